"""The journal of one open record: the record as it was last safe, and every step since.

It is a database in the user's own folder, on the local disk, whatever share the file itself lies on. It is locked as
long as the program that writes it lives, and the system takes that lock away when it dies: so a journal that can be
opened is one that was left behind.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from minutesapp.editing.change import Change
from minutesapp.errors import UserFacingError
from minutesapp.model.identity import fresh_id
from minutesapp.storage.change_format import write_change
from minutesapp.storage.record_file import Stamp

SUFFIX = ".journal"
VERSION = 1
SIDE_FILES = ("", "-wal", "-shm", "-journal")
TABLES = """
CREATE TABLE base (
    path BLOB, stamp TEXT, size INTEGER, record BLOB NOT NULL, unsaved INTEGER NOT NULL, made TEXT NOT NULL
);
CREATE TABLE steps (number INTEGER PRIMARY KEY, step TEXT NOT NULL);
"""


class LiveError(Exception):
    """The program that writes the journal is still running."""


@dataclass(frozen=True, slots=True)
class Base:
    """What the steps go on from: a record's bytes, and the file it belongs to (None: never saved) with its stamp.

    `unsaved`: the file does not hold this record. `made` is when the journal came to this point, local time.
    """

    record: bytes
    path: Path | None
    stamp: Stamp | None
    unsaved: bool
    made: str = ""


class Journal:
    """An open journal. Every `record` is on the disk when it returns."""

    def __init__(self, file: Path, connection: sqlite3.Connection) -> None:
        self.file = file
        self._connection = connection

    @classmethod
    def begin(cls, folder: Path) -> Journal:
        """A new journal in `folder`; UserFacingError ``journal-failed``."""
        with journal_trouble(folder):
            folder.mkdir(parents=True, exist_ok=True)
            file = folder / f"{fresh_id()}{SUFFIX}"
            connection = _connect(file)
            connection.executescript(f"BEGIN;{TABLES}PRAGMA user_version = {VERSION};COMMIT;")
            return cls(file, connection)

    @classmethod
    def reopen(cls, file: Path) -> Journal:
        """A journal left behind; `LiveError` while its program lives, sqlite3.DatabaseError where it is none."""
        try:
            connection = _connect(file)
        except sqlite3.OperationalError as error:
            raise LiveError from error
        try:
            if connection.execute("PRAGMA user_version").fetchone()[0] != VERSION:
                raise sqlite3.DatabaseError("a journal of another version")
            return cls(file, connection)
        except BaseException:
            connection.close()
            raise

    def restart(self, base: Base, upto: int | None = None) -> None:
        """Go on from `base`, in it the steps up to `upto` (None: all); UserFacingError ``journal-failed``."""
        path = None if base.path is None else os.fsencode(base.path)
        digest, size = (base.stamp.digest, base.stamp.size) if base.stamp else (None, None)
        row = (path, digest, size, base.record, base.unsaved, base.made or _now())
        with journal_trouble(self.file), self._connection:
            self._connection.execute("BEGIN")
            self._connection.execute("DELETE FROM steps WHERE number <= ?", (sys.maxsize if upto is None else upto,))
            self._connection.execute("DELETE FROM base")
            self._connection.execute("INSERT INTO base VALUES (?, ?, ?, ?, ?, ?)", row)

    def record(self, number: int, change: Change) -> None:
        """Put one step on the disk, under a number above all others; UserFacingError ``journal-failed``."""
        with journal_trouble(self.file):
            self._connection.execute("INSERT INTO steps VALUES (?, ?)", (number, write_change(change)))

    def base(self) -> Base | None:
        """What the steps go on from; None where the program died before it began."""
        row = self._connection.execute("SELECT path, stamp, size, record, unsaved, made FROM base").fetchone()
        if row is None:
            return None
        path, digest, size, record, unsaved, made = row
        stamp = Stamp(size, digest) if digest else None
        return Base(record, Path(os.fsdecode(path)) if path else None, stamp, bool(unsaved), made)

    def steps(self) -> tuple[str, ...]:
        """All steps since, in order."""
        return tuple(step for (step,) in self._connection.execute("SELECT step FROM steps ORDER BY number"))

    def close(self) -> None:
        """Leave the journal as it is; it will be found again."""
        self._connection.close()

    def discard(self) -> None:
        """End the journal: the work is safe elsewhere, or the clerk does not want it."""
        self._connection.close()
        for name in SIDE_FILES:
            self.file.with_name(self.file.name + name).unlink(missing_ok=True)


@contextmanager
def journal_trouble(place: Path) -> Iterator[None]:
    """Turn what the disk and the database say into UserFacingError ``journal-failed``."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise UserFacingError("journal-failed", path=str(place), reason=str(error)) from error


def _connect(file: Path) -> sqlite3.Connection:
    """A connection that commits each statement durably and lets no other process in."""
    connection = sqlite3.connect(file, timeout=0, isolation_level=None)
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
