"""What is kept of a change."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from minutesapp.errors import UserFacingError
from minutesapp.roster.changes import ChangeCode
from minutesapp.roster.people import Person, Posting
from minutesapp.roster.sqlite import recording
from minutesapp.roster.sqlite.database import RosterDatabase
from minutesapp.roster.upkeep import add_person, change_person, merge_people
from tests.rosters import put

PEOPLE = [Person("p1", "東 健"), Person("p2", "西 学")]


@pytest.fixture
def roster(tmp_path: Path) -> Iterator[RosterDatabase]:
    with RosterDatabase.open(tmp_path / "r.db") as opened:
        yield opened


def rows(roster: RosterDatabase) -> int:
    (count,) = roster._database.execute("SELECT count(*) FROM changed_rows").fetchone()
    return int(count)


def test_a_change_is_kept_with_its_time_and_whom_it_is_about(roster: RosterDatabase) -> None:
    put(roster, PEOPLE, [Posting("p1", "主事", committee="審議会"), Posting("p1", "主任")])
    (change,) = roster.changes()
    assert (change.code, change.people, change.name, change.undone) == ("import", 2, "東 健", False)
    assert abs(datetime.now(UTC) - change.time) < timedelta(minutes=5)
    assert rows(roster) == 5


@pytest.mark.parametrize(
    ("number", "people", "name"),
    [(0, 1, "東 健"), (1, 0, "審議会"), (2, 2, "西 学")],
)
def test_what_only_concerns_posts_or_committees_is_named_too(
    roster: RosterDatabase, number: int, people: int, name: str
) -> None:
    put(roster, PEOPLE, [Posting("p2", "主事", committee="審議会")])
    with roster.changing(ChangeCode.EDIT_POSTING) as writer:
        if number == 0:
            writer.put_all(postings=[Posting("p1", "主事")])
        elif number == 1:
            (settings,) = roster.committee_settings()
            writer.put_committee(replace(settings, form="f"))
        else:
            writer.join("p2", "p1")
    change = roster.changes()[0]
    assert (change.people, change.name) == (people, name)


def test_whom_a_change_is_about_is_known_by_their_ids(roster: RosterDatabase) -> None:
    put(roster, PEOPLE, [Posting("p2", "主事", committee="審議会")])
    assert roster.made() == roster.changes()[0]
    merge_people(roster, "p2", "p1")
    last = roster.made()
    assert last is not None and last.code == "merge"
    assert set(roster.touched(last.number)) == {"p1", "p2"}
    roster.undo()
    assert set(roster.touched(last.number)) == {"p1", "p2"}
    put(roster, PEOPLE)
    assert roster.made() is None
    assert roster.touched(999) == []


def test_what_becomes_as_it_was_is_no_change(roster: RosterDatabase) -> None:
    put(roster, PEOPLE)
    revision = roster.revision
    put(roster, PEOPLE)
    put(roster)
    change_person(roster, "p1", lambda one: one)
    assert (roster.revision, len(roster.changes()), rows(roster)) == (revision, 1, 2)


def test_the_newest_changes_are_kept(roster: RosterDatabase, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recording, "KEPT", 3)
    for name in "甲乙丙丁":
        add_person(roster, Person("", name))
    assert [change.name for change in roster.changes()] == ["丁", "丙", "乙"]
    assert rows(roster) == 3


def test_so_many_rows_are_kept_and_always_the_newest_change(
    roster: RosterDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recording, "MOST_ROWS", 3)
    put(roster, [Person("p0", "甲")])
    put(roster, PEOPLE)
    assert len(roster.changes()) == 2
    put(roster, [Person(f"q{n}", f"丙{n}") for n in range(9)])
    assert [change.people for change in roster.changes()] == [9]
    assert rows(roster) == 9


def test_what_was_undone_is_kept_until_something_else_is_done(roster: RosterDatabase) -> None:
    put(roster, PEOPLE)
    number = roster.undo().number
    assert [change.undone for change in roster.changes()] == [True]
    put(roster, [Person("p3", "北 力")])
    (change,) = roster.changes()
    assert (change.name, change.undone) == ("北 力", False)
    assert change.number > number, "a number is never given again"


def test_what_fails_is_not_kept_and_the_next_is(roster: RosterDatabase) -> None:
    with pytest.raises(KeyError), roster.changing(ChangeCode.IMPORT) as writer:
        writer.put_all(PEOPLE)
        raise KeyError
    assert (roster.changes(), rows(roster)) == ([], 0)
    put(roster, PEOPLE)
    assert len(roster.changes()) == 1


def test_the_file_holds_nothing_that_would_run(roster: RosterDatabase) -> None:
    put(roster, PEOPLE)
    merge_people(roster, "p1", "p2")
    kinds = roster._database.execute("SELECT DISTINCT type FROM sqlite_master").fetchall()
    assert sorted(kinds) == [("index",), ("table",)]
    assert roster._database.execute("SELECT count(*) FROM sqlite_temp_master").fetchone() == (0,)


@pytest.mark.parametrize(
    "column", ["time = 'gestern'", "time = x'ff'", "code = x'ff'", "people = 'x'", "name = x'00ff'"]
)
def test_what_no_change_can_say_is_told_as_damage(roster: RosterDatabase, column: str) -> None:
    put(roster, PEOPLE)
    connection = sqlite3.connect(roster.path)
    with connection:
        connection.execute(f"UPDATE changes SET {column}")
    connection.close()
    with pytest.raises(UserFacingError, match="roster-broken"):
        roster.changes()
