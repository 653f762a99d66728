"""What is offered as a stage direction at a place: the form's phrases with people and times put in, as one types."""

from __future__ import annotations

from datetime import time

from msgspec import Struct

from minutesapp.attendance.phrases.called import Called, People
from minutesapp.language.kana import readings_of_typing
from minutesapp.language.matching.folding import fold_for_matching
from minutesapp.language.pattern import pattern
from minutesapp.language.plain import one_line
from minutesapp.model.attendance import Status
from minutesapp.model.minutes import Minutes
from minutesapp.templates.directions.phrases import (
    NOBODY,
    PEOPLE,
    TIME,
    filled,
    has_place,
    phrases_of,
    readings_of,
    time_words,
)
from minutesapp.templates.form import Form
from minutesapp.templates.parts.direction import DirectionPhrase
from minutesapp.templates.roles import DirectionMeaning

OTHERS = 8
"""So many others are offered for each phrase that names people, behind all phrases."""
AS_TYPED = "このまま書く"
EMPTY_BRACKETS = pattern(r"\s*(?:\(\s*\)|（\s*）)")
DIGITS = frozenset("123456789")


class Choice(Struct, frozen=True):
    """One direction that can be written: its words, what is told of it in the list, and what it tells of whom.

    `open` is from where to where its words are to be looked at: a time, or the place of people nobody thought of.
    """

    title: str
    detail: str
    meaning: DirectionMeaning = DirectionMeaning.NONE
    ids: tuple[str, ...] = ()
    open: tuple[int, int] | None = None


class PhraseOffers:
    """What is offered for one place, where it is `at` o'clock as far as is known."""

    def __init__(self, minutes: Minutes, form: Form, index: int, at: time | None = None, chosen: str = "") -> None:
        self.at = at
        self._form = form
        self._people = People(minutes, form, index, chosen)
        self._first: list[tuple[DirectionPhrase, Called | None]] = []
        self._others: list[tuple[DirectionPhrase, Called | None]] = []
        for phrase in phrases_of(form):
            named = self._people.likely(phrase.meaning) if has_place(phrase, PEOPLE) else []
            self._first.append((phrase, named[0] if named else None))
            self._others += [(phrase, one) for one in named[1:]]

    def offer(self, words: str, *, settled: bool = True) -> list[Choice]:
        """The directions that words typed so far may mean: the usual ones where there are none, or one digit.

        Words that are `settled` can be written as they are, too.
        """
        typed = fold_for_matching(words)
        if not typed or typed in DIGITS:
            return [self._choice(*row) for row in (*self._first, *self._few_others())]
        parts = [(fold_for_matching(part), readings_of_typing(part)) for part in words.split()]
        rows = [row for row in (*self._first, *self._others) if all(_fits(row, *part) for part in parts)]
        own = [Choice(one_line(words.strip()), AS_TYPED)] if settled else []
        return [*(self._choice(*row) for row in rows), *own]

    def _few_others(self) -> list[tuple[DirectionPhrase, Called | None]]:
        counted: dict[DirectionPhrase, int] = {}
        few = []
        for row in self._others:
            counted[row[0]] = counted.get(row[0], 0) + 1
            if counted[row[0]] <= OTHERS:
                few.append(row)
        return few

    def _choice(self, phrase: DirectionPhrase, called: Called | None) -> Choice:
        timed = has_place(phrase, TIME) and _needs_time(phrase, called)
        people = called.words if called is not None else NOBODY if has_place(phrase, PEOPLE) else ""
        words, place = filled(phrase, people, time_words(self._form, self.at) if timed else "")
        if place is None:
            words = EMPTY_BRACKETS.sub("", words)
            at = words.find(NOBODY) if called is None else -1
            place = (at, at + len(NOBODY)) if at >= 0 else None
        ids = called.ids if called is not None else ()
        return Choice(words, _told_of(called), phrase.meaning, ids, place)


def _fits(row: tuple[DirectionPhrase, Called | None], typed: str, readings: tuple[str, ...]) -> bool:
    phrase, called = row
    if typed in fold_for_matching(phrase.words):
        return True
    by_ear = bool(readings) and any(kana.startswith(readings) for kana in readings_of(phrase))
    return by_ear or (called is not None and called.fits(typed, readings))


def _needs_time(phrase: DirectionPhrase, called: Called | None) -> bool:
    """Whether a time is told: when staff come for an item and go after it, minutes do not tell."""
    if not phrase.meaning.moves or called is None or called.has_members:
        return True
    return any(person.status is not Status.PRESENT for person in called.people)


def _told_of(called: Called | None) -> str:
    """Who is meant, beside words that may be a post alone."""
    if called is None:
        return ""
    return f"{len(called.people)}人" if called.group else called.people[0].name
