"""Header fields that a record does not have yet."""

from __future__ import annotations

from minutesapp.model.header import EXTRA, HeaderField, TextValue
from minutesapp.model.minutes import Minutes
from minutesapp.templates.fields import fields_beside
from minutesapp.templates.form import FieldForm, Form
from minutesapp.templates.values.registry import blank_value


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
