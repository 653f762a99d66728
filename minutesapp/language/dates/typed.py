"""Days as somebody types them in a hurry: 20240709, 0709, 7/9, 7月9日, or in any way in which records write them."""

from __future__ import annotations

from datetime import date

from minutesapp.language.dates.wareki import read_when
from minutesapp.language.matching.folding import squeeze
from minutesapp.language.pattern import pattern

WHOLE = pattern(r"(\d{4})(\d\d)(\d\d)")
IN_THE_YEAR = pattern(r"(\d\d)(\d\d)|(\d{1,2})[/.\-月](\d{1,2})日?")


def read_typed_day(text: str, near: date) -> date | None:
    """The day that is meant; without a year the one that is nearest to `near`. None where it is none."""
    plain = squeeze(text)
    if whole := WHOLE.fullmatch(plain):
        return _day(*map(int, whole.groups()))
    if part := IN_THE_YEAR.fullmatch(plain):
        month, day = (int(number) for number in part.groups() if number)
        years = (_day(near.year + step, month, day) for step in (-1, 0, 1))
        return min((found for found in years if found), key=lambda found: abs(found - near), default=None)
    read = read_when(text)
    return read.start.date() if read is not None else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
