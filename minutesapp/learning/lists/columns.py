"""How the tables of a header look that have columns of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from minutesapp.language.matching.folding import squeeze
from minutesapp.learning.counting import usual
from minutesapp.learning.lines import LineKind, SeenLine
from minutesapp.templates.form import Form
from minutesapp.word.sampling.looks import ColumnLooks

Heads = tuple[str, ...]


def heads_by_key(form: Form) -> Mapping[str, Heads]:
    """What stands over the columns of the form's tables, by the keys of their fields."""
    return {field.key: tuple(column.label for column in field.columns) * field.across for field in form.fields}


def is_row(line: SeenLine, heads: Heads) -> bool:
    """Whether a line is a row of a table with these heads, be it that of the heads."""
    return bool(heads) and line.framed and line.kind is LineKind.FIELD_MORE and len(line.spot.cells) == len(heads)


def column_looks(lines: Sequence[SeenLine], form: Form, look_of: Callable[[int], str]) -> list[ColumnLooks]:
    """For each table its heads, and for each column a cell that looks as most of it do."""
    return [looks for heads in _rows(lines, form) if (looks := _looks(*heads, look_of)) is not None]


def other_cells(lines: Sequence[SeenLine], form: Form, look_of: Callable[[int], str]) -> list[SeenLine]:
    """The rows in which something looks otherwise than in its column is usual, and those of tables within another."""
    inner = heads_by_key(form)
    found = [line for line in lines if inner.get(line.key) and _is_within(line, inner[line.key])]
    for heads, rows in _rows(lines, form):
        looks = _looks(heads, rows, look_of)
        usual_looks = [look_of(place) for place in looks.cells] if looks else []
        found += [row for row in _below(heads, rows) if looks and list(map(look_of, _places(row))) != usual_looks]
    return found


def _is_within(line: SeenLine, heads: Heads) -> bool:
    """Whether a row has more cells beside those of its table, as the label of a header that is a table itself."""
    return line.framed and line.nth == 0 and len(line.spot.cells) > len(heads)


def _rows(lines: Sequence[SeenLine], form: Form) -> Iterator[tuple[Heads, list[SeenLine]]]:
    for key, heads in heads_by_key(form).items():
        if rows := [line for line in lines if line.key == key and is_row(line, heads) and all(line.spot.cells)]:
            yield heads, rows


def _looks(heads: Heads, rows: Sequence[SeenLine], look_of: Callable[[int], str]) -> ColumnLooks | None:
    head = next((row for row in rows if _is_head(row, heads)), None)
    below = _below(heads, rows)
    if head is None or not below:
        return None
    cells = []
    for places in zip(*map(_places, below), strict=True):
        commonest = usual(map(look_of, places))
        cells.append(next(place for place in places if look_of(place) == commonest))
    return ColumnLooks(tuple(_places(head)), tuple(cells), heads)


def _below(heads: Heads, rows: Sequence[SeenLine]) -> list[SeenLine]:
    return [row for row in rows if not _is_head(row, heads)]


def _is_head(row: SeenLine, heads: Heads) -> bool:
    return [squeeze(words) for words in row.spot.words] == [squeeze(head) for head in heads]


def _places(row: SeenLine) -> list[int]:
    """The first paragraph of each cell."""
    return [cell[0] for cell in row.spot.cells]
