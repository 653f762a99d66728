"""Words that stand nowhere else: every sign of them tells by itself which secret it comes from.

The signs are kanji of the second level of JIS X 0208 that no file of the program, its forms or its samples holds. So a
searcher need not know how a word was written, cut or coded: one sign of it in a file is a leak, and which one.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from functools import cache
from random import Random
from unicodedata import normalize

from minutesapp import paths

SECOND_LEVEL = (range(0x989F, 0x9FFD), range(0xE040, 0xEAA5))
"""Where these kanji lie in Shift_JIS."""
KANA = "ぬゑゐぢづぐぺぽざぞばびぶべぼだぎげごじずぜ"
"""Kana of which a row is no word."""
LATIN = "qxzjvkw0123456789"
OF_PROGRAM = ("*.py", "*.toml", "*.minutes", "*.csv", "*.txt", "*.docx", "*.json")


class Letters:
    """Hands out words by chance, no sign of kanji twice; the same ones for the same seed."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._signs = iter(chance.sample(unused_signs(), len(unused_signs())))

    def kanji(self, length: int = 4) -> str:
        """A word of signs that only it has."""
        return "".join(next(self._signs) for _ in range(length))

    def kana(self, length: int = 7) -> str:
        """A row of kana."""
        return "".join(self._chance.choices(KANA, k=length))

    def latin(self, length: int = 12) -> str:
        """A row of Latin letters and digits, as ids and keys are."""
        return "z" + "".join(self._chance.choices(LATIN, k=length))


@cache
def unused_signs() -> tuple[str, ...]:
    """The kanji that stand neither in the program nor in what comes with it, nor are the variant of one that does."""
    used = {sign for text in _texts() for sign in text if sign > "\u3000"}
    return tuple(sign for sign in _second_level() if not {sign, *normalize("NFKC", sign)} & used)


def _second_level() -> Iterator[str]:
    for code in (code for codes in SECOND_LEVEL for code in codes):
        sign = code.to_bytes(2, "big").decode("cp932", "ignore")
        if len(sign) == 1 and "一" <= sign <= "龥":
            yield sign


def _texts() -> Iterator[str]:
    root = paths.resource().parent
    for folder in ("minutesapp", "resources"):
        for file in (file for ending in OF_PROGRAM for file in (root / folder).rglob(ending)):
            yield from _said(file.read_bytes(), file.suffix)


def _said(data: bytes, suffix: str) -> Iterator[str]:
    if suffix != ".docx":
        yield data.decode("utf-8")
        return
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        yield from (package.read(name).decode("utf-8", "ignore") for name in package.namelist())
