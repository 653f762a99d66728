"""Changing a roster by hand: every function is one change, which is undone whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from minutesapp.errors import UserFacingError
from minutesapp.model.attendance import Side
from minutesapp.model.committee import Committee, Quorum, QuorumRule
from minutesapp.roster import upkeep
from minutesapp.roster.people import CommitteeSettings, Person, Posting
from minutesapp.roster.sqlite.database import RosterDatabase
from tests.rosters import end, put

APRIL = date(2024, 4, 1)
TAKA = Person("p1", "髙橋 健", "髙橋", "健", "たかはし けん")
TAKA_AGAIN = Person("p2", "高橋 健", "高橋", "健", "たかはし たけし", True)
SEAT = Posting("p1", "委員", "", "緑化審議会", Side.MEMBER, APRIL, seat="3")
SEAT_AGAIN = Posting("p2", "委員", "", "緑化審議会", Side.MEMBER, None, date(2026, 3, 31), category="公募")
POST = Posting("p2", "課長", "総務課", "", Side.STAFF, date(2020, 4, 1))


@pytest.fixture
def roster(tmp_path: Path) -> Iterator[RosterDatabase]:
    with RosterDatabase.open(tmp_path / "r.db") as opened:
        put(opened, [TAKA, TAKA_AGAIN], [SEAT, SEAT_AGAIN, POST])
        yield opened


def number_of(roster: RosterDatabase, person: str, place: int = 0) -> int:
    return roster.person(person)[1][place].id


Deed = Callable[[RosterDatabase], Any]

DEEDS: dict[str, Deed] = {
    "add-person": lambda r: upkeep.add_person(r, Person("", "東 健"), [Posting("", "委員", committee="新しい審議会")]),
    "edit-person": lambda r: upkeep.change_person(r, "p1", lambda one: replace(one, name="髙橋 建")),
    "confirm-reading": lambda r: upkeep.confirm_reading(r, "p1"),
    "delete-person": lambda r: upkeep.delete_person(r, "p2"),
    "merge": lambda r: upkeep.merge_people(r, "p2", "p1"),
    "add-posting": lambda r: upkeep.add_posting(r, Posting("p1", "会長", committee="緑化審議会")),
    "edit-posting": lambda r: upkeep.change_posting(r, "p1", number_of(r, "p1"), lambda one: replace(one, seat="4")),
    "end-posting": lambda r: end(r, "p1", number_of(r, "p1"), date(2025, 3, 31)),
    "delete-posting": lambda r: upkeep.delete_posting(r, "p2", number_of(r, "p2")),
    "edit-committee": lambda r: upkeep.change_committee(r, "緑化審議会", lambda one: replace(one, form="kaigiroku")),
}


@pytest.mark.parametrize("code", DEEDS)
def test_a_deed_is_one_change_that_is_undone_and_done_again(roster: RosterDatabase, code: str) -> None:
    def state() -> tuple[Any, ...]:
        return roster.everybody(), roster.committee_settings(), roster.joined()

    before, revision = state(), roster.revision
    DEEDS[code](roster)
    after = state()
    assert after != before
    assert [change.code for change in roster.changes()] == [code, "import"]
    assert roster.revision > revision
    assert (roster.undo().code, state()) == (code, before)
    assert (roster.redo().code, state()) == (code, after)


def test_a_person_is_added_with_posts(roster: RosterDatabase) -> None:
    person, postings = upkeep.add_person(roster, Person("", " 東  健 ", kana="アズマ ケン"), [replace(SEAT, seat="5")])
    assert (person.name, person.kana) == ("東  健", "あずま けん")
    assert [(one.person, one.seat) for one in postings] == [(person.id, "5")]
    assert person.id not in ("", "p1", "p2")


def test_what_is_changed_is_what_is_there_now(roster: RosterDatabase) -> None:
    upkeep.confirm_reading(roster, "p1", "タカハシ ケン")
    changed = upkeep.change_person(roster, "p1", lambda one: replace(one, name="髙橋 建", given="建"))
    assert changed == Person("p1", "髙橋 建", "髙橋", "建", "たかはし けん", True)
    assert roster.person("p1")[0] == changed


def test_a_reading_that_nobody_knows_cannot_be_confirmed(roster: RosterDatabase) -> None:
    put(roster, [Person("p3", "東 健")])
    with pytest.raises(UserFacingError, match="roster-reading-missing"):
        upkeep.confirm_reading(roster, "p3")
    assert upkeep.confirm_reading(roster, "p3", "あずま けん").kana_confirmed


def test_two_entries_become_one_person_with_what_both_know(roster: RosterDatabase) -> None:
    person, postings = upkeep.merge_people(roster, "p2", "p1")
    assert person == replace(TAKA, kana="たかはし たけし", kana_confirmed=True), "the name as registered stays"
    seat, post = (replace(one, id=0) for one in postings)
    assert seat == replace(SEAT, end=date(2026, 3, 31), category="公募")
    assert post == replace(POST, person="p1")
    assert roster.person("p2") == (person, postings), "a record that holds the old number finds the person"
    assert len(roster.everybody()) == 1


def test_a_number_is_followed_through_every_merge(roster: RosterDatabase) -> None:
    put(roster, [Person("p3", "高橋 健")], [replace(SEAT, person="p3", start=date(2020, 4, 1))])
    upkeep.merge_people(roster, "p2", "p1")
    person, postings = upkeep.merge_people(roster, "p2", "p3")
    assert (person.id, len(postings)) == ("p3", 3), "other terms are other postings"
    assert roster.joined() == {"p1": "p3", "p2": "p3"}
    roster.undo()
    assert roster.joined() == {"p2": "p1"}
    upkeep.delete_person(roster, "p2")
    assert (roster.joined(), [one.id for one, _ in roster.everybody()]) == ({}, ["p3"])


@pytest.mark.parametrize("other", [{"seat": "4"}, {"category": "学識経験者"}, {"start": date(2022, 4, 1)}])
def test_postings_that_differ_stay_two(roster: RosterDatabase, other: dict[str, Any]) -> None:
    seat = replace(SEAT, person="p3", category="公募")
    put(roster, [Person("p3", "高橋 健"), Person("p4", "高橋 健")], [seat, replace(seat, person="p4", **other)])
    assert len(upkeep.merge_people(roster, "p4", "p3")[1]) == 2


def test_a_term_that_was_over_before_the_other_began_stays_one_of_its_own(roster: RosterDatabase) -> None:
    put(roster, [Person("p3", "高橋 健")], [replace(SEAT_AGAIN, person="p3", end=date(2022, 3, 31))])
    _, postings = upkeep.merge_people(roster, "p3", "p1")
    assert [(one.start, one.end) for one in postings] == [(APRIL, None), (None, date(2022, 3, 31))]


def test_a_term_ends(roster: RosterDatabase) -> None:
    number = number_of(roster, "p1")
    _, (posting,) = end(roster, "p1", number, date(2025, 3, 31))
    assert posting.end == date(2025, 3, 31)
    with pytest.raises(UserFacingError, match="roster-term-reversed"):
        end(roster, "p1", number, date(2023, 3, 31))


def test_a_committee_is_added_and_changed_under_any_way_of_writing_it(roster: RosterDatabase) -> None:
    added = upkeep.add_committee(roster, CommitteeSettings(Committee("", "髙橋記念審議会"), "ueda-gaiyo"))
    assert added.committee.id
    quorum = Quorum(QuorumRule.MAJORITY)
    changed = upkeep.change_committee(
        roster,
        "高橋記念審議会",
        lambda one: replace(one, committee=Committee("", "記念審議会", quorum), staff=("総務課",)),
    )
    assert changed == CommitteeSettings(Committee(added.committee.id, "記念審議会", quorum), "ueda-gaiyo", ("総務課",))
    assert roster.committee_settings()[-1] == changed
    with pytest.raises(UserFacingError, match="roster-committee-known"):
        upkeep.add_committee(roster, CommitteeSettings(Committee("", "緑化 審議会")))


@pytest.mark.parametrize(
    ("deed", "code"),
    [
        (lambda r: upkeep.change_person(r, "p9", lambda one: one), "roster-person-unknown"),
        (lambda r: upkeep.delete_person(r, "p9"), "roster-person-unknown"),
        (lambda r: upkeep.merge_people(r, "p1", "p1"), "roster-same-person"),
        (lambda r: upkeep.merge_people(r, "p1", "p9"), "roster-person-unknown"),
        (lambda r: upkeep.add_posting(r, Posting("p9")), "roster-person-unknown"),
        (lambda r: end(r, "p1", 99, APRIL), "roster-posting-unknown"),
        (lambda r: upkeep.delete_posting(r, "p2", number_of(r, "p1")), "roster-posting-unknown"),
        (lambda r: upkeep.change_committee(r, "無い会", lambda one: one), "committee-unknown"),
        (lambda r: upkeep.change_person(r, "p1", lambda one: replace(one, name="")), "roster-name-missing"),
    ],
)
def test_what_cannot_be_done_is_told_and_changes_nothing(roster: RosterDatabase, deed: Deed, code: str) -> None:
    before, revision = roster.everybody(), roster.revision
    with pytest.raises(UserFacingError) as caught:
        deed(roster)
    assert caught.value.code == code
    assert (roster.everybody(), roster.revision, len(roster.changes())) == (before, revision, 1)
