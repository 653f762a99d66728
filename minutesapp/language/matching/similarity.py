"""What a search takes for the same. For matching only: nothing folded is ever shown or stored.

Both folds go code point by code point: the fold of a text is what its code points fold to, one after the other (only
marks on one letter may change places). So a place in the folded text leads back to one in the text. For the same reason
ガ is folded to カ and its mark: put together out of two code points, it would be the fold of neither.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Literal

from minutesapp.language.matching.folding import CIRCLES, SELECTORS, variant_kanji
from minutesapp.language.pattern import pattern
from minutesapp.language.utf16 import ASTRAL

# Keyboards and code tables disagree about which of these a key gives; on paper nobody can tell them apart.
LOOKALIKES = {
    "〜": "~", "−": "-", "‐": "-", "–": "-", "—": "―", "─": "―", "⋯": "…", "“": '"', "”": '"', "‘": "'", "’": "'",
    "\t": " ", "゛": "\u3099", "゜": "\u309a",
}  # fmt: skip
# Soft hyphens, joiners, selectors, spaces without width, marks of direction: copies out of a PDF are full of them.
UNSEEN = "\u00ad\u034f\u061c\u180b-\u180d\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
# What Unicode calls compatible and a reader does not: ① and 1, … and three full stops, ゛ and a space with a mark.
KEPT_APART = pattern("[゛゜‥…①-⑳Ⓐ-⓪㉄-㉇㉑-㉟㊀-㊿㋐-㋾]")
# What Unicode even calls the same as the common kanji; to a reader they are other kanji.
KANJI_APART = pattern("[\uf900-\ufaff\U0002f800-\U0002fa1f]")
KANJI = pattern("[々⺀-⿕\u3400-\u9fff\uf900-\ufaff\ufe00-\ufe0f\U00020000-\U0003ffff\U000e0100-\U000e01ef]")


def fold_for_search(text: str) -> str:
    """Width, case, variants of kanji, look-alike dashes and quotes are made equal; what nobody sees is gone."""
    folded = _narrow().sub(_common, _decomposed("NFKD", text, KEPT_APART).casefold())
    return ASTRAL.sub(_common, SELECTORS.sub("", folded)) if ASTRAL.search(folded) else folded


def fold_as_written(text: str) -> str:
    """Only what nobody can tell apart is equal: ガ in one code point or in two."""
    return _decomposed("NFD", text, KANJI_APART)


def has_same_kanji(one: str, other: str) -> bool:
    """Whether two texts have the very same kanji: 高橋 and 髙橋 have not, nor 葛 and 葛 with a variation selector."""
    return one == other or KANJI.findall(one) == KANJI.findall(other)


def _decomposed(form: Literal["NFD", "NFKD"], text: str, apart: re.Pattern[str]) -> str:
    if apart.search(text) is None:
        return unicodedata.normalize(form, text)
    parts = re.split(f"({apart.pattern}+)", text)
    return "".join(part if place % 2 else unicodedata.normalize(form, part) for place, part in enumerate(parts))


def _common(match: re.Match[str]) -> str:
    """What a sign folds to beyond what Unicode says; nothing where nobody sees it."""
    sign = match[0]
    return _table().get(sign, sign if ASTRAL.match(sign) else "")


@cache
def _table() -> dict[str, str]:
    circles = {chr(sign): chr(common) for sign, common in CIRCLES.items()}
    return {chr(sign): common for sign, common in variant_kanji().items()} | circles | LOOKALIKES


@cache
def _narrow() -> re.Pattern[str]:
    """Finds the signs to fold below U+10000; together with those above, one pattern would be fifty times as slow."""
    signs = "".join(re.escape(sign) for sign in _table() if not ASTRAL.match(sign))
    return re.compile(f"[{signs}{UNSEEN}]")
