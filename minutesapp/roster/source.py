"""Where a roster is, as a value: whoever works with people is given one, and opens it when it is needed."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Hashable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import Protocol, TypeVar

from msgspec import Struct

from minutesapp import paths
from minutesapp.errors import UserFacingError
from minutesapp.roster.store import EmptyRoster, RosterReader, RosterStore
from minutesapp.settings import load_settings

T = TypeVar("T")


class Revision(Struct, frozen=True):
    """A roster as it is: `number` is another after every change, by whomever; 0 where it is out of reach."""

    place: str
    number: int


class RosterSource(Hashable, Protocol):
    """Where a roster is. It may not be there yet; how many work with it is its own business."""

    def exists(self) -> bool:
        """Whether a roster is there, be it out of reach: that must not look like none."""

    def revision(self) -> Revision | None:
        """Which state it is in, soon enough to be asked for with every key; None where there is none yet."""

    def reading(self) -> AbstractContextManager[RosterReader]:
        """The roster, to be read."""

    def change(self, deed: Callable[[RosterStore], T]) -> T:
        """Do something to the roster; one that is not there yet is made with it, or not at all where it fails."""


class RosterFile(Struct, frozen=True):
    """A roster in a file of its own. Unless it is `optional`, to read one that is not there is ``roster-missing``."""

    path: Path
    optional: bool = False

    def exists(self) -> bool:
        """An empty file holds nobody, and is left as it is."""
        if not os.path.lexists(self.path):
            return False
        try:
            status = self.path.stat()
        except OSError:  # out of reach: who opens it is told
            return True
        return status.st_size > 0 or not stat.S_ISREG(status.st_mode)

    def revision(self) -> Revision | None:
        """None also where a roster that must be there is not: who opens it is told."""
        if not self.exists():
            return None
        from minutesapp.roster.sqlite.database import revision_of

        return Revision(str(self.path), revision_of(self.path))

    @contextmanager
    def reading(self) -> Iterator[RosterReader]:
        """The open database; nobody at all where there is none yet."""
        if self.exists():
            from minutesapp.roster.sqlite.database import RosterDatabase

            with RosterDatabase.open(self.path, create=False) as opened:
                yield opened
        elif self.optional:
            yield EmptyRoster()
        else:
            raise UserFacingError("roster-missing", path=str(self.path))

    def change(self, deed: Callable[[RosterStore], T]) -> T:
        """All of it in one, so that a roster that could not be filled does not stay behind."""
        from minutesapp.roster.sqlite.database import RosterDatabase

        if not self.exists():
            with suppress(FileExistsError), RosterDatabase.making(self.path) as new:
                return deed(new)
        with RosterDatabase.open(self.path) as opened:
            return deed(opened)


class OwnRoster:
    """The roster that is used when no other is named: the one of the settings, else the user's own."""

    @property
    def file(self) -> RosterFile:
        """The roster as the settings are now."""
        named = load_settings().roster
        return RosterFile(Path(named) if named else paths.roster_file(), optional=True)

    def exists(self) -> bool:
        """Whether it is there yet."""
        return self.file.exists()

    def revision(self) -> Revision | None:
        """Which state it is in."""
        return self.file.revision()

    def reading(self) -> AbstractContextManager[RosterReader]:
        """The roster, to be read."""
        return self.file.reading()

    def change(self, deed: Callable[[RosterStore], T]) -> T:
        """Do something to it."""
        return self.file.change(deed)


def change_what_is_there(roster: RosterSource, deed: Callable[[RosterStore], T]) -> T:
    """Do something to a roster that has somebody in it; ``roster-missing`` where one was named and is not there."""
    if not roster.exists():
        with roster.reading():  # who asks is told; of one's own roster the deed itself finds nobody
            pass
    return roster.change(deed)


OWN = OwnRoster()


class NoRoster(Struct, frozen=True):
    """Nobody's roster, for what has to go on where one cannot be read."""

    def exists(self) -> bool:
        """It never is."""
        return False

    def revision(self) -> Revision | None:
        """It has no states."""
        return None

    @contextmanager
    def reading(self) -> Iterator[RosterReader]:
        """Nobody."""
        yield EmptyRoster()

    def change(self, deed: Callable[[RosterStore], T]) -> T:
        """Nothing can be done to it."""
        raise UserFacingError("roster-empty")


NOBODY = NoRoster()
