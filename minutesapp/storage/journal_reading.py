"""What journals hold that were left behind, those of earlier versions and damaged ones included. Nothing is changed."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path, PurePath
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.editing.history import Kind
from minutesapp.errors import UserFacingError
from minutesapp.intake import is_plain_file
from minutesapp.processes import Process, has_ended
from minutesapp.storage.journal import APPLICATION_ID, COMING, HELD, SIDE_FILES, VERSION, Base, Filed
from minutesapp.storage.record_file import Stamp
from minutesapp.storage.shape import MalformedError
from minutesapp.storage.write_ahead import lost_commits, replayed

BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL}
"""What SQLite says where somebody else has the file."""
DAMAGED = {
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_ERROR,
    sqlite3.SQLITE_FORMAT,
    sqlite3.SQLITE_TOOBIG,
}
"""What it says where the file is no journal; whatever else it says may be otherwise tomorrow."""

NO_ROOM = {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY}
"""What it says where it cannot make the file that it wants beside a journal: the disk is full, the folder read-only."""

LARGEST = 2**27
"""Bytes of a value: twice the largest record."""
WRONG_VALUES = (MalformedError, ValueError, TypeError, OverflowError, MemoryError)
"""What reading a damaged file ends in where SQLite itself notices nothing: names that are no text, columns too many."""


class LiveError(Exception):
    """The program that writes the journal is still running."""


class UnreadableError(Exception):
    """The journal cannot be read: `damaged` for ever, or only for now or by this version."""

    def __init__(self, reason: str, *, damaged: bool) -> None:
        super().__init__(reason)
        self.damaged = damaged


class Contents(Struct, frozen=True):
    """A journal's base, the file as it was known, the file as it was about to be, and the moves as they are written.

    `missing` counts moves that cannot be read; they are the last ones. Before `version` 2, moves are plain changes, and
    without a file it is not known how many of the clerk's steps are in the base already.
    """

    version: int
    base: Base
    held: Filed | None
    coming: Filed | None
    moves: tuple[tuple[Kind, str], ...]
    missing: int = 0


def read_journal(file: Path) -> Contents:
    """What a journal holds; LiveError, UnreadableError."""
    _expect_plain(file)
    try:
        with closing(_connect(file)) as connection:
            connection.text_factory = bytes  # text that is none is judged here, like any other wrong value
            connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST)
            contents = _reader(connection)(connection)
            return replace(contents, missing=contents.missing + lost_commits(_log_of(file)))
    except sqlite3.Error as error:
        if _code(error) in BUSY:
            raise LiveError from error
        raise UnreadableError(str(error), damaged=_code(error) in DAMAGED) from error
    except OSError as error:
        raise UnreadableError(str(error), damaged=False) from error
    except WRONG_VALUES as error:
        raise UnreadableError(str(error), damaged=True) from error


def _connect(file: Path) -> sqlite3.Connection:
    """A connection that changes nothing; to a copy in memory where SQLite finds no room for the file that it wants."""
    connection = sqlite3.connect(f"{named_for_sqlite(file.absolute())}?mode=ro", uri=True, timeout=0)
    try:
        connection.execute("PRAGMA schema_version")  # only now the file is looked into
        return connection
    except sqlite3.Error as error:
        connection.close()
        if _code(error) not in NO_ROOM:
            raise
    copy = sqlite3.connect(":memory:")
    copy.deserialize(replayed(file.read_bytes(), _log_of(file)))
    return copy


def _log_of(file: Path) -> bytes:
    try:
        return file.with_name(f"{file.name}-wal").read_bytes()
    except FileNotFoundError:
        return b""


def _code(error: sqlite3.Error) -> int:
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF


def named_for_sqlite(file: PurePath) -> str:
    """The file as SQLite wants it named: of a share of Windows it knows no server, all of that is path."""
    uri = file.as_uri()
    return uri if uri.startswith("file:///") else uri.replace("file://", "file:////", 1)


def _expect_plain(file: Path) -> None:
    """Nothing but files is there: SQLite would wait for a pipe, be it in the place of a side file."""
    try:
        for name in SIDE_FILES:
            is_plain_file(file.with_name(file.name + name))
    except UserFacingError as error:
        raise UnreadableError(error.code, damaged=error.code != "file-unreadable") from error


def _expect_tables(connection: sqlite3.Connection) -> None:
    """There is nothing in the file but tables: a view would be reckoned out while it is read, perhaps for ever."""
    others = "SELECT count(*) FROM sqlite_master WHERE type NOT IN ('table', 'index') OR sql LIKE 'CREATE VIRTUAL%'"
    if connection.execute(others).fetchone() != (0,):
        raise UnreadableError("no journal", damaged=True)


def _reader(connection: sqlite3.Connection) -> Callable[[sqlite3.Connection], Contents]:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application == APPLICATION_ID and version > VERSION:
        raise UnreadableError("a later version", damaged=False)
    _expect_tables(connection)
    if (application, version) == (APPLICATION_ID, VERSION):
        return _read
    if (application, version) == (0, 1):
        return _read_first_version
    raise UnreadableError("no journal", damaged=True)


def _read(connection: sqlite3.Connection) -> Contents:
    record, name, made, process, follows = _only_row(connection, "SELECT * FROM base")
    _expect_ended(process)
    base = Base(_bytes(record), _words(name), _words(made), _words(follows))
    files = {_words(state): _filed(*rest) for state, *rest in connection.execute("SELECT * FROM file")}
    moves, missing = _collect(connection, "moves", 1)
    return Contents(VERSION, base, files.get(HELD), files.get(COMING), moves, missing)


def _read_first_version(connection: sqlite3.Connection) -> Contents:
    """Version 1 began anew with every saving, and wrote undone steps down as further ones."""
    columns = "path, stamp, size, record, unsaved, made"
    path, digest, size, record, unsaved, made = _only_row(connection, f"SELECT {columns} FROM base")
    filed = _filed(path, size, digest, 0 if unsaved == 0 else None)
    name = filed.path.stem if filed else ""
    moves, missing = _collect(connection, "steps", None)
    return Contents(1, Base(_bytes(record), name, _words(made)), filed, None, moves, missing)


def _only_row(connection: sqlite3.Connection, query: str) -> tuple[Any, ...]:
    row: tuple[Any, ...] | None = connection.execute(query).fetchone()
    if row is None:
        raise MalformedError("base", "")
    return row


def _expect_ended(process: object) -> None:
    """Between its beginning and its first lock a journal is known by the program that it names."""
    if not process:
        return
    try:
        writer = Process(**json.loads(_bytes(process)))
        running = bool(writer.started) and not has_ended(writer)
    except (ValueError, TypeError, RecursionError):
        return
    if running:
        raise LiveError


def _filed(path: object, size: object, digest: object, upto: object) -> Filed | None:
    """The file of a row; None where it names none, or in no words of ours: then the record belongs to no file."""
    if not (isinstance(path, bytes) and path and isinstance(size, int) and isinstance(digest, bytes)):
        return None
    known = upto if isinstance(upto, int) and upto >= 0 else None
    return Filed(Path(os.fsdecode(path)), Stamp(size, _words(digest)), known)


def _collect(connection: sqlite3.Connection, table: str, first: int | None) -> tuple[tuple[tuple[Kind, str], ...], int]:
    """The moves up to the first that cannot be read, and how many there are from there on."""
    found: list[tuple[Kind, str]] = []
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


def _move_before_damage(connection: sqlite3.Connection, table: str, number: int) -> list[tuple[Kind, str]]:
    """The move of this number, if it can be read: Python looks for the next row before it hands one over."""
    try:
        return [_move(kind, step) for _, kind, step in _rows(connection, table, f"WHERE number = {number}")]
    except (sqlite3.Error, *WRONG_VALUES):
        return []


def _rows(connection: sqlite3.Connection, table: str, which: str = "ORDER BY number") -> Iterator[tuple[Any, ...]]:
    columns = "number, move, step" if table == "moves" else f"number, '{Kind.DO}', step"
    return connection.execute(f"SELECT {columns} FROM {table} {which}")


def _move(kind: object, step: object) -> tuple[Kind, str]:
    try:
        return Kind(_bytes(kind).decode()), _bytes(step or b"").decode()
    except ValueError:
        raise MalformedError("move", "") from None


def _last_number(connection: sqlite3.Connection, table: str) -> int:
    try:
        (number,) = connection.execute(f"SELECT max(number) FROM {table}").fetchone()
    except sqlite3.Error:
        return 0
    return number if isinstance(number, int) else 0


def _bytes(value: object) -> bytes:
    if not isinstance(value, bytes):
        raise MalformedError("", "")
    return value


def _words(value: object) -> str:
    """The text of a value; what is none says nothing."""
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else ""
