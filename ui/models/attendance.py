"""The attendance as the window shows it, and what follows when somebody's part in the meeting changes."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.model.attendance import Attendance, Attendee, Side, Status
from minutesapp.model.header import PeopleValue
from minutesapp.model.minutes import Minutes
from minutesapp.templates.form import FieldForm, Form
from minutesapp.templates.wording import STATUS_WORDS, field_form

SIDE_WORDS = {Side.MEMBER: "委員", Side.STAFF: "市側", Side.GUEST: "その他"}
STATUS_ICONS = {
    Status.PRESENT: "present",
    Status.ABSENT: "absent",
    Status.LATE: "late",
    Status.LEFT_EARLY: "left-early",
    Status.PROXY: "proxy",
    Status.REMOTE: "remote",
}


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
    return words if person.status is Status.PRESENT else f"{words}（{STATUS_WORDS[person.status]}）"


def people_fields(minutes: Minutes, form: Form) -> tuple[FieldForm, ...]:
    """The fields of this record's header that list people."""
    return tuple(field_form(form, field) for field in minutes.header if isinstance(field.value, PeopleValue))


def field_for(side: Side, status: Status, fields: Iterable[FieldForm]) -> str:
    """The key of the field that lists people of this side and status; empty where the record has none."""
    absent = status is Status.ABSENT
    return next((f.key for f in fields if f.side is side and (f.status == "absent") == absent), "")


def with_status(person: Attendee, status: Status, minutes: Minutes, form: Form) -> Attendee:
    """The person with another part in the meeting; the absent stand in the list of the absent, if there is one."""
    fields = people_fields(minutes, form)
    present = person.status.attends
    if present == status.attends:
        return replace(person, status=status)
    return replace(person, status=status, field=field_for(person.side, status, fields))


def all_present(minutes: Minutes, form: Form) -> Attendance:
    """Everybody present."""
    return tuple(with_status(person, Status.PRESENT, minutes, form) for person in minutes.attendees)


def moved(attendees: Attendance, id: str, step: int) -> Attendance:
    """The attendance with one person `step` places further among those of their side; as it was at the end of them."""
    people = list(attendees)
    here = next(index for index, person in enumerate(people) if person.id == id)
    others = [index for index, person in enumerate(people) if person.side is people[here].side]
    place = others.index(here) + step
    if not 0 <= place < len(others):
        return attendees
    there = others[place]
    people[here], people[there] = people[there], people[here]
    return tuple(people)
