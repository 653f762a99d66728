"""One step of the history: what changes in the body, the header and the attendance, together."""

from __future__ import annotations

from typing import Generic, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.editing.deeds import Deed
from minutesapp.editing.splice import Splice
from minutesapp.model.attendance import Attendance
from minutesapp.model.header import Header
from minutesapp.model.minutes import Minutes

T = TypeVar("T")


class Swap(Struct, Generic[T], frozen=True):
    """A value before and after; both are small, so they are kept whole."""

    before: T
    after: T


class Change(Struct, frozen=True):
    """A named step. Parts that stay as they are, are None."""

    deed: Deed
    body: Splice | None = None
    header: Swap[Header] | None = None
    attendees: Swap[Attendance] | None = None

    @property
    def inverse(self) -> Change:
        """The change that takes this one back; it keeps the name."""
        return Change(
            self.deed,
            self.body and self.body.inverse,
            self.header and Swap(self.header.after, self.header.before),
            self.attendees and Swap(self.attendees.after, self.attendees.before),
        )

    @property
    def changes_nothing(self) -> bool:
        """Whether the minutes stay as they are."""
        swaps = (self.header, self.attendees)
        return (self.body is None or self.body.changes_nothing) and all(s is None or s.before == s.after for s in swaps)

    def apply(self, minutes: Minutes) -> Minutes:
        """The minutes after the change; ValueError where they are not what the change was made for."""
        body = self.body.apply(minutes.body) if self.body else minutes.body
        header = _swapped(self.header, minutes.header)
        attendees = _swapped(self.attendees, minutes.attendees)
        return replace(minutes, body=body, header=header, attendees=attendees)


def _swapped(swap: Swap[T] | None, now: T) -> T:
    if swap is None:
        return now
    if swap.before != now:
        raise ValueError("the change was made for other minutes")
    return swap.after
