"""Paragraphs as the public reads them, reckoned sign by sign, for the account that a public file must match.

It shares nothing with `hidden_parts`: there ranges of words are joined, here every sign says what lies on it. What goes
on in the next paragraph is one text with it, in which the line end bears the corrections that reach over it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from msgspec.structs import replace

from minutesapp.language.plain import one_line
from minutesapp.model.blocks import HEADING, Block, Body
from minutesapp.model.spans import Mark
from minutesapp.templates.parts.body import BodyForm

WITHHELD, WITHDRAWN, CORRECTED = 1, 2, 4
"""What the code of a sign is made of; each correction has a bit of its own, from `CORRECTED` on."""
UNSAID = WITHHELD | WITHDRAWN


def masked(body: Body, open_flags: Sequence[bool], form: BodyForm) -> Iterator[Block | None]:
    """Each open block with something else for each run of hidden signs; None for what the one above it tells of."""
    at = 0
    while at < len(body):
        end = at + 1
        while end < len(body) and open_flags[at] and open_flags[end] and _goes_on(body[end - 1], body[end]):
            end += 1
        run = body[at:end]
        if open_flags[at] and any(block.spans for block in run):
            yield from _Run(run).masked(form)
        else:
            yield from (block if block.time is None else replace(block, time=None) for block in run)
        at = end


def hidden_words(block: Block) -> Iterator[str]:
    """The words of one paragraph that lie under marks, those together that overlap."""
    for part in _Run((block,)).parts():
        if _all_of(part):
            yield "".join(sign.text for sign in part)


def withheld_words(block: Block) -> Iterator[str]:
    """The words of one paragraph that are withheld."""
    runs = groupby(_Run((block,)).signs, key=lambda sign: sign.code & WITHHELD)
    return ("".join(sign.text for sign in run) for hidden, run in runs if hidden)


def repeats_withdrawn(above: Block, block: Block) -> bool:
    """Whether a paragraph goes on what was withdrawn wholly above it, and is so itself: that is told once."""
    if not (block.spans and above.spans) or block.kind is HEADING or not _goes_on(above, block):
        return False
    return all(sign.code & WITHDRAWN for one in (above, block) for sign in _Run((one,)).signs)


def _goes_on(above: Block, block: Block) -> bool:
    return block.kind is above.kind and block.level == above.level and block.speaker is None


class _Sign(NamedTuple):
    """One sign, with the number of its paragraph and all that is said of it; a line end is an empty one."""

    text: str
    block: int
    code: int


class _Run:
    """Paragraphs that go on each other, as one text."""

    def __init__(self, blocks: Body) -> None:
        self._blocks = blocks
        self._notes: list[list[tuple[int, str]]] = []
        self.signs: list[_Sign] = []
        ended: dict[str, int] = {}
        for number, block in enumerate(blocks):
            ended, codes, reached = self._codes(block, ended)
            if number:
                self.signs.append(_Sign("", number, reached))
            self.signs += [_Sign(text, number, code) for text, code in zip(block.text, codes, strict=True)]

    def parts(self) -> Iterator[list[_Sign]]:
        """The signs, those together of which the same is said; each sign is told by itself."""
        part: list[_Sign] = []
        for sign in self.signs:
            if part and not sign.code & part[-1].code:
                yield part
                part = []
            part.append(sign)
        if part:
            yield part

    def masked(self, form: BodyForm) -> Iterator[Block | None]:
        """What is read of each paragraph."""
        texts, says, told = [""] * len(self._blocks), [False] * len(self._blocks), 0
        for part in self.parts():
            code = _all_of(part)
            for number, piece in groupby(part, key=lambda sign: sign.block):
                signs = list(piece)
                new = _all_of(signs) & (-1 if self._blocks[number].kind is HEADING else ~told)
                told |= new
                texts[number] += (
                    self._instead(code, new, number, form) if code else "".join(sign.text for sign in signs)
                )
                says[number] |= bool(code & UNSAID or new) if code else bool(signs[0].text)
        for block, text, is_said in zip(self._blocks, texts, says, strict=True):
            yield replace(block, text=text, spans=(), time=None) if is_said or not block.text else None

    def _instead(self, code: int, new: int, number: int, form: BodyForm) -> str:
        if code & WITHDRAWN:
            return form.withdrawn.sign
        if code & WITHHELD:
            return form.blackout
        said = (note for bit, note in self._notes[number] if new & bit)
        return "".join(form.corrected.public.format(note=note) for note in said)

    def _codes(self, block: Block, ended: Mapping[str, int]) -> tuple[dict[str, int], list[int], int]:
        """The corrections that end where the paragraph does, what lies on its signs, and on the line end before it.

        `ended` are the corrections that end where the paragraph above does, by their notes.
        """
        codes, ends, reached = [0] * len(block.text), dict[str, int](), 0
        notes = list[tuple[int, str]]()
        for span in block.spans:
            own = {Mark.WITHHELD: WITHHELD, Mark.WITHDRAWN: WITHDRAWN}.get(span.mark, 0)
            if span.mark is Mark.CORRECTED:
                known = ended.get(span.note, 0) if span.start == 0 else 0
                own = known or CORRECTED << sum(map(len, self._notes)) + len(notes)
                notes.append((own, one_line(span.note)))
                reached |= known
                ends |= {span.note: own} if span.end == len(block.text) else {}
            for at in range(span.start, span.end):
                codes[at] |= own
        self._notes.append(notes)
        return ends, codes, reached


def _all_of(signs: Sequence[_Sign]) -> int:
    code = 0
    for sign in signs:
        code |= sign.code
    return code
