"""Opening a zip from a stranger: one that lists more files than any document has is not even looked through."""

from __future__ import annotations

import re
import struct
from io import BytesIO
from typing import NamedTuple
from zipfile import BadZipFile, ZipFile, ZipInfo

END, END_LENGTH = b"PK\x05\x06", 22
LONGEST_COMMENT = 2**16
SIZE_AT = 12
"""Where the record at the end of a zip tells the size of its list of files (APPNOTE.TXT of PKWARE, 4.3.16)."""
LARGEST_LIST = 2**19
"""Bytes; a document of five hundred parts lists them in some fifty thousand."""
HEAD_LENGTH, NAME_AT = 30, 26
"""Bytes of the head of a file, and where in it the length of its name stands (4.3.7)."""
DESCRIBED_BEHIND = 0x8
"""The flag of a file whose sizes stand behind it."""
DESCRIPTOR = re.compile(rb"PK\x07\x08.{12}(?:.{8}(?=PK))?", re.DOTALL)
KNOWN_EXTRA = {0x0001, 0x000A, 0x5455, 0x7855, 0x7875, 0xA220}
"""Large sizes, times and owners, and the room that Word leaves (4.5; ECMA-376-2)."""


def open_zip(data: bytes) -> ZipFile:
    """The zip, to be read; BadZipFile where it is none, or lists too many files."""
    end = data.rfind(END, max(0, len(data) - LONGEST_COMMENT - END_LENGTH))
    if end < 0 or len(data) - end < END_LENGTH:
        raise BadZipFile
    (size,) = struct.unpack_from("<I", data, end + SIZE_AT)
    if size > LARGEST_LIST:
        raise BadZipFile
    return ZipFile(BytesIO(data))


class Leftovers(NamedTuple):
    """What of a zip lies in none of the files that it lists: what is remarked, and bytes that no reader asks for."""

    comment: bytes
    bytes: bytes


def leftovers_of(data: bytes) -> Leftovers:
    """What lies before, between and behind the files of a zip, and what is remarked of them; BadZipFile for none."""
    with open_zip(data) as package:
        entries, comment = sorted(package.infolist(), key=lambda entry: entry.header_offset), package.comment
        begin = package.start_dir
    found, at = bytearray(), 0
    for entry in entries:
        found += data[at : entry.header_offset]
        body, extra = _body_of(data, entry)
        found += _unknown(extra) + (_unknown(entry.extra) if entry.extra != extra else b"")
        at = body + entry.compress_size
        at += len(match[0]) if entry.flag_bits & DESCRIBED_BEHIND and (match := DESCRIPTOR.match(data, at)) else 0
    end = data.rindex(END)
    found += data[at:begin] + data[end + END_LENGTH + len(comment) :]
    return Leftovers(b"".join([*(entry.comment for entry in entries), comment]), bytes(found))


def _body_of(data: bytes, entry: ZipInfo) -> tuple[int, bytes]:
    """Where the bytes of a file begin, and what its own head says more of it."""
    head = data[entry.header_offset : entry.header_offset + HEAD_LENGTH]
    if len(head) < HEAD_LENGTH:
        raise BadZipFile
    name, extra = struct.unpack_from("<HH", head, NAME_AT)
    begin = entry.header_offset + HEAD_LENGTH + name
    return begin + extra, data[begin : begin + extra]


def _unknown(extra: bytes) -> bytes:
    """What a file is said to be more, but for times, sizes and the room that Word leaves."""
    found, at = bytearray(), 0
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<HH", extra, at)
        found += b"" if kind in KNOWN_EXTRA else extra[at + 4 : at + 4 + length]
        at += 4 + length
    return bytes(found) + extra[at:]
