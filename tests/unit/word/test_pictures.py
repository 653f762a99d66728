from __future__ import annotations

import struct
import zlib

import pytest

from minutesapp.word.pictures import PNG, BrokenPictureError, clean_picture

SECRET = b"Kudo"


def chunk(kind: bytes, data: bytes = b"") -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


HEAD, PIXELS, END = (
    chunk(b"IHDR", struct.pack(">LL5B", 8, 1, 8, 0, 0, 0, 0)),
    chunk(b"IDAT", zlib.compress(bytes(9))),
    chunk(b"IEND"),
)
CLEAN_PNG = PNG + HEAD + PIXELS + END


def segment(marker: int, data: bytes) -> bytes:
    return bytes([0xFF, marker]) + struct.pack(">H", len(data) + 2) + data


JFIF, TABLE, SCAN = segment(0xE0, b"JFIF\0" + bytes(9)), segment(0xDB, bytes(65)), segment(0xDA, bytes(10))
ENTROPY = b"\x12\xff\x00\x34\xff\xd0\x56"
CLEAN_JPEG = b"\xff\xd8" + JFIF + TABLE + SCAN + ENTROPY + SCAN + ENTROPY + b"\xff\xd9"

GIF_HEAD = b"GIF89a" + bytes(4) + b"\x80\0\0" + bytes(6)
IMAGE = b"\x2c" + bytes(8) + b"\x80" + bytes(6) + b"\x02\x02\x4c\x01\0"
CONTROL, LOOP = b"\x21\xf9\x04\0\0\0\0\0", b"\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0"
CLEAN_GIF = GIF_HEAD + LOOP + CONTROL + IMAGE + b"\x3b"


@pytest.mark.parametrize(
    ("told", "clean"),
    [
        (CLEAN_PNG, CLEAN_PNG),
        (PNG + HEAD + chunk(b"tEXt", b"Author\0" + SECRET) + PIXELS + END, CLEAN_PNG),
        (PNG + HEAD + PIXELS + chunk(b"eXIf", SECRET) + chunk(b"tIME", bytes(7)) + END, CLEAN_PNG),
        (CLEAN_PNG + SECRET, CLEAN_PNG),
        (PNG + HEAD + chunk(b"IDAT", PIXELS[8:-4] + SECRET) + END, CLEAN_PNG),
        (PNG + HEAD + chunk(b"IDAT", PIXELS[8:12]) + chunk(b"IDAT", PIXELS[12:-4]) + END, CLEAN_PNG),
        (CLEAN_JPEG.replace(JFIF, segment(0xE0, b"JFIF\0" + bytes(7) + b"\1\1" + SECRET)), CLEAN_JPEG),
        (CLEAN_GIF.replace(LOOP, LOOP[:-1] + b"\x04" + SECRET + b"\0"), CLEAN_GIF),
        (CLEAN_JPEG, CLEAN_JPEG),
        (b"\xff\xd8" + segment(0xE1, b"Exif\0\0" + SECRET) + CLEAN_JPEG[2:], CLEAN_JPEG),
        (b"\xff\xd8" + segment(0xFE, SECRET) + CLEAN_JPEG[2:], CLEAN_JPEG),
        (b"\xff\xd8" + segment(0xED, b"Photoshop 3.0" + SECRET) + CLEAN_JPEG[2:], CLEAN_JPEG),
        (CLEAN_JPEG + SECRET, CLEAN_JPEG),
        (CLEAN_GIF, CLEAN_GIF),
        (CLEAN_GIF[:-1] + b"\x21\xfe\x04" + SECRET + b"\0\x3b", CLEAN_GIF),
        (CLEAN_GIF[:-1] + b"\x21\xff\x0bXMP DataXMP\x04" + SECRET + b"\0\x3b" + SECRET, CLEAN_GIF),
        (b"BM, whatever it is", b"BM, whatever it is"),
    ],
)  # fmt: skip
def test_only_what_is_shown_stays(told: bytes, clean: bytes) -> None:
    assert clean_picture(told) == clean
    assert clean_picture(clean) == clean


@pytest.mark.parametrize("picture", [CLEAN_PNG, CLEAN_JPEG, CLEAN_GIF])
def test_a_picture_that_ends_too_early_is_broken(picture: bytes) -> None:
    # The end of a photograph may be missing.
    least = len(JFIF + TABLE + SCAN) + 2 if picture is CLEAN_JPEG else len(picture)
    for length in range(8, least):
        with pytest.raises(BrokenPictureError):
            clean_picture(picture[:length])


def test_a_photograph_may_lack_its_end_and_have_signs_before_its_markers() -> None:
    assert clean_picture(CLEAN_JPEG[:-2]) == CLEAN_JPEG
    assert clean_picture(CLEAN_JPEG.replace(b"\xff\xda", b"\xff\xff\xff\xda")) == CLEAN_JPEG


@pytest.mark.parametrize(
    "picture",
    [
        PNG + bytes(8) * 3,
        PNG + HEAD + chunk(b"IDAT", zlib.compress(bytes(10))) + END,
        PNG + HEAD + chunk(b"IDAT", b"\0\0") + END,
        b"\xff\xd8\xff\xe0\0\x02\0\0",
        GIF_HEAD + b"\x99",
    ],
)
def test_a_picture_that_only_begins_like_one_is_broken(picture: bytes) -> None:
    with pytest.raises(BrokenPictureError):
        clean_picture(picture)
