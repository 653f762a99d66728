"""Tables as text: cells parted by commas, tabs or semicolons, in quotation marks where they hold any of these."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

DELIMITERS = ",\t;"
SAMPLE, SAMPLED_ROWS = 40_000, 40
"""Signs and lines by which the delimiter is found."""
MOST_TRIES = 20
"""Lines that do not fit together, after which quotation marks are no longer believed."""
EVEN = 0.7
"""Share of the lines that have as many cells; above a table stands a title, and its last cells may be missing."""
Row = tuple[int, list[str]]
"""The number of the line at which a row begins (from 1), and its cells."""


class BrokenTableError(Exception):
    """Quotation marks that do not fit together: everything below would be swallowed without a word."""


def find_delimiter(text: str) -> str | None:
    """What parts the cells: that by which the most lines have the same number of cells; None where none does."""
    counts = {delimiter: _most_alike(text[:SAMPLE], delimiter) for delimiter in DELIMITERS}
    best = max(DELIMITERS, key=lambda delimiter: counts[delimiter])
    return best if counts[best] else None


def is_even(text: str, delimiter: str) -> bool:
    """Whether nearly all of the first lines have as many cells as one another; the last may be cut off."""
    rows = sum(1 for _ in _sampled(text[:SAMPLE], delimiter))
    return rows > 0 and EVEN * max(rows - 1, 1) <= _most_alike(text[:SAMPLE], delimiter)


def _most_alike(text: str, delimiter: str) -> int:
    """How many of the first lines have the number of cells that most of them have; 0 where that is one cell."""
    counts = Counter(len(row) for row in _sampled(text, delimiter) if len(row) > 1)
    return max(counts.values(), default=0)


def _sampled(text: str, delimiter: str) -> Iterator[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    rows = (row for row in reader if any(cell.strip() for cell in row))
    try:
        yield from islice(rows, SAMPLED_ROWS)
    except csv.Error:  # a cell without end: what stands before it tells
        return


def read_delimited(text: str, delimiter: str) -> Iterator[Row]:
    """The rows of a table; a cell may go over several lines. BrokenTableError."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        number = reader.line_num + 1
        try:
            yield number, next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise BrokenTableError from error


def mend_delimited(text: str, delimiter: str) -> tuple[list[Row], tuple[int, ...]]:
    """The same of a table that may be damaged, and the numbers of the lines that are cut wherever a delimiter stands.

    These are the lines whose quotation marks do not fit together, each by itself with what goes on below it; after many
    of them, all below.
    """
    lines = io.StringIO(text, newline="").readlines()
    rows: list[Row] = []
    broken: list[int] = []
    begin = _read_strictly(lines, 0, delimiter, rows)
    while begin < len(lines):
        cells = _as_it_stands(lines[begin], delimiter)
        rows.append((begin + 1, cells))
        broken.append(begin + 1)
        begin += 1
        while begin < len(lines) and lines[begin].strip() and delimiter not in lines[begin]:
            cells[-1] += f"\n{_unquoted(lines[begin])}"
            begin += 1
        if len(broken) < MOST_TRIES:
            begin = _read_strictly(lines, begin, delimiter, rows)
    return rows, tuple(broken)


def _read_strictly(lines: Sequence[str], start: int, delimiter: str, rows: list[Row]) -> int:
    """Add rows to `rows` as far as they fit together; the place of the line at which they do not, or the end."""
    reader = csv.reader(islice(lines, start, None), delimiter=delimiter, strict=True)
    begin = start
    try:
        for cells in reader:
            rows.append((begin + 1, cells))
            begin = start + reader.line_num
    except csv.Error:
        return begin
    return len(lines)


def _as_it_stands(line: str, delimiter: str) -> list[str]:
    return [_unquoted(cell) for cell in line.split(delimiter)]


def _unquoted(cell: str) -> str:
    """The words of a cell: marks around it are none of them, nor is one alone that opened or closed it."""
    words = cell.strip()
    inner = words[1:-1].replace('""', "")
    if len(words) > 1 and words.startswith('"') and words.endswith('"') and '"' not in inner:
        return words[1:-1].replace('""', '"')
    return words.strip('"') if words.count('"') == 1 else words
