"""A source that is read once more, and a record that was made of it and written in since: both in one step.

What is read otherwise takes its place wherever the record still stands as it was read. What the clerk wrote stays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeVar

from msgspec.structs import replace

from minutesapp.editing.change import Change, swap_facts
from minutesapp.editing.closing import cover
from minutesapp.editing.deeds import Deed
from minutesapp.editing.kept_attributes import natures_of
from minutesapp.editing.splice import splice_between
from minutesapp.model.attendance import Attendance
from minutesapp.model.blocks import HEADING, Block, Body
from minutesapp.model.grammar import mend
from minutesapp.model.minutes import Minutes

T = TypeVar("T")
GROUPS = (
    ("kind", "level", "number", "unnumbered", "speaker"),
    ("text", "spans"),
    ("closed", "reason"),
    ("time",),
    ("extra",),
)
"""What of a paragraph changes together: what it is, its words with the marks on them, and so on."""


class Merged(NamedTuple):
    """The step, and in how many places the record keeps what was written since."""

    change: Change
    kept: int


def merge(before: Minutes, read: Minutes, mine: Minutes) -> Merged:
    """The step that brings into `mine`, which came of `before`, what is other in `read`; it opens nothing."""
    written = _Written(before.body, mine.body)
    body = written.with_hunks(_hunks(before.body, read.body))
    if mine.body != before.body:
        body = mend(_as_closed(body, written.new_below_closed, before, read, mine))
    header, kept = _merged(before.header, read.header, mine.header, lambda field: field.key)
    people, kept_people = _merged(before.attendees, read.attendees, mine.attendees, lambda person: person.id)
    committee = read.committee if mine.committee == before.committee else mine.committee
    attendees = (*people, *_speakers_without(body, people, (*mine.attendees, *read.attendees)))
    swap = swap_facts(mine, header=header, attendees=attendees, committee=committee)
    change = Change(Deed.CORRECT_READING, splice_between(mine.body, body), swap)
    return Merged(change, written.kept + kept + kept_people)


class _Hunk(NamedTuple):
    """Blocks of the body as it was read, from where to where, and what stands there now.

    `is_one` says that it is one paragraph on its own, which only became another.
    """

    start: int
    stop: int
    inserted: Body
    is_one: bool = False


def _hunks(before: Body, read: Body) -> Iterator[_Hunk]:
    """What is other, piece by piece. A paragraph and what is new behind it are one: words may have gone over."""
    places = {block.id: place for place, block in enumerate(before)}
    shared = [(-1, -1)]
    for number, block in enumerate(read):
        place = places.get(block.id, -1)
        if place > shared[-1][0]:
            shared.append((place, number))
    shared.append((len(before), len(read)))
    for (place, number), (next_place, next_number) in pairwise(shared):
        is_same = place < 0 or before[place] == read[number]
        inserted = read[number + is_same : next_number]
        if before[place + is_same : next_place] != inserted:
            alone = next_place == place + 1 and next_number == number + 1
            yield _Hunk(place + is_same, next_place, inserted, alone)


class _Written:
    """A body that was read, and what the clerk made of it."""

    def __init__(self, before: Body, mine: Body) -> None:
        self._before, self._mine = before, mine
        self._places = {block.id: place for place, block in enumerate(mine)}
        self._closed = {id for id, nature in natures_of(mine).items() if nature.closed}
        self._closed -= {id for id, nature in natures_of(before).items() if nature.closed}
        self.kept = 0
        self.new_below_closed = set[str]()
        """What came in where the clerk had closed what was there."""

    def with_hunks(self, hunks: Iterator[_Hunk]) -> Body:
        """What the clerk made, with all that still fits into it."""
        body, done = list[Block](), 0
        for hunk in hunks:
            place, there = self._place_of(hunk)
            own = self._mine[there] if hunk.is_one and there is not None else None
            inserted: Body | None = hunk.inserted
            if place is None:
                place = there
                inserted = _merged_block(self._before[hunk.start], own, hunk.inserted[0]) if own else None
            if inserted is None or place is None or place < done:
                self.kept += 1
                continue
            body += (*self._mine[done:place], *inserted)
            done = place + (1 if own else hunk.stop - hunk.start)
            self._note_closed(self._mine[max(place - (hunk.start == hunk.stop), 0) : max(done, place)], inserted)
        return (*body, *self._mine[done:])

    def _place_of(self, hunk: _Hunk) -> tuple[int | None, int | None]:
        """Where the clerk's body still reads as it was read, and where the first block of the piece is in any case."""
        removed = self._before[hunk.start : hunk.stop]
        if not removed:
            return self._gap(hunk.start), None
        place = self._places.get(removed[0].id)
        still = place is not None and self._mine[place : place + len(removed)] == removed
        return (place if still else None), place

    def _gap(self, start: int) -> int | None:
        """The place between the blocks before and behind, where they still stand side by side."""
        behind = self._places.get(self._before[start].id) if start < len(self._before) else len(self._mine)
        if start == 0:
            return behind if behind == 0 or not self._before else None
        ahead = self._places.get(self._before[start - 1].id)
        return behind if behind is not None and ahead == behind - 1 else None

    def _note_closed(self, there: Body, inserted: Body) -> None:
        if any(block.id in self._closed for block in there):
            self.new_below_closed |= {block.id for block in inserted}


def _merged_block(before: Block, own: Block, read: Block) -> Body | None:
    """The clerk's paragraph with what is read otherwise of it; None where both are about the same."""
    parts: dict[str, object] = {}
    for group in GROUPS:
        was, is_read, is_own = ([getattr(block, name) for name in group] for block in (before, read, own))
        if was not in (is_own, is_read) and is_own != is_read:
            return None
        parts |= dict(zip(group, is_read if is_own == was else is_own, strict=True))
    if parts["kind"] is HEADING:
        parts["summary"] = None
    return (replace(own, **parts),)


def _as_closed(body: Body, new: set[str], before: Minutes, read: Minutes, mine: Minutes) -> Body:
    """Whatever was closed stays so, unless it was the reading that closed it and does so no more."""
    was, is_read, own = (natures_of(minutes.body) for minutes in (before, read, mine))
    opened = {id for id, nature in was.items() if nature.closed and id in is_read and not is_read[id].closed}
    closed = {id: nature.reason for id, nature in own.items() if nature.closed and id not in opened}
    titles = {id for id, nature in own.items() if nature.secret} - opened
    return cover(body, dict.fromkeys(new, "") | closed, titles | new) if closed else body


def _merged(
    before: Sequence[T], read: Sequence[T], mine: Sequence[T], key: Callable[[T], str]
) -> tuple[tuple[T, ...], int]:
    """Things with keys, in the clerk's order, what is new behind what it was read behind; and how many were kept."""
    if mine == before:
        return tuple(read), 0
    was, is_read = {key(one): one for one in before}, {key(one): one for one in read}
    merged, kept = [], 0
    for own in mine:
        old, new = was.get(key(own)), is_read.get(key(own))
        is_written = old is None or own != old
        kept += is_written and old != new and own != new
        if is_written or new is not None:
            merged.append(own if is_written or new is None else new)
    there = {key(one) for one in mine}
    for number, one in enumerate(read):
        if key(one) not in was and key(one) not in there:
            ahead = {key(other) for other in read[:number]}
            place = max((at for at, other in enumerate(merged, 1) if key(other) in ahead), default=0)
            merged.insert(place, one)
    return tuple(merged), kept


def _speakers_without(body: Body, people: Attendance, known: Attendance) -> Attendance:
    """Whoever speaks and is not among the people."""
    wanted = {block.speaker.attendee for block in body if block.speaker} - {person.id for person in people}
    return tuple({person.id: person for person in known if person.id in wanted}.values())
