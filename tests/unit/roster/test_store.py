from datetime import date
from pathlib import Path

import pytest

from minutesapp.roster.sqlite.database import RosterDatabase
from minutesapp.roster.store import EmptyRoster, RosterReader, RosterStore


def look(roster: RosterReader) -> tuple[int, int, int]:
    assert not (
        *roster.committees(),
        *roster.committee_settings(),
        *roster.changes(),
        *roster.groups(),
        *roster.joined(),
        *roster.foreign(),
    )
    assert not (*roster.seated("委員会"), *roster.working_in(["総務課"]), *roster.unconfirmed())
    with pytest.raises(KeyError):
        roster.person("p1")
    return roster.revision, len(roster.everybody()), len(roster.entries(date(2024, 7, 9), "委員会"))


def take(roster: RosterStore) -> RosterStore:
    return roster


def test_nobody_is_in_an_empty_roster() -> None:
    assert look(EmptyRoster()) == (0, 0, 0)
    assert EmptyRoster().touched(1) == ()


def test_a_database_can_do_what_is_asked_of_a_roster(tmp_path: Path) -> None:
    with RosterDatabase.open(tmp_path / "r.db") as roster:
        assert look(take(roster)) == (0, 0, 0)
        for asked in ("changing", "undo", "redo"):
            assert callable(getattr(roster, asked))
