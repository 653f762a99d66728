"""Who may be speaking: the people of the meeting and the labels of the record, the likeliest first, found by typing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Protocol

from minutesapp.language.folding import fold_for_matching
from minutesapp.language.kana import readings_of_typing
from minutesapp.language.names import guess_readings
from minutesapp.model.attendance import Attendee, Side
from minutesapp.model.blocks import Speaker
from minutesapp.model.minutes import Minutes
from minutesapp.templates.form import Form
from minutesapp.templates.labels import labels_of, speaker_label
from ui.widgets.candidate_list import Candidate

ROSTER_ROWS = 5
"""How many people who are not at the meeting are offered behind those who are."""

BY_NAME, BY_READING, BY_ANYTHING = range(3)


class Person(Protocol):
    """Somebody of the roster, as completion gives them."""

    @property
    def name(self) -> str: ...
    @property
    def post(self) -> str: ...
    @property
    def group(self) -> str: ...


Complete = Callable[[str], Sequence[Person]]
"""The people of the roster for what is typed, best first."""


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A person of the roster who is not in the attendance yet."""

    person: Person


@dataclass(frozen=True)
class Voice:
    """One possible speaker: what the turn would refer to, what would be printed, and the person if there is one."""

    speaker: Speaker
    label: str
    person: Attendee | None = None

    @property
    def candidate(self) -> Candidate:
        """How the voice is offered."""
        if self.person is None:
            return Candidate(self.label, "氏名なし", self.speaker)
        absent = "" if self.person.status.attends else "欠席"
        about = (self.label, self.person.group or self.person.organisation, absent)
        return Candidate(self.person.name, "　".join(part for part in about if part), self.speaker)

    def rank(self, typed: str, readings: tuple[str, ...]) -> int | None:
        """How well the voice fits what is typed: the smaller the better, None where it does not fit."""
        if any(name.startswith(typed) for name in self._names):
            return BY_NAME
        if readings and any(own.startswith(readings) for own in self._readings):
            return BY_READING
        return BY_ANYTHING if any(typed in word for word in self._words) else None

    @cached_property
    def _names(self) -> tuple[str, ...]:
        person = self.person
        names = (self.label,) if person is None else (person.name, person.given, self.label)
        return tuple(fold_for_matching(name) for name in names if name)

    @cached_property
    def _words(self) -> tuple[str, ...]:
        person = self.person
        words = (self.label,) if person is None else (person.name, person.post, person.group, self.label)
        return tuple(fold_for_matching(word) for word in words)

    @cached_property
    def _readings(self) -> tuple[str, ...]:
        if self.person is None:
            return _read(self.label, "")
        return _read(self.person.name, self.person.kana)


class Speakers:
    """The candidates for the speaker of one block."""

    def __init__(self, minutes: Minutes, form: Form, index: int, complete: Complete | None = None) -> None:
        self._labels = labels_of(minutes.attendees, form)
        self._minutes = minutes
        self._form = form
        self._complete = complete
        self._voices = [self._voice(speaker) for speaker in dict.fromkeys(self._speakers(index))]

    def offer(self, text: str) -> list[Candidate]:
        """The candidates for what is typed; all of the meeting where nothing is."""
        typed, readings = fold_for_matching(text), readings_of_typing(text)
        if not typed:
            return [voice.candidate for voice in self._voices if voice.person is None or voice.person.status.attends]
        ranked = [(rank, voice) for voice in self._voices if (rank := voice.rank(typed, readings)) is not None]
        found = [voice.candidate for _, voice in sorted(ranked, key=lambda pair: pair[0])]
        return [*found, *self._newcomers(text), *self._literal(text.strip())]

    def _speakers(self, index: int) -> Iterator[Speaker]:
        """Everybody who comes into question, in the order of likelihood."""
        last, *others = self._before(index) or [Speaker()]
        # Two speak in turn: whoever spoke before the last speaker is likelier than the last speaker.
        yield from (speaker for speaker in (*others[:1], last, *others[1:]) if speaker.known)
        yield from (Speaker(person.id) for person in self._minutes.attendees)
        naming = self._form.turn.naming
        yield from (Speaker(label=naming.of(side).fallback) for side in Side if naming.of(side).fallback)
        yield from (block.speaker for block in self._minutes.body if block.speaker is not None and block.speaker.known)

    def _before(self, index: int) -> list[Speaker]:
        spoken = (block.speaker for block in reversed(self._minutes.body[:index]) if block.speaker is not None)
        return list(dict.fromkeys(spoken))

    def _voice(self, speaker: Speaker) -> Voice:
        return Voice(speaker, speaker_label(speaker, self._labels), self._minutes.attendee(speaker.attendee))

    def _newcomers(self, text: str) -> list[Candidate]:
        here = {fold_for_matching(person.name) for person in self._minutes.attendees}
        people = self._complete(text) if self._complete is not None else ()
        absent = [person for person in people if fold_for_matching(person.name) not in here]
        return [
            Candidate(person.name, "　".join(("出席者に加える", person.post or person.group)), Newcomer(person))
            for person in absent[:ROSTER_ROWS]
        ]

    def _literal(self, text: str) -> list[Candidate]:
        if not text or text in (voice.label for voice in self._voices):
            return []
        return [Candidate(f"「{text}」", "この発言だけの表示にする", Speaker(label=text))]


@cache
def _read(name: str, kana: str) -> tuple[str, ...]:
    """The readings of a name and of its given name; guessed, for finding only, where the record has none."""
    readings = (kana,) if kana else guess_readings(name)
    whole = [fold_for_matching(reading, hiragana=True) for reading in readings]
    given = [fold_for_matching(reading.split()[-1], hiragana=True) for reading in readings if " " in reading.strip()]
    return (*whole, *given)
