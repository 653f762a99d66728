"""Fields of life: who represents them on a board, and what is said of them. 医療の面では asks the 医師会."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from minutesapp.language.matching.folding import fold_for_matching
from minutesapp.language.wordlists import any_of, wordlist


@lru_cache(maxsize=8192)
def fields_of(group: str) -> frozenset[str]:
    """The fields of which a body or an office is, by its name."""
    folded = fold_for_matching(group)
    found = [(name, match.span()) for name, bodies in _bodies().items() for match in bodies.finditer(folded)]
    return frozenset(name for name, span in found if not any(_is_within(span, other) for _, other in found))


def _is_within(span: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether a part of a name is only a part of another one: 医師会 of 歯科医師会."""
    return other[0] <= span[0] and span[1] <= other[1] and span != other


@lru_cache(maxsize=16_384)
def words_of_fields(text: str) -> dict[str, frozenset[str]]:
    """The different words of each field in a text, as of `mention.plain`; only of those of which there are any."""
    found = {name: frozenset(words.findall(text)) for name, words in _words().items()}
    return {name: words for name, words in found.items() if words}


@cache
def _bodies() -> dict[str, re.Pattern[str]]:
    return {
        name: re.compile(any_of(fold_for_matching(body) for body in field["bodies"]))
        for name, field in wordlist("fields").items()
    }


@cache
def _words() -> dict[str, re.Pattern[str]]:
    return {name: re.compile(any_of(field["words"])) for name, field in wordlist("fields").items()}
