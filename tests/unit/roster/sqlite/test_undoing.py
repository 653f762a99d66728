"""Taking changes of a roster back, by whomever they were made."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from minutesapp.errors import UserFacingError
from minutesapp.model.attendance import Side
from minutesapp.roster import upkeep
from minutesapp.roster.people import Person, Posting
from minutesapp.roster.sqlite.database import RosterDatabase
from tests.rosters import put

EAST, WEST = Person("p1", "東 健", "東", "健", "あずま けん"), Person("p2", "西 学")
POST = Posting("p1", "主任", "総務課", "", Side.STAFF, date(2022, 4, 1))
SEAT = Posting("p2", "委員", "", "審議会", Side.MEMBER)


@pytest.fixture
def roster(tmp_path: Path) -> Iterator[RosterDatabase]:
    with RosterDatabase.open(tmp_path / "r.db") as opened:
        put(opened, [EAST, WEST], [POST, SEAT])
        yield opened


def code_of(deed: Callable[[], object]) -> str:
    with pytest.raises(UserFacingError) as caught:
        deed()
    return caught.value.code


def rename(roster: RosterDatabase, id: str, name: str) -> int:
    upkeep.change_person(roster, id, lambda one: replace(one, name=name))
    return roster.changes()[0].number


def test_changes_are_undone_one_after_the_other_and_done_again(roster: RosterDatabase) -> None:
    states = [roster.everybody()]
    for step in (
        lambda: rename(roster, "p1", "東 建"),
        lambda: upkeep.delete_person(roster, "p1"),
        lambda: upkeep.add_person(roster, Person("", "北 力"), [SEAT]),
    ):
        step()
        states.append(roster.everybody())
    for state in reversed(states[:-1]):
        roster.undo()
        assert roster.everybody() == state, "in the same order, under the same numbers"
    for state in states[1:]:
        roster.redo()
        assert roster.everybody() == state
    assert code_of(roster.redo) == "roster-nothing-to-redo"


def test_a_whole_list_is_undone_with_its_committees(roster: RosterDatabase) -> None:
    roster.undo()
    assert (roster.everybody(), roster.committees()) == ([], ())
    assert code_of(roster.undo) == "roster-nothing-to-undo"


def test_ones_own_change_is_undone_past_those_of_others(roster: RosterDatabase) -> None:
    mine = rename(roster, "p1", "東 建")
    theirs = rename(roster, "p2", "西 衛")
    assert roster.undo(mine).undone
    assert [person.name for person, _ in roster.everybody()] == ["東 健", "西 衛"]
    assert roster.redo(mine).number == mine
    assert code_of(lambda: roster.redo(theirs)) == "roster-change-in-force"
    roster.undo(theirs)
    assert code_of(lambda: roster.undo(theirs)) == "roster-change-gone", "it is undone already"
    assert code_of(lambda: roster.undo(999)) == "roster-change-gone"


def test_what_somebody_changed_meanwhile_is_not_taken_back(roster: RosterDatabase) -> None:
    mine = rename(roster, "p1", "東 建")
    rename(roster, "p1", "東 賢")
    before = roster.everybody(), roster.revision
    assert code_of(lambda: roster.undo(mine)) == "roster-change-overtaken"
    assert (roster.everybody(), roster.revision) == before


def test_who_came_last_comes_back_though_others_came_since(roster: RosterDatabase) -> None:
    upkeep.delete_person(roster, "p2")
    mine = roster.changes()[0].number
    other, _ = upkeep.add_person(roster, Person("", "北 力"), [POST])
    roster.undo(mine)
    assert [person.id for person, _ in roster.everybody()] == ["p1", "p2", other.id]


def test_no_number_is_given_again(roster: RosterDatabase) -> None:
    _, (seat,) = roster.person("p2")
    upkeep.delete_posting(roster, "p2", seat.id)
    roster.undo()
    upkeep.delete_committee(roster, "審議会")
    upkeep.delete_posting(roster, "p1", 1)
    mine = roster.changes()[1].number
    with RosterDatabase.open(roster.path) as again:
        _, (new,) = upkeep.add_posting(again, replace(POST, committee="別の会議"))
    assert new.id > seat.id
    roster.undo(mine)
    assert [one.name for one in roster.committees()] == ["審議会", "別の会議"]


def test_nobody_goes_whom_others_have_given_a_post(roster: RosterDatabase) -> None:
    person, _ = upkeep.add_person(roster, Person("", "北 力"))
    mine = roster.changes()[0].number
    upkeep.add_posting(roster, Posting(person.id, "主事"))
    before = roster.everybody()
    assert code_of(lambda: roster.undo(mine)) == "roster-change-overtaken"
    assert roster.everybody() == before


def test_what_is_gone_meanwhile_is_not_changed_back(roster: RosterDatabase) -> None:
    mine = rename(roster, "p1", "東 建")
    upkeep.delete_person(roster, "p1")
    assert code_of(lambda: roster.undo(mine)) == "roster-change-overtaken"


def test_every_undo_raises_the_revision(roster: RosterDatabase) -> None:
    first = roster.revision
    roster.undo()
    second = roster.revision
    roster.redo()
    assert first < second < roster.revision


def test_an_undo_is_there_when_the_file_is_opened_again(roster: RosterDatabase) -> None:
    rename(roster, "p1", "東 建")
    roster.undo()
    with RosterDatabase.open(roster.path) as again:
        assert again.everybody()[0][0] == EAST
        again.redo()
    assert roster.person("p1")[0].name == "東 建"


@pytest.mark.parametrize(
    ("kind", "place", "value"),
    [("people", 1, "5"), ("postings", 5, '"king"'), ("postings", 6, '"soon"'), ("committees", 3, '"most"')],
)
def test_a_row_that_no_roster_of_ours_says_is_damage(roster: RosterDatabase, kind: str, place: int, value: str) -> None:
    roster.undo()
    connection = sqlite3.connect(roster.path)
    with connection:
        connection.execute(
            f"UPDATE changed_rows SET after = json_set(after, '$[{place}]', json(?)) WHERE kind = ?", [value, kind]
        )
    connection.close()
    assert code_of(roster.redo) == "roster-broken"
    assert roster.everybody() == []


def test_a_row_that_is_none_is_damage(roster: RosterDatabase) -> None:
    roster.undo()
    connection = sqlite3.connect(roster.path)
    with connection:
        connection.execute("UPDATE changed_rows SET after = 'nobody'")
    connection.close()
    assert code_of(roster.redo) == "roster-broken"
