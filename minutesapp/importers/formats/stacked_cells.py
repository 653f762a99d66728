"""Tables of people that were copied a cell a line: their rows, put together again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from minutesapp.importers.people.name_costs import RARE_FAMILY, name_cost
from minutesapp.importers.people.parts import COLUMNS, MARKS, STATUS
from minutesapp.importers.source import Line
from minutesapp.language.matching.folding import squeeze
from minutesapp.language.wordlists import wordlist

LEAST_COLUMNS = 3
"""Columns of a table whose heads stand one below the other; two words alone are no table."""
LONGEST_HEAD = 12
"""Signs of the head of a column with the gaps between them."""
OF_NAMES, OF_ATTENDANCE = (frozenset(wordlist("people_lists")["stacked"][kind]) for kind in ("names", "attendance"))


def unstack(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, those that are the cells of one row of people as one, parted by tabs, with the number of the first.

    Such a table begins with the heads of its columns, one of which is of names; it ends with the last row that has a
    name, and a word on who was there, where its columns have them.
    """
    return tuple(_unstacked(lines))


def _unstacked(lines: Sequence[Line]) -> Iterator[Line]:
    at = 0
    while at < len(lines):
        below = (lines[place] for place in range(at, len(lines)))
        heads = [squeeze(line.text) for line in takewhile(_is_head, below)]
        if len(heads) < LEAST_COLUMNS or len(set(heads)) < len(heads) or OF_NAMES.isdisjoint(heads):
            yield from lines[at : at + max(len(heads), 1)]
            at += max(len(heads), 1)
            continue
        size = len(heads)
        rows = list(_rows(lines, at + size, heads))
        if not rows:
            yield from lines[at : at + size]
        else:
            yield from map(_joined, (lines[at : at + size], *rows))
        at += size * (len(rows) + 1)


def _rows(lines: Sequence[Line], start: int, heads: Sequence[str]) -> Iterator[Sequence[Line]]:
    """The rows below these heads, up to the first that is none."""
    size = len(heads)
    groups = (lines[at : at + size] for at in range(start, len(lines) - size + 1, size))
    return takewhile(lambda row: _is_row(row, heads), groups)


def _is_head(line: Line) -> bool:
    return len(line.text) <= LONGEST_HEAD and squeeze(line.text) in COLUMNS


def _is_row(row: Sequence[Line], heads: Sequence[str]) -> bool:
    return all(_fits(line.text, head) for line, head in zip(row, heads, strict=True))


def _fits(cell: str, head: str) -> bool:
    """Whether a cell may stand in the column of this head."""
    plain = squeeze(cell)
    if head in OF_ATTENDANCE:
        return bool(STATUS.fullmatch(plain) or MARKS.fullmatch(plain))
    if head not in OF_NAMES:
        return plain not in COLUMNS
    words = cell.split()
    cost = name_cost("".join(words), ((len(words[0]), 2),) if len(words) == 2 else ())
    return cost is not None and cost <= RARE_FAMILY


def _joined(cells: Sequence[Line]) -> Line:
    return cells[0]._replace(text="\t".join(line.text for line in cells))
