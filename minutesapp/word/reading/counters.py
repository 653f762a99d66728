"""How Word writes the count of a list, by the name that its format has inside a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence

KATAKANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス"
ALPHABET = "abcdefghijklmnopqrstuvwxyz"
DIGITS, LEGAL_DIGITS = "〇一二三四五六七八九", "零壱弐参四伍六七八九"
PLACES, LEGAL_PLACES = ("", "十", "百", "千"), ("", "拾", "百", "阡")
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
IN_KANJI = str.maketrans("0123456789", DIGITS)
ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
MOST_ENCLOSED = 20
LARGEST = 9999
"""No list of a record is longer, and beyond it kanji and Roman numerals are read by nobody."""


def write_count(count: int, manner: str) -> str:
    """The count in a manner that Word knows by this name; in plain digits where the manner is unknown here."""
    writer = WRITERS.get(manner, str)
    return writer(count) if 0 < count <= LARGEST else str(count)


def _letters(letters: str) -> Callable[[int], str]:
    """Letters in their order; after the last one doubled, as Word does it."""
    return lambda count: letters[(count - 1) % len(letters)] * ((count - 1) // len(letters) + 1)


def _enclosed(first: int) -> Callable[[int], str]:
    return lambda count: chr(first + count - 1) if count <= MOST_ENCLOSED else str(count)


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
    "chineseCounting": _kanji(DIGITS, PLACES, with_one=False),
    "chineseCountingThousand": _kanji(DIGITS, PLACES, with_one=False),
    "japaneseLegal": _kanji(LEGAL_DIGITS, LEGAL_PLACES, with_one=True),
    "japaneseDigitalTenThousand": lambda count: str(count).translate(IN_KANJI),
    "ideographDigital": lambda count: str(count).translate(IN_KANJI),
}
"""What is not here is written in plain digits: `decimal` and what no Japanese list is counted in."""
