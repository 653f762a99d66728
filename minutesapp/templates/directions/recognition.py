"""What a stage direction tells of, known by the phrases that its form offers."""

from __future__ import annotations

import re
from functools import lru_cache
from string import Formatter

from minutesapp.language.matching.folding import squeeze
from minutesapp.templates.directions.phrases import offered_by
from minutesapp.templates.parts.direction import DirectionForm, DirectionPhrase, Marks
from minutesapp.templates.roles import DirectionMeaning


def marks_for(text: str, own: DirectionForm) -> tuple[DirectionMeaning, Marks | None]:
    """What a direction tells of, and the marks that its form has for such alone. Without any its words are not read."""
    if own.times is None and own.decisions is None:
        return DirectionMeaning.NONE, None
    meaning = direction_meaning(text, own)
    if meaning.tells_time:
        return meaning, own.times
    return meaning, own.decisions if meaning.decides else None


def direction_meaning(text: str, own: DirectionForm) -> DirectionMeaning:
    """The meaning of the first offered phrase that these words are, widths and spaces aside; none where of none."""
    words = squeeze(text)
    found = (meaning for said, meaning in _patterns(own) if said.fullmatch(words))
    return next(found, DirectionMeaning.NONE)


@lru_cache(maxsize=16)
def _patterns(own: DirectionForm) -> tuple[tuple[re.Pattern[str], DirectionMeaning], ...]:
    return tuple((_pattern(phrase), phrase.meaning) for phrase in offered_by(own))


def _pattern(phrase: DirectionPhrase) -> re.Pattern[str]:
    """The words with anything in their places."""
    parts = Formatter().parse(phrase.words)
    return re.compile("".join(re.escape(squeeze(text)) + (".*" if place else "") for text, place, _, _ in parts))
