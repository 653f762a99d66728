"""The objects of a PDF, by looking for them: what a file says of where they are may be wrong, or leave some out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from minutesapp.pdf.filters import unpack
from minutesapp.pdf.tokens import END, BrokenPdfError, Operator, Ref, Tokens

BEGIN = re.compile(rb"(?<!\d)(\d{1,9})[\x00\t\n\x0c\r ]+\d{1,5}[\x00\t\n\x0c\r ]+obj\b")
ELSEWHERE = re.compile(rb"[\x00\t\n\x0c\r ]*(\d{1,9})[\x00\t\n\x0c\r ]+\d{1,5}[\x00\t\n\x0c\r ]+R\b")
"""An object that is what stands elsewhere."""
STREAM = re.compile(rb"[\x00\t\n\x0c\r ]*stream(\r\n|\n|\r)")
TRAILER = re.compile(rb"\btrailer[\x00\t\n\x0c\r ]*(?=<<)")
MOST_TRAILERS = 300
"""Of a file that was changed so often; each may have to be read to the end of it."""
VERSION_END = re.compile(rb"startxref\s+\d+\s+%%EOF[\r\n]*")
MOST_OBJECTS = 1_000_000
ROOM = 512 * 2**20
"""Bytes of all that is unpacked of a file."""
Table = dict[str, Any]


class Stream:
    """A table, and bytes that it tells how to read."""

    def __init__(self, table: Table, data: bytes) -> None:
        self.table = table
        self.data = data


class Document:
    """A PDF, opened; BrokenPdfError. `is_locked` where its words are written in a secret, `is_changed` where something
    in it took the place of something else.
    """

    def __init__(self, data: bytes) -> None:
        self._objects: dict[int, Any] = {}
        self._places: dict[int, int] = {}
        self._room = ROOM
        self.is_changed = False
        self._trailers: list[Table] = []
        self._scan(data)
        streams = [(number, one) for number, one in self._objects.items() if isinstance(one, Stream)]
        packed = [(self._places[number], one) for number, one in streams if one.table.get("Type") == "ObjStm"]
        self.is_locked = any(trailer.get("Encrypt") for trailer in self._trailers)
        for place, stream in () if self.is_locked else sorted(packed, key=lambda row: row[0]):
            self._unpack_objects(stream, place)
        self.root = self._find_root()

    @property
    def properties(self) -> Table:
        """What the file says of itself."""
        found = (self.table(trailer["Info"]) for trailer in reversed(self._trailers) if "Info" in trailer)
        return next(found, {})

    def get(self, value: Any) -> Any:
        """A value itself, where it may be said elsewhere; None where it is not said."""
        for _ in range(20):
            if not isinstance(value, Ref):
                return value
            value = self._objects.get(value.number)
        return None

    def table(self, value: Any) -> Table:
        """A table, also that of a stream; an empty one where there is none."""
        found = self.get(value)
        found = found.table if isinstance(found, Stream) else found
        return found if isinstance(found, dict) else {}

    def row(self, value: Any) -> list[Any]:
        """A list; one value alone is a list of it, none an empty one."""
        found = self.get(value)
        return found if isinstance(found, list) else [] if found is None else [value]

    def content(self, value: Any) -> bytes:
        """What a stream holds, unpacked; nothing where there is none. PackedPictureError, BrokenPdfError."""
        stream = self.get(value)
        if not isinstance(stream, Stream):
            return b""
        names = [self.get(name) for name in self.row(stream.table.get("Filter", stream.table.get("F")))]
        settings = [self.table(one) for one in self.row(stream.table.get("DecodeParms", stream.table.get("DP")))]
        settings = [{key: self.get(part) for key, part in one.items()} for one in settings]
        data = unpack(stream.data, names, settings)
        self._room -= len(data)
        if self._room < 0:
            raise BrokenPdfError
        return data

    def pages(self) -> Iterator[Table]:
        """The pages in order, each with what it takes over from those above it; without an order all that there are."""
        if not self.root:
            yield from self.every("Page")
            return
        waiting: list[tuple[Any, Table]] = [(self.root.get("Pages"), {})]
        seen: set[int] = set()
        while waiting:
            value, above = waiting.pop()
            table = self.table(value)
            if id(table) in seen or not table:
                continue
            seen.add(id(table))
            taken = above | {key: table[key] for key in ("Resources", "MediaBox", "CropBox", "Rotate") if key in table}
            kids = self.row(table.get("Kids"))
            if kids:
                waiting += [(kid, taken) for kid in reversed(kids)]
            else:
                yield {**taken, **table}

    def every(self, kind: str) -> Iterator[Table]:
        """The tables of a type, wherever they are."""
        for number in self._objects:
            table = self.table(Ref(number))
            if table.get("Type") == kind:
                yield table

    def every_object(self) -> Iterator[Any]:
        """All objects, and what the file says last of all of them together."""
        yield from self._objects.values()
        yield from self._trailers

    def _scan(self, data: bytes) -> None:
        at = 0
        while (match := BEGIN.search(data, at)) is not None:
            number = int(match[1])
            self._note_trailers(data, at, match.start())
            tokens = Tokens(data, match.end())
            elsewhere = ELSEWHERE.match(data, tokens.at)
            value = Ref(int(elsewhere[1])) if elsewhere else tokens.read()
            value, at = self._with_stream(value, data, tokens.at)
            if isinstance(value, Operator) or value is END:
                continue
            self._put(number, value, match.start())
            if len(self._objects) > MOST_OBJECTS:
                raise BrokenPdfError
        self._note_trailers(data, at, len(data))

    def _with_stream(self, value: Any, data: bytes, at: int) -> tuple[Any, int]:
        begin = STREAM.match(data, at) if isinstance(value, dict) else None
        if begin is None:
            return value, at
        length = value.get("Length")
        end = begin.end() + length if isinstance(length, int) and length >= 0 else -1
        if end < 0 or not data[end : end + 20].lstrip().startswith(b"endstream"):
            end = data.find(b"endstream", begin.end())
            end = end if end >= 0 else len(data)
        stream = Stream(value, data[begin.end() : end])
        if value.get("Type") == "XRef":
            self._trailers.append(value)
        return stream, end

    def _note_trailers(self, data: bytes, begin: int, end: int) -> None:
        for match in TRAILER.finditer(data, begin, end):
            if len(self._trailers) > MOST_TRAILERS:
                raise BrokenPdfError
            table = Tokens(data, match.end()).read()
            if isinstance(table, dict):
                self._trailers.append(table)

    def _put(self, number: int, value: Any, place: int) -> None:
        """Note an object; of several with one number the last in the file is the one that counts."""
        if number in self._objects and self._objects[number] != value:
            self.is_changed = True
        if place >= self._places.get(number, 0):
            self._objects[number], self._places[number] = value, place

    def _unpack_objects(self, stream: Stream, place: int) -> None:
        data, first = self.content(stream), self.get(stream.table.get("First"))
        if not isinstance(first, int):
            raise BrokenPdfError
        places = [value for value in Tokens(data[:first]) if isinstance(value, int)]
        for number, at in zip(places[::2], places[1::2], strict=False):
            value = Tokens(data, first + at).read()
            if value is not END:
                self._put(number, value, place)

    def _find_root(self) -> Table:
        roots = (self.table(trailer.get("Root")) for trailer in reversed(self._trailers))
        root = next(filter(None, roots), None) or next(self.every("Catalog"), None)
        return root or {}


def earlier_versions(data: bytes) -> list[bytes]:
    """The file as it was before each time that something was added at its end, the latest first."""
    ends = [match.end() for match in VERSION_END.finditer(data)]
    return [data[:end] for end in reversed(ends[:-1])]
