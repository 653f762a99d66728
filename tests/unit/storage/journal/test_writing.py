"""The journal: every move is on the disk when it is done."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from minutesapp.editing import commands
from minutesapp.editing.change import Change
from minutesapp.editing.history import REDO, UNDO, Move, MoveKind
from minutesapp.errors import UserFacingError
from minutesapp.model.minutes import Minutes
from minutesapp.storage.journal import writing
from minutesapp.storage.journal.contents import read_journal
from minutesapp.storage.journal.database import LiveError
from minutesapp.storage.journal.rows import JournalContents
from minutesapp.storage.journal.writing import SIDE_FILES, Base, Filed, Journal
from minutesapp.storage.record_file import Stamp

BASE = Base(b"record", "第3回", "2024-07-09T14:00:00", "before.journal")


def filed(folder: Path, upto: int | None = 0) -> Filed:
    return Filed(folder / "東\udce9.minutes", Stamp(6, "abc"), upto)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    journal = Journal.begin(tmp_path / "recovery", BASE, filed(tmp_path))
    yield journal
    journal._connection.close()


@pytest.fixture
def step(record: Minutes) -> Change:
    return commands.delete_blocks(record, 1, 2)


def left(journal: Journal) -> JournalContents:
    """What is found after the program ended."""
    journal.leave()
    return read_journal(journal.file)


def test_base_file_and_moves_come_back(journal: Journal, step: Change, tmp_path: Path) -> None:
    journal.record(1, Move(MoveKind.DO, step))
    journal.record(2, UNDO)
    journal.record(3, REDO)
    contents = left(journal)
    assert (contents.base, contents.held, contents.coming) == (BASE, filed(tmp_path), None)
    assert [kind for kind, _ in contents.moves] == [MoveKind.DO, MoveKind.UNDO, MoveKind.REDO]
    assert contents.missing == 0


def test_a_record_that_was_never_saved_has_no_file(tmp_path: Path, step: Change) -> None:
    contents = left(Journal.begin(tmp_path, Base(b"new", ""), None, [Move(MoveKind.DO, step), UNDO]))
    assert (contents.held, contents.coming) == (None, None)
    assert contents.base.made
    assert [kind for kind, _ in contents.moves] == [MoveKind.DO, MoveKind.UNDO]


def test_a_step_that_goes_on_stays_one_row_and_is_as_it_is_now(journal: Journal, record: Minutes) -> None:
    first = commands.type_lines(record, 0, 1, ["一"])
    longer = commands.type_lines(record, 0, 1, ["一二"])
    journal.record(1, Move(MoveKind.DO, first))
    journal.record(1, Move(MoveKind.EXTEND, longer))
    ((kind, text),) = left(journal).moves
    assert kind is MoveKind.DO
    assert "\\u4e00\\u4e8c" in text


def test_a_step_that_turned_out_to_be_none_is_forgotten(journal: Journal, step: Change) -> None:
    journal.record(1, Move(MoveKind.DO, step))
    journal.record(2, Move(MoveKind.DO, step))
    journal.forget(2)
    assert len(left(journal).moves) == 1


def test_what_a_file_is_about_to_hold_is_told_beside_what_it_holds(journal: Journal, tmp_path: Path) -> None:
    coming = Filed(tmp_path / "別.minutes", Stamp(7, "def"), 3)
    journal.announce(filed(tmp_path, 9))
    journal.announce(coming)
    contents = left(journal)
    assert (contents.held, contents.coming) == (filed(tmp_path), coming)


def test_what_is_settled_is_no_longer_coming(journal: Journal, tmp_path: Path) -> None:
    saved = Filed(tmp_path / "別.minutes", Stamp(7, "def"), 3)
    journal.announce(saved)
    journal.settle(saved)
    journal.stand(5)
    contents = left(journal)
    assert (contents.held, contents.coming) == (Filed(saved.path, saved.stamp, 5), None)


def test_beginning_anew_forgets_what_was(journal: Journal, step: Change, tmp_path: Path) -> None:
    journal.record(1, Move(MoveKind.DO, step))
    journal.rewrite(Base(b"later", ""), None, [Move(MoveKind.DO, step), UNDO, REDO])
    contents = left(journal)
    assert (contents.base.record, contents.held, len(contents.moves)) == (b"later", None, 3)


def test_nobody_else_gets_at_a_journal_that_is_in_use(journal: Journal) -> None:
    with pytest.raises(LiveError):
        read_journal(journal.file)


def test_a_journal_is_there_complete_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def die(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(writing, "move_over", die)
        with pytest.raises(KeyboardInterrupt):
            Journal.begin(tmp_path, BASE)
    assert list(tmp_path.iterdir()) == []
    monkeypatch.setattr(writing, "_connect", die)
    with pytest.raises(KeyboardInterrupt):
        Journal.begin(tmp_path, BASE)
    (file,) = tmp_path.iterdir()
    with pytest.raises(LiveError):  # its program runs, although it has not locked the file yet
        read_journal(file)
    monkeypatch.setattr("minutesapp.storage.journal.rows.has_ended", lambda process: True)
    assert read_journal(file).base == BASE


def test_discarding_leaves_nothing(journal: Journal, step: Change) -> None:
    journal.record(1, Move(MoveKind.DO, step))
    journal.discard()
    assert not any(journal.file.with_name(journal.file.name + name).exists() for name in SIDE_FILES)


def test_another_thread_may_announce(journal: Journal, tmp_path: Path, step: Change) -> None:
    threads = [threading.Thread(target=journal.announce, args=(filed(tmp_path, number),)) for number in range(20)]
    for number, thread in enumerate(threads, 1):
        thread.start()
        journal.record(number, Move(MoveKind.DO, step))
    for thread in threads:
        thread.join()
    contents = left(journal)
    assert len(contents.moves) == 20
    assert contents.coming is not None


@pytest.mark.skipif(os.name == "nt", reason="a system without modes")
def test_a_journal_is_for_the_user_alone(journal: Journal, step: Change, private_home: Path) -> None:
    journal.record(1, Move(MoveKind.DO, step))
    files = list(journal.file.parent.iterdir())
    assert len(files) > 1
    assert {file.stat().st_mode & 0o777 for file in files} == {0o600}


def test_a_disk_that_refuses_is_the_users_trouble(tmp_path: Path, journal: Journal, step: Change) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(UserFacingError) as caught:
        Journal.begin(tmp_path / "file" / "recovery", BASE)
    assert caught.value.code == "journal-failed"
    journal.leave()
    with pytest.raises(UserFacingError) as caught:
        journal.record(1, Move(MoveKind.DO, step))
    assert caught.value.code == "journal-failed"
    with sqlite3.connect(journal.file) as connection:
        assert connection.execute("SELECT count(*) FROM moves").fetchone() == (0,)
    connection.close()
