"""One table of a file as text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

MOST_JOINED = 1_000_000
"""Cells that are one with the one above, of those that are looked at."""


class SheetRow(Struct, frozen=True, gc=False):
    """One line of a table: its number in the file (from 1) and its cells, trimmed."""

    number: int
    cells: tuple[str, ...]

    def cell(self, place: int) -> str:
        """What stands in the column at this place (from 0)."""
        return self.cells[place] if place < len(self.cells) else ""


class Area(NamedTuple):
    """Cells that are one: the numbers of their first and last rows, their first and last columns (from 0)."""

    top: int
    left: int
    bottom: int
    right: int


class Sheet(Struct, frozen=True):
    """A table: its lines that are not empty, and what the file calls it (empty where it has no name).

    `hidden`, `hidden_rows` and `hidden_columns`: who opens the file does not see it, or these lines and columns (from
    0) of it. `struck` are the lines (by their numbers) and columns of cells that are struck out. Of `areas` that are
    one cell the first cell has the words. `uncalculated` are the lines and columns of formulas whose value nobody has
    reckoned yet; their cells are empty. `broken` are the numbers of lines that were taken as they stand because their
    quotation marks do not fit together.
    """

    rows: tuple[SheetRow, ...]
    name: str = ""
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    areas: tuple[Area, ...] = ()
    uncalculated: frozenset[tuple[int, int]] = frozenset()
    broken: tuple[int, ...] = ()
    hidden_columns: frozenset[int] = frozenset()
    struck: frozenset[tuple[int, int]] = frozenset()

    @property
    def width(self) -> int:
        """The number of columns."""
        return max((len(row.cells) for row in self.rows), default=0)


def rows_of(lines: Iterable[tuple[int, Sequence[str]]], most: int) -> Iterator[SheetRow]:
    """The lines that say anything, no more than `most` cells of each."""
    for number, cells in lines:
        trimmed = trim(cells[:most])
        if trimmed:
            yield SheetRow(number, trimmed)


def trim(cells: Sequence[str]) -> tuple[str, ...]:
    """The cells without space around them, and none behind the last that says anything."""
    trimmed = [cell.replace("\r\n", "\n").strip() for cell in cells]
    while trimmed and not trimmed[-1]:
        trimmed.pop()
    return tuple(trimmed)


def joined_cells(sheet: Sheet) -> frozenset[tuple[int, int]]:
    """The lines (by their place among those of the sheet) and columns whose cell is one with the cell above."""
    return frozenset(islice(_joined(sheet), MOST_JOINED))


def _joined(sheet: Sheet) -> Iterator[tuple[int, int]]:
    for area in sheet.areas:
        first = bisect_right(sheet.rows, area.top, key=lambda row: row.number)
        last = bisect_right(sheet.rows, area.bottom, lo=first, key=lambda row: row.number)
        yield from ((place, area.left) for place in range(first, last))


def filled_down(sheet: Sheet) -> Sheet:
    """The sheet with what the first cell of an area says in all cells below it: it holds for each of these lines."""
    filled: dict[int, list[str]] = {}
    for place, column, first in islice(_below(sheet), MOST_JOINED):
        cells = filled.setdefault(place, list(sheet.rows[place].cells))
        cells += [""] * (column + 1 - len(cells))
        cells[column] = first
    if not filled:
        return sheet
    rows = (SheetRow(row.number, tuple(filled.get(place, row.cells))) for place, row in enumerate(sheet.rows))
    return replace(sheet, rows=tuple(rows))


def _below(sheet: Sheet) -> Iterator[tuple[int, int, str]]:
    """The lines, by their place, and columns of the cells below the first one of an area, and what that one says."""
    for area in sheet.areas:
        first = bisect_left(sheet.rows, area.top, key=lambda row: row.number)
        last = bisect_right(sheet.rows, area.bottom, lo=first, key=lambda row: row.number)
        if last - first < 2 or sheet.rows[first].number != area.top or area.left >= len(sheet.rows[first].cells):
            continue
        yield from ((place, area.left, sheet.rows[first].cells[area.left]) for place in range(first + 1, last))
