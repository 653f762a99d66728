"""Whether enough members were there (定足数)."""

from __future__ import annotations

from typing import NamedTuple

from minutesapp.model.attendance import Attendance, Attendee, Side, Status
from minutesapp.model.committee import Quorum


class Headcount(NamedTuple):
    """The members, how many of them count as there, and how many must be."""

    members: int
    there: int
    needed: int

    @property
    def suffices(self) -> bool:
        """Whether the quorum is reached; also where none is laid down, or nobody is on the committee yet."""
        return not self.members or self.there >= self.needed


def count_heads(attendees: Attendance, quorum: Quorum) -> Headcount:
    """The members against the quorum; staff and guests do not count."""
    members = [person for person in attendees if person.side is Side.MEMBER]
    there = sum(counts(person, quorum) for person in members)
    return Headcount(len(members), there, quorum.needed_of(len(members)))


def counts(member: Attendee, quorum: Quorum) -> bool:
    """Whether a member counts as there. Who came late or left early does, as it is not known when the quorum was."""
    match member.status:
        case Status.ABSENT:
            return False
        case Status.PROXY:
            return quorum.proxies
        case Status.REMOTE:
            return quorum.remote
    return True
