"""Days as minutes write them: 令和2年5月15日(金), 2020年5月15日, 令和4年(2022年)5月15日, R2.5.15, 2020/5/15."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from minutesapp.language.dates.eras import FIRST_DAYS, LETTERS, western_year
from minutesapp.language.numerals import GAP, NUMBER_PATTERN, parse_number
from minutesapp.language.pattern import pattern

WEEKDAYS = "月火水木金土日"

_N = NUMBER_PATTERN
_ERA = "|".join(FIRST_DAYS)
_LETTER = "".join(LETTERS)
# The other count of the same year, in brackets: it is read over, the first one holds.
_AGAIN = rf"(?:[(]{GAP}(?:{_ERA})?{GAP}(?:元|{_N}){GAP}年?{GAP}[)]{GAP})?"
_WESTERN = "(?P<western>(?<![0-9])[0-9]{4}|[〇○◯零一二三四五六七八九]{4})"
_YEAR = rf"(?:(?P<era>{_ERA}){GAP}(?P<year>元|{_N})|{_WESTERN}){GAP}{_AGAIN}年{GAP}{_AGAIN}"
_WEEKDAY = rf"(?:{GAP}(?:[(〔]{GAP}(?P<short>[{WEEKDAYS}])[^)〕]{{0,6}}[)〕]|(?P<long>[{WEEKDAYS}])曜))?"
WORDS = pattern(rf"(?:{_YEAR})?(?P<month>{_N}){GAP}月{GAP}(?P<day>{_N}){GAP}日(?!間){_WEEKDAY}")
FIGURES = pattern(
    rf"(?<![0-9.])(?:(?P<western>[0-9]{{4}})|(?P<era>{_ERA}|[{_LETTER}{_LETTER.lower()}]){GAP}(?P<year>元|[0-9]{{1,2}}))"
    rf"{GAP}[./-]{GAP}(?P<month>[0-9]{{1,2}}){GAP}[./-]{GAP}(?P<day>[0-9]{{1,2}})(?![0-9]){_WEEKDAY}"
)
# 5月15日から16日まで: the day alone, and only behind a word or sign for a span.
DAY_ALONE = pattern(rf"(?:から|[~〜―—–-]){GAP}(?P<day>{_N}){GAP}日(?![間曜]){_WEEKDAY}")


class FoundDay(Struct, frozen=True):
    """A day in a text: from `start` to `end`, and whether the weekday written with it is another day's."""

    day: date
    start: int
    end: int
    weekday_disagrees: bool = False


def find_days(text: str) -> list[FoundDay]:
    """All days of a text in NFKC, in order; a day without year or month takes those of the one before. No 2月30日."""
    found: list[FoundDay] = []
    for match in _matches(text):
        before = found[-1] if found else None
        if before and match.start() < before.end:
            continue
        day = _day_of(match, before.day if before else None)
        if day:
            found.append(FoundDay(day, match.start(), match.end(), _disagrees(match, day)))
    return found


def _matches(text: str) -> Iterator[re.Match[str]]:
    every = [match for pattern in (WORDS, FIGURES, DAY_ALONE) for match in pattern.finditer(text)]
    return iter(sorted(every, key=re.Match.start))


def _day_of(match: re.Match[str], before: date | None) -> date | None:
    parts = match.groupdict()
    month = parse_number(parts["month"]) if parts.get("month") else before and before.month
    number = parse_number(parts["day"])
    year = _year_of(parts) or (before and before.year)
    if not (year and month and number):
        return None
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _year_of(parts: dict[str, str | None]) -> int | None:
    if western := parts.get("western"):
        return parse_number(western)
    era, year = parts.get("era"), parse_number(parts.get("year") or "")
    return western_year(era, year) if era and year else None


def _disagrees(match: re.Match[str], day: date) -> bool:
    written = match["short"] or match["long"]
    return written is not None and written != WEEKDAYS[day.weekday()]
