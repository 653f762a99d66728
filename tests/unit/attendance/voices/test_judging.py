from __future__ import annotations

from minutesapp.attendance.voices.judging import Case
from minutesapp.attendance.voices.words.evidence import Evidence, Kind


def said(kind: Kind, *people: str, words: str = "") -> Evidence:
    return Evidence(0, frozenset(people), kind, words)


def certain(*evidence: Evidence, gone: tuple[str, ...] = (), denied: dict[str, int] | None = None) -> str:
    return Case(evidence, denied or {}).certain(gone)


def test_one_call_is_enough_and_thanks_are_not() -> None:
    assert certain(said(Kind.CALL, "a")) == "a"
    assert certain(said(Kind.THANKS, "a")) == ""
    assert certain() == ""


def test_what_fits_two_tells_of_neither_until_something_else_fits_one_alone() -> None:
    both = said(Kind.CALL, "a", "b")
    assert certain(both) == ""
    assert certain(both, said(Kind.OWN_PLACE, "b")) == "b"
    assert certain(both, said(Kind.NEAR, "b")) == "", "too little"


def test_what_speaks_for_another_has_to_be_outweighed_clearly() -> None:
    assert certain(said(Kind.NAME, "a"), said(Kind.ADDRESS, "b")) == "a"
    assert certain(said(Kind.NAME, "a"), said(Kind.CALL, "b")) == ""
    assert certain(said(Kind.BARE_NAME, "a"), said(Kind.BARE_NAME, "b", "c")) == ""


def test_of_whom_a_voice_speaks_it_is_hardly() -> None:
    both = said(Kind.NAME, "a", "b")
    assert certain(both, denied={"a": 1}) == "b"
    assert certain(said(Kind.CALL, "a"), denied={"a": 1}) == ""


def test_who_is_gone_is_not_thought_of() -> None:
    assert certain(said(Kind.NAME, "a", "b"), gone=("a",)) == "b"


def test_a_kind_counts_only_so_often() -> None:
    case = Case([said(Kind.NAME, "a")] * 9, {})
    assert case.weight("a") == 2 * Case([said(Kind.NAME, "a")], {}).weight("a")


def test_what_weighs_most_is_told_first_and_then_what_can_mean_one_alone() -> None:
    case = Case((said(Kind.ADDRESS, "a"), said(Kind.CALL, "a", "b"), said(Kind.REPLY, "a")), {})
    assert [one.kind for one in case.about("a")] == [Kind.REPLY, Kind.CALL, Kind.ADDRESS]
    assert set(case.people) == {"a", "b"}
