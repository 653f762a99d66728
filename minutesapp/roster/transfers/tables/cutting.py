"""A pasted list as rows with cells: cut where its own headings tell how."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from minutesapp.language.pattern import pattern
from minutesapp.roster.transfers.tables.aligned import aligned_rows
from minutesapp.roster.transfers.tables.columns import find_columns
from minutesapp.tables.delimited import DELIMITERS, BrokenTableError, read_delimited
from minutesapp.tables.sheet import SheetRow, rows_of
from minutesapp.tables.worksheet import MOST_CELLS

WIDE_SPACE = pattern("\t|[ \u3000]{2,}|\u3000")
ANY_SPACE = pattern(r"\s+")


def lines_of_text(text: str) -> list[SheetRow]:
    """A pasted list as rows: cut where its own headings tell how, else a cell a line."""
    spaced = (aligned_rows, _spaced(WIDE_SPACE), _spaced(ANY_SPACE))
    for cut in (*(_delimited(delimiter) for delimiter in DELIMITERS), *spaced):
        rows = cut(text)
        if find_columns(rows) is not None:
            return rows
    return list(rows_of(((number, [line]) for number, line in enumerate(text.splitlines(), 1)), MOST_CELLS))


def _delimited(delimiter: str) -> Callable[[str], list[SheetRow]]:
    def cut(text: str) -> list[SheetRow]:
        try:
            return list(rows_of(read_delimited(text, delimiter), MOST_CELLS))
        except BrokenTableError:  # no table of this kind
            return []

    return cut


def _spaced(space: re.Pattern[str]) -> Callable[[str], list[SheetRow]]:
    """Cuts at spaces; where a row has a cell too many, its name was cut in two."""

    def cut(text: str) -> list[SheetRow]:
        lines = [(number, space.split(line.strip())) for number, line in enumerate(text.splitlines(), 1)]
        rows = list(rows_of(lines, MOST_CELLS))
        found = find_columns(rows)
        return [_whole(row, found[1]) for row in rows] if found else rows

    return cut


def _whole(row: SheetRow, columns: Mapping[str, int]) -> SheetRow:
    at, more = columns.get("name", 0), len(row.cells) - 1 - max(columns.values())
    if more <= 0:
        return row
    return SheetRow(row.number, (*row.cells[:at], " ".join(row.cells[at : at + more + 1]), *row.cells[at + more + 1 :]))
