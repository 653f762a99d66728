"""五十音順 of JIS X 4061: voiced kana beside the plain ones, a long vowel as its vowel, small kana beside large."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from minutesapp.language.kana import ROWS, TO_HIRAGANA
from minutesapp.language.matching.folding import nfkc

LONG, SAME_AGAIN, VOICED_AGAIN = "ー", "ゝ", "ゞ"
SMALL = dict(zip("ぁぃぅぇぉっゃゅょゎゕゖ", "あいうえおつやゆよわかけ", strict=True))
VOICES = {"\u3099": "1", "\u309a": "2"}
"""By the mark that が and ぱ have."""
VOWELS = {sign: vowel for row in ROWS.values() for sign, vowel in zip(row, "あいうえお", strict=False) if sign != "-"}
"""The vowel with which a kana ends."""

BEFORE_ALL = "\x1f"


def kana_order(reading: str) -> str:
    """What readings are sorted by, 姓 and 名 parted by a space. Kanji come after all kana.

    First the kana without what tells like ones apart; then their voices, how each is written, in which of the two kana.
    """
    levels = zip(*map(_order_of_word, reading.split()), strict=True)
    return BEFORE_ALL.join(map(" ".join, levels))


@lru_cache(maxsize=65536)
def _order_of_word(word: str) -> tuple[str, str, str, str]:
    base, voices, forms, scripts = "", "", "", ""
    for sign in nfkc(word):
        plain, voice, form = _parts_of(chr(TO_HIRAGANA.get(ord(sign), ord(sign))), base[-1:])
        base, voices, forms = base + plain, voices + voice, forms + form
        scripts += "1" if ord(sign) in TO_HIRAGANA else "0"
    return base, voices, forms, scripts


def _parts_of(sign: str, before: str) -> tuple[str, str, str]:
    """The plain kana, its voice (0 to 2) and how it is written (0 as length, 1 small, 2 as a repetition, 3 in full)."""
    if sign == LONG and before in VOWELS:
        return VOWELS[before], "0", "0"
    if sign in (SAME_AGAIN, VOICED_AGAIN) and before:
        return before, "1" if sign == VOICED_AGAIN else "0", "2"
    parts = unicodedata.normalize("NFD", sign)
    if parts[1:] not in VOICES:
        return SMALL.get(sign, sign), "0", "1" if sign in SMALL else "3"
    return parts[0], VOICES[parts[1:]], "3"
