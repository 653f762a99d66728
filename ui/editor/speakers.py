"""Who may be speaking: the people of the meeting and the labels of the record, the likeliest first, found by typing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, cached_property
from typing import NamedTuple, Protocol

from msgspec import Struct

from minutesapp.language.folding import fold_for_matching
from minutesapp.language.kana import readings_of_typing
from minutesapp.language.names import guess_readings
from minutesapp.model.attendance import Attendee, Side
from minutesapp.model.blocks import Speaker
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import turn_speaker
from minutesapp.templates.form import Form
from minutesapp.templates.labels import labels_of, speaker_label
from ui.widgets.candidate_list import NOBODY, Candidate

ROSTER_ROWS = 5
"""How many people who are not at the meeting are offered behind those who are."""

BY_LABEL, WHOLE, BY_NAME, BY_READING, BY_ANYTHING = range(5)
"""How words fit somebody, the better the lower: as the label without a name, whole, or as a beginning of something."""

PRESENT = "いまの発言者"
SENTENCE = re.compile("[。、，．｡､！？!?「」『』]")
LONGEST_LABEL = 20
DIGITS = frozenset("123456789")


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


class Newcomer(Struct, frozen=True):
    """A person of the roster who is not in the attendance yet."""

    person: Person


class Guest(Struct, frozen=True):
    """A name that neither the attendance nor the roster has."""

    name: str


class Plain(NamedTuple):
    """The words are no name: they are what is said."""


Welcome = Callable[[Person], str]
"""Brings somebody of the roster into the attendance; the id of the new attendee."""

Invite = Callable[[str], str]
"""Asks about somebody whom no list has, by name; the id of the new attendee, empty where it was thought better of."""


class Admission(NamedTuple):
    """How others than those of the meeting become speakers."""

    welcome: Welcome | None = None
    invite: Invite | None = None

    def speaker_for(self, value: object) -> Speaker | None:
        """The speaker that a candidate stands for, now at the meeting; None where nobody came of it."""
        id = ""
        if isinstance(value, Speaker):
            return value
        if isinstance(value, Newcomer) and self.welcome is not None:
            id = self.welcome(value.person)
        elif isinstance(value, Guest) and self.invite is not None:
            id = self.invite(value.name)
        return Speaker(id) if id else None


class Offer(NamedTuple):
    """What is offered for some words: the rows, the one that Enter takes, and whether the words fit anybody here."""

    rows: list[Candidate]
    marked: int
    fits: bool


NOTHING = Offer([], NOBODY, False)


class Voice(Struct, frozen=True, dict=True):
    """One possible speaker: what the turn would refer to, what would be printed, and the person if there is one.

    `present` is whose turn it is now; a label is `vague` that several people have, or nobody.
    """

    speaker: Speaker
    label: str
    person: Attendee | None = None
    present: bool = False
    vague: bool = False

    @property
    def candidate(self) -> Candidate:
        """How the voice is offered."""
        if self.person is None:
            return Candidate(self.label, "　".join(("氏名なし", *self._marks)), self.speaker)
        about = (self.label, self.person.group or self.person.organisation, *self._marks)
        return Candidate(self.person.name, "　".join(part for part in about if part), self.speaker)

    @property
    def attends(self) -> bool:
        """Whether the voice is offered before anything is typed."""
        return self.person is None or self.person.status.attends or self.present

    def rank(self, typed: str, readings: tuple[str, ...]) -> int | None:
        """How well the voice fits what is typed: the smaller the better, None where it does not fit."""
        if typed in self._names or any(reading in self.readings for reading in readings):
            return BY_LABEL if self.person is None and self.vague else WHOLE
        if any(name.startswith(typed) for name in self._names):
            return BY_NAME
        if readings and any(own.startswith(readings) for own in self.readings):
            return BY_READING
        return BY_ANYTHING if any(typed in word for word in self._words) else None

    @cached_property
    def readings(self) -> tuple[str, ...]:
        """How the voice may be read, for finding it; guessed where the record does not tell, which takes a while."""
        if self.person is None:
            return _read(self.label, "")
        parts = (self.person.family, self.person.given)
        return _read(" ".join(parts) if all(parts) else self.person.name, self.person.kana)

    @property
    def _marks(self) -> tuple[str, ...]:
        absent = self.person is not None and not self.person.status.attends
        return (*(["欠席"] if absent else []), *([PRESENT] if self.present else []))

    @cached_property
    def _names(self) -> tuple[str, ...]:
        person = self.person
        names = (self.label,) if person is None else (person.name, person.family, person.given, self.label)
        return tuple(fold_for_matching(name) for name in names if name)

    @cached_property
    def _words(self) -> tuple[str, ...]:
        person = self.person
        words = (self.label,) if person is None else (person.name, person.post, person.group, self.label)
        return tuple(fold_for_matching(word) for word in words)


class Speakers:
    """The candidates for the speaker of one block."""

    def __init__(self, minutes: Minutes, form: Form, index: int, complete: Complete | None = None) -> None:
        self._labels = labels_of(minutes.attendees, form)
        self._minutes = minutes
        self._form = form
        self._complete = complete
        self._present = turn_speaker(minutes.body, index)
        self._starts = minutes.body[index].starts_turn
        self._voices = [self._voice(speaker) for speaker in dict.fromkeys(self._speakers(index))]

    def offer(self, words: str, *, settled: bool = True) -> Offer:
        """What is offered for the words typed so far; all of the meeting where there are none, or one digit.

        What is not `settled` may still become anything under the input method, and is not offered as a name or label.
        Only who is at the meeting, or speaks in the record, is ever marked: Enter never brings in anybody new.
        """
        typed, readings = fold_for_matching(words), readings_of_typing(words)
        if not typed or typed in DIGITS:
            return self._everybody(typed)
        ranked = [(rank, voice) for voice in self._voices if (rank := voice.rank(typed, readings)) is not None]
        found = [voice.candidate for _, voice in sorted(ranked, key=_worth)]
        rows = [*found, *self._newcomers(words), *(self._choices(words.strip()) if settled else ())]
        return Offer(rows, 0 if found else NOBODY, bool(found))

    def read_names(self) -> Iterator[None]:
        """Find out how everybody may be read, one after the other, so that the first key need not wait for all."""
        for voice in self._voices:
            _ = voice.readings
            yield

    def _everybody(self, digit: str) -> Offer:
        """Everybody who was there; the one who speaks now is marked, else the likeliest, or the row of the digit."""
        voices = [voice for voice in self._voices if voice.attends]
        present = next((row for row, voice in enumerate(voices) if voice.present), 0) if self._starts else 0
        marked = int(digit) - 1 if digit else present
        fits = marked < len(voices)
        return Offer([voice.candidate for voice in voices], marked if fits else NOBODY, fits)

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
        label, person = speaker_label(speaker, self._labels), self._minutes.attendee(speaker.attendee)
        vague = list(self._labels.values()).count(label) != 1
        return Voice(speaker, label, person, speaker == self._present, vague)

    def _newcomers(self, words: str) -> list[Candidate]:
        here = {fold_for_matching(person.name) for person in self._minutes.attendees}
        people = self._complete(words) if self._complete is not None else ()
        absent = [person for person in people if fold_for_matching(person.name) not in here]
        return [
            Candidate(person.name, "　".join(("出席者に加える", person.post or person.group)), Newcomer(person))
            for person in absent[:ROSTER_ROWS]
        ]

    def _choices(self, words: str) -> list[Candidate]:
        """What the words may be where they are nobody's name: a guest, a label of this turn alone, or what is said."""
        if looks_like_speech(words):
            return []
        label = Candidate(f"「{words}」と表示する", "この発言だけ", Speaker(label=words))
        labels = [] if words in (voice.label for voice in self._voices) else [label]
        return [
            Candidate(f"「{words}」を出席者に加える…", "", Guest(words)),
            *labels,
            Candidate("本文として書く", "Esc", Plain()),
        ]


def looks_like_speech(words: str) -> bool:
    """Whether words are more likely what is said than a name or a label: they have stops, or are long."""
    return bool(SENTENCE.search(words)) or len(words) > LONGEST_LABEL


def _worth(ranked: tuple[int, Voice]) -> tuple[int, bool]:
    """By how well a voice fits; people go before labels that say no more."""
    rank, voice = ranked
    return rank, voice.person is None


@cache
def _read(name: str, kana: str) -> tuple[str, ...]:
    """The readings of a name and of its given name; guessed, for finding only, where the record has none."""
    readings = (kana,) if kana else guess_readings(name)
    whole = [fold_for_matching(reading, hiragana=True) for reading in readings]
    given = [fold_for_matching(reading.split()[-1], hiragana=True) for reading in readings if " " in reading.strip()]
    return (*whole, *given)
