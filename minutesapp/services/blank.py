"""A record before the meeting: the form's fields with nothing in them, its agenda, and the people to be expected."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from minutesapp.attendance.committees import as_of_now, committee_name, find_committee
from minutesapp.attendance.expected import Officer, expected_again, expected_members, seat_everybody, the_only_committee
from minutesapp.attendance.lists import lists_of
from minutesapp.model.blocks import Block, BlockKind, Body
from minutesapp.model.committee import Committee
from minutesapp.model.facts import Facts
from minutesapp.model.header import HeaderField
from minutesapp.model.identity import fresh_id
from minutesapp.model.minutes import Minutes
from minutesapp.templates.fields import blank_field, field_for
from minutesapp.templates.form import FieldForm, Form
from minutesapp.templates.roles import Role


def blank_record(form: Form, roster: Sequence[Officer] = (), committees: Sequence[Committee] = ()) -> Minutes:
    """A record of this form with nothing filled in but, where the `roster` knows one committee only, its members."""
    header = tuple(map(blank_field, form.fields))
    name = the_only_committee(roster)
    people = seat_everybody(expected_members(roster, name), lists_of(header, form))
    return Minutes(form.id, Facts(header, people, find_committee(name, committees)), _outline(form))


def carry_over(
    form: Form,
    previous: Minutes,
    form_before: Form,
    roster: Sequence[Officer] = (),
    committees: Sequence[Committee] = (),
) -> Minutes:
    """A record for the next meeting of the same committee; `form_before` is the form of the `previous` record.

    Its people are those of the previous one, all present, with the posts that the `roster` gives them now, and the
    members that the roster has and the previous meeting had not.
    """
    before = Before(previous, form_before)
    header = tuple(_carried(kind, before) for kind in form.fields)
    name = committee_name(previous, form_before)
    committee = as_of_now(previous.committee, name, committees)
    people = expected_again(previous.attendees, committee.name if committee else name, roster)
    seated = seat_everybody(people, lists_of(header, form))
    return blank_record(form).with_facts(header=header, attendees=seated, committee=committee)


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


def _outline(form: Form) -> Body:
    return tuple(Block(fresh_id(), BlockKind.HEADING, text, level=1) for text in form.outline)
