"""Journals that were left behind."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from minutesapp.editing.session import Session
from minutesapp.model.minutes import Minutes
from minutesapp.storage.journal.writing import Base, Journal
from minutesapp.storage.record_format import write_minutes
from tests.unit.storage.journal.crashes import crashed, write_over


@pytest.fixture
def journal(tmp_path: Path, record: Minutes) -> Path:
    """Three steps over a saved file."""
    return crashed(tmp_path, record, ["一", "二", "三"], tmp_path / "x.minutes")[1]


@pytest.fixture
def killed(tmp_path: Path, record: Minutes) -> Path:
    """Three steps that stand in the log alone, in a copy of what a running program writes."""
    session, journal = Session(record), Journal.begin(tmp_path / "live", Base(write_minutes(record), ""))
    session.watch(lambda move: journal.record(len(session.trail.moves), move))
    for text in ("一", "二", "三"):
        write_over(session, text)
    for file in journal.file.parent.iterdir():
        shutil.copy(file, tmp_path)
    journal.discard()
    return tmp_path / journal.file.name
