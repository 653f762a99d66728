"""The order of the attendance: by rank, by seat, by kana, and by hand. Everybody stays on their side of the table."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from minutesapp.language.collation import kana_order
from minutesapp.language.numerals import parse_number
from minutesapp.language.posts import order_in_committee, order_in_office
from minutesapp.model.attendance import Attendance, Attendee, Side

LAST = 10_000
"""Stands behind every seat."""


class Order(StrEnum):
    """By what people are put in order: 職, 議席, 五十音."""

    RANK = "rank"
    SEAT = "seat"
    KANA = "kana"


def in_order(attendees: Attendance, order: Order) -> Attendance:
    """Everybody in this order among those of their side; those of whom it is not known stand behind, as they stood.

    Whoever is listed under a group stays with it: the groups keep their order.
    """
    key = KEYS[order]
    sorted_sides = {side: iter(_sorted([p for p in attendees if p.side is side], key)) for side in Side}
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


def _sorted(people: list[Attendee], key: Callable[[Attendee], object]) -> list[Attendee]:
    groups = list(dict.fromkeys(person.group for person in people))
    return sorted(people, key=lambda person: (groups.index(person.group), key(person)))


def _rank_key(person: Attendee) -> int:
    """Members by their role on the committee, everybody else by the rank of the office."""
    return order_in_committee(person.post) if person.side is Side.MEMBER else order_in_office(person.post)


def _seat_key(person: Attendee) -> int:
    number = parse_number("".join(filter(str.isdecimal, person.seat)) or person.seat)
    return LAST if number is None else number


def _kana_key(person: Attendee) -> tuple[bool, str]:
    return not person.kana, kana_order(person.kana)


KEYS: dict[Order, Callable[[Attendee], object]] = {
    Order.RANK: _rank_key,
    Order.SEAT: _seat_key,
    Order.KANA: _kana_key,
}
