"""Short words for filling rosters in tests."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from minutesapp.roster import upkeep
from minutesapp.roster.changes import ChangeCode
from minutesapp.roster.people import Person, Posting
from minutesapp.roster.store import RosterStore, Somebody


def put(roster: RosterStore, people: Iterable[Person] = (), postings: Iterable[Posting] = ()) -> None:
    """Add or replace these people and postings, as one change."""
    with roster.changing(ChangeCode.IMPORT) as writer:
        writer.put_all(people, postings)


def end(roster: RosterStore, person: str, number: int, last: date) -> Somebody:
    """A post of a person ends with this day."""
    return upkeep.change_posting(roster, person, number, lambda one: replace(one, end=last), ChangeCode.END_POSTING)
