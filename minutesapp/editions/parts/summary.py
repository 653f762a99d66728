"""The summary of a record, from the same turns: 概要."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from minutesapp.editions.parts.condensed_marks import hidden_in
from minutesapp.editions.parts.titles import under_title
from minutesapp.model.blocks import HEADING, SPEECH, Block, Body, Speaker, Use
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import remarks
from minutesapp.templates.rendering import Rendering

SUMMARY = "概要"
"""What the title of a summary says."""


def summary(rendering: Rendering) -> Minutes:
    """The record with its header and headings, and of all else what was decided to be used or condensed. O(n).

    Every paragraph stays as closed as it was. Where the beginning of a turn is dropped, what is left of it tells who
    speaks. Words that are hidden anywhere are hidden in condensed text as well.
    """
    minutes = rendering.minutes
    body = tuple(_with_speakers(minutes.body, summed_up(minutes.body)))
    return replace(under_title(rendering, SUMMARY), body=body)


def summed_up(body: Body) -> list[Block | None]:
    """Each paragraph as it stands in the summary, None where it does not; speakers are where they were."""
    turns = {index: paragraphs for paragraphs in remarks(body) for index in paragraphs}
    elsewhere = [block for block in body if block.spans]
    return [
        _as_decided(block, [body[at] for at in turns.get(index, ())], elsewhere) for index, block in enumerate(body)
    ]


def _as_decided(block: Block, remark: Sequence[Block], elsewhere: Sequence[Block]) -> Block | None:
    decided = block.summary
    if block.kind is HEADING:
        return block
    if decided is None or decided.use is Use.DROPPED:
        return None
    if decided.use is Use.USED:
        return replace(block, summary=None)
    if not decided.text:
        return None
    return replace(block, text=decided.text, spans=hidden_in(decided.text, remark, elsewhere), summary=None)


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
