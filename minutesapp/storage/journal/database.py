"""Journals as databases of SQLite, looked into without changing anything, and what it says where that is impossible."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from enum import StrEnum
from pathlib import Path, PurePath

from minutesapp.errors import UserFacingError
from minutesapp.files.reading import is_plain_file
from minutesapp.storage.journal.write_ahead import replayed
from minutesapp.storage.journal.writing import SIDE_FILES
from minutesapp.storage.json_parts import MalformedError

BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL}
"""What SQLite says where somebody else has the file. Nothing else is taken for a living program."""
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


class Trouble(StrEnum):
    """Why a journal cannot be read: it is damaged for ever, a later version wrote it, or the disk refuses it now."""

    DAMAGED = "damaged"
    NEWER = "newer"
    REFUSED = "refused"


class UnreadableError(Exception):
    """The journal cannot be read. `record` is the record's name, where that is known all the same."""

    def __init__(self, reason: str, trouble: Trouble, record: str = "") -> None:
        super().__init__(reason)
        self.trouble = trouble
        self.record = record


Opening = Callable[[Path], sqlite3.Connection]
"""Gives a connection to a journal by which nothing in it can be changed."""


@contextmanager
def looked_into(file: Path, opening: Opening | None = None) -> Iterator[sqlite3.Connection]:
    """A journal whose texts are bytes: what is none is judged by the reader. LiveError, UnreadableError."""
    _expect_plain(file)
    try:
        with closing((opening or open_journal)(file)) as connection:
            connection.text_factory = bytes
            connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST)
            yield connection
    except sqlite3.Error as error:
        code = _code(error)
        if code in BUSY:
            raise LiveError from error
        raise UnreadableError(str(error), Trouble.DAMAGED if code in DAMAGED else Trouble.REFUSED) from error
    except OSError as error:
        raise UnreadableError(str(error), Trouble.REFUSED) from error
    except WRONG_VALUES as error:
        raise UnreadableError(str(error), Trouble.DAMAGED) from error


def open_journal(file: Path) -> sqlite3.Connection:
    """The journal itself; a copy in memory where SQLite finds no room for the file that it wants."""
    connection = sqlite3.connect(f"{named_for_sqlite(file.absolute())}?mode=ro", uri=True, timeout=0)
    try:
        connection.execute("PRAGMA schema_version")  # only now the file is looked into
        return connection
    except sqlite3.Error as error:
        connection.close()
        if _code(error) not in NO_ROOM:
            raise
    return copy_journal(file)


def copy_journal(file: Path) -> sqlite3.Connection:
    """A copy in memory of the journal with its log."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.deserialize(replayed(file.read_bytes(), log_of(file)))
    except BaseException:
        connection.close()
        raise
    return connection


def log_of(file: Path) -> bytes:
    """The bytes of the log beside a journal; none where there is no log."""
    try:
        return file.with_name(f"{file.name}-wal").read_bytes()
    except FileNotFoundError:
        return b""


def expect_tables(connection: sqlite3.Connection) -> None:
    """There is nothing in the file but tables: a view would be reckoned out while it is read, perhaps for ever."""
    others = "SELECT count(*) FROM sqlite_master WHERE type NOT IN ('table', 'index') OR sql LIKE 'CREATE VIRTUAL%'"
    if connection.execute(others).fetchone() != (0,):
        raise UnreadableError("no journal", Trouble.DAMAGED)


def named_for_sqlite(file: PurePath) -> str:
    """The file as SQLite wants it named: of a share of Windows it knows no server, all of that is path."""
    uri = file.as_uri()
    return uri if uri.startswith("file:///") else uri.replace("file://", "file:////", 1)


def _code(error: sqlite3.Error) -> int:
    """SQLite's own number for it; what has none was said by Python, of a value that it cannot take."""
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF


def _expect_plain(file: Path) -> None:
    """Nothing but files is there: SQLite would wait for a pipe, be it in the place of a side file."""
    try:
        for name in SIDE_FILES:
            is_plain_file(file.with_name(file.name + name))
    except UserFacingError as error:
        trouble = Trouble.REFUSED if error.code == "file-unreadable" else Trouble.DAMAGED
        raise UnreadableError(error.code, trouble) from error
