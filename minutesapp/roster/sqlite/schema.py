"""The tables of the roster, and how older files come to have them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from minutesapp.language.matching.folding import fold_for_matching
from minutesapp.model.identity import fresh_id

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

MAGIC = b"SQLite format 3\0"
"""What a database begins with; one that nothing was put into yet is empty."""
# Marks the file as a roster among all files of SQLite: "MrRo".
APPLICATION_ID = 0x4D72526F
MOST_NUMBERS = 2**62
"""Of rows; no roster comes near."""


class NewerRosterError(Exception):
    """The file was changed by steps that this version does not know."""


class ForeignFileError(Exception):
    """A database, but not a roster."""


class DamagedRosterError(Exception):
    """A roster that says what no roster can say."""


MIGRATIONS = "_sqlite_migrations"
TABLES = {
    "people": ("id", "name", "family", "given", "kana", "kana_confirmed", "folded"),
    "postings": ("id", "person", "post", "group_name", "committee", "side", "start", "end", "seat", "category"),
    "committees": ("id", "name", "folded", "quorum", "number", "proxies", "remote", "form", "attending", "labels"),
    "merged": ("old", "person"),
    "changes": ("number", "code", "time", "undone", "size", "people", "name"),
    "changed_rows": ("change", "kind", "key", "before", "after"),
    "revision": ("number",),
    "popolo": ("number", "kind", "id", "own", "json"),
    "numbers": ("kind", "last"),
}


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
    for table, columns in TABLES.items():
        if not columns_of(database, table) >= set(columns):
            raise DamagedRosterError
    numbers = dict(database.execute("SELECT kind, last FROM numbers").fetchall())
    if any(type(numbers.get(kind)) is not int or not 0 <= numbers[kind] < MOST_NUMBERS for kind in NUMBERED):
        raise DamagedRosterError  # what is new would be put in the place of what is there
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


def next_number(kind: str) -> str:
    """In SQL, a number for a new row of this table that no row of it ever had."""
    highest = f"coalesce((SELECT max(rowid) FROM {kind}), 0)"
    return f"(SELECT 1 + max(last, {highest}) FROM numbers WHERE kind = '{kind}')"


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


def committees_of_their_own(database: Database) -> None:
    """Version 2: committees with their quorum, in the place of a text with every seat.

    Lists name the committee of a member in a column of its own or in that of the group (図書館協議会), where the name
    tells what it is.
    """
    columns: dict[str, Any] = {"id": str, "name": str, "folded": str, "quorum": str}
    columns |= {"number": int, "proxies": int, "remote": int}
    database.table("committees").create(columns, pk="id", not_null=columns)
    database.execute("ALTER TABLE postings ADD COLUMN committee TEXT REFERENCES committees (id)")
    seats = [
        (posting, body or group)
        for posting, body, group, side in database.execute("SELECT id, body, group_name, side FROM postings")
        if body or (side == "member" and group.endswith(ENDINGS_OF_COMMITTEES))
    ]
    names: dict[str, str] = {}
    for _, name in seats:
        names.setdefault(fold_for_matching(name), name)
    ids = {folded: fresh_id() for folded in names}
    usual = {"quorum": "none", "number": 0, "proxies": 1, "remote": 1}
    rows = [{"id": id, "name": names[folded], "folded": folded} | usual for folded, id in ids.items()]
    database.table("committees").insert_all(rows)
    seated = [(ids[fold_for_matching(name)], posting) for posting, name in seats]
    database.conn.executemany("UPDATE postings SET committee = ? WHERE id = ?", seated)
    database.execute("ALTER TABLE postings DROP COLUMN body")
    if seats:
        database.execute("UPDATE revision SET number = number + 1 + abs(random() % 4294967296)")


def seats_settings_and_changes(database: Database) -> None:
    """Version 3: seat numbers and selection categories, how meetings of a committee are prepared, and what changed.

    A later step that gives people, postings, committees or merged other columns does so in `changed_rows` as well,
    where rows are kept as they were.
    """
    for statement in VERSION_3:
        database.execute(statement)


def foreign_popolo(database: Database) -> None:
    """Version 4: what Popolo files say beyond what there was a place for."""
    columns = {"number": int, "kind": str, "id": str, "own": str, "json": str}
    database.table("popolo").create(columns, pk="number", not_null=columns)


def labels_of_committees(database: Database) -> None:
    """Version 5: how the members of a committee are named before their turns; empty where the form decides."""
    database.execute("ALTER TABLE committees ADD COLUMN labels TEXT NOT NULL DEFAULT ''")
    for column in ("before", "after"):
        database.execute(
            f"UPDATE changed_rows SET {column} = json_insert({column}, '$[#]', '')"
            f" WHERE kind = 'committees' AND {column} IS NOT NULL"
        )


def numbers_given_once(database: Database) -> None:
    """Version 6: the last number that a row of each table ever had, so that none is given to another row.

    What is kept of other files names postings by their numbers, and so do changes that can be undone.
    """
    database.execute("CREATE TABLE numbers (kind TEXT NOT NULL PRIMARY KEY, last INTEGER NOT NULL) WITHOUT ROWID")
    for kind in NUMBERED:
        told = (
            "SELECT max(CAST(own AS INTEGER)) FROM popolo WHERE kind = 'memberships'" if kind == "postings" else "NULL"
        )
        numbers = (f"SELECT max(rowid) FROM {kind}", "SELECT max(key) FROM changed_rows WHERE kind = :kind", told)
        last = ", ".join(f"coalesce(({query}), 0)" for query in numbers)
        database.execute(f"INSERT INTO numbers VALUES (:kind, max({last}))", {"kind": kind})


# As they were when this step came: with a list of words that grows, rosters would be upgraded in more ways than one.
ENDINGS_OF_COMMITTEES = ("審議会", "審査会", "委員会", "協議会", "懇話会", "議会")
NUMBERED = ("committees", "people", "merged", "postings", "popolo")
VERSION_3 = (
    "ALTER TABLE postings ADD COLUMN seat TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE postings ADD COLUMN category TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX postings_of_committee ON postings (committee)",
    "CREATE INDEX postings_of_group ON postings (group_name)",
    "ALTER TABLE committees ADD COLUMN form TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE committees ADD COLUMN attending TEXT NOT NULL DEFAULT '[]'",
    "CREATE TABLE merged (old TEXT NOT NULL PRIMARY KEY, person TEXT NOT NULL REFERENCES people (id))",
    "CREATE INDEX merged_into ON merged (person)",
    # A number that was given is never given again: somebody may still want to undo the change that had it.
    "CREATE TABLE changes (number INTEGER PRIMARY KEY AUTOINCREMENT, code TEXT NOT NULL, time TEXT NOT NULL,"
    " undone INTEGER NOT NULL DEFAULT 0, size INTEGER NOT NULL DEFAULT 0, people INTEGER NOT NULL DEFAULT 0,"
    " name TEXT NOT NULL DEFAULT '')",
    "CREATE TABLE changed_rows (change INTEGER NOT NULL REFERENCES changes (number) ON DELETE CASCADE,"
    " kind TEXT NOT NULL, key INTEGER NOT NULL, before TEXT, after TEXT,"
    " PRIMARY KEY (change, kind, key)) WITHOUT ROWID",
)
# Every step that ever was, in order; a released one is never changed.
STEPS = (
    people_with_postings,
    committees_of_their_own,
    seats_settings_and_changes,
    foreign_popolo,
    labels_of_committees,
    numbers_given_once,
)


def _migrations() -> Migrations:
    from sqlite_utils import Migrations

    migrations = Migrations("roster")
    for step in STEPS:
        migrations()(step)
    return migrations
