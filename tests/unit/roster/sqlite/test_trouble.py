from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.roster.sqlite.schema import DamagedRosterError, ForeignFileError, NewerRosterError
from minutesapp.roster.sqlite.trouble import trouble_with


def numbered(number: int) -> sqlite3.Error:
    error = sqlite3.OperationalError("…")
    error.sqlite_errorcode = number
    return error


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (NewerRosterError(), "roster-newer"),
        (ForeignFileError(), "roster-foreign"),
        (DamagedRosterError(), "roster-broken"),
        (sqlite3.DatabaseError("no number"), "roster-broken"),
        (numbered(sqlite3.SQLITE_BUSY), "roster-busy"),
        (numbered(sqlite3.SQLITE_LOCKED), "roster-busy"),
        (numbered(sqlite3.SQLITE_IOERR_WRITE), "roster-unwritable"),
        (numbered(sqlite3.SQLITE_FULL), "roster-unwritable"),
        (numbered(sqlite3.SQLITE_CORRUPT), "roster-broken"),
        (PermissionError(), "roster-unwritable"),
    ],
)
def test_what_is_wrong_is_told_with_the_place(said: Exception, code: str) -> None:
    with pytest.raises(UserFacingError) as caught, trouble_with(Path("/x/r.db")):
        raise said
    assert (caught.value.code, caught.value.facts["path"]) == (code, str(Path("/x/r.db")))


def test_that_somebody_else_was_first_is_no_trouble() -> None:
    with pytest.raises(FileExistsError), trouble_with(Path("/x/r.db")):
        raise FileExistsError
