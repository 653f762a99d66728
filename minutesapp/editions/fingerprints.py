"""Knowing a text again without keeping it: hashes of its pieces."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from minutesapp.language.matching.folding import fold_for_matching
from minutesapp.language.pattern import pattern

PIECE, STRIDE = 12, 4
"""Characters of one piece, and how far the next begins. Any fifteen that are the same in a row hold a whole piece."""
BETWEEN_LETTERS = pattern(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0"
    "\u00b7\u2022\u2027\u2219\u22c5\u30fb\uff65\U000e0000-\U000e007f]"
)
"""Signs that are not seen, or only part letters from each other: a text is the same with and without them."""
APART = "\0"
"""No sign of any text, and none that another one joins."""


def reduce_text(text: str) -> str:
    """The text as it is compared: widths, kana, variants of kanji, white space and unseen signs folded."""
    return fold_for_matching(BETWEEN_LETTERS.sub("", text), hiragana=True)


def reduce_all(texts: Iterable[str]) -> list[str]:
    """The same for many texts: all at once takes a third of the time of one after the other."""
    return reduce_text(APART.join(texts)).split(APART)


class Fingerprints:
    """Texts of at least `shortest` characters, as hashes that are only good in this process.

    A text shorter than a piece is known by all of it.
    """

    __slots__ = ("_by_length", "_texts")

    def __init__(self, texts: Iterable[str], shortest: int) -> None:
        self._by_length: dict[int, set[int]] = {}
        self._texts = 0
        for text in set(reduce_all(texts)):
            if len(text) >= shortest:
                self._texts += 1
                known = self._by_length.setdefault(min(len(text), PIECE), set())
                known.update([hash(text[at : at + PIECE]) for at in range(0, len(text) - PIECE, STRIDE)])
                known.add(hash(text[-PIECE:]))

    def __len__(self) -> int:
        """How many texts there are."""
        return self._texts

    def pieces_in(self, text: str) -> Iterator[str]:
        """The pieces of `text`, reduced, that are those of a known one."""
        reduced = reduce_text(text)
        for length, known in self._by_length.items():
            for at in range(len(reduced) - length + 1):
                if hash(reduced[at : at + length]) in known:
                    yield reduced[at : at + length]
