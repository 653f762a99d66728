"""Unpacking what a PDF holds packed, within limits."""

from __future__ import annotations

import base64
import re
import zlib
from collections.abc import Callable
from typing import Any

from minutesapp.pdf.tokens import BrokenPdfError

LARGEST = 64 * 2**20
"""Bytes of one thing unpacked."""
NO_SIGN = re.compile(rb"[^!-z]")
ROW = (("Colors", 1), ("BitsPerComponent", 8), ("Columns", 1))
"""What says how long a row is, and what holds where it is not said."""
PNG = 10
"""From this number on each row says how it was foretold."""


class PackedPictureError(Exception):
    """A picture, packed as only pictures are."""


def unpack(data: bytes, names: list[Any], settings: list[Any]) -> bytes:
    """What data say that were packed in these ways, the last first; BrokenPdfError, PackedPictureError."""
    for place, name in enumerate(names):
        if name not in WAYS:
            raise PackedPictureError
        setting = settings[place] if place < len(settings) and isinstance(settings[place], dict) else {}
        try:
            data = _foretold(WAYS[name](data), setting)
        except (ValueError, zlib.error, IndexError) as error:
            raise BrokenPdfError from error
        if len(data) > LARGEST:
            raise BrokenPdfError
    return data


def _inflate(data: bytes) -> bytes:
    """As much as can be had: the sum at the end may be wrong, or cut off."""
    inflating = zlib.decompressobj()
    pieces: list[bytes] = []
    try:
        pieces.append(inflating.decompress(data, LARGEST + 1))
    except zlib.error:
        pieces = list(_piecewise(data))
        if not pieces:
            raise
    return b"".join(pieces)


def _piecewise(data: bytes) -> list[bytes]:
    inflating, pieces, size = zlib.decompressobj(), [], 0
    for at in range(0, len(data), 256):
        try:
            pieces.append(inflating.decompress(data[at : at + 256], LARGEST + 1 - size))
        except zlib.error:
            break
        size += len(pieces[-1])
        if size > LARGEST:
            break
    return [piece for piece in pieces if piece]


def _from_hex(data: bytes) -> bytes:
    digits = b"".join(data.split(b">")[0].split())
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))


def _from_85(data: bytes) -> bytes:
    return base64.a85decode(NO_SIGN.sub(b"", data.split(b"~>")[0].removeprefix(b"<~")))


def _from_runs(data: bytes) -> bytes:
    said, at = bytearray(), 0
    while at < len(data) and data[at] != 128 and len(said) <= LARGEST:
        length = data[at]
        if length < 128:
            said += data[at + 1 : at + 2 + length]
            at += length + 2
        else:
            said += data[at + 1 : at + 2] * (257 - length)
            at += 2
    return bytes(said)


def _from_lzw(data: bytes) -> bytes:
    """Codes of nine bits and more, each for what was seen before and one sign."""
    table, said = [bytes([sign]) for sign in range(256)] + [b"", b""], bytearray()
    bits, count, width, before = 0, 0, 9, b""
    for sign in data:
        bits, count = bits << 8 | sign, count + 8
        if count < width:
            continue
        count -= width
        code, bits = bits >> count, bits & (1 << count) - 1
        if code == 257 or len(said) > LARGEST:
            break
        if code == 256:
            del table[258:]
            width, before = 9, b""
            continue
        entry = table[code] if code < len(table) else before + before[:1]
        said += entry
        if before:
            table.append(before + entry[:1])
        before, width = entry, min(max(9, (len(table) + 1).bit_length()), 12)
    return bytes(said)


WAYS: dict[str, Callable[[bytes], bytes]] = {
    "FlateDecode": _inflate, "Fl": _inflate, "LZWDecode": _from_lzw, "LZW": _from_lzw, "ASCIIHexDecode": _from_hex,
    "AHx": _from_hex, "ASCII85Decode": _from_85, "A85": _from_85, "RunLengthDecode": _from_runs, "RL": _from_runs,
}  # fmt: skip
"""By the long and the short name of each way. Others pack pictures."""


def _foretold(data: bytes, setting: dict[str, Any]) -> bytes:
    """Undo that signs were written as what they differ by from those before or over them."""
    if not isinstance(setting.get("Predictor"), int) or setting["Predictor"] < PNG:
        return data
    colours, bits, columns = (setting.get(key, usual) for key, usual in ROW)
    if not all(isinstance(part, int) and 0 < part < 2**20 for part in (colours, bits, columns)):
        raise BrokenPdfError
    step, width = max(1, colours * bits // 8), (colours * bits * columns + 7) // 8
    said, above = bytearray(), bytearray(width)
    for at in range(0, len(data), width + 1):
        row = bytearray(data[at + 1 : at + 1 + width].ljust(width, b"\0"))
        _undo_row(data[at], row, above, step)
        said += row
        above = row
    return bytes(said)


def _undo_row(way: int, row: bytearray, above: bytearray, step: int) -> None:
    for at in range(len(row)) if way else ():
        left, over = row[at - step] if at >= step else 0, above[at]
        corner = above[at - step] if at >= step else 0
        row[at] = (row[at] + (left, over, (left + over) // 2, _nearest(left, over, corner))[min(way, 4) - 1]) & 255


def _nearest(left: int, over: int, corner: int) -> int:
    guess = left + over - corner
    return min((left, over, corner), key=lambda sign: abs(guess - sign))
