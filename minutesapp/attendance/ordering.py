"""The order of the attendance: by rank, by seat, by kana, and by hand. Everybody stays on their side of the table."""

from __future__ import annotations

from collections.abc import Callable, Container
from enum import StrEnum

from minutesapp.language.collation import kana_order
from minutesapp.language.numerals import seat_number
from minutesapp.language.posts import order_in_committee, order_in_office
from minutesapp.model.attendance import Attendance, Attendee, Side

LAST = 10_000
"""Stands behind every seat."""


class Order(StrEnum):
    """By what people are put in order: 職, 議席, 五十音."""

    RANK = "rank"
    SEAT = "seat"
    KANA = "kana"


def in_order(attendees: Attendance, order: Order, grouped: Container[str] = ()) -> Attendance:
    """Everybody in this order among those of their side; those of whom it is not known stand behind, as they stood.

    Whoever is listed under a group stays with it: the groups keep their order. So it is in the lists with the keys
    `grouped`; elsewhere a group is but where somebody comes from.
    """
    key = KEYS[order]
    sorted_sides = {side: iter(_sorted([p for p in attendees if p.side is side], key, grouped)) for side in Side}
    return tuple(next(sorted_sides[person.side]) for person in attendees)


def moved_to(attendees: Attendance, id: str, before: str) -> Attendance:
    """The attendee stands before another one of their side; with an empty id, behind all of it.

    Nobody goes over to the other side. KeyError for an unknown id.
    """
    people = {person.id: person for person in attendees}
    moving, target = people[id], people[before] if before else None
    if target is moving or (target is not None and target.side is not moving.side):
        return attendees
    others = [person for person in attendees if person is not moving]
    last = max((at for at, person in enumerate(others) if person.side is moving.side), default=len(others) - 1)
    at = others.index(target) if target is not None else last + 1
    return (*others[:at], moving, *others[at:])


def _sorted(people: list[Attendee], key: Callable[[Attendee], object], grouped: Container[str]) -> list[Attendee]:
    listed = [person.group if person.field in grouped else "" for person in people]
    places = {group: place for place, group in enumerate(dict.fromkeys(listed))}
    pairs = sorted(zip(listed, people, strict=True), key=lambda pair: (places[pair[0]], key(pair[1])))
    return [person for _, person in pairs]


def _rank_key(person: Attendee) -> int:
    """Members by their role on the committee, everybody else by the rank of the office."""
    return order_in_committee(person.post) if person.side is Side.MEMBER else order_in_office(person.post)


def _seat_key(person: Attendee) -> int:
    number = seat_number(person.seat)
    return LAST if number is None else number


def _kana_key(person: Attendee) -> tuple[bool, str]:
    return not person.kana, kana_order(person.kana)


KEYS: dict[Order, Callable[[Attendee], object]] = {
    Order.RANK: _rank_key,
    Order.SEAT: _seat_key,
    Order.KANA: _kana_key,
}
