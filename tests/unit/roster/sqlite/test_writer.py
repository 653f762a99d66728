"""What is written while a roster is changed; what is put comes back (`test_database.py`)."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from minutesapp.errors import UserFacingError
from minutesapp.roster.changes import ChangeCode
from minutesapp.roster.people import Person, Posting
from minutesapp.roster.sqlite.database import RosterDatabase
from tests.rosters import put

PEOPLE = [Person("p1", "東 健"), Person("p2", "西 学")]


def test_people_go_with_their_postings_and_postings_alone(tmp_path: Path) -> None:
    with RosterDatabase.open(tmp_path / "r.db") as roster:
        put(roster, PEOPLE, [Posting("p1", "主事"), Posting("p1", "主任"), Posting("p2", "係長")])
        first, second = roster.person("p1")[1]
        with roster.changing(ChangeCode.EDIT_PERSON) as writer:
            writer.remove_postings([first.id])
            writer.remove_person("p2")
        assert roster.everybody() == [(PEOPLE[0], (second,))]


def test_whoever_was_joined_is_found_and_has_the_postings(tmp_path: Path) -> None:
    with RosterDatabase.open(tmp_path / "r.db") as roster:
        put(roster, PEOPLE, [Posting("p2", "係長")])
        with roster.changing(ChangeCode.MERGE) as writer:
            writer.join("p2", "p1")
        assert roster.person("p2") == roster.person("p1")
        assert [replace(one, id=0) for one in roster.person("p1")[1]] == [Posting("p1", "係長")]


def test_a_posting_of_nobody_is_refused_with_all_that_was_written(tmp_path: Path) -> None:
    with RosterDatabase.open(tmp_path / "r.db") as roster:
        with pytest.raises(UserFacingError, match="roster-broken"):
            put(roster, PEOPLE, [Posting("p3", "係長")])
        assert roster.everybody() == []
