"""A list whose columns stand below one another by spaces alone, with names and headings spread (氏　　名)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby

from minutesapp.language.pattern import pattern
from minutesapp.roster.transfers.tables.columns import columns_of, is_enough
from minutesapp.tables.sheet import SheetRow, rows_of
from minutesapp.tables.worksheet import MOST_CELLS

LINES_SEARCHED = 40
"""Lines among which the headings stand."""
LONGEST_LINE = 1000
"""Signs; a longer line is of no list that is set with spaces."""
GAPS = range(4, 40, 2)
"""How many half-width columns without any sign part two columns: the fewest that give one to each heading."""
WIDE = frozenset("WFA")
SPACES = pattern(r"\s+")
PARTED = pattern("\u3000{2}|[ \u3000]{4}|\t")
"""A gap in a line that has words on both sides."""


def aligned_rows(text: str) -> list[SheetRow]:
    """The rows cut where no row has a sign; none where that does not give a column to each heading."""
    lines = list(enumerate(text.splitlines(), 1))
    if any(len(line) > LONGEST_LINE for _, line in lines):
        return []
    for place, (_, line) in enumerate(lines[:LINES_SEARCHED]):
        words = _headings(line)
        if len(words) > 1 and is_enough(columns_of(words)):
            return _cut(lines, place, words)
    return []


def _headings(line: str) -> list[str]:
    """The headings of a line, those whose signs are spread over it whole; none where a word is no heading."""
    words = SPACES.split(line.strip())
    found: list[str] = []
    place = 0
    while place < len(words):
        ends = (end for end in range(len(words), place, -1) if columns_of(["".join(words[place:end])]))
        end = next(ends, 0)
        if not end:
            return []
        found.append("".join(words[place:end]))
        place = end
    return found


def _cut(lines: Sequence[tuple[int, str]], at: int, words: Sequence[str]) -> list[SheetRow]:
    """The lines above the headings whole, those below in cells; none where these are not as many as the headings."""
    body = [line for _, line in lines[at + 1 :]]
    parted = [_spread(line) for line in body if PARTED.search(line.strip())]
    width = max(map(len, parted), default=0)
    filled = {place for line in parted for place, sign in enumerate(line) if not (sign.isspace() or sign == "\0")}
    found = (list(_starts(filled, width, gap)) for gap in GAPS)
    starts = next((starts for starts in found if len(starts) == len(words)), None)
    if not starts:
        return []
    bounds = list(zip([0, *starts[1:]], [*starts[1:], None], strict=True))
    cells = [[line.strip()] for _, line in lines[:at]] + [list(words)] + [_cells(line, bounds) for line in body]
    return list(rows_of(((number, row) for (number, _), row in zip(lines, cells, strict=True)), MOST_CELLS))


def _cells(line: str, bounds: Sequence[tuple[int, int | None]]) -> list[str]:
    """The cells of a line; a head, which begins in the first column and has no gap, is one."""
    spread = _spread(line)
    begins = len(spread) - len(spread.lstrip("\0\u3000 \t"))
    if PARTED.search(line.strip()) is None and begins < bounds[1][0]:
        return [line.strip()]
    return [spread[left:right].replace("\0", "") for left, right in bounds]


def _spread(line: str) -> str:
    """The line with a filler behind each sign that takes the place of two, so that places are columns."""
    return "".join(f"{sign}\0" if unicodedata.east_asian_width(sign) in WIDE else sign for sign in line)


def _starts(filled: set[int], width: int, least: int) -> Iterator[int]:
    """The place of the first sign of each column."""
    gap = least
    for is_filled, places in groupby(range(width), key=filled.__contains__):
        some = list(places)
        if is_filled and gap >= least:
            yield some[0]
        gap = 0 if is_filled else len(some)
