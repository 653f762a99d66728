"""A record before the meeting: the form's fields with nothing in them, its agenda, and the people to be expected."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.attendance.committees import as_of_now, committee_name
from minutesapp.attendance.from_roster.expected import (
    Officer,
    expected_again,
    expected_members,
    seat_everybody,
)
from minutesapp.attendance.lists import lists_of
from minutesapp.model.attendance import Attendee
from minutesapp.model.blocks import Block, BlockKind, Body
from minutesapp.model.committee import Committee
from minutesapp.model.facts import Facts
from minutesapp.model.header import Header, HeaderField, ListValue, TextValue, Value, WhenValue
from minutesapp.model.identity import fresh_id
from minutesapp.model.minutes import Minutes
from minutesapp.templates.fields import blank_field, field_for
from minutesapp.templates.form import Form
from minutesapp.templates.parts.field import FieldForm
from minutesapp.templates.roles import Role
from minutesapp.wording import APPROVAL


class Meeting(Struct, frozen=True):
    """What is known of a meeting before it: who meets, and when; whether the last minutes are to be approved."""

    committee: Committee | None = None
    day: date | None = None
    approves: bool = False


class Known(Struct, frozen=True):
    """What the roster has: who is in office on the day of the meeting, members of its committee in their order; whom it
    has besides; the committees; the staff who usually attend."""

    officers: tuple[Officer, ...] = ()
    others: tuple[Attendee, ...] = ()
    committees: tuple[Committee, ...] = ()
    staff: tuple[Attendee, ...] = ()


NOTHING_KNOWN, ANY_MEETING = Known(), Meeting()


def blank_record(form: Form, known: Known = NOTHING_KNOWN, meeting: Meeting = ANY_MEETING) -> Minutes:
    """A record of this form with nothing filled in but what is known of the meeting, its members and usual staff.

    Where nobody said which committee meets, nobody is expected.
    """
    name = meeting.committee.name if meeting.committee else ""
    header = _told(tuple(map(blank_field, form.fields)), form, meeting)
    people = seat_everybody([*expected_members(known.officers, name), *known.staff], lists_of(header, form))
    return Minutes(form.id, Facts(header, people, meeting.committee), _outline(form, meeting))


def carry_over(form: Form, before: Before, known: Known = NOTHING_KNOWN, meeting: Meeting = ANY_MEETING) -> Minutes:
    """A record for the next meeting of the same committee.

    Its people are those of the meeting before, all present, with the posts that the roster gives them on the day, and
    the members that the roster has and the meeting before had not.
    """
    header = _told(tuple(_carried(kind, before) for kind in form.fields), form, meeting)
    name = committee_name(before.minutes, before.form)
    committee = meeting.committee or as_of_now(before.minutes.committee, name, known.committees)
    name = committee.name if committee else name
    people = expected_again(before.minutes.attendees, name, known.officers, known.others)
    seated = seat_everybody(people, lists_of(header, form))
    return Minutes(form.id, Facts(header, seated, committee), _outline(form, meeting))


class Before(NamedTuple):
    """A record and its form, of which something is carried over."""

    minutes: Minutes
    form: Form

    def field_like(self, kind: FieldForm) -> HeaderField | None:
        """What the record has in the place of a field of another form, which has it in common or in the same role."""
        if self.form.field(kind.key) == kind:
            return self.minutes.field(kind.key)
        return None if kind.role is Role.NONE else field_for(kind.role, self.minutes, self.form)


def _carried(kind: FieldForm, before: Before) -> HeaderField:
    blank = blank_field(kind)
    field = before.field_like(kind) if kind.carried else None
    return replace(blank, value=field.value) if field and type(field.value) is type(blank.value) else blank


def _told(header: Header, form: Form, meeting: Meeting) -> Header:
    """The header with the committee and the day of the meeting, and its first item where that is the last minutes."""
    values: dict[Role, Value] = {}
    if meeting.committee is not None:
        values[Role.COMMITTEE] = TextValue(meeting.committee.name)
    if meeting.day is not None:
        values[Role.HELD] = WhenValue(datetime.combine(meeting.day, time()), timed=False)
    if meeting.approves:
        values[Role.AGENDA] = ListValue((APPROVAL,))
    return tuple(_filled(field, form.field(field.key), values) for field in header)


def _filled(field: HeaderField, kind: FieldForm | None, values: Mapping[Role, Value]) -> HeaderField:
    """The field with what is known for its role; a name that was carried over stays as the record before wrote it."""
    value = values.get(kind.role) if kind is not None else None
    if value is None or type(value) is not type(field.value):
        return field
    if isinstance(value, TextValue) and isinstance(field.value, TextValue) and field.value.text.endswith(value.text):
        return field
    return replace(field, value=value)


def _outline(form: Form, meeting: Meeting) -> Body:
    """The items that every record of the form has; the approval of the last minutes comes behind the opening."""
    items = list(form.outline)
    if meeting.approves:
        items.insert(1 if items else 0, APPROVAL)
    return tuple(Block(fresh_id(), BlockKind.HEADING, text, level=1) for text in items)
