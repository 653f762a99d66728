"""The cells of a line by what they mean; one that cannot be read is empty, and told with its row and column."""

from __future__ import annotations

from minutesapp.roster.lists.notes import ListNote, column_name, quote
from minutesapp.roster.lists.tables import ListTable
from minutesapp.roster.lists.words.lines import is_nothing
from minutesapp.tables.cells import is_error
from minutesapp.tables.sheet import Sheet, SheetRow

# "As above", in every way of writing it.
DITTO = frozenset(("〃", "々", "同上", "同", '"', "″", "''", "↑"))
NOTHING = "0"
"""What a formula gives that points to an empty cell."""
COUNTING = ("number", "seat")
"""Columns in which that is a number."""
UNCALCULATED = ("roster-cell-uncalculated", "roster-name-uncalculated")
ERROR = ("roster-cell-error", "roster-name-error")
"""What is told of any cell, and of that of a name."""
OFFICES = ("group", "place", "post", "there", "committee", "category")
"""Columns in which a dash or なし means that there is none."""
NAMES = ("name", "family", "given")


class CellReader:
    """Reads line after line of a list; `notes` are what is told of it.

    `nameless` is the number of the last line whose name cannot be read.
    """

    def __init__(self, table: ListTable, sheet: Sheet) -> None:
        self.notes: list[ListNote] = []
        self.nameless = 0
        self._table = table
        self._sheet = sheet
        self._above: dict[int, str] = {}
        self._line: dict[int, str] = {}

    def read(self, row: SheetRow) -> dict[str, str]:
        """What the cells of a line say, by what their columns hold; a sign for as above says what stood there."""
        cells = self._table.cells_of(row)
        self._line = {
            place: self._cell(row, cells, key, place) for key, places in self._table.columns.items() for place in places
        }
        return {key: self._words(places, "" if key in NAMES else " ") for key, places in self._table.columns.items()}

    def remember(self) -> None:
        """The line read last is about somebody: what below it says as above means its cells."""
        self._above = self._line

    def is_struck(self, row: SheetRow) -> bool:
        """Whether the name in a line is struck out."""
        places = (place for key in NAMES for place in self._table.columns.get(key, ()))
        return bool(self._sheet.struck) and any((row.number, place) in self._sheet.struck for place in places)

    def tell(self, code: str, row: int = 0, text: str = "", key: str = "") -> None:
        """Tell of a line, or of its cell under a heading."""
        place = self._table.columns[key][0] if key in self._table.columns else None
        self.notes.append(
            ListNote(code, quote(text), self._sheet.name, row, "" if place is None else self._name(place))
        )

    def _words(self, places: tuple[int, ...], between: str) -> str:
        if len(places) == 1:
            return self._line[places[0]]
        return between.join(filter(None, (self._line[place] for place in places)))

    def _cell(self, row: SheetRow, cells: tuple[str, ...], key: str, place: int) -> str:
        cell = cells[place] if place < len(cells) else ""
        if not cell:
            if (row.number, place) in self._sheet.uncalculated:
                self._tell_cell(UNCALCULATED, row, key, place)
            return ""
        if cell in DITTO:
            return self._above.get(place, "")
        if key in OFFICES and is_nothing(cell):
            return ""
        if is_error(cell) or (cell == NOTHING and key not in COUNTING) or (cell[0] == "=" and key not in NAMES):
            self._tell_cell(ERROR, row, key, place, cell)
            return ""
        return cell

    def _tell_cell(self, codes: tuple[str, str], row: SheetRow, key: str, place: int, text: str = "") -> None:
        if key in NAMES:
            self.nameless = row.number
        self.notes.append(ListNote(codes[key in NAMES], text, self._sheet.name, row.number, self._name(place)))

    def _name(self, place: int) -> str:
        return column_name(place, self._table.heading(place))
