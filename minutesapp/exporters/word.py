"""The Word file: the layout of the form, filled with paragraphs that look like its samples.

How a kind of paragraph looks is read from the layout once, as XML; after that ten thousand turns are ten thousand
strings (copying elements took four times as long). Loads python-docx, so it is imported only where a Word file is
written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby
from xml.sax.saxutils import escape

from minutesapp.exporters.item import BEGINNING, Item, ItemKind, columns_of
from minutesapp.exporters.returning.anchors import LABELLED, Anchors
from minutesapp.exporters.styles import FRAME_LABELS, style_of
from minutesapp.templates.form import Form
from minutesapp.word.layout.formats import RowFormat, TableFormat, TextFormat
from minutesapp.word.layout.layout import Layout
from minutesapp.word.layout.opening import open_layout
from minutesapp.word.package import pack_parts

HEADING, CELL_HEADS = ItemKind.HEADING, ItemKind.CELL_HEADS
HEADER_KINDS = {ItemKind.FIELD, ItemKind.FIELD_MORE, ItemKind.GROUP}
BLANK = "<w:p/>"


def word_file(
    items: Sequence[Item], title: str, form: Form, draft: str = "", identity: str = "", own: bytes | None = None
) -> bytes:
    """The whole file; UserFacingError where the form's layout lacks a style or cannot be read (`word.layout`).

    With `draft` these words stand at the head of every page, and the lines are numbered. The XML of an `identity` is
    kept in a part of its own. The layout is that of the form, or these bytes of its `own`.
    """
    return set_in(layout_for(form, draft, identity, own), items, title)


def layout_for(form: Form, draft: str, identity: str, own: bytes | None = None) -> Layout:
    """The layout of the form, or the one given, with what such a file has besides."""
    layout = open_layout(form, own)
    if draft:
        layout.mark_as_draft(draft)
    if identity:
        layout.identify(identity)
    return layout


def set_in(layout: Layout, items: Sequence[Item], title: str) -> bytes:
    """The whole file in this layout."""
    return pack_parts(layout.parts(_Typesetter(layout, Anchors(items)).set(items), title))


class _Typesetter:
    """Turns items into the XML of paragraphs and tables in the looks of one layout."""

    def __init__(self, layout: Layout, anchors: Anchors) -> None:
        self._layout = layout
        self._anchors = anchors
        self._spread_count = 0
        self._label_run = cache(_run)

    def set(self, items: Iterable[Item]) -> str:
        """What stands in the body, in order. Word joins tables that touch and wants a paragraph behind the last."""
        blocks: list[str] = []
        after_table = False
        for table, group in groupby(items, key=_table_of):
            if table and after_table:
                blocks.append(BLANK)
            if table is ItemKind.CELLS:
                blocks.append(self._cells(list(group)))
            elif table:
                blocks.append(self._frame(self._layout.table(FRAME_LABELS[table]), list(group)))
            else:
                blocks += self._flow(list(group))
            after_table = table is not None
        return "".join(blocks) + (BLANK if after_table else "")

    def _flow(self, items: Sequence[Item]) -> Iterator[str]:
        for item, following in zip(items, (*items[1:], None), strict=True):
            if item.kind is HEADING:
                loose = _over_nothing(item, following)
                look = self._layout.heading(item.level, loose=loose, new_page=item.new_page)
                yield self._paragraph(item, look)
            else:
                yield self._set_one(item, style_of(item))

    def _frame(self, frame: TableFormat, items: Sequence[Item]) -> str:
        """A table: labels left, in the middle what belongs to them, and in a third column what stands aside."""
        rows: list[list[str]] = []
        for item in items:
            if item.kind in FRAME_LABELS:
                label = item._replace(text="", gap="", tail="", anchor="")
                item = item._replace(before="", label="", after="", gap="", new_page=False)
                rows.append([self._set_one(label, FRAME_LABELS[label.kind]), "", ""])
            elif not rows or item.aside or rows[-1][2]:
                rows.append(["", "", ""])
            if item.words or item.anchor:
                rows[-1][2 if item.aside and len(frame.cells) > 2 else 1] += self._set_one(item, style_of(item))
        lines = (self._row(frame, [cell or BLANK for cell in row[: len(frame.cells)]]) for row in rows)
        return f"<w:tbl>{frame.table}{''.join(lines)}</w:tbl>"

    def _cells(self, items: Sequence[Item]) -> str:
        frame = self._layout.columns(columns_of(items))
        rows = "".join(self._cells_of(item, frame.heads if item.kind is CELL_HEADS else frame.rows) for item in items)
        return f"<w:tbl>{frame.table}{rows}</w:tbl>"

    def _cells_of(self, item: Item, look: RowFormat) -> str:
        """A row of columns, filled up with empty cells."""
        contents = [Item(item.kind, text, anchor=item.anchor) for text in item.cells]
        contents += [Item(item.kind)] * (len(look.cells) - len(contents))
        cells = zip(look.cells, map(self._paragraph, contents, look.texts), strict=True)
        return f"<w:tr>{look.row}{''.join(f'<w:tc>{cell}{text}</w:tc>' for cell, text in cells)}</w:tr>"

    def _row(self, frame: TableFormat, contents: Sequence[str]) -> str:
        cells = (f"<w:tc>{look}{text}</w:tc>" for look, text in zip(frame.cells, contents, strict=True))
        return f"<w:tr>{frame.row}{''.join(cells)}</w:tr>"

    def _set_one(self, item: Item, style: str) -> str:
        formats = self._layout.text_format
        look = formats(style, new_page=True) if item.new_page else formats(style)
        return self._spread(item, style, look) if 1 < len(item.label) < item.spread else self._paragraph(item, look)

    def _paragraph(self, item: Item, look: TextFormat) -> str:
        lead = ""
        if item.kind in BEGINNING:
            lead, value = self._label_run(look.speaker, item.lead), f"{item.gap}{item.text}{item.tail}"
        elif item.anchor and item.kind in LABELLED:
            lead, value = _run(look.letters, item.lead + item.gap), item.text + item.tail
        else:
            value = item.words
        return self._set_runs(item, look, lead, _run(look.letters, value))

    def _set_runs(self, item: Item, look: TextFormat, lead: str, value: str) -> str:
        runs = self._anchors.around(item, lead, value) if item.anchor else lead + value
        return f"<w:p>{look.paragraph}{runs}</w:p>"

    def _spread(self, item: Item, style: str, look: TextFormat) -> str:
        """A paragraph whose label is fitted into its width, as Word does it: no spaces come into the text.

        Every letter but the last is given room behind it, and all are marked as fitted, so that it stays so in Word.
        """
        self._spread_count += 1
        cell = self._layout.cell_width
        room = (item.spread - len(item.label)) * cell / (len(item.label) - 1)
        fitted = (
            self._layout.fitted_letters(style, item.spread * cell, space, self._spread_count) for space in (room, 0)
        )
        label = _run(look.letters, item.before) + "".join(map(_run, fitted, (item.label[:-1], item.label[-1])))
        before, value = item.after + item.gap, item.text + item.tail
        if not item.anchor:  # one run, as both look alike
            before, value = "", before + value
        return self._set_runs(item, look, label + _run(look.letters, before), _run(look.letters, value))


def _table_of(item: Item) -> ItemKind | None:
    """By what kind the table of an item is known; None outside tables."""
    if item.cells:
        return ItemKind.CELLS
    if not item.framed:
        return None
    return ItemKind.FIELD if item.kind in HEADER_KINDS else ItemKind.TURN


def _over_nothing(item: Item, following: Item | None) -> bool:
    """Whether the heading only names an item, as the next one is its equal or above it.

    It need not stay with that one: a long agenda would move to the next page as a whole.
    """
    return following is not None and following.kind is HEADING and following.level <= item.level


def _run(letters: str, text: str) -> str:
    """A run of text; nothing where there is no text."""
    if not text:
        return ""
    words = escape(text) if "&" in text or "<" in text or ">" in text else text
    if "\t" in words:
        words = words.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    return f'<w:r>{letters}<w:t xml:space="preserve">{words}</w:t></w:r>'
