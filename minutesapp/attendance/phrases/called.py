"""Whom a stage direction may name at a place of the record, the likeliest first: groups of staff, and single people."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct

from minutesapp.attendance.presence.at_place import Presence
from minutesapp.attendance.presence.entrances import labels_in_directions
from minutesapp.attendance.presence.movements import WORDS
from minutesapp.attendance.speaking.possible_speakers import PossibleSpeaker
from minutesapp.language.matching.folding import fold_for_matching
from minutesapp.model.attendance import Attendee, Side
from minutesapp.model.blocks import DIRECTION, Speaker
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import heading_above, turn_speaker
from minutesapp.templates.directions.phrases import group_words
from minutesapp.templates.form import Form
from minutesapp.templates.roles import DirectionMeaning

NEARBY = 60
"""So many paragraphs before the cursor tell whose item it is."""
RANKS = {
    True: {"group": 0, Side.GUEST: 1, Side.MEMBER: 2, Side.STAFF: 3},
    False: {Side.STAFF: 0, "group": 1, Side.GUEST: 1, Side.MEMBER: 2},
}
"""Who comes and goes, and who explains: an office as a whole comes in, one of its people explains."""


class Called(Struct, frozen=True):
    """Somebody, or a group of people, as directions call them; `known` finds a single person by name and reading."""

    words: str
    people: tuple[Attendee, ...]
    group: str = ""
    known: PossibleSpeaker | None = None

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all of them."""
        return tuple(person.id for person in self.people)

    @property
    def has_members(self) -> bool:
        """Whether it matters for the meeting when they come and go."""
        return any(person.side is Side.MEMBER for person in self.people)

    def fits(self, typed: str, readings: tuple[str, ...]) -> bool:
        """Whether what is typed, folded, may mean them."""
        if self.known is None:
            return typed in fold_for_matching(self.words)
        return self.known.rank(typed, readings) is not None


class People:
    """Everybody whom directions may name at the block at `index`; `chosen` is the id of who is chosen elsewhere."""

    def __init__(self, minutes: Minutes, form: Form, index: int, chosen: str = "") -> None:
        self._minutes = minutes
        self._form = form
        self._index = index
        self._chosen = chosen
        speaker = turn_speaker(minutes.body, index) if minutes.body else None
        self._speaking = speaker.attendee if speaker is not None else ""
        self._missing = Presence(minutes, form).missing_at(index)

    def likely(self, meaning: DirectionMeaning) -> list[Called]:
        """Everybody, those first whom a direction of this meaning names most likely."""
        return sorted(self._everybody, key=lambda one: self._rank(one, meaning))

    @cached_property
    def _everybody(self) -> list[Called]:
        labels = labels_in_directions(self._minutes, self._form)
        groups: dict[str, list[Attendee]] = {}
        for person in self._minutes.attendees:
            if person.side is Side.STAFF and person.group:
                groups.setdefault(person.group, []).append(person)
        whole = [Called(group_words(group), tuple(people), group) for group, people in groups.items()]
        single = (Called(labels[p.id], (p,), "", _known(p, labels[p.id])) for p in self._minutes.attendees)
        return [*whole, *single]

    def _rank(self, one: Called, meaning: DirectionMeaning) -> tuple[bool, bool, bool, bool, int]:
        """The smaller, the likelier."""
        moves, single = meaning.moves, one.people[0]
        speaks = not moves and not one.group and single.id == self._speaking and single.side is not Side.MEMBER
        about = one.group or (single.group if single.side is Side.STAFF else "")
        side = RANKS[moves]["group" if one.group else single.side]
        chosen = not one.group and single.id == self._chosen
        misplaced = moves and self._is_there(one) is (meaning is DirectionMeaning.CAME)
        expected = speaks or self._awaited(one, meaning)
        return not chosen, misplaced, not expected, not (about and about in self._nearby), side

    def _is_there(self, one: Called) -> bool | None:
        """Whether they came in before, and have not gone again; None where nothing tells of it."""
        single = one.people[0]
        names = {one.words, group_words(single.group)} if single.side is Side.STAFF else {one.words}
        for text in reversed(self._moves):
            if any(name in text for name in names):
                return _tells(text, "came")
        if single.side is not Side.MEMBER:
            return None
        return one.people[0].id not in self._missing

    def _awaited(self, one: Called, meaning: DirectionMeaning) -> bool:
        """Whether the record tells that somebody is still to come, or that they came in for this item."""
        if meaning is DirectionMeaning.CAME:
            return not one.group and one.people[0].side is Side.MEMBER and one.people[0].id in self._missing
        return meaning is DirectionMeaning.WENT and self._is_there(one) is True and bool(one.group)

    @cached_property
    def _moves(self) -> list[str]:
        """What the directions up to the place tell of people who come and go."""
        told = (block.text for block in self._minutes.body[: self._index + 1] if block.kind is DIRECTION)
        return [text for text in told if _tells(text, "came") or _tells(text, "went")]

    @cached_property
    def _nearby(self) -> str:
        """What the item is called, and what was said last in it."""
        body = self._minutes.body
        heading = heading_above(body, self._index)
        start = max(0 if heading is None else heading, self._index - NEARBY)
        title = body[heading].text if heading is not None and body else ""
        return "\n".join((title, *_said(self._minutes, start, self._index + 1)))


def _said(minutes: Minutes, start: int, stop: int) -> Iterator[str]:
    """The words of these paragraphs, and the groups of those who speak in them."""
    groups = {person.id: person.group for person in minutes.attendees if person.side is Side.STAFF}
    for block in minutes.body[start:stop]:
        yield block.text
        if block.speaker is not None:
            yield groups.get(block.speaker.attendee, "")


def _tells(text: str, movement: str) -> bool:
    return any(word in text for word in WORDS[movement])


def _known(person: Attendee, label: str) -> PossibleSpeaker:
    return PossibleSpeaker(Speaker(person.id), label, person)
