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
    """The words to stand in every place, and the places that read otherwise now, by the index of their block."""

    words: str
    places: dict[int, list[TextRange]]

    @property
    def total(self) -> int:
        """How many places that are."""
        return sum(map(len, self.places.values()))


class Search:
    """A search that goes on while the words and the record change. Texts stay folded between two steps of it."""

    def __init__(self) -> None:
        self.words = ""
        self._sought = ""
        self._fold: Fold = fold_for_search
        self._known: dict[str, FoldedText] = {}

    def look_for(self, words: str, *, as_written: bool = False) -> None:
        """Seek these words from now on; `as_written` tells apart what `language.matching.similarity` calls alike."""
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
        """What puts `others` in every place. Those that read so already are left as they are and not counted."""
        words = whole(others)
        places: dict[int, list[TextRange]] = {}
        for index, block in enumerate(body):
            ranges = [place for place in self.spans(block.text) if block.text[place.start : place.end] != words]
            if ranges:
                places[index] = ranges
        return Replacement(words, places)

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


def whole(words: str) -> str:
    """The words without marks at their head, which would join whatever sign comes to stand before them."""
    while words and not is_bound(f"あ{words}", 1):
        words = words[1:]
    return words
