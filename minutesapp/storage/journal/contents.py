"""What journals hold that were left behind, those of earlier versions included, as far as they are sound."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from minutesapp.storage.journal.database import Trouble, UnreadableError, expect_tables, log_of, looked_into
from minutesapp.storage.journal.rows import (
    JournalContents,
    as_bytes,
    as_words,
    collect_moves,
    expect_ended,
    files_by_state,
    make_filed,
    only_row,
)
from minutesapp.storage.journal.write_ahead import lost_commits
from minutesapp.storage.journal.writing import APPLICATION_ID, COMING, HELD, VERSION, Base

FIRST_VERSION = 1
"""Of journals; what it did not note down is asked about to be sure."""
WITH_MOVES = range(2, VERSION + 1)
"""Versions whose tables are alike; the third tells deeds by code, the fourth may tell marks on words and times,
the fifth who was not there for an item, and proxies, the sixth why something is closed and what was withdrawn,
the seventh what was decided for the summary."""


def read_journal(file: Path) -> JournalContents:
    """What a journal holds; LiveError, UnreadableError."""
    with looked_into(file) as connection:
        contents = _reader(connection)(connection)
        return replace(contents, missing=contents.missing + lost_commits(log_of(file)))


def _reader(connection: sqlite3.Connection) -> Callable[[sqlite3.Connection], JournalContents]:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application == APPLICATION_ID and version > VERSION:
        raise UnreadableError("a later version", Trouble.NEWER)
    expect_tables(connection)
    if application == APPLICATION_ID and version in WITH_MOVES:
        return _read
    if (application, version) == (0, FIRST_VERSION):
        return _read_first_version
    raise UnreadableError("no journal", Trouble.DAMAGED)


def _read(connection: sqlite3.Connection) -> JournalContents:
    record, name, made, process, follows = only_row(connection, "SELECT * FROM base")
    expect_ended(process)
    base = Base(as_bytes(record), as_words(name), as_words(made), as_words(follows))
    files = files_by_state(connection)
    moves, missing = collect_moves(connection, "moves", 1)
    return JournalContents(VERSION, base, files.get(HELD), files.get(COMING), moves, missing)


def _read_first_version(connection: sqlite3.Connection) -> JournalContents:
    """Version 1 began anew with every saving, and wrote undone steps down as further ones."""
    columns = "path, stamp, size, record, unsaved, made"
    path, digest, size, record, unsaved, made = only_row(connection, f"SELECT {columns} FROM base")
    filed = make_filed(path, size, digest, 0 if unsaved == 0 else None)
    name = filed.path.stem if filed else ""
    moves, missing = collect_moves(connection, "steps", None)
    return JournalContents(FIRST_VERSION, Base(as_bytes(record), name, as_words(made)), filed, None, moves, missing)
