"""Whether words in kana beside a name are how it is read, or say something else of somebody (リモート)."""

from __future__ import annotations

from functools import cache, lru_cache

from minutesapp.language.kana import is_kana, to_hiragana
from minutesapp.language.matching.folding import nfkc
from minutesapp.language.names import guess_readings
from minutesapp.language.posts import role_words
from minutesapp.language.wordlists import wordlist
from minutesapp.model.attendance import Side

PARTS = 2
"""Of a reading that is surely one."""
SHORTEST_PART = 2


@lru_cache(maxsize=8192)
def fits(reading: str, name: str) -> bool:
    """Whether this may be the reading of the name: it has two parts, or one of them is read so."""
    parts = to_hiragana(nfkc(reading).replace("・", " ")).split()
    whole = "".join(parts)
    if whole in _words():
        return False
    if len(parts) == PARTS:
        return True
    known = [guess.split() for guess in guess_readings(name)]
    ends = {(guess[0], guess[-1]) for guess in known if len(guess) > 1}
    return any("".join(guess) == whole for guess in known) or any(
        (len(family) >= SHORTEST_PART and whole.startswith(family))
        or (len(given) >= SHORTEST_PART and whole.endswith(given))
        for family, given in ends
    )


@cache
def _words() -> frozenset[str]:
    """Words of sides and titles that are written in kana."""
    words = wordlist("roster_columns")
    every = (
        *role_words(),
        *(word for side in Side for word in (*words["sides"][side], *words["titles"].get(side, ()))),
    )
    return frozenset(to_hiragana(nfkc(word)) for word in every if is_kana(word))
