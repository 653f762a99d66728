"""What a flat body amounts to: items, turns, closed passages, counts. Computed, never stored, so it cannot disagree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from minutesapp.model.blocks import DIRECTION, HEADING, NARRATIVE, SPEECH, Block, Body, Speaker
from minutesapp.model.spans import Mark


class Counts(Struct, frozen=True):
    """Turns, characters, turns without a known speaker, and places that somebody has still to look at."""

    turns: int
    signs: int
    unknown: int
    queries: int = 0


class AgendaItem(Struct, frozen=True):
    """A heading and what lies under it: blocks `start` (the heading) up to, not including, `end`."""

    start: int
    end: int
    level: int
    closed: bool


class Turn(Struct, frozen=True):
    """What one speaker says: the speaker, and the indices of the paragraphs (they go on across directions)."""

    speaker: Speaker
    paragraphs: tuple[int, ...]


def agenda_items(body: Sequence[Block]) -> tuple[AgendaItem, ...]:
    """Every heading with its extent, in order. O(n)."""
    flags = closed_flags(body)
    ends: dict[int, int] = {}
    open_items: list[int] = []
    for index, block in enumerate(body):
        if block.kind is HEADING:
            while open_items and body[open_items[-1]].level >= block.level:
                ends[open_items.pop()] = index
            open_items.append(index)
    ends.update(dict.fromkeys(open_items, len(body)))
    return tuple(AgendaItem(start, ends[start], body[start].level, flags[start]) for start in sorted(ends))


def headings_over(body: Sequence[Block], index: int) -> Iterator[int]:
    """Where the headings stand of the items in which a block lies, the inmost first; it may be one itself."""
    above = 0
    for at in range(min(index, len(body) - 1), -1, -1):
        if body[at].kind is HEADING and (not above or body[at].level < above):
            above = body[at].level
            yield at
            if above == 1:
                return


def heading_above(body: Sequence[Block], index: int) -> int | None:
    """Where the heading stands under which the block at `index` lies, which may be itself; None over the first one."""
    return next(headings_over(body, index), None)


def closed_flags(body: Sequence[Block]) -> tuple[bool, ...]:
    """For each block whether it is closed: by itself, or by a heading above it that is.

    A closed heading closes everything until the next heading of the same or a higher level.
    """
    flags, closing_level = [], 0
    for block in body:
        if block.kind is HEADING:
            if block.level <= closing_level:
                closing_level = 0
            if block.closed and not closing_level:
                closing_level = block.level
        flags.append(block.closed or closing_level > 0)
    return tuple(flags)


def turns(body: Sequence[Block]) -> tuple[Turn, ...]:
    """All turns in order. Speech before any speaker (a body that breaks the grammar) belongs to no turn."""
    found: list[tuple[Speaker, list[int]]] = []
    speaking = False
    for index, block in enumerate(body):
        if block.speaker is not None:
            found.append((block.speaker, [index]))
            speaking = True
        elif block.kind is SPEECH and speaking:
            found[-1][1].append(index)
        elif block.kind is not DIRECTION:
            speaking = False
    return tuple(Turn(speaker, tuple(paragraphs)) for speaker, paragraphs in found)


def remarks(body: Sequence[Block]) -> tuple[tuple[int, ...], ...]:
    """What is decided upon as one: the paragraphs of a turn, and each that nobody says, headings aside. O(n).

    In the order of their first paragraphs.
    """
    said = [turn.paragraphs for turn in turns(body)]
    of_turns = {index for paragraphs in said for index in paragraphs}
    others = ((at,) for at, block in enumerate(body) if block.kind is not HEADING and at not in of_turns)
    return tuple(sorted([*said, *others]))


def turn_start(body: Sequence[Block], index: int) -> int | None:
    """Where the turn begins in which block `index` lies, looking back across directions; None outside a turn."""
    for position in range(index, -1, -1):
        block = body[position]
        if block.speaker is not None:
            return position
        if block.kind in (HEADING, NARRATIVE):
            return None
    return None


def turn_speaker(body: Sequence[Block], index: int) -> Speaker | None:
    """Who speaks at block `index`, looking back across directions; None outside a turn."""
    start = turn_start(body, index)
    return None if start is None else body[start].speaker


def index_of(body: Sequence[Block], id: str) -> int | None:
    """Where the block with this id stands; None where it is gone. O(n)."""
    return next((index for index, block in enumerate(body) if block.id == id), None)


def count_body(body: Body) -> Counts:
    """Count a body; characters are those of its texts, labels and numbers aside. O(n)."""
    speakers = [block.speaker for block in body if block.speaker is not None]
    unknown = sum(not speaker.known for speaker in speakers)
    return Counts(len(speakers), sum(len(block.text) for block in body), unknown, count_queries(body))


def count_queries(body: Body) -> int:
    """How many places somebody has still to look at. O(n)."""
    return sum(span.mark is Mark.QUERY for block in body if block.spans for span in block.spans)
