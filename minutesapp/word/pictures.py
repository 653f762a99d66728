"""Pictures without what cameras and drawing programs write into them: authors, places, comments, earlier versions."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator

PNG, JPEG, GIF = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8"
PNG_SHOWN = {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"pHYs", b"sBIT", b"bKGD"}
"""The chunks that are seen. Others hold words (tEXt, iTXt), times (tIME), or a whole EXIF record."""
JPEG_COMMENT, JPEG_APPS, JPEG_SCAN, JPEG_END = 0xFE, range(0xE0, 0xF0), 0xDA, 0xD9
JPEG_ALONE = {0x01, *range(0xD0, 0xD9)}
"""Markers without a length."""
JPEG_SHOWN_APPS = {(0xE0, b"JFIF\0"): 14, (0xEE, b"Adobe"): 12}
"""What decoders look at, and how many bytes of it; behind them a smaller picture, or anything, may stand."""
GIF_TABLE = 0x80
GIF_EXTENSION, GIF_IMAGE, GIF_END = 0x21, 0x2C, 0x3B
GIF_CONTROL, GIF_LOOP = 0xF9, b"\x0bNETSCAPE2.0\x03\x01"
PNG_SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""By the kind of colour: how many numbers a pixel is."""
PIECE = 2**20


class BrokenPictureError(Exception):
    """The picture ends too early, or is not what its first bytes say."""


def clean_picture(data: bytes) -> bytes:
    """The same picture with nothing in it but what is shown; BrokenPictureError.

    PNG, JPEG and GIF. Of other kinds (EMF, SVG) nothing is known here: they are given back as they are.
    """
    for signature, pieces in KINDS.items():
        if data.startswith(signature):
            try:
                return b"".join(pieces(data))
            except IndexError as error:
                raise BrokenPictureError from error
    return data


def _png(data: bytes) -> Iterator[bytes]:
    yield PNG
    at, kind, pixels, room = len(PNG), b"", b"", 0
    while kind != b"IEND":
        kind, end = data[at + 4 : at + 8], at + 12 + _number(data, at, 4)
        if kind == b"IHDR":
            room = _png_size(_cut(data, at + 8, at + 21))
        if kind == b"IDAT":
            pixels += _cut(data, at + 8, end - 4)
        elif pixels and kind == b"IEND":
            yield _chunk(b"IDAT", _packed_pixels(pixels, room))
        if kind in PNG_SHOWN - {b"IDAT"}:
            yield _cut(data, at, end)
        at = end


def _png_size(head: bytes) -> int:
    """The bytes of all pixels, unpacked; in an interlaced picture at most."""
    width, height = _number(head, 0, 4), _number(head, 4, 4)
    row = 1 + (width * head[8] * PNG_SAMPLES.get(head[9], 4) + 7) // 8
    return height * row * (2 if head[12] else 1) + 64 * head[12]


def _packed_pixels(packed: bytes, room: int) -> bytes:
    """What is packed of the pixels, without anything behind it; BrokenPictureError where there are more than pixels."""
    unpacking, left = zlib.decompressobj(), packed
    try:
        while not unpacking.eof and (left or unpacking.unconsumed_tail):
            room -= len(unpacking.decompress(left, PIECE))
            left = unpacking.unconsumed_tail
            if room < 0:
                raise BrokenPictureError
    except zlib.error as error:
        raise BrokenPictureError from error
    return packed[: len(packed) - len(unpacking.unused_data)]


def _chunk(kind: bytes, content: bytes) -> bytes:
    return len(content).to_bytes(4, "big") + kind + content + zlib.crc32(kind + content).to_bytes(4, "big")


def _jpeg(data: bytes) -> Iterator[bytes]:
    yield data[:2]
    at, marker = 2, 0
    while marker != JPEG_END:
        if marker == JPEG_SCAN and at == len(data):  # many a program forgets the end
            data += bytes([0xFF, JPEG_END])
        if data[at] != 0xFF:
            raise BrokenPictureError
        while data[at + 1] == 0xFF:  # as many as one likes
            at += 1
        marker = data[at + 1]
        end = at + 2
        if marker != JPEG_END and marker not in JPEG_ALONE:
            end += _number(data, at + 2, 2)
        if marker == JPEG_SCAN:
            end = _end_of_scan(data, end)
        if marker in JPEG_APPS or marker == JPEG_COMMENT:
            yield _shown_app(marker, _cut(data, at + 4, end))
        else:
            yield _cut(data, at, end)
        at = end


def _end_of_scan(data: bytes, at: int) -> int:
    """Where the next marker stands, if any; inside a scan 0xFF is followed by a zero or by a restart."""
    if at > len(data):
        raise BrokenPictureError
    while True:
        at = data.find(b"\xff", at)
        if at < 0:
            return len(data)
        following = data[at + 1]
        if following and following not in range(0xD0, 0xD8):
            return at
        at += 2


def _shown_app(marker: int, content: bytes) -> bytes:
    """A segment of a program's own, as far as it is looked at."""
    for (app, name), size in JPEG_SHOWN_APPS.items():
        if marker == app and content.startswith(name):
            shown = content[:12].ljust(12, b"\0") + bytes(size - 12)
            return bytes([0xFF, marker]) + (len(shown) + 2).to_bytes(2, "big") + shown
    return b""


def _gif(data: bytes) -> Iterator[bytes]:
    at = 13 + _table_size(data[10])
    yield _cut(data, 0, at)
    while data[at] != GIF_END:
        if data[at] == GIF_EXTENSION:
            end = _end_of_blocks(data, at + 2)
            if data[at + 1] == GIF_CONTROL:
                yield _cut(data, at, at + 7) + b"\0"
            elif data[at + 2 :].startswith(GIF_LOOP):
                yield _cut(data, at, at + 18) + b"\0"
        elif data[at] == GIF_IMAGE:
            end = _end_of_blocks(data, at + 11 + _table_size(data[at + 9]))
            yield _cut(data, at, end)
        else:
            raise BrokenPictureError
        at = end
    yield bytes([GIF_END])


def _table_size(flags: int) -> int:
    """Bytes of a colour table, which the flags before it tell of."""
    return 3 * 2 ** ((flags & 7) + 1) if flags & GIF_TABLE else 0


def _end_of_blocks(data: bytes, at: int) -> int:
    while data[at]:
        at += 1 + data[at]
    return at + 1


def _number(data: bytes, at: int, size: int) -> int:
    return int.from_bytes(_cut(data, at, at + size), "big")


def _cut(data: bytes, start: int, end: int) -> bytes:
    if end > len(data):
        raise BrokenPictureError
    return data[start:end]


KINDS: dict[bytes, Callable[[bytes], Iterator[bytes]]] = {PNG: _png, JPEG: _jpeg, GIF: _gif}
