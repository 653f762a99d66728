"""Header fields that a record does not have yet."""

from __future__ import annotations

from minutesapp.model.header import HeaderField, TextValue
from minutesapp.model.minutes import Minutes
from minutesapp.services.blank import blank_value
from minutesapp.templates.form import FieldForm, Form
from minutesapp.templates.vocabulary import known_fields

OWN = "extra-"


def missing_fields(minutes: Minutes, form: Form) -> tuple[FieldForm, ...]:
    """Fields that the form, or offices in general, know and this record does not have; those of the form first."""
    found = {kind.key: kind for kind in (*known_fields(), *form.fields) if minutes.field(kind.key) is None}
    own = {kind.key for kind in form.fields}
    return tuple(sorted(found.values(), key=lambda kind: kind.key not in own))


def blank_field(kind: FieldForm) -> HeaderField:
    """A field of this kind with nothing in it."""
    return HeaderField(kind.key, kind.label, blank_value(kind))


def fresh_field(minutes: Minutes, label: str) -> HeaderField:
    """A field of plain text that only this record has."""
    taken = {field.key for field in minutes.header}
    number = next(n for n in range(1, len(taken) + 2) if f"{OWN}{n}" not in taken)
    return HeaderField(f"{OWN}{number}", label, TextValue())
