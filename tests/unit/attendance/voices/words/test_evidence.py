from __future__ import annotations

from minutesapp.attendance.voices.words.evidence import WEIGHTS, Kind


def test_every_kind_weighs_something_and_counts_more_than_never() -> None:
    assert WEIGHTS.keys() == set(Kind)
    assert min(min(pair) for pair in WEIGHTS.values()) > 0


def test_the_own_name_weighs_more_than_a_call_and_a_call_more_than_what_is_only_said_beside() -> None:
    order = [Kind.LABEL, Kind.NAME, Kind.BARE_NAME, Kind.CALL, Kind.PLACE, Kind.BESIDE, Kind.HEAD]
    weights = [WEIGHTS[kind][0] for kind in order]
    assert weights == sorted(weights, reverse=True)
