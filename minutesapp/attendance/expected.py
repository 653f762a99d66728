"""Who is expected at a meeting: the members of its committee, and those of the meeting before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from minutesapp.attendance.lists import PeopleLists
from minutesapp.attendance.matching import KnownPeople
from minutesapp.language.folding import fold_for_matching
from minutesapp.model.attendance import Attendance, Attendee, Side, Status
from minutesapp.model.identity import fresh_id


def expected_members(roster: Sequence[Attendee]) -> list[Attendee]:
    """The members of the only committee that the roster knows; nobody where it knows none or several."""
    members = [person for person in roster if person.side is Side.MEMBER]
    return members if len({person.group for person in members}) == 1 else []


def expected_again(previous: Attendance, committee: str, roster: Sequence[Attendee]) -> list[Attendee]:
    """Those of the meeting before, with the posts that the roster gives them now.

    Members of the committee of this name join whom the roster has and the meeting before had not.
    """
    now = KnownPeople(roster)
    known = [_refreshed(person, now.match(person)) for person in previous]
    names = {fold_for_matching(person.name) for person in known}
    new = [p for p in roster if _is_member_of(p, committee) and fold_for_matching(p.name) not in names]
    return [*known, *new]


def seat_everybody(people: Iterable[Attendee], lists: PeopleLists) -> Attendance:
    """Everybody present, in the list for their side, under an id of this record's own."""
    return tuple(_seated(person, lists) for person in people)


def _seated(person: Attendee, lists: PeopleLists) -> Attendee:
    present, field = Status.PRESENT, lists.key_for(person.side, Status.PRESENT)
    return replace(person, id=fresh_id(), status=present, field=field, note="", arrived=None, left=None)


def _refreshed(person: Attendee, now: Attendee | None) -> Attendee:
    """The person with the post of now; as before where the roster does not know them for certain."""
    return person if now is None else replace(person, post=now.post or person.post, person=now.person)


def _is_member_of(person: Attendee, committee: str) -> bool:
    """Whether a roster's member sits on this committee: 図書館協議会 is 東雲市図書館協議会."""
    group = fold_for_matching(person.group)
    return person.side is Side.MEMBER and bool(group) and fold_for_matching(committee).endswith(group)
