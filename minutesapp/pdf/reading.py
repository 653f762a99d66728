"""Opening a stranger's PDF: its pages as they are painted, and all that lies beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Any, NamedTuple

from minutesapp.pdf.beside import said_in
from minutesapp.pdf.document import Document, Stream, Table
from minutesapp.pdf.filters import PackedPictureError
from minutesapp.pdf.fonts import Font
from minutesapp.pdf.geometry import Box, box_at, box_in, matrix_in, times
from minutesapp.pdf.letters import text_in
from minutesapp.pdf.painting import Area, Budget, Letter, Painter
from minutesapp.pdf.state import State, colour_of
from minutesapp.pdf.tokens import BrokenPdfError

SHEET = Box(0, 0, 595, 842)
"""A4, where a page does not say how large it is."""
HIDDEN_NOTE = 2
"""The bit by which a note is not shown."""
COVERING = ("Square", "Circle", "Polygon", "Redact")
XMP_PEOPLE = re.compile(r"<dc:(creator|description|subject)>(.*?)</dc:\1>", re.DOTALL)
PROGRAM = {"Creator": "CreatorTool"}
"""What made a file is called in it as elsewhere who made it is."""
XMP_ROW = re.compile(r"<rdf:li[^>]*>([^<]+)</rdf:li>")


class Annotation(NamedTuple):
    """What somebody wrote on a page: who, and the words."""

    who: str
    words: str


class Page(NamedTuple):
    """A page: what is painted, in its order, what is written on it afterwards, and text that stands in for letters."""

    box: Box
    letters: list[Letter]
    areas: list[Area]
    notes: list[Annotation]
    said: list[str]
    has_pictures: bool


class OpenedPdf:
    """A PDF; BrokenPdfError where it is none. Nothing but `is_locked` is told of one that is locked."""

    def __init__(self, data: bytes) -> None:
        self._document = Document(data)
        self._budget = Budget()
        self._fonts: dict[int, Font] = {}
        self._bound: set[int] = set()
        self.is_locked = self._document.is_locked
        self.is_changed = self._document.is_changed
        settings = self._document.table(self._document.table(self._document.root.get("OCProperties")).get("D"))
        self._off = {id(self._document.table(layer)) for layer in self._document.row(settings.get("OFF"))}

    def pages(self) -> Iterator[Page]:
        """Each page in order; BrokenPdfError."""
        for table in self._document.pages():
            self._bound.add(id(table.get("Contents")))
            yield self._page(table)

    def loose_pages(self) -> Iterator[Page]:
        """Pages that are in the file and, once `pages` are read, turned out to be in no order; BrokenPdfError."""
        for table in self._document.every("Page"):
            if id(table.get("Contents")) not in self._bound:
                yield self._page(table)

    def said(self) -> Iterator[str]:
        """Whatever the file says anywhere but on its pages; what is said there in strings as well."""
        yield from said_in(self._document)

    def properties(self) -> list[tuple[str, str]]:
        """What the file says of itself, in either of two ways, as pairs of a name and words."""
        told = [(PROGRAM.get(name, name), self._words(value)) for name, value in self._document.properties.items()]
        try:
            metadata = self._document.content(self._document.root.get("Metadata")).decode("utf-8", "replace")
        except PackedPictureError as error:
            raise BrokenPdfError from error
        for name, rows in XMP_PEOPLE.findall(metadata):
            told += [(name, unescape(words)) for words in XMP_ROW.findall(rows)]
        return [(name, words) for name, words in told if words]

    def attached(self) -> list[str]:
        """The names of the files that lie in this one."""
        found = self._document.every("Filespec")
        names = [self._words(one.get("UF", one.get("F"))) for one in found if "EF" in one]
        return [name or "（名前なし）" for name in names]

    def bookmarks(self) -> str:
        """The titles of its outline, one in a line."""
        titles: list[str] = []
        waiting, seen = [self._document.table(self._document.root.get("Outlines"))], set[int]()
        while waiting:
            table = waiting.pop()
            if table and id(table) not in seen:
                seen.add(id(table))
                titles.append(self._words(table.get("Title")))
                waiting += [self._document.table(table.get(key)) for key in ("Next", "First")]
        return "\n".join(filter(None, titles))

    def _page(self, table: Table) -> Page:
        painter = Painter(self._document, self._budget, self._off, self._fonts)
        contents = self._document.row(table.get("Contents"))
        try:
            content = b"\n".join(map(self._document.content, contents))
        except PackedPictureError as error:
            raise BrokenPdfError from error
        painter.paint(content, self._document.table(table.get("Resources")))
        notes = list(self._notes(table, painter))
        stated = (self._document.row(table.get(key)) for key in ("CropBox", "MediaBox"))
        boxes = (box_in([self._document.get(one) for one in row]) for row in stated)
        box = next(filter(None, boxes), SHEET)
        return Page(box, painter.letters, painter.areas, notes, painter.said, painter.has_pictures)

    def _notes(self, page: Table, painter: Painter) -> Iterator[Annotation]:
        """What is written on a page afterwards; how it looks is painted over the page."""
        for value in self._document.row(page.get("Annots")):
            table = self._document.table(value)
            flags = self._document.get(table.get("F"))
            if not (isinstance(flags, int) and flags & HIDDEN_NOTE):
                self._paint_note(table, painter)
            words = self._words(table.get("Contents" if table.get("Subtype") != "Widget" else "V"))
            is_read = table.get("Subtype") == "Widget" and not (isinstance(flags, int) and flags & HIDDEN_NOTE)
            if words.strip() and not is_read and table.get("Subtype") not in ("Link", "Popup"):
                yield Annotation(self._words(table.get("T")), words)

    def _paint_note(self, table: Table, painter: Painter) -> None:
        """By the picture that it brings, or as the box that it is said to be."""
        place = box_in([self._document.get(one) for one in self._document.row(table.get("Rect"))])
        look = self._document.get(self._document.table(table.get("AP")).get("N"))
        state = State()
        if isinstance(look, dict):
            look = self._document.get(look.get(self._document.get(table.get("AS"))))
        if place is None or table.get("Subtype") == "Popup":
            return
        if isinstance(look, Stream):
            state.matrix = self._onto(look, place)
            painter.paint_form(look, {}, state)
        elif table.get("Subtype") in COVERING and (inside := self._document.row(table.get("IC"))):
            painter.put_area(place, colour_of(inside, None, self._document), state)

    def _onto(self, look: Stream, place: Box) -> Any:
        """How the picture of a note comes onto its place."""
        frame = box_in([self._document.get(one) for one in self._document.row(look.table.get("BBox"))])
        if frame is None:
            return (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
        shown = box_at(matrix_in(self._document.get(look.table.get("Matrix"))), *frame)
        across = (place.right - place.left) / ((shown.right - shown.left) or 1)
        up = (place.top - place.bottom) / ((shown.top - shown.bottom) or 1)
        return times((1, 0, 0, 1, -shown.left, -shown.bottom), (across, 0, 0, up, place.left, place.bottom))

    def _words(self, value: Any) -> str:
        found = self._document.get(value)
        return text_in(found) if isinstance(found, bytes) else str(found) if isinstance(found, str) else ""
