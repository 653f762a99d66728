"""Which column of a list of transfers holds what, by the words at its head, in one row or in two."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from minutesapp.language.matching.folding import squeeze
from minutesapp.language.wordlists import wordlist
from minutesapp.roster.lists.own_rows import LINES_SEARCHED
from minutesapp.roster.lists.words.columns import NAMES, key_of
from minutesapp.tables.sheet import SheetRow

OF_PEOPLE = (*NAMES, "given", "kana", "post", "group")
"""Columns that lists of people have as well."""
WHERE = ("group", "post", "new", "old_group", "old_post", "old", "kind")


def find_columns(lines: Sequence[SheetRow]) -> tuple[int, dict[str, int]] | None:
    """Where the first line below the headings is, and the place of each column known; None where no line is one."""
    for index, line in enumerate(lines[:LINES_SEARCHED]):
        one = columns_of(line.cells)
        two = columns_of(_joined(line.cells, lines[index + 1].cells)) if index + 1 < len(lines) else {}
        if len(two) > len(one) and _is_enough(two):
            return index + 2, two
        if _is_enough(one):
            return index + 1, one
    return None


def columns_of(cells: Sequence[str]) -> dict[str, int]:
    """What is known of these headings; 所属 and 職 alone are the new ones."""
    found: dict[str, int] = {}
    for place, cell in enumerate(cells):
        key = _keys().get(squeeze(cell))
        if key:
            found.setdefault(key, place)
    taken = set(found.values())
    for place, cell in enumerate(cells):
        key = key_of(cell) if place not in taken else ""
        if key in OF_PEOPLE:
            found.setdefault(key, place)
    return found


def _is_enough(columns: dict[str, int]) -> bool:
    return any(key in columns for key in NAMES) and any(key in columns for key in WHERE)


def _joined(upper: Sequence[str], lower: Sequence[str]) -> list[str]:
    """Two rows of headings (新 and 旧 above 所属 and 職) as one; below an empty cell the one before it goes on."""
    joined, last = [], ""
    for place in range(max(len(upper), len(lower))):
        above, below = (row[place] if place < len(row) else "" for row in (upper, lower))
        last = above or last
        joined.append(above if not below or above == below else last + below)
    return joined


@cache
def _keys() -> dict[str, str]:
    return {squeeze(word): key for key, words in wordlist("transfers")["headings"].items() for word in words}
