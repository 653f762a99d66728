"""What was copied or cut: not words alone, but paragraphs with all that they are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from msgspec import Struct, field
from msgspec.structs import replace

from minutesapp.editing.clipboard.positions import Spot, spot_in
from minutesapp.editing.kept_attributes import Nature, natures_of
from minutesapp.editing.splice import Splice
from minutesapp.model.attributes import part_of
from minutesapp.model.blocks import Block
from minutesapp.model.minutes import Minutes
from minutesapp.model.spans import HIDING


class Piece(NamedTuple):
    """A paragraph, or the part of it that was selected, and what it was in its record."""

    block: Block
    nature: Nature


class Taken(NamedTuple):
    """What the cut did that made a clip, and where: by it the clip goes back to where it was as if nothing had been."""

    splice: Splice
    at: Spot


class Clip(Struct, frozen=True):
    """Words of one record with what they are. `record` tells which one: nothing but text goes from one to another.

    `starts` says that the first piece begins where its paragraph does, `reaches` that the last one ends where its
    paragraph does, and `ends` that it takes the end of the line along: a paragraph as a whole, not its words.
    `labels` are those of the speakers, by attendee, as they were printed.
    """

    record: str
    pieces: tuple[Piece, ...]
    starts: bool
    reaches: bool
    ends: bool
    labels: Mapping[str, str] = field(default_factory=dict)
    taken: Taken | None = None

    @property
    def closed(self) -> bool:
        """Whether anything in it is closed, or hidden by a mark."""
        return any(piece.nature.closed or _is_hidden(piece.block) for piece in self.pieces)

    @property
    def is_words(self) -> bool:
        """Whether it is words inside of one paragraph."""
        return len(self.pieces) == 1 and not self.ends

    def cut(self, splice: Splice, at: Spot) -> Clip:
        """The same clip, taken out of its record by this splice; the cursor stood at `at` then."""
        return replace(self, taken=Taken(splice, at))


def _is_hidden(block: Block) -> bool:
    return any(span.mark in HIDING for span in block.spans)


def clip_of(
    minutes: Minutes, start: Spot, end: Spot, record: str = "", labels: Mapping[str, str] | None = None
) -> Clip:
    """What stands between two spots of a body that holds something."""
    body = minutes.body
    start, end = spot_in(body, start), spot_in(body, end)
    ends = end.offset == 0 and end.block > start.block
    last = end.block - 1 if ends else end.block
    natures = natures_of(body, start.block, last + 1)
    pieces = []
    for index in range(start.block, last + 1):
        block = body[index]
        first = start.offset if index == start.block else 0
        stop = end.offset if index == end.block else len(block.text)
        piece = part_of(block, first, stop)
        if len(piece.text) < len(block.text):
            piece = replace(piece, summary=None)  # what is decided stays with the rest
        pieces.append(Piece(piece, natures[block.id]))
    reaches = ends or end.offset == len(body[last].text)
    return Clip(record, tuple(pieces), start.offset == 0, reaches, ends, dict(labels or {}))
