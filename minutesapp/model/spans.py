"""Marks on ranges of a paragraph's words, and how they follow when the words change.

Offsets count code points of the paragraph's text. A mark goes with the words that it lies on. What is put in their
place bears it as well, and so does what is put between them; what is put at either end does not.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from msgspec import Struct


class Mark(StrEnum):
    """What is said of words.

    不開示 (the public reads signs in their place), 要確認 (somebody has to look at them), 取消し (withdrawn with leave
    of the chair: they stand in the original alone) and 訂正 (the public reads the mark's note in their place).
    """

    WITHHELD = "withheld"
    QUERY = "query"
    WITHDRAWN = "withdrawn"
    CORRECTED = "corrected"


HIDING = (Mark.WITHDRAWN, Mark.WITHHELD, Mark.CORRECTED)
"""The marks whose words the public does not read, that which tells least first."""


class Span(Struct, frozen=True, order=True):
    """A mark from `start` up to, not including, `end`.

    `note` is the reason, what is to be asked, or, of corrected words, those that stand in their place.
    """

    start: int
    end: int
    mark: Mark
    note: str = ""

    @property
    def length(self) -> int:
        """How many code points it covers."""
        return self.end - self.start


Marking = tuple[Mark, str]
"""A mark and its note, wherever they lie."""
Spans = tuple[Span, ...]
"""Marks as `settle` leaves them."""


def settle(spans: Iterable[Span]) -> Spans:
    """The marks in order, without empty ones; those that say the same and touch are one."""
    ordered = sorted([span for span in spans if span.end > span.start])
    if all(a.end < b.start for a, b in pairwise(ordered)):
        return tuple(ordered)
    settled: list[Span] = []
    last: dict[tuple[Mark, str], int] = {}
    for span in ordered:
        said = (span.mark, span.note)
        before = settled[last[said]] if said in last else None
        if before is None or before.end < span.start:
            last[said] = len(settled)
            settled.append(span)
        else:
            settled[last[said]] = Span(before.start, max(before.end, span.end), *said)
    return tuple(sorted(settled))


def fits(spans: Spans, length: int) -> bool:
    """Whether these are marks of a text of `length` code points, and settled."""
    return all(0 <= span.start < span.end <= length for span in spans) and settle(spans) == spans


def shift(spans: Iterable[Span], by: int) -> Spans:
    """The marks, so many code points further on."""
    return tuple(Span(span.start + by, span.end + by, span.mark, span.note) for span in spans)


def crop(spans: Iterable[Span], start: int, stop: int) -> Spans:
    """The marks of the words from `start` up to `stop`, counted from there."""
    return settle(Span(max(s.start, start) - start, min(s.end, stop) - start, s.mark, s.note) for s in spans)


def clear(spans: Iterable[Span], start: int, end: int, mark: Mark) -> Spans:
    """The marks without this one from `start` up to `end`; what lies on both sides of that stays."""
    left: list[Span] = []
    for span in spans:
        if span.mark is not mark:
            left.append(span)
            continue
        left.append(Span(span.start, min(span.end, start), mark, span.note))
        left.append(Span(max(span.start, end), span.end, mark, span.note))
    return settle(left)


def edit(spans: Iterable[Span], at: int, removed: int, added: int) -> Spans:
    """The marks after `added` code points have taken the place of the `removed` ones at `at`."""
    return settle(_edited(span, at, removed, added) for span in spans)


class Edit(NamedTuple):
    """How one text came of another: `removed` signs gave way to `added` ones, somewhere from `first` to `last`.

    In most cases that is one place; of several あ in a row nobody can see which one is new.
    """

    first: int
    last: int
    removed: int
    added: int


def edit_between(old: str, new: str) -> Edit:
    """The smallest edit that makes one text of the other."""
    front, back = _common(old, new)
    shorter = min(len(old), len(new))
    if front + back < shorter:
        return Edit(front, front, len(old) - front - back, len(new) - front - back)
    return Edit(shorter - back, front, len(old) - shorter, len(new) - shorter)


def follow(spans: Iterable[Span], old: str, new: str, end: int | None = None) -> Spans:
    """The marks of `old`, on the words of `new`.

    `end` is where in `new` the writing ended, if that is known. Where it is not, and the same could have come about in
    several ways, each mark lies on all that any of them leaves it: rather too much is withheld than too little.
    """
    made = edit_between(old, new)
    if end is not None and made.first <= end - made.added <= made.last:
        return edit(spans, end - made.added, made.removed, made.added)
    return settle(_widest(span, made) for span in spans)


def bearing(spans: Iterable[Span], start: int, end: int, markings: Iterable[Marking]) -> Spans:
    """The marks, and these on the words from `start` up to `end` as well."""
    return settle((*spans, *(Span(start, end, mark, note) for mark, note in markings)))


def ranges_of(spans: Iterable[Span], mark: Mark) -> Sequence[tuple[int, int]]:
    """Where a mark lies, whatever its notes: ranges in order that do not touch."""
    return [(span.start, span.end) for span in settle(Span(s.start, s.end, mark) for s in spans if s.mark is mark)]


def _edited(span: Span, at: int, removed: int, added: int) -> Span:
    end, more = at + removed, added - removed
    if span.end <= at:
        return span
    if span.start >= end:
        return Span(span.start + more, span.end + more, span.mark, span.note)
    return Span(min(span.start, at), max(span.end, end) + more, span.mark, span.note)


def _widest(span: Span, made: Edit) -> Span:
    """From the first to the last sign that the mark may lie on; empty where no way leaves it any."""
    # Between the first place and the last a mark only ever moves on.
    ways = [_edited(span, at, made.removed, made.added) for at in (made.first, made.last)]
    left = [way for way in ways if way.length] or ways[:1]
    return Span(min(way.start for way in left), max(way.end for way in left), span.mark, span.note)


def _common(old: str, new: str) -> tuple[int, int]:
    """How much two texts share at the front, and at the back; both may reach over the same signs."""
    return _shared(old, new), _shared(old[::-1], new[::-1])


def _shared(old: str, new: str) -> int:
    """How many signs two texts begin with alike. By halves: a paragraph may be as long as a book."""
    low, high = 0, min(len(old), len(new))
    while low < high:
        middle = (low + high + 1) // 2
        if old[low:middle] == new[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
