"""Tables of seats in a source: everybody by the columns that the form has for them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, time
from functools import cache
from typing import NamedTuple

from msgspec.structs import replace

from minutesapp.importers.corrections import NO_NAMES, NamesTold
from minutesapp.importers.people.entries import read_line
from minutesapp.importers.people.parts import Part
from minutesapp.importers.people.person import NamedPerson, person_of
from minutesapp.importers.source import Line
from minutesapp.language.dates.clock import find_times
from minutesapp.language.matching.folding import nfkc, squeeze
from minutesapp.language.names import split_name
from minutesapp.language.pattern import pattern
from minutesapp.model.attendance import Proxy, Status
from minutesapp.templates.parts.field import FieldForm
from minutesapp.templates.parts.person import PresenceWords
from minutesapp.templates.values.seats import STATUS, heads_of

PARTS_OF = frozenset(NamedPerson.__struct_fields__) - {"name", "family", "given"}
OF_A_NAME = frozenset((Part.NAME, Part.NOTE, Part.STATUS))
PLACE = pattern(r"\\\{(\w+)\\\}")
MEANT = {
    "late_from": Status.LATE, "between": Status.LATE, "left_at": Status.LEFT_EARLY, "away_from": Status.AWAY,
    "away_between": Status.AWAY, "proxy_by": Status.PROXY,
}  # fmt: skip
"""How somebody took part of whom the form's words say more than that."""


class PartTaken(NamedTuple):
    """How somebody took part, with the times and the proxy that are known."""

    status: Status
    arrived: time | None = None
    left: time | None = None
    proxy: Proxy | None = None


class Seated(NamedTuple):
    """Somebody in a table; `part` is None where no column says how they took part in the form's words."""

    person: NamedPerson
    part: PartTaken | None = None


def read_seats(lines: Sequence[Line], kind: FieldForm, told: NamesTold = NO_NAMES) -> list[Seated]:
    """Everybody in the table of seats that stands in these lines; nobody where none has the form's heads."""
    rows = [cells_of_row(line) for line in lines]
    heads = [squeeze(head) for head in heads_of(kind)]
    begin = next((at for at, row in enumerate(rows, 1) if [squeeze(cell) for cell in row] == heads), len(rows))
    size = len(kind.columns)
    seats = [row[at : at + size] for row in rows[begin:] for at in range(0, len(row), size)]
    return list(_spelt_out((_seated(cells, kind, told) for cells in seats if any(cells)), kind.person.ditto))


def _spelt_out(seats: Iterable[Seated], ditto: str) -> Iterator[Seated]:
    """The same, with the post above in the place of the sign that the form has for it."""
    post = ""
    for seat in seats:
        same = bool(ditto) and seat.person.post == ditto
        post = post if same else seat.person.post
        yield seat._replace(person=replace(seat.person, post=post)) if same else seat


def cells_of_row(line: Line) -> list[str]:
    """The cells of a row; the tabs before its first words are those of empty ones."""
    before = line.indent.count("\t") if "\t" in line.text else 0
    return [*[""] * before, *(cell.strip() for cell in line.text.split("\t"))]


def _seated(cells: Sequence[str], kind: FieldForm, told: NamesTold) -> Seated:
    said = {column.key: cell for column, cell in zip(kind.columns, cells, strict=False)}
    person = _named(said.get("name", ""), told)
    person = replace(person, **{key: words for key, words in said.items() if key in PARTS_OF and words})
    if STATUS not in {column.key for column in kind.columns}:
        return Seated(person)
    part = read_part(said.get(STATUS, ""), kind.person.presence)
    if part is None:
        person = replace(person, note="、".join(filter(None, (said.get(STATUS, ""), person.note))))
    return Seated(person, part)


def _named(words: str, told: NamesTold) -> NamedPerson:
    """Who is named in a cell; whatever stands there is the name where it is not evidently more."""
    reading = read_line(words, told)
    pieces = reading.people[0] if len(reading.people) == 1 and not reading.rest else ()
    parts = [piece.part for piece in pieces]
    if parts[:1] == [Part.NAME] and OF_A_NAME.issuperset(parts):
        return person_of(pieces)
    name = split_name(words)
    return NamedPerson(words, name.family, name.given)


def read_part(words: str, presence: PresenceWords) -> PartTaken | None:
    """How somebody took part of whom a list says this in the form's words; None where these are others."""
    for key, regex in _patterns(presence):
        if match := regex.fullmatch(nfkc(words)):
            said = match.groupdict()
            arrived, left = (_time(said.get(name, "")) for name in ("arrived", "left"))
            name = said.get("name", "")
            proxy = Proxy(name, split_name(name).family, said.get("post", "")) if name else None
            return PartTaken(Status(MEANT.get(key, key)), arrived, left, proxy)
    return None


@cache
def _patterns(presence: PresenceWords) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What the form says of everybody's part as patterns, words without places first."""
    words = {key: nfkc(getattr(presence, key)) for key in presence.__struct_fields__}
    ordered = sorted(words.items(), key=lambda item: "{" in item[1])
    return tuple((key, re.compile(PLACE.sub(r"(?P<\1>.+?)", re.escape(said)))) for key, said in ordered)


def _time(words: str) -> time | None:
    found = find_times(words)
    return found[0][1].on(datetime.min).time() if found else None
