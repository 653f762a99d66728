"""Rows of cells."""

from __future__ import annotations

from minutesapp.language.matching.folding import squeeze
from minutesapp.model.header import TableValue
from minutesapp.templates.parts.field import FieldForm, FieldType
from minutesapp.templates.values.kind import ValueKind


def read_table(kind: FieldForm, text: str) -> TableValue:
    """The lines that are not empty, parted at their tabs, without the heads that the form prints over its columns.

    Short rows are filled up to the form's columns.
    """
    across = max(len(kind.columns), 1)
    rows = [line.split("\t") for line in text.split("\n") if line]
    if rows and [*map(squeeze, rows[0])] == [squeeze(column.label) for column in kind.columns]:
        del rows[0]
    return TableValue(tuple((*row, *[""] * (across - len(row))) for row in rows))


TABLE = ValueKind(
    "table",
    TableValue,
    (FieldType.TABLE,),
    words=lambda kind, value, people: "\n".join("\t".join(row) for row in value.rows),
    read=lambda kind, text, note: read_table(kind, text),
    blank=lambda kind: TableValue(),
    shown=lambda value: {"rows": [list(row) for row in value.rows]},
)
