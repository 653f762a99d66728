"""What is offered for words typed in answer to the question who speaks: people, labels, and what the words may be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, Protocol

from msgspec import Struct

from minutesapp.attendance.speaking.bracketed import Bracketed, in_brackets
from minutesapp.attendance.speaking.possible_speakers import PossibleSpeaker, best_first, possible_speakers
from minutesapp.language.kana import readings_of_typing
from minutesapp.language.matching.folding import fold_for_matching
from minutesapp.language.pattern import pattern
from minutesapp.model.blocks import Speaker
from minutesapp.model.minutes import Minutes
from minutesapp.templates.form import Form

ROSTER_ROWS = 5
"""How many people who are not at the meeting are offered behind those who are."""

PRESENT = "いまの発言者"
SENTENCE = pattern("[。、，．｡､！？!?「」『』]")
LONGEST_LABEL = 20
DIGITS = frozenset("123456789")


class RosterPerson(Protocol):
    """Somebody of the roster, as completion gives them."""

    @property
    def name(self) -> str: ...
    @property
    def post(self) -> str: ...
    @property
    def group(self) -> str: ...


Complete = Callable[[str], Sequence[RosterPerson]]
"""The people of the roster for what is typed, best first."""


class Newcomer(Struct, frozen=True):
    """A person of the roster who is not in the attendance yet."""

    person: RosterPerson


class Guest(Struct, frozen=True):
    """A name that neither the attendance nor the roster has."""

    name: str


class Plain(NamedTuple):
    """The words are no name: they are what is said."""


class Choice(Struct, frozen=True):
    """One row of an offer: what stands in front, what is told of it, and whom or what it means."""

    title: str
    detail: str
    value: Speaker | Newcomer | Guest | Plain


class Offer(NamedTuple):
    """The rows for some words, and the place among them of the one that Enter takes; None where that is none."""

    rows: list[Choice]
    marked: int | None

    @property
    def taken(self) -> Choice | None:
        """What Enter takes. It is there exactly where the words fit somebody of this meeting or record."""
        return None if self.marked is None else self.rows[self.marked]


NOTHING = Offer([], None)


class SpeakerOffers:
    """What is offered for the speaker of one block."""

    def __init__(self, minutes: Minutes, form: Form, index: int, complete: Complete | None = None) -> None:
        self._complete = complete
        self._here = {fold_for_matching(person.name) for person in minutes.attendees}
        self._starts = minutes.body[index].starts_turn
        self._possible = possible_speakers(minutes, form, index)

    def offer(self, words: str, *, settled: bool = True) -> Offer:
        """What is offered for the words typed so far; all of the meeting where there are none, or one digit.

        What is not `settled` may still become anything under the input method, and is not offered as a name or label.
        Only who is at the meeting, or speaks in the record, is ever marked: Enter never brings in anybody new.
        """
        bracketed = in_brackets(words)
        if bracketed is not None:
            return self._offer_in_brackets(bracketed, settled)
        typed = fold_for_matching(words)
        return self._everybody(typed) if not typed or typed in DIGITS else self._named(words, typed, settled)

    def meant(self, words: str) -> Choice | None:
        """Whom a name in brackets that are closed means: one person alone, or else a label; None for any other words.

        （委員） that several people are called is the label.
        """
        bracketed = in_brackets(words)
        return self._meant(bracketed.name) if bracketed is not None and bracketed.closed else None

    def _meant(self, name: str) -> Choice | None:
        called = self._called(name)
        people = [one for one in called if one.person is not None]
        labels = [one for one in called if one.person is None]
        found = people if len(people) == 1 else labels
        return _choice(found[0]) if found else None

    def _offer_in_brackets(self, bracketed: Bracketed, settled: bool) -> Offer:
        """The bracket is no part of a name; （１） and （ア） are none, and （休憩） is nobody."""
        name = bracketed.name
        if bracketed.counts:
            return NOTHING
        if bracketed.closed:
            return self._offer_whole(bracketed)
        return self._named(name, fold_for_matching(name), settled) if name else self._everybody("")

    def _offer_whole(self, bracketed: Bracketed) -> Offer:
        """Those who are called so; where words follow already, nobody is chosen among several."""
        meant = self._meant(bracketed.name)
        if meant is not None:
            return Offer([meant], 0)
        called = [] if bracketed.rest else self._called(bracketed.name)
        return Offer([_choice(one) for one in called], 0 if called else None)

    def _called(self, name: str) -> list[PossibleSpeaker]:
        """Those whose whole name or label this is."""
        typed, readings = fold_for_matching(name), readings_of_typing(name)
        return [one for one in best_first(self._possible, typed, readings) if one.is_called(typed, readings)]

    def _named(self, words: str, typed: str, settled: bool) -> Offer:
        found = [_choice(one) for one in best_first(self._possible, typed, readings_of_typing(words))]
        rows = [*found, *self._newcomers(words), *(self._other_meanings(words.strip()) if settled else ())]
        return Offer(rows, 0 if found else None)

    def read_names(self) -> Iterator[None]:
        """Find out how everybody may be read, one after the other, so that the first key need not wait for all."""
        for one in self._possible:
            _ = one.readings
            yield

    def _everybody(self, digit: str) -> Offer:
        """Everybody who was there; the one who speaks now is marked, else the likeliest, or the row of the digit."""
        attending = [one for one in self._possible if one.attends]
        present = next((row for row, one in enumerate(attending) if one.present), 0) if self._starts else 0
        marked = int(digit) - 1 if digit else present
        return Offer([_choice(one) for one in attending], marked if marked < len(attending) else None)

    def _newcomers(self, words: str) -> list[Choice]:
        people = self._complete(words) if self._complete is not None else ()
        elsewhere = [person for person in people if fold_for_matching(person.name) not in self._here]
        return [
            Choice(person.name, "　".join(("出席者に加える", person.post or person.group)), Newcomer(person))
            for person in elsewhere[:ROSTER_ROWS]
        ]

    def _other_meanings(self, words: str) -> list[Choice]:
        """What the words may be where they are nobody's name: a guest, a label of this turn alone, or what is said."""
        if looks_like_speech(words):
            return []
        label = Choice(f"「{words}」と表示する", "この発言だけ", Speaker(label=words))
        labels = [] if words in (one.label for one in self._possible) else [label]
        return [
            Choice(f"「{words}」を出席者に加える…", "", Guest(words)),
            *labels,
            Choice("本文として書く", "Esc", Plain()),
        ]


def looks_like_speech(words: str) -> bool:
    """Whether words are more likely what is said than a name or a label: they have stops, or are long."""
    return bool(SENTENCE.search(words)) or len(words) > LONGEST_LABEL


def _choice(one: PossibleSpeaker) -> Choice:
    person, present = one.person, [PRESENT] if one.present else []
    if person is None:
        return Choice(one.label, "　".join(("氏名なし", *present)), one.speaker)
    absent = [] if person.status.attends else ["欠席"]
    about = (one.label, person.group or person.organisation, *absent, *present)
    return Choice(person.name, "　".join(filter(None, about)), one.speaker)
