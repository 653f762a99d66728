"""The tables of the roster, and how older files come to have them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

MAGIC = b"SQLite format 3\0"
"""What a database begins with; one that nothing was put into yet is empty."""
# Marks the file as a roster among all files of SQLite: "MrRo".
APPLICATION_ID = 0x4D72526F


class NewerRosterError(Exception):
    """The file was changed by steps that this version does not know."""


class ForeignFileError(Exception):
    """A database, but not a roster."""


class DamagedRosterError(Exception):
    """A roster that says what no roster can say."""


MIGRATIONS = "_sqlite_migrations"
PEOPLE = ("id", "name", "family", "given", "kana", "kana_confirmed", "folded")
POSTINGS = ("id", "person", "post", "group_name", "body", "side", "start", "end")


def bring_up_to_date(database: Database) -> None:
    """Give the file its tables; NewerRosterError, ForeignFileError, sqlite3.DatabaseError where it is no database."""
    # In this order: somebody else may be making the tables at this moment, and marks the file in the same step.
    tables = database.table_names()
    application = database.execute("PRAGMA application_id").fetchone()[0]
    if application != APPLICATION_ID and tables:
        raise ForeignFileError
    _expect_nothing_to_run(database)
    if MIGRATIONS in tables and not columns_of(database, MIGRATIONS) >= {"migration_set", "name", "applied_at"}:
        raise DamagedRosterError
    steps = _migrations()
    if {step.name for step in steps.applied(database)} - {step.__name__ for step in STEPS}:
        raise NewerRosterError
    if steps.pending(database):
        with writing(database):
            steps.apply(database)


def expect_tables(database: Database) -> None:
    """The tables are there; DamagedRosterError."""
    for table, columns in (("people", PEOPLE), ("postings", POSTINGS), ("revision", ("number",))):
        if not columns_of(database, table) >= set(columns):
            raise DamagedRosterError
    if type((database.execute("SELECT number FROM revision").fetchone() or (None,))[0]) is not int:
        raise DamagedRosterError


def _expect_nothing_to_run(database: Database) -> None:
    """Nothing is there that would run a program of the file's own, perhaps for ever, as soon as something is read."""
    others = "SELECT count(*) FROM sqlite_master WHERE type NOT IN ('table', 'index') OR sql LIKE 'CREATE VIRTUAL%'"
    if database.execute(others).fetchone() != (0,):
        raise DamagedRosterError


def columns_of(database: Database, table: str) -> set[str]:
    """The names of a table's columns; none where there is no such table."""
    return {row[1] for row in database.execute(f"PRAGMA table_info({table})")}


@contextmanager
def writing(database: Database) -> Iterator[None]:
    """One step in which nobody else writes, not even between what is read in it and what is changed; all or nothing."""
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
        database.execute("COMMIT")
    except BaseException:
        database.rollback()
        raise


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
