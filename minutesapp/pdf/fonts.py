"""What the bytes of a text mean in a font, and how much room each letter takes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from minutesapp.pdf.document import Document, Stream, Table
from minutesapp.pdf.filters import PackedPictureError
from minutesapp.pdf.letters import Letters, letters_of
from minutesapp.pdf.tokens import BrokenPdfError

UNKNOWN = "〓"
"""What printers put where a letter is missing: here one that its font does not tell."""
CODINGS = (
    (re.compile(r"RKSJ"), "cp932"), (re.compile(r"UTF16|UCS2"), "utf-16-be"), (re.compile(r"EUC"), "euc_jp"),
    (re.compile(r"UTF8"), "utf-8"), (re.compile(r"UTF32"), "utf-32-be"),
)  # fmt: skip
"""What the names of usual tables of codes say of how letters are written."""
UNICODE_NAME = re.compile(r"u(?:ni)?([0-9A-F]{4,6})")
USUAL_WIDTH, FULL_WIDTH = 500.0, 1000.0
SPACE = b" "


class Glyph(NamedTuple):
    """A letter: its text, its width in thousandths of its size, and whether words are spread at it."""

    text: str
    width: float
    is_space: bool = False


class Font:
    """One font of a page."""

    def __init__(self, document: Document, table: Table) -> None:
        self._document = document
        self._letters = self._told(table)
        self.is_wide = table.get("Subtype") == "Type0"
        encoding = document.get(table.get("Encoding"))
        self._coding = _coding(encoding) if self.is_wide else ""
        self.is_vertical = self.is_wide and isinstance(encoding, str) and encoding.split("-")[-1] == "V"
        if self.is_wide:
            below = document.table(next(iter(document.row(table.get("DescendantFonts"))), None))
            self._widths = dict(_wide_widths(document, below))
            self._usual = _number(document.get(below.get("DW")), FULL_WIDTH)
        else:
            first = document.get(table.get("FirstChar"))
            widths = document.row(table.get("Widths")) if isinstance(first, int) else []
            self._widths = {first + at: _number(document.get(one), USUAL_WIDTH) for at, one in enumerate(widths)}
            self._usual = USUAL_WIDTH
            self._codes = _simple_codes(document, encoding)

    def glyphs(self, said: bytes) -> Iterator[Glyph]:
        """The letters of a text in their order."""
        if not self.is_wide:
            for sign in said:
                text = self._letters.get(bytes([sign]), self._codes.get(sign, UNKNOWN))
                yield Glyph(text, self._widths.get(sign, self._usual), sign == SPACE[0])
            return
        for code in _wide_codes(said, self._coding):
            width = self._widths.get(int.from_bytes(code, "big"), self._usual)
            if self._coding:
                text = self._letters.get(code) or code.decode(self._coding, "replace").replace("\ufffd", UNKNOWN)
                width = self._usual / 2 if len(code) == 1 else self._usual
            else:
                text = self._letters.get(code, UNKNOWN)
            yield Glyph(text, width, code == SPACE)

    def _told(self, table: Table) -> Letters:
        """What the font itself tells of its letters."""
        value = table.get("ToUnicode")
        try:
            return letters_of(self._document.content(value)) if isinstance(self._document.get(value), Stream) else {}
        except PackedPictureError as error:
            raise BrokenPdfError from error


def _coding(encoding: Any) -> str:
    if not isinstance(encoding, str):
        return ""
    if encoding in ("H", "V"):
        return "iso2022_jp"
    return next((coding for name, coding in CODINGS if name.search(encoding)), "")


def _wide_codes(said: bytes, coding: str) -> Iterator[bytes]:
    """The bytes of each letter: two of them, but for codings in which some have one."""
    at = 0
    while at < len(said):
        lead = said[at]
        short = (coding == "cp932" and (lead < 0x81 or 0xA0 <= lead < 0xE0)) or (coding == "euc_jp" and lead < 0x80)
        size = 1 if short else 4 if coding == "utf-32-be" else 2
        if coding == "utf-16-be" and 0xD8 <= lead < 0xDC:
            size = 4
        code = said[at : at + size]
        yield b"\x1b$B" + code if coding == "iso2022_jp" else code
        at += size


def _wide_widths(document: Document, below: Table) -> Iterator[tuple[int, float]]:
    """The widths of letters by their numbers: a number and a list, or two numbers and one width for all between."""
    row = [document.get(value) for value in document.row(below.get("W"))]
    at = 0
    while at + 1 < len(row):
        first, second = row[at], row[at + 1]
        if isinstance(first, int) and isinstance(second, list):
            yield from ((first + step, _number(document.get(one), FULL_WIDTH)) for step, one in enumerate(second))
            at += 2
        elif isinstance(first, int) and isinstance(second, int) and at + 2 < len(row):
            last = min(second, first + 65_535)
            yield from ((code, _number(row[at + 2], FULL_WIDTH)) for code in range(first, last + 1))
            at += 3
        else:
            return


def _simple_codes(document: Document, encoding: Any) -> dict[int, str]:
    """What the codes of one byte mean, with what the font says to be otherwise."""
    table = encoding if isinstance(encoding, dict) else {}
    name = table.get("BaseEncoding", encoding)
    coding = "mac_roman" if name == "MacRomanEncoding" else "cp1252"
    codes = {code: bytes([code]).decode(coding, "replace") for code in range(32, 256)}
    code = 0
    for value in document.row(table.get("Differences")):
        if isinstance(value, int):
            code = value
        elif isinstance(value, str):
            codes[code] = _named(value, codes.get(code, UNKNOWN))
            code += 1
    return codes


def _named(name: str, otherwise: str) -> str:
    """A letter by its name; English names are those of the letters that usually have the code."""
    if len(name) == 1:
        return name
    by_number = UNICODE_NAME.fullmatch(name)
    if by_number and int(by_number[1], 16) < 0x110000:
        return chr(int(by_number[1], 16))
    return otherwise if name.isalpha() else UNKNOWN


def _number(value: Any, otherwise: float) -> float:
    return float(value) if isinstance(value, int | float) else otherwise
