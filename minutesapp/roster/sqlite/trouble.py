"""What may be wrong with a roster's file, in errors for the user."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from minutesapp.errors import UserFacingError
from minutesapp.roster.sqlite.schema import DamagedRosterError, ForeignFileError, NewerRosterError

UNWRITABLE = {
    sqlite3.SQLITE_PERM, sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PROTOCOL, sqlite3.SQLITE_AUTH,
}  # fmt: skip
"""What SQLite says where the disk, and not what is on it, is the trouble."""


@contextmanager
def trouble_with(path: Path) -> Iterator[None]:
    """Turn what SQLite and the system say into errors for the user."""
    try:
        yield
    except NewerRosterError as error:
        raise UserFacingError("roster-newer", path=str(path)) from error
    except ForeignFileError as error:
        raise UserFacingError("roster-foreign", path=str(path)) from error
    except DamagedRosterError as error:
        raise UserFacingError("roster-broken", path=str(path)) from error
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise UserFacingError(_code_of(error), path=str(path)) from error
    except FileExistsError:
        raise
    except OSError as error:
        raise UserFacingError("roster-unwritable", path=str(path)) from error


def _code_of(error: Exception) -> str:
    """By SQLite's own number; what has none is of the library in between: a text that is none, a number too large."""
    number = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if number in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return "roster-busy"
    return "roster-unwritable" if number in UNWRITABLE else "roster-broken"
