"""How a layout lets the text of a file look: every piece of markup, beside that of all files, that it may hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from msgspec import Struct

from minutesapp.exporters.item import Item, ItemKind, columns_of
from minutesapp.exporters.styles import FRAME_LABELS, style_of
from minutesapp.word.layout.formats import ColumnsFormat, TableFormat, TextFormat
from minutesapp.word.layout.layout import Layout

OF_HEADER = {ItemKind.FIELD, ItemKind.FIELD_MORE, ItemKind.GROUP}


class Formats(Struct, frozen=True):
    """The XML that may stand at the beginning of each of these; empty pieces are left out."""

    paragraphs: frozenset[str]
    letters: frozenset[str]
    tables: frozenset[str]
    rows: frozenset[str]
    cells: frozenset[str]


def formats_of(items: Sequence[Item], layout: Layout) -> Formats:
    """The formats in which these items may stand."""
    runs = groupby(items, key=attrgetter("kind", "level", "framed", "new_page"))
    keys = dict.fromkeys(key for key, _ in runs)
    bare = [Item(kind, level=level, framed=framed, new_page=new) for kind, level, framed, new in keys]
    frames, columns = list(_frames(bare, layout)), list(_columns(items, layout))
    rows = [row for table in columns for row in (table.heads, table.rows)]
    texts = [text for item in bare for text in _texts(item, layout)] + [text for row in rows for text in row.texts]
    return Formats(
        _some(text.paragraph for text in texts),
        _some(piece for text in texts for piece in (text.letters, text.speaker)) | _some(_fitted(items, layout)),
        _some([*(table.table for table in frames), *(table.table for table in columns)]),
        _some([*(table.row for table in frames), *(row.row for row in rows)]),
        _some([*(cell for table in frames for cell in table.cells), *(cell for row in rows for cell in row.cells)]),
    )


def _some(pieces: Iterable[str]) -> frozenset[str]:
    return frozenset(filter(None, pieces))


def _texts(item: Item, layout: Layout) -> tuple[TextFormat, ...]:
    if item.kind is ItemKind.HEADING:
        return tuple(layout.heading(item.level, loose=loose, new_page=item.new_page) for loose in (False, True))
    if not item.framed:
        return (layout.text_format(style_of(item), new_page=item.new_page),)
    label = layout.text_format(FRAME_LABELS[table_of(item)], new_page=item.new_page)
    return (layout.text_format(style_of(item)), label)


def _frames(items: Iterable[Item], layout: Layout) -> Iterator[TableFormat]:
    """The tables of labels and what belongs to them."""
    return map(layout.table, dict.fromkeys(FRAME_LABELS[table_of(item)] for item in items if item.framed))


def _columns(items: Iterable[Item], layout: Layout) -> Iterator[ColumnsFormat]:
    """The tables of columns, which are as many as their longest row has."""
    tables = (list(rows) for is_table, rows in groupby(items, key=lambda item: bool(item.cells)) if is_table)
    return map(layout.columns, dict.fromkeys(map(columns_of, tables)))


def table_of(item: Item) -> ItemKind:
    """By what kind the table of a framed item is known."""
    return ItemKind.FIELD if item.kind in OF_HEADER else ItemKind.TURN


def _fitted(items: Iterable[Item], layout: Layout) -> Iterator[str]:
    """The letters of labels that stand over a stated width; each of them bears its own number."""
    spread = [item for item in items if 1 < len(item.label) < item.spread]
    for number, item in enumerate(spread, 1):
        style = FRAME_LABELS[item.kind] if item.framed else style_of(item)
        room = (item.spread - len(item.label)) * layout.cell_width / (len(item.label) - 1)
        for space in (room, 0):
            yield layout.fitted_letters(style, item.spread * layout.cell_width, space, number)
