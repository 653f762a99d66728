"""Words that the public does not read, and what it reads in their place, also where a paragraph ends among them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from minutesapp.language.plain import one_line
from minutesapp.model.blocks import HEADING, Block
from minutesapp.model.spans import Mark, Span, Spans, ranges_of
from minutesapp.templates.parts.body import BodyForm

UNSAID = frozenset((Mark.WITHDRAWN, Mark.WITHHELD))
"""The marks in the place of whose words nothing is said but that they are hidden."""


class HiddenPart(NamedTuple):
    """Words from `start` up to `end` that are hidden together, and all marks on any of them, in order.

    Where a correction was divided with its words, the parts of both paragraphs are one: `told` are the marks of which
    the paragraph above tells, and `others` those that hide words of the part elsewhere.
    """

    start: int
    end: int
    spans: Spans
    told: Spans = ()
    others: frozenset[Mark] = frozenset()

    @property
    def unsaid(self) -> frozenset[Mark]:
        """The marks, here and elsewhere, that leave nothing to be said of the part."""
        return UNSAID & {*self.others, *(span.mark for span in self.spans)}

    @property
    def is_told(self) -> bool:
        """Whether all that there is to say of it has been said."""
        return not self.unsaid and all(span in self.told for span in self.spans)

    def instead(self, form: BodyForm) -> str:
        """What the public reads in their place: that which tells least, where they bear several marks."""
        if Mark.WITHDRAWN in self.unsaid:
            return form.withdrawn.sign
        if Mark.WITHHELD in self.unsaid:
            return form.blackout
        said = (span for span in self.spans if span not in self.told)
        return "".join(form.corrected.public.format(note=one_line(span.note)) for span in said)


Parts = list[HiddenPart]


def hidden_parts(body: Sequence[Block], kept: Sequence[bool]) -> list[Parts]:
    """Where words are hidden in each of the blocks that are kept, in order."""
    found = [_parts_in(block) if block.spans and stays else [] for block, stays in zip(body, kept, strict=True)]
    joints = [at for at in range(1, len(body)) if found[at - 1] and found[at] and _continued(body[at - 1], body[at])]
    for at in joints:
        part, told = found[at][0], _continued(body[at - 1], body[at])
        told = () if body[at].kind is HEADING else told  # a title says by itself what it says
        found[at][0] = part._replace(told=told, others=part.others | found[at - 1][-1].unsaid)
    for at in reversed(joints):
        part = found[at - 1][-1]
        found[at - 1][-1] = part._replace(others=part.others | found[at][0].unsaid)
    return found


def says_nothing_more(block: Block, parts: Parts) -> bool:
    """Whether a paragraph was corrected as a whole together with the one above, which tells of it."""
    whole = [(part.start, part.end) for part in parts] == [(0, len(block.text))]
    return whole and parts[0].is_told


def _parts_in(block: Block) -> Parts:
    """A part for all marks that overlap each other."""
    alike = [Span(*words, mark) for mark in UNSAID for words in ranges_of(block.spans, mark)]
    parts: Parts = []
    for span in sorted([*alike, *(span for span in block.spans if span.mark is Mark.CORRECTED)]):
        if parts and span.start < parts[-1].end:
            last = parts.pop()
            parts.append(HiddenPart(last.start, max(last.end, span.end), (*last.spans, span)))
        else:
            parts.append(HiddenPart(span.start, span.end, (span,)))
    return parts


def _continued(above: Block, block: Block) -> Spans:
    """The corrections at the beginning of a paragraph that were one with those at the end of the paragraph above.

    Like two that touch within a paragraph they are one where they say the same and the same turn goes on; a title goes
    on in one of its own level.
    """
    if block.kind is not above.kind or block.level != above.level or block.speaker is not None:
        return ()
    ended = {span.note for span in above.spans if span.mark is Mark.CORRECTED and span.end == len(above.text)}
    return tuple(span for span in block.spans if span.mark is Mark.CORRECTED and span.start == 0 and span.note in ended)
