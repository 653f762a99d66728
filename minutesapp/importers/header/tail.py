"""Rows below the body, where a form has fields there: whom to ask, when the next meeting is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from minutesapp.importers.header.field_labels import FieldLabels
from minutesapp.importers.header.rows import Row, read_row
from minutesapp.importers.source import Line
from minutesapp.templates.form import Form
from minutesapp.templates.roles import FieldPlace
from minutesapp.templates.vocabulary import fold_label

LONGEST_TAIL, LONGEST_VALUE = 60, 8
"""Lines below the body, and of one row there."""


class Tail(NamedTuple):
    """The rows below a body, and the lines that they and their values stand on."""

    rows: tuple[Row, ...] = ()
    lines: tuple[Line, ...] = ()


def tail_of(lines: Sequence[Line], fields: FieldLabels, form: Form) -> Tail:
    """The last rows of a body whose labels are those of the fields that the form has below it, each once."""
    labels = {field.key: fold_label(field.label) for field in form.fields if field.place is FieldPlace.TAIL}
    starts: list[tuple[int, Row]] = []
    end = len(lines)
    for at in range(len(lines) - 1, max(len(lines) - LONGEST_TAIL, 0) - 1, -1) if labels else ():
        row = read_row(lines[at], fields)
        if end - at > LONGEST_VALUE:
            break
        if row is None or row.kind is None or labels.get(row.kind.key) != fold_label(row.label):
            continue
        starts.insert(0, (at, _with_value(row, lines[at + 1 : end])))
        del labels[row.kind.key]
        end = at
    return Tail(tuple(row for _, row in starts), tuple(lines[end:])) if starts else Tail()


def _with_value(row: Row, more: Sequence[Line]) -> Row:
    """The row with the lines below it."""
    return replace(row, value=(*row.value, *more))
