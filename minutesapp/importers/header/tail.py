"""Rows below the body, where a form has fields there: whom to ask, when the next meeting is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from minutesapp.importers.header.field_labels import FieldLabels
from minutesapp.importers.header.rows import Row, read_row
from minutesapp.importers.signs import read_sign
from minutesapp.importers.source import Line
from minutesapp.language.matching.folding import squeeze
from minutesapp.templates.form import Form
from minutesapp.templates.parts.field import FieldType
from minutesapp.templates.roles import FieldPlace
from minutesapp.templates.vocabulary import fold_label

LONGEST_TAIL, LONGEST_VALUE = 60, 8
"""Lines below the body, and of one row there."""


class Tail(NamedTuple):
    """The rows below a body, and the lines that they and their values stand on."""

    rows: tuple[Row, ...] = ()
    lines: tuple[Line, ...] = ()


def tail_of(lines: Sequence[Line], fields: FieldLabels, form: Form) -> Tail:
    """The last rows of a body whose labels are those of the fields that the form has below it, each once.

    Those who sign have a row each, below the sentence that they sign.
    """
    labels = {field.key: fold_label(field.label) for field in form.fields if field.place is FieldPlace.TAIL}
    starts: list[Row] = []
    end = len(lines)
    for at in range(len(lines) - 1, max(len(lines) - LONGEST_TAIL, 0) - 1, -1) if labels else ():
        row = read_row(lines[at], fields)
        if end - at > LONGEST_VALUE or (row is not None and _goes_on(row, lines[at + 1 : end])):
            break
        if starts and end == at + 1 and (signed := _signed(lines[at], row, starts[0])):
            starts[0] = signed
        elif row is not None and row.kind is not None and labels.get(row.kind.key) == fold_label(row.label):
            starts.insert(0, _with_value(row, lines[at + 1 : end]))
            del labels[row.kind.key]
        else:
            continue
        end = at
    return Tail(tuple(starts), tuple(lines[end:])) if starts else Tail()


def _signed(line: Line, row: Row | None, below: Row) -> Row | None:
    """The row of a signature with what this line above it says of it: who signs as well, or what; None for neither."""
    kind = below.kind
    if kind is None or kind.type is not FieldType.SIGNATURE:
        return None
    if row is not None and row.kind is not None and row.kind.key == kind.key:
        return _with_value(row, below.value)
    sworn = bool(kind.oath) and squeeze(line.text) == squeeze(kind.oath)
    return replace(below, line=line, value=(line, *below.value)) if sworn else None


def _goes_on(row: Row, below: Sequence[Line]) -> bool:
    """Whether other items are counted on from this one, below it: then it is one of a list that is no row."""
    return bool(row.family) and any(read_sign(line.text)[0] == row.family for line in below)


def _with_value(row: Row, more: Sequence[Line]) -> Row:
    """The row with the lines below it."""
    return replace(row, value=(*row.value, *more))
