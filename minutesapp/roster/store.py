"""What can be asked of a roster and done to it, wherever it is kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date
from typing import Protocol

from minutesapp.model.committee import Committee, Quorum
from minutesapp.roster.changes import ChangeCode, RosterChange
from minutesapp.roster.foreign import ForeignObject
from minutesapp.roster.people import CommitteeSettings, Person, Posting, RosterEntry

Somebody = tuple[Person, tuple[Posting, ...]]
"""A person with all their postings."""
Everybody = Sequence[Somebody]


class RosterReader(Protocol):
    """An open roster, to be read. People come with all their postings, in the order in which they came into it."""

    @property
    def revision(self) -> int:
        """A number that every change raises, whoever makes it; no other roster comes to have it, copies included."""

    def everybody(self) -> Everybody:
        """All people."""

    def person(self, person_id: str) -> Somebody:
        """Who has this id, or had it before two entries were joined; KeyError."""

    def seated(self, committee: str) -> Everybody:
        """Those who ever had a seat on a committee of this name."""

    def working_in(self, groups: Iterable[str]) -> Everybody:
        """Those who ever had a post in one of these 部署, each named as it is in the roster (see `groups`)."""

    def unconfirmed(self) -> Everybody:
        """Those whose reading nobody has confirmed."""

    def groups(self) -> Sequence[str]:
        """The names of all 部署 and 団体."""

    def joined(self) -> Mapping[str, str]:
        """The ids that people had before two entries were joined, each with the id that they have now."""

    def committees(self) -> Sequence[Committee]:
        """All committees, in the order in which they came into the roster."""

    def committee_settings(self) -> Sequence[CommitteeSettings]:
        """The same with how their meetings are prepared."""

    def foreign(self) -> Sequence[ForeignObject]:
        """What files of others said that there is no place for, in its order."""

    def entries(self, on: date, committee: str = "") -> list[RosterEntry]:
        """Everybody in every post of a day, in 五十音順; of one person a seat on `committee` goes first."""

    def changes(self) -> Sequence[RosterChange]:
        """The changes that can be undone or done again, the newest first."""

    def touched(self, number: int) -> Sequence[str]:
        """The ids of those whom a change is about, also of those who are gone."""


class RosterWriter(Protocol):
    """What can be written while a roster is changed."""

    def put_all(self, people: Iterable[Person] = (), postings: Iterable[Posting] = ()) -> None:
        """Add or replace many people and postings; a posting whose id is 0 is a new one. New committees are added."""

    def put_quorums(self, quorums: Mapping[str, Quorum]) -> None:
        """Record the quorums of committees by their names; a committee that is not there yet is added."""

    def put_committee(self, settings: CommitteeSettings) -> None:
        """Replace the committee with this id, or add one; where the id is empty it gets one."""

    def remove_committee(self, id: str) -> None:
        """A committee is gone with all seats on it."""

    def put_foreign(self, objects: Iterable[ForeignObject]) -> None:
        """Keep objects of others' files, or replace those with these numbers; one whose number is 0 is a new one."""

    def remove_postings(self, numbers: Iterable[int]) -> None:
        """These postings are gone."""

    def remove_person(self, person: str) -> None:
        """Somebody is gone with all postings."""

    def join(self, old: str, person: str) -> None:
        """The postings of `old` are the other's; whoever asks for `old` finds the other from now on."""


class RosterStore(RosterReader, Protocol):
    """An open roster, to be changed. Every change is whole and durable when it returns."""

    def changing(self, code: ChangeCode) -> AbstractContextManager[RosterWriter]:
        """Whatever is written inside is one change, which can be undone: all of it or nothing.

        Nobody else writes from the first look to the last change made inside. Where nothing becomes other than it was,
        it is no change.
        """

    def made(self) -> RosterChange | None:
        """The change that was made, undone or done again with this store last; None where all stayed as it was."""

    def undo(self, number: int | None = None) -> RosterChange:
        """Take back the change of this number, or the newest one.

        UserFacingError: ``roster-nothing-to-undo``; ``roster-change-gone``, not kept any more or undone already;
        ``roster-change-overtaken``, where somebody has changed the same since.
        """

    def redo(self, number: int | None = None) -> RosterChange:
        """Do again what was undone, that number or the last; the same errors, and ``roster-nothing-to-redo``."""


class EmptyRoster:
    """The roster of nobody: where there is none yet."""

    revision = 0

    def everybody(self) -> Everybody:
        """Nobody."""
        return ()

    def person(self, person_id: str) -> Somebody:
        """KeyError: nobody has this id."""
        raise KeyError(person_id)

    def seated(self, committee: str) -> Everybody:
        """Nobody."""
        return ()

    def working_in(self, groups: Iterable[str]) -> Everybody:
        """Nobody."""
        return ()

    def unconfirmed(self) -> Everybody:
        """Nobody."""
        return ()

    def groups(self) -> Sequence[str]:
        """None."""
        return ()

    def joined(self) -> Mapping[str, str]:
        """Nobody."""
        return {}

    def committees(self) -> Sequence[Committee]:
        """None."""
        return ()

    def committee_settings(self) -> Sequence[CommitteeSettings]:
        """None."""
        return ()

    def foreign(self) -> Sequence[ForeignObject]:
        """Nothing."""
        return ()

    def entries(self, on: date, committee: str = "") -> list[RosterEntry]:
        """Nobody on any day."""
        return []

    def changes(self) -> Sequence[RosterChange]:
        """None."""
        return ()

    def touched(self, number: int) -> Sequence[str]:
        """Nobody."""
        return ()
