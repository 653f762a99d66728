"""What a reader takes for one sign: 葛 with its variation selector, か with a combining ゛, a family emoji.

Python counts code points, Qt UTF-16 units, people signs. Nothing may part a sign: not Backspace, not Enter, not a
replacement. A *bound* is an index of a text between two signs; its beginning and its end are bounds. The rules are
those of Unicode's extended grapheme clusters (UAX 29) as far as Japanese text, names and emoji need them; Hangul that
is written in parts (Jamo) is not put together.

>>> signs("葛󠄀城")
['葛󠄀', '城']
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from minutesapp.language.pattern import pattern

ZWJ = "\u200d"
# Besides the marks (categories Mn, Mc, Me): ZWNJ and ZWJ, half-width ﾞ and ﾟ, skin tones, the tags of flags.
JOINING = pattern("[\u200c\u200d\uff9e\uff9f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")
REGIONAL = pattern("[\U0001f1e6-\U0001f1ff]+$")
LONGEST_RUN = 256
"""How far is looked back for the flags before a flag; an even number, so that a longer row of them stays in pairs."""
FIRST_MARK = "\u0300"
"""No code point below this one ever joins the one before it."""


def is_bound(text: str, index: int) -> bool:
    """Whether `index` does not lie inside a sign."""
    if index <= 0 or index >= len(text) or text[index] < FIRST_MARK:
        return True
    return not _joins(text, index)


def bound_before(text: str, index: int) -> int:
    """The last bound before `index`: where Backspace deletes from; 0 at the beginning."""
    index = min(index, len(text)) - 1
    while not is_bound(text, index):
        index -= 1
    return max(index, 0)


def bound_after(text: str, index: int) -> int:
    """The next bound after `index`: where Delete deletes up to; the length of the text at its end."""
    index = max(index, 0) + 1
    while not is_bound(text, index):
        index += 1
    return min(index, len(text))


def bound_at(text: str, index: int) -> int:
    """`index` itself where it is a bound, else the beginning of the sign in which it lies."""
    return min(max(index, 0), len(text)) if is_bound(text, index) else bound_before(text, index)


def sign_bounds(text: str) -> Iterator[int]:
    """Every bound of the text in order, 0 and its length included (for an empty text: 0 alone)."""
    return (index for index in range(len(text) + 1) if is_bound(text, index))


def signs(text: str) -> list[str]:
    """The signs of the text, in order; joined they are the text."""
    bounds = list(sign_bounds(text))
    return [text[start:end] for start, end in pairwise(bounds)]


def _joins(text: str, index: int) -> bool:
    """Whether the code point at `index` belongs to the sign before it."""
    char = text[index]
    if _extends(char):
        return True
    if text[index - 1] == ZWJ:
        return _is_picture(char) and _is_picture(_base(text, index - 1))
    if REGIONAL.match(char):
        run = REGIONAL.search(text, max(index - LONGEST_RUN, 0), index)
        return run is not None and len(run.group()) % 2 == 1
    return False


def _extends(char: str) -> bool:
    """Whether this joins whatever stands before it."""
    return unicodedata.category(char)[0] == "M" or JOINING.match(char) is not None


def _base(text: str, index: int) -> str:
    """What the code points before `index` extend."""
    index -= 1
    while index > 0 and text[index] != ZWJ and _extends(text[index]):
        index -= 1
    return text[index]


def _is_picture(char: str) -> bool:
    """Whether ZWJ joins this with another picture; a few arrows that can be pictures are mathematical signs."""
    return unicodedata.category(char) in ("So", "Sm")
