"""Words that are written in the place of marked ones bear their marks, however they get there.

An input method takes the old words out first and puts the new ones in later, sign by sign or all at once; so does who
types over a selection, or deletes and writes anew. Each of these is a step by itself, which knows nothing of the one
before, and others may lie between them. Hence the place where marked words stood is remembered for as long as its
paragraph is there: rather too much is withheld than too little.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from msgspec.structs import replace

from minutesapp.editing.change import Change
from minutesapp.editing.splice import Splice
from minutesapp.model.attributes import whole_of
from minutesapp.model.blocks import Block
from minutesapp.model.spans import Edit, Marking, bearing, edit, edit_between

MOST_TOGETHER = 8
"""Paragraphs that one step writes anew together; a step that changes more does it paragraph by paragraph."""
MOST_PLACES = 1_000


class Vacancy(NamedTuple):
    """Where marked words were taken out, somewhere between two offsets of a block, and the marks that they bore.

    `words` are those that were taken out: where they come back nothing is vacant any more.
    """

    block: str
    first: int
    last: int
    marks: frozenset[Marking]
    words: str


class Rewriting:
    """Follows the steps of one session, and gives what is typed into a vacancy the marks of what stood there."""

    def __init__(self) -> None:
        self._vacancies: tuple[Vacancy, ...] = ()

    def bear(self, change: Change) -> Change:
        """What was typed, bearing the marks of what was taken out if it stands there."""
        splice = change.body
        if not self._vacancies or splice is None or len(splice.removed) != 1 or len(splice.inserted) != 1:
            return change
        before, after = splice.removed[0], splice.inserted[0]
        made = edit_between(before.text, after.text)
        met = [vacancy for vacancy in self._vacancies if vacancy.block == after.id and _meet(vacancy, made)]
        if not met or made.removed:
            return change
        at = max(met[0].first, made.first)
        marks = frozenset(mark for vacancy in met for mark in vacancy.marks)
        spans = edit(before.spans, at, 0, made.added)
        block = replace(after, spans=bearing(spans, at, at + made.added, marks))
        return Change(change.deed, Splice(splice.start, splice.removed, (block,)), change.facts)

    def follow(self, change: Change) -> None:
        """Take note of a step that was done, whichever it was."""
        splice = change.body
        if splice is None or not (self._vacancies or any(block.spans for block in splice.removed)):
            return
        removed, inserted = _changed(splice.removed, splice.inserted)
        gone = {block.id for block in removed}
        found = [vacancy for vacancy in self._vacancies if vacancy.block not in gone]
        for before, after in _pairs(removed, inserted):
            here = [vacancy for vacancy in self._vacancies if vacancy.block in {block.id for block in before}]
            found += _after(here, before, after)
        self._vacancies = tuple(found[-MOST_PLACES:])


def _changed(removed: Sequence[Block], inserted: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """The blocks of a step whose words are not what they were."""
    before = {(block.id, block.text) for block in removed}
    after = {(block.id, block.text) for block in inserted}
    return (
        [block for block in removed if (block.id, block.text) not in after],
        [block for block in inserted if (block.id, block.text) not in before],
    )


def _pairs(removed: list[Block], inserted: list[Block]) -> Iterator[tuple[list[Block], list[Block]]]:
    """What was written together: each paragraph by itself where the same are there before and after, else all."""
    later = {block.id: block for block in inserted}
    if [block.id for block in removed] == [block.id for block in inserted] or len(removed) > MOST_TOGETHER:
        yield from (([block], [later[block.id]]) for block in removed if block.id in later)
    elif removed and len(inserted) <= MOST_TOGETHER:
        yield removed, inserted


def _after(vacancies: Iterable[Vacancy], removed: list[Block], inserted: list[Block]) -> list[Vacancy]:
    """The vacancies among these paragraphs after a step, with those that it made."""
    before, spans = whole_of(removed)
    after = "\n".join(block.text for block in inserted)
    made = edit_between(before, after)
    reach = made.last + made.removed
    added = after[made.first : made.first + made.added]
    marks = {(span.mark, span.note) for span in spans if span.start < reach and span.end > made.first}
    words = before[made.first : made.first + made.removed] if made.removed and marks else ""
    found: list[Vacancy] = []
    starts = dict(zip((block.id for block in removed), _starts(removed), strict=True))
    for vacancy in vacancies:
        first, last = starts[vacancy.block] + vacancy.first, starts[vacancy.block] + vacancy.last
        if first > reach or last < made.first:
            more = made.added - made.removed if first > reach else 0
            found += _placed(inserted, first + more, last + more, vacancy.marks, vacancy.words)
        elif added != vacancy.words:
            marks |= vacancy.marks
            words = words or vacancy.words
    if marks and words:
        breaks = {made.first + at for at, sign in enumerate(added) if sign == "\n"}
        for at in sorted({*breaks, made.first + made.added}):
            found += _placed(inserted, at, at + made.last - made.first, frozenset(marks), words)
    return found


def _starts(blocks: Sequence[Block]) -> Iterator[int]:
    yield from list(accumulate((len(block.text) + 1 for block in blocks), initial=0))[: len(blocks)]


def _placed(blocks: list[Block], first: int, last: int, marks: frozenset[Marking], words: str) -> Iterator[Vacancy]:
    """The vacancy at these offsets into the blocks together."""
    for block, start in zip(blocks, _starts(blocks), strict=True):
        end = len(block.text)
        if start <= first <= start + end:
            yield Vacancy(block.id, first - start, min(last - start, end), marks, words)


def _meet(vacancy: Vacancy, made: Edit) -> bool:
    return made.first <= vacancy.last and made.last >= vacancy.first
