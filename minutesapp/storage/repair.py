"""What a document says twice or nowhere, put right, so that all else can rely on it. Nothing is left out."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.model.blocks import Block, Speaker
from minutesapp.model.grammar import mend
from minutesapp.model.header import Header
from minutesapp.model.identity import fresh_id
from minutesapp.model.minutes import Minutes

T = TypeVar("T")


class Repair(Struct, frozen=True):
    """Something put right: its `code`, and how many times."""

    code: str
    count: int


def repair_minutes(minutes: Minutes) -> tuple[Minutes, tuple[Repair, ...]]:
    """The record with an id for everybody and everything, and speakers that exist; and what had to be put right.

    The first of two with the same id keeps it. A turn of somebody who is not in the attendance keeps its own label, or
    has an unknown speaker.
    """
    attendees = _with_ids(minutes.attendees)
    known = {person.id for person in attendees}
    body = _each(_with_ids(minutes.body), lambda block: _with_known_speaker(block, known))
    mended = replace(minutes.with_facts(header=_with_keys(minutes.header), attendees=attendees), body=mend(body))
    counts = {
        "mended-fields": _differences(minutes.header, mended.header),
        "mended-attendees": _differences(minutes.attendees, attendees),
        "mended-speakers": _differences(tuple(b.speaker for b in minutes.body), tuple(b.speaker for b in mended.body)),
    }
    return mended, tuple(Repair(code, count) for code, count in counts.items() if count)


def _with_ids(items: tuple[T, ...]) -> tuple[T, ...]:
    seen: set[str] = set()

    def name(item: T) -> T:
        id = item.id  # type: ignore[attr-defined]
        if not id or id in seen:
            return replace(item, id=fresh_id())  # type: ignore[type-var]
        seen.add(id)
        return item

    return _each(items, name)


def _with_known_speaker(block: Block, known: set[str]) -> Block:
    speaker = block.speaker
    if speaker is None or not speaker.attendee or speaker.attendee in known:
        return block
    return replace(block, speaker=Speaker(label=speaker.label))


def _with_keys(header: Header) -> Header:
    stated = {field.key for field in header}
    free = (key for key in map("extra-{}".format, count(1)) if key not in stated)
    taken: set[str] = set()
    kept = []
    for field in header:
        key = field.key if field.key and field.key not in taken else next(free)
        taken.add(key)
        kept.append(field if key == field.key else replace(field, key=key))
    return tuple(kept)


def _each(items: tuple[T, ...], alter: Callable[[T], T]) -> tuple[T, ...]:
    return tuple([alter(item) for item in items])


def _differences(before: tuple[T, ...], after: tuple[T, ...]) -> int:
    return sum(old != new for old, new in zip(before, after, strict=True))
