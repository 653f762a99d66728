"""What a cell says: texts, numbers as their format shows them, days and times for those that are shown so."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from minutesapp.language.pattern import pattern


class Look(NamedTuple):
    """How a format shows a number: as a day, as a time (with its seconds, or without), with so many digits.

    Else as the number it is.
    """

    day: bool = False
    time: bool = False
    seconds: bool = False
    digits: int = 0


AS_NUMBER = Look()
AS_DAY, AS_HOURS, AS_TIME, AS_MOMENT = Look(day=True), Look(time=True), Look(False, True, True), Look(True, True)
KNOWN_FORMATS = {
    **dict.fromkeys((*range(14, 18), *range(27, 32), *range(34, 37), *range(50, 59)), AS_DAY),
    **dict.fromkeys((18, 20, 32), AS_HOURS),
    **dict.fromkeys((19, 21, 33, 45, 46, 47), AS_TIME),
    22: AS_MOMENT,
}
"""Formats that every Excel knows by number, those of Japanese ones (27 to 36, 50 to 58) among them."""
LITERALS = pattern(r'"[^"]*"|\[(?![hmsHMS]+\])[^\]]*\]|[\\_].|[Aa][Mm]/[Pp][Mm]')
DAY_LETTER, TIME_LETTER, MONTH_LETTER = re.compile("[dyDY]"), re.compile(r"[hsHS]|\[[mM]"), re.compile("[mM]")
DIGITS = pattern("0{2,15}")
ERROR = pattern(r"#(?:[A-Z0-9/_]+[!?]|N/A|GETTING_DATA)")
"""What stands in a cell whose value cannot be reckoned, in whatever kind of file."""
KEPT_AS_TEXT = pattern('="((?:[^"]|"")*)"')
"""How Excel is made to keep a text as it stands, leading zeros and all."""
WHOLE = pattern(r"-?\d{1,15}")
ISO_DAY = pattern(r"(\d{4}-\d{2}-\d{2})T([\d:.]+)Z?")
MIDNIGHT = pattern(r"[0:.]+")
LONGEST_FORMAT = 255
LONGEST_TIME = 366
"""Days; a larger number under a format of times is a day all the same."""
ON = ("1", "true")
"""How a style says that it does something."""
DAY = 86_400_000
"""Milliseconds."""
# Days are counted from here for every day since March 1900; old books of the Mac count from 1904.
ZERO, ZERO_1904 = date(1899, 12, 30), date(1904, 1, 1)


def cell_text(kind: str, raw: str, strings: Sequence[str], look: Look, zero: date) -> str:
    """The text of a cell, as its `kind` says: ``s`` (a shared string), ``b``, ``d``, ``n`` or nothing for a number.

    `look` is how a number is shown, `zero` the day from which days are counted. 2024-04-01, 2024-04-01 13:30:00,
    0:03:12.500; without seconds 13:30.
    """
    if kind == "s":
        return strings[int(raw)] if raw.isdecimal() and len(raw) < 10 and int(raw) < len(strings) else ""
    if kind == "b":
        return str(raw == "1")
    if kind == "d":
        return _iso_day(raw)
    return _number(raw, look, zero) if kind in ("", "n") else raw


def is_error(text: str) -> bool:
    """Whether a cell says only that its value cannot be reckoned: #N/A, #REF!."""
    return text.startswith("#") and ERROR.fullmatch(text) is not None


def kept_text(text: str) -> str:
    """A cell without the formula that only keeps its text as it stands: ="001" is 001."""
    found = KEPT_AS_TEXT.fullmatch(text) if text.startswith("=") else None
    return found[1].replace('""', '"') if found else text


def _iso_day(raw: str) -> str:
    found = ISO_DAY.fullmatch(raw)
    if found is None:
        return raw
    return found[1] if MIDNIGHT.fullmatch(found[2]) else f"{found[1]} {found[2]}"


def _number(raw: str, look: Look, zero: date) -> str:
    if look is AS_NUMBER and WHOLE.fullmatch(raw):
        return str(int(raw))
    if look.digits and WHOLE.fullmatch(raw):
        return f"{int(raw):0{look.digits}}"
    try:
        number = float(raw)
        if look.day and number >= 1:
            return _moment(number, look, zero)
        if look.time and 0 <= number < LONGEST_TIME:
            return _time(round(number * DAY), seconds=look.seconds or look.day)
        if look.time and number >= LONGEST_TIME:
            return _moment(number, AS_DAY, zero)
        return str(int(number)) if number.is_integer() and abs(number) < 1e15 else raw
    except (OverflowError, ValueError):  # no number, or no day of any calendar
        return raw


def _moment(number: float, look: Look, zero: date) -> str:
    days = math.floor(number)
    time = round((number - days) * DAY)
    day = (zero + timedelta(days=days)).isoformat()
    return f"{day} {_time(time, seconds=True)}" if look.time and 0 < time < DAY else day


def _time(milliseconds: int, *, seconds: bool) -> str:
    minutes, rest = divmod(milliseconds, 60_000)
    text = f"{minutes // 60}:{minutes % 60:02}"
    if not seconds and not rest:
        return text
    return f"{text}:{rest // 1000:02}" + (f".{rest % 1000:03}" if rest % 1000 else "")


class NumberFormats:
    """Reads from the styles of a book how each shows a number; `struck` are those that strike a cell out."""

    def __init__(self) -> None:
        self.struck: set[str] = set()
        self._fonts: list[bool] = []
        self._in_fonts = False
        self._looks = {str(number): look for number, look in KNOWN_FORMATS.items()}
        self._formats: list[str] = []
        self._in_cells = False

    def look_of(self, style: str) -> Look:
        """How cells of this style, by its place among the styles, show a number."""
        known = style.isdecimal() and len(style) < 10 and int(style) < len(self._formats)
        return self._looks.get(self._formats[int(style)], AS_NUMBER) if known else AS_NUMBER

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "numFmt":
            look = _look_of(attributes.get("formatCode", ""))
            if look is not AS_NUMBER:
                self._looks[attributes.get("numFmtId", "")] = look
        elif name == "fonts":
            self._in_fonts = True
        elif name in ("font", "strike") and self._in_fonts:
            self._take_font(name, attributes)
        elif name == "cellXfs":
            self._in_cells = True
        elif name == "xf" and self._in_cells:
            self._take_style(attributes)

    def end(self, name: str) -> None:
        if name == "cellXfs":
            self._in_cells = False
        elif name == "fonts":
            self._in_fonts = False

    def _take_font(self, name: str, attributes: dict[str, str]) -> None:
        if name == "font":
            self._fonts.append(False)
        elif self._fonts:
            self._fonts[-1] = attributes.get("val", "1") in ON

    def _take_style(self, attributes: dict[str, str]) -> None:
        font = attributes.get("fontId", "")
        if font.isdecimal() and len(font) < 10 and int(font) < len(self._fonts) and self._fonts[int(font)]:
            self.struck.add(str(len(self._formats)))
        self._formats.append(attributes.get("numFmtId", "0"))

    def text(self, text: str) -> None:
        """There is none."""


def _look_of(code: str) -> Look:
    first = LITERALS.sub("", code[:LONGEST_FORMAT].split(";", 1)[0])
    time = TIME_LETTER.search(first) is not None
    day = DAY_LETTER.search(first) is not None or (not time and MONTH_LETTER.search(first) is not None)
    if day or time:
        return Look(day, time, "s" in first.lower())
    return Look(digits=len(first)) if DIGITS.fullmatch(first) else AS_NUMBER
