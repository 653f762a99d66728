"""The stage directions that a form offers, and how it writes a time of day in one."""

from __future__ import annotations

from datetime import time
from functools import cache
from string import Formatter
from typing import Any

from minutesapp.language.dates.wareki import Clock, render_time
from minutesapp.language.numerals import written
from minutesapp.language.wordlists import wordlist
from minutesapp.templates.form import Form
from minutesapp.templates.parts.direction import DirectionForm, DirectionPhrase
from minutesapp.templates.roles import DirectionMeaning, Role
from minutesapp.templates.tables import build

PEOPLE, TIME = "people", "time"
ALIASES = {"label": PEOPLE}
"""What the words for coming and going call the place of the people."""
WORDS: dict[str, Any] = wordlist("phrases")
NOBODY: str = WORDS["nobody"]
NO_TIME: str = WORDS["no_time"]
"""What stands in a direction until somebody writes whom, or when."""


def phrases_of(form: Form) -> tuple[DirectionPhrase, ...]:
    """What a form offers (`offered_by`)."""
    return offered_by(form.direction)


def offered_by(own: DirectionForm) -> tuple[DirectionPhrase, ...]:
    """Coming in and going out in the form's words, then its other phrases, or the usual ones where it has none."""
    came = DirectionPhrase(own.came, DirectionMeaning.CAME)
    went = DirectionPhrase(own.went, DirectionMeaning.WENT)
    return tuple(one for one in (came, went, *(own.phrases or _usual())) if one.words.strip())


def readings_of(phrase: DirectionPhrase) -> tuple[str, ...]:
    """How a phrase may be sought in kana: as its form says, or by what it means."""
    return (phrase.kana,) if phrase.kana else tuple(WORDS["kana"].get(phrase.meaning.value, ()))


def has_place(phrase: DirectionPhrase, place: str) -> bool:
    """Whether the words leave a place for the people, or for a time."""
    return any(ALIASES.get(word, word) == place for _, word, _, _ in Formatter().parse(phrase.words) if word)


def filled(phrase: DirectionPhrase, people: str, time: str) -> tuple[str, tuple[int, int] | None]:
    """The words with these in their places, bare at both ends, and from where to where the time stands in them."""
    given, words, at = {PEOPLE: people, TIME: time}, "", None
    for text, place, _, _ in Formatter().parse(phrase.words):
        words = (words + text).lstrip()
        if place:
            put = given[ALIASES.get(place, place)]
            at = (len(words), len(words) + len(put)) if ALIASES.get(place, place) == TIME and put else at
            words += put
    return words.rstrip(), at


def group_words(group: str) -> str:
    """Whom a group of people is called by: 情報システム課職員."""
    return str(WORDS["group"].format(group=group))


def time_words(form: Form, at: time | None) -> str:
    """A time of day as the form writes those of its meetings; the sign for one not known yet where there is none."""
    kind = form.field_for(Role.HELD)
    if at is None:
        return NO_TIME
    if kind is None or kind.when.clock is Clock.NONE:
        return render_time(at)
    return written(render_time(at, kind.when), kind.digits)


@cache
def _usual() -> tuple[DirectionPhrase, ...]:
    return build(DirectionForm, {"phrases": WORDS["phrases"]}).phrases
