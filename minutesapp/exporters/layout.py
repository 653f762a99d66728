"""The Word file that gives a form its page and styles, and the looks of the samples in it.

Loads python-docx, so it is imported only where a Word file is written.
"""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass
from functools import cache, cached_property
from typing import cast
from zipfile import BadZipFile

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.table import CT_Row, CT_Tbl
from docx.oxml.text.font import CT_RPr
from docx.oxml.text.paragraph import CT_P
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.parfmt import ParagraphFormat
from lxml.etree import XMLSyntaxError, _Element, tostring

from minutesapp import paths
from minutesapp.errors import UserFacingError
from minutesapp.exporters.item import ItemKind
from minutesapp.exporters.styles import FRAME_LABELS, HEADING_STYLE, SPEAKER_STYLE, WORD_NAMES
from minutesapp.exporters.traces import erase_marks
from minutesapp.templates.catalog import LAYOUT_FILE, layout_of
from minutesapp.templates.form import Form

DEFAULT_FORM = "ueda-gaiyo"
"""Its layout serves forms that have none of their own."""
TWIPS_PER_POINT = 20
GRID_PARTS_PER_POINT = 4096
HALF_POINTS_WITHOUT_STYLES = 20
# What may follow these two among the properties of letters: their order is prescribed.
AFTER_FIT = ("w:vertAlign", "w:rtl", "w:cs", "w:em", "w:lang", "w:eastAsianLayout", "w:specVanish", "w:oMath")
AFTER_SPACING = (
    "w:w", "w:kern", "w:position", "w:sz", "w:szCs", "w:highlight", "w:u", "w:effect", "w:bdr", "w:shd", "w:fitText",
    *AFTER_FIT,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Look:
    """How a kind of paragraph looks: the XML of its properties, of its letters', and of those of a speaker's label."""

    paragraph: str
    letters: str
    speaker: str


@dataclass(frozen=True, slots=True)
class Frame:
    """How a table looks, as XML: its beginning with the heads that are repeated, that of a row, and of each cell."""

    table: str
    row: str
    cells: tuple[str, ...]


class Layout:
    """A layout, opened: looks by the name of their style, and the document whose body is to be filled."""

    def __init__(self, document: Document, form_name: str) -> None:
        self.document = document
        self._form_name = form_name
        self._styles = document.styles.element
        styles = self._styles.style_lst
        self._paragraph_ids = {str(s.name_val).lower(): s.styleId for s in styles if s.type is WD_STYLE_TYPE.PARAGRAPH}
        self._character_ids = {str(s.name_val).lower(): s.styleId for s in styles if s.type is WD_STYLE_TYPE.CHARACTER}
        self.body = cast(_Element, document.element.body)
        paragraphs = cast("list[CT_P]", list(self.body.iter(qn("w:p"))))
        self._samples = {p.style: p for p in reversed(paragraphs) if p.style}
        self.look = cache(self._look)

    def _look(self, style: str, *, loose: bool = False) -> Look:
        """The look of a style, as its first sample has it; a `loose` one does not stay with the next paragraph.

        UserFacingError ``layout-style-missing``.
        """
        paragraph = self._sample_of(style)
        if loose:
            ParagraphFormat(paragraph).keep_with_next = False
        letters = self._letters(paragraph)
        return Look(self._xml(paragraph.pPr), self._xml(letters), self._xml(self._speaker_letters(letters)))

    def heading(self, level: int, *, loose: bool = False) -> Look:
        """The look of a heading; levels beyond the layout's deepest look like the deepest."""
        names = [f"{HEADING_STYLE} {number}" for number in range(level, 0, -1)]
        return self.look(next((name for name in names if self._find_id(name)), names[-1]), loose=loose)

    def fitted_letters(self, style: str, width: float, room: float, number: int) -> str:
        """The properties of letters that are fitted into `width` twips, with `room` behind each; `number` names it."""
        found = self._letters(self._sample_of(style))
        letters = cast(CT_RPr, OxmlElement("w:rPr")) if found is None else copy(found)
        fit = {qn("w:val"): str(round(width)), qn("w:id"): str(number)}
        letters.insert_element_before(cast(BaseOxmlElement, OxmlElement("w:fitText", fit)), *AFTER_FIT)
        if room:
            space = {qn("w:val"): str(round(room + self._letter_space))}
            letters.insert_element_before(cast(BaseOxmlElement, OxmlElement("w:spacing", space)), *AFTER_SPACING)
        return self._xml(letters)

    def frame(self, kind: ItemKind) -> Frame:
        """The look of the table for framed items of this kind; UserFacingError ``layout-table-missing``."""
        row, table = self._sample_table(kind)
        heads = [other for other in table.tr_lst if other.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None]
        opening = self._join((table.tblPr, table.tblGrid, *heads))
        before = [element for element in row if element.tag != qn("w:tc")]
        cells = tuple(self._xml(cell.tcPr) for cell in row.tc_lst)
        return Frame(opening, self._join(before), cells)

    def columns(self, count: int) -> Frame:
        """The look of a table as wide and ruled as that of the header, with so many equal columns."""
        table = self._sample_table(ItemKind.FIELD)[1]
        width = sum(int(column.get(qn("w:w"), "0")) for column in table.tblGrid) // count
        grid = f'<w:tblGrid>{f"""<w:gridCol w:w="{width}"/>""" * count}</w:tblGrid>'
        cell = f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        return Frame(self._xml(table.tblPr) + grid, "", (cell,) * count)

    @cached_property
    def cell_width(self) -> float:
        """The width of one full-width character with what the style and the grid of the page add to it, in twips."""
        half_points = self._common_value("w:sz") or HALF_POINTS_WITHOUT_STYLES
        return half_points * TWIPS_PER_POINT / 2 + self._letter_space + self._grid_space()

    @cached_property
    def _letter_space(self) -> int:
        """What the common style adds to every character, in twips."""
        return self._common_value("w:spacing") or 0

    def _grid_space(self) -> float:
        grid = self.body.find(f"{qn('w:sectPr')}/{qn('w:docGrid')}")
        if grid is None or grid.get(qn("w:type")) not in ("linesAndChars", "snapToChars"):
            return 0.0
        return int(grid.get(qn("w:charSpace"), "0")) / GRID_PARTS_PER_POINT * TWIPS_PER_POINT

    def _common_value(self, tag: str) -> int | None:
        """A number among the properties of letters that the default paragraph style, or else the document, sets."""
        for place in (self._styles.default_for(WD_STYLE_TYPE.PARAGRAPH), self._styles.find(qn("w:docDefaults"))):
            found = place.find(f".//{qn('w:rPr')}/{qn(tag)}") if place is not None else None
            if found is not None:
                return int(found.get(qn("w:val"), "0"))
        return None

    def _find_id(self, name: str) -> str | None:
        return self._paragraph_ids.get(name) or self._paragraph_ids.get(WORD_NAMES.get(name, name))

    def _sample_of(self, name: str) -> CT_P:
        """A copy of the first paragraph in this style; an empty one where the layout shows none."""
        style = self._find_id(name)
        if style is None:
            raise UserFacingError("layout-style-missing", template=self._form_name, style=name)
        if style in self._samples:
            return copy(self._samples[style])
        paragraph = cast(CT_P, OxmlElement("w:p"))
        paragraph.style = style
        return paragraph

    def _letters(self, paragraph: CT_P) -> CT_RPr | None:
        return next((run.rPr for run in paragraph.r_lst if run.rPr is not None), None)

    def _speaker_letters(self, letters: CT_RPr | None) -> CT_RPr | None:
        """Letters in the character style of a speaker's label, where the layout has one."""
        style = self._character_ids.get(SPEAKER_STYLE)
        if style is None:
            return letters
        spoken = cast(CT_RPr, OxmlElement("w:rPr")) if letters is None else copy(letters)
        spoken.style = style
        return spoken

    def _sample_table(self, kind: ItemKind) -> tuple[CT_Row, CT_Tbl]:
        sample = self._samples.get(self._find_id(FRAME_LABELS[kind]) or "")
        row = next(sample.iterancestors(qn("w:tr")), None) if sample is not None else None
        if row is None or len(cast(CT_Row, row).tc_lst) != 2:
            raise UserFacingError("layout-table-missing", template=self._form_name, style=FRAME_LABELS[kind])
        return cast(CT_Row, row), cast(CT_Tbl, row.getparent())

    def _join(self, elements: Iterable[_Element]) -> str:
        return "".join(map(self._xml, elements))

    def _xml(self, element: _Element | None) -> str:
        """The element as it may stand inside the document, which declares its namespaces already."""
        if element is None:
            return ""
        text = tostring(element, encoding="unicode", with_tail=False)
        for prefix, uri in self.document.element.nsmap.items():
            text = text.replace(f' xmlns:{prefix}="{uri}"', "")
        return text


def open_layout(form: Form) -> Layout:
    """The form's layout, or the common one where it has none; UserFacingError ``layout-broken``."""
    path = layout_of(form)
    if not path.is_file():
        path = paths.resource("templates", DEFAULT_FORM, LAYOUT_FILE)
    try:
        document = docx.Document(str(path))
    except (BadZipFile, KeyError, OpcError, OSError, ValueError, XMLSyntaxError) as error:
        raise UserFacingError("layout-broken", template=form.name, path=str(path)) from error
    erase_marks(document)
    return Layout(document, form.name)
