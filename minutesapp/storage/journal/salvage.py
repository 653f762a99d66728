"""What can still be read of a journal that is damaged, or that a later version of the program wrote."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path

from minutesapp.storage.journal.contents import FIRST_VERSION
from minutesapp.storage.journal.database import (
    WRONG_VALUES,
    Trouble,
    UnreadableError,
    copy_journal,
    expect_tables,
    looked_into,
    open_journal,
)
from minutesapp.storage.journal.rows import (
    JournalContents,
    as_words,
    collect_moves,
    expect_ended,
    files_by_state,
    only_row,
)
from minutesapp.storage.journal.writing import HELD, VERSION, Base, Filed

WAYS = (open_journal, copy_journal)
"""How a damaged journal is looked into: SQLite stops at a head of the file that the copy can do without."""


def salvage(file: Path, trouble: Trouble) -> JournalContents | None:
    """The record where the journal begins and the moves up to the first that cannot be read; None of what is none.

    Of a record that cannot be read there are no bytes. LiveError where the program that writes it is still running.
    """
    without_record = None
    for way in WAYS:
        with suppress(UnreadableError), looked_into(file, way) as connection:
            left = _what_is_left(connection, trouble)
            if left.base.record:
                return left
            without_record = without_record or left
    return without_record


def _what_is_left(connection: sqlite3.Connection, trouble: Trouble) -> JournalContents:
    expect_tables(connection)
    record = _value(connection, "record")
    expect_ended(_value(connection, "process"))
    name, made, follows = (as_words(_value(connection, column)) for column in ("name", "made", "follows"))
    base = Base(record if isinstance(record, bytes) else b"", name, made, follows)
    if connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'steps'").fetchone() == (1,):
        version, (moves, missing) = FIRST_VERSION, collect_moves(connection, "steps", None)
    else:
        version, (moves, missing) = VERSION, collect_moves(connection, "moves", 1)
    return JournalContents(version, base, _file(connection), None, moves, missing, trouble)


def _value(connection: sqlite3.Connection, column: str) -> object:
    """What the base says beside the record; None where that is damaged, or where this version does not know it."""
    try:
        return only_row(connection, f"SELECT {column} FROM base")[0]
    except (sqlite3.Error, *WRONG_VALUES):
        return None


def _file(connection: sqlite3.Connection) -> Filed | None:
    try:
        return files_by_state(connection).get(HELD)
    except (sqlite3.Error, *WRONG_VALUES):
        return None
