"""Dates that say no more than is known: 2003, 2003-11, 2003-11-05."""

from __future__ import annotations

import calendar
from contextlib import suppress
from datetime import date

from minutesapp.language.pattern import pattern

PARTIAL = pattern(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:T.*)?")


def first_day(text: str) -> date | None:
    """The first day of the year, the month or the day; None for what is none."""
    return _day(text, last=False)


def last_day(text: str) -> date | None:
    """The last day of it."""
    return _day(text, last=True)


def _day(text: str, *, last: bool) -> date | None:
    found = PARTIAL.fullmatch(text.strip())
    if found is None:
        return None
    with suppress(ValueError):
        year, month = int(found[1]), int(found[2] or (12 if last else 1))
        days = calendar.monthrange(year, month)[1] if last else 1
        return date(year, month, int(found[3] or days))
    return None
