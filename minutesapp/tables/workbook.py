"""The sheets of an Excel file."""

from __future__ import annotations

from collections.abc import Iterator

from minutesapp.tables.cells import ZERO, ZERO_1904, NumberFormats
from minutesapp.tables.package import BrokenPackageError, ExcelPackage, PackagePart
from minutesapp.tables.sheet import Sheet, SheetRow, rows_of
from minutesapp.tables.texts import SharedStrings
from minutesapp.tables.worksheet import LAST_ROW, MOST_CELLS, TRUE, TooManyRowsError, Worksheet

Relations = dict[str, tuple[str, str]]


class Workbook:
    """An Excel file, of which one sheet after another can be read.

    `names` are those of the sheets that have cells, and not a chart alone; who opens the file does not see those whose
    places are `hidden`. BrokenPackageError, PackageTooLargeError.
    """

    def __init__(self, data: bytes) -> None:
        self._package = package = ExcelPackage(data)
        name = part_of(package.related(""), "officeDocument")
        book, self._strings, self._formats = _Book(), SharedStrings(), NumberFormats()
        package.read_whole(name, book)
        relations = package.related(name)
        readers: dict[str, PackagePart] = {"sharedStrings": self._strings, "styles": self._formats}
        for kind, part in relations.values():
            if kind in readers:
                package.read_whole(part, readers.pop(kind))
        sheets = list(book.sheets(relations))
        self._parts = [part for _, part, _ in sheets]
        self._zero = ZERO_1904 if book.epoch_1904 else ZERO
        self.names = tuple(name for name, _, _ in sheets)
        self.hidden = frozenset(place for place, (_, _, is_hidden) in enumerate(sheets) if is_hidden)

    def read(self, place: int, most: int = LAST_ROW) -> Sheet:
        """This sheet; TooManyRowsError for more than `most` rows that say anything, else as for the file."""
        part = Worksheet(self._strings.found, self._formats, self._zero)
        rows: list[SheetRow] = []
        for row in rows_of(self._rows(place, part), MOST_CELLS):
            if len(rows) >= most:
                raise TooManyRowsError
            rows.append(row)
        return Sheet(
            tuple(rows),
            self.names[place],
            place in self.hidden,
            frozenset(part.hidden_rows),
            tuple(part.areas),
            frozenset(part.uncalculated),
            hidden_columns=frozenset(part.hidden_columns),
            struck=frozenset(part.struck),
        )

    def _rows(self, place: int, part: Worksheet) -> Iterator[tuple[int, list[str]]]:
        for _ in self._package.read(self._parts[place], part):
            yield from part.rows
            part.rows.clear()


def part_of(relations: Relations, kind: str) -> str:
    """The first part of a kind; BrokenPackageError where there is none."""
    for found, part in relations.values():
        if found == kind:
            return part
    raise BrokenPackageError


class _Book:
    """Reads which sheets there are, in their order, and from where days are counted."""

    def __init__(self) -> None:
        self.epoch_1904 = False
        self._sheets: list[tuple[str, str, bool]] = []

    def sheets(self, relations: Relations) -> Iterator[tuple[str, str, bool]]:
        """The name and the part of every sheet that has cells, and not a chart alone; whether it is hidden."""
        for name, id, is_hidden in self._sheets:
            kind, part = relations.get(id, ("", ""))
            if kind == "worksheet":
                yield name, part, is_hidden

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "workbookPr":
            self.epoch_1904 = attributes.get("date1904") in TRUE
        elif name == "sheet":
            ids = (value for key, value in attributes.items() if key.rpartition(":")[2] == "id")
            is_hidden = attributes.get("state", "visible") != "visible"
            self._sheets += [(attributes.get("name", ""), id, is_hidden) for id in ids]

    def end(self, name: str) -> None:
        """Nothing ends that matters."""

    def text(self, text: str) -> None:
        """There is none."""
