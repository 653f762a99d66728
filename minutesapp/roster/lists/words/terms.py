"""Days of office as lists write them: 2024-04-01, 令和6年4月1日, R6.4.1, 令6.4.1, 20240401, Excel's count of days.

A month or a fiscal year alone begins with its first day and ends with its last one.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

from minutesapp.language.dates.days import find_days
from minutesapp.language.dates.eras import FIRST_DAYS, LETTERS, western_year
from minutesapp.language.dates.wareki import read_when
from minutesapp.language.matching.folding import nfkc
from minutesapp.language.numerals import NUMBER_PATTERN, parse_number
from minutesapp.language.pattern import pattern
from minutesapp.language.wordlists import any_of, wordlist

# Excel counts from here for every day since March 1900.
EXCEL_ZERO = date(1899, 12, 30)
# 1954 to 2119; shorter and longer numbers are no days of office.
EXCEL_DAY = pattern(r"[2-7]\d{4}")
DIGITS = pattern(r"(\d{4})(\d{2})(\d{2})")
# A day that a sheet shows with its hour.
HOUR = pattern(r"(?<=\d) \d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?")
OPEN_ENDED = {"", "-", "－", "―", "ー", "—", "–", "9999-12-31", *wordlist("roster_columns")["days"]["open"]}
"""What means that there is no end yet."""

ERAS = {era[0]: era for era in FIRST_DAYS}
SHORT_ERA = pattern(rf"([{''.join(ERAS)}])(?=\s*(?:元|\d{{1,2}})\s*[./年-])")
LETTER_BEFORE_YEAR = pattern(rf"(?<![0-9A-Za-z])([{''.join(LETTERS)}])(?=(?:元|\d{{1,2}})年)", re.IGNORECASE)
SAME_ERA = pattern(r"([~〜]|から|(?<=\d)-)\s*(?=\d{1,2}(?:年\d{1,2}月|\.\d{1,2}\.\d|/\d{1,2}/\d))")
"""Where a last day has a year and leaves out the era of the first."""
ERA = pattern(rf"({any_of(FIRST_DAYS)}|(?<![0-9A-Za-z])[{''.join(LETTERS)}])(?=\s*(?:元|\d))", re.IGNORECASE)
_LETTER = "".join((*LETTERS, *map(str.lower, LETTERS)))
_YEAR = rf"(?:(?P<era>{any_of(FIRST_DAYS)}|[{_LETTER}])(?P<year>元|\d{{1,2}})|(?P<western>(?:19|20)\d\d))"
MONTH = pattern(
    rf"(?<![0-9A-Za-z./-]){_YEAR}(?:年(?P<month>\d{{1,2}})月(?!\s*\d{{1,2}}\s*日)|[./-](?P<figure>\d{{1,2}})(?![0-9./-]))"
)
FISCAL_YEAR = pattern(rf"(?<![0-9A-Za-z]){_YEAR}年度")
YEARS = pattern(r"(?:から|より|任期)\s*([1-9一二三四五])\s*(?:年間|か年|箇年|年(?![0-9月度]))")
LIKE_A_DAY = pattern(
    rf"{NUMBER_PATTERN}\s*月\s*{NUMBER_PATTERN}\s*日|(?:元|\d)\s*[./-]\s*\d{{1,2}}\s*[./-]\s*\d{{1,2}}(?!\d)"
)
NO_BEGINNING = ("~", "〜", "-")
LAST_MONTH_OF_FISCAL_YEAR = 3


class UnreadableDayError(Exception):
    """The text is no day."""


@lru_cache(maxsize=8192)
def read_day(text: str, *, last: bool = False) -> date | None:
    """The day; None for an empty cell and for words that mean no end (在任中); UnreadableDayError for anything else.

    Of a month or a fiscal year alone it is the first day, or the `last`.
    """
    plain = HOUR.sub("", nfkc(text))
    tight = "".join(plain.split())
    if tight in OPEN_ENDED:
        return None
    if EXCEL_DAY.fullmatch(tight):
        return EXCEL_ZERO + timedelta(days=int(tight))
    if match := DIGITS.fullmatch(tight):
        tight = "-".join(match.groups())
    when = read_when(whole_days(tight, last=last))
    if when is None:
        raise UnreadableDayError(text)
    return when.start.date()


@lru_cache(maxsize=8192)
def read_term(text: str) -> tuple[date | None, date | None]:
    """First and last day of a term (R5.4.1～R7.3.31, R5.4.1から2年間), either may be open; UnreadableDayError.

    So it is where one of the days is none (令和6年4月31日): the other would be taken for it.
    """
    plain = nfkc(text)
    if "".join(plain.split()) in OPEN_ENDED:
        return None, None
    days = days_in(plain)
    if not days or _has_what_is_no_day(plain):
        raise UnreadableDayError(text)
    if len(days) > 1:
        return days[0], days[-1]
    if plain.lstrip().startswith(NO_BEGINNING) or plain.rstrip(" )").endswith("まで"):
        return None, days_in(plain, last=True)[0]
    if _is_last(days[0], plain):
        return None, days[0]
    return days[0], days_in(plain, last=True)[0] if FISCAL_YEAR.search(plain) else _after_years(days[0], plain)


def _is_last(day: date, text: str) -> bool:
    """Whether a day alone in the place of a term is its last one: the last of a month, with which terms end."""
    found = find_days(text)
    rest = f"{text[: found[0].start]}{text[found[0].end :]}" if found else text
    return not rest.strip() and day.day == monthrange(day.year, day.month)[1]


def _has_what_is_no_day(text: str) -> bool:
    """Whether something is written as days are, and no calendar has it."""
    rest = whole_days(text)
    for found in find_days(rest):
        rest = rest[: found.start] + "\n" * (found.end - found.start) + rest[found.end :]
    return (LIKE_A_DAY.search(rest) or MONTH.search(rest)) is not None


def days_in(text: str, *, last: bool = False) -> list[date]:
    """All days that a text names, in their order, as of `whole_days`."""
    return [found.day for found in find_days(whole_days(text, last=last))]


def whole_days(text: str, *, last: bool = False) -> str:
    """The text with each month or fiscal year alone as a day: the first of them its first day, unless it is the `last`.

    Those behind another day are last days.
    """
    plain = SHORT_ERA.sub(lambda found: ERAS[found[1]], nfkc(text))
    plain = LETTER_BEFORE_YEAR.sub(lambda found: LETTERS[found[1].upper()], plain)
    if (era := ERA.search(plain)) is not None:
        plain = SAME_ERA.sub(rf"\g<1>{era[1]}", plain)
    return MONTH.sub(_whole(plain, last, _month), FISCAL_YEAR.sub(_whole(plain, last, _fiscal_year), plain))


def _whole(
    text: str, last: bool, span: Callable[[re.Match[str], int], tuple[date, date]]
) -> Callable[[re.Match[str]], str]:
    """Puts a day in the place of what is none."""
    first = next((found.start() for found in re.finditer(r"\d", text)), 0)

    def replaced(found: re.Match[str]) -> str:
        year = int(found["western"]) if found["western"] else _western(found["era"], found["year"])
        try:
            begin, end = span(found, year)
        except ValueError:  # no month of any calendar
            return found[0]
        is_first = found.start() <= first
        return (end if last or not is_first else begin).strftime("%Y年%m月%d日")

    return replaced


def _western(era: str, year: str) -> int:
    return western_year(LETTERS.get(era.upper(), era), parse_number(year) or 1) or 1


def _month(found: re.Match[str], year: int) -> tuple[date, date]:
    month = int(found["month"] or found["figure"])
    begin = date(year, month, 1)
    return begin, begin.replace(day=monthrange(year, month)[1])


def _fiscal_year(_: re.Match[str], year: int) -> tuple[date, date]:
    return date(year, 4, 1), date(year + 1, LAST_MONTH_OF_FISCAL_YEAR, 31)


def _after_years(start: date, text: str) -> date | None:
    """The last day where the text says how many years from the first."""
    found = YEARS.search(text)
    years = parse_number(found[1]) if found else None
    if not years:
        return None
    day = 28 if (start.month, start.day) == (2, 29) else start.day
    return start.replace(year=start.year + years, day=day) - timedelta(days=1)
