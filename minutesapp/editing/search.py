"""Words sought in a body: where they stand, and what the text reads with others in their place.

One search serves counting, marking, going from place to place and replacing, so that they cannot disagree. What is
found is always whole signs: カ is not in ガ, however that is written, and 葛 takes its variation selector along.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from minutesapp.language.graphemes import is_bound
from minutesapp.language.matching.folded_text import Fold, FoldedText, TextRange
from minutesapp.language.matching.similarity import fold_as_written, fold_for_search, has_same_kanji
from minutesapp.model.blocks import Body


class Hit(NamedTuple):
    """Where the words stand: in the block of this index, code points from `start` up to `end`."""

    block: int
    start: int
    end: int


class Replacement(NamedTuple):
    """The blocks that read otherwise with other words in every place, and how many places that were."""

    texts: dict[int, str]
    places: int


class Search:
    """A search that goes on while the words and the record change. Texts stay folded between two steps of it."""

    def __init__(self) -> None:
        self.words = ""
        self._sought = ""
        self._fold: Fold = fold_for_search
        self._known: dict[str, FoldedText] = {}

    def look_for(self, words: str, *, as_written: bool = False) -> None:
        """Seek these words from now on; `as_written` tells apart what is alike otherwise (see `language.likeness`)."""
        fold = fold_as_written if as_written else fold_for_search
        if fold is not self._fold:
            self._fold = fold
            self.forget()
        self.words, self._sought = words, fold(words)

    def spans(self, text: str) -> list[TextRange]:
        """Where the words stand in one text, from left to right; no two overlap."""
        known = self._known.get(text)
        if known is None:
            known = self._known[text] = FoldedText(text, self._fold)
        return known.spans(self._sought)

    def hits(self, body: Body) -> list[Hit]:
        """Every place, in reading order. The first search in a body takes longer: its texts are folded."""
        found = [Hit(index, *span) for index, block in enumerate(body) for span in self.spans(block.text)]
        self._known = {block.text: self._known[block.text] for block in body}
        return found

    def is_hit(self, text: str) -> bool:
        """Whether a text is the words and nothing else."""
        return self.spans(text) == [(0, len(text))]

    def other_kanji(self, body: Body, hits: Iterable[Hit]) -> list[str]:
        """What those of the places read that have other kanji than the words: 髙橋, where 高橋 is sought."""
        texts = (body[hit.block].text[hit.start : hit.end] for hit in hits)
        return [text for text in texts if not has_same_kanji(text, self.words)]

    def replacement(self, body: Body, others: str) -> Replacement:
        """The body with `others` in every place. Places that read so already are left as they are and not counted."""
        texts: dict[int, str] = {}
        count, others = 0, _whole(others)
        for index, block in enumerate(body):
            spans = [span for span in self.spans(block.text) if block.text[span.start : span.end] != others]
            if spans:
                texts[index] = replaced(block.text, spans, others)
                count += len(spans)
        return Replacement(texts, count)

    def forget(self) -> None:
        """Keep no text in memory: the record is closed."""
        self._known = {}


def next_hit(hits: Sequence[Hit], here: Hit, *, backwards: bool = False) -> Hit | None:
    """The place to go to from `here`, which is selected and may be one; from the other end on after the last one."""
    if not hits:
        return None
    at = bisect_left(hits, (here.block, here.start))
    if backwards:
        return hits[at - 1]
    return hits[(at + (hits[at : at + 1] == [here])) % len(hits)]


def replaced(text: str, spans: Sequence[TextRange], others: str) -> str:
    """The text with `others` in the place of every span."""
    ends = [0, *(span.end for span in spans)]
    starts = [*(span.start for span in spans), len(text)]
    return _whole(others).join(text[end:start] for end, start in zip(ends, starts, strict=True))


def _whole(words: str) -> str:
    """The words without marks at their head, which would join whatever sign comes to stand before them."""
    while words and not is_bound(f"あ{words}", 1):
        words = words[1:]
    return words
