"""Whether words name where somebody comes from: 区長 for the 行政区長会, 漁協, 社協, 公募."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from minutesapp.attendance.voices.names.fields import fields_of, words_of_fields
from minutesapp.attendance.voices.names.fitting import any_member, is_short_for, rank_or_role
from minutesapp.language.matching.folding import fold_for_matching
from minutesapp.language.pattern import pattern
from minutesapp.language.wordlists import any_of, wordlist
from minutesapp.model.attendance import Attendee

LEAST = 2
"""Signs of a name that have to be said at least."""
MUCH = 4
"""Signs that are enough of any name."""
NOT, LOOSELY, WELL = 0, 1, 2
NOTHING = (NOT, 0)
PARTS = pattern(r"[()（）・、\s]+")
WORD = pattern(r"[^ぁ-ゖ\s。、！？!?,.「」（）()…・]{2,}")
HIRAGANA = pattern("[ぁ-ゖー]")


@lru_cache(maxsize=16_384)
def belongs(group: str, words: str) -> tuple[int, int]:
    """How well words name what a list says of where somebody comes from, and by how many signs.

    0 is not at all, 2 well; what many bodies are called (会, 組合) fits loosely. `words` are folded.
    """
    return max((_names(words, place) for place in places_of(group)), default=NOTHING)


def likeness(person: Attendee, text: str) -> int:
    """How many signs on end a text has with the office or body of somebody, and with the post, from 2 on of each.

    Words of the field of a body are as good as the fewest signs.
    """
    post = "" if rank_or_role(person.post) in any_member() else fold_for_matching(person.post)
    place = max((shared(text, place) for place in places_of(person.group)), default=0)
    return (place or LEAST * is_of_field(person.group, text)) + shared(text, post)


@lru_cache(maxsize=16_384)
def shared(text: str, name: str) -> int:
    """The signs of the longest part of a name that stands in a text, if more than one of them is no hiragana.

    The fewest signs have to be a word by themselves: 保護 of 保護者 is none of the 保護司会.
    """
    for length in range(len(name), LEAST - 1, -1):
        found = (name[start : start + length] for start in range(len(name) - length + 1))
        if any(part in text and _is_word(part, text) for part in found):
            return length
    return 0


def _is_word(part: str, text: str) -> bool:
    if len(part) > LEAST:
        return len(HIRAGANA.sub("", part)) >= LEAST
    return HIRAGANA.search(part) is None and part in WORD.findall(text)


def is_of_field(group: str, text: str) -> bool:
    """Whether a text has words of a field that a body represents."""
    return not fields_of(group).isdisjoint(words_of_fields(text))


@lru_cache(maxsize=8192)
def places_of(group: str) -> tuple[str, ...]:
    """The parts of what a list says of where somebody comes from, folded: 学識経験者（古文書）."""
    return tuple(part for part in PARTS.split(fold_for_matching(group)) if part)


def _names(words: str, name: str) -> tuple[int, int]:
    whole = max((len(word) for word in WORD.findall(words) if word == name or is_short_for(word, name)), default=0)
    if whole:
        return WELL, whole
    length = shared(words, name)
    stem = _kinds_of_bodies().sub("", name)
    is_much = length >= MUCH or 2 * shared(words, stem) >= len(stem)
    return (WELL if is_much else LOOSELY, length) if length else NOTHING


@cache
def _kinds_of_bodies() -> re.Pattern[str]:
    """What many bodies are called, at the end of their names."""
    return re.compile(f"(?<=..){any_of(wordlist('voices')['bodies'])}+$")
