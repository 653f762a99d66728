"""A record before the meeting: the form's fields with nothing in them, its agenda, and the people to be expected."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from minutesapp.attendance.matching import KnownPeople
from minutesapp.language.folding import fold_for_matching
from minutesapp.model.attendance import Attendance, Attendee, Side, Status
from minutesapp.model.blocks import Block, BlockKind, Body
from minutesapp.model.facts import Facts
from minutesapp.model.header import (
    HeaderField,
    TextValue,
)
from minutesapp.model.identity import fresh_id
from minutesapp.model.minutes import Minutes
from minutesapp.templates.fields import field_for
from minutesapp.templates.form import FieldForm, Form
from minutesapp.templates.roles import Role
from minutesapp.templates.values.registry import blank_value


def blank_record(form: Form, roster: Sequence[Attendee] = ()) -> Minutes:
    """A record of this form with nothing filled in but, where the `roster` knows one body only, its members."""
    members = [person for person in roster if person.side is Side.MEMBER]
    people = members if len({person.group for person in members}) == 1 else []
    facts = Facts(tuple(map(_blank_field, form.fields)), _seated(form, people))
    return Minutes(form.id, facts, _outline(form))


def carry_over(form: Form, previous: Minutes, form_before: Form, roster: Sequence[Attendee] = ()) -> Minutes:
    """A record for the next meeting of the same committee; `form_before` is the form of the `previous` record.

    Its people are those of the previous one, all present, with the posts that the `roster` gives them now, and the
    members that the roster has and the previous meeting had not.
    """
    before = Before(previous, form_before)
    header = tuple(_carried(kind, before) for kind in form.fields)
    now = KnownPeople(roster)
    known = [_refreshed(person, now.match(person)) for person in previous.attendees]
    names = {fold_for_matching(person.name) for person in known}
    committee = before.committee
    new = [p for p in roster if _is_member_of(p, committee) and fold_for_matching(p.name) not in names]
    return blank_record(form).with_facts(header=header, attendees=_seated(form, [*known, *new]))


class Before(NamedTuple):
    """A record and its form, of which something is carried over."""

    minutes: Minutes
    form: Form

    @property
    def committee(self) -> str:
        """The name of the committee; empty where the record does not tell it."""
        field = field_for(Role.COMMITTEE, self.minutes, self.form)
        return field.value.text if field is not None and isinstance(field.value, TextValue) else ""

    def field_like(self, kind: FieldForm) -> HeaderField | None:
        """What the record has in the place of a field of another form, which has it in common or in the same role."""
        if self.form.field(kind.key) == kind:
            return self.minutes.field(kind.key)
        return None if kind.role is Role.NONE else field_for(kind.role, self.minutes, self.form)


def _blank_field(kind: FieldForm) -> HeaderField:
    return HeaderField(kind.key, kind.label, blank_value(kind))


def _carried(kind: FieldForm, before: Before) -> HeaderField:
    blank = _blank_field(kind)
    field = before.field_like(kind) if kind.carried else None
    return replace(blank, value=field.value) if field and type(field.value) is type(blank.value) else blank


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
    lists = (kind for kind in form.fields if kind.type.lists_people and kind.status is not Status.ABSENT)
    return next((kind.key for kind in lists if kind.side is side), "")


def _refreshed(person: Attendee, now: Attendee | None) -> Attendee:
    """The person with the post of now; as before where the roster does not know them for certain."""
    return person if now is None else replace(person, post=now.post or person.post, person=now.person)


def _is_member_of(person: Attendee, committee: str) -> bool:
    """Whether a roster's member sits on this committee: 図書館協議会 is 東雲市図書館協議会."""
    group = fold_for_matching(person.group)
    return person.side is Side.MEMBER and bool(group) and fold_for_matching(committee).endswith(group)
