"""Tells whose the voices of a record may be, however often its body changes: the people are looked through once."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from msgspec.structs import replace

from minutesapp.attendance.voices.meeting import Meeting
from minutesapp.attendance.voices.names.called import People
from minutesapp.attendance.voices.names.sound import readings_of
from minutesapp.attendance.voices.voice_offers import VoiceOffers
from minutesapp.attendance.voices.words.said import Memory
from minutesapp.model.attendance import Attendee, Side
from minutesapp.model.blocks import Body


class Hearing:
    """What is heard of the people of a record and of its roster."""

    def __init__(
        self,
        body: Body,
        present: Iterable[Attendee],
        known: Sequence[Attendee] = (),
        near: Container[str] | None = None,
    ) -> None:
        """Whoever is `present` goes before those `known` besides.

        `near` are the ids of those known who are likely at this meeting; None where nothing tells.
        """
        self._here = tuple(map(_read, present))
        self._everybody = (*self._here, *_others(self._here, known))
        self._people = People(self._everybody)
        self._away = frozenset(one.id for one in self._here if not one.status.attends)
        self._memory: Memory = {}
        self.expect(body, near)

    def expect(self, body: Body, near: Container[str] | None) -> None:
        """Hear from now on with these people as the likely ones."""
        inside = [one for one in self._everybody if near is not None and one.id in near]
        board = [one.id for one in inside if one.side is Side.MEMBER]
        self._people = self._people.around(_circles(body, self._here, self._everybody, near), board)
        self._memory = {}

    def offers(self, body: Body) -> tuple[VoiceOffers, ...]:
        """Whose each voice may be. O(signs) of what was not heard before."""
        return Meeting(body, self._people, self._memory, self._away).offers()


def _read(person: Attendee) -> Attendee:
    """Somebody of the record with a reading: a guess is good enough to be found by."""
    readings = () if person.kana else readings_of(person.name)
    return replace(person, kana=readings[0]) if readings else person


def _circles(
    body: Body, here: Sequence[Attendee], everybody: Sequence[Attendee], near: Container[str] | None
) -> list[Container[str]]:
    """Who is likelier: those of the record who have not spoken yet, and with them those of the board."""
    present = frozenset(one.id for one in here)
    spoken = {block.speaker.attendee for block in body if block.speaker is not None}
    likely = {one.id for one in everybody if near is None or one.id in near}
    return [*([present] if present - spoken else []), present | likely]


def _others(here: Sequence[Attendee], known: Iterable[Attendee]) -> list[Attendee]:
    names, numbers = {one.name for one in here}, {one.person for one in here if one.person}
    return [one for one in known if one.name not in names and one.person not in numbers]
