"""Places in a body, in code points. Whatever counts otherwise (Qt counts UTF-16) converts before it comes here."""

from __future__ import annotations

from typing import NamedTuple

from minutesapp.editing.kept_attributes import natures_of
from minutesapp.language.graphemes import bound_at
from minutesapp.language.matching.folded_text import TextRange
from minutesapp.model.blocks import Body
from minutesapp.model.spans import Marking


class Spot(NamedTuple):
    """A place in the text: a block, and an offset into its words."""

    block: int
    offset: int


class Hit(NamedTuple):
    """Where words stand that were found: in the block of this index, code points from `start` up to `end`."""

    block: int
    start: int
    end: int


def spot_in(body: Body, spot: Spot) -> Spot:
    """The spot itself, or the nearest one before it at which a body that holds something can be divided."""
    block = min(max(spot.block, 0), len(body) - 1)
    text = body[block].text
    return Spot(block, bound_at(text, spot.offset) if block == spot.block else len(text))


def marks_between(body: Body, start: Spot, end: Spot) -> frozenset[Marking]:
    """The marks on any of the words between two spots, with their notes."""
    places = words_between(body, start, end)
    spans = ((span, words) for index, words in places.items() for span in body[index].spans)
    return frozenset((s.mark, s.note) for s, words in spans if s.start < words.end and s.end > words.start)


def words_between(body: Body, start: Spot, end: Spot) -> dict[int, TextRange]:
    """The words between two spots, as a range for each block that has any there, by its index."""
    found = {}
    for index in range(start.block, min(end.block + 1, len(body))):
        first = start.offset if index == start.block else 0
        stop = end.offset if index == end.block else len(body[index].text)
        if first < stop:
            found[index] = TextRange(first, stop)
    return found


def only_secret_between(body: Body, start: Spot, end: Spot) -> bool:
    """Whether there are words between two spots, and none but such as the public never reads."""
    natures, words = natures_of(body), words_between(body, start, end)
    return bool(words) and all(natures[body[index].id].secret for index in words)
