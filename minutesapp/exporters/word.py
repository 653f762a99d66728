"""The Word file: the layout of the form, filled with copies of its own samples.

A style is looked up once for each kind of paragraph; after that ten thousand turns are ten thousand copies. Loads
python-docx, so it is imported only where a Word file is written.
"""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from io import BytesIO
from typing import cast

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.table import CT_Row, CT_Tbl, CT_Tc
from docx.oxml.text.font import CT_RPr
from docx.oxml.text.paragraph import CT_P
from docx.oxml.text.run import CT_R
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length
from docx.text.parfmt import ParagraphFormat
from lxml.etree import _Element

from minutesapp.exporters.item import Item, ItemKind
from minutesapp.exporters.layout import Layout, open_layout
from minutesapp.exporters.styles import FRAME_LABELS, style_of
from minutesapp.exporters.traces import erase_parts, write_properties
from minutesapp.templates.form import Form

SPOKEN = {ItemKind.TURN, ItemKind.SPEAKER}
# What may follow these two among the properties of a run: their order is prescribed.
AFTER_FIT = ("w:vertAlign", "w:rtl", "w:cs", "w:em", "w:lang", "w:eastAsianLayout", "w:specVanish", "w:oMath")
AFTER_SPACING = (
    "w:w", "w:kern", "w:position", "w:sz", "w:szCs", "w:highlight", "w:u", "w:effect", "w:bdr", "w:shd", "w:fitText",
    *AFTER_FIT,
)  # fmt: skip


def word_file(items: Iterable[Item], title: str, form: Form) -> bytes:
    """The whole file; UserFacingError where the form's layout lacks a style or cannot be read (`exporters.layout`)."""
    layout = open_layout(form)
    body = layout.empty_body()
    erase_parts(layout.document)
    write_properties(layout.document, title)
    section = body[-1]
    body.extend(_Typesetter(layout).set(items))
    body.append(section)
    buffer = BytesIO()
    layout.document.save(buffer)
    return buffer.getvalue()


class _Typesetter:
    """Turns items into paragraphs and tables of one layout."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._blocks: list[_Element] = []
        self._table: CT_Tbl | None = None
        self._table_kind: ItemKind | None = None
        self._spoken: dict[str, CT_P] = {}
        self._spread_count = 0

    def set(self, items: Iterable[Item]) -> list[_Element]:
        """What stands in the body, in order."""
        before: Item | None = None
        for item in items:
            if before is not None and _closes_list(before, item):
                _let_go(self._blocks[-1])
            self._set_one(item)
            before = item
        # Word wants a paragraph behind a table that ends a section.
        if self._table is not None:
            self._blocks.append(self._blank())
        return self._blocks

    def _set_one(self, item: Item) -> None:
        if item.framed:
            self._set_framed(item)
        elif item.cells:
            self._set_cells(item)
        else:
            self._table = None
            self._blocks.append(self._paragraph(item, style_of(item)))

    def _set_framed(self, item: Item) -> None:
        if item.kind not in FRAME_LABELS and self._table is not None:
            self._go_on(self._table.tr_lst[-1].tc_lst[-1], item)
            return
        frame = self._layout.frame(item.kind)
        row = deepcopy(frame.row)
        left, right = row.tc_lst
        left.append(self._paragraph(item._replace(text="", gap="", tail=""), FRAME_LABELS[item.kind]))
        right.append(self._paragraph(item._replace(before="", label="", after="", gap=""), style_of(item)))
        self._table_of(item.kind, frame.table).append(row)

    def _go_on(self, cell: CT_Tc, item: Item) -> None:
        """Put the item below what stands in the cell, or in the place of a line that is empty."""
        last = cell.p_lst[-1]
        if len(cell.p_lst) == 1 and not last.text:
            cell.remove(last)
        cell.append(self._paragraph(item, style_of(item)))

    def _set_cells(self, item: Item) -> None:
        sample = self._layout.frame(ItemKind.FIELD).table
        table = self._table_of(ItemKind.CELLS, _table_of_columns(sample, len(item.cells)))
        row = cast(CT_Row, OxmlElement("w:tr"))
        if item.kind is ItemKind.CELL_HEADS:
            row.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        for column, text in zip(table.tblGrid.gridCol_lst, item.cells, strict=False):
            cell = cast(CT_Tc, OxmlElement("w:tc"))
            cell.width = column.w or Length(0)
            cell.append(self._paragraph(Item(item.kind, text), style_of(item)))
            row.append(cell)
        table.append(row)

    def _table_of(self, kind: ItemKind, sample: CT_Tbl) -> CT_Tbl:
        """The table that is being set, or a new one. Two tables never touch: Word would make them one."""
        if self._table is not None and self._table_kind is kind:
            return self._table
        if self._table is not None:
            self._blocks.append(self._blank())
        self._table, self._table_kind = deepcopy(sample), kind
        self._blocks.append(self._table)
        return self._table

    def _blank(self) -> CT_P:
        return cast(CT_P, OxmlElement("w:p"))

    def _paragraph(self, item: Item, style: str) -> CT_P:
        if item.kind in SPOKEN and item.lead and self._layout.speaker_style:
            return self._turn(item, style)
        heading = item.kind is ItemKind.HEADING
        paragraph = deepcopy(self._layout.heading(item.level) if heading else self._layout.paragraph(style))
        if 1 < len(item.label) < item.spread:
            self._spread(paragraph, item)
        else:
            _write(paragraph[-1], item.words)
        return paragraph

    def _turn(self, item: Item, style: str) -> CT_P:
        """A paragraph whose lead is in the character style of speakers."""
        if style not in self._spoken:
            sample = deepcopy(self._layout.paragraph(style))
            lead = deepcopy(cast(CT_R, sample[-1]))
            lead.style = self._layout.speaker_style
            sample.insert(len(sample) - 1, lead)
            self._spoken[style] = sample
        paragraph = deepcopy(self._spoken[style])
        _write(paragraph[-2], item.lead)
        _write(paragraph[-1], item.gap + item.text + item.tail)
        return paragraph

    def _spread(self, paragraph: CT_P, item: Item) -> None:
        """Write the item with its label fitted into its width, as Word does it: the text has no spaces in it.

        Every letter but the last is given room behind it, and the run is marked as fitted, so that it stays so in Word.
        """
        self._spread_count += 1
        sample = cast(CT_R, paragraph[-1])
        paragraph.remove(sample)
        cell = self._layout.cell_width
        room = (item.spread - len(item.label)) * cell / (len(item.label) - 1) + self._layout.letter_space
        for text, fitted, space in (
            (item.before, False, 0.0),
            (item.label[:-1], True, room),
            (item.label[-1], True, 0.0),
            (item.after + item.gap + item.text + item.tail, False, 0.0),
        ):
            if text:
                run = deepcopy(sample)
                _write(run, text)
                if fitted:
                    _fit(run.get_or_add_rPr(), round(item.spread * cell), round(space), self._spread_count)
                paragraph.append(run)


def _closes_list(item: Item, following: Item) -> bool:
    """Whether a heading stands over nothing: the next one is its equal or above it."""
    return item.kind is following.kind is ItemKind.HEADING and following.level <= item.level


def _let_go(heading: _Element) -> None:
    """A heading over nothing need not stay with what follows: a long agenda would move to the next page as a whole."""
    ParagraphFormat(cast(CT_P, heading)).keep_with_next = False


def _write(run: _Element, text: str) -> None:
    """Put the text into the run's one text element; tabs become Word's."""
    sample = run[-1]
    if "\t" not in text:
        sample.text = text
        return
    run.remove(sample)
    for place, part in enumerate(text.split("\t")):
        if place:
            run.append(OxmlElement("w:tab"))
        if part:
            piece = deepcopy(sample)
            piece.text = part
            run.append(piece)


def _fit(properties: CT_RPr, width: int, space: int, number: int) -> None:
    values = {"w:fitText": {"w:val": width, "w:id": number}} | ({"w:spacing": {"w:val": space}} if space else {})
    for tag, attributes in values.items():
        element = cast(BaseOxmlElement, OxmlElement(tag, {qn(name): str(v) for name, v in attributes.items()}))
        properties.insert_element_before(element, *(AFTER_FIT if tag == "w:fitText" else AFTER_SPACING))


def _table_of_columns(sample: CT_Tbl, count: int) -> CT_Tbl:
    """An empty table as wide and ruled as the sample, with so many equal columns."""
    table = deepcopy(sample)
    for row in table.tr_lst:
        table.remove(row)
    columns = table.tblGrid.gridCol_lst
    width = sum(column.w for column in columns if column.w is not None)
    for column in columns:
        table.tblGrid.remove(column)
    for _ in range(count):
        table.tblGrid.add_gridCol().w = Length(width // count)
    return table
