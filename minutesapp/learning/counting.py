"""Numbers as records write them before their lines: in which manner, and which count one is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from minutesapp.language.pattern import pattern
from minutesapp.templates.numbering import read_number

COUNTED = pattern(
    r"(?P<half>[0-9]+)|(?P<full>[０-９]+)|(?P<kanji>[一二三四五六七八九十]+)|(?P<roman>[Ⅰ-Ⅻ])|(?P<ring>[①-⑳])"
    r"|(?P<small>[⑴-⒇])|(?P<kana>[ア-ン])|(?P<latin>[a-z])"
)
SIGNS = {
    "half": "1", "full": "１", "kanji": "一", "roman": "Ⅰ", "ring": "①", "small": "⑴", "kana": "ア", "latin": "a",
}  # fmt: skip


class Counted(NamedTuple):
    """The manner of a number as a form states it (`1.`, `(1)`, `日程第1`), and which one it is."""

    format: str
    number: int


def read_counted(words: str) -> Counted | None:
    """The manner and the count of what stands before a line; None where nothing is counted there."""
    bare = words.strip()
    match = next((found for found in COUNTED.finditer(bare)), None)
    if match is None or match.lastgroup is None:
        return None
    format = bare[: match.start()] + SIGNS[match.lastgroup] + bare[match.end() :]
    count = read_number(format, bare)
    return None if count is None else Counted(format, count)


def usual(found: Iterable[str]) -> str:
    """The commonest; of several the first. Empty where there is none."""
    return next((word for word, _ in Counter(found).most_common(1)), "")
