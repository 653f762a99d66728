"""How the text of a file may look, as the XML that a layout gives for it."""

from __future__ import annotations

from msgspec import Struct


class TextFormat(Struct, frozen=True):
    """How a kind of paragraph looks: the XML of its properties, of its letters', and of those of a speaker's label."""

    paragraph: str
    letters: str
    speaker: str


class TableFormat(Struct, frozen=True):
    """How a table looks, as XML: its beginning with the heads that are repeated, that of a row, and of each cell."""

    table: str
    row: str
    cells: tuple[str, ...]


class RowFormat(Struct, frozen=True):
    """How a row of columns looks, as XML: its beginning, that of each cell, and the text in each."""

    row: str
    cells: tuple[str, ...]
    texts: tuple[TextFormat, ...]


class ColumnsFormat(Struct, frozen=True):
    """How a table of columns looks: its beginning as XML, the row of heads that is repeated, and every other row."""

    table: str
    heads: RowFormat
    rows: RowFormat
