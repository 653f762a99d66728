"""Short words for filling rosters in tests."""

from __future__ import annotations

from collections.abc import Iterable

from minutesapp.roster.changes import ChangeCode
from minutesapp.roster.people import Person, Posting
from minutesapp.roster.store import RosterStore


def put(roster: RosterStore, people: Iterable[Person] = (), postings: Iterable[Posting] = ()) -> None:
    """Add or replace these people and postings, as one change."""
    with roster.changing(ChangeCode.IMPORT) as writer:
        writer.put_all(people, postings)
