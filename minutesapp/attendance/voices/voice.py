"""The voices of a record: who speaks under a label that nobody has given to a person yet."""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from minutesapp.language.matching.folding import squeeze
from minutesapp.language.wordlists import any_of, wordlist
from minutesapp.model.blocks import Body
from minutesapp.model.outline import turns


class Voice(Struct, frozen=True):
    """A label without a person: the blocks at which its turns begin, and its share of all signs spoken (0 to 1)."""

    label: str
    turns: tuple[int, ...]
    share: float


def is_counted(label: str) -> bool:
    """Whether a label is only a number of a voice: in another recording it is somebody else's."""
    return _counted().fullmatch(squeeze(label).upper()) is not None


def voices_of(body: Body) -> tuple[Voice, ...]:
    """All voices in the order of their first words. O(n)."""
    begins: dict[str, list[int]] = {}
    signs: dict[str, int] = {}
    spoken = 0
    for turn in turns(body):
        length = sum(len(body[index].text) for index in turn.paragraphs)
        spoken += length
        if turn.speaker.label and not turn.speaker.attendee:
            begins.setdefault(turn.speaker.label, []).append(turn.paragraphs[0])
            signs[turn.speaker.label] = signs.get(turn.speaker.label, 0) + length
    return tuple(Voice(label, tuple(at), signs[label] / max(spoken, 1)) for label, at in begins.items())


@cache
def _counted() -> re.Pattern[str]:
    words, numbered = (any_of(wordlist("voices")[name]) for name in ("counted", "numbered"))
    return re.compile(rf"{words}[_\-]?(?:\d{{1,3}}|[A-Z])?|{numbered}[_\-]?\d{{1,3}}")
