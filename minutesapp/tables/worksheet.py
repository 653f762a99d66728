"""One sheet of an Excel file, row by row; what it says of its rows and columns is believed within measure.

The size that it states for itself is not asked for: many programs write a wrong one.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from minutesapp.language.pattern import pattern
from minutesapp.tables.cells import NumberFormats, cell_text
from minutesapp.tables.sheet import Area
from minutesapp.tables.texts import Texts

LAST_ROW = 1_048_576
"""Of any sheet; some programs write all of them where somebody formatted whole columns."""
MOST_CELLS = 100
"""Of a row that are looked at; no list of people and no transcript has more columns."""
COLUMN = pattern("[A-Z]{1,3}")
AREA = pattern(r"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})")
MOST_AREAS = 100_000
MOST_UNCALCULATED = 1_000_000
TRUE = ("1", "true")


class TooManyRowsError(Exception):
    """More rows than a sheet can have, or than are wanted."""


class Worksheet(Texts):
    """Reads rows; those that are complete wait in `rows`. All else is known when the whole sheet is read."""

    def __init__(self, strings: Sequence[str], formats: NumberFormats, zero: date) -> None:
        super().__init__()
        self.rows: list[tuple[int, list[str]]] = []
        self.areas: list[Area] = []
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        self.uncalculated: set[tuple[int, int]] = set()
        self.struck: set[tuple[int, int]] = set()
        self._strings = strings
        self._formats = formats
        self._zero = zero
        self._number = 0
        self._column = 0
        self._stated = ""
        self._cells: list[str] = []
        self._cell: dict[str, str] = {}
        self._is_formula = self._has_value = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "c":
            self._cell = attributes
            self._is_formula = self._has_value = False
        elif name == "row":
            self._begin_row(attributes)
        elif name == "mergeCell":
            self._merge(attributes.get("ref", ""))
        elif name == "col":
            self._hide(attributes)
        else:
            self._is_formula |= name == "f"
            self._has_value |= name == "v"
            super().start(name, attributes)

    def end(self, name: str) -> None:
        if name == "c":
            self._go_on()
            if self._pieces or self._is_formula:
                self._end_cell()
            return
        super().end(name)
        if name == "row" and self._cells:
            self.rows.append((self._number, self._cells))
            self._cells = []

    def _begin_row(self, attributes: dict[str, str]) -> None:
        """A number that does not go on from the row before is not believed."""
        stated = attributes.get("r", "")
        number = int(stated) if stated.isdecimal() and len(stated) < 8 else 0
        self._number = number if self._number < number <= LAST_ROW else self._number + 1
        self._column, self._stated = 0, ""
        self._cells = []
        if self._number > LAST_ROW:
            raise TooManyRowsError
        if attributes.get("hidden") in TRUE:
            self.hidden_rows.add(self._number)

    def _hide(self, attributes: dict[str, str]) -> None:
        first, last = attributes.get("min", ""), attributes.get("max", "")
        if attributes.get("hidden") in TRUE and all(text.isdecimal() and len(text) < 8 for text in (first, last)):
            self.hidden_columns.update(range(int(first) - 1, min(int(last), MOST_CELLS)))

    def _merge(self, ref: str) -> None:
        found = AREA.fullmatch(ref)
        if found and len(self.areas) < MOST_AREAS:
            area = Area(int(found[2]), column_number(found[1]) - 1, int(found[4]), column_number(found[3]) - 1)
            if area.top <= area.bottom and area.left <= area.right:
                self.areas.append(area)

    def _go_on(self) -> None:
        """To the column that the cell states, or the one behind the last cell; most cells say nothing and need none."""
        stated = self._cell.get("r", "")
        if "A" <= stated[:1] <= "Z":
            self._stated = stated
        else:
            self._column, self._stated = self._place() + 1, ""

    def _place(self) -> int:
        return column_number(self._stated) or self._column

    def _end_cell(self) -> None:
        raw = self.take()
        self._column, self._stated = self._place(), ""
        if self._column > MOST_CELLS:
            return
        kind = self._cell.get("t", "")
        if raw:
            style = self._cell.get("s", "")
            look = self._formats.look_of(style)
            if style in self._formats.struck:
                self.struck.add((self._number, self._column - 1))
            self._cells += [""] * (self._column - len(self._cells))
            self._cells[self._column - 1] = cell_text(kind, raw, self._strings, look, self._zero)
        elif (
            self._is_formula and not (self._has_value and kind == "str") and len(self.uncalculated) < MOST_UNCALCULATED
        ):
            self.uncalculated.add((self._number, self._column - 1))


def column_number(place: str) -> int:
    """The number of a column by the letters of a place in it: 1 for A and A7, 27 for AA; 0 for no place."""
    letters, number = COLUMN.match(place), 0
    for letter in letters[0] if letters else "":
        number = 26 * number + ord(letter) - ord("A") + 1
    return number
