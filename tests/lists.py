"""Lists of people put together by hand, for tests of how they are read."""

from __future__ import annotations

from minutesapp.roster.lists.notes import ListNote
from minutesapp.roster.lists.reading import OF_NONE, read_lists
from minutesapp.roster.lists.rows import RosterRow
from minutesapp.roster.lists.tables import ListTable, tables_in
from minutesapp.tables.sheet import Area, Sheet, SheetRow, trim


def sheet_of(*lines: str, name: str = "", **more: object) -> Sheet:
    """A sheet whose lines have their cells parted by bars; lines without words are left out, as files have it."""
    cells = [(number, trim(line.split("|"))) for number, line in enumerate(lines, 1)]
    return Sheet(tuple(SheetRow(number, row) for number, row in cells if row), name, **more)  # type: ignore[arg-type]


def table_of(*lines: str, **more: object) -> ListTable:
    """The only list on such a sheet."""
    (table,) = tables_in(sheet_of(*lines, **more))
    return table


def people_of(*lines: str, **more: object) -> list[RosterRow]:
    """The people on such a sheet."""
    return read_lists([sheet_of(*lines, **more)])[0]


def told_of(*lines: str, **more: object) -> list[ListNote]:
    """What is told of such a sheet, but for that nobody knows which committee its members are on."""
    return [note for note in read_lists([sheet_of(*lines, **more)])[1] if note.code != OF_NONE]


def area(ref: str) -> Area:
    """The cells of A1:B2."""
    first, _, last = ref.partition(":")
    return Area(int(first[1:]), ord(first[0]) - ord("A"), int(last[1:]), ord(last[0]) - ord("A"))
