"""What counts as the same when texts are compared. For matching only: nothing folded is ever shown or stored."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from minutesapp.language.kana import to_hiragana
from minutesapp.language.pattern import pattern
from minutesapp.language.wordlists import wordlist

CIRCLES = str.maketrans("◯〇", "○○")
DOTS = dict.fromkeys(map(ord, "・·•‧∙⋅."))
WITHOUT_WIDTH = "\u200b\u2060\ufeff"
SELECTORS = pattern("[\ufe00-\ufe0f\u180b-\u180d\U000e0100-\U000e01ef]")
LONGEST_AT_ONCE = 1_000
# A piece ends before a sign that joins no other sign before it: white space, ASCII, kana, kanji.
PIECES = pattern(
    rf"(?s:.{{1,{LONGEST_AT_ONCE}}})[^\s!-~\u3000-\u3029\u3041-\u3096\u30a1-\u30fe\u4e00-\u9fff]{{0,{LONGEST_AT_ONCE}}}"
)


def nfkc(text: str) -> str:
    """The text in Unicode's form NFKC, in linear time.

    Python sorts a row of marks on one sign by inserting: 60,000 marks take half a minute. In pieces the sort stays
    short; only a sign with more than a thousand marks, which is no writing, may come out in another order.
    """
    if len(text) <= LONGEST_AT_ONCE:
        return unicodedata.normalize("NFKC", text)
    return "".join([unicodedata.normalize("NFKC", piece) for piece in PIECES.findall(text)])


def squeeze(text: str) -> str:
    """The text in NFKC without any white space, as labels are matched: 日　時 is 日時."""
    spaced = nfkc(text)
    bare = _without_spaces(spaced)
    # NFKC turns spacing signs into a space and a mark, and marks may join what the space parted: hence once more.
    return nfkc(bare) if len(bare) < len(spaced) else bare


def fold_variants(text: str) -> str:
    """The text with variant kanji of names in their common form (髙 → 高) and without variation selectors."""
    return _variants().sub(lambda sign: variant_kanji().get(ord(sign[0]), ""), text)


def fold_circles(text: str) -> str:
    """The text with ◯ and 〇 written as ○: offices mix the three as one sign."""
    return text.translate(CIRCLES)


def fold_for_matching(text: str, *, hiragana: bool = False) -> str:
    """Width, case, spaces and kanji variants made equal; with `hiragana` also the two kana."""
    folded = squeeze(fold_variants(squeeze(text)).lower())
    return to_hiragana(folded) if hiragana else folded


def fold_name(name: str) -> str:
    """A person's name as it is found by: as `fold_for_matching`, and without dots between its parts."""
    return fold_for_matching(name).translate(DOTS)


def _without_spaces(text: str) -> str:
    """The text without white space. Four plain passes take a fifth of the time of one with a pattern."""
    text = "".join(text.split())
    if text.isascii():
        return text
    for sign in WITHOUT_WIDTH:
        text = text.replace(sign, "")
    return text


@cache
def _variants() -> re.Pattern[str]:
    """A variant kanji or a selector: a long text is searched for the few of them, not asked sign by sign."""
    return re.compile(f"{SELECTORS.pattern}|[{''.join(map(chr, variant_kanji()))}]")


@cache
def variant_kanji() -> dict[int, str]:
    """From the code point of each variant to the common form."""
    table = wordlist("variants")["variants"]
    return {ord(variant): common for common, variants in table.items() for variant in variants}
