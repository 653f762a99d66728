"""Objects of others' files in the roster's database."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from minutesapp.roster.foreign import ForeignObject
from minutesapp.roster.sqlite.schema import DamagedRosterError, next_number

if TYPE_CHECKING:
    from sqlite_utils import Database

ALL = "SELECT kind, id, json, own, number FROM popolo ORDER BY number"
PUT = f"""
INSERT INTO popolo (number, kind, id, own, json) VALUES (coalesce(?, {next_number("popolo")}), ?, ?, ?, ?)
ON CONFLICT (number) DO UPDATE SET kind = excluded.kind, id = excluded.id, own = excluded.own, json = excluded.json
"""


def all_foreign(database: Database) -> list[ForeignObject]:
    """All that are kept, in their order; DamagedRosterError."""
    rows = database.conn.execute(ALL).fetchall()
    if any(type(value) is not str for *texts, _ in rows for value in texts):
        raise DamagedRosterError
    return [ForeignObject(*row) for row in rows]


def put_foreign(database: Database, objects: Iterable[ForeignObject]) -> None:
    """Keep these, or replace those with these numbers. Nobody else may write meanwhile."""
    rows = ((one.number or None, one.kind, one.key, one.own, one.json) for one in objects)
    database.conn.executemany(PUT, rows)
