"""Who is expected at a meeting: the members of its committee, and those of the meeting before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from minutesapp.attendance.lists import PeopleLists
from minutesapp.attendance.matching import KnownPeople
from minutesapp.language.matching.folding import fold_for_matching
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


def expected_members(roster: Iterable[Officer], committee: str) -> list[Attendee]:
    """The members of this committee."""
    return [one.person for one in roster if one.sits_on(committee)]


def expected_again(previous: Attendance, committee: str, roster: Sequence[Officer]) -> list[Attendee]:
    """Those of the meeting before, with the posts that the roster gives them now.

    Members of the committee of this name join whom the roster has and the meeting before had not.
    """
    now = KnownPeople(one.person for one in roster)
    known = [_refreshed(person, now.match(person)) for person in previous]
    names = {fold_for_matching(person.name) for person in known}
    new = [person for person in expected_members(roster, committee) if fold_for_matching(person.name) not in names]
    return [*known, *new]


def seat_everybody(people: Iterable[Attendee], lists: PeopleLists) -> Attendance:
    """Everybody present, in the list for their side, under an id of this record's own."""
    return tuple(_seated(person, lists) for person in people)


def _seated(person: Attendee, lists: PeopleLists) -> Attendee:
    present, field = Status.PRESENT, lists.key_for(person.side, Status.PRESENT)
    return replace(person, id=fresh_id(), status=present, field=field, note="", arrived=None, left=None, proxy=None)


def _refreshed(person: Attendee, now: Attendee | None) -> Attendee:
    """The person with the post of now; as before where the roster does not know them for certain."""
    return person if now is None else replace(person, post=now.post or person.post, person=now.person)
