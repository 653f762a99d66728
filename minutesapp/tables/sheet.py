"""One table of a file as text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct


class SheetRow(Struct, frozen=True):
    """One line of a table: its number in the file (from 1) and its cells, trimmed."""

    number: int
    cells: tuple[str, ...]


class Sheet(Struct, frozen=True):
    """A table: its lines that are not empty, and what the file calls it (empty where it has no name).

    `joined` are the lines (by their place among them) and columns whose cell is one with the cell above. `broken` are
    the numbers of lines that were taken as they stand because their quotation marks do not fit together.
    """

    rows: tuple[SheetRow, ...]
    name: str = ""
    joined: frozenset[tuple[int, int]] = frozenset()
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
