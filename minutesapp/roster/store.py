"""The roster's file: a SQLite database, read and changed in whole steps."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from itertools import groupby
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, cast

from minutesapp.errors import UserFacingError
from minutesapp.home import make_file
from minutesapp.language.folding import fold_for_matching
from minutesapp.model.attendance import Side
from minutesapp.roster.people import Person, Posting, RosterEntry, entry_on
from minutesapp.roster.schema import ForeignFileError, NewerRosterError, bring_up_to_date, writing

if TYPE_CHECKING:
    from sqlite_utils import Database

EVERYBODY = """
SELECT people.id, name, family, given, kana, kana_confirmed, postings.id, post, group_name, body, side, start, end
FROM people LEFT JOIN postings ON postings.person = people.id ORDER BY people.rowid, postings.id
"""
# Not by the library's own upsert: where a first look at the disk fails, it falls back on one that leaves people out.
PUT_PERSON = """
INSERT INTO people (id, name, family, given, kana, kana_confirmed, folded)
VALUES (:id, :name, :family, :given, :kana, :kana_confirmed, :folded)
ON CONFLICT (id) DO UPDATE SET name = excluded.name, family = excluded.family, given = excluded.given,
    kana = excluded.kana, kana_confirmed = excluded.kana_confirmed, folded = excluded.folded
"""


class Roster:
    """An open roster. Every change is whole and durable when it returns; use it in a ``with`` to close it.

    Expected trouble, each with the `path`: ``roster-missing``, ``roster-broken`` (damaged, or no database),
    ``roster-foreign`` (another program's database), ``roster-newer``, ``roster-busy``, ``roster-unwritable``.
    """

    def __init__(self, path: Path, database: Database) -> None:
        self.path = path
        self._database = database

    @classmethod
    def open(cls, path: Path, *, create: bool = True, patience: float = 5.0) -> Roster:
        """The roster at `path`; a new one where there is none, or ``roster-missing`` without `create`.

        While somebody else writes, every step waits up to `patience` seconds.
        """
        if not create and not path.exists():
            raise UserFacingError("roster-missing", path=str(path))
        with _trouble(path):
            make_file(path)
            connection = sqlite3.connect(path, timeout=patience)
        try:
            return cls(path, _prepared(connection, path))
        except BaseException:
            connection.close()
            raise

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def __enter__(self) -> Roster:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    @property
    def revision(self) -> int:
        """A number that every change raises, whoever makes it."""
        with _trouble(self.path):
            return int(self._database.execute("SELECT number FROM revision").fetchone()[0])

    def everybody(self) -> list[tuple[Person, tuple[Posting, ...]]]:
        """All people with all their postings, in the order in which they came into the roster."""
        with _trouble(self.path):
            rows = self._database.execute(EVERYBODY).fetchall()
        try:
            return [_person_with_postings(list(group)) for _, group in groupby(rows, key=lambda row: row[0])]
        except (TypeError, ValueError) as error:  # no side, no day: not written by us
            raise UserFacingError("roster-broken", path=str(self.path)) from error

    def entries(self, on: date, body: str = "") -> list[RosterEntry]:
        """Everybody as of a day, in the order of their readings; with a `body` its members' seats go first."""
        entries = [entry_on(person, postings, on, body) for person, postings in self.everybody()]
        return sorted(entries, key=lambda entry: (entry.person.kana, entry.person.name))

    def person(self, person_id: str) -> tuple[Person, tuple[Posting, ...]]:
        """One person with all postings; KeyError for an unknown id."""
        return {person.id: (person, postings) for person, postings in self.everybody()}[person_id]

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Nobody else writes from the first look to the last change made inside, which are kept all or none."""
        with _trouble(self.path), writing(self._database):
            yield

    @contextmanager
    def changing(self) -> Iterator[None]:
        """All changes made inside count as one: all of them or none."""
        with _trouble(self.path), self._database.atomic():
            yield
            self._database.execute("UPDATE revision SET number = number + 1")

    def put_person(self, person: Person) -> None:
        """Add a person, or replace the one with this id."""
        with self.changing():
            self._database.conn.execute(PUT_PERSON, _person_row(person))

    def put_posting(self, posting: Posting) -> int:
        """Add a posting (its id is 0), or replace the one with this id; gives the id."""
        with self.changing():
            table = self._database.table("postings")
            if posting.id:
                table.update(posting.id, _posting_row(posting))
                return posting.id
            return cast(int, table.insert(_posting_row(posting)).last_pk)

    def confirm_reading(self, person: Person, kana: str) -> Person:
        """Record how a person's name is read, now known for certain; gives the person as stored."""
        known = replace(person, kana=kana, kana_confirmed=True)
        self.put_person(known)
        return known

    def put_all(self, people: Iterable[Person], postings: Iterable[Posting]) -> None:
        """Add or replace many people and postings in one step."""
        with self.changing():
            stored = list(postings)
            self._database.conn.executemany(PUT_PERSON, map(_person_row, people))
            self._database.table("postings").insert_all(_posting_row(posting) for posting in stored if not posting.id)
            for posting in stored:
                if posting.id:
                    self.put_posting(posting)


def _prepared(connection: sqlite3.Connection, path: Path) -> Database:
    from sqlite_utils import Database

    with _trouble(path):
        # No plug-ins of the machine: they would be code that nobody here has seen.
        database = Database(connection, execute_plugins=False)
        database.execute("PRAGMA foreign_keys = ON")
        bring_up_to_date(database)
        return database


@contextmanager
def _trouble(path: Path) -> Iterator[None]:
    """Turn what SQLite and the system say into errors for the user."""
    try:
        yield
    except NewerRosterError as error:
        raise UserFacingError("roster-newer", path=str(path)) from error
    except ForeignFileError as error:
        raise UserFacingError("roster-foreign", path=str(path)) from error
    except sqlite3.IntegrityError:
        raise
    except sqlite3.OperationalError as error:
        raise UserFacingError(_code_of(error), path=str(path)) from error
    except sqlite3.DatabaseError as error:
        raise UserFacingError("roster-broken", path=str(path)) from error
    except OSError as error:
        raise UserFacingError("roster-unwritable", path=str(path)) from error


def _code_of(error: sqlite3.OperationalError) -> str:
    if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return "roster-busy"
    if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_ERROR:
        # A table or column that should be there is not.
        return "roster-broken"
    return "roster-unwritable"


def _person_with_postings(rows: list[tuple[Any, ...]]) -> tuple[Person, tuple[Posting, ...]]:
    number, name, family, given, kana, confirmed = rows[0][:6]
    person = Person(number, name, family, given, kana, bool(confirmed))
    return person, tuple(_posting(person.id, row[6:]) for row in rows if row[6] is not None)


def _posting(person: str, row: tuple[Any, ...]) -> Posting:
    number, post, group, body, side, start, end = row
    return Posting(person, post, group, body, Side(side), _day(start), _day(end), number)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _person_row(person: Person) -> dict[str, object]:
    return {
        "id": person.id,
        "name": person.name,
        "family": person.family,
        "given": person.given,
        "kana": person.kana,
        "kana_confirmed": int(person.kana_confirmed),
        "folded": fold_for_matching(person.name),
    }


def _posting_row(posting: Posting) -> dict[str, object]:
    return {
        "person": posting.person,
        "post": posting.post,
        "group_name": posting.group,
        "body": posting.body,
        "side": posting.side.value,
        "start": posting.start.isoformat() if posting.start else None,
        "end": posting.end.isoformat() if posting.end else None,
    }
