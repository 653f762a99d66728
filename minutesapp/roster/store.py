"""What can be asked of a roster and done to it, wherever it is kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date
from typing import Protocol

from minutesapp.model.committee import Committee, Quorum
from minutesapp.roster.people import Person, Posting, RosterEntry

Everybody = Sequence[tuple[Person, tuple[Posting, ...]]]
"""People with all their postings."""


class RosterReader(Protocol):
    """An open roster, to be read."""

    @property
    def revision(self) -> int:
        """A number that every change raises, whoever makes it; no other roster comes to have it, copies included."""

    def everybody(self) -> Everybody:
        """All people with all their postings, in the order in which they came into the roster."""

    def committees(self) -> Sequence[Committee]:
        """All committees, in the order in which they came into the roster."""

    def entries(self, on: date, committee: str = "") -> list[RosterEntry]:
        """Everybody as of a day, in the order of their readings; with a `committee` its members' seats go first."""


class RosterStore(RosterReader, Protocol):
    """An open roster, to be changed. Every change is whole and durable when it returns."""

    def alone(self) -> AbstractContextManager[None]:
        """Nobody else writes from the first look to the last change made inside, which are kept all or none."""

    def put_all(self, people: Iterable[Person], postings: Iterable[Posting]) -> None:
        """Add or replace many people and postings in one step; a posting whose id is 0 is a new one."""

    def put_quorums(self, quorums: Mapping[str, Quorum]) -> None:
        """Record the quorums of committees by their names; a committee that is not there yet is added."""

    def confirm_reading(self, person: Person, kana: str) -> Person:
        """Record how a person's name is read, now known for certain; gives the person as stored."""


class EmptyRoster:
    """The roster of nobody: where there is none yet."""

    revision = 0

    def everybody(self) -> Everybody:
        """Nobody."""
        return ()

    def committees(self) -> Sequence[Committee]:
        """None."""
        return ()

    def entries(self, on: date, committee: str = "") -> list[RosterEntry]:
        """Nobody on any day."""
        return []
