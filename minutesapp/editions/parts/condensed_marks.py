"""What of condensed words is hidden, since it is hidden in the words that were condensed.

Nobody sees a mark lie on words of one's own, so rather too much is hidden than too little.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from minutesapp.language.kana import is_hiragana
from minutesapp.language.matching.folded_text import FoldedText
from minutesapp.language.matching.similarity import fold_for_search
from minutesapp.model.blocks import Block
from minutesapp.model.spans import HIDING, Mark, Marking, Span, Spans, settle

SHORTEST = 2
"""Signs of words hidden in other remarks that are hidden in this one; a single sign stands everywhere."""
SHORT_WORDS = 10
"""Signs that names and addresses have at most; longer words are passages."""
PART_OF_WORDS, PART_OF_PASSAGE = 2, 4
"""Signs that condensed words share with hidden ones in a row, so that they say something of them: 甲野 of 甲野太郎."""


class Hidden(NamedTuple):
    """Words that are hidden, folded, and by which mark; `whole` where they are all that their paragraph says."""

    words: str
    marking: Marking
    whole: bool


def hidden_in(text: str, remark: Iterable[Block], elsewhere: Iterable[Block]) -> Spans:
    """The marks on condensed words of a remark: which of them are hidden there, or withheld in other remarks.

    Where all that was condensed is hidden, so is what it became.
    """
    own, folded = [one for block in remark for one in _hidden(block)], FoldedText(text, fold_for_search)
    if own and all(one.whole for one in own) and len(own) >= sum(bool(block.text.strip()) for block in remark):
        return settle(Span(0, len(text), *one.marking) for one in own[:1])
    others = (one for block in elsewhere for one in _hidden(block) if _is_withheld(one) and len(one.words) >= SHORTEST)
    found = [*_shared(folded, own), *((word, one.marking) for one in others for word in (one.words,))]
    return settle(Span(*place, *marking) for word, marking in found for place in folded.spans(word))


def _hidden(block: Block) -> Iterator[Hidden]:
    for span in block.spans:
        if span.mark in HIDING:
            words = block.text[span.start : span.end]
            whole = words.strip() == block.text.strip()
            yield Hidden(fold_for_search(words).strip(), (span.mark, span.note), whole)


def _is_withheld(one: Hidden) -> bool:
    return one.marking[0] is Mark.WITHHELD


def _shared(folded: FoldedText, own: Sequence[Hidden]) -> Iterator[tuple[str, Marking]]:
    """The hidden words, and of those that are no corrections the parts of them that say something by themselves."""
    for one in own:
        parts = () if one.marking[0] is Mark.CORRECTED else (*one.words.split(), *_parts(one.words))
        for part in dict.fromkeys((one.words, *parts)):
            if len(part) >= SHORTEST or not is_hiragana(part):
                yield part, one.marking


def _parts(words: str) -> Iterator[str]:
    length = PART_OF_WORDS if len(words) <= SHORT_WORDS else PART_OF_PASSAGE
    for start in range(len(words) - length + 1):
        part = words[start : start + length]
        telling = [sign for sign in part if sign.isalnum() and not is_hiragana(sign)]
        if len(telling) >= PART_OF_WORDS and not any(map(str.isspace, part)):
            yield part
