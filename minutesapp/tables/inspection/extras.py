"""What lies over the cells of a sheet and beside them: comments, drawn shapes, people, files elsewhere."""

from __future__ import annotations

from typing import NamedTuple

from minutesapp.tables.texts import Texts

OF_THEME = {"tx1": "000000", "dk1": "000000", "bg1": "FFFFFF", "lt1": "FFFFFF", "black": "000000", "white": "FFFFFF"}


class BookNote(NamedTuple):
    """A comment on a cell."""

    cell: str
    who: str
    words: str


class BookShape(NamedTuple):
    """A drawn shape: the rows and columns that it covers, from 1 and with the last, its fill (RRGGBB), its words."""

    rows: range
    columns: range
    fill: str
    words: str


class Notes(Texts):
    """Reads the comments of a sheet."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[BookNote] = []
        self._authors: list[str] = []
        self._comment: dict[str, str] = {}
        self._in_author = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        super().start(name, attributes)
        if name == "author":
            self._in_author = True
            self._authors.append("")
        elif name == "comment":
            self._comment = attributes

    def text(self, text: str) -> None:
        super().text(text)
        if self._in_author:
            self._authors[-1] += text

    def end(self, name: str) -> None:
        super().end(name)
        self._in_author = False
        if name == "comment":
            place = self._comment.get("authorId", "")
            known = place.isdecimal() and len(place) < 7 and int(place) < len(self._authors)
            who = self._authors[int(place)] if known else ""
            self.found.append(BookNote(self._comment.get("ref", ""), who, self.take()))


class Shapes(Texts):
    """Reads the shapes that are drawn over a sheet."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[BookShape] = []
        self._path: list[str] = []
        self._places: dict[str, int] = {}
        self._fill = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        super().start(name, attributes)
        self._path.append(name)
        if name.endswith("Anchor"):
            self._places, self._fill = {}, ""
        elif self._path[-3:-1] == ["spPr", "solidFill"]:
            stated = attributes.get("lastClr") or attributes.get("val", "")
            self._fill = OF_THEME.get(stated, stated.upper())

    def text(self, text: str) -> None:
        super().text(text)
        if len(self._path) > 1 and self._path[-2] in ("from", "to") and text.strip().isdecimal() and len(text) < 9:
            self._places["/".join(self._path[-2:])] = int(text)

    def end(self, name: str) -> None:
        super().end(name)
        if self._path:
            self._path.pop()
        if name.endswith("Anchor"):
            self.found.append(BookShape(self._range("row"), self._range("col"), self._fill, self.take()))

    def _range(self, name: str) -> range:
        """The rows, or columns, that are covered; the last one only where the shape reaches into it."""
        first, last = (self._places.get(f"{end}/{name}", 0) for end in ("from", "to"))
        return range(first + 1, last + 1 + bool(self._places.get(f"to/{name}Off", 0)))


class Attributes:
    """Reads what elements of one name state under one key: people by their names, files by where they lie."""

    def __init__(self, element: str, key: str) -> None:
        self.found: list[str] = []
        self._element, self._key = element, key

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == self._element and attributes.get(self._key):
            self.found.append(attributes[self._key])

    def end(self, name: str) -> None:
        """Nothing ends that matters."""

    def text(self, text: str) -> None:
        """There is none."""
