"""Which rows of a header are lists of people that count them, tables of seats, or other tables.

Read once more with these fields, a file has its people right: in a table everybody by its columns, in a list nobody
called 計5人.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count
from typing import NamedTuple

from msgspec.structs import replace

from minutesapp.importers.header.row_search import DIGIT, LONGEST_HEAD
from minutesapp.importers.header.seats import read_seats
from minutesapp.importers.people.entries import lists_people
from minutesapp.importers.people.lists import read_people
from minutesapp.importers.people.sides import side_told, status_of
from minutesapp.importers.source import Line
from minutesapp.language.posts import is_post
from minutesapp.language.wordlists import wordlist
from minutesapp.learning.front import is_of_meeting, names_of
from minutesapp.learning.headers import SeenField
from minutesapp.learning.lists.seats import Grid, seat_table
from minutesapp.learning.lists.totals import SeenTotal, seen_total
from minutesapp.model.attendance import Side, Status
from minutesapp.model.header import HeaderField, PeopleValue, TextValue
from minutesapp.model.minutes import Minutes
from minutesapp.templates.parts.field import FieldForm, FieldType, TableColumn
from minutesapp.templates.parts.person import PersonStyle
from minutesapp.templates.roles import Role
from minutesapp.templates.vocabulary import field_in_role, known_field

OWN_KEY, COLUMN_KEY = "list{}", "column{}"
LEAST_PEOPLE = 2
"""People behind a label that nobody knows, at least, for it to be a list of them."""


class ToldList(NamedTuple):
    """A field that is a list or a table; of whom it counts it is told whether they are all on their side."""

    kind: FieldForm
    alone: bool = False


def told_lists(rows: Sequence[SeenField], minutes: Minutes) -> list[FieldForm]:
    """The fields of the rows that list people or are tables, under the labels of the file.

    Where the members are counted without those of another list, these are guests.
    """
    told = list(_told(rows, minutes))
    alone = any(one.alone for one in told)
    return [_outside(one.kind) if alone else one.kind for one in told]


def grid_of(row: SeenField) -> Grid:
    """The rows of the table that stands under a label or beside it; nothing where none of two columns does.

    One whose cells are all joined stands over them all.
    """
    lines = [line for line in row.lines if line.framed and line.nth == 0]
    lines = lines[next((at for at, line in enumerate(lines) if len(line.spot.words) > 1), len(lines)) :]
    label = "".join(row.label.split())
    beside = bool(lines) and lines[0] is row.first and "".join(lines[0].spot.words[0].split()).endswith(label)
    grid = [line.spot.words[1 if beside else 0 :] for line in lines]
    return grid if len(grid) > 1 and all(len(cells) > 1 for cells in grid) else ()


def _told(rows: Sequence[SeenField], minutes: Minutes) -> Iterator[ToldList]:
    taken = {field.key for field in minutes.header}
    numbers = count(1)
    for row in rows:
        field = minutes.field(row.key)
        people = field is not None and _names_people(row, field)
        grid = grid_of(row)
        if field is None or not (people or (grid and _are_heads(grid[0], minutes))):
            continue
        table = None if people and not grid else seat_table(grid)
        kind = _base(field, taken, numbers, people=people or table is not None)
        taken.add(kind.key)
        if table is not None:
            person = PersonStyle(presence=table.presence)
            kind = replace(kind, type=FieldType.SEATS, columns=table.columns, across=table.across, person=person)
        elif not people:
            kind = replace(kind, type=FieldType.TABLE, columns=_columns(grid[0]))
        yield _counted(kind, row, grid)


def _names_people(row: SeenField, field: HeaderField) -> bool:
    """Whether a row is a list of people, be it under a label that nobody knows."""
    if not isinstance(field.value, TextValue) or known_field(field.key) is not None:
        return isinstance(field.value, PeopleValue)
    text = _people_in(row.text)
    if side_told(row.label) != Side.MEMBER or is_post("".join(row.label.split())) or not lists_people(text):
        return False
    return len(read_people(text).people) >= (1 if _is_of_absent(row.label) else LEAST_PEOPLE)


def _people_in(text: str) -> str:
    total = seen_total(text)
    return total.people if total else text


def _is_of_absent(label: str) -> bool:
    return any(word in label for word in wordlist("learning")["seats"]["away"])


def _base(field: HeaderField, taken: set[str], numbers: Iterator[int], *, people: bool) -> FieldForm:
    """The field of the shared vocabulary, that of members or of the absent where none is yet, or one of its own."""
    absent = _is_of_absent(field.label)
    usual = field_in_role(Role.ABSENT if absent else Role.MEMBERS) if people else None
    known = known_field(field.key) or (usual if usual is not None and usual.key not in taken else None)
    if known is not None:
        return replace(known, label=field.label, synonyms=())
    kind = FieldForm(OWN_KEY.format(next(numbers)), field.label, FieldType.PEOPLE)
    return replace(
        kind, side=Side(side_told(field.label) or Side.MEMBER), status=Status.ABSENT if absent else kind.status
    )


def _are_heads(cells: Sequence[str], minutes: Minutes) -> bool:
    """Whether the first row of a table may stand over all records: short words, each once, and of no meeting."""
    names = names_of(minutes.attendees)
    short = all(0 < len(cell) <= LONGEST_HEAD and not DIGIT.search(cell) for cell in cells)
    return short and len(set(cells)) == len(cells) and not any(is_of_meeting(cell, names) for cell in cells)


def _columns(heads: Sequence[str]) -> tuple[TableColumn, ...]:
    return tuple(TableColumn(COLUMN_KEY.format(n), "".join(head.split())) for n, head in enumerate(heads, 1))


def _counted(kind: FieldForm, row: SeenField, grid: Grid) -> ToldList:
    """The list with how it counts its people, where these are as many as it says."""
    total = seen_total(row.text) if kind.lists_people else None
    there = _there(kind, total, grid) if total else []
    if total is None or total.counted != sum(there):
        return ToldList(kind)
    counted = replace(kind, person=replace(kind.person, total=total.pattern), digits=total.digits)
    return ToldList(counted, total.all == len(there))


def _there(kind: FieldForm, total: SeenTotal, grid: Grid) -> list[bool]:
    """Of everybody in a list, whether they were there."""
    if grid:
        lines = [Line(number, "\t".join(cells)) for number, cells in enumerate(grid, 1)]
        return [seat.part is None or seat.part.status.attends for seat in read_seats(lines, kind)]
    return [status_of(person, kind.status).attends for person in read_people(total.people).people]


def _outside(kind: FieldForm) -> FieldForm:
    own = kind.role is Role.NONE and kind.lists_people and kind.side is Side.MEMBER
    return replace(kind, side=Side.GUEST) if own else kind
