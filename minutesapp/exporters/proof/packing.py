"""The proof of a zip: parts one behind the other, each told of once and in one way, and no byte beside them."""

from __future__ import annotations

import struct
import zlib

from minutesapp.exporters.proof.refusal import TRACE, refuse

PACKING = "zip"
LOCAL, CENTRAL, END = (struct.Struct(form) for form in ("<4s5H3L2H", "<4s6H3L5H2L", "<4s4H2LH"))
LOCAL_MARK, CENTRAL_MARK, END_MARK = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
VERSION, PLAIN, DEFLATED = 20, 0, 8
MIDNIGHT, FIRST_DAY = 0, 0x21
"""The first hour that a zip can name."""
READABLE = 0o600 << 16
NOTHING = 0
RAW = -15
LARGEST = 2**30
"""Bytes of one part; nothing that we write comes near."""


def unpack(data: bytes) -> dict[str, bytes]:
    """The parts by name; refused where there is anything else, or anything said of a part that need not be said."""
    parts: dict[str, bytes] = {}
    listed, at = b"", 0
    try:
        while data[at : at + 4] == LOCAL_MARK:
            *_, crc, packed, size, length, _ = LOCAL.unpack_from(data, at)
            plain = (VERSION, PLAIN, DEFLATED, MIDNIGHT, FIRST_DAY, crc, packed, size, length, NOTHING)
            name = data[at + LOCAL.size : at + LOCAL.size + length]
            start = at + LOCAL.size + length
            if data[at : at + LOCAL.size] != LOCAL.pack(LOCAL_MARK, *plain) or name.decode("ascii") in parts:
                refuse(TRACE, PACKING)
            parts[name.decode("ascii")] = _inflate(data[start : start + packed], size, crc)
            rest = (NOTHING, NOTHING, NOTHING, READABLE, at)
            listed += CENTRAL.pack(CENTRAL_MARK, VERSION, *plain, *rest) + name
            at = start + packed
    except (UnicodeDecodeError, struct.error, zlib.error):
        refuse(TRACE, PACKING)
    count = len(parts)
    if data[at:] != listed + END.pack(END_MARK, NOTHING, NOTHING, count, count, len(listed), at, NOTHING):
        refuse(TRACE, PACKING)
    return parts


def _inflate(packed: bytes, size: int, crc: int) -> bytes:
    """What was packed, all of it and nothing behind it."""
    if size > LARGEST:
        refuse(TRACE, PACKING)
    inflating = zlib.decompressobj(RAW)
    content = inflating.decompress(packed, size + 1)
    if not inflating.eof or inflating.unused_data or len(content) != size or zlib.crc32(content) != crc:
        refuse(TRACE, PACKING)
    return content
