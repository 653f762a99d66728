from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.exporters.proof.packing import unpack
from minutesapp.word.package import pack_parts
from tests.word_files import pack

PARTS = {"a.xml": b"<a/>" * 30, "word/b.xml": b"", "c": bytes(range(256))}
CLEAN = pack_parts(PARTS)
SECOND = CLEAN.index(b"PK\x03\x04", 4)
LIST = CLEAN.index(b"PK\x01\x02")


def spoiled(change: Callable[[zipfile.ZipInfo], object]) -> bytes:
    """The same parts, with something about the first that is not plain."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for number, (name, content) in enumerate(PARTS.items()):
            entry = zipfile.ZipInfo(name)
            entry.create_system, entry.compress_type = 0, zipfile.ZIP_DEFLATED
            if not number:
                change(entry)
            package.writestr(entry, content)
    return buffer.getvalue()


def appended(name: str, content: bytes, comment: bytes = b"") -> bytes:
    buffer = io.BytesIO(CLEAN)
    with zipfile.ZipFile(buffer, "a") as package:
        entry = zipfile.ZipInfo(name)
        entry.create_system, entry.compress_type = 0, zipfile.ZIP_DEFLATED
        package.writestr(entry, content)
        package.comment = comment
    return buffer.getvalue()


def streamed() -> bytes:
    """The same parts by a writer that cannot go back, which tells of sizes behind each."""

    class Pipe(io.RawIOBase):
        def __init__(self) -> None:
            self.data = b""

        def writable(self) -> bool:
            return True

        def write(self, data: bytes) -> int:  # type: ignore[override]
            self.data += bytes(data)
            return len(data)

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in PARTS.items():
            package.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return pipe.data


def with_longer_stream() -> bytes:
    """One part whose packed bytes go on behind the end of what they pack."""
    packed = zlib.compress(b"<a/>", wbits=-15) + b"secret"
    told = (20, 0, 8, 0, 0x21, zlib.crc32(b"<a/>"), len(packed), 4, 1, 0)
    local = struct.pack("<4s5H3L2H", b"PK\x03\x04", *told) + b"a" + packed
    listed = struct.pack("<4s6H3L5H2L", b"PK\x01\x02", 20, *told, 0, 0, 0, 0o600 << 16, 0) + b"a"
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, len(listed), len(local), 0)
    data = local + listed + end
    assert zipfile.ZipFile(io.BytesIO(data)).read("a") == b"<a/>"
    return data


def test_what_is_packed_plainly_is_read() -> None:
    assert unpack(CLEAN) == PARTS
    assert unpack(pack_parts({})) == {}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"x" + CLEAN,
        CLEAN + b"x",
        CLEAN[:-1],
        CLEAN[:SECOND] + b"secret" + CLEAN[SECOND:],
        CLEAN[:LIST] + b"secret" + CLEAN[LIST:],
        CLEAN[:LIST] + CLEAN[LIST + 46 + 5 :],
        CLEAN[:40] + bytes([CLEAN[40] ^ 1]) + CLEAN[41:],
        pack(PARTS),
        pack_parts({"工藤.xml": b""}),
        appended("d.xml", b"", comment=b"secret"),
        streamed(),
        with_longer_stream(),
        spoiled(lambda entry: setattr(entry, "comment", b"secret")),
        spoiled(lambda entry: setattr(entry, "extra", b"\xfe\xca\x04\0abcd")),
        spoiled(lambda entry: setattr(entry, "date_time", (2024, 7, 9, 10, 0, 0))),
        spoiled(lambda entry: setattr(entry, "compress_type", zipfile.ZIP_STORED)),
        spoiled(lambda entry: setattr(entry, "create_system", 3)),
        spoiled(lambda entry: setattr(entry, "external_attr", 0o644 << 16)),
        spoiled(lambda entry: setattr(entry, "internal_attr", 1)),
    ],
)
def test_anything_else_is_refused(data: bytes) -> None:
    with pytest.raises(UserFacingError) as caught:
        unpack(data)
    assert (caught.value.code, caught.value.facts["part"]) == ("public-trace", "zip")


def test_a_part_that_stands_twice_is_refused() -> None:
    with pytest.warns(UserWarning, match="Duplicate"):
        data = appended("a.xml", b"<a/>")
    with pytest.raises(UserFacingError):
        unpack(data)
