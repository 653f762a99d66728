"""Everything about a meeting that is not its body."""

from __future__ import annotations

from msgspec import Struct

from minutesapp.model.attendance import Attendance
from minutesapp.model.committee import Committee
from minutesapp.model.header import Header
from minutesapp.model.release import Release


class Facts(Struct, frozen=True):
    """The header, the people, the committee (None where nobody said which), the release (None in a first draft).

    One more part of a record is one more field here, and its way into files and back.

    A step of the history holds the facts before and after it as one, whatever they consist of.
    """

    header: Header = ()
    attendees: Attendance = ()
    committee: Committee | None = None
    release: Release | None = None

    def differing(self, other: Facts) -> frozenset[str]:
        """The names of the parts that are not the same in `other`."""
        names = self.__struct_fields__
        return frozenset(name for name in names if not _same(getattr(self, name), getattr(other, name)))


NO_FACTS = Facts()


def _same(one: object, other: object) -> bool:
    return one is other or one == other
