"""Words sought in a body: where they stand, and what the text reads with others in their place.

One search serves counting, marking, going from place to place and replacing, so that they cannot disagree. What is
found is always whole signs: カ is not in ガ, however that is written, and 葛 takes its variation selector along.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from time import perf_counter

from minutesapp.editing.clipboard.positions import Hit
from minutesapp.editing.finding.replacing import NewWords
from minutesapp.errors import UserFacingError
from minutesapp.language.graphemes import is_bound
from minutesapp.language.matching.expressions import ONE_TEXT, Expression, Match, SlowError
from minutesapp.language.matching.folded_text import Fold, FoldedText, TextRange
from minutesapp.language.matching.similarity import fold_as_written, fold_for_search, has_same_kanji
from minutesapp.model.blocks import Block, Body

MOST_AT_ONCE, MOST_FOLDED = 1_200, 2_500
"""Places, and texts not folded yet, that are dealt with between two keys."""
WHOLE_BODY = 0.25
"""Seconds that an expression has for a record in the window; nobody notices them once they have stopped typing."""


class Search:
    """A search that goes on while the words and the record change. Texts stay folded between two steps of it.

    `trouble` is why an expression finds nothing, where it is wrong or too slow; `patience` is how many seconds one has
    for a whole record.
    """

    def __init__(self, patience: float = WHOLE_BODY) -> None:
        self.words = ""
        self.trouble: UserFacingError | None = None
        self._patience = patience
        self._sought = ""
        self._fold: Fold = fold_for_search
        self._expression: Expression | None = None
        self._known: dict[str, FoldedText] = {}

    def look_for(self, words: str, *, as_written: bool = False, expression: bool = False) -> None:
        """Seek these words from now on; `as_written` tells apart what `language.matching.similarity` calls alike.

        An `expression` is a regular one, and the text is taken as it is written.
        """
        self.words, self.trouble, self._expression = words, None, None
        if expression and words:
            self._sought = ""
            self._read(words)
            return
        fold = fold_as_written if as_written else fold_for_search
        if fold is not self._fold:
            self._fold = fold
            self.forget()
        self._sought = fold(words)

    def spans(self, text: str) -> list[TextRange]:
        """Where the words stand in one text, from left to right; no two overlap."""
        if self._expression is not None:
            return [match.range for match in self._matches(text, ONE_TEXT)]
        known = self._known.get(text)
        if known is None:
            known = self._known[text] = FoldedText(text, self._fold)
        return known.spans(self._sought)

    def hits(self, body: Body, within: Collection[str] | None = None) -> list[Hit]:
        """Every place, in reading order; `within` are the ids of the blocks that are searched, if not all are.

        The first search in a body takes longer: its texts are folded.
        """
        if self._expression is not None:
            return [Hit(index, *match.range) for index, match in self._all_matches(body, within)]
        found = [
            Hit(index, start, end) for index, block in _among(body, within) for start, end in self.spans(block.text)
        ]
        self._known = {block.text: self._known[block.text] for block in body if block.text in self._known}
        return found

    def quick_hits(self, body: Body, within: Collection[str] | None = None) -> list[Hit] | None:
        """The same where it takes no longer than a key may; None where there is more to do. Of words alone."""
        found, most = list[Hit](), len(self._known) + MOST_FOLDED
        for index, block in _among(body, within):
            found += [Hit(index, start, end) for start, end in self.spans(block.text)]
            if len(found) > MOST_AT_ONCE or len(self._known) > most:
                return None
        return found

    def is_hit(self, text: str) -> bool:
        """Whether a text is the words and nothing else."""
        return self.spans(text) == [(0, len(text))]

    def other_kanji(self, body: Body, hits: Iterable[Hit]) -> list[str]:
        """What those of the places read that have other kanji than the words: 髙橋, where 高橋 is sought."""
        if self._expression is not None:
            return []
        texts = [body[block].text[start:end] for block, start, end in hits]
        others = {text for text in set(texts) if not has_same_kanji(text, self.words)}
        return [text for text in texts if text in others] if others else []

    def replacement(self, body: Body, others: str, within: Collection[str] | None = None) -> list[NewWords]:
        r"""What puts `others` in every place. Those that read so already are left as they are.

        Places with other kanji than the words are in doubt. Of an expression, `others` are a template (\1).
        UserFacingError where that is wrong, or where the search itself has a `trouble`.
        """
        if self.trouble is not None:
            raise self.trouble
        if self._expression is None:
            made = self._exchanged(body, whole(others), within)
        else:
            self._expression.check_template(others)
            found = self._all_matches(body, within)
            if self.trouble is not None:
                raise self.trouble
            made = (NewWords(index, *match.range, whole(match.fill(others))) for index, match in found)
        return [words for words in made if body[words.block].text[words.start : words.end] != words.words]

    def words_for(self, body: Body, hit: Hit, others: str) -> str:
        """What stands in one place once it is replaced by `others`; UserFacingError as for `replacement`."""
        if self._expression is None:
            return whole(others)
        self._expression.check_template(others)
        text = body[hit.block].text
        fits = (match for match in self._matches(text, ONE_TEXT) if match.range == (hit.start, hit.end))
        return next((whole(match.fill(others)) for match in fits), text[hit.start : hit.end])

    def check(self, others: str) -> UserFacingError | None:
        """What is wrong with the expression, or with what is to stand in its place; None for words."""
        if self.trouble is None and self._expression is not None:
            try:
                self._expression.check_template(others)
            except UserFacingError as error:
                return error
        return self.trouble

    def forget(self) -> None:
        """Keep no text in memory: the record is closed."""
        self._known = {}

    def _read(self, words: str) -> None:
        try:
            self._expression = Expression(words)
        except UserFacingError as error:
            self.trouble = error

    def _exchanged(self, body: Body, words: str, within: Collection[str] | None) -> Iterator[NewWords]:
        for hit in self.hits(body, within):
            text = body[hit.block].text[hit.start : hit.end]
            yield NewWords(*hit, words, not has_same_kanji(text, self.words))

    def _all_matches(self, body: Body, within: Collection[str] | None) -> list[tuple[int, Match]]:
        """All places of the expression; none where it takes too long."""
        end = perf_counter() + self._patience
        found: list[tuple[int, Match]] = []
        for index, block in _among(body, within):
            found += [(index, match) for match in self._matches(block.text, end - perf_counter())]
        return [] if self.trouble else found

    def _matches(self, text: str, seconds: float) -> list[Match]:
        if self._expression is None or self.trouble is not None:
            return []
        try:
            return list(self._expression.matches(text, seconds))
        except SlowError:
            self.trouble = UserFacingError("expression-slow")
            return []


def _among(body: Body, within: Collection[str] | None) -> Iterator[tuple[int, Block]]:
    """The blocks that are searched, with their indices."""
    return ((index, block) for index, block in enumerate(body) if within is None or block.id in within)


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
