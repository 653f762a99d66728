from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.roster.people import Person
from minutesapp.roster.popolo.files import Raw
from minutesapp.roster.popolo.persons import person_of, rewrite_person, update_person, written_person
from tests.popolo_files import PERSON

KNOWN = Person("p1", "髙梨 美緒", "髙梨", "美緒", "たかなし みお", True)


def test_a_person_has_the_name_as_written_and_a_reading_that_is_stated() -> None:
    assert person_of(PERSON, "p1") == KNOWN


@pytest.mark.parametrize(
    ("raw", "person"),
    [
        ({"name": "東 健", "sort_name": "アズマ・タケシ"}, Person("p", "東 健", "東", "健", "あずま たけし", True)),
        ({"family_name": "東", "given_name": "健"}, Person("p", "東 健", "東", "健", "ひがし けん", False)),
        ({"name": "Aaron Ō Brien"}, Person("p", "Aaron Ō Brien")),
        ({"name": "NAGAOKA Keiko", "given_name": "Keiko"}, Person("p", "NAGAOKA Keiko", "NAGAOKA", "Keiko")),
    ],
)
def test_what_is_not_stated_is_found_as_far_as_it_can_be(raw: Raw, person: Person) -> None:
    found = person_of(raw, "p")
    assert found and (found.name, found.family, found.given) == (person.name, person.family, person.given)
    assert found.kana_confirmed is person.kana_confirmed and (not found.kana_confirmed or found.kana == person.kana)


@pytest.mark.parametrize("raw", [{}, {"name": ""}, {"name": 5}, {"name": "山" * 101}])
def test_who_has_no_name_is_nobody(raw: Raw) -> None:
    assert person_of(raw, "p") is None


@pytest.mark.parametrize("others", [None, 5, ["たかなし"], [{"lang": "ja-hira"}], [{"lang": 3, "name": "たかなし"}]])
def test_other_names_that_are_none_are_no_readings(others: object) -> None:
    found = person_of({"name": "髙梨 美緒", "other_names": others}, "p")
    assert found and not found.kana_confirmed


def test_a_person_of_ours_comes_back_the_same() -> None:
    for person in (KNOWN, replace(KNOWN, family="", given=""), Person("p2", "Mio Takanashi", "", "", "みお", True)):
        assert person_of(written_person(person), person.id) == person
    guessed = replace(KNOWN, kana_confirmed=False)
    assert "sort_name" not in written_person(guessed)


def test_nothing_is_rewritten_that_is_the_same() -> None:
    assert rewrite_person(PERSON, KNOWN) == PERSON
    assert rewrite_person(PERSON, replace(KNOWN, kana="みはし", kana_confirmed=False)) == PERSON


def test_what_was_changed_is_rewritten_and_the_rest_stays() -> None:
    changed = rewrite_person(PERSON, replace(KNOWN, name="東 美緒", family="東", kana="あずま みお"))
    expected = PERSON | {"name": "東 美緒", "family_name": "東", "given_name": "美緒", "sort_name": "あずま みお"}
    assert changed == expected and list(changed) == [*PERSON, "sort_name"]


def test_what_a_file_says_otherwise_than_before_is_taken_over_alone() -> None:
    ours = replace(KNOWN, family="髙", given="梨美緒")
    assert update_person(ours, KNOWN, replace(KNOWN, name="高梨 美緒")) == replace(ours, name="高梨 美緒")
    assert update_person(ours, KNOWN, KNOWN) == ours
    assert update_person(ours, KNOWN, replace(KNOWN, family="東")) == replace(ours, family="東", given="美緒")


def test_of_somebody_a_file_did_not_tell_of_it_knows_the_reading_at_most() -> None:
    guessed = replace(KNOWN, kana="こうり", kana_confirmed=False)
    assert update_person(guessed, None, replace(KNOWN, name="高梨 美緒")) == KNOWN
    assert update_person(guessed, None, replace(KNOWN, kana="x", kana_confirmed=False)) == guessed
