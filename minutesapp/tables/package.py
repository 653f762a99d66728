"""The parts of an Excel file: a package from a stranger, unpacked piece by piece and never beyond measure.

Nothing is believed that the package says of itself: not its sizes, not its counts. Entities are refused, and nothing
outside the package is ever looked for.
"""

from __future__ import annotations

import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import Protocol
from xml.parsers import expat

from minutesapp.files.zips import open_zip

LARGEST_UNPACKED = 256 * 2**20
"""Bytes of all parts together; the longest list or transcript that is taken in needs a tenth of it."""
PIECE = 2**16
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
TROUBLE = (
    zipfile.BadZipFile, zlib.error, struct.error, expat.ExpatError, EOFError, LookupError, OSError, OverflowError,
    RuntimeError, ValueError,
)  # fmt: skip
"""What a damaged package leads its readers into."""


class BrokenPackageError(Exception):
    """No package, or one whose parts do not fit together."""


class PackageTooLargeError(Exception):
    """Unpacked, it is beyond measure."""


class PackagePart(Protocol):
    """Takes in the elements of one part in their order, by their names without prefixes."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """Text stands in the element that began last."""


class ExcelPackage:
    """The parts by name; whatever goes wrong with them is a BrokenPackageError or a PackageTooLargeError."""

    def __init__(self, data: bytes) -> None:
        self._left = LARGEST_UNPACKED
        try:
            self._zip = open_zip(data)
        except TROUBLE as error:
            raise BrokenPackageError from error
        self._names = {part.filename.lower(): part for part in self._zip.infolist()}

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._names

    def read(self, name: str, part: PackagePart) -> Iterator[None]:
        """Feed the XML of a part to its reader; gives way after every piece, so that what came of it can be used."""
        parser = _parser(part)
        try:
            for piece in self._pieces(name):
                parser.Parse(piece, False)
                yield
            parser.Parse(b"", True)
        except TROUBLE as error:
            raise BrokenPackageError from error
        yield

    def read_whole(self, name: str, part: PackagePart) -> None:
        """Feed all of a part to its reader."""
        for _ in self.read(name, part):
            pass

    def names(self, start: str) -> list[str]:
        """The parts whose names begin so, small letters or not, as they are called in small ones."""
        return [name for name in self._names if name.startswith(start)]

    def whole(self, name: str) -> bytes:
        """A part as it stands; none where it is missing."""
        try:
            return b"".join(self._pieces(name)) if name in self else b""
        except TROUBLE as error:
            raise BrokenPackageError from error

    def related(self, name: str) -> dict[str, tuple[str, str]]:
        """The parts that a part refers to: type (its last word) and name, by the id that it uses for them."""
        folder, base = posixpath.split(name)
        list_of = posixpath.join(folder, "_rels", f"{base}.rels")
        relations = _Relations(folder)
        if list_of in self:
            self.read_whole(list_of, relations)
        return relations.found

    def _pieces(self, name: str) -> Iterator[bytes]:
        part = self._names.get(name.lower())
        if part is None or part.compress_type not in METHODS:
            raise BrokenPackageError
        with self._zip.open(part) as file:
            while piece := file.read(PIECE):
                self._left -= len(piece)
                if self._left < 0:
                    raise PackageTooLargeError
                yield piece


class _Relations:
    """Reads which parts a part refers to; none outside the package."""

    def __init__(self, folder: str) -> None:
        self.found: dict[str, tuple[str, str]] = {}
        self._folder = folder

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", self._folder, attributes.get("Target", "")))
            kind = attributes.get("Type", "").rpartition("/")[2]
            self.found[attributes.get("Id", "")] = (kind, target.lstrip("/"))

    def end(self, name: str) -> None:
        """Nothing ends that matters."""

    def text(self, text: str) -> None:
        """There is none."""


def _parser(part: PackagePart) -> expat.XMLParserType:
    def start(name: str, attributes: dict[str, str]) -> None:
        part.start(name.rpartition(":")[2], attributes)

    def end(name: str) -> None:
        part.end(name.rpartition(":")[2])

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = part.text
    parser.StartDoctypeDeclHandler = _refuse_entities
    return parser


def _refuse_entities(*parts: object) -> None:
    raise BrokenPackageError
