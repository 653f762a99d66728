"""Where the cursor stands, as far as the meaning of a key or a command hangs on it."""

from __future__ import annotations

from typing import NamedTuple

from minutesapp.editing.clipboard.positions import Spot
from minutesapp.editing.cursor.changes import in_turn
from minutesapp.model.blocks import Block, BlockKind, Body
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import headings_over


class Situation(NamedTuple):
    """Where the cursor stands: the block (None on an empty page), and what is around.

    `whole` says that what is selected reaches the end of the block.
    """

    block: Block | None
    at_start: bool
    selecting: bool
    whole: bool
    in_turn: bool


def situation(minutes: Minutes, start: Spot, end: Spot) -> Situation:
    """Where a cursor stands that selects from one spot to the other."""
    block = minutes.body[start.block] if minutes.body else None
    whole = block is not None and end >= (start.block, len(block.text))
    return Situation(block, start.offset == 0, start != end, whole, in_turn(minutes, start.block))


class NewItem(NamedTuple):
    """What a heading is that has just come: closed by the heading at `closed_by`, or open `behind_closed` text."""

    closed_by: int | None
    behind_closed: bool


def new_item(body: Body, index: int) -> NewItem:
    """Whether the heading at `index` is closed, where one above it is, and whether what is right before it was."""
    over = [at for at in headings_over(body, index) if at != index and body[at].closed]
    if over or body[index].closed:
        return NewItem(over[-1] if over else None, behind_closed=False)
    before = index - 1
    closed = index > 0 and (body[before].closed or any(body[at].closed for at in headings_over(body, before)))
    return NewItem(None, behind_closed=closed)


def can_be_plainer(here: Situation) -> bool:
    """Whether the cursor is before something that can be taken away: a label within a turn, a heading, a direction."""
    if here.block is None or here.selecting or not here.at_start:
        return False
    if here.block.kind is BlockKind.SPEECH:
        return here.block.starts_turn and here.in_turn
    return here.block.kind is not BlockKind.NARRATIVE


def takes_turn(here: Situation) -> bool:
    """Whether a turn can begin in the block itself: the cursor is before unlabelled speech or on an empty line."""
    if here.block is None or here.selecting or not here.at_start or here.block.starts_turn:
        return False
    return here.block.kind is BlockKind.SPEECH or (not here.block.text and not _is_heading(here))


def is_turn_to_name(here: Situation) -> bool:
    """Whether the block begins a turn in which nothing is said yet."""
    return here.block is not None and here.block.starts_turn and not here.block.text


def takes_speaker(here: Situation) -> bool:
    """Whether whoever is named speaks in the block itself: it waits for a name, or nothing is said in it yet."""
    unnamed = here.block is not None and here.block.speaker is not None and not here.block.speaker.known
    return unnamed or takes_turn(here) or is_turn_to_name(here) or is_empty_speech(here)


def is_empty_speech(here: Situation) -> bool:
    """Whether the cursor is in a paragraph of speech that says nothing yet."""
    return here.block is not None and here.block.kind is BlockKind.SPEECH and not here.block.text and not here.selecting


def is_chosen_heading(here: Situation) -> bool:
    """Whether a heading was chosen on purpose: the cursor stands before it, or it is selected."""
    return _is_heading(here) and here.at_start and (here.whole or not here.selecting)


def next_turn_to_name(body: Body, index: int) -> int | None:
    """The first block from this one on that begins a turn of whom nobody knows yet; behind the last one, the first.

    None where everybody is known.
    """
    places = [at for at, block in enumerate(body) if block.speaker is not None and not block.speaker.known]
    return next((at for at in places if at >= index), places[0] if places else None)


def _is_heading(here: Situation) -> bool:
    return here.block is not None and here.block.kind is BlockKind.HEADING
