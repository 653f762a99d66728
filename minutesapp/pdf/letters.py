"""The letters that the codes of a font mean, as its table for searching and copying tells them."""

from __future__ import annotations

import re
from collections.abc import Iterator

SPACE = re.compile(rb"begincodespacerange\s*<([0-9A-Fa-f]+)>")
ONE_BY_ONE, RANGES = (
    re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL),
    re.compile(rb"beginbfrange(.*?)endbfrange", re.DOTALL),
)
PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f\s]*)>")
RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[(.*?)\])", re.DOTALL)
Letters = dict[bytes, str]
"""What the codes of a font mean; the entry of the empty code tells how long they are, by its length."""
MOST_LETTERS = 2**16


def letters_of(table: bytes) -> Letters:
    """What the codes of a font mean, by the table that it brings for those who copy and search."""
    space = SPACE.search(table)
    size = len(space[1]) // 2 if space else 1
    found = {b"": " " * size}
    for part in ONE_BY_ONE.findall(table):
        found |= {from_hex(code): utf16(letters) for code, letters in PAIR.findall(part)}
    for part in RANGES.findall(table):
        for first, last, start, each in RANGE.findall(part):
            codes = range(int(first, 16), min(int(last, 16), int(first, 16) + MOST_LETTERS) + 1)
            meant = re.findall(rb"<([0-9A-Fa-f\s]*)>", each) if each else _counted(start, len(codes))
            found |= {code.to_bytes(size, "big"): utf16(letters) for code, letters in zip(codes, meant, strict=False)}
    return found


def _counted(start: bytes, count: int) -> Iterator[bytes]:
    """So many codes of letters from this one on."""
    return (b"%0*x" % (len(start), int(start, 16) + step) for step in range(count))


def utf16(code: bytes) -> str:
    """The letters that hexadecimal digits give as UTF-16."""
    said = from_hex(code)
    return said[: len(said) // 2 * 2].decode("utf-16-be", "replace").removeprefix("\ufeff")


def from_hex(code: bytes) -> bytes:
    """The bytes that hexadecimal digits give, a last one by itself with a zero behind it."""
    digits = b"".join(code.split()).decode()
    return bytes.fromhex(digits + "0" * (len(digits) % 2))


def text_in(said: bytes) -> str:
    """The text of a string beside the pages."""
    if said.startswith((b"\xfe\xff", b"\xff\xfe")):
        return said.decode("utf-16", "replace")
    return said[3:].decode("utf-8", "replace") if said.startswith(b"\xef\xbb\xbf") else said.decode("latin-1")
