"""A roster in a SQLite database, read and changed in whole steps."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from datetime import date
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from secrets import randbelow
from types import TracebackType
from typing import TYPE_CHECKING

from msgspec.structs import replace

from minutesapp.errors import UserFacingError
from minutesapp.files.drafts import clear_drafts, fresh_draft, remove_draft
from minutesapp.files.exclusion import create as put_in_place
from minutesapp.files.reading import is_plain_file, peek
from minutesapp.files.replacing import settle_folder
from minutesapp.home import make_file
from minutesapp.model.committee import Committee, Quorum
from minutesapp.roster import committees
from minutesapp.roster.people import Person, Posting, RosterEntry, entry_on
from minutesapp.roster.schema import (
    EVERYBODY,
    MAGIC,
    PUT_PERSON,
    DamagedRosterError,
    bring_up_to_date,
    expect_tables,
    writing,
)
from minutesapp.roster.table_rows import person_row, person_with_postings, posting_row
from minutesapp.roster.trouble import trouble_with

if TYPE_CHECKING:
    from sqlite_utils import Database

REVISION = "SELECT number FROM revision"
RAISE_REVISION = "UPDATE revision SET number = number + ?"
LARGEST_RISE = 2**32
"""By how much a change raises the revision is chance: two copies of a roster that go separate ways never meet again."""

SIDE_FILES = ("-journal", "-wal")
"""What SQLite may find beside a roster after a kill."""
LARGEST = 2**24
"""Bytes of one row; no name comes near."""
PATIENCE = 5.0
"""Seconds."""


class RosterDatabase:
    """An open roster. Every change is whole and durable when it returns; use it in a ``with`` to close it.

    Expected trouble, each with the `path`: ``roster-missing``, ``roster-broken`` (damaged, or no database),
    ``roster-foreign`` (another program's database), ``roster-newer``, ``roster-busy``, ``roster-unwritable``.
    """

    def __init__(self, path: Path, database: Database) -> None:
        self.path = path
        self._database = database

    @classmethod
    def open(cls, path: Path, *, create: bool = True, patience: float = PATIENCE) -> RosterDatabase:
        """The roster at `path`; a new one where there is none, or ``roster-missing`` without `create`.

        While somebody else writes, every step waits up to `patience` seconds. Besides, the errors of `intake.read_file`
        for what is no plain file.
        """
        if create:
            clear_drafts(path.parent)
        if not is_plain_file(path):
            if not create:
                raise UserFacingError("roster-missing", path=str(path))
            with suppress(FileExistsError), cls.making(path):
                pass
        with trouble_with(path):
            _expect_database(path)
        return cls._connect(path, patience)

    @classmethod
    @contextmanager
    def making(cls, path: Path) -> Iterator[RosterDatabase]:
        """A new roster, which is there, whole, when the block has ended well; otherwise nothing is.

        FileExistsError where somebody else has made one in the meantime. What a kill left half made beside it goes.
        """
        clear_drafts(path.parent)
        with trouble_with(path):
            draft = fresh_draft(path)
            make_file(draft)
        try:
            with cls._connect(draft, PATIENCE, path) as roster:
                yield roster
            with trouble_with(path):
                if not put_in_place(draft, path):
                    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
                settle_folder(path.parent)
        finally:
            remove_draft(draft)

    @classmethod
    def _connect(cls, file: Path, patience: float, path: Path | None = None) -> RosterDatabase:
        """The roster in this file, or the draft of one that is to be at `path`, of which trouble is told then."""
        with trouble_with(path or file):
            connection = sqlite3.connect(file, timeout=patience)
            connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST)
            if path is not None:  # a draft that fails is thrown away: a kill leaves no journal beside it
                connection.execute("PRAGMA journal_mode = MEMORY")
        try:
            return cls(path or file, _prepared(connection, path or file))
        except BaseException:
            connection.close()
            raise

    def close(self) -> None:
        """Let go of the file."""
        with trouble_with(self.path):
            self._database.close()

    def __enter__(self) -> RosterDatabase:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    @property
    def revision(self) -> int:
        """A number that every change raises, whoever makes it; no other roster comes to have it, copies included."""
        with trouble_with(self.path):
            return int(self._database.execute(REVISION).fetchone()[0])

    def everybody(self) -> list[tuple[Person, tuple[Posting, ...]]]:
        """All people with all their postings, in the order in which they came into the roster."""
        with trouble_with(self.path):
            names = {committee.id: committee.name for committee in committees.all_committees(self._database)}
            rows = self._database.execute(EVERYBODY)
            return [person_with_postings(list(group), names) for _, group in groupby(rows, key=itemgetter(0))]

    def committees(self) -> tuple[Committee, ...]:
        """All committees, in the order in which they came into the roster."""
        with trouble_with(self.path):
            return committees.all_committees(self._database)

    def entries(self, on: date, committee: str = "") -> list[RosterEntry]:
        """Everybody as of a day, in the order of their readings; with a `committee` its members' seats go first."""
        entries = [entry_on(person, postings, on, committee) for person, postings in self.everybody()]
        return sorted(entries, key=lambda entry: (entry.person.kana, entry.person.name))

    def person(self, person_id: str) -> tuple[Person, tuple[Posting, ...]]:
        """One person with all postings; KeyError for an unknown id."""
        return {person.id: (person, postings) for person, postings in self.everybody()}[person_id]

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Nobody else writes from the first look to the last change made inside, which are kept all or none."""
        with trouble_with(self.path), writing(self._database):
            yield

    @contextmanager
    def changing(self) -> Iterator[None]:
        """All changes made inside count as one: all of them or none."""
        with trouble_with(self.path), self._database.atomic():
            yield
            self._database.execute(RAISE_REVISION, [1 + randbelow(LARGEST_RISE)])

    def put_person(self, person: Person) -> None:
        """Add a person, or replace the one with this id."""
        with self.changing():
            self._database.conn.execute(PUT_PERSON, person_row(person))

    def confirm_reading(self, person: Person, kana: str) -> Person:
        """Record how a person's name is read, now known for certain; gives the person as stored."""
        known = replace(person, kana=kana, kana_confirmed=True)
        self.put_person(known)
        return known

    def put_all(self, people: Iterable[Person], postings: Iterable[Posting]) -> None:
        """Add many people and postings (whose id is 0) in one step, or replace those with these ids."""
        with self.changing():
            stored = list(postings)
            seats = self._seats(stored)
            self._database.conn.executemany(PUT_PERSON, map(person_row, people))
            new = (posting_row(posting, seats) for posting in stored if not posting.id)
            self._database.table("postings").insert_all(new)
            for posting in stored:
                if posting.id:
                    self._database.table("postings").update(posting.id, posting_row(posting, seats))

    def put_quorums(self, quorums: Mapping[str, Quorum]) -> None:
        """Record the quorums of committees by their names; a committee that is not there yet is added."""
        with self.changing():
            committees.put_quorums(self._database, quorums)

    def _seats(self, postings: Iterable[Posting]) -> dict[str, str]:
        """The ids of the committees on which these are seats, by name."""
        return committees.ids_of(self._database, [posting.committee for posting in postings if posting.committee])


def revision_of(path: Path) -> int:
    """The revision of the roster at `path`, soon enough to be asked for with every key; 0 where it cannot be seen."""
    with suppress(sqlite3.Error, OSError, UserFacingError, DamagedRosterError, TypeError, ValueError):
        _expect_database(path)
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=0)) as connection:
            return int(connection.execute(REVISION).fetchone()[0])
    return 0


def _expect_database(path: Path) -> None:
    """Let SQLite open nothing else: it would wait for files of the system that have nothing to give."""
    for name in SIDE_FILES:
        is_plain_file(path.with_name(path.name + name))
    with suppress(FileNotFoundError):  # a link to where nothing is yet
        if not MAGIC.startswith(peek(path, len(MAGIC))):
            raise DamagedRosterError


def _prepared(connection: sqlite3.Connection, path: Path) -> Database:
    from sqlite_utils import Database

    with trouble_with(path):
        # No plug-ins of the machine: they would be code that nobody here has seen.
        database = Database(connection, execute_plugins=False)
        database.execute("PRAGMA foreign_keys = ON")
        bring_up_to_date(database)
        expect_tables(database)
        return database
