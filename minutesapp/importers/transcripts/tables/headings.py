"""What the words at the head of a column say of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from minutesapp.importers.transcripts.tables.columns import ColumnKind
from minutesapp.language.matching.folding import squeeze
from minutesapp.language.pattern import pattern
from minutesapp.language.wordlists import any_of, wordlist
from minutesapp.tables.sheet import SheetRow

LINES_SEARCHED = 20
"""Lines among which the headings stand; a title and the day stand over them."""
LONGEST_HEADING = 40
BRACKETED = pattern(r"\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】")
JOINTS = pattern(r"[\s_\-./:・*#\"'()\[\]【】]+")
SPACE = pattern(r"\s+")
CAPITAL = pattern(r"(?<=[a-z])(?=[A-Z])")


class Heading(NamedTuple):
    """What a heading says: the kind of its column (None: none of a transcript), the milliseconds of its unit (0: none).

    `known`: what the column holds is beyond doubt.
    """

    kind: ColumnKind | None
    unit: int = 0
    known: bool = True


def find_headings(rows: Sequence[SheetRow]) -> tuple[int, tuple[Heading, ...]] | None:
    """The place of the line of headings and what they say; None where no line is one.

    It names the words, or two of what a transcript has, and holds nothing that is as long as speech.
    """
    found = None
    for place, row in enumerate(rows[:LINES_SEARCHED]):
        if any(len(cell) > LONGEST_HEADING for cell in row.cells):
            continue
        headings = tuple(read_heading(cell) for cell in row.cells)
        kinds = {heading.kind for heading in headings} - {None}
        if ColumnKind.WORDS in kinds and len(kinds) > 1:
            return place, headings
        if len(row.cells) > 1 and (ColumnKind.WORDS in kinds or len(kinds) > 1):
            found = found or (place, headings)
    return found


def read_heading(cell: str) -> Heading:
    """What one heading says."""
    words = squeeze(cell)
    whole = _fold(words)
    bare = _fold(BRACKETED.sub("", words))
    unit = _unit_of(cell)
    for name in (whole, bare, _without_unit(bare)):
        if name in _kinds():
            return Heading(_kinds()[name], unit)
    return Heading(None, unit, not words)


def _fold(words: str) -> str:
    return JOINTS.sub("", words).lower()


def _unit_of(cell: str) -> int:
    """The milliseconds of the unit behind a word: start_ms, startMs, Start in ms, 開始(秒), 開始秒."""
    found = _unit_behind().search(squeeze(CAPITAL.sub("_", SPACE.sub("_", cell.strip()))))
    return int(_units()[found[1].lower()]) if found else 0


def _without_unit(name: str) -> str:
    unit = next((unit for unit in sorted(_units(), key=len, reverse=True) if name.endswith(unit)), "")
    return name.removesuffix(unit).removesuffix("in") if unit else name


def _units() -> dict[str, int]:
    units: dict[str, int] = wordlist("transcript_columns")["units"]
    return units


@cache
def _unit_behind() -> re.Pattern[str]:
    return re.compile(rf"(?:[_\-(\[【/:.]|(?<=[^\x00-\x7f]))({any_of(_units())})[)\]】]?$", re.IGNORECASE)


@cache
def _kinds() -> dict[str, ColumnKind | None]:
    lists = wordlist("transcript_columns")
    others: dict[str, ColumnKind | None] = {_fold(squeeze(word)): None for word in lists["other"]}
    return others | {_fold(squeeze(word)): kind for kind in ColumnKind for word in lists[kind]}
