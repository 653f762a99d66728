"""A line of a list of transfers that tells of several people, cut between them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from minutesapp.language.pattern import pattern
from minutesapp.roster.transfers.free.pieces import Sort, pieces_of

MARKS = pattern("(?<=\\S)[\\s\u3000]*(?=[▽▼△▲◇◆■□])")
"""Signs that begin somebody."""
LISTING = (pattern("[、，,・/／;；]"), pattern("[ \u3000]{2,}"))
"""What parts people where each part tells of somebody."""
BEGINNING = (Sort.POST, Sort.OFFICE, Sort.KIND)


def parts_of(text: str, tells: Callable[[str], bool]) -> list[str]:
    """The parts of a line, one for each whom it tells of; `tells` is whether a part tells of somebody by itself."""
    return [part for marked in _cut(text, MARKS) for part in _listed(marked, tells)]


def _listed(text: str, tells: Callable[[str], bool]) -> list[str]:
    for between in LISTING:
        parts = list(_cut(text, between))
        if len(parts) > 1 and all(map(tells, parts)):
            return parts
    return [text]


def _cut(text: str, between: re.Pattern[str]) -> Iterator[str]:
    """The text cut wherever what follows begins with a post, an office, or what happens."""
    begin = 0
    for found in between.finditer(text):
        if found.start() > begin and _begins(text[found.end() :]) and _begins(text[begin : found.start()]):
            yield text[begin : found.start()]
            begin = found.end()
    yield text[begin:]


def _begins(text: str) -> bool:
    pieces = pieces_of(text)
    return bool(pieces) and not pieces[0].bracketed and pieces[0].sort in BEGINNING
