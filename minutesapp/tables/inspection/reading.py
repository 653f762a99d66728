"""Opening a stranger's Excel file and telling all that it holds, sheet by sheet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from minutesapp.tables.inspection.cells import BookCell, SheetCells
from minutesapp.tables.inspection.colours import Theme
from minutesapp.tables.inspection.extras import Attributes, BookNote, BookShape, Notes, Shapes
from minutesapp.tables.inspection.looks import CellLook, CellLooks
from minutesapp.tables.inspection.strings import RichStrings
from minutesapp.tables.package import BrokenPackageError, ExcelPackage, PackagePart
from minutesapp.tables.workbook import Relations, part_of
from minutesapp.tables.worksheet import TRUE

PROPERTY_PARTS = {"core-properties", "extended-properties", "custom-properties"}
MOST_CELLS = 3_000_000
"""Of one sheet that say something."""


class BookSheet(NamedTuple):
    """A sheet with everything on it; `heads` are what its pages say above and below.

    `is_conditional`: some cells look otherwise than they state, as their values have it.
    """

    name: str
    hidden: bool
    cells: list[BookCell]
    notes: list[BookNote]
    shapes: list[BookShape]
    heads: str
    is_conditional: bool


class DefinedName(NamedTuple):
    """A name of the book for a range, a formula or words; nobody sees one that is `hidden` even among the names."""

    name: str
    words: str
    hidden: bool


class OpenedBook:
    """An Excel file: its sheets, one after another, and what lies beside them. BrokenPackageError and the like.

    `properties` are the parts that tell them, as they stand; `people` are those who commented, `elsewhere` the files
    that cells refer to, `attached` the names of what lies within it.
    """

    def __init__(self, data: bytes) -> None:
        self._package = package = ExcelPackage(data)
        root = package.related("")
        self._book = part_of(root, "officeDocument")
        self._relations = package.related(self._book)
        self._theme, self._sheets = Theme(), _Sheets()
        self._read("theme", self._theme)
        self._strings = RichStrings(self._theme.colours)
        self._looks = CellLooks(self._theme.colours)
        self._read("sharedStrings", self._strings)
        self._read("styles", self._looks)
        package.read_whole(self._book, self._sheets)
        self.properties = [package.whole(part) for kind, part in root.values() if kind in PROPERTY_PARTS]
        self.people = self._named("xl/persons/", Attributes("person", "displayName"))
        self.elsewhere = self._named("xl/externallinks/_rels/", Attributes("Relationship", "Target"))
        inside = ("xl/embeddings/", "xl/pivotcache/pivotcacherecords", "xl/vbaproject")
        self.attached = [name.rpartition("/")[2] for start in inside for name in package.names(start)]

    def sheets(self) -> Iterator[BookSheet]:
        """Each sheet that has cells, in the order of the book."""
        for name, id, hidden in self._sheets.found:
            kind, part = self._relations.get(id, ("", ""))
            if kind == "worksheet":
                yield self._sheet(name, part, hidden)

    @property
    def defined(self) -> list[DefinedName]:
        """The names that somebody gave to something in the book."""
        return self._sheets.defined

    def look_of(self, cell: BookCell) -> CellLook:
        """How a cell looks by its style."""
        return self._looks.of(cell.style)

    def _sheet(self, name: str, part: str, hidden: bool) -> BookSheet:
        reader = SheetCells(self._strings.found, self._theme.colours)
        for _ in self._package.read(part, reader):
            if len(reader.cells) > MOST_CELLS:
                raise BrokenPackageError
        related = self._package.related(part)
        notes, shapes = Notes(), Shapes()
        self._read("comments", notes, related)
        self._read("drawing", shapes, related)
        heads = "".join(reader.heads)
        return BookSheet(name, hidden, reader.cells, notes.found, shapes.found, heads, reader.is_conditional)

    def _read(self, kind: str, reader: PackagePart, relations: Relations | None = None) -> None:
        """Read the parts of a kind, if there are any."""
        for found, part in (self._relations if relations is None else relations).values():
            if found == kind and part in self._package:
                self._package.read_whole(part, reader)

    def _named(self, start: str, reader: Attributes) -> list[str]:
        for part in self._package.names(start):
            self._package.read_whole(part, reader)
        return reader.found


class _Sheets:
    """Reads which sheets there are, whether they are seen, and what has a name."""

    def __init__(self) -> None:
        self.found: list[tuple[str, str, bool]] = []
        self.defined: list[DefinedName] = []
        self._in_name = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._in_name = name == "definedName"
        if name == "sheet":
            id = next((value for key, value in attributes.items() if key.rpartition(":")[2] == "id"), "")
            self.found.append((attributes.get("name", ""), id, attributes.get("state", "visible") != "visible"))
        elif self._in_name:
            self.defined.append(DefinedName(attributes.get("name", ""), "", attributes.get("hidden") in TRUE))

    def end(self, name: str) -> None:
        self._in_name = False

    def text(self, text: str) -> None:
        if self._in_name:
            last = self.defined.pop()
            self.defined.append(last._replace(words=last.words + text))
