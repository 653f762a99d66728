"""What no moving of words may change: who said them, and that they are closed.

Both can be stated far above a paragraph: by the label where its turn begins, by a heading that closes what lies under
it. Where either is taken away, or something is put between, the paragraph states it by itself from then on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from minutesapp.editing.splice import common_ends
from minutesapp.model.attributes import as_closed, as_paragraph
from minutesapp.model.blocks import HEADING, NARRATIVE, SPEECH, Block, Body, Speaker
from minutesapp.model.outline import headings_over, turn_speaker
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
    """Goes through a body block by block, from any of them on; knows who speaks and which heading closes what follows.

    Where it begins it looks back as far as the label and the headings above: a walk over few blocks costs little.
    """

    def __init__(self, body: Sequence[Block] = (), start: int = 0) -> None:
        self._speaker: Speaker | None = turn_speaker(body, start - 1)
        self._closing_level = 0
        self._closing_reason = ""
        for at in headings_over(body, start - 1):
            if body[at].closed:
                self._closing_level, self._closing_reason = body[at].level, body[at].reason

    def agrees(self, other: BodyWalk) -> bool:
        """Whether all that comes next is to this walk what it is to another."""
        level = self._closing_level
        if (self._speaker, level) != (other._speaker, other._closing_level):
            return False
        return not level or self._closing_reason == other._closing_reason

    def take(self, block: Block) -> Nature:
        """The nature of the next block."""
        heads, below = block.kind is HEADING, self.lies_below(block)
        if heads and not below:
            self._closing_level, self._closing_reason = block.level if block.closed else 0, block.reason
        if block.speaker is not None or block.kind in (HEADING, NARRATIVE):
            self._speaker = block.speaker
        speaker = self._speaker if block.kind is SPEECH else None
        closed = block.closed or below
        reason = block.reason or (self._closing_reason if below else "")
        return Nature(speaker, closed, closed and (below or not heads), reason)

    def fitted(self, block: Block, wanted: Nature) -> Block:
        """The next block, stating by itself what nothing above it states."""
        speaks = block.kind is SPEECH and block.speaker is None
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
        if block.kind is HEADING:
            text = " ".join(filter(None, (block.number, block.text)))
            block = replace(
                as_paragraph(block, NARRATIVE),
                text=text,
                spans=shift(block.spans, len(text) - len(block.text)),
            )
        return as_closed(block, reason)

    def lies_below(self, block: Block) -> bool:
        """Whether a heading above closes the next block."""
        return self._closing_level > 0 and not (block.kind is HEADING and block.level <= self._closing_level)


def natures_of(body: Sequence[Block], start: int = 0, stop: int | None = None) -> dict[str, Nature]:
    """The nature of every block from `start` to `stop`, by its id."""
    walk = BodyWalk(body, start)
    return {block.id: walk.take(block) for block in body[start:stop]}


def keep_natures(before: Body, after: Body, natures: Mapping[str, Nature] | None = None) -> Body:
    """The body `after`, with every block that was there `before` said by the same speaker, and closed if it was.

    Blocks named in `natures` are as it says. What lies before all that differs is not looked at, and what lies behind
    only as far as somebody else speaks there, or something else closes it.
    """
    front, back = common_ends(before, after)
    if natures:
        front = next((at for at in range(front) if after[at].id in natures), front)
        back = next((at for at in range(back) if after[-1 - at].id in natures), back)
    was, walk = BodyWalk(before, front), BodyWalk(after, front)
    end = len(before) - back
    wanted = {block.id: was.take(block) for block in before[front:end]} | dict(natures or {})
    middle = [_kept(block, wanted.get(block.id), walk) for block in after[front : len(after) - back]]
    behind: list[Block] = []
    for block in before[end:]:
        if walk.agrees(was):
            break
        behind.append(_kept(block, was.take(block), walk))
    return (*after[:front], *middle, *behind, *before[end + len(behind) :])


def _kept(block: Block, nature: Nature | None, walk: BodyWalk) -> Block:
    """The next block of a walk, stating by itself what it no longer has from above."""
    kept = block if nature is None else walk.fitted(block, nature)
    walk.take(kept)
    return kept
