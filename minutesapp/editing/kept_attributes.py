"""What no moving of words may change: who said them, and that they are closed.

Both can be stated far above a paragraph: by the label where its turn begins, by a heading that closes what lies under
it. Where either is taken away, or something is put between, the paragraph states it by itself from then on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from minutesapp.model.attributes import as_closed, as_paragraph
from minutesapp.model.blocks import Block, BlockKind, Body, Speaker
from minutesapp.model.spans import shift


class Nature(NamedTuple):
    """Who says a paragraph (None where nobody speaks) and whether it is closed, be it stated here or above.

    `secret` are the words of a closed paragraph that the public never reads. Those of a closed heading are not, since
    the title of a closed item stays in the public copy; under another closed heading they are, as forms may leave
    them out there. `reason` is why it is closed; empty where nobody said so.
    """

    speaker: Speaker | None
    closed: bool
    secret: bool
    reason: str = ""


class BodyWalk:
    """Goes through a body block by block, knowing who speaks and which heading closes what follows."""

    def __init__(self) -> None:
        self._speaker: Speaker | None = None
        self._closing_level = 0
        self._closing_reason = ""

    def take(self, block: Block) -> Nature:
        """The nature of the next block."""
        heads, below = block.kind is BlockKind.HEADING, self.lies_below(block)
        if heads and not below:
            self._closing_level, self._closing_reason = block.level if block.closed else 0, block.reason
        if block.speaker is not None or block.kind in (BlockKind.HEADING, BlockKind.NARRATIVE):
            self._speaker = block.speaker
        speaker = self._speaker if block.kind is BlockKind.SPEECH else None
        closed = block.closed or below
        reason = block.reason or (self._closing_reason if below else "")
        return Nature(speaker, closed, closed and (below or not heads), reason)

    def fitted(self, block: Block, wanted: Nature) -> Block:
        """The next block, stating by itself what nothing above it states."""
        speaks = block.kind is BlockKind.SPEECH and block.speaker is None
        if speaks and wanted.speaker is not None and wanted.speaker != self._speaker:
            block = replace(block, speaker=wanted.speaker)
        if wanted.secret and not self.lies_below(block):
            return self.hidden(block, wanted.reason)
        if wanted.closed and not block.closed and not self.lies_below(block):
            block = as_closed(block, wanted.reason)
        return block

    @staticmethod
    def hidden(block: Block, reason: str = "") -> Block:
        """The block as one that the public does not read: a title becomes a closed paragraph, with its own number."""
        if block.kind is BlockKind.HEADING:
            text = " ".join(filter(None, (block.number, block.text)))
            block = replace(
                as_paragraph(block, BlockKind.NARRATIVE),
                text=text,
                spans=shift(block.spans, len(text) - len(block.text)),
            )
        return as_closed(block, reason)

    def lies_below(self, block: Block) -> bool:
        """Whether a heading above closes the next block."""
        return self._closing_level > 0 and not (block.kind is BlockKind.HEADING and block.level <= self._closing_level)


def natures_of(body: Sequence[Block]) -> dict[str, Nature]:
    """The nature of every block, by its id. O(n)."""
    walk = BodyWalk()
    return {block.id: walk.take(block) for block in body}


def keep_natures(body: Sequence[Block], natures: Mapping[str, Nature]) -> Body:
    """The body, with the blocks named in `natures` said by the same speaker, and closed if they were. O(n)."""
    return tuple(_kept(body, natures))


def _kept(body: Sequence[Block], natures: Mapping[str, Nature]) -> Iterator[Block]:
    walk = BodyWalk()
    for block in body:
        wanted = natures.get(block.id)
        kept = block if wanted is None else walk.fitted(block, wanted)
        walk.take(kept)
        yield kept
