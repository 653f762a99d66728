"""Words that are written in the place of marked ones bear their marks, however they get there.

An input method takes the old words out first and puts the new ones in later, sign by sign or all at once; so does who
types over a selection, or deletes and writes anew. Each of these is a step by itself, which knows nothing of the one
before.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from minutesapp.editing.change import Change
from minutesapp.editing.deeds import Deed
from minutesapp.editing.splice import Splice
from minutesapp.model.attributes import whole_of
from minutesapp.model.blocks import Block
from minutesapp.model.spans import Edit, Marking, bearing, edit, edit_between

WRITING = (Deed.TYPE, Deed.SPLIT_OR_JOIN, Deed.DELETE, Deed.CUT)
"""Steps of writing; whatever else is done ends it."""


class Vacancy(NamedTuple):
    """Where marked words were taken out, somewhere between two offsets of a block, and the marks that they bore."""

    block: str
    first: int
    last: int
    marks: frozenset[Marking]


class Rewriting:
    """Follows the steps of one session, and gives what is typed into a vacancy the marks of what stood there."""

    def __init__(self) -> None:
        self._vacancy: Vacancy | None = None

    def bear(self, change: Change) -> Change:
        """What was typed, bearing the marks of what was taken out if it stands there."""
        vacancy, splice = self._vacancy, change.body
        if vacancy is None or splice is None or len(splice.removed) != 1 or len(splice.inserted) != 1:
            return change
        before, after = splice.removed[0], splice.inserted[0]
        made = edit_between(before.text, after.text)
        if after.id != vacancy.block or made.removed or not _meet(vacancy, made):
            return change
        at = max(vacancy.first, made.first)
        spans = edit(before.spans, at, 0, made.added)
        block = replace(after, spans=bearing(spans, at, at + made.added, vacancy.marks))
        return Change(change.deed, Splice(splice.start, splice.removed, (block,)), change.facts)

    def follow(self, change: Change) -> None:
        """Take note of a step that was done."""
        splice = change.body
        if splice is None:
            return
        writes = change.deed in WRITING and len(splice.inserted) == 1 and splice.removed
        self._vacancy = self._vacancy_after(splice.removed, splice.inserted[0]) if writes else None

    def _vacancy_after(self, removed: Sequence[Block], left: Block) -> Vacancy | None:
        if self._vacancy is None and not any(block.spans for block in removed):
            return None
        before, spans = whole_of(removed)
        made = edit_between(before, left.text)
        reach = made.last + made.removed
        marks = {(span.mark, span.note) for span in spans if span.start < reach and span.end > made.first}
        vacancy = self._vacancy
        goes_on = vacancy is not None and vacancy.block == left.id and _touch(vacancy, made)
        if vacancy is not None and goes_on:
            marks |= vacancy.marks
        elif not made.removed:
            return None
        if not marks:
            return None
        return Vacancy(left.id, made.first + made.added, made.last + made.added, frozenset(marks))


def _meet(vacancy: Vacancy, made: Edit) -> bool:
    return made.first <= vacancy.last and made.last >= vacancy.first


def _touch(vacancy: Vacancy, made: Edit) -> bool:
    return made.first <= vacancy.last and made.last + made.removed >= vacancy.first
