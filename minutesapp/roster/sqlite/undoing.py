"""Taking a change of a roster back, and doing it again: where its rows are still as the change left them."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec

from minutesapp.errors import UserFacingError
from minutesapp.model.attendance import Side
from minutesapp.model.committee import QuorumRule
from minutesapp.roster.sqlite.recording import KINDS, raise_revision, row_of
from minutesapp.roster.sqlite.schema import TABLES, DamagedRosterError

if TYPE_CHECKING:
    from sqlite_utils import Database

Row = tuple[Any, ...]
# What a row of each kind can say.
ROWS: Mapping[str, msgspec.json.Decoder[Any]] = {
    "committees": msgspec.json.Decoder(tuple[str, str, str, QuorumRule, int, int, int, str, str, str]),
    "people": msgspec.json.Decoder(tuple[str, str, str, str, str, int, str]),
    "merged": msgspec.json.Decoder(tuple[str, str]),
    "postings": msgspec.json.Decoder(tuple[int, str, str, str, str | None, Side, date | None, date | None, str, str]),
    "popolo": msgspec.json.Decoder(tuple[int, str, str, str, str]),
}
OTHERWISE = """
SELECT 1 FROM changed_rows LEFT JOIN {kind} ON {kind}.rowid = key
WHERE change = ? AND changed_rows.kind = '{kind}' AND {was} IS NOT iif({kind}.rowid IS NULL, NULL, {row}) LIMIT 1
"""
UNDO = "SELECT max(number) FROM changes WHERE NOT undone"
REDO = "SELECT number FROM changes WHERE undone ORDER BY undone DESC LIMIT 1"


def undo(database: Database, number: int | None = None) -> int:
    """Take back this change, or the newest one that is not undone; its number.

    UserFacingError ``roster-nothing-to-undo``, ``roster-change-gone``, ``roster-change-overtaken``. Nobody else may
    write meanwhile, and where it fails the whole step must be taken back.
    """
    number = _chosen(database, number, UNDO, "roster-nothing-to-undo", undone=False)
    _turn(database, number, "after", "before")
    latest = "(SELECT 1 + max(undone) FROM changes)"
    database.conn.execute(f"UPDATE changes SET undone = {latest} WHERE number = ?", [number])
    return number


def redo(database: Database, number: int | None = None) -> int:
    """Do again this change, or the one undone last; its number. Errors as for `undo`, ``roster-nothing-to-redo``, and
    ``roster-change-in-force`` for a change that is not undone.
    """
    number = _chosen(database, number, REDO, "roster-nothing-to-redo", undone=True)
    _turn(database, number, "before", "after")
    database.conn.execute("UPDATE changes SET undone = 0 WHERE number = ?", [number])
    return number


def _chosen(database: Database, number: int | None, latest: str, nothing: str, *, undone: bool) -> int:
    if number is None:
        number = (database.conn.execute(latest).fetchone() or (None,))[0]
        if number is None:
            raise UserFacingError(nothing)
    found = database.conn.execute("SELECT undone FROM changes WHERE number = ?", [number]).fetchone()
    if found is None or bool(found[0]) is not undone:
        raise UserFacingError("roster-change-in-force" if found and undone else "roster-change-gone")
    return number


def _turn(database: Database, number: int, was: str, will: str) -> None:
    """Put the rows of a change from how they were to how they will be, all of them or none."""
    for kind in KINDS:
        otherwise = OTHERWISE.format(kind=kind, was=was, row=row_of(kind, kind))
        if database.conn.execute(otherwise, [number]).fetchone():
            raise UserFacingError("roster-change-overtaken")
    try:
        for kind in KINDS:
            _put(database, number, kind, was, will)
        for kind in reversed(KINDS):
            gone = f"SELECT key FROM changed_rows WHERE change = ? AND kind = '{kind}' AND {will} IS NULL"
            database.conn.execute(f"DELETE FROM {kind} WHERE rowid IN ({gone})", [number])
        raise_revision(database)
    except sqlite3.IntegrityError as error:  # others have come to refer to what would go
        raise UserFacingError("roster-change-overtaken") from error


def _put(database: Database, number: int, kind: str, was: str, will: str) -> None:
    """The rows that are there afterwards: those that were there are replaced, the others added under their numbers."""
    columns = [f'"{column}"' for column in TABLES[kind]]
    marks = ", ".join("?" for _ in columns)
    replace = f"UPDATE {kind} SET ({', '.join(columns)}) = ({marks}) WHERE rowid = ?"
    add = f"INSERT INTO {kind} ({', '.join(columns)}, rowid) VALUES ({marks}, ?)"
    for statement, there in ((replace, "NOT NULL"), (add, "NULL")):
        wanted = f"change = ? AND kind = '{kind}' AND {will} IS NOT NULL AND {was} IS {there} ORDER BY key"
        rows = database.conn.execute(f"SELECT {will}, key FROM changed_rows WHERE {wanted}", [number]).fetchall()
        database.conn.executemany(statement, ((*_values(kind, text), key) for text, key in rows))


def _values(kind: str, text: str) -> Sequence[Any]:
    """The values of a row that was kept; DamagedRosterError where it says what no roster of ours says."""
    try:
        ROWS[kind].decode(text)
        values: list[Any] = msgspec.json.decode(text)
    except (msgspec.MsgspecError, TypeError) as error:
        raise DamagedRosterError from error
    return values
