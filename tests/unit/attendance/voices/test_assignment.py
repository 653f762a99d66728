from __future__ import annotations

from minutesapp.attendance.voices.assignment import Claim, assign, claim_of
from minutesapp.attendance.voices.judging import Case
from minutesapp.attendance.voices.words.evidence import Evidence, Kind

NOBODY = frozenset[str]()


def case(*said: tuple[Kind, str]) -> Case:
    """What is said, each of the people whose letters are given."""
    return Case([Evidence(0, frozenset(people), kind, "") for kind, people in said], {})


def persons(away: str = "", **cases: Case) -> dict[str, str]:
    found = assign(cases, frozenset(away), lambda label, claim: True)
    return {label: claim.person for label, claim in found.items()}


def test_a_voice_tells_how_sure_it_is() -> None:
    assert claim_of(case((Kind.NAME, "a")), NOBODY) == Claim("a", is_told=True, is_sure=True)
    assert claim_of(case((Kind.BARE_NAME, "a")), NOBODY) == Claim("a", is_told=True, is_sure=False)
    assert claim_of(case((Kind.BARE_NAME, "a"), (Kind.CALL, "a")), NOBODY) == Claim("a", is_told=True, is_sure=True)
    assert claim_of(case((Kind.CALL, "a")), NOBODY) == Claim("a", is_told=False, is_sure=False)
    assert claim_of(case((Kind.THANKS, "a")), NOBODY) is None


def test_who_was_only_called_for_a_voice_that_another_tells_to_be_did_not_answer() -> None:
    assert persons(one=case((Kind.NAME, "a")), other=case((Kind.CALL, "a"))) == {"one": "a"}
    assert persons(one=case((Kind.CALL, "a")), other=case((Kind.CALL, "a"))) == {}
    assert persons(one=case((Kind.NAME, "a")), other=case((Kind.NAME, "a"))) == {"one": "a", "other": "a"}


def test_a_family_name_that_is_told_alone_yields_to_a_call_of_another_voice() -> None:
    assert persons(one=case((Kind.BARE_NAME, "a")), other=case((Kind.CALL, "a"))) == {}


def test_of_two_of_a_name_the_other_one_is_left_where_one_speaks_elsewhere() -> None:
    assert persons(one=case((Kind.NAME, "a")), other=case((Kind.CALL, "ab"))) == {"one": "a", "other": "b"}
    assert persons(one=case((Kind.NAME, "a")), other=case((Kind.CALL, "abc"))) == {"one": "a"}


def test_a_label_of_several_may_be_the_same_person_once_more() -> None:
    assert persons(one=case((Kind.LABEL, "a")), other=case((Kind.LABEL, "ab"))) == {"one": "a"}


def test_a_voice_that_says_to_be_another_ones_is_not_somebody_elses() -> None:
    twice = case((Kind.THANKS, "a"), (Kind.CALL, "ab"))
    assert persons(one=case((Kind.NAME, "a")), other=twice) == {"one": "a"}


def test_who_is_away_does_not_speak() -> None:
    assert persons(away="a", one=case((Kind.NAME, "a"))) == {}
    assert persons(away="a", one=case((Kind.NAME, "ab"))) == {"one": "b"}


def test_what_a_voice_may_not_be_is_no_claim() -> None:
    assert assign({"one": case((Kind.NAME, "a"))}, NOBODY, lambda label, claim: label != "one") == {}
