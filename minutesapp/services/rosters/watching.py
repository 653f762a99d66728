"""A roster of which is known what a deed did to it: the change, and whom it is about.

``watched(lambda roster: upkeep.change_person(id, {"name": "東 健"}, roster))``: whatever of the services changes a
roster that it is given can be done so.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TypeVar

from msgspec import Struct

from minutesapp.roster.changes import RosterChange as RosterChange
from minutesapp.roster.source import OWN, Revision
from minutesapp.roster.source import RosterSource as RosterSource
from minutesapp.roster.store import RosterReader, RosterStore, Somebody

T = TypeVar("T")
MOST_TOUCHED = 200
"""People of one change who are read one by one; of more, the roster is read anew."""

Deed = Callable[[RosterSource], object]


class Done(Struct, frozen=True):
    """What came of a deed: the change, None where all stayed as it was, and the people it is about as they are now.

    `people` is None where they are too many. `before` and `after` are the revisions of the roster.
    """

    change: RosterChange | None = None
    people: dict[str, Somebody | None] | None = None
    before: int = 0
    after: int = 0


class WatchedRoster:
    """A roster that says what was done to it last."""

    def __init__(self, roster: RosterSource) -> None:
        self._roster = roster
        self.done = Done(people={})

    def exists(self) -> bool:
        """Whether it is there yet."""
        return self._roster.exists()

    def revision(self) -> Revision | None:
        """Which state it is in."""
        return self._roster.revision()

    def reading(self) -> AbstractContextManager[RosterReader]:
        """The roster, to be read."""
        return self._roster.reading()

    def change(self, deed: Callable[[RosterStore], T]) -> T:
        """Do something to it, and know what that was."""

        def run(store: RosterStore) -> T:
            before = store.revision
            given = deed(store)
            change = store.made()
            self.done = Done(change, _people_of(store, change), before, store.revision)
            return given

        return self._roster.change(run)


def watched(deed: Deed, roster: RosterSource = OWN) -> Done:
    """Do something to a roster; UserFacingErrors of the deed, and then nothing is done."""
    watching = WatchedRoster(roster)
    deed(watching)
    return watching.done


def _people_of(store: RosterReader, change: RosterChange | None) -> dict[str, Somebody | None] | None:
    """Those whom a change is about, as they are now; None where they are too many."""
    if change is None:
        return {}
    if change.people > MOST_TOUCHED:
        return None
    return {id: _somebody(store, id) for id in store.touched(change.number)}


def _somebody(store: RosterReader, id: str) -> Somebody | None:
    """Who has this id and no other; None where nobody has it any more."""
    try:
        somebody = store.person(id)
    except KeyError:
        return None
    return somebody if somebody[0].id == id else None
