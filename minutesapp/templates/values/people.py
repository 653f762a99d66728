"""Lists of the people of the meeting."""

from __future__ import annotations

from minutesapp.model.header import PeopleValue
from minutesapp.templates.parts.field import FieldType
from minutesapp.templates.people import people_text
from minutesapp.templates.values.kind import ValueKind

PEOPLE = ValueKind(
    "people",
    PeopleValue,
    (FieldType.PEOPLE, FieldType.GROUPED_PEOPLE, FieldType.SEATS),
    words=lambda kind, value, people: people_text(kind, people, value.note),
    read=lambda kind, text, note: PeopleValue(note),
    blank=lambda kind: PeopleValue(),
    shown=lambda value: {"note": value.note},
)
