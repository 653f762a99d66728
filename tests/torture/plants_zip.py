"""Ways to hide words in the zip that a Word file is."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable

from tests.torture.plants import Plant
from tests.word_files import DOCUMENT, parts


def plants() -> tuple[Plant, ...]:
    """All of them."""
    return tuple(Plant(name, spoil) for name, spoil in WAYS.items())


def repacked(spoil: Callable[[zipfile.ZipInfo, str], object]) -> Callable[[bytes, str], bytes]:
    """The same parts, with something about one of them that only the zip tells."""

    def pack(data: bytes, secret: str) -> bytes:
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as package:
            for name, content in parts(data).items():
                entry = zipfile.ZipInfo(name)
                entry.create_system, entry.compress_type = 0, zipfile.ZIP_DEFLATED
                if name == DOCUMENT:
                    spoil(entry, secret)
                package.writestr(entry, content)
        return buffer.getvalue()

    return pack


def with_more(*entries: Callable[[str], tuple[str, bytes]], comment: bool = False) -> Callable[[bytes, str], bytes]:
    """The file with further entries behind those it has, or a comment."""

    def append(data: bytes, secret: str) -> bytes:
        buffer = io.BytesIO(data)
        with warnings.catch_warnings(), zipfile.ZipFile(buffer, "a") as package:
            warnings.simplefilter("ignore")
            for name, content in (entry(secret) for entry in entries):
                package.writestr(zipfile.ZipInfo(name), content)
            package.comment = secret.encode() if comment else b""
        return buffer.getvalue()

    return append


def twice(data: bytes, secret: str) -> bytes:
    """The text stored twice: first with the secret, then as it should be."""
    files = parts(data)
    buffer = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w") as package:
        warnings.simplefilter("ignore")
        package.writestr(zipfile.ZipInfo(DOCUMENT), files[DOCUMENT] + secret.encode())
        for name, content in files.items():
            package.writestr(zipfile.ZipInfo(name), content)
    return buffer.getvalue()


def moved(data: bytes, by: int) -> bytes:
    """The file with its end saying that the list of parts begins `by` bytes later."""
    at = data.rindex(b"PK\x05\x06")
    start = struct.unpack_from("<L", data, at + 16)[0]
    return data[: at + 16] + struct.pack("<L", start + by) + data[at + 20 :]


def between_parts(data: bytes, secret: str) -> bytes:
    """Bytes behind the last part, before the list of parts, which says where it begins."""
    hidden = secret.encode()
    start = struct.unpack_from("<L", data, data.rindex(b"PK\x05\x06") + 16)[0]
    shifted = moved(data, len(hidden))
    return shifted[:start] + hidden + shifted[start:]


def unlisted(data: bytes, secret: str) -> bytes:
    """A part that stands there and is in no list."""
    content = secret.encode()
    told = (20, 0, 0, 0, 0x21, zlib.crc32(content), len(content), len(content), 5, 0)
    start = struct.unpack_from("<L", data, data.rindex(b"PK\x05\x06") + 16)[0]
    part = struct.pack("<4s5H3L2H", b"PK\x03\x04", *told) + b"a.txt" + content
    shifted = moved(data, len(part))
    return shifted[:start] + part + shifted[start:]


def longer_stream(data: bytes, secret: str) -> bytes:
    """Bytes behind the end of what the last part packs, counted as its own."""
    hidden = secret.encode()
    at = data.rindex(b"PK\x03\x04", 0, data.index(b"PK\x01\x02"))
    listed = data.rindex(b"PK\x01\x02")
    end = struct.unpack_from("<L", data, data.rindex(b"PK\x05\x06") + 16)[0]
    size = struct.unpack_from("<L", data, at + 18)[0] + len(hidden)
    told = data[: at + 18] + struct.pack("<L", size) + data[at + 22 : end]
    shifted = moved(told + data[end : listed + 20] + struct.pack("<L", size) + data[listed + 24 :], len(hidden))
    return shifted[:end] + hidden + shifted[end:]


WAYS: dict[str, Callable[[bytes, str], bytes]] = {
    "bytes before the zip": lambda data, secret: secret.encode() + data,
    "bytes behind the zip": lambda data, secret: data + secret.encode(),
    "bytes between the parts and their list": between_parts,
    "the zip's comment": with_more(comment=True),
    "a part's comment": repacked(lambda entry, s: setattr(entry, "comment", s.encode())),
    "a part's extra field": repacked(
        lambda entry, s: setattr(entry, "extra", struct.pack("<HH", 0xCAFE, len(s.encode())) + s.encode())
    ),
    "a part's hour": repacked(lambda entry, s: setattr(entry, "date_time", (1980 + ord(s[0]) % 100, 1, 1, 0, 0, 0))),
    "a part's rights": repacked(lambda entry, s: setattr(entry, "external_attr", ord(s[0]) << 8)),
    "a part's system": repacked(lambda entry, s: setattr(entry, "create_system", 3)),
    "a part that is not packed": repacked(lambda entry, s: setattr(entry, "compress_type", zipfile.ZIP_STORED)),
    "a part stored twice": twice,
    "a part that is in no list": unlisted,
    "bytes behind what is packed": longer_stream,
    "a folder": with_more(lambda s: (f"{s}/", b"")),
    "a part outside": with_more(lambda s: (f"../{s}", b"")),
    "a part with a name of words": with_more(lambda s: (f"word/{s}.xml", b"<a/>")),
    "a part of an old program": with_more(lambda s: ("mimetype", s.encode())),
}
