"""All marks on the words of a record, as a list: where each lies, what it says of which words."""

from __future__ import annotations

from msgspec import Struct

from minutesapp.language.plain import one_line
from minutesapp.model.spans import Span
from minutesapp.templates.agenda import agenda_rows, row_at
from minutesapp.templates.rendering import Rendering

AROUND = 8
"""Signs that are quoted on either side of marked words."""


class MarkRow(Struct, frozen=True):
    """One mark: the block in which it lies and its index, the mark itself, the item, the words, and those around."""

    block: str
    index: int
    span: Span
    item: str
    words: str
    before: str
    behind: str
    closed: bool


def mark_rows(rendering: Rendering) -> tuple[MarkRow, ...]:
    """Every mark, in the order of the record. O(n)."""
    body = rendering.minutes.body
    if not any(block.spans for block in body):
        return ()
    items = agenda_rows(rendering)
    return tuple(
        _row(rendering, index, span, items[under].words if (under := row_at(items, index)) >= 0 else "")
        for index, block in enumerate(body)
        for span in block.spans
    )


def _row(rendering: Rendering, index: int, span: Span, item: str) -> MarkRow:
    block = rendering.minutes.body[index]
    words, text = block.text[span.start : span.end], block.text
    before, behind = text[max(span.start - AROUND, 0) : span.start], text[span.end : span.end + AROUND]
    return MarkRow(block.id, index, span, item, one_line(words), before, behind, rendering.is_closed(index))
