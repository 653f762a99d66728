"""Who is expected at a meeting: the members of its committee, and those of the meeting before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from minutesapp.attendance.from_roster.matching import KnownPeople
from minutesapp.attendance.from_roster.offices import same_office, same_post
from minutesapp.attendance.lists import PeopleLists
from minutesapp.language.matching.folding import fold_for_matching
from minutesapp.language.posts import order_in_committee
from minutesapp.model.attendance import Attendance, Attendee, Side, Status
from minutesapp.model.identity import fresh_id


class Officer(NamedTuple):
    """Somebody of the roster in office, and the committee on which that is a seat; empty for none that is known."""

    person: Attendee
    committee: str = ""

    def sits_on(self, committee: str) -> bool:
        """Whether this is a member of the committee that a record calls so: 図書館協議会 is 東雲市図書館協議会."""
        seat = fold_for_matching(self.committee or self.person.group)
        return self.person.side is Side.MEMBER and bool(seat) and fold_for_matching(committee).endswith(seat)


def the_only_committee(roster: Iterable[Officer]) -> str:
    """The committee of all members in office; empty where they are of several, or there are none."""
    seats = {one.committee or one.person.group for one in roster if one.person.side is Side.MEMBER}
    return seats.pop() if len(seats) == 1 else ""


def as_for(committee: str, roster: Sequence[Officer]) -> list[Attendee]:
    """Everybody in office as a meeting of this committee has them: a member of it sits on no other one there."""
    seated = {one.person.person for one in roster if one.sits_on(committee)}
    return [
        one.person
        for one in roster
        if one.sits_on(committee) or one.person.side is not Side.MEMBER or one.person.person not in seated
    ]


def expected_members(roster: Iterable[Officer], committee: str) -> list[Attendee]:
    """The members of this committee, each once, with the first of their seats on it; those who lead it first."""
    seated: dict[str, Attendee] = {}
    for number, one in enumerate(roster):
        if one.sits_on(committee):
            seated.setdefault(one.person.person or str(number), one.person)
    return by_role(seated.values())


def by_role(members: Iterable[Attendee]) -> list[Attendee]:
    """Members by their roles, in the order in which they are given otherwise."""
    return sorted(members, key=lambda person: order_in_committee(person.post))


def expected_again(
    previous: Attendance, committee: str, roster: Sequence[Officer], others: Iterable[Attendee] = ()
) -> list[Attendee]:
    """Those of the meeting before as they are now, with the members whom the roster has and that meeting had not.

    `others` are people of the roster who are in no office now: they are not expected again. Staff of another 部署 now
    give way to those who have their post. Whom the roster does not know comes again.
    """
    now, gone = KnownPeople(as_for(committee, roster)), KnownPeople(others)
    seats = {one.person.person for one in roster if one.sits_on(committee)}
    coming = [one for person in previous for one in _again(person, now, gone, seats, roster)]
    known = list({one.person or one.id or one.name: one for one in reversed(coming)}.values())[::-1]
    numbers = {person.person for person in known if person.person}
    names = {(person.side, fold_for_matching(person.name)) for person in known if not person.person}
    seated = expected_members(roster, committee)
    new = [one for one in seated if one.person not in numbers and (one.side, fold_for_matching(one.name)) not in names]
    places = {person.person: place for place, person in enumerate(seated)}
    members = [*(person for person in known if person.side is Side.MEMBER), *new]
    members.sort(key=lambda person: places.get(person.person, len(places)))
    return [*members, *(person for person in known if person.side is not Side.MEMBER)]


def _again(
    person: Attendee, now: KnownPeople, gone: KnownPeople, seats: set[str], roster: Sequence[Officer]
) -> list[Attendee]:
    """Who comes for somebody of the meeting before: they themselves, their successors, or nobody."""
    found = now.match(person)
    if found is None:
        leaves = not now.candidates(person) and gone.match(person) is not None
        return _successors(person, roster) if leaves else [person]
    if person.side is Side.MEMBER and seats and found.person not in seats:
        return []
    if person.side is Side.STAFF and person.group and found.group and not same_office(person.group, found.group):
        return _successors(person, roster)
    return [_refreshed(person, found)]


def _successors(person: Attendee, roster: Sequence[Officer]) -> list[Attendee]:
    """Who has the post of somebody of the staff now; nobody follows a member in this way."""
    if person.side is not Side.STAFF or not person.post:
        return []
    offices = (one.person for one in roster if one.person.side is Side.STAFF)
    return [one for one in offices if same_office(person.group, one.group) and same_post(person, one)]


def seat_everybody(people: Iterable[Attendee], lists: PeopleLists) -> Attendance:
    """Everybody present, in the list for their side, under an id of this record's own."""
    return tuple(_seated(person, lists) for person in people)


def _seated(person: Attendee, lists: PeopleLists) -> Attendee:
    present, field = Status.PRESENT, lists.key_for(person.side, Status.PRESENT)
    return replace(person, id=fresh_id(), status=present, field=field, note="", arrived=None, left=None, proxy=None)


def _refreshed(person: Attendee, now: Attendee | None) -> Attendee:
    """The person with the post of now; as before where the roster does not know them for certain."""
    return person if now is None else replace(person, post=now.post or person.post, person=now.person)
