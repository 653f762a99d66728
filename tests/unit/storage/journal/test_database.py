"""A journal is looked into without a change, and whatever SQLite says of it ends in one of four words."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from minutesapp.storage.journal.contents import read_journal
from minutesapp.storage.journal.database import LiveError, Trouble, UnreadableError, looked_into, named_for_sqlite
from minutesapp.storage.journal.writing import SIDE_FILES
from tests.unit.storage.journal.crashes import spoil, trouble_with


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        (PurePosixPath("/home/a b/x#?.journal"), "file:///home/a%20b/x%23%3F.journal"),
        (PureWindowsPath(r"C:\Users\東雲\x.journal"), "file:///C:/Users/%E6%9D%B1%E9%9B%B2/x.journal"),
        (PureWindowsPath(r"\\server\share\x.journal"), "file:////server/share/x.journal"),
    ],
)
def test_a_journal_on_a_share_is_named_as_sqlite_names_files(file: PurePath, uri: str) -> None:
    assert named_for_sqlite(file) == uri


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without pipes")
@pytest.mark.parametrize("name", SIDE_FILES)
def test_a_pipe_in_the_place_of_a_file_of_the_journal_is_not_waited_for(journal: Path, name: str) -> None:
    place = journal.with_name(journal.name + name)
    place.unlink(missing_ok=True)
    os.mkfifo(place)
    assert trouble_with(journal) is Trouble.DAMAGED


def test_a_journal_that_goes_while_it_is_read_is_not_damaged(killed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def vanish(file: Path) -> bytes:
        raise FileNotFoundError(2, "No such file")

    monkeypatch.setattr("minutesapp.storage.journal.rows.has_ended", lambda process: True)
    monkeypatch.setattr("minutesapp.storage.journal.database.NO_ROOM", {sqlite3.SQLITE_NOTADB})
    killed.write_bytes(b"x" * 4096)
    monkeypatch.setattr(Path, "read_bytes", vanish)
    assert trouble_with(killed) is Trouble.REFUSED


def test_a_program_that_still_writes_is_told_from_trouble(journal: Path) -> None:
    with closing(sqlite3.connect(journal)) as connection:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LiveError):
            read_journal(journal)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE VIEW moves AS WITH RECURSIVE n(number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM n)"
        " SELECT number, 'undo' AS move, NULL AS step FROM n",
        "CREATE VIRTUAL TABLE moves USING fts5(number, move, step)",
        "CREATE TRIGGER late AFTER INSERT ON base BEGIN DELETE FROM base; END",
    ],
)
def test_what_would_run_while_it_is_read_is_no_journal(journal: Path, statement: str) -> None:
    spoil(journal, "DROP TABLE moves", statement)
    assert trouble_with(journal) is Trouble.DAMAGED
    spoil(journal, "PRAGMA user_version = 99")
    assert trouble_with(journal) is Trouble.NEWER


def said(kind: type[sqlite3.Error], code: int | None) -> sqlite3.Error:
    error = kind("something")
    if code is not None:
        error.sqlite_errorcode = code
    return error


SOMEBODY = [sqlite3.SQLITE_BUSY, sqlite3.SQLITE_BUSY_RECOVERY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL]


@pytest.mark.parametrize("code", SOMEBODY)
def test_only_who_holds_the_file_is_a_living_program(journal: Path, code: int) -> None:
    with pytest.raises(LiveError), looked_into(journal):
        raise said(sqlite3.OperationalError, code)


@pytest.mark.parametrize(
    ("code", "trouble"),
    [
        (None, Trouble.DAMAGED),
        (sqlite3.SQLITE_ERROR, Trouble.DAMAGED),
        (sqlite3.SQLITE_CORRUPT_INDEX, Trouble.DAMAGED),
        (sqlite3.SQLITE_NOMEM, Trouble.REFUSED),
        (sqlite3.SQLITE_IOERR_READ, Trouble.REFUSED),
        (sqlite3.SQLITE_CANTOPEN, Trouble.REFUSED),
        (sqlite3.SQLITE_PERM, Trouble.REFUSED),
        (sqlite3.SQLITE_INTERRUPT, Trouble.REFUSED),
        (sqlite3.SQLITE_FULL, Trouble.REFUSED),
    ],
)
@pytest.mark.parametrize("kind", [sqlite3.OperationalError, sqlite3.DatabaseError])
def test_any_other_trouble_is_no_living_program(
    journal: Path, kind: type[sqlite3.Error], code: int | None, trouble: Trouble
) -> None:
    with pytest.raises(UnreadableError) as caught, looked_into(journal):
        raise said(kind, code)
    assert caught.value.trouble is trouble
