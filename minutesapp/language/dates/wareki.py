"""The 日時 of minutes: reading every form in use, writing the form's own, in Japanese eras and Western years."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime, time
from enum import StrEnum

from msgspec import Struct

from minutesapp.language.dates.clock import ClockTime, end_after, find_times
from minutesapp.language.dates.days import WEEKDAYS, FoundDay, find_days
from minutesapp.language.dates.eras import era_year
from minutesapp.language.matching.folding import nfkc


class Era(StrEnum):
    """Which years are written: 令和2年, 2020年, or 令和2年（2020年）."""

    WAREKI = "wareki"
    SEIREKI = "seireki"
    BOTH = "both"


class Weekday(StrEnum):
    """How the day of the week follows the date: not at all, （金）, （金曜日）."""

    NONE = "none"
    SHORT = "金"
    LONG = "金曜日"


class Clock(StrEnum):
    """How a time is written: 午後1時30分, 13時30分, 13:30, or not at all."""

    AMPM = "ampm"
    FULL_DAY = "24h"
    COLON = "colon"
    NONE = "none"


class SpanStyle(StrEnum):
    """What stands between start and end; with から alone the end of a meeting is not told."""

    WORDS = "から…まで"
    WAVE = "～"
    FROM = "から"


class ZeroMinutes(StrEnum):
    """Whether a full hour has its minutes: 午後2時00分, or 午後2時."""

    SHOW = "show"
    DROP = "drop"


class WhenStyle(Struct, frozen=True):
    """How a form writes a date and a time.

    The default is the commonest way: 令和2年5月15日（金） 午後1時30分から午後3時まで.
    """

    era: Era = Era.WAREKI
    weekday: Weekday = Weekday.SHORT
    clock: Clock = Clock.AMPM
    range: SpanStyle = SpanStyle.WORDS
    zero_minutes: ZeroMinutes = ZeroMinutes.DROP


class When(Struct, frozen=True):
    """A day or a span of time as read, in local time without a zone.

    A day alone is not `timed` and begins at midnight. `weekday_disagrees`: a day of the week was written that is not
    the date's, so that one of the two is wrong.
    """

    start: datetime
    end: datetime | None = None
    timed: bool = False
    weekday_disagrees: bool = False


def read_when(text: str) -> When | None:
    """What the text says of a day, a span of days or of time; None where it names no day with its year."""
    plain = nfkc(text)
    days = find_days(plain)
    if not days:
        return None
    wrong = any(day.weekday_disagrees for day in days)
    times = find_times(_without(plain, days))
    with suppress(OverflowError):  # behind the last day that a calendar has
        if times:
            start = times[0][1].on(_midnight(days[0]))
            return When(start, _end(start, times, days), timed=True, weekday_disagrees=wrong)
    start, end = _midnight(days[0]), _midnight(days[-1])
    return When(start, end if end > start else None, weekday_disagrees=wrong)


def render_time(time: time, style: WhenStyle | None = None) -> str:
    """A time of day in words, 午後2時10分 unless the style has it otherwise."""
    return _clock(datetime.combine(date.min, time), style or WhenStyle())


def read_time(text: str) -> time | None:
    """The first time of day in a text that need not name a day (開会 午後1時30分), or None."""
    times = find_times(nfkc(text))
    return times[0][1].on(datetime.min).time() if times else None


def render_when(start: datetime, end: datetime | None, style: WhenStyle, *, timed: bool = True) -> str:
    """The words of a day or a span of time; one half-width space parts date and time.

    Without `timed`, or where the style writes no clock, only days are written. An end on another day has its own date.
    """
    clock = timed and style.clock != Clock.NONE
    first = _moment(start, style, day=True, clock=clock)
    other_day = end is not None and end.date() != start.date()
    if clock and not other_day and style.range == SpanStyle.FROM:
        return f"{first}から"
    if end is None or not (clock or other_day):
        return first
    last = _moment(end, style, day=other_day, clock=clock)
    return f"{first}～{last}" if style.range == SpanStyle.WAVE else f"{first}から{last}まで"


def render_day(day: date, style: WhenStyle) -> str:
    """The words of one day."""
    return f"{_year(day, style.era)}{day.month}月{day.day}日{_weekday(day, style.weekday)}"


def _midnight(found: FoundDay) -> datetime:
    return datetime.combine(found.day, time())


def _without(text: str, days: list[FoundDay]) -> str:
    """The text with its days blanked, so that no figure of a day is taken for a time."""
    pieces: list[str] = []
    end = 0
    for day in days:
        pieces += (text[end : day.start], " " * (day.end - day.start))
        end = day.end
    return "".join((*pieces, text[end:]))


def _end(start: datetime, times: list[tuple[int, ClockTime]], days: list[FoundDay]) -> datetime | None:
    """The moment of the last time, on the last day that stands before it."""
    place, last = times[-1]
    if len(times) == 1:
        return None
    day = _midnight(next((day for day in reversed(days) if day.start < place), days[0]))
    end = end_after(start, times[0][1], last, day)
    return end if end > start else None


def _moment(moment: datetime, style: WhenStyle, *, day: bool, clock: bool) -> str:
    return " ".join(([render_day(moment.date(), style)] if day else []) + ([_clock(moment, style)] if clock else []))


def _year(day: date, style: Era) -> str:
    era = era_year(day)
    if style == Era.SEIREKI or era is None:
        return f"{day.year}年"
    name, number = era
    written = f"{name}{'元' if number == 1 else number}年"
    return f"{written}（{day.year}年）" if style == Era.BOTH else written


def _weekday(day: date, style: Weekday) -> str:
    if style == Weekday.NONE:
        return ""
    name = WEEKDAYS[day.weekday()]
    return f"（{name}曜日）" if style == Weekday.LONG else f"（{name}）"


def _clock(moment: datetime, style: WhenStyle) -> str:
    if style.clock == Clock.COLON:
        return f"{moment.hour}:{moment.minute:02}"
    half = "" if style.clock != Clock.AMPM else "午前" if moment.hour < 12 else "午後"
    hour = moment.hour % 12 if half else moment.hour
    if style.zero_minutes == ZeroMinutes.SHOW:
        return f"{half}{hour}時{moment.minute:02}分"
    return f"{half}{hour}時{moment.minute}分" if moment.minute else f"{half}{hour}時"
