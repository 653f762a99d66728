"""What a clerk can do to the header and to the attendance. Each command gives the change; a `Session` applies it."""

from __future__ import annotations

from msgspec.structs import replace

from minutesapp.editing.change import Change, Swap
from minutesapp.editing.deeds import Deed
from minutesapp.editing.splice import splice_between
from minutesapp.model.attendance import Attendance, Attendee
from minutesapp.model.blocks import Speaker
from minutesapp.model.header import Header, HeaderField, PeopleValue, Value
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
    return Change(Deed.EDIT_FIELDS, None, Swap(minutes.header, header), Swap(minutes.attendees, people))


def set_attendance(minutes: Minutes, attendees: Attendance) -> Change:
    """The people of the meeting are these, in this order.

    A list of people in the words of the source is written anew by the form as soon as one of its people changes.
    Removing somebody who spoke is `remove_attendee`'s task.
    """
    touched = _touched_fields(minutes.attendees, attendees)
    header = tuple(
        replace(field, value=PeopleValue(note=field.value.note))
        if field.key in touched and isinstance(field.value, PeopleValue)
        else field
        for field in minutes.header
    )
    return Change(Deed.EDIT_ATTENDANCE, None, Swap(minutes.header, header), Swap(minutes.attendees, attendees))


def update_attendee(minutes: Minutes, attendee: Attendee) -> Change:
    """The attendee with this id is as given."""
    return set_attendance(minutes, tuple(attendee if p.id == attendee.id else p for p in minutes.attendees))


def remove_attendee(minutes: Minutes, id: str, label: str) -> Change:
    """The attendee is gone; turns that were theirs show `label` from now on, so that no speaker is lost."""
    literal = Speaker(label=label)
    body = tuple(
        replace(b, speaker=Speaker(label=b.speaker.label) if b.speaker.label else literal)
        if b.speaker is not None and b.speaker.attendee == id
        else b
        for b in minutes.body
    )
    change = set_attendance(minutes, tuple(p for p in minutes.attendees if p.id != id))
    return replace(change, body=splice_between(minutes.body, body))


def _with_field(minutes: Minutes, key: str, **parts: Value | str) -> Header:
    if minutes.field(key) is None:
        raise KeyError(key)
    return tuple(replace(f, **parts) if f.key == key else f for f in minutes.header)


def _header(minutes: Minutes, deed: Deed, header: Header) -> Change:
    return Change(deed, header=Swap(minutes.header, header))


def _touched_fields(before: Attendance, after: Attendance) -> set[str]:
    """The keys of the fields whose people differ, also in their order."""
    keys = {person.field for person in (*before, *after)}
    return {k for k in keys if [p for p in before if p.field == k] != [p for p in after if p.field == k]}
