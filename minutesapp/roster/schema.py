"""The tables of the roster, and how older files come to have them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

# Marks the file as a roster among all files of SQLite: "MrRo".
APPLICATION_ID = 0x4D72526F


class NewerRosterError(Exception):
    """The file was changed by steps that this version does not know."""


class ForeignFileError(Exception):
    """A database, but not a roster."""


def bring_up_to_date(database: Database) -> None:
    """Give the file its tables; NewerRosterError, ForeignFileError, sqlite3.DatabaseError where it is no database."""
    # In this order: somebody else may be making the tables at this moment, and marks the file in the same step.
    tables = database.table_names()
    application = database.execute("PRAGMA application_id").fetchone()[0]
    if application != APPLICATION_ID and tables:
        raise ForeignFileError
    steps = _migrations()
    if {step.name for step in steps.applied(database)} - {step.__name__ for step in STEPS}:
        raise NewerRosterError
    if steps.pending(database):
        with writing(database):
            steps.apply(database)


@contextmanager
def writing(database: Database) -> Iterator[None]:
    """One step in which nobody else writes, not even between what is read in it and what is changed; all or nothing."""
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        database.rollback()
        raise
    database.execute("COMMIT")


def people_with_postings(database: Database) -> None:
    """Version 1: people, their postings, and a number that every change raises."""
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    people = {"id": str, "name": str, "family": str, "given": str, "kana": str, "kana_confirmed": int, "folded": str}
    database.table("people").create(people, pk="id", not_null=people)
    database.table("people").create_index(["folded"])
    postings = {"id": int, "person": str, "post": str, "group_name": str, "body": str, "side": str}
    terms = {"start": str, "end": str}
    database.table("postings").create(
        postings | terms, pk="id", not_null=postings, foreign_keys=[("person", "people", "id")]
    )
    database.table("postings").create_index(["person"])
    database.table("revision").create({"number": int}, not_null=["number"])
    database.table("revision").insert({"number": 0})


# Every step that ever was, in order; a released one is never changed.
STEPS = (people_with_postings,)


def _migrations() -> Migrations:
    from sqlite_utils import Migrations

    migrations = Migrations("roster")
    for step in STEPS:
        migrations()(step)
    return migrations
