"""Whole numbers in the digits of Japanese records: 12, １２, 十二, 一二, 元."""

from __future__ import annotations

from enum import StrEnum

from minutesapp.language.matching.folding import nfkc
from minutesapp.language.pattern import pattern

KANJI_DIGITS = {sign: value for value, signs in enumerate(("〇零○◯", *"一二三四五六七八九")) for sign in signs}
KANJI_DIGITS |= {"壱": 1, "壹": 1, "弐": 2, "貳": 2, "参": 3, "參": 3}
TENS = {"十": 10, "拾": 10, "百": 100, "千": 1000}
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
KANJI_WIDTH = str.maketrans("0123456789", "〇一二三四五六七八九")
HALF_WIDTH = pattern("[0-9]+")


class Digits(StrEnum):
    """How numbers are written: 12 and 3, １２ and ３, 12 and ３ (as the guides to 公用文 have it), 十二 and 三."""

    HALF = "half"
    FULL = "full"
    SINGLE_FULL = "single_full"
    KANJI = "kanji"


MOST_DIGITS = 9
"""Of a number that means something in minutes: years, days, counts of people. What is longer is read as words."""

_SIGNS = "".join((*KANJI_DIGITS, *TENS))
NUMBER_PATTERN = (
    rf"(?:(?<![0-9])[0-9]{{1,{MOST_DIGITS}}}+(?![0-9])|(?<![{_SIGNS}])[{_SIGNS}]{{1,{MOST_DIGITS}}}+(?![{_SIGNS}]))"
)
"""Pattern of a whole number in a text that went through NFKC; it is tried once for each row of digits."""


ANY_NUMBER = pattern(NUMBER_PATTERN)
SEAT = pattern(rf"{NUMBER_PATTERN}\s*番")

GAP = r"\s{0,8}+"
"""Pattern of the white space between the parts of a date or a time; forms filled in by hand leave up to eight signs."""


def parse_number(text: str) -> int | None:
    """The number written, or None. 元 is 1, as in 令和元年; myriads (万) do not occur in dates and counts of people.

    A number of more than `MOST_DIGITS` signs is none.
    """
    plain = nfkc(text).strip()
    if len(plain) > MOST_DIGITS:
        return None
    if plain.isascii() and plain.isdigit():
        return int(plain)
    if plain == "元":
        return 1
    if plain and all(sign in KANJI_DIGITS for sign in plain):
        return int("".join(str(KANJI_DIGITS[sign]) for sign in plain))
    return _parse_tens(plain)


def seat_number(seat: str) -> int | None:
    """The number of a seat (12番, 第十二番, 議席12, 1番（東区2）): the one before 番, else the first; None for none."""
    plain = nfkc(seat)
    found = SEAT.search(plain) or ANY_NUMBER.search(plain)
    return parse_number(found[0].removesuffix("番").rstrip()) if found else None


def written(text: str, digits: Digits) -> str:
    """The text with its half-width numbers in these digits: 12 is １２, or 十二; years of four digits are 二〇二〇."""
    return text if digits is Digits.HALF else HALF_WIDTH.sub(lambda found: _in_digits(found[0], digits), text)


def _in_digits(number: str, digits: Digits) -> str:
    if digits is Digits.KANJI:
        return kanji_number(int(number))
    if digits is Digits.SINGLE_FULL and len(number) > 1:
        return number
    return number.translate(FULL_WIDTH)


def kanji_number(number: int) -> str:
    """The number in kanji: 〇, 十二, 二百五; from a thousand on digit by digit, as years are written (二〇二〇)."""
    if not 0 < number < 1000:
        return str(number).translate(KANJI_WIDTH)
    places = ((number // 100, "百"), (number // 10 % 10, "十"), (number % 10, ""))
    return "".join(_kanji_place(count, sign) for count, sign in places if count)


def _kanji_place(count: int, sign: str) -> str:
    return sign if sign and count == 1 else str(count).translate(KANJI_WIDTH) + sign


def _parse_tens(text: str) -> int | None:
    """Numbers with signs for tens, each place once and in falling order: 二百十五."""
    total, digit, last = 0, None, max(TENS.values()) + 1
    for sign in text:
        if sign in KANJI_DIGITS and digit is None:
            digit = KANJI_DIGITS[sign]
        elif sign in TENS and TENS[sign] < last:
            last = TENS[sign]
            total += (1 if digit is None else digit) * last
            digit = None
        else:
            return None
    return total + (digit or 0) if text else None
