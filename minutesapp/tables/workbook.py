"""The sheets of an Excel file, row by row; what it says of its rows and columns is believed within measure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from minutesapp.tables.cells import ZERO, ZERO_1904, NumberFormats, cell_text
from minutesapp.tables.package import BrokenPackageError, ExcelPackage, PackagePart

LAST_ROW = 1_048_576
"""Of any sheet; some programs write all of them where somebody formatted whole columns."""
MOST_CELLS = 100
"""Of a row that are looked at; no list of people and no transcript has more columns."""
MOST_STRINGS = 2_000_000
LONGEST_CELL = 32_767
"""Signs; Excel's own limit."""
COLUMN = re.compile("[A-Z]{1,3}")
MERGED = re.compile(r"([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})")
MOST_MERGED = 100_000
BY_NUMBER = re.compile("_x([0-9A-Fa-f]{4})_")
"""A sign that XML cannot hold, or an underline that would look like one; halves of surrogate pairs among them."""

Relations = dict[str, tuple[str, str]]


class TooManyRowsError(Exception):
    """More rows than a sheet can have."""


class Merged(NamedTuple):
    """Cells of one column (from 0) that are one, by the numbers of the first and the last of their rows."""

    column: int
    first: int
    last: int


class Workbook:
    """An Excel file, of which one sheet after another can be read.

    `names` are those of the sheets that have cells, and not a chart alone. BrokenPackageError, PackageTooLargeError.
    """

    def __init__(self, data: bytes) -> None:
        self._package = package = ExcelPackage(data)
        name = _part_of(package.related(""), "officeDocument")
        book, self._strings, self._formats = _Book(), _Strings(), NumberFormats()
        package.read_whole(name, book)
        relations = package.related(name)
        readers: dict[str, PackagePart] = {"sharedStrings": self._strings, "styles": self._formats}
        for kind, part in relations.values():
            if kind in readers:
                package.read_whole(part, readers.pop(kind))
        self._parts = list(book.sheets(relations))
        self._zero = ZERO_1904 if book.epoch_1904 else ZERO
        self.names = tuple(name for name, _ in self._parts)

    def rows(self, place: int, merged: list[Merged] | None = None) -> Iterator[tuple[int, list[str]]]:
        """The number and the cells of every row of this sheet that has any; at the end, `merged` has its merged cells.

        BrokenPackageError, PackageTooLargeError, TooManyRowsError.
        """
        sheet = _Sheet(self._strings.found, self._formats, self._zero)
        for _ in self._package.read(self._parts[place][1], sheet):
            yield from sheet.rows
            sheet.rows.clear()
        if merged is not None:
            merged += sheet.merged


def read_rows(data: bytes) -> Iterator[tuple[int, list[str]]]:
    """The rows of the first sheet that has cells; errors as of `Workbook`, and BrokenPackageError where none has."""
    book = Workbook(data)
    if not book.names:
        raise BrokenPackageError
    return book.rows(0)


def _part_of(relations: Relations, kind: str) -> str:
    for found, part in relations.values():
        if found == kind:
            return part
    raise BrokenPackageError


class _Book:
    """Reads which sheets there are, in their order, and from where days are counted."""

    def __init__(self) -> None:
        self.epoch_1904 = False
        self._sheets: list[tuple[str, str]] = []

    def sheets(self, relations: Relations) -> Iterator[tuple[str, str]]:
        """The name and the part of every sheet that has cells, and not a chart alone."""
        for name, id in self._sheets:
            kind, part = relations.get(id, ("", ""))
            if kind == "worksheet":
                yield name, part

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "workbookPr":
            self.epoch_1904 = attributes.get("date1904") in ("1", "true")
        elif name == "sheet":
            ids = (value for key, value in attributes.items() if key.rpartition(":")[2] == "id")
            self._sheets += [(attributes.get("name", ""), id) for id in ids]

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
        return BY_NUMBER.sub(lambda sign: chr(int(sign[1], 16)), whole) if "_x" in whole else whole


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
    """Reads rows; those that are complete wait in `rows`. `merged` is known when the whole sheet is read."""

    def __init__(self, strings: Sequence[str], formats: NumberFormats, zero: date) -> None:
        super().__init__()
        self.rows: list[tuple[int, list[str]]] = []
        self.merged: list[Merged] = []
        self._strings = strings
        self._formats = formats
        self._zero = zero
        self._number = 0
        self._column = 0
        self._cells: list[str] = []
        self._cell: dict[str, str] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "row":
            self._begin_row(attributes.get("r", ""))
        elif name == "c":
            self._begin_cell(attributes)
        elif name == "mergeCell":
            self._merge(attributes.get("ref", ""))
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

    def _merge(self, ref: str) -> None:
        found = MERGED.fullmatch(ref)
        if found and int(found[2]) < int(found[3]) and len(self.merged) < MOST_MERGED:
            self.merged.append(Merged(_column(found[1]) - 1, int(found[2]), int(found[3])))

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
        look = self._formats.look_of(self._cell.get("s", ""))
        self._cells += [""] * (self._column - len(self._cells))
        self._cells[self._column - 1] = cell_text(kind, raw, self._strings, look, self._zero)


def _column(letters: str) -> int:
    """The number of a column by its letters: 1 for A, 27 for AA."""
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number
