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
    """Words that are hidden, folded, and by which mark."""

    words: str
    marking: Marking


def withheld_words(body: Iterable[Block], texts: Iterable[str]) -> tuple[Hidden, ...]:
    """What is withheld anywhere in a record and stands in any of these texts, each once."""
    found = dict.fromkeys(one for block in body if block.spans for one in _hidden(block))
    withheld = [one for one in found if one.marking[0] is Mark.WITHHELD and len(one.words) >= SHORTEST]
    text = fold_for_search("\n".join(texts)) if withheld else ""
    return tuple(one for one in withheld if one.words in text)


def hidden_in(text: str, told: Sequence[Block], near: Iterable[Block], elsewhere: Iterable[Hidden]) -> Spans:
    """The marks on condensed words: which of them are hidden `near` them, or withheld `elsewhere`.

    Where all that they tell, `told`, is hidden, so are they.
    """
    own, folded = [one for block in near for one in _hidden(block)], FoldedText(text, fold_for_search)
    if any(block.text.strip() for block in told) and all(map(_is_all_hidden, told)):
        return settle(Span(0, len(text), *one.marking) for block in told for one in [*_hidden(block)][:1])
    found = [*_shared(own), *((one.words, one.marking) for one in elsewhere)]
    return settle(Span(*place, *marking) for word, marking in found for place in folded.spans(word))


def _hidden(block: Block) -> Iterator[Hidden]:
    for span in block.spans:
        if span.mark in HIDING:
            yield Hidden(fold_for_search(block.text[span.start : span.end]).strip(), (span.mark, span.note))


def _is_all_hidden(block: Block) -> bool:
    """Whether nothing that a paragraph says can be read."""
    hidden = {at for span in block.spans if span.mark in HIDING for at in range(span.start, span.end)}
    return all(at in hidden for at, sign in enumerate(block.text) if not sign.isspace())


def _shared(own: Sequence[Hidden]) -> Iterator[tuple[str, Marking]]:
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
