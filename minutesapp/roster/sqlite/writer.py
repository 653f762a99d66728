"""What can be written while a roster is changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from minutesapp.model.committee import Quorum
from minutesapp.roster.foreign import ForeignObject
from minutesapp.roster.people import CommitteeSettings, Person, Posting
from minutesapp.roster.sqlite import committees, foreign
from minutesapp.roster.sqlite.schema import next_number
from minutesapp.roster.sqlite.table_rows import PUT_PERSON, PUT_POSTING, person_row, posting_row

if TYPE_CHECKING:
    from sqlite_utils import Database


class DatabaseWriter:
    """The hand of one change; see `RosterWriter`. It is of use as long as the change is under way."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put_all(self, people: Iterable[Person] = (), postings: Iterable[Posting] = ()) -> None:
        """Add many people and postings (whose id is 0), or replace those with these ids."""
        stored = list(postings)
        seats = committees.ids_of(self._database, [posting.committee for posting in stored if posting.committee])
        self._database.conn.executemany(PUT_PERSON, map(person_row, people))
        self._database.conn.executemany(PUT_POSTING, (posting_row(posting, seats) for posting in stored))

    def put_quorums(self, quorums: Mapping[str, Quorum]) -> None:
        """Record the quorums of committees by their names; a committee that is not there yet is added."""
        committees.put_quorums(self._database, quorums)

    def put_committee(self, settings: CommitteeSettings) -> None:
        """Replace the committee with this id, or add one; where the id is empty it gets one."""
        committees.put_settings(self._database, settings)

    def remove_committee(self, id: str) -> None:
        """A committee is gone with all seats on it."""
        for statement in ("DELETE FROM postings WHERE committee = ?", "DELETE FROM committees WHERE id = ?"):
            self._database.conn.execute(statement, [id])

    def put_foreign(self, objects: Iterable[ForeignObject]) -> None:
        """Keep objects of others' files (whose number is 0), or replace those with these numbers."""
        foreign.put_foreign(self._database, objects)

    def remove_postings(self, numbers: Iterable[int]) -> None:
        """These postings are gone."""
        self._database.conn.executemany("DELETE FROM postings WHERE id = ?", ([number] for number in numbers))

    def remove_person(self, person: str) -> None:
        """Somebody is gone with all postings, and with all ids that they once had."""
        for statement in (
            "DELETE FROM postings WHERE person = ?",
            "DELETE FROM merged WHERE person = ?",
            "DELETE FROM people WHERE id = ?",
        ):
            self._database.conn.execute(statement, [person])

    def join(self, old: str, person: str) -> None:
        """The postings of `old` are the other's; whoever asks for `old`, or for who was joined with it, finds them."""
        for statement in (
            "UPDATE postings SET person = :person WHERE person = :old",
            "UPDATE merged SET person = :person WHERE person = :old",
            "DELETE FROM people WHERE id = :old",
            f"INSERT INTO merged (rowid, old, person) VALUES ({next_number('merged')}, :old, :person)",
        ):
            self._database.conn.execute(statement, {"old": old, "person": person})
