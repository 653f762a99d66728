"""The fields of a record by what they are for: found through its form, else through the words that offices use."""

from __future__ import annotations

from collections.abc import Container

from msgspec.structs import replace

from minutesapp.model.header import EXTRA, HeaderField, PeopleValue, TextValue
from minutesapp.model.minutes import Minutes
from minutesapp.templates.form import Form
from minutesapp.templates.parts.field import FieldForm
from minutesapp.templates.people import with_total
from minutesapp.templates.roles import Role
from minutesapp.templates.values.registry import blank_value, kind_of, value_text
from minutesapp.templates.values.seats import shows_seats, total_of_seats
from minutesapp.templates.vocabulary import counted_people, field_labelled, known_field, known_fields


def field_form(form: Form, field: HeaderField) -> FieldForm:
    """What is known of a field: by this form, else by its key in any form, else by its label and value alone."""
    return form.field(field.key) or known_field(field.key) or _by_itself(field)


def field_text(form: Form, minutes: Minutes, field: HeaderField) -> str:
    """A field's value as the record prints it; lines parted by ``\\n``, a group's name and its people by ``\\t``."""
    kind, people = field_form(form, field), minutes.listed(field.key)
    text = value_text(kind, field.value, people)
    if people and kind.person.total and isinstance(field.value, PeopleValue) and not field.value.verbatim:
        if shows_seats(kind):
            return f"{total_of_seats(kind, people, minutes.attendees)}\n{text}"
        text = with_total(kind, text, people, minutes.attendees)
    return text or kind.empty


def field_role(form: Form, field: HeaderField) -> Role:
    """What a field of a record is for."""
    return field_form(form, field).role


def field_for(role: Role, minutes: Minutes, form: Form) -> HeaderField | None:
    """The field of a record that has this role, that of its form before any other; None where there is none."""
    kind = form.field_for(role)
    own = minutes.field(kind.key) if kind is not None else None
    return own or next((field for field in minutes.header if field_role(form, field) is role), None)


def fields_beside(form: Form) -> tuple[FieldForm, ...]:
    """The fields that offices have and this form has not, under keys that the form leaves free."""
    keys = {kind.key for kind in form.fields}
    others = (kind for kind in known_fields() if kind.role is Role.NONE or form.field_for(kind.role) is None)
    return tuple(beside(keys, kind) for kind in others)


def missing_fields(minutes: Minutes, form: Form) -> tuple[FieldForm, ...]:
    """Fields that the form, or offices in general, know and this record does not have; those of the form first."""
    known = (*form.fields, *fields_beside(form))
    return tuple(kind for kind in known if minutes.field(kind.key) is None)


def blank_field(kind: FieldForm) -> HeaderField:
    """A field of this kind with nothing in it."""
    return HeaderField(kind.key, kind.label, blank_value(kind))


def fresh_field(minutes: Minutes, label: str) -> HeaderField:
    """A field of plain text that only this record has."""
    taken = {field.key for field in minutes.header}
    number = next(n for n in range(1, len(taken) + 2) if f"{EXTRA}{n}" not in taken)
    return HeaderField(f"{EXTRA}{number}", label, TextValue())


def beside(keys: Container[str], kind: FieldForm) -> FieldForm:
    """A field of the shared vocabulary beside those of a form; its key is another where the form has it for its own."""
    return replace(kind, key=EXTRA + kind.key) if kind.key in keys else kind


def counted_role(kind: FieldForm, key: str) -> Role:
    """Whom the number under this key counts: as the form says, else as the word is used."""
    stated = next((part.counts for part in kind.parts if part.key == key), Role.NONE)
    return counted_people().get(key, Role.NONE) if stated is Role.NONE else stated


def _by_itself(field: HeaderField) -> FieldForm:
    known = field_labelled(field.label)
    role = known.role if known is not None else Role.NONE
    return FieldForm(field.key, field.label, kind_of(field.value).types[0], role, multiline=True)
