"""Times in the cells of a table: 0:03, 00:01:02.500, 1分2秒, 62.5, 2026/07/03 14:16:05, and two of them in one cell.

What a bare number counts is told by its heading, else by how fast people speak: as seconds, milliseconds or parts of a
day it comes to a few signs a second only once. Figures with one colon are minutes and seconds, as in every recording,
unless nobody could have spoken so fast. Whole minutes without seconds are seconds where nobody could have spoken so
slowly: Excel takes 24:05 for a day and five minutes, and shows 24:05:00.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from minutesapp.importers.transcripts.clock import LATEST
from minutesapp.language.matching.folding import nfkc
from minutesapp.language.pattern import pattern

LONGEST = 60
"""Signs of a cell that is a time, or two."""
BRACKETS = " \t　[]()（）【】<>＜＞"
CLOCK = pattern(r"(?:(\d{1,4}):)?(\d{1,3}):(\d{1,2})(?:[.,](\d{1,9})|[:;]\d{1,3})?")
"""The last two figures of four count pictures of a film."""
SPOKEN = pattern(
    r"(?=.*\d)(?:(\d{1,4})\s?(?:時間?|h(?:ours?)?))?\s?(?:(\d{1,4})\s?(?:分|m(?:in)?))?\s?"
    r"(?:(\d{1,6})(?:\.(\d{1,9}))?\s?(?:秒|s(?:ec)?))?"
)
NUMBER = pattern(r"\d{1,15}(?:\.\d{1,20})?(?:[eE][-+]?\d{1,3})?")
DAY = pattern(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:\([^()]\))?[T\s]+(.+?)(?:Z|[+-]\d\d:?\d\d)?")
SPAN = pattern(r"(.+?)\s*(?:-+>|→|[~～〜―–—-]|から|\bto\b)\s*(.+)")
MILLISECOND, SECOND, MINUTE, WHOLE_DAY = 1, 1_000, 60_000, 86_400_000
FASTEST, SLOWEST = 20.0, 0.1
"""Signs a second: nobody speaks faster, and no meeting is as slow, its pauses included."""
SIGNS_A_DAY = 1_500.0
"""Signs a unit above which that is no second."""


class CellTime(NamedTuple):
    """A place in a recording as a cell writes it: `number` of its unit, milliseconds where that is beyond doubt.

    `short` says that it has one colon, `bare` that it is a number, `day` (an ordinal) that it has its date.
    """

    number: float
    short: bool = False
    bare: bool = False
    day: int = 0


class Scale(NamedTuple):
    """How the cells of a table count: milliseconds of a bare number, and by what other times are to be multiplied.

    `short` is for times with one colon, `long` for those with two. `zero` is the first time that has its date; times
    that have one count from there.
    """

    bare: int = SECOND
    short: float = 1
    long: float = 1
    zero: int = 0


def read_time(cell: str) -> CellTime | None:
    """One time; None for anything else."""
    words = cell.strip(BRACKETS)
    if not words or len(words) > LONGEST:
        return None
    if not words.isascii():
        words = nfkc(words).strip(BRACKETS)
    if dated := DAY.fullmatch(words):
        return _on_day(*dated.groups())
    if clock := CLOCK.fullmatch(words):
        hours, minutes, seconds, fraction = clock.groups()
        return CellTime(_milliseconds(hours, minutes, seconds, fraction), short=hours is None and not fraction)
    if NUMBER.fullmatch(words):
        return CellTime(float(words), bare=True)
    if spoken := SPOKEN.fullmatch(words):
        return CellTime(_milliseconds(*spoken.groups()))
    return None


def read_span(cell: str) -> tuple[CellTime, CellTime | None] | None:
    """From when to when: the end is None where the cell has one time; None for anything else."""
    return _read_span(cell) if len(cell) <= LONGEST else None


@lru_cache(4096)
def _read_span(cell: str) -> tuple[CellTime, CellTime | None] | None:
    if (time := read_time(cell)) is not None:
        return time, None
    span = SPAN.fullmatch(cell.strip(BRACKETS))
    if span is None:
        return None
    start, end = read_time(span[1]), read_time(span[2])
    return (start, end) if start is not None and end is not None and not (start.bare or end.bare) else None


def scale_of(times: Sequence[tuple[CellTime, int]], unit: int) -> Scale:
    """How these times count, each with the number of signs that are spoken from there on; `unit` is its heading's."""
    dated = next((time for time, _ in times if time.day), None)
    zero = round(dated.number) if dated else 0
    bare = unit or _unit_of([pair for pair in times if pair[0].bare])
    fast = _rate([pair for pair in times if pair[0].short])
    is_hours = fast is not None and fast * SECOND > FASTEST
    return Scale(bare, 60 if is_hours else 1, 1 / 60 if _are_minutes(times) else 1, zero)


def to_milliseconds(time: CellTime, scale: Scale) -> int | None:
    """The milliseconds of the recording; None for what is no place in any recording."""
    if time.day:
        place = time.number - scale.zero
    else:
        place = time.number * (scale.bare if time.bare else scale.short if time.short else scale.long)
    return round(place) if 0 <= place <= LATEST else None


def moment_of(time: CellTime) -> datetime:
    """The day and hour of a time that has them."""
    beginning = datetime.combine(date.fromordinal(time.day), datetime.min.time())
    return beginning + timedelta(milliseconds=time.number - time.day * WHOLE_DAY)


def _are_minutes(times: Sequence[tuple[CellTime, int]]) -> bool:
    """Whether times with two colons are what Excel made of more than 23 minutes."""
    longs = [pair for pair in times if not (pair[0].short or pair[0].bare or pair[0].day)]
    if not longs or max(time.number for time, _ in longs) < WHOLE_DAY or any(time.number % MINUTE for time, _ in longs):
        return False
    rate = _rate(longs)
    return rate is None or rate * SECOND < SLOWEST


def _unit_of(times: Sequence[tuple[CellTime, int]]) -> int:
    rate = _rate(times)
    if rate is None:
        return SECOND
    return MILLISECOND if rate < SLOWEST else WHOLE_DAY if rate > SIGNS_A_DAY else SECOND


def _rate(times: Sequence[tuple[CellTime, int]]) -> float | None:
    """Signs spoken in one unit, from the first time to the last; None where there is no while between them."""
    if len(times) < 2:
        return None
    numbers = [time.number for time, _ in times]
    while_ = max(numbers) - min(numbers)
    return sum(signs for _, signs in times[:-1]) / while_ if while_ > 0 else None


def _on_day(year: str, month: str, day: str, rest: str) -> CellTime | None:
    time = read_time(rest)
    try:
        ordinal = date(int(year), int(month), int(day)).toordinal()
    except ValueError:  # no day of any calendar
        return None
    if time is None or time.bare or time.day:
        return None
    hours = time.number * (60 if time.short else 1)  # beside its date it is the time of a day
    return CellTime(ordinal * WHOLE_DAY + hours, day=ordinal)


def _milliseconds(hours: str | None, minutes: str | None, seconds: str | None, fraction: str | None) -> int:
    whole = (int(hours or 0) * 60 + int(minutes or 0)) * 60 + int(seconds or 0)
    return whole * 1_000 + (int(f"{fraction}00"[:3]) if fraction else 0)
