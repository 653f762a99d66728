"""From cues to turns: what one speaker says in a row is one turn, in paragraphs where the voice paused.

Words stay as they were heard. Nobody is invented: where the source names no speaker, the turn has an unknown one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from minutesapp.importers.transcripts.cue import Cue, join_words
from minutesapp.language.pattern import pattern
from minutesapp.language.plain import one_line
from minutesapp.model.blocks import SPEECH, UNKNOWN_SPEAKER, Block, Speaker
from minutesapp.model.identity import fresh_id

PAUSE = 2_000
"""Milliseconds of silence after which a paragraph begins, where the one before is a whole sentence."""
LONG_PAUSE = 5_000
"""Milliseconds of silence after which one begins anyway: recognisers often write no 。"""
FULL, OVERFULL = 200, 600
"""Signs after which a paragraph ends with its sentence, and with its cue."""
ENDS = ("。", "？", "！", "?", "!", ".", "」", "）")
UNSEEN = pattern("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
"""Marks of direction and the like, which would make two of one name."""


class Told(NamedTuple):
    """A paragraph of a turn, and the line of the source at which it begins (0 where it has no lines)."""

    block: Block
    line: int


def tell_turns(cues: Iterable[Cue]) -> Iterator[Told]:
    """The cues as speech, every sign of them in its order; cues without words are nothing."""
    spoken = [cue._replace(text=_plain(cue.text), speaker=_plain(UNSEEN.sub("", cue.speaker))) for cue in cues]
    for name, turn in groupby((cue for cue in spoken if cue.text), key=lambda cue: cue.speaker):
        speaker: Speaker | None = Speaker(label=name) if name else UNKNOWN_SPEAKER
        for paragraph in _paragraphs(list(turn)):
            first = paragraph[0]
            yield Told(
                Block(fresh_id(), SPEECH, join_words(cue.text for cue in paragraph), speaker=speaker, time=first.start),
                first.line,
            )
            speaker = None


def _paragraphs(turn: Sequence[Cue]) -> Iterator[list[Cue]]:
    paragraph, length = [turn[0]], len(turn[0].text)
    for before, cue in pairwise(turn):
        if _ends_paragraph(before, cue, length):
            yield paragraph
            paragraph, length = [], 0
        paragraph.append(cue)
        length += len(cue.text)
    yield paragraph


def _ends_paragraph(before: Cue, cue: Cue, length: int) -> bool:
    pause = 0 if before.end is None or cue.start is None else cue.start - before.end
    whole = before.text.endswith(ENDS)
    return cue.apart or length >= OVERFULL or pause >= LONG_PAUSE or (whole and (length >= FULL or pause >= PAUSE))


def _plain(words: str) -> str:
    return one_line(words).strip()
