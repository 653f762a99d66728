"""Names without what is polite behind them, and whether words are a name at all."""

from __future__ import annotations

import re
from functools import cache

from minutesapp.language.matching.folding import fold_for_matching
from minutesapp.language.names import is_family_name, is_given_name, split_name
from minutesapp.language.wordlists import any_of, wordlist


def without_polite(name: str) -> str:
    """A name, folded, without さん, 委員 and the like."""
    return _polite().sub("", name)


def reads_as_name(words: str) -> bool:
    """Whether words are somebody's name as far as the dictionary knows."""
    bare = without_polite(fold_for_matching(words))
    parts = split_name(bare)
    return is_family_name(bare) or is_given_name(bare) or (is_family_name(parts.family) and is_given_name(parts.given))


@cache
def _polite() -> re.Pattern[str]:
    return re.compile(f"(?<=.){any_of(wordlist('voices')['polite'])}$")
