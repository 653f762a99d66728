"""What a clerk can do to the header. Each command gives the change; a `Session` applies it."""

from __future__ import annotations

from msgspec.structs import replace

from minutesapp.editing.change import Change, swap_facts
from minutesapp.editing.deeds import Deed
from minutesapp.model.header import Header, HeaderField, Value
from minutesapp.model.minutes import Minutes


def fill_field(minutes: Minutes, key: str, value: Value) -> Change:
    """The field `key` has `value`. KeyError where the record has no such field."""
    return _header(minutes, Deed.FILL_FIELD, _with_field(minutes, key, value=value))


def rename_field(minutes: Minutes, key: str, label: str) -> Change:
    """The field `key` is called `label` in this record."""
    return _header(minutes, Deed.EDIT_FIELDS, _with_field(minutes, key, label=label))


def add_field(minutes: Minutes, at: int, field: HeaderField) -> Change:
    """`field` stands before the field that is at `at` now. ValueError where its key is taken."""
    if minutes.field(field.key):
        raise ValueError(f"the record has a field {field.key} already")
    return _header(minutes, Deed.EDIT_FIELDS, (*minutes.header[:at], field, *minutes.header[at:]))


def remove_field(minutes: Minutes, key: str) -> Change:
    """The field `key` is gone; its people stay in the attendance, in no list."""
    header = tuple(field for field in minutes.header if field.key != key)
    people = tuple(replace(p, field="") if p.field == key else p for p in minutes.attendees)
    return Change(Deed.EDIT_FIELDS, facts=swap_facts(minutes, header=header, attendees=people))


def _with_field(minutes: Minutes, key: str, **parts: Value | str) -> Header:
    if minutes.field(key) is None:
        raise KeyError(key)
    return tuple(replace(f, **parts) if f.key == key else f for f in minutes.header)


def _header(minutes: Minutes, deed: Deed, header: Header) -> Change:
    return Change(deed, facts=swap_facts(minutes, header=header))
