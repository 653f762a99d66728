from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace

from minutesapp.errors import UserFacingError
from minutesapp.roster.changes import ChangeCode
from minutesapp.roster.foreign import ForeignObject
from minutesapp.roster.sqlite.database import RosterDatabase

ONE = ForeignObject("persons", "k", '{"name": "山\\ud842"}', "p1")
OTHER = ForeignObject("areas", "l", "{}")


def test_objects_are_kept_in_their_order_and_replaced_by_number(tmp_path: Path) -> None:
    with RosterDatabase.open(tmp_path / "r.db") as roster:
        with roster.changing(ChangeCode.IMPORT) as writer:
            writer.put_foreign([ONE, OTHER])
        first, second = roster.foreign()
        assert (replace(first, number=0), replace(second, number=0)) == (ONE, OTHER)
        with roster.changing(ChangeCode.IMPORT) as writer:
            writer.put_foreign([replace(first, own="p2")])
        assert [one.own for one in roster.foreign()] == ["p2", ""]
        roster.undo()
        assert roster.foreign() == [first, second]
        roster.undo()
        assert roster.foreign() == []


def test_a_roster_with_objects_that_are_none_is_damaged(tmp_path: Path) -> None:
    with RosterDatabase.open(tmp_path / "r.db"):
        pass
    with closing(sqlite3.connect(tmp_path / "r.db")) as connection, connection:
        connection.execute("INSERT INTO popolo VALUES (1, 'persons', 'k', '', x'00')")
    with RosterDatabase.open(tmp_path / "r.db") as roster, pytest.raises(UserFacingError) as caught:
        roster.foreign()
    assert caught.value.code == "roster-broken"
