"""A text as it is searched, with the way back from what was found to the text as it is written."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from minutesapp.language.graphemes import is_bound
from minutesapp.language.pattern import pattern

Fold = Callable[[str], str]
"""One of the folds of `language.matching.similarity`."""

# Everything that is not a sign by itself, or folds to anything but one code point (a kana may fold to two: it and its
# mark). Nearly every Japanese text has none of it.
INTRICATE = pattern("[^ -~、-〟\u3041-\u3096ゝゞァ-ヾ\u3400-\u9fff！-～｡-ﾝ¥·×°→←↑↓―…※○●◎□■◇◆△▲▽▼☆★〜①-⑳]")
VOICED, HALF_VOICED = KANA_MARKS = ("\u3099", "\u309a")
SPACING_MARKS = ("゛", "゜")
"""To Unicode they stand for themselves, to a reader they are part of the kana before them."""


class TextRange(NamedTuple):
    """Code points of a text, from `start` up to `end`."""

    start: int
    end: int


class FoldedText:
    """One text under one fold. It remembers what was found last."""

    __slots__ = ("_fold", "_folded", "_found", "_sought", "_starts", "_text")

    def __init__(self, text: str, fold: Fold) -> None:
        self._text, self._fold = text, fold
        self._folded = fold(text)
        self._starts: list[int] = []
        self._sought = ""
        self._found: list[TextRange] = []

    def spans(self, sought: str) -> list[TextRange]:
        """Where folded words stand, from left to right, as places of the text; whole signs, and no two overlap."""
        if sought != self._sought:
            self._sought = sought
            at = self._folded.find(sought) if sought else -1
            if at < 0:
                self._found = []
            elif INTRICATE.search(self._text):
                self._found = self._intricate_spans(sought, at)
            else:
                self._found = self._plain_spans(sought, at)
        return self._found

    def _plain_spans(self, sought: str, at: int) -> list[TextRange]:
        """From the first place on, where only the marks of kana make the folded text longer."""
        folded, found, count = self._folded, list[TextRange](), self._folded.count
        length, own_marks = len(sought), sought.count(VOICED) + sought.count(HALF_VOICED)
        place = index = 0
        while at >= 0 and sought[0] not in KANA_MARKS:
            end = at + length
            if folded[end : end + 1] in KANA_MARKS:
                at = folded.find(sought, at + 1)
                continue
            start = index + at - place - count(VOICED, place, at) - count(HALF_VOICED, place, at)
            place, index = end, start + length - own_marks
            found.append(TextRange(start, index))
            at = folded.find(sought, end)
        return found

    def _intricate_spans(self, sought: str, at: int) -> list[TextRange]:
        found = list[TextRange]()
        while at >= 0:
            span = self._signs(at, at + len(sought))
            if span is not None:
                found.append(span)
            at = self._folded.find(sought, at + (len(sought) if span else 1))
        return found

    def _signs(self, start: int, end: int) -> TextRange | None:
        """The signs that fold to these places of the folded text; None where an end of it lies inside a sign."""
        text, starts = self._text, self._starts
        if not starts:
            starts = self._starts = list(accumulate((_length(self._fold, sign) for sign in text), initial=0))
        # What folds to nothing is no part of the words at their edges, unless it belongs to their last sign.
        first, last = bisect_right(starts, start) - 1, bisect_left(starts, end)
        if starts[first] != start or starts[last] != end:
            return None
        while not is_bound(text, last) and starts[last + 1] == end:
            last += 1
        return TextRange(first, last) if _is_edge(text, first) and _is_edge(text, last) else None


def _is_edge(text: str, index: int) -> bool:
    """Whether what is found may begin or end here: between two signs as a reader takes them."""
    return index == 0 or (is_bound(text, index) and text[index : index + 1] not in SPACING_MARKS)


@cache
def _length(fold: Fold, sign: str) -> int:
    return len(fold(sign))
