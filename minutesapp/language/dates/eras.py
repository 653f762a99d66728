"""The Japanese eras since 明治 by their first days."""

from __future__ import annotations

from datetime import date

# By law, the latest first. Until 1872 the calendar was another one; no minutes are that old.
FIRST_DAYS = {
    "令和": date(2019, 5, 1),
    "平成": date(1989, 1, 8),
    "昭和": date(1926, 12, 25),
    "大正": date(1912, 7, 30),
    "明治": date(1868, 1, 25),
}
LETTERS = {"R": "令和", "H": "平成", "S": "昭和", "T": "大正", "M": "明治"}


def era_year(day: date) -> tuple[str, int] | None:
    """The era and the year in it (from 1) of a day, or None before 明治."""
    return next(((era, day.year - first.year + 1) for era, first in FIRST_DAYS.items() if day >= first), None)


def western_year(era: str, year: int) -> int:
    """The Western year of an era's year; the era by name or letter. Years past the era's end count on (平成32年)."""
    return FIRST_DAYS[LETTERS.get(era.upper(), era)].year + year - 1
