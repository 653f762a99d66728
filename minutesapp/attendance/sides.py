"""The attendance by the sides of the table, in the words of the screen."""

from __future__ import annotations

from msgspec import Struct

from minutesapp.model.attendance import Attendance, Attendee, Side, Status
from minutesapp.templates.people import STATUS_WORDS

SIDE_WORDS = {Side.MEMBER: "委員", Side.STAFF: "市側", Side.GUEST: "その他"}


class SideGroup(Struct, frozen=True):
    """The people of one side, in the order of the record."""

    side: Side
    people: Attendance

    @property
    def words(self) -> str:
        """委員　5／6: who was there, of all."""
        there = sum(person.status.attends for person in self.people)
        return f"{SIDE_WORDS[self.side]}　{there}／{len(self.people)}"


def side_groups(attendees: Attendance) -> tuple[SideGroup, ...]:
    """The sides that have anybody."""
    groups = (SideGroup(side, tuple(p for p in attendees if p.side is side)) for side in Side)
    return tuple(group for group in groups if group.people)


def person_words(person: Attendee) -> str:
    """A person as a list on the screen names them: name, post, and how they took part unless simply present."""
    words = " ".join(filter(None, (person.name, person.post)))
    return words if person.status is Status.PRESENT else f"{words}（{part_in_short(person)}）"


def part_in_short(person: Attendee) -> str:
    """How somebody took part, with the times and the proxy that are known: 遅参 14:10, 途中退席 14:00〜14:30."""
    words = STATUS_WORDS[person.status]
    if person.proxy is not None:
        return f"代理 {person.proxy.name}"
    first, last = (person.left, person.arrived) if person.status is Status.AWAY else (person.arrived, person.left)
    times = [f"{at:%H:%M}" if at is not None else "" for at in (first, last)]
    if all(times):
        return f"{words} {'〜'.join(times)}"
    return f"{words} {''.join(times)}" if any(times) else words
