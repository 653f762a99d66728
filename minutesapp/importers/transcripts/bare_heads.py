"""Heads of turns without times: who speaks, and the words behind a wide space, or below.

Minutes look the same. Such a text is a transcript only where people are called as a program calls those whom it does
not know (話者1); whoever else speaks there has a name that comes again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from minutesapp.importers.transcripts.head_shapes import NO_SPEAKER, Shape
from minutesapp.importers.transcripts.labels import COUNTED as UNNAMED
from minutesapp.importers.transcripts.labels import LETTER, NAME, NO_NAME
from minutesapp.language.pattern import pattern
from minutesapp.language.wordlists import any_of

LONGEST_NAME = 20
INLINE = pattern(rf"(?P<name>{NAME}?)[　\t]\s*(?P<words>\S.*)")
OF_MINUTES = pattern(r"(?:発言者|参加者).*")
"""Minutes that leave names out call people so, too; in these a header stands over the first turn."""
TITLE_LINES = 2
TWICE = 2
LEAST = 0.2
"""Share of the lines that are heads."""


def find_bare_shape(lines: Sequence[str]) -> Shape | None:
    """How these lines write heads without times; None where they are no transcript. Blank lines are left out."""
    for find, behind in ((_inline, r"[　\t]\s*(?P<words>\S.*)"), (_above, "")):
        heads = [(place, name) for place, line in enumerate(lines) if (name := find(line))]
        unnamed = [place for place, name in heads if UNNAMED.fullmatch(name)]
        if len(unnamed) < TWICE or not _is_of_program(lines, unnamed[0], heads):
            continue
        names = _names(heads, unnamed, lines)
        if sum(name in names for _, name in heads) >= LEAST * len(lines):
            return Shape(re.compile(rf"(?P<name>{any_of(names)}){behind}"))
    return None


def _inline(line: str) -> str:
    found = INLINE.fullmatch(line)
    return found["name"].strip() if found and _may_be_name(found["name"].strip()) else ""


def _above(line: str) -> str:
    return line if _may_be_name(line) and re.fullmatch(NAME, line) else ""


def _may_be_name(words: str) -> bool:
    if not 0 < len(words) <= LONGEST_NAME or not LETTER.search(words):
        return False
    return not (NO_NAME.fullmatch(words) or NO_SPEAKER.fullmatch(words))


def _is_of_program(lines: Sequence[str], first: int, heads: Iterable[tuple[int, str]]) -> bool:
    called = (name for _, name in heads if UNNAMED.fullmatch(name))
    return first <= TITLE_LINES or not all(OF_MINUTES.fullmatch(name) for name in called)


def _names(heads: Sequence[tuple[int, str]], unnamed: Sequence[int], lines: Sequence[str]) -> set[str]:
    """Who speaks: those called by a number, and names that come again and never stand right below these."""
    names = Counter(name for _, name in heads)
    below = {lines[place + 1] for place in unnamed if place + 1 < len(lines)}
    return {name for name, count in names.items() if UNNAMED.fullmatch(name) or (count >= TWICE and name not in below)}
