"""Which column of a list holds what, by the words at its head."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from minutesapp.language.matching.folding import squeeze
from minutesapp.language.wordlists import wordlist
from minutesapp.model.attendance import Side
from minutesapp.roster.lists.sheets import SheetRow

# The headings may stand below a title.
LINES_SEARCHED = 20
NAME_COLUMNS = ("name", "family")


def find_columns(lines: Sequence[SheetRow]) -> tuple[int, dict[str, int]] | None:
    """Where the line of headings is among the lines, and the place of each column known; None without one for names."""
    for index, line in enumerate(lines[:LINES_SEARCHED]):
        columns = columns_of(line.cells)
        if any(name in columns for name in NAME_COLUMNS):
            return index, columns
    return None


def columns_of(cells: Sequence[str]) -> dict[str, int]:
    """What is known of these headings: from ``name``, ``kana``, ``post`` … to the first column of that meaning."""
    found: dict[str, int] = {}
    for place, cell in enumerate(cells):
        key = _keys().get(squeeze(cell).lower())
        if key:
            found.setdefault(key, place)
    return found


def side_of(word: str) -> Side:
    """The side a word of the 区分 column means: a word of members, one of staff, or a guest."""
    plain = squeeze(word).lower()
    for side, words in wordlist("roster_columns")["sides"].items():
        if any(known in plain for known in words):
            return Side(side)
    return Side.GUEST


@cache
def _keys() -> dict[str, str]:
    return {
        squeeze(word).lower(): key for key, words in wordlist("roster_columns")["headings"].items() for word in words
    }
