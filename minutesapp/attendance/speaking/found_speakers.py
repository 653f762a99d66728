"""Turns that are found by their speaker: by the label that is printed, the name, its reading or the post."""

from __future__ import annotations

from collections.abc import Iterator

from minutesapp.attendance.speaking.turn_lists import UNKNOWN_WORDS, speaking
from minutesapp.editing.clipboard.positions import Hit
from minutesapp.language.graphemes import bound_at
from minutesapp.language.matching.folding import fold_for_matching
from minutesapp.model.blocks import Speaker
from minutesapp.templates.rendering import Rendering

OPENING = 12
"""Signs of a turn that are shown as found."""


def turns_by(rendering: Rendering, words: str) -> list[Hit]:
    """The opening words of every turn whose speaker is called so; width, case, kana and variants are alike. O(n)."""
    sought, body = _folded(words), rendering.minutes.body
    if not sought:
        return []
    found = {who for who in speaking(body) if any(sought in _folded(name) for name in _names(rendering, who))}
    return [
        Hit(index, 0, bound_at(block.text, OPENING))
        for index, block in enumerate(body)
        if block.speaker is not None and (block.speaker.who in found or sought in _folded(block.speaker.label))
    ]


def _names(rendering: Rendering, speaker: Speaker) -> Iterator[str]:
    """All that somebody is called."""
    yield rendering.label(speaker) if speaker.known else UNKNOWN_WORDS
    person = rendering.minutes.attendee(speaker.attendee)
    if person is not None:
        yield from (person.name, person.kana, person.post)


def _folded(words: str) -> str:
    return fold_for_matching(words, hiragana=True)
