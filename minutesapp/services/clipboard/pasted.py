"""Lines that were pasted into a record: whether they are a piece of minutes themselves, and as what they read then."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from minutesapp.editing.change import Change
from minutesapp.editing.clipboard.pasting import paste_lines
from minutesapp.editing.clipboard.positions import Spot
from minutesapp.editing.clipboard.removing import Edited
from minutesapp.editing.deeds import Deed
from minutesapp.editing.splice import splice_between
from minutesapp.model.blocks import BlockKind
from minutesapp.model.minutes import Minutes
from minutesapp.services.clipboard.cleaning import shown_lines

if TYPE_CHECKING:
    from minutesapp.services.clipboard.joining import Joined

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


class Mended(NamedTuple):
    """What was pasted with its broken lines joined, the step to it, the joins, and what is left out of the page."""

    pasted: Pasted
    edited: Edited
    joins: int
    dropped: tuple[str, ...]


def looks_broken(pasted: Pasted) -> bool:
    """Whether a page seems to have broken the lines."""
    return _sample(pasted).is_worth


def likeness_of(pasted: Pasted) -> Likeness:
    """Whether the lines look like turns with their speakers, like an agenda with directions, or like plain text."""
    # Imported late: only who pastes pays for the reader.
    from minutesapp.services.clipboard.lines_read import read_lines_into

    sample = _sample(pasted)
    body = read_lines_into(sample.lines if sample.is_worth else pasted.lines[:SAMPLE], pasted.before)
    if any(block.speaker is not None for block in body):
        return Likeness.TURNS
    marked = any(block.kind in (BlockKind.HEADING, BlockKind.DIRECTION) for block in body)
    return Likeness.AGENDA if marked and len(body) > 1 else Likeness.TEXT


def paste_as_text(pasted: Pasted) -> Edited:
    """The lines as paragraphs, whatever they may say."""
    before, start, end, lines, closed = pasted
    return paste_lines(before, start, end, shown_lines(lines), closed=closed)


def join_broken(pasted: Pasted, after: Minutes) -> Mended:
    """The step from the record with the lines as text to one with those joined that a page broke."""
    from minutesapp.services.clipboard.joining import join_lines

    joined = join_lines(pasted.lines, pasted.before)
    whole = pasted._replace(lines=joined.lines)
    edited = paste_as_text(whole)
    return Mended(whole, step_to(pasted.before, edited, after, Deed.JOIN_LINES), joined.joins, joined.dropped)


def step_to(before: Minutes, edited: Edited, after: Minutes, deed: Deed) -> Edited:
    """An edit of the record `before`, as one of the record that it has become meanwhile."""
    read = edited.change.apply(before) if edited.change is not None else before
    change = Change(deed, splice_between(after.body, read.body))
    return Edited(None if change.changes_nothing else change, edited.caret)


def _sample(pasted: Pasted) -> Joined:
    from minutesapp.services.clipboard.joining import join_lines

    return join_lines(pasted.lines[:SAMPLE], pasted.before)
