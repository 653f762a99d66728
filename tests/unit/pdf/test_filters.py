"""Unpacking what a PDF holds packed."""

from __future__ import annotations

import base64
import zlib

import pytest

from minutesapp.pdf import filters
from minutesapp.pdf.filters import PackedPictureError, unpack
from minutesapp.pdf.tokens import BrokenPdfError

LZW = bytes.fromhex("800B6050220C0C8501")
"""The example of the standard: 45 45 45 45 45 65 45 45 45 66."""


@pytest.mark.parametrize(
    ("data", "way", "said"),
    [
        (zlib.compress(b"abc"), "FlateDecode", b"abc"),
        (zlib.compress(b"abc" * 500)[:-6], "Fl", b"abc"),
        (b"61 62 6>", "ASCIIHexDecode", b"ab`"),
        (base64.a85encode(b"abc") + b"~>", "ASCII85Decode", b"abc"),
        (b"\x02abc\xfdx\x80", "RunLengthDecode", b"abcxxxx"),
        (LZW, "LZWDecode", b"-----A---B"),
    ],
)
def test_each_way_of_packing_is_undone(data: bytes, way: str, said: bytes) -> None:
    assert unpack(data, [way], []).startswith(said)


def test_rows_that_say_how_they_differ_are_put_right() -> None:
    rows = bytes([0, 1, 2, 1, 1, 1, 2, 1, 1, 3, 1, 1, 4, 1, 1])
    setting = {"Predictor": 15, "Columns": 2}
    assert unpack(zlib.compress(rows), ["FlateDecode"], [setting]) == bytes([1, 2, 1, 2, 2, 3, 2, 3, 3, 4])


def test_pictures_are_not_unpacked_and_bombs_do_not_go_off(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(PackedPictureError):
        unpack(b"", ["DCTDecode"], [])
    monkeypatch.setattr(filters, "LARGEST", 1000)
    with pytest.raises(BrokenPdfError):
        unpack(zlib.compress(bytes(10**6)), ["FlateDecode"], [])
    with pytest.raises(BrokenPdfError):
        unpack(b"no packing", ["FlateDecode"], [])
