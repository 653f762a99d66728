"""The first sheet of an Excel file, row by row; what it says of its rows and columns is believed within measure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from minutesapp.roster.lists.cells import ZERO, ZERO_1904, DateFormats, cell_text
from minutesapp.roster.lists.package import BrokenPackageError, ExcelPackage, PackagePart

LAST_ROW = 1_048_576
"""Of any sheet; some programs write all of them where somebody formatted whole columns."""
MOST_CELLS = 100
"""Of a row that are looked at; a list of people has no more columns."""
MOST_STRINGS = 2_000_000
LONGEST_CELL = 32_767
"""Signs; Excel's own limit."""
COLUMN = re.compile("[A-Z]{1,3}")

Relations = dict[str, tuple[str, str]]


class TooManyRowsError(Exception):
    """More rows than a sheet can have."""


def read_rows(data: bytes) -> Iterator[tuple[int, list[str]]]:
    """The number and the cells of every row that has any.

    BrokenPackageError, PackageTooLargeError, TooManyRowsError.
    """
    package = ExcelPackage(data)
    name = _part_of(package.related(""), "officeDocument")
    book, strings, formats = _Book(), _Strings(), DateFormats()
    package.read_whole(name, book)
    relations = package.related(name)
    readers: dict[str, PackagePart] = {"sharedStrings": strings, "styles": formats}
    for kind, part in relations.values():
        if kind in readers:
            package.read_whole(part, readers.pop(kind))
    sheet = _Sheet(strings.found, formats, epoch_1904=book.epoch_1904)
    for _ in package.read(book.first_sheet(relations), sheet):
        yield from sheet.rows
        sheet.rows.clear()


def _part_of(relations: Relations, kind: str) -> str:
    for found, part in relations.values():
        if found == kind:
            return part
    raise BrokenPackageError


class _Book:
    """Reads which sheets there are, in their order, and from where days are counted."""

    def __init__(self) -> None:
        self.epoch_1904 = False
        self._sheets: list[str] = []

    def first_sheet(self, relations: Relations) -> str:
        """The part of the first sheet that has cells, and not a chart alone."""
        return _part_of({id: relations[id] for id in self._sheets if id in relations}, "worksheet")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "workbookPr":
            self.epoch_1904 = attributes.get("date1904") in ("1", "true")
        elif name == "sheet":
            self._sheets += [value for key, value in attributes.items() if key.rpartition(":")[2] == "id"]

    def end(self, name: str) -> None:
        """Nothing ends that matters."""

    def text(self, text: str) -> None:
        """There is none."""


class _Texts:
    """Gathers the text of one cell or string over all its runs, without the readings written over it."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._is_text = self._is_reading = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "rPh":
            self._is_reading = True
        self._is_text = name in ("t", "v") and not self._is_reading

    def end(self, name: str) -> None:
        if name == "rPh":
            self._is_reading = False
        self._is_text = False

    def text(self, text: str) -> None:
        if self._is_text:
            self._pieces.append(text)
            self._length += len(text)
            if self._length > LONGEST_CELL:
                raise BrokenPackageError

    def _take(self) -> str:
        """What was gathered; the next text begins anew."""
        whole = "".join(self._pieces)
        self._pieces.clear()
        self._length = 0
        return whole


class _Strings(_Texts):
    """Reads the strings that cells share."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def end(self, name: str) -> None:
        super().end(name)
        if name == "si":
            self.found.append(self._take())
            if len(self.found) > MOST_STRINGS:
                raise BrokenPackageError


class _Sheet(_Texts):
    """Reads rows; those that are complete wait in `rows`."""

    def __init__(self, strings: Sequence[str], formats: DateFormats, *, epoch_1904: bool) -> None:
        super().__init__()
        self.rows: list[tuple[int, list[str]]] = []
        self._strings = strings
        self._formats = formats
        self._zero = ZERO_1904 if epoch_1904 else ZERO
        self._number = 0
        self._column = 0
        self._cells: list[str] = []
        self._cell: dict[str, str] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "row":
            self._begin_row(attributes.get("r", ""))
        elif name == "c":
            self._begin_cell(attributes)
        else:
            super().start(name, attributes)

    def end(self, name: str) -> None:
        super().end(name)
        if name == "c":
            self._end_cell()
        elif name == "row" and self._cells:
            self.rows.append((self._number, self._cells))
            self._cells = []

    def _begin_row(self, stated: str) -> None:
        """A number that does not go on from the row before is not believed."""
        number = int(stated) if stated.isdecimal() and len(stated) < 8 else 0
        self._number = number if self._number < number <= LAST_ROW else self._number + 1
        self._column = 0
        self._cells = []
        if self._number > LAST_ROW:
            raise TooManyRowsError

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        letters = COLUMN.match(attributes.get("r", ""))
        self._column = _column(letters[0]) if letters else self._column + 1
        self._cell = attributes
        self._take()

    def _end_cell(self) -> None:
        raw = self._take()
        if not raw or self._column > MOST_CELLS:
            return
        kind = self._cell.get("t", "")
        zero = self._zero if self._formats.shows_day(self._cell.get("s", "")) else None
        self._cells += [""] * (self._column - len(self._cells))
        self._cells[self._column - 1] = cell_text(kind, raw, self._strings, zero)


def _column(letters: str) -> int:
    """The number of a column by its letters: 1 for A, 27 for AA."""
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number
