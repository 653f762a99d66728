"""Every cell of a sheet that says something, whether its row and column are seen, and what its pages say over it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from minutesapp.tables.inspection.strings import RichTexts, Runs
from minutesapp.tables.worksheet import TRUE, column_number

NOTHING = ("0", "0.0")
"""A width or height with which nothing is seen."""
HEADS = {"oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"}
LAST_COLUMN = 16_384


class BookCell(NamedTuple):
    """A cell by its place (``B3``, row and column from 1) and style; in a hidden row or column it is not seen."""

    place: str
    row: int
    column: int
    style: str
    runs: Runs
    hidden_row: bool
    hidden_column: bool


class SheetCells(RichTexts):
    """Reads a sheet; cells that are complete wait in `cells`. `is_conditional`: some look as their values have it."""

    def __init__(self, strings: Sequence[Runs], theme: Mapping[int, str]) -> None:
        super().__init__(theme)
        self.cells: list[BookCell] = []
        self.heads: list[str] = []
        self.is_conditional = False
        self._strings = strings
        self._hidden = bytearray(LAST_COLUMN + 1)
        self._all_hidden = self._row_hidden = False
        self._row = self._column = 0
        self._cell: dict[str, str] = {}
        self._head = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "sheetFormatPr":
            self._all_hidden = attributes.get("zeroHeight") in TRUE
        elif name == "col":
            self._hide(attributes)
        elif name == "row":
            self._row, self._column = _number(attributes.get("r", ""), self._row + 1), 0
            seen = attributes.get("hidden", "1" if self._all_hidden else "0") not in TRUE
            self._row_hidden = not seen or attributes.get("ht") in NOTHING
        elif name == "c":
            self._cell = attributes
        elif name == "conditionalFormatting":
            self.is_conditional = True
        self._head = name in HEADS
        super().start(name, attributes)

    def text(self, text: str) -> None:
        super().text(text)
        if self._head:
            self.heads.append(text)

    def end(self, name: str) -> None:
        super().end(name)
        self._head = False
        if name == "c":
            self._end_cell()

    def _hide(self, attributes: dict[str, str]) -> None:
        if attributes.get("hidden") in TRUE or attributes.get("width") in NOTHING:
            first, last = (_number(attributes.get(name, ""), 0) for name in ("min", "max"))
            last = min(last, LAST_COLUMN)
            self._hidden[first : last + 1] = b"\1" * max(0, last + 1 - first)

    def _end_cell(self) -> None:
        runs, stated = self.take_runs(), self._cell.get("r", "")
        self._column = column_number(stated) or self._column + 1
        if self._cell.get("t") == "s":
            place = "".join(words for words, _ in runs)
            runs = self._strings[int(place)] if place.isdecimal() and int(place) < len(self._strings) else ()
        if runs:
            hidden = self._column <= LAST_COLUMN and bool(self._hidden[self._column])
            style = self._cell.get("s", "")
            place = stated or f"{self._row}行{self._column}列"
            self.cells.append(BookCell(place, self._row, self._column, style, runs, self._row_hidden, hidden))


def _number(text: str, otherwise: int) -> int:
    return int(text) if text.isdecimal() and len(text) < 9 else otherwise
