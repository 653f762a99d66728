"""How much there is in a body."""

from __future__ import annotations

from msgspec import Struct

from minutesapp.model.blocks import Body
from minutesapp.model.spans import Mark


class Counts(Struct, frozen=True):
    """Turns, characters, turns without a known speaker, and places that somebody has still to look at."""

    turns: int
    signs: int
    unknown: int
    queries: int = 0


def count_body(body: Body) -> Counts:
    """Count a body; characters are those of its texts, labels and numbers aside. O(n)."""
    speakers = [block.speaker for block in body if block.speaker is not None]
    unknown = sum(not speaker.known for speaker in speakers)
    return Counts(len(speakers), sum(len(block.text) for block in body), unknown, count_queries(body))


def count_queries(body: Body) -> int:
    """How many places somebody has still to look at. O(n)."""
    return sum(span.mark is Mark.QUERY for block in body if block.spans for span in block.spans)
