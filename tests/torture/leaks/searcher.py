"""Somebody who looks for secrets in a file and knows nothing of the program that wrote it.

Nothing here is of the program. A file is bytes; whatever is packed in them is unpacked, however deep, and whatever may
be a text is read as one: with its markup and without, with signs written as numbers, in the encodings of Japan.
"""

from __future__ import annotations

import base64
import binascii
import gzip
import re
import struct
import subprocess
import tempfile
import zlib
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path
from unicodedata import normalize
from urllib.parse import unquote

DEEPEST = 4
"""Files in files."""
MOST_UNPACKED = 64 * 2**20
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "cp932", "euc_jp", "iso2022_jp")
DEFLATED = re.compile(rb"\x78[\x01\x5e\x9c\xda]")
PART = b"PK\x03\x04"
BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{8,}={0,2}")
HEXADECIMAL = re.compile(rb"<?((?:[0-9A-Fa-f]{2}[ \n]?){4,})>?")
OCTAL = re.compile(rb"\\([0-3][0-7]{2})")
MARKUP = re.compile(r"<[^>]*>")
ESCAPED = re.compile(r"\\u([0-9A-Fa-f]{4})|_x([0-9A-Fa-f]{4})_|U\+([0-9A-Fa-f]{4,5})|<([0-9A-Fa-f]{4})>")
IN_RTF = re.compile(r"\\u(-?\d{2,5})\b")
NO_LETTER = re.compile(r"[\W_]+")
VARIANTS = str.maketrans("髙﨑𠮷塚凜邊邉澤齋齊濵德", "高崎吉塚凛辺辺沢斎斉浜徳")


class Searcher:
    """Knows secrets; words of kanji are known by each of their signs, others as a whole."""

    def __init__(self, secrets: Iterable[str]) -> None:
        self._secrets = tuple(secrets)
        self._by_sign = {sign: words for words in self._secrets for sign in words if "一" <= sign <= "龥"}
        self._whole = {fold(words): words for words in self._secrets if not set(words) & set(self._by_sign)}
        self._coded = {
            words.encode(encoding, "ignore"): words
            for words in self._secrets
            for encoding in ENCODINGS
            if len(words) > 1 and words.encode(encoding, "ignore")
        }

    def found_in(self, data: bytes) -> set[str]:
        """The secrets of which something stands in a file."""
        return {words for blob in unpacked(data) for words in self._in_blob(blob)}

    def found_in_text(self, text: str) -> set[str]:
        """The secrets of which something stands in a text."""
        found: set[str] = set()
        for reading in readings(text):
            found |= {self._by_sign[sign] for sign in self._by_sign.keys() & set(reading)}
            folded = fold(reading)
            found |= {words for whole, words in self._whole.items() if whole in folded}
        return found

    def _in_blob(self, blob: bytes) -> set[str]:
        found = {words for coded, words in self._coded.items() if coded in blob}
        for encoding in ("utf-8", "utf-16"):
            try:
                text = blob.decode(encoding)
            except UnicodeDecodeError:
                continue
            if encoding == "utf-8" or blob[:2] in (b"\xff\xfe", b"\xfe\xff"):
                found |= self.found_in_text(text)
        return found


def fold(text: str) -> str:
    """A text as it is compared: widths, kana, usual variants, and nothing but letters."""
    plain = NO_LETTER.sub("", normalize("NFKC", text.translate(VARIANTS))).lower()
    return "".join(chr(ord(sign) - 0x60) if "ァ" <= sign <= "ヶ" else sign for sign in plain)


def readings(text: str) -> Iterator[str]:
    """A text as it stands, with its signs for letters read, and without its markup."""
    plain = unescape(unescape(text))
    yield plain
    if "<" in text:
        yield unescape(MARKUP.sub("", text))
    if "%" in plain:
        yield unquote(plain)
    if ESCAPED.search(plain):
        yield ESCAPED.sub(lambda found: chr(int("".join(filter(None, found.groups())), 16)), plain)
    if IN_RTF.search(plain):
        yield IN_RTF.sub(lambda found: chr(int(found[1]) % 0x10000), plain)


def unpacked(data: bytes, depth: int = 0) -> Iterator[bytes]:
    """A file, and all that is packed in it in any way."""
    yield data
    if depth == DEEPEST:
        return
    if data.startswith(b"%PDF"):
        yield from _told_by_tools(data)
    inner = (*_parts(data), *_inflated(data), *_decoded(data))
    for blob in inner:
        yield from unpacked(blob, depth + 1)


def _parts(data: bytes) -> Iterator[bytes]:
    """The parts of a zip, found by their own heads, whatever its list says of them."""
    at = data.find(PART)
    while at >= 0:
        flags, method = struct.unpack_from("<HH", data, at + 6)
        size, _, name, extra = struct.unpack_from("<LLHH", data, at + 18)
        begin = at + 30 + name + extra
        stored = data[begin : begin + size] if size and not flags & 8 else data[begin:]
        yield stored if method == 0 else _inflate(stored, -15)
        at = data.find(PART, at + 4)


def _inflated(data: bytes) -> Iterator[bytes]:
    """Whatever unpacks at a place where something packed may begin."""
    if data.startswith(b"\x1f\x8b"):
        yield _gunzip(data)
    for found in DEFLATED.finditer(data):
        if blob := _inflate(data[found.start() :], 15):
            yield blob


def _inflate(data: bytes, bits: int) -> bytes:
    try:
        return zlib.decompressobj(bits).decompress(data, MOST_UNPACKED)
    except zlib.error:
        return b""


def _gunzip(data: bytes) -> bytes:
    try:
        return gzip.decompress(data)
    except (OSError, EOFError, zlib.error):
        return b""


def _decoded(data: bytes) -> Iterator[bytes]:
    """What rows of digits and letters stand for, where that is longer than a number."""
    if b"\0" in data[:64] and not data.startswith(b"%PDF"):
        return
    if data.startswith(b"%PDF") or b"\\" in data:
        yield OCTAL.sub(lambda found: bytes([int(found[1], 8)]), data)
    for found in HEXADECIMAL.finditer(data):
        digits = re.sub(rb"\s", b"", found[1])
        yield bytes.fromhex(digits[: len(digits) // 2 * 2].decode())
    for found in BASE64.finditer(data):
        word = found[0].rstrip(b"=").replace(b"-", b"+").replace(b"_", b"/")
        try:
            yield base64.b64decode(word[: len(word) // 4 * 4 + (len(word) % 4 > 1) * (len(word) % 4)] + b"==")
        except binascii.Error:
            continue


def _told_by_tools(data: bytes) -> Iterator[bytes]:
    """What the programs of poppler read in a PDF."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "a.pdf"
        file.write_bytes(data)
        for command in (["pdftotext", "-q"], ["pdftotext", "-q", "-raw"], ["pdftotext", "-q", "-htmlmeta"]):
            yield subprocess.run([*command, str(file), "-"], capture_output=True, check=True).stdout
        for command in (["pdfinfo"], ["pdfinfo", "-meta"], ["pdfinfo", "-struct-text"], ["pdfdetach", "-list"]):
            yield subprocess.run([*command, str(file)], capture_output=True, check=True).stdout
        subprocess.run(["pdfdetach", "-saveall", "-o", folder, str(file)], capture_output=True, check=True)
        yield from (other.read_bytes() for other in Path(folder).iterdir() if other != file)
