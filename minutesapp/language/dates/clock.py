"""Times of day as minutes write them: 午後1時30分, 13時30分, 13:30, 午後2時半, 正午."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta

from msgspec import Struct

from minutesapp.language.numerals import GAP, NUMBER_PATTERN, parse_number
from minutesapp.language.pattern import pattern

# 2時間 is a length, not a time.
TIME = pattern(
    rf"(?P<noon>正午)"
    rf"|(?:(?P<half>午前|午後|AM|PM|am|pm){GAP})?(?P<hour>{NUMBER_PATTERN}){GAP}時(?!間){GAP}"
    rf"(?:(?P<minute>{NUMBER_PATTERN}){GAP}分|(?P<thirty>半))?"
    rf"|(?:(?P<half2>午前|午後|AM|PM|am|pm){GAP})?(?P<hour2>(?<![0-9])[0-9]{{1,2}}):(?P<minute2>[0-9]{{2}})(?![0-9])"
)
MORNING = ("午前", "am")
HOURS = 24
HALF_DAY = timedelta(hours=12)
EVENING, DAWN = 18, 6


class ClockTime(Struct, frozen=True):
    """A time as written: hour 0–24, minute, and whether 午前 or 午後 stood before it (None: neither)."""

    hour: int
    minute: int = 0
    afternoon: bool | None = None

    def on(self, day: datetime) -> datetime:
        """The moment on this day. 午後13時 is 13:00; 12時 is noon with either word, as offices mean it."""
        later = 12 if self.afternoon and self.hour < 12 else 0
        return day + timedelta(hours=self.hour + later, minutes=self.minute)

    def since(self, start: time | None) -> time:
        """The time of day, of something that began at `start`: 2時10分 is 14:10 where that was in the afternoon."""
        at = self.on(datetime.min)
        if self.afternoon is None and self.hour < 12 and start is not None and at.time() < start:
            at += HALF_DAY
        return at.time()


def find_times(text: str) -> list[tuple[int, ClockTime]]:
    """All times of a text in NFKC, each with the place where it begins; impossible ones (25時, 10時75分) left out."""
    found = []
    for match in TIME.finditer(text):
        clock = _time_of(match)
        if clock is not None:
            found.append((match.start(), clock))
    return found


def end_after(start: datetime, first: ClockTime, last: ClockTime, day: datetime) -> datetime:
    """The moment of the end written behind a start, on `day`.

    An end without 午前/午後 goes by the start's (午後2時~3時50分), or else is the first such time after the start.
    午後12時 behind a later start is midnight, and small hours behind an evening are those of the next day.
    """
    end = last.on(day)
    if last.afternoon is None and last.hour < 12 and (first.afternoon or end <= start):
        end += HALF_DAY
    if end <= start and last.afternoon is not None and last.hour == 12:
        end += HALF_DAY
    if end <= start and start.hour >= EVENING and end.hour < DAWN:
        end += 2 * HALF_DAY
    return end


def _time_of(match: re.Match[str]) -> ClockTime | None:
    if match["noon"]:
        return ClockTime(12)
    hour = parse_number(match["hour"] or match["hour2"])
    minute = 30 if match["thirty"] else parse_number(match["minute"] or match["minute2"] or "0")
    if hour is None or minute is None or minute >= 60 or hour * 60 + minute > HOURS * 60:
        return None
    half = match["half"] or match["half2"]
    return ClockTime(hour, minute, None if not half else half.lower() not in MORNING)
