"""Days of office as lists write them: 2024-04-01, 2024/4/1, 令和6年4月1日, R6.4.1, 20240401, Excel's count of days."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta

from minutesapp.language.dates.wareki import read_when
from minutesapp.language.wordlists import wordlist

# Excel counts from here for every day since March 1900.
EXCEL_ZERO = date(1899, 12, 30)
# 1954 to 2119; shorter and longer numbers are no days of office.
EXCEL_DAY = re.compile(r"[2-7]\d{4}")
DIGITS = re.compile(r"(\d{4})(\d{2})(\d{2})")
OPEN_ENDED = {"", "-", "－", "―", "ー", "—", "–", "9999-12-31", *wordlist("roster_columns")["days"]["open"]}
"""What means that there is no end yet."""


class UnreadableDayError(Exception):
    """The text is no day."""


def read_day(text: str) -> date | None:
    """The day; None for an empty cell and for words that mean no end (在任中); UnreadableDayError for anything else."""
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    if plain in OPEN_ENDED:
        return None
    if EXCEL_DAY.fullmatch(plain):
        return EXCEL_ZERO + timedelta(days=int(plain))
    if match := DIGITS.fullmatch(plain):
        plain = "-".join(match.groups())
    when = read_when(plain)
    if when is None:
        raise UnreadableDayError(text)
    return when.start.date()


def read_term(text: str) -> tuple[date | None, date | None]:
    """First and last day of a term in one cell (R5.4.1～R7.3.31), either may be open; UnreadableDayError."""
    plain = unicodedata.normalize("NFKC", text)
    if "".join(plain.split()) in OPEN_ENDED:
        return None, None
    when = read_when(plain)
    if when is None:
        raise UnreadableDayError(text)
    if when.end is None and plain.lstrip().startswith(("~", "〜", "-")):
        return None, when.start.date()
    return when.start.date(), when.end.date() if when.end else None
