"""The journal of one open record: the record as it was opened, every move through its history since, and its file.

It is a database in the user's own folder, on the local disk, whatever share the file itself lies on. It is locked as
long as the program that writes it lives, and the system takes that lock away when it dies: so a journal that can be
read is one that was left behind. `reading` reads it.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict

from minutesapp.editing.history import Move, MoveKind
from minutesapp.errors import UserFacingError
from minutesapp.files import sharing
from minutesapp.files.drafts import FOR_THE_USER, drafted
from minutesapp.files.replacing import move_over
from minutesapp.home import make_folder
from minutesapp.model.identity import fresh_id
from minutesapp.processes import this_process
from minutesapp.storage.journal.steps import write_change
from minutesapp.storage.record_file import Stamp

SUFFIX = ".journal"
VERSION = 7
APPLICATION_ID = 0x4D724A6F
"""Marks the file as a journal among all files of SQLite: "MrJo"."""
SIDE_FILES = ("", "-wal", "-shm", "-journal")
TABLES = f"""
BEGIN;
PRAGMA application_id = {APPLICATION_ID};
PRAGMA user_version = {VERSION};
CREATE TABLE base (record BLOB NOT NULL, name TEXT NOT NULL, made TEXT NOT NULL, process TEXT NOT NULL, follows TEXT);
CREATE TABLE file (state TEXT PRIMARY KEY, path BLOB NOT NULL, size INTEGER NOT NULL, digest TEXT NOT NULL,
    upto INTEGER);
CREATE TABLE moves (number INTEGER PRIMARY KEY, move TEXT NOT NULL, step TEXT);
COMMIT;
"""
HELD, COMING = "held", "coming"
"""What a row of `file` tells: what is in the file, and what it is about to hold."""


class Base(Struct, frozen=True):
    """Where the moves begin: a record's bytes, what the clerk knows it by, when the journal began (local time).

    `follows` is the name of the journal that this one goes on from, if any.
    """

    record: bytes
    name: str
    made: str = ""
    follows: str = ""


class Filed(Struct, frozen=True):
    """A file, its stamp, and how many of the moves it holds; None where it is otherwise at every one of them."""

    path: Path
    stamp: Stamp
    upto: int | None


class Journal:
    """An open journal. Every move is on the disk when its method returns; any thread may call.

    All methods: UserFacingError ``journal-failed``.
    """

    def __init__(self, file: Path, connection: sqlite3.Connection) -> None:
        self.file = file
        self._connection = connection
        self._turn = Lock()

    @classmethod
    def begin(cls, folder: Path, base: Base, filed: Filed | None = None, moves: Iterable[Move] = ()) -> Journal:
        """A new journal in `folder`, complete as soon as it is there."""
        file = folder / f"{fresh_id()}{SUFFIX}"
        with journal_trouble(folder):
            make_folder(folder)
            with closing(sqlite3.connect(":memory:", isolation_level=None)) as memory:
                memory.executescript(TABLES)
                _fill(memory, base, filed, moves)
                data = memory.serialize()
            with drafted(file, data, mode=FOR_THE_USER) as draft:
                move_over(draft, file)
            return cls(file, _connect(file))

    def rewrite(self, base: Base, filed: Filed | None, moves: Iterable[Move]) -> None:
        """Begin anew in the same file, all or nothing."""
        with self._writing() as connection, connection:
            connection.execute("BEGIN")
            for table in ("base", "file", "moves"):
                connection.execute(f"DELETE FROM {table}")
            _fill(connection, base, filed, moves)

    def record(self, number: int, move: Move) -> None:
        """Put one move on the disk; with the number of the last one, that one is now as this one."""
        with self._writing() as connection:
            connection.execute("INSERT OR REPLACE INTO moves VALUES (?, ?, ?)", _move_row(number, move))

    def forget(self, number: int) -> None:
        """The last move, which has this number, turned out to be none."""
        with self._writing() as connection:
            connection.execute("DELETE FROM moves WHERE number = ?", (number,))

    def announce(self, filed: Filed) -> None:
        """The file is about to be so."""
        with self._writing() as connection:
            connection.execute(PUT_FILE, _file_row(COMING, filed))

    def settle(self, filed: Filed) -> None:
        """The file is so."""
        with self._writing() as connection, connection:
            connection.execute("BEGIN")
            connection.execute("DELETE FROM file")
            connection.execute(PUT_FILE, _file_row(HELD, filed))

    def stand(self, upto: int) -> None:
        """After so many moves the record is again as in the file."""
        with self._writing() as connection:
            connection.execute("UPDATE file SET upto = ? WHERE state = ?", (upto, HELD))

    def leave(self) -> None:
        """Stop, and leave the journal behind as if the program had ended."""
        with self._writing() as connection:
            connection.execute("UPDATE base SET process = ''")
            connection.close()

    def discard(self) -> None:
        """End the journal: the work is safe elsewhere, or the clerk does not want it."""
        with self._writing() as connection:
            connection.close()
            remove(self.file)

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._turn, journal_trouble(self.file):
            yield self._connection


def remove(file: Path) -> None:
    """Delete a journal with all its files; OSError."""
    for name in SIDE_FILES:
        sharing.remove(file.with_name(file.name + name))


@contextmanager
def journal_trouble(place: Path) -> Iterator[None]:
    """Turn what the disk and the database say into UserFacingError ``journal-failed``."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise UserFacingError("journal-failed", path=str(place), reason=str(error)) from error


PUT_FILE = "INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?)"


def _fill(connection: sqlite3.Connection, base: Base, filed: Filed | None, moves: Iterable[Move]) -> None:
    process = json.dumps(asdict(this_process()))
    row = (base.record, base.name, base.made or _now(), process, base.follows)
    connection.execute("INSERT INTO base VALUES (?, ?, ?, ?, ?)", row)
    if filed is not None:
        connection.execute(PUT_FILE, _file_row(HELD, filed))
    connection.executemany("INSERT INTO moves VALUES (?, ?, ?)", (_move_row(*pair) for pair in enumerate(moves, 1)))


def _file_row(state: str, filed: Filed) -> tuple[Any, ...]:
    return state, os.fsencode(filed.path), filed.stamp.size, filed.stamp.digest, filed.upto


def _move_row(number: int, move: Move) -> tuple[Any, ...]:
    """A step that went on is one step; the journal holds it as it is now."""
    kind = MoveKind.DO if move.kind is MoveKind.EXTEND else move.kind
    return number, kind.value, None if move.change is None else write_change(move.change)


def _connect(file: Path) -> sqlite3.Connection:
    """A connection that commits each statement durably and lets no other process in."""
    connection = sqlite3.connect(file, timeout=0, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
    except BaseException:
        connection.close()
        raise
    return connection


def _now() -> str:
    return datetime.now().astimezone().replace(tzinfo=None).isoformat(timespec="seconds")
