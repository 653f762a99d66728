"""How much there is in a body."""

from __future__ import annotations

from msgspec import Struct

from minutesapp.model.blocks import Body


class Counts(Struct, frozen=True):
    """Turns, characters, and turns without a known speaker."""

    turns: int
    signs: int
    unknown: int


def count_body(body: Body) -> Counts:
    """Count a body; characters are those of its texts, labels and numbers aside. O(n)."""
    speakers = [block.speaker for block in body if block.speaker is not None]
    unknown = sum(not speaker.known for speaker in speakers)
    return Counts(len(speakers), sum(len(block.text) for block in body), unknown)
