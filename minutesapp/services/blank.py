"""A record before the meeting: the form's fields with nothing in them, its agenda, and the people to be expected."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from minutesapp.attendance.matching import KnownPeople
from minutesapp.language.folding import fold_for_matching
from minutesapp.model.attendance import Attendance, Attendee, Side, Status
from minutesapp.model.blocks import Block, BlockKind, Body
from minutesapp.model.header import (
    ChoiceValue,
    CountValue,
    Header,
    HeaderField,
    ListValue,
    PeopleValue,
    SignatureValue,
    TableValue,
    TextValue,
    Value,
    WhenValue,
)
from minutesapp.model.identity import fresh_id
from minutesapp.model.minutes import Minutes
from minutesapp.templates.form import FieldForm, FieldType, Form

PEOPLE_TYPES = (FieldType.PEOPLE, FieldType.GROUPED_PEOPLE, FieldType.SEATS)
CARRIED = ("body_name", "venue", "contact")
"""Fields that are usually the same at the next meeting."""


def blank_record(form: Form, roster: Sequence[Attendee] = ()) -> Minutes:
    """A record of this form with nothing filled in but, where the `roster` knows one body only, its members."""
    members = [person for person in roster if person.side is Side.MEMBER]
    people = members if len({person.group for person in members}) == 1 else []
    return Minutes(form.id, _blank_header(form), _seated(form, people), _outline(form))


def carry_over(form: Form, previous: Minutes, roster: Sequence[Attendee] = ()) -> Minutes:
    """A record for the next meeting of the same body.

    Its people are those of the `previous` one, all present, with the posts that the `roster` gives them now, and the
    members that the roster has and the previous meeting had not.
    """
    blank = replace(blank_record(form), header=_carried(form, previous))
    now = KnownPeople(roster)
    known = [_refreshed(person, now.match(person)) for person in previous.attendees]
    names = {fold_for_matching(person.name) for person in known}
    body_name = _body_name(previous)
    new = [p for p in roster if _is_member_of(p, body_name) and fold_for_matching(p.name) not in names]
    return replace(blank, attendees=_seated(form, [*known, *new]))


def blank_value(kind: FieldForm) -> Value:
    """The value of a field before anything is filled in."""
    match kind.type:
        case FieldType.WHEN:
            return WhenValue(timed=kind.when.clock != "none")
        case FieldType.COUNT:
            return CountValue(tuple((part.key, None) for part in kind.parts))
        case FieldType.CHOICE:
            return ChoiceValue()
        case FieldType.LIST:
            return ListValue()
        case FieldType.TABLE:
            return TableValue()
        case FieldType.SIGNATURE:
            return SignatureValue(oath=kind.oath)
        case _:
            return PeopleValue() if kind.type in PEOPLE_TYPES else TextValue()


def _blank_header(form: Form) -> Header:
    return tuple(HeaderField(kind.key, kind.label, blank_value(kind)) for kind in form.fields)


def _carried(form: Form, previous: Minutes) -> Header:
    def fill(field: HeaderField) -> HeaderField:
        before = previous.field(field.key)
        if field.key in CARRIED and before is not None and type(before.value) is type(field.value):
            return replace(field, value=before.value)
        return field

    return tuple(fill(field) for field in _blank_header(form))


def _outline(form: Form) -> Body:
    return tuple(Block(fresh_id(), BlockKind.HEADING, text, level=1) for text in form.outline)


def _seated(form: Form, people: Iterable[Attendee]) -> Attendance:
    """Everybody present, in the form's list for their side, under an id of this record's own."""
    return tuple(
        replace(person, id=fresh_id(), status=Status.PRESENT, field=_list_of(form, person.side), note="")
        for person in people
    )


def _list_of(form: Form, side: Side) -> str:
    """The key of the list in which the present of this side stand; empty where the form has none."""
    lists = (kind for kind in form.fields if kind.type in PEOPLE_TYPES and kind.status != Status.ABSENT)
    return next((kind.key for kind in lists if kind.side is side), "")


def _refreshed(person: Attendee, now: Attendee | None) -> Attendee:
    """The person with the post of now; as before where the roster does not know them for certain."""
    return person if now is None else replace(person, post=now.post or person.post, person=now.person)


def _is_member_of(person: Attendee, body_name: str) -> bool:
    """Whether a roster's member sits on this body: 図書館協議会 is 東雲市図書館協議会."""
    group = fold_for_matching(person.group)
    return person.side is Side.MEMBER and bool(group) and fold_for_matching(body_name).endswith(group)


def _body_name(minutes: Minutes) -> str:
    field = minutes.field("body_name")
    return field.value.text if field is not None and isinstance(field.value, TextValue) else ""
