"""Taking words out, wherever they begin and end: cut, Delete over a selection, Backspace between two paragraphs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from minutesapp.editing.change import Change
from minutesapp.editing.clipboard.positions import Spot, spot_in
from minutesapp.editing.commands import rearrange, type_lines
from minutesapp.editing.deeds import Deed
from minutesapp.editing.kept_attributes import Nature, natures_of
from minutesapp.model.attributes import as_closed, behind, join, part_of
from minutesapp.model.blocks import Block, BlockKind, Body
from minutesapp.model.minutes import Minutes


class Edited(NamedTuple):
    """A change, None where nothing would change, and where the cursor stands after it."""

    change: Change | None
    caret: Spot


def take_out(minutes: Minutes, start: Spot, end: Spot, deed: Deed = Deed.DELETE) -> Edited:
    """The words from `start` to `end` are gone, with the line ends between them.

    What is left of two paragraphs becomes one, the first; the last stays as it is where nothing is left of the first.
    Closed words never join a heading, whose title the public reads: then they stay a paragraph of their own.
    """
    if not minutes.body:
        return Edited(None, Spot(0, 0))
    body = minutes.body
    start, end = spot_in(body, start), spot_in(body, end)
    left = _left_over(body, natures_of(body, start.block, end.block + 1), start, end)
    after = (*body[: start.block], *left, *body[end.block + 1 :])
    change = rearrange(minutes, deed, after)
    return Edited(None if change.changes_nothing else change, start)


def end_to_replace(body: Body, start: Spot, end: Spot) -> Spot:
    """Where what something else takes the place of ends: the line end behind a whole paragraph stays.

    Three clicks, and Shift+Down from the head of a line, select a paragraph up to the head of the next one. What is
    written over it goes where it stood, and never into the next paragraph, which may be somebody else's, or open.
    """
    if not body:
        return end
    start, end = spot_in(body, start), spot_in(body, end)
    whole = end.block > start.block and end.offset == 0
    return Spot(end.block - 1, len(body[end.block - 1].text)) if whole else end


def break_paragraph(minutes: Minutes, start: Spot, end: Spot) -> Edited:
    """The paragraph of `start` ends there, and what follows `end` goes on in the next one; what is between is gone."""
    body = minutes.body
    if not body:
        return Edited(type_lines(minutes, 0, 0, ["", ""]), Spot(1, 0))
    start, end = spot_in(body, start), end_to_replace(body, start, end)
    head, tail = _ends(body, start, end)
    caret = Spot(start.block + 1, 0)
    if start.block == end.block:
        return Edited(type_lines(minutes, start.block, start.block + 1, [head.text, tail.text]), caret)
    after = (*body[: start.block], head, tail, *body[end.block + 1 :])
    return Edited(rearrange(minutes, Deed.SPLIT_OR_JOIN, after), caret)


def _ends(body: Body, start: Spot, end: Spot) -> tuple[Block, Block]:
    """What is left of the first paragraph, and of the last one."""
    first, last = body[start.block], body[end.block]
    return part_of(first, 0, start.offset), part_of(last, end.offset, len(last.text))


def _left_over(body: Body, natures: Mapping[str, Nature], start: Spot, end: Spot) -> Body:
    """What stands where the paragraphs from `start` to `end` stood."""
    head, tail = _ends(body, start, end)
    if start.block == end.block:
        return (join(head, behind(tail, 0)),)
    if start.offset == 0:
        return (tail,) if tail.text or end.offset == 0 else (head,)
    if not tail.text:
        return (head,)
    first, last = natures[head.id], natures[tail.id]
    closes = last.closed and not first.closed
    if head.kind is BlockKind.HEADING and (closes or last.secret):
        return head, tail
    joined = join(head, tail)
    return (as_closed(joined, last.reason) if closes or joined.closed else joined,)
