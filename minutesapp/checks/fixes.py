"""Changes that put right what a rule has found, made for the record as it is when they are wanted."""

from __future__ import annotations

from collections.abc import Collection

from minutesapp.editing.change import Change, Fix
from minutesapp.editing.commands import rearrange, shift_level, unmark_words
from minutesapp.editing.deeds import Deed
from minutesapp.language.matching.folded_text import TextRange
from minutesapp.model.blocks import BlockKind
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import index_of
from minutesapp.model.spans import Span


def remove_empty(ids: Collection[str]) -> Fix:
    """The blocks with these ids are gone, as far as nothing has been written there since."""

    def make(minutes: Minutes) -> Change | None:
        left = tuple(block for block in minutes.body if block.id not in ids or block.text.strip() or block.number)
        return None if len(left) == len(minutes.body) else rearrange(minutes, Deed.DELETE, left)

    return Fix("空の段落を消す", make)


def lift_heading(id: str, level: int) -> Fix:
    """The heading with this id is on this level, if it lies deeper."""

    def make(minutes: Minutes) -> Change | None:
        index = index_of(minutes.body, id)
        block = None if index is None else minutes.body[index]
        if index is None or block is None or block.kind is not BlockKind.HEADING or block.level <= level:
            return None
        return shift_level(minutes, (index,), level - block.level, deepest=block.level)

    return Fix("段を合わせる", make)


def settle_query(id: str, span: Span, words: str) -> Fix:
    """These words of the block with this id are no longer to be looked at, wherever in it they stand by now."""

    def make(minutes: Minutes) -> Change | None:
        index = index_of(minutes.body, id)
        block = None if index is None else minutes.body[index]
        if index is None or block is None:
            return None
        same = [s for s in block.spans if s.mark is span.mark and s.note == span.note]
        here = [s for s in same if block.text[s.start : s.end] == words]
        nearest = min(here, key=lambda s: abs(s.start - span.start), default=None)
        if nearest is None:
            return None
        return unmark_words(minutes, {index: TextRange(nearest.start, nearest.end)}, span.mark)

    return Fix("確かめたので印を外す", make)
