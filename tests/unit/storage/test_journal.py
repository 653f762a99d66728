"""The journal: every step is on the disk when it is done."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from minutesapp.editing import commands
from minutesapp.editing.change import Change
from minutesapp.errors import UserFacingError
from minutesapp.model.minutes import Minutes
from minutesapp.storage.journal import SIDE_FILES, Base, Journal, LiveError
from minutesapp.storage.record_file import Stamp


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    journal = Journal.begin(tmp_path / "recovery")
    journal.restart(
        Base(b"record", tmp_path / "東\udce9.minutes", Stamp(6, "abc"), unsaved=False, made="2024-07-09T14:00:00")
    )
    yield journal
    journal.close()


@pytest.fixture
def step(record: Minutes) -> Change:
    return commands.delete_blocks(record, 1, 2)


def reopened(journal: Journal) -> Journal:
    journal.close()
    return Journal.reopen(journal.file)


def test_base_and_steps_come_back(journal: Journal, step: Change, tmp_path: Path) -> None:
    journal.record(1, step)
    journal.record(2, step.inverse)
    again = reopened(journal)
    base = again.base()
    assert base == Base(b"record", tmp_path / "東\udce9.minutes", Stamp(6, "abc"), False, "2024-07-09T14:00:00")
    assert [len(text) > 2 for text in again.steps()] == [True, True]
    again.close()


def test_a_record_that_was_never_saved_has_no_file(journal: Journal) -> None:
    journal.restart(Base(b"new", None, None, unsaved=True))
    again = reopened(journal)
    base = again.base()
    assert base is not None
    assert (base.path, base.stamp, base.unsaved) == (None, None, True)
    assert base.made
    again.close()


def test_restarting_forgets_the_steps_that_are_safe_and_keeps_the_others(journal: Journal, step: Change) -> None:
    for number in (1, 2, 3):
        journal.record(number, step if number % 2 else step.inverse)
    before = journal.steps()
    journal.restart(Base(b"saved", None, None, unsaved=False), upto=2)
    assert journal.steps() == before[2:]
    journal.restart(Base(b"saved", None, None, unsaved=False))
    assert journal.steps() == ()


def test_nobody_else_gets_at_a_journal_that_is_in_use(journal: Journal) -> None:
    with pytest.raises(LiveError):
        Journal.reopen(journal.file)


def test_what_is_no_journal_is_told_from_one(tmp_path: Path) -> None:
    noise = tmp_path / "noise.journal"
    noise.write_bytes(b"no database at all" * 100)
    with pytest.raises(sqlite3.DatabaseError):
        Journal.reopen(noise)
    later = tmp_path / "later.journal"
    with sqlite3.connect(later) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(sqlite3.DatabaseError, match="another version"):
        Journal.reopen(later)


def test_discarding_leaves_nothing(journal: Journal, step: Change) -> None:
    journal.record(1, step)
    journal.discard()
    assert not any(journal.file.with_name(journal.file.name + name).exists() for name in SIDE_FILES)


def test_a_disk_that_refuses_is_the_users_trouble(tmp_path: Path, journal: Journal, step: Change) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(UserFacingError) as caught:
        Journal.begin(tmp_path / "file" / "recovery")
    assert caught.value.code == "journal-failed"
    journal.close()
    with pytest.raises(UserFacingError) as caught:
        journal.record(1, step)
    assert caught.value.code == "journal-failed"
