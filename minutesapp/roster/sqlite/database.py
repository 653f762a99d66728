"""A roster in a SQLite database, read and changed in whole steps."""

from __future__ import annotations

import errno
import json
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import date
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from minutesapp.errors import UserFacingError
from minutesapp.files.drafts import clear_drafts, fresh_draft, remove_draft
from minutesapp.files.exclusion import create as put_in_place
from minutesapp.files.reading import is_plain_file, peek
from minutesapp.files.replacing import settle_folder
from minutesapp.home import make_file
from minutesapp.model.committee import Committee
from minutesapp.roster.changes import ChangeCode, RosterChange
from minutesapp.roster.foreign import ForeignObject
from minutesapp.roster.people import CommitteeSettings, Person, Posting, RosterEntry, entries_on
from minutesapp.roster.sqlite import committees, undoing
from minutesapp.roster.sqlite.foreign import all_foreign
from minutesapp.roster.sqlite.recording import kept_changes, people_of, recorded
from minutesapp.roster.sqlite.schema import MAGIC, DamagedRosterError, bring_up_to_date, expect_tables, writing
from minutesapp.roster.sqlite.table_rows import PEOPLE_WITH_POSTINGS, lines, person_with_postings
from minutesapp.roster.sqlite.trouble import trouble_with
from minutesapp.roster.sqlite.writer import DatabaseWriter

if TYPE_CHECKING:
    from sqlite_utils import Database

REVISION = "SELECT number FROM revision"
JOINED = "(SELECT person FROM merged WHERE old = ?)"
SEATED = """
SELECT person FROM postings WHERE group_name = ?
UNION SELECT person FROM postings WHERE committee IN (SELECT id FROM committees WHERE name = ?)
"""
WORKING_IN = "SELECT person FROM postings WHERE group_name IN (SELECT value FROM json_each(?))"

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
        self._made = 0

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
        return self._people("")

    def person(self, person_id: str) -> tuple[Person, tuple[Posting, ...]]:
        """Who has this id, or had it before two entries were joined, with all postings; KeyError for an unknown id."""
        found = self._people(f"WHERE people.id = coalesce({JOINED}, ?)", person_id, person_id)
        if not found:
            raise KeyError(person_id)
        return found[0]

    def seated(self, committee: str) -> list[tuple[Person, tuple[Posting, ...]]]:
        """Those who ever had a seat on a committee of this name, in either column, with all postings."""
        return self._people(f"WHERE people.id IN ({SEATED})", committee, committee)

    def working_in(self, groups: Iterable[str]) -> list[tuple[Person, tuple[Posting, ...]]]:
        """Those who ever had a post in one of these 部署, with all postings."""
        return self._people(f"WHERE people.id IN ({WORKING_IN})", json.dumps(list(groups)))

    def unconfirmed(self) -> list[tuple[Person, tuple[Posting, ...]]]:
        """Those whose reading nobody has confirmed, with all postings."""
        return self._people("WHERE NOT kana_confirmed")

    def groups(self) -> list[str]:
        """The names of all 部署 and 団体."""
        with trouble_with(self.path):
            names = self._database.execute("SELECT DISTINCT group_name FROM postings WHERE group_name <> ''")
            return lines([name for (name,) in names])

    def joined(self) -> dict[str, str]:
        """The ids that people had before two entries were joined, and the ids that they have."""
        with trouble_with(self.path):
            rows = self._database.execute("SELECT old, person FROM merged")
            return {lines([old])[0]: lines([person])[0] for old, person in rows}

    def committees(self) -> tuple[Committee, ...]:
        """All committees, in the order in which they came into the roster."""
        return tuple(settings.committee for settings in self.committee_settings())

    def committee_settings(self) -> tuple[CommitteeSettings, ...]:
        """The same with how their meetings are prepared."""
        with trouble_with(self.path):
            return committees.all_settings(self._database)

    def foreign(self) -> list[ForeignObject]:
        """What files of others said that there is no place for, in its order."""
        with trouble_with(self.path):
            return all_foreign(self._database)

    def entries(self, on: date, committee: str = "") -> list[RosterEntry]:
        """Everybody in every post of a day, in 五十音順; of one person a seat on `committee` goes first."""
        everybody = sorted(self.everybody(), key=lambda somebody: somebody[0].order)
        return [entry for person, postings in everybody for entry in entries_on(person, postings, on, committee)]

    def changes(self) -> list[RosterChange]:
        """The changes that can be undone or done again, the newest first."""
        with trouble_with(self.path):
            return kept_changes(self._database)

    def touched(self, number: int) -> list[str]:
        """The ids of those whom a change is about, also of those who are gone."""
        with trouble_with(self.path):
            return people_of(self._database, number)

    def made(self) -> RosterChange | None:
        """The change that was made, undone or done again here last; None where everything stayed as it was."""
        return next((change for change in self.changes() if change.number == self._made), None)

    @contextmanager
    def changing(self, code: ChangeCode) -> Iterator[DatabaseWriter]:
        """Whatever is written inside is one change: all of it or nothing. Nobody else writes meanwhile."""
        with self._alone(), recorded(self._database, code) as number:
            yield DatabaseWriter(self._database)
        self._made = number

    def undo(self, number: int | None = None) -> RosterChange:
        """Take back the change of this number, or the newest; see `undoing.undo`."""
        with self._alone():
            self._made = undoing.undo(self._database, number)
        return self._change(self._made)

    def redo(self, number: int | None = None) -> RosterChange:
        """Do again what was undone: the change of this number, or the one undone last; see `undoing.redo`."""
        with self._alone():
            self._made = undoing.redo(self._database, number)
        return self._change(self._made)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Nobody else writes from the first look to the last change made inside, which are kept all or none."""
        with trouble_with(self.path), writing(self._database):
            yield

    def _people(self, where: str, *values: str) -> list[tuple[Person, tuple[Posting, ...]]]:
        with trouble_with(self.path):
            names = {one.committee.id: one.committee.name for one in committees.all_settings(self._database)}
            rows = self._database.conn.execute(PEOPLE_WITH_POSTINGS.format(where=where), values)
            return [person_with_postings(list(group), names) for _, group in groupby(rows, key=itemgetter(0))]

    def _change(self, number: int) -> RosterChange:
        return next(change for change in self.changes() if change.number == number)


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
