"""What counts as the same when texts are compared. For matching only: nothing folded is ever shown or stored."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache

from minutesapp import paths
from minutesapp.language.kana import to_hiragana

CIRCLES = str.maketrans("◯〇", "○○")
SPACES = re.compile(r"[\s\u200b\u2060\ufeff]+")
SELECTORS = re.compile("[\ufe00-\ufe0f\u180b-\u180d\U000e0100-\U000e01ef]")


def squeeze(text: str) -> str:
    """The text in NFKC without any white space, as labels are matched: 日　時 is 日時."""
    # NFKC turns spacing signs into a space and a mark, and marks may join what the space parted: hence once more.
    return unicodedata.normalize("NFKC", SPACES.sub("", unicodedata.normalize("NFKC", text)))


def fold_variants(text: str) -> str:
    """The text with variant kanji of names in their common form (髙 → 高) and without variation selectors."""
    return SELECTORS.sub("", text).translate(variant_kanji())


def fold_circles(text: str) -> str:
    """The text with ◯ and 〇 written as ○: offices mix the three as one sign."""
    return text.translate(CIRCLES)


def fold_for_matching(text: str, *, hiragana: bool = False) -> str:
    """Width, case, spaces and kanji variants made equal; with `hiragana` also the two kana."""
    folded = squeeze(fold_variants(squeeze(text)).lower())
    return to_hiragana(folded) if hiragana else folded


@cache
def variant_kanji() -> dict[int, str]:
    """From the code point of each variant to the common form."""
    table = tomllib.loads(paths.resource("wordlists", "variants.toml").read_text(encoding="utf-8"))
    return {ord(variant): common for common, variants in table["variants"].items() for variant in variants}
