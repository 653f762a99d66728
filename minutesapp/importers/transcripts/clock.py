"""When something was said, as programs that listen write it: places in a recording, and the day it was made."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise
from re import IGNORECASE

from minutesapp.language.dates.wareki import read_when
from minutesapp.language.pattern import pattern

STAMP = r"(?:\d{1,3}[:：])?\d{1,3}[:：]\d{1,2}(?:[.,．，]\d{1,7})?"
"""A place in a recording: 0:03, 105:18, 1:02:03, 00:00:05.790; minutes may run past sixty."""
SPOKEN = r"(?:\d{1,3} ?時間? ?)?\d{1,3} ?分 ?\d{1,2} ?秒"
"""The same in words: 3分5秒, 00時00分03秒, 1 時間 2 分 3 秒."""
SECONDS = r"\d{1,6}\.\d{1,3}s"
"""The same as a recogniser reckons: 12.30s."""
PARTS = pattern(r"(?:(\d+)[:：])?(\d+)[:：](\d+)(?:[.,．，](\d+))?")
IN_WORDS = pattern(r"(?:(\d+) ?時間? ?)?(\d+) ?分 ?(\d+) ?秒()")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
ENGLISH = pattern(
    rf"\b({'|'.join(MONTHS)})[a-z]*\.? (\d{{1,2}}), (\d{{4}})(?:,| at)?\s+(\d{{1,2}}):(\d\d)(?::\d\d)?\s*([AP]M)?\b",
    IGNORECASE,
)
LATEST = 1_000 * 3_600_000
"""Milliseconds; no recording is longer."""
LONGEST_DAY = 100
"""Signs of a line that says when the recording began."""


def read_stamp(text: str) -> int:
    """The milliseconds of a place in a recording that `STAMP`, `SPOKEN` or `SECONDS` matches."""
    if text.endswith("s"):
        return round(float(text[:-1]) * 1_000)
    found = (IN_WORDS if text.endswith("秒") else PARTS).match(text)
    assert found is not None, "only what STAMP matches"
    hours, minutes, seconds, fraction = found.groups()
    whole = (int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)
    return whole * 1_000 + (int(f"{fraction}00"[:3]) if fraction else 0)


def from_seconds(seconds: object) -> int | None:
    """The milliseconds of a number of seconds; None for what is no place in any recording."""
    if not isinstance(seconds, int | float) or isinstance(seconds, bool) or not math.isfinite(seconds):
        return None
    return round(seconds * 1_000) if 0 <= seconds * 1_000 <= LATEST else None


def read_moment(lines: Sequence[str]) -> datetime | None:
    """The first day with its hour in these lines or in two of them together, local time; None where none has both."""
    short = [line for line in lines if len(line) <= LONGEST_DAY]
    for words in (*short, *map(" ".join, pairwise(short))):
        if found := ENGLISH.search(words):
            return _english(*found.groups())
        when = read_when(words)
        if when is not None and when.timed:
            return when.start
    return None


def _english(month: str, day: str, year: str, hour: str, minute: str, half: str | None) -> datetime | None:
    later = 12 if (half or "").lower() == "pm" else 0
    hours = int(hour) % 12 + later if half else int(hour)
    try:
        return datetime(int(year), MONTHS.index(month.lower()[:3]) + 1, int(day), hours, int(minute))
    except ValueError:  # no day of any calendar
        return None
