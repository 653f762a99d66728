"""Which paragraphs a search goes through: all, what one person says, or those that were chosen."""

from __future__ import annotations

from msgspec import Struct

from minutesapp.model.blocks import Body, Speaker
from minutesapp.model.outline import turns


class Scope(Struct, frozen=True):
    """With a `speaker`, the turns of that person; with `ids`, these blocks; with neither, the whole body."""

    speaker: Speaker | None = None
    ids: frozenset[str] = frozenset()

    def within(self, body: Body) -> frozenset[str] | None:
        """The ids of the blocks that are searched; None for all of them. O(n)."""
        if self.speaker is None:
            return self.ids or None
        said = (turn.paragraphs for turn in turns(body) if turn.speaker.who == self.speaker.who)
        return frozenset(body[index].id for paragraphs in said for index in paragraphs)


WHOLE_BODY = Scope()
