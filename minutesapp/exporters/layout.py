"""The Word file that gives a form its page and styles, and the samples in it from which every paragraph is copied.

Loads python-docx, so it is imported only where a Word file is written.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from functools import cached_property
from typing import cast
from zipfile import BadZipFile

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.table import CT_Row, CT_Tbl
from docx.oxml.text.paragraph import CT_P
from docx.oxml.text.run import CT_Text
from lxml.etree import XMLSyntaxError, _Element

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


@dataclass(frozen=True, slots=True)
class Frame:
    """A sample table: the table with none of its rows but the heads that are repeated, and a row of two empty cells."""

    table: CT_Tbl
    row: CT_Row


class Layout:
    """A layout, opened: samples to copy by the name of their style, and the document whose body is to be filled."""

    def __init__(self, document: Document, form_name: str) -> None:
        self.document = document
        self._form_name = form_name
        styles = document.styles.element.style_lst
        self._paragraph_ids = {str(s.name_val).lower(): s.styleId for s in styles if s.type is WD_STYLE_TYPE.PARAGRAPH}
        self._character_ids = {str(s.name_val).lower(): s.styleId for s in styles if s.type is WD_STYLE_TYPE.CHARACTER}
        paragraphs = cast("list[CT_P]", list(self._body.iter(qn("w:p"))))
        self._samples = {p.style: p for p in reversed(paragraphs) if p.style}
        self._frames = {kind: self._find_frame(style) for kind, style in FRAME_LABELS.items()}
        self._prepared: dict[str, CT_P] = {}

    def paragraph(self, style: str) -> CT_P:
        """A paragraph in this style with one run and one empty text, to be copied; it looks as its sample does.

        UserFacingError ``layout-style-missing``.
        """
        if style not in self._prepared:
            self._prepared[style] = self._prepare(self._id_of(style))
        return self._prepared[style]

    def heading(self, level: int) -> CT_P:
        """The paragraph for a heading; levels beyond the layout's deepest look like the deepest."""
        names = [f"{HEADING_STYLE} {number}" for number in range(level, 0, -1)]
        return self.paragraph(next((name for name in names if self._find_id(name)), names[-1]))

    def frame(self, kind: ItemKind) -> Frame:
        """The sample table for framed items of this kind; UserFacingError ``layout-table-missing``."""
        found = self._frames[kind]
        if found is None:
            raise UserFacingError("layout-table-missing", template=self._form_name, style=FRAME_LABELS[kind])
        return found

    @property
    def speaker_style(self) -> str | None:
        """The id of the character style of a speaker's label, where the layout has it."""
        return self._character_ids.get(SPEAKER_STYLE)

    @cached_property
    def letter_space(self) -> int:
        """What the common style adds to every character, in twips."""
        return self._common_value("w:spacing") or 0

    @cached_property
    def cell_width(self) -> float:
        """The width of one full-width character with what the style and the grid of the page add to it, in twips."""
        half_points = self._common_value("w:sz") or HALF_POINTS_WITHOUT_STYLES
        return half_points * TWIPS_PER_POINT / 2 + self.letter_space + self._grid_space()

    def empty_body(self) -> _Element:
        """The body of the document with nothing left in it but the section that sets the page."""
        for element in list(self._body):
            if element.tag != qn("w:sectPr"):
                self._body.remove(element)
        return self._body

    @property
    def _body(self) -> _Element:
        return cast(_Element, self.document.element.body)

    def _find_id(self, name: str) -> str | None:
        return self._paragraph_ids.get(name) or self._paragraph_ids.get(WORD_NAMES.get(name, name))

    def _id_of(self, name: str) -> str:
        found = self._find_id(name)
        if found is None:
            raise UserFacingError("layout-style-missing", template=self._form_name, style=name)
        return found

    def _prepare(self, style_id: str) -> CT_P:
        paragraph = cast(CT_P, OxmlElement("w:p"))
        paragraph.style = style_id
        run = paragraph.add_r()
        sample = self._samples.get(style_id)
        if sample is not None:
            paragraph.replace(paragraph.get_or_add_pPr(), deepcopy(sample.get_or_add_pPr()))
            looks = next((r.rPr for r in sample.r_lst if r.rPr is not None), None)
            if looks is not None:
                run.append(deepcopy(looks))
        text = cast(CT_Text, OxmlElement("w:t"))
        text.set(qn("xml:space"), "preserve")
        run.append(text)
        return paragraph

    def _find_frame(self, style: str) -> Frame | None:
        sample = self._samples.get(self._paragraph_ids.get(style, ""))
        row = next(sample.iterancestors(qn("w:tr")), None) if sample is not None else None
        if row is None or len(cast(CT_Row, row).tc_lst) != 2:
            return None
        table = deepcopy(cast(CT_Tbl, row.getparent()))
        for other in table.tr_lst:
            if other.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is None:
                table.remove(other)
        empty = deepcopy(cast(CT_Row, row))
        for paragraph in list(empty.iter(qn("w:p"))):
            cast(_Element, paragraph.getparent()).remove(paragraph)
        return Frame(table, empty)

    def _grid_space(self) -> float:
        grid = self._body.find(f"{qn('w:sectPr')}/{qn('w:docGrid')}")
        if grid is None or grid.get(qn("w:type")) not in ("linesAndChars", "snapToChars"):
            return 0.0
        return int(grid.get(qn("w:charSpace"), "0")) / GRID_PARTS_PER_POINT * TWIPS_PER_POINT

    def _common_value(self, tag: str) -> int | None:
        """A number among the properties of letters that the default paragraph style, or else the document, sets."""
        styles = self.document.styles.element
        for place in (styles.default_for(WD_STYLE_TYPE.PARAGRAPH), styles.find(qn("w:docDefaults"))):
            found = place.find(f".//{qn('w:rPr')}/{qn(tag)}") if place is not None else None
            if found is not None:
                return int(found.get(qn("w:val"), "0"))
        return None


def open_layout(form: Form) -> Layout:
    """The form's layout, or the common one where it has none; UserFacingError ``layout-broken``."""
    path = layout_of(form)
    if not path.is_file():
        path = paths.resource("templates", DEFAULT_FORM, LAYOUT_FILE)
    try:
        document = docx.Document(str(path))
    except (BadZipFile, KeyError, ValueError, OSError, XMLSyntaxError) as error:
        raise UserFacingError("layout-broken", template=form.name, path=str(path)) from error
    erase_marks(document)
    return Layout(document, form.name)
