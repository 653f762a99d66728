"""The sample record and its roster; changes that are also undone and redone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from minutesapp.diagnosis import sample
from minutesapp.editing.change import Change
from minutesapp.editing.session import Session
from minutesapp.model.minutes import Minutes
from minutesapp.roster.source import RosterFile
from minutesapp.services import people, records

Do = Callable[[Minutes, Change], Minutes]


@pytest.fixture
def shinonome() -> Minutes:
    """The sample record."""
    return records.open_record(sample.sample_record()).minutes


@pytest.fixture
def roster(tmp_path: Path) -> RosterFile:
    """A roster of the sample's people."""
    source = RosterFile(tmp_path / "roster.db")
    people.import_roster(sample.sample_roster(), source)
    return source


@pytest.fixture
def do() -> Do:
    """Applies a change and gives the minutes after it, having checked that undo and redo are exact."""

    def apply(before: Minutes, change: Change) -> Minutes:
        session = Session(before)
        session.apply(change)
        after = session.minutes
        session.undo()
        assert session.minutes == before
        session.redo()
        assert session.minutes == after
        return after

    return apply
