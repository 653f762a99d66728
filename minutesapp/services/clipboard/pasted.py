"""Lines that were pasted into a record: whether they are a piece of minutes themselves, and as what they read then."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from minutesapp.editing.change import Change
from minutesapp.editing.clipboard.pasting import paste_blocks, paste_lines
from minutesapp.editing.clipboard.positions import Spot
from minutesapp.editing.clipboard.removing import Edited
from minutesapp.editing.deeds import Deed
from minutesapp.editing.splice import splice_between
from minutesapp.model.blocks import BlockKind, Body
from minutesapp.model.minutes import Minutes
from minutesapp.services.clipboard.cleaning import shown_lines

SAMPLE = 200
"""Lines by which a long text is judged."""


class Pasted(NamedTuple):
    """What was pasted: the record `before`, what was selected in it, the lines, and whether they are to be closed.

    The lines are as they came, but cleaned: with the tabs and the white space by which they are read.
    """

    before: Minutes
    start: Spot
    end: Spot
    lines: tuple[str, ...]
    closed: bool = False


class Likeness(Enum):
    """What lines look like."""

    TEXT = auto()
    TURNS = auto()
    AGENDA = auto()


def likeness_of(pasted: Pasted) -> Likeness:
    """Whether the lines look like turns with their speakers, like an agenda with directions, or like plain text."""
    body = _read(pasted, pasted.lines[:SAMPLE])
    if any(block.speaker is not None for block in body):
        return Likeness.TURNS
    marked = any(block.kind in (BlockKind.HEADING, BlockKind.DIRECTION) for block in body)
    return Likeness.AGENDA if marked and len(body) > 1 else Likeness.TEXT


def paste_as_text(pasted: Pasted) -> Edited:
    """The lines as paragraphs, whatever they may say."""
    before, start, end, lines, closed = pasted
    return paste_lines(before, start, end, shown_lines(lines), closed=closed)


def read_as_minutes(pasted: Pasted, after: Minutes) -> Edited:
    """The step from the record with the lines as text to one with what they say, and where the cursor stands then."""
    edited = paste_blocks(pasted.before, pasted.start, pasted.end, _read(pasted, pasted.lines), closed=pasted.closed)
    read = edited.change.apply(pasted.before) if edited.change is not None else pasted.before
    change = Change(Deed.READ, splice_between(after.body, read.body))
    return Edited(None if change.changes_nothing else change, edited.caret)


def read_body(pasted: Pasted) -> Body:
    """What all the lines say."""
    return _read(pasted, pasted.lines)


def _read(pasted: Pasted, lines: tuple[str, ...]) -> Body:
    # Imported late: only who pastes pays for the reader.
    from minutesapp.services.clipboard.lines_read import read_lines_into

    return read_lines_into(lines, pasted.before)
