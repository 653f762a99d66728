"""What a PDF says, on its pages and beside them: as much of the format as office programs write, and no more.

Text stands in a PDF as numbers of shapes; each font has a table of the letters that they mean, by which programs search
and copy.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from minutesapp.pdf.letters import Letters, from_hex, letters_of, utf16

OBJECT = re.compile(rb"(\d{1,8}) 0 obj\b(.*?)\bendobj", re.DOTALL)
STREAM = re.compile(rb"(.*?)\bstream\r?\n(.*)\bendstream", re.DOTALL)
PLAIN_FILTERS = {b"", b"/FlateDecode", b"[/FlateDecode]", b"[ /FlateDecode ]"}
FILTER = re.compile(rb"/Filter\s*(\[[^\]]*\]|/\w+)")
PICTURE = re.compile(rb"/Subtype\s*/Image|/FontFile|/Type\s*/XRef|/Length1\b")
FONTS = re.compile(rb"/([^\s/<>\[\]()]+)\s+(\d+) 0 R")
TO_UNICODE = re.compile(rb"/ToUnicode\s+(\d+) 0 R")
SHOWN = re.compile(
    rb"/ActualText\s*<([0-9A-Fa-f\s]+)>|/([^\s/<>\[\]()]+)\s+-?[\d.]+\s+Tf\b|(?<!<)<([0-9A-Fa-f\s]+)>|\(((?:\\.|[^\\()])*)\)",
    re.DOTALL,
)
LANGUAGE = re.compile(rb"/Lang\s*\([^()]*\)")
PROPERTY = re.compile(
    rb"/(Title|Author|Subject|Keywords|Creator|Producer)\s*(?:<([0-9A-Fa-f\s]*)>|\(((?:\\.|[^\\()])*)\))", re.DOTALL
)
ESCAPED = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
LARGEST = 2**28


class Unreadable(Exception):
    """The file is written in a way that is not read here."""


class Pdf(Struct, frozen=True):
    """What a PDF says: its `text`, by the letters that its fonts tell; its properties; all else that is no picture."""

    text: str
    properties: Mapping[str, str]
    code: bytes


def read_pdf(data: bytes) -> Pdf:
    """What a PDF says; Unreadable."""
    if b"/Encrypt" in data:
        raise Unreadable
    heads, streams = _objects(data)
    fonts = _fonts(heads, streams)
    pages = (LANGUAGE.sub(b"", stream) for stream in streams.values() if b"BT" in stream and b"Tf" in stream)
    text = "".join(letters for page in pages for letters in _shown(page, fonts))
    code = b"\n".join((*heads.values(), *(stream for stream in streams.values() if b"BT" not in stream)))
    return Pdf(text, _properties(heads.values()), code)


def _fonts(heads: Mapping[int, bytes], streams: Mapping[int, bytes]) -> dict[bytes, list[Letters]]:
    """The fonts by the names that pages have for them; pages may have one name for different ones."""
    tables = {
        number: letters_of(streams.get(int(match[1]), b""))
        for number, head in heads.items()
        if (match := TO_UNICODE.search(head))
    }
    fonts: dict[bytes, list[Letters]] = {}
    for head in heads.values():
        for name, number in FONTS.findall(head):
            if int(number) in tables and tables[int(number)] not in fonts.setdefault(name, []):
                fonts[name].append(tables[int(number)])
    return fonts


def _objects(data: bytes) -> tuple[dict[int, bytes], dict[int, bytes]]:
    """What each object says of itself, and what each holds that is no picture and no font."""
    heads: dict[int, bytes] = {}
    streams: dict[int, bytes] = {}
    for number, content in OBJECT.findall(data):
        parted = STREAM.match(content)
        head = parted[1] if parted else content
        heads[int(number)] = head
        if parted and not PICTURE.search(head):
            streams[int(number)] = _inflate(head, parted[2])
            if b"/ObjStm" in head:
                heads |= _packed(head, streams.pop(int(number)))
    return heads, streams


def _inflate(head: bytes, data: bytes) -> bytes:
    found = FILTER.search(head)
    if (found[1] if found else b"") not in PLAIN_FILTERS or b"/DecodeParms" in head:
        raise Unreadable
    if not found:
        return data
    inflating = zlib.decompressobj()
    try:
        content = inflating.decompress(data, LARGEST)
    except zlib.error as error:
        raise Unreadable from error
    if inflating.unconsumed_tail:
        raise Unreadable
    return content


def _packed(head: bytes, content: bytes) -> dict[int, bytes]:
    """The objects that are packed into one."""
    first = re.search(rb"/First\s+(\d+)", head)
    start = int(first[1]) if first else 0
    numbers = [int(number) for number in content[:start].split()]
    places = [start + at for at in numbers[1::2]]
    return {n: content[a:b] for n, a, b in zip(numbers[::2], places, [*places[1:], len(content)], strict=False)}


def _shown(page: bytes, fonts: Mapping[bytes, list[Letters]]) -> Iterator[str]:
    """The letters of a page in the order in which it is painted, by each font that has the name in use."""
    here: list[Letters] = []
    for actual, font, code, literal in SHOWN.findall(page):
        if font:
            here = fonts.get(font, [])
        elif actual:
            yield utf16(actual)
        else:
            said = from_hex(code) if code else _unescaped(literal)
            yield from (_decoded(said, table) for table in here) if here else (said.decode("latin-1"),)


def _decoded(said: bytes, table: Letters) -> str:
    size = len(table[b""])
    return "".join(table.get(said[at : at + size], "") for at in range(0, len(said), size))


def _properties(heads: Iterable[bytes]) -> dict[str, str]:
    """The title, author, subject and keywords that the file states."""
    found: dict[str, str] = {}
    for head in heads:
        for name, code, literal in PROPERTY.findall(head):
            said = from_hex(code) if code else _unescaped(literal)
            begins_wide = said.startswith(b"\xfe\xff")
            found[name.decode()] = said[2:].decode("utf-16-be", "replace") if begins_wide else said.decode("latin-1")
    return found


def _unescaped(literal: bytes) -> bytes:
    signs = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}

    def sign(match: re.Match[bytes]) -> bytes:
        said = match[1]
        return bytes([int(said, 8) & 255]) if said.isdigit() and said < b"8" else signs.get(said, said)

    return ESCAPED.sub(sign, literal)
