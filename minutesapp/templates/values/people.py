"""Lists of the people of the meeting."""

from __future__ import annotations

from collections.abc import Sequence

from minutesapp.model.attendance import Attendee
from minutesapp.model.header import PeopleValue
from minutesapp.templates.parts.field import FieldForm, FieldType
from minutesapp.templates.people import people_text
from minutesapp.templates.values.kind import ValueKind
from minutesapp.templates.values.seats import seats_text, shows_seats


def words_of_people(kind: FieldForm, value: PeopleValue, people: Sequence[Attendee]) -> str:
    """The list as the form has it: a table, or one person behind the other."""
    return seats_text(kind, people) if shows_seats(kind) else people_text(kind, people, value.note)


PEOPLE = ValueKind(
    "people",
    PeopleValue,
    (FieldType.PEOPLE, FieldType.GROUPED_PEOPLE, FieldType.SEATS),
    words=words_of_people,
    read=lambda kind, text, note: PeopleValue(note),
    blank=lambda kind: PeopleValue(),
    shown=lambda value: {"note": value.note},
)
