"""The rows of a journal as values, whatever damage or a stranger has put into them."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct

from minutesapp.editing.history import MoveKind
from minutesapp.processes import Process, has_ended
from minutesapp.storage.journal.database import WRONG_VALUES, LiveError, Trouble
from minutesapp.storage.journal.writing import Base, Filed
from minutesapp.storage.json_parts import MalformedError
from minutesapp.storage.record_file import Stamp

Moves = tuple[tuple[MoveKind, str], ...]
"""Moves as they are written: what happened to the history, and the step."""


class JournalContents(Struct, frozen=True):
    """A journal's base, the file as it was known, the file as it was about to be, and the moves as they are written.

    `missing` counts moves that cannot be read; they are the last ones. Before `version` 2, moves are plain changes, and
    without a file it is not known how many of the clerk's steps are in the base already. `trouble` says why there may
    be more in the journal than this.
    """

    version: int
    base: Base
    held: Filed | None
    coming: Filed | None
    moves: Moves
    missing: int = 0
    trouble: Trouble | None = None

    @property
    def moves_told(self) -> int:
        """How many moves there were, those that cannot be read included."""
        return len(self.moves) + self.missing


def only_row(connection: sqlite3.Connection, query: str) -> tuple[Any, ...]:
    """The row that a query gives; MalformedError where there is none."""
    row: tuple[Any, ...] | None = connection.execute(query).fetchone()
    if row is None:
        raise MalformedError("base", "")
    return row


def expect_ended(process: object) -> None:
    """Between its beginning and its first lock a journal is known by the program that it names."""
    if not process:
        return
    try:
        writer = Process(**json.loads(as_bytes(process)))
        running = bool(writer.started) and not has_ended(writer)
    except (ValueError, TypeError, RecursionError):
        return
    if running:
        raise LiveError


def files_by_state(connection: sqlite3.Connection) -> dict[str, Filed | None]:
    """The file as it was known (`HELD`) and as it was about to be (`COMING`)."""
    return {as_words(state): make_filed(*rest) for state, *rest in connection.execute("SELECT * FROM file")}


def make_filed(path: object, size: object, digest: object, upto: object) -> Filed | None:
    """The file of a row; None where it names none, or in no words of ours: then the record belongs to no file."""
    if not (isinstance(path, bytes) and path and isinstance(size, int) and isinstance(digest, bytes)):
        return None
    known = upto if isinstance(upto, int) and upto >= 0 else None
    return Filed(Path(os.fsdecode(path)), Stamp(size, as_words(digest)), known)


def collect_moves(connection: sqlite3.Connection, table: str, first: int | None) -> tuple[Moves, int]:
    """The moves up to the first that cannot be read, and how many there are from there on."""
    found: list[tuple[MoveKind, str]] = []
    try:
        for number, kind, step in _rows(connection, table):
            first = number if first is None else first
            if number != first + len(found):
                break
            found.append(_move(kind, step))
        (count,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
    except (sqlite3.Error, *WRONG_VALUES):
        found += _move_before_damage(connection, table, (first or 1) + len(found))
        count = max(_last_number(connection, table) - (first or 1) + 1, len(found) + 1)
    return tuple(found), count - len(found)


def _move_before_damage(connection: sqlite3.Connection, table: str, number: int) -> list[tuple[MoveKind, str]]:
    """The move of this number, if it can be read: Python looks for the next row before it hands one over."""
    try:
        return [_move(kind, step) for _, kind, step in _rows(connection, table, f"WHERE number = {number}")]
    except (sqlite3.Error, *WRONG_VALUES):
        return []


def _rows(connection: sqlite3.Connection, table: str, which: str = "ORDER BY number") -> Iterator[tuple[Any, ...]]:
    columns = "number, move, step" if table == "moves" else f"number, '{MoveKind.DO}', step"
    return connection.execute(f"SELECT {columns} FROM {table} {which}")


def _move(kind: object, step: object) -> tuple[MoveKind, str]:
    try:
        return MoveKind(as_bytes(kind).decode()), as_bytes(step or b"").decode()
    except ValueError:
        raise MalformedError("move", "") from None


def _last_number(connection: sqlite3.Connection, table: str) -> int:
    try:
        (number,) = connection.execute(f"SELECT max(number) FROM {table}").fetchone()
    except sqlite3.Error:
        return 0
    return number if isinstance(number, int) else 0


def as_bytes(value: object) -> bytes:
    """The value; MalformedError where it is neither text nor a blob."""
    if not isinstance(value, bytes):
        raise MalformedError("", "")
    return value


def as_words(value: object) -> str:
    """The text of a value; what is none says nothing."""
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else ""
