"""The parts of a Word file. Read one by one and within limits, as it may come from anybody; packed so that the bytes
tell nothing beyond the parts.
"""

from __future__ import annotations

import lzma
import posixpath
import struct
import zlib
from collections.abc import Mapping
from functools import cached_property
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from lxml import etree
from lxml.etree import _Element
from msgspec import Struct

from minutesapp.files.zips import open_zip

LARGEST_PART = 16 * 2**20
LARGEST_TOTAL = 48 * 2**20
"""Bytes unpacked. A layout is some ten kilobytes; a logo rarely has one of these sixteen megabytes."""
MOST_PARTS = 500
CHUNK = 2**16
ENCRYPTED = 0x1
PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
RELATION_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
"""The namespace of a text."""
DOCUMENT = "word/document.xml"
"""The part with the text, in a file of ours."""
XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

# Whatever the zip reader and the two decompressors may say of bytes that are not what they pretend to be.
BROKEN = (
    BadZipFile, EOFError, KeyError, NotImplementedError, OSError, OverflowError, RuntimeError, ValueError,
    lzma.LZMAError, struct.error, zlib.error,
)  # fmt: skip


class DamagedError(Exception):
    """The bytes are not a Word file, or one beyond all measure."""


class Relation(Struct, frozen=True):
    """What a part refers to: `kind` is the last word of its type, `target` a part's name or, outside, an address."""

    id: str
    kind: str
    target: str
    outside: bool = False


class Package:
    """A Word file, opened; DamagedError where it is none. A part is unpacked when it is read, not before.

    `largest` is how many bytes a part may have; one that we wrote ourselves may have any number.
    """

    def __init__(self, data: bytes, largest: int = 0) -> None:
        try:
            self._zip = open_zip(data)
        except BROKEN as error:
            raise DamagedError from error
        self.names = self._zip.namelist()
        if len(self.names) > MOST_PARTS or len(set(self.names)) < len(self.names):
            raise DamagedError
        self._largest = largest or LARGEST_PART
        self._room = largest or LARGEST_TOTAL

    def read(self, name: str) -> bytes:
        """One part, unpacked; DamagedError where it is missing, broken or too large."""
        content = bytearray()
        try:
            info = self._zip.getinfo(name)
            if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED) or info.flag_bits & ENCRYPTED:
                raise DamagedError
            with self._zip.open(info) as part:
                while chunk := part.read(CHUNK):
                    content += chunk
                    self._room -= len(chunk)
                    if len(content) > self._largest or self._room < 0:
                        raise DamagedError
        except BROKEN as error:
            raise DamagedError from error
        return bytes(content)

    def relations(self, name: str = "") -> tuple[Relation, ...]:
        """What a part refers to, or the file itself; none where there is no list of them."""
        folder, base = posixpath.split(name)
        listing = posixpath.join(folder, "_rels", f"{base}.rels")
        if listing not in self.names:
            return ()
        return tuple(_relation(row, folder) for row in parse_part(self.read(listing)).iter("{*}Relationship"))

    @cached_property
    def document(self) -> str:
        """The name of the part with the text; DamagedError where the file names none."""
        found = (relation.target for relation in self.relations() if relation.kind == "officeDocument")
        name = next(found, "")
        if name not in self.names:
            raise DamagedError
        return name


def parse_part(content: bytes) -> _Element:
    """The root of a part that is XML; DamagedError where it is not, or brings definitions of its own."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, LookupError, ValueError) as error:
        raise DamagedError from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise DamagedError
    return root


def write_part(root: _Element) -> bytes:
    """A part as UTF-8."""
    etree.cleanup_namespaces(root)
    return (XML_HEAD + etree.tostring(root, encoding="unicode", with_tail=False)).encode("utf-8")


def pack_parts(parts: Mapping[str, bytes]) -> bytes:
    """The file of these parts: the same bytes on every machine and at every hour."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as package:
        for name, content in parts.items():
            entry = ZipInfo(name)  # of the first day that a zip can name
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0
            package.writestr(entry, content)
    return buffer.getvalue()


def _relation(row: _Element, folder: str) -> Relation:
    target, outside = row.get("Target", ""), row.get("TargetMode") == "External"
    if not outside:
        target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    return Relation(row.get("Id", ""), row.get("Type", "").rsplit("/", 1)[-1], target, outside)
