"""The summary of a record, from the same turns: 概要."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from minutesapp.editions.parts.condensed_marks import hidden_in, withheld_words
from minutesapp.editions.parts.titles import under_title
from minutesapp.model.attributes import as_closed
from minutesapp.model.blocks import HEADING, SPEECH, Block, Body, Speaker, Use
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import condensed_words, remarks
from minutesapp.templates.rendering import Rendering

SUMMARY = "概要"
"""What the title of a summary says."""


def summary(rendering: Rendering) -> Minutes:
    """The record with its header and headings, and of all else what was decided to be used or condensed. O(n).

    Every paragraph stays as closed as it was; condensed words are closed where anything is that they tell. Where the
    beginning of a turn is dropped, what is left of it tells who speaks. Words that are hidden anywhere are hidden in
    condensed text as well.
    """
    minutes = rendering.minutes
    body = tuple(_with_speakers(minutes.body, summed_up(rendering)))
    return replace(under_title(rendering, SUMMARY), body=body)


def summed_up(rendering: Rendering) -> list[Block | None]:
    """Each paragraph as it stands in the summary, None where it does not; speakers are where they were."""
    condensed, body = Condensed(rendering), rendering.minutes.body
    return [condensed.instead_of(index) if _is_told(block) else _as_decided(block) for index, block in enumerate(body)]


def _as_decided(block: Block) -> Block | None:
    if block.kind is HEADING:
        return block
    used = block.summary is not None and block.summary.use is Use.USED
    return replace(block, summary=None) if used else None


class Condensed:
    """Condensed words with all that is hidden of what they tell.

    That is their remark. Where they tell of more than it says by now, it may have been parted from it: then it is
    whatever else was condensed and is told by no words that stand with it.
    """

    def __init__(self, rendering: Rendering) -> None:
        self._body = body = rendering.minutes.body
        self._is_closed = rendering.is_closed
        said = remarks(body)
        self._remarks = {index: paragraphs for paragraphs in said for index in paragraphs}
        untold = (paragraphs for paragraphs in said if not any(_is_told(body[at]) for at in paragraphs))
        self._parted = [at for paragraphs in untold for at in paragraphs if _is_condensed(body[at])]
        self._withheld = withheld_words(body, [block.summary.text for block in body if block.summary is not None])

    def instead_of(self, index: int) -> Block:
        """The paragraph with the condensed words that stand there."""
        block, remark = self._body[index], self._remarks[index]
        assert block.summary is not None
        words, parted = block.summary.text, self._parted
        if not block.summary.is_stale(condensed_words(self._body, remark)):
            parted = []
        told = [*(at for at in remark if _is_condensed(self._body[at])), *parted]
        near = [self._body[at] for at in (*remark, *parted)]
        spans = hidden_in(words, [self._body[at] for at in told], near, self._withheld)
        made = replace(block, text=words, spans=spans, summary=None)
        closed = [at for at in told if self._is_closed(at)]
        return as_closed(made, self._body[closed[0]].reason) if closed and not self._is_closed(index) else made


def _is_told(block: Block) -> bool:
    return block.summary is not None and block.summary.is_told


def _is_condensed(block: Block) -> bool:
    return block.summary is not None and block.summary.use is Use.CONDENSED


def _with_speakers(body: Body, kept: Sequence[Block | None]) -> Iterator[Block]:
    """What is kept; speech tells who speaks wherever what told it is gone."""
    speaking: Speaker | None = None
    told: Speaker | None = None
    for block, left in zip(body, kept, strict=True):
        if block.speaker is not None or block.kind is HEADING:
            speaking, told = block.speaker, None
        if left is None:
            continue
        if left.kind is SPEECH:
            yield left if told is speaking else replace(left, speaker=speaking)
            told = speaking
        else:
            yield left
