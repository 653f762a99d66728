"""Where beside the body a step changed something: which fields of the header, whose attendance."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from msgspec import Struct

from minutesapp.editing.change import Change
from minutesapp.model.attendance import Attendee
from minutesapp.model.header import HeaderField


class Whereabouts(Struct, frozen=True):
    """The fields and people that are others after a step, or that were before it and are gone; in their order."""

    fields: tuple[HeaderField, ...] = ()
    people: tuple[Attendee, ...] = ()


def whereabouts(change: Change) -> Whereabouts:
    """What a step changed in the header and the attendance. Of what only moved, the first that stands elsewhere."""
    if change.facts is None:
        return Whereabouts()
    before, after = change.facts.before, change.facts.after
    return Whereabouts(_changed(before.header, after.header), _changed(before.attendees, after.attendees))


T = TypeVar("T", HeaderField, Attendee)


def _changed(before: Sequence[T], after: Sequence[T]) -> tuple[T, ...]:
    new = tuple(one for one in after if one not in before)
    gone = tuple(one for one in before if one not in after)
    moved = (one for was, one in zip(before, after, strict=False) if was != one)
    return new or gone or tuple(moved)[:1]
