"""Header rows of a source as fields of a record, with the people they name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec import field as part
from msgspec.structs import replace

from minutesapp.attendance.times import read_times
from minutesapp.importers.corrections import NO_NAMES, NamesTold
from minutesapp.importers.draft import Note
from minutesapp.importers.header.proxies import divide_proxy
from minutesapp.importers.header.rows import Row
from minutesapp.importers.header.seats import Seated, read_seats
from minutesapp.importers.people.entries import lists_people, read_line
from minutesapp.importers.people.lists import read_people
from minutesapp.importers.people.offices import is_own_office, is_side
from minutesapp.importers.people.person import NamedPerson, person_of
from minutesapp.importers.people.posts_told import post_of_list
from minutesapp.importers.people.sides import side_of, status_of
from minutesapp.importers.source import Line
from minutesapp.language.matching.folding import squeeze
from minutesapp.language.pattern import pattern
from minutesapp.model.attendance import Attendee, Side, Status
from minutesapp.model.header import EXTRA, TITLE, Header, HeaderField, PeopleValue, TextValue
from minutesapp.model.identity import fresh_id
from minutesapp.model.minutes import Minutes
from minutesapp.templates.fields import field_text
from minutesapp.templates.form import Form
from minutesapp.templates.parts.field import FieldForm, FieldType
from minutesapp.templates.people import without_total
from minutesapp.templates.values.registry import read_value
from minutesapp.templates.values.seats import shows_seats

BETWEEN_SIGNERS = pattern(r"[\s　、，]+")
LONGEST_LISTS = 20_000
"""Signs of all lists of people together: a thousand names. What is longer stays in the record as text."""


class HeaderRead(Struct, frozen=True):
    """The header of a draft, the people it names, and notes on lists whose people were not taken in.

    `lines` tells by the key of each field at which line of the source it begins, `counted` the words of the lists that
    say how many they are.
    """

    header: Header
    attendees: tuple[Attendee, ...]
    notes: tuple[Note, ...] = ()
    lines: Mapping[str, int] = part(default_factory=dict)
    counted: Mapping[str, str] = part(default_factory=dict)


def read_header(title: Sequence[Line], rows: Iterable[Row], told: NamesTold = NO_NAMES) -> HeaderRead:
    """Every row as the field that it fills; unknown labels and second rows of a field are extra fields.

    `told` is what somebody said of names in lists of people.
    """
    reader = HeaderReader(told)
    if title:
        reader.header.append(HeaderField(TITLE, "", TextValue("\n".join(line.words for line in title))))
        reader.lines[TITLE] = title[0].number
    for row in rows:
        reader.read(row)
    return HeaderRead(tuple(reader.header), tuple(reader.attendees), tuple(reader.notes), reader.lines, reader.counted)


def with_own_counts(minutes: Minutes, form: Form, counted: Mapping[str, str]) -> Minutes:
    """The record, whose lists keep the words of the source where the form would count their people otherwise."""
    header = tuple(
        replace(field, value=replace(field.value, verbatim=words))
        if isinstance(field.value, PeopleValue)
        and (words := counted.get(field.key, ""))
        and squeeze(field_text(form, minutes, field)) != squeeze(words)
        else field
        for field in minutes.header
    )
    return minutes.with_facts(header=header)


class HeaderReader:
    """Reads rows one by one; `header`, `attendees`, `notes`, `lines` and `counted` are what came of them."""

    def __init__(self, told: NamesTold = NO_NAMES) -> None:
        self._told = told
        self.header: list[HeaderField] = []
        self.attendees: list[Attendee] = []
        self.notes: list[Note] = []
        self.lines: dict[str, int] = {}
        self.counted: dict[str, str] = {}
        self._keys: set[str] = set()
        self._extras = 0
        self._room = LONGEST_LISTS

    def read(self, row: Row) -> None:
        """Takes in one more row."""
        kind, text = self._kind_of(row), row.text
        people, note = self._people_of(row, text, kind) if kind.type.lists_people else ((), "")
        self.attendees.extend(people)
        if kind.type is FieldType.SIGNATURE:
            text = "\n".join(signer for line in text.split("\n") for signer in _signers(line, self._told))
        self.lines[kind.key] = row.line.number
        value = read_value(kind, text, people, note)
        if people and kind.person.total and isinstance(value, PeopleValue):
            self.counted[kind.key], value = text, PeopleValue(note)  # whom it counts is known when all have been read
        self.header.append(HeaderField(kind.key, "".join(row.label.split()), value))

    def _kind_of(self, row: Row) -> FieldForm:
        """The field that a row fills: the form's, or one of its own."""
        if row.kind is not None and row.kind.key not in self._keys:
            self._keys.add(row.kind.key)
            return row.kind
        self._extras += 1
        if row.kind is None and is_side(row.label) and row.value and lists_people(row.value[0].text):
            return FieldForm(f"{EXTRA}{self._extras}", row.label, FieldType.PEOPLE, side=Side.STAFF)
        return _extra_kind(f"{EXTRA}{self._extras}", row.label, row.kind)

    def _people_of(self, row: Row, text: str, kind: FieldForm) -> tuple[tuple[Attendee, ...], str]:
        """The people of a list, and what it says beyond names; nobody where all lists together grow too long."""
        if len(text) > self._room:
            self.notes.append(Note(row.line.number, "people-unread", row.line.words))
            return (), ""
        self._room -= len(text)
        if shows_seats(kind) and (seats := read_seats(row.value, kind, self._told)):
            return tuple(_in_seat(seat, kind, row.label, self._told) for seat in seats), ""
        read = read_people(without_total(kind, text), self._told)
        return tuple(_attendee(person, kind, row.label, self._told) for person in read.people), read.note


def _signers(line: str, told: NamesTold) -> list[str]:
    """Those who sign, where a line names several with nothing but white space or commas between them."""
    parts = list(filter(None, BETWEEN_SIGNERS.split(line)))
    apart = len(parts) > 1 and "。" not in line and all(_is_one(part, told) for part in parts)
    return parts if apart and len(read_line(line, told).people) == len(parts) else [line]


def _is_one(words: str, told: NamesTold) -> bool:
    """Whether words are one person with a post, and nothing else."""
    reading = read_line(words, told)
    people = [person_of(pieces) for pieces in reading.people]
    return len(people) == 1 and not reading.rest and bool(people[0].name and people[0].post)


def _extra_kind(key: str, label: str, kind: FieldForm | None) -> FieldForm:
    """A field beyond the form's: it lists people if the field that it doubles does; else it is text."""
    if kind is None or not kind.type.lists_people:
        return FieldForm(key, label, multiline=True)
    return FieldForm(key, label, FieldType.PEOPLE, side=kind.side, status=kind.status)


def _in_seat(seat: Seated, kind: FieldForm, label: str, told_names: NamesTold) -> Attendee:
    person = _attendee(seat.person, kind, label, told_names)
    part = seat.part
    if part is None:
        return person
    return replace(person, status=part.status, arrived=part.arrived, left=part.left, proxy=part.proxy)


def _attendee(person: NamedPerson, kind: FieldForm, label: str, told_names: NamesTold) -> Attendee:
    status = status_of(person, kind.status)
    proxy, note = divide_proxy(person.note, told_names) if status is Status.PROXY else (None, person.note)
    times = read_times(person.note, status)
    side = side_of(person, kind.side)
    told = (kind.post if side is kind.side else "") or post_of_list(person.group or label)
    office = (person.organisation or person.note) if side is Side.STAFF and not (person.post or told) else ""
    post = office if is_own_office(office) else person.post or told
    return Attendee(
        fresh_id(),
        person.name,
        person.family,
        person.given,
        post=post,
        group=person.group,
        side=side,
        status=status,
        field=kind.key,
        organisation="" if post == person.organisation else person.organisation,
        seat=person.seat,
        mark=person.mark,
        note=note,
        arrived=times.arrived,
        left=times.left,
        proxy=proxy,
    )
