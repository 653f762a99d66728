"""Where the people of a record are not as the roster has them on a day: nothing is changed by looking."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from msgspec import Struct

from minutesapp.attendance.from_roster.expected import Officer, as_for
from minutesapp.attendance.from_roster.matching import KnownPeople
from minutesapp.attendance.from_roster.offices import same_office, same_post
from minutesapp.model.attendance import Attendance, Attendee, Side


class Kind(StrEnum):
    """How a person of the record differs from the roster: another post, 部署 or way to write the name; out of office
    since; a member whom the record has not; somebody whom the roster has not; two whom it may be."""

    POST = "post"
    GROUP = "group"
    NAME = "name"
    ENDED = "ended"
    NEWCOMER = "newcomer"
    STRANGER = "stranger"
    UNCLEAR = "unclear"


WORDS = {
    Kind.POST: "職が「{before}」から「{after}」になっています。",
    Kind.GROUP: "所属が「{before}」から「{after}」になっています。",
    Kind.NAME: "名簿では「{after}」と書きます。",
    Kind.ENDED: "この日は任期や在職の期間の外です。",
    Kind.NEWCOMER: "名簿にいて、出席者の一覧にいません。",
    Kind.STRANGER: "名簿にいません。",
    Kind.UNCLEAR: "名簿に当てはまる人が{count}人います。",
}


class Difference(Struct, frozen=True):
    """One of them. `written` is the person of the record, None for a newcomer; `known` whom the roster has for it."""

    kind: Kind
    written: Attendee | None
    known: tuple[Attendee, ...] = ()

    @property
    def name(self) -> str:
        """Whom it is about."""
        return self.written.name if self.written is not None else self.known[0].name

    @property
    def words(self) -> str:
        """What differs, as a sentence."""
        before, after = (_told(person, self.kind) for person in (self.written, self.known[0] if self.known else None))
        return WORDS[self.kind].format(before=before or "なし", after=after, count=len(self.known))


def compare(
    attendees: Attendance, officers: Sequence[Officer], others: Iterable[Attendee] = (), committee: str = ""
) -> tuple[Difference, ...]:
    """All differences, by the order of the record; newcomers to the `committee` come last.

    `officers` are those in office on the day, `others` whom the roster has besides. Names are told apart by their
    signs, posts and groups by what they mean: 健康推進課長 is the 課長 of 健康推進課.
    """
    now, ever = KnownPeople(as_for(committee, officers)), KnownPeople(others)
    found: list[Difference] = []
    met: set[str] = set()
    for person in attendees:
        candidates = now.candidates(person)
        met.update(one.person for one in candidates)
        found += _differences(person, candidates, ever)
    seats = {one.person.person: one.person for one in reversed(officers) if one.sits_on(committee)}
    found += (Difference(Kind.NEWCOMER, None, (seat,)) for seat in reversed(seats.values()) if seat.person not in met)
    return tuple(found)


def _differences(person: Attendee, candidates: Sequence[Attendee], ever: KnownPeople) -> Iterator[Difference]:
    if len(candidates) > 1:
        yield Difference(Kind.UNCLEAR, person, tuple(candidates))
    elif candidates:
        known = candidates[0]
        if person.given and _signs(person.name) != _signs(known.name):
            yield Difference(Kind.NAME, person, (known,))
        if known.post and not same_post(person, known):
            yield Difference(Kind.POST, person, (known,))
        if person.side is Side.STAFF and known.group and person.group and not same_office(person.group, known.group):
            yield Difference(Kind.GROUP, person, (known,))
    else:
        before = ever.candidates(person)
        yield Difference(Kind.ENDED if before else Kind.STRANGER, person, before)


def _told(person: Attendee | None, kind: Kind) -> str:
    if person is None:
        return ""
    return {Kind.POST: person.post, Kind.GROUP: person.group}.get(kind, person.name)


def _signs(name: str) -> str:
    """The signs of a name, whatever stands between its parts."""
    return "".join(name.split())
