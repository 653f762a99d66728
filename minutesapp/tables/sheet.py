"""One table of a file as text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from msgspec import Struct

MOST_JOINED = 1_000_000
"""Cells that are one with the one above."""


class SheetRow(Struct, frozen=True):
    """One line of a table: its number in the file (from 1) and its cells, trimmed."""

    number: int
    cells: tuple[str, ...]


class Area(NamedTuple):
    """Cells that are one: the numbers of their first and last rows, their first and last columns (from 0)."""

    top: int
    left: int
    bottom: int
    right: int


class Sheet(Struct, frozen=True):
    """A table: its lines that are not empty, and what the file calls it (empty where it has no name).

    `hidden` and `hidden_rows`: who opens the file does not see it, or these lines of it. Of `areas` that are one cell
    the first cell has the words. `uncalculated` are the lines (by their numbers) and columns of formulas whose value
    nobody has reckoned yet; their cells are empty. `broken` are the numbers of lines that were taken as they stand
    because their quotation marks do not fit together.
    """

    rows: tuple[SheetRow, ...]
    name: str = ""
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    areas: tuple[Area, ...] = ()
    uncalculated: frozenset[tuple[int, int]] = frozenset()
    broken: tuple[int, ...] = ()

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
