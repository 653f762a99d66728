"""What a cell of Excel says: texts, numbers without their points, days for the numbers that a format shows as days."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

# Formats of days that every Excel knows by number, those of Japanese ones (27 to 36, 50 to 58) among them.
KNOWN_DATE_FORMATS = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
LITERALS = re.compile(r'"[^"]*"|\[[^\]]*\]|[\\_].')
DATE_LETTER = re.compile("[dmhysDMHYS]")
WHOLE = re.compile(r"-?\d{1,15}")
ISO_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})T[\d:.]+Z?")
LONGEST_FORMAT = 255
# Days are counted from here for every day since March 1900; old books of the Mac count from 1904.
ZERO, ZERO_1904 = date(1899, 12, 30), date(1904, 1, 1)


def cell_text(kind: str, raw: str, strings: Sequence[str], zero: date | None) -> str:
    """The text of a cell, as its `kind` says: ``s`` (a shared string), ``b``, ``d``, ``n`` or nothing for a number.

    `zero` is the day from which a number counts that is shown as a day, None for any other number.
    """
    if kind == "s":
        return strings[int(raw)] if raw.isdecimal() and len(raw) < 10 and int(raw) < len(strings) else ""
    if kind == "b":
        return str(raw == "1")
    if kind == "d":
        day = ISO_DAY.fullmatch(raw)
        return day[1] if day else raw
    return _number(raw, zero) if kind in ("", "n") else raw


def _number(raw: str, zero: date | None) -> str:
    if zero is None and WHOLE.fullmatch(raw):
        return str(int(raw))
    try:
        number = float(raw)
        if zero is not None and number >= 1:
            return (zero + timedelta(days=int(number))).isoformat()
        return str(int(number)) if number.is_integer() and abs(number) < 1e15 else raw
    except (OverflowError, ValueError):  # no number, or no day of any calendar
        return raw


class DateFormats:
    """Reads from the styles of a book which of them show a number as a day."""

    def __init__(self) -> None:
        self._of_days = set(map(str, KNOWN_DATE_FORMATS))
        self._formats: list[str] = []
        self._in_cells = False

    def shows_day(self, style: str) -> bool:
        """Whether cells of this style, by its place among the styles, show days."""
        known = style.isdecimal() and len(style) < 10 and int(style) < len(self._formats)
        return known and self._formats[int(style)] in self._of_days

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "numFmt" and _is_date_format(attributes.get("formatCode", "")):
            self._of_days.add(attributes.get("numFmtId", ""))
        elif name == "cellXfs":
            self._in_cells = True
        elif name == "xf" and self._in_cells:
            self._formats.append(attributes.get("numFmtId", "0"))

    def end(self, name: str) -> None:
        if name == "cellXfs":
            self._in_cells = False

    def text(self, text: str) -> None:
        """There is none."""


def _is_date_format(code: str) -> bool:
    first = code[:LONGEST_FORMAT].split(";", 1)[0]
    return DATE_LETTER.search(LITERALS.sub("", first)) is not None
