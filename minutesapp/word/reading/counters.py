"""How Word writes the count of a list, by the name that its format has inside a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence

KATAKANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス"
ALPHABET = "abcdefghijklmnopqrstuvwxyz"
DIGITS, LEGAL_DIGITS = "〇一二三四五六七八九", "零壱弐参四伍六七八九"
PLACES, LEGAL_PLACES = ("", "十", "百", "千"), ("", "拾", "百", "阡")
NOUGHT = "零"
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
IN_KANJI = str.maketrans("0123456789", DIGITS)
ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
STEMS, BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
MOST_ENCLOSED, MOST_ENCLOSED_KANJI = 20, 10
WITH_NOUGHT = {"none", "bullet", "decimalZero", "decimalFullWidth", "decimalFullWidth2", "ordinal", "ideographDigital"}
LARGEST = 9999
"""No list of a record is longer, and beyond it kanji and Roman numerals are read by nobody."""


def write_count(count: int, manner: str, like: str = "") -> str:
    """The count in a manner that Word knows by this name; in plain digits where the manner is unknown here.

    `like` is how a manner of the file's own begins (``001, 002, …``).
    """
    if manner == "custom":
        return str(count).zfill(len(like.partition(",")[0].strip()))
    writer = WRITERS.get(manner, str)
    least = 0 if manner in WITH_NOUGHT else 1
    return writer(count) if least <= count <= LARGEST else str(count)


def _letters(letters: str) -> Callable[[int], str]:
    """Letters in their order; after the last one doubled, as Word does it."""
    return lambda count: letters[(count - 1) % len(letters)] * ((count - 1) // len(letters) + 1)


def _enclosed(first: int, most: int = MOST_ENCLOSED) -> Callable[[int], str]:
    return lambda count: chr(first + count - 1) if count <= most else str(count)


def _ordinal(count: int) -> str:
    """As in English: 1st, 2nd, 11th."""
    teens = count // 10 % 10 == 1
    return f"{count}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(count % 10, 'th')}"


def _chinese(count: int) -> str:
    """As in Chinese: the one before a hundred is said, an empty place within as well (一百零五), not the one of ten."""
    words = ""
    for place, figure in enumerate(reversed(str(count))):
        if figure != "0":
            words = DIGITS[int(figure)] + PLACES[place] + words
        elif words and words[0] != NOUGHT:
            words = NOUGHT + words
    return words.removeprefix("一") if words.startswith("一十") else words


def _roman(count: int) -> str:
    words = ""
    for value, sign in ROMAN:
        words += sign * (count // value)
        count %= value
    return words


def _kanji(digits: str, places: Sequence[str], *, with_one: bool) -> Callable[[int], str]:
    """Kanji with their places; `with_one` says the one before ten and hundred as well."""

    def write(count: int) -> str:
        words = ""
        for place, figure in enumerate(reversed(str(count))):
            if figure != "0":
                silent = figure == "1" and place and not with_one
                words = ("" if silent else digits[int(figure)]) + places[place] + words
        return words

    return write


WRITERS: dict[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "bullet": lambda _: "",
    "ordinal": _ordinal,
    "ideographTraditional": _letters(STEMS),
    "ideographZodiac": _letters(BRANCHES),
    "ideographEnclosedCircle": _enclosed(0x3280, MOST_ENCLOSED_KANJI),
    "decimalZero": lambda count: f"{count:02}",
    "decimalFullWidth": lambda count: str(count).translate(FULL_WIDTH),
    "decimalFullWidth2": lambda count: str(count).translate(FULL_WIDTH),
    "decimalEnclosedCircle": _enclosed(0x2460),
    "decimalEnclosedParen": _enclosed(0x2474),
    "decimalEnclosedFullstop": _enclosed(0x2488),
    "aiueo": _letters(KATAKANA),
    "aiueoFullWidth": _letters(KATAKANA),
    "iroha": _letters(IROHA),
    "irohaFullWidth": _letters(IROHA),
    "lowerLetter": _letters(ALPHABET),
    "upperLetter": _letters(ALPHABET.upper()),
    "lowerRoman": _roman,
    "upperRoman": lambda count: _roman(count).upper(),
    "japaneseCounting": _kanji(DIGITS, PLACES, with_one=False),
    "chineseCounting": _chinese,
    "chineseCountingThousand": _chinese,
    "japaneseLegal": _kanji(LEGAL_DIGITS, LEGAL_PLACES, with_one=True),
    "japaneseDigitalTenThousand": lambda count: str(count).translate(IN_KANJI),
    "ideographDigital": lambda count: str(count).translate(IN_KANJI),
}
"""What is not here is written in plain digits: `decimal` and what no Japanese list is counted in."""
