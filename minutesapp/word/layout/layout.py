"""The Word file that gives a form its page and styles: how the samples in it look, and what stands around the text.

Reading it ends in formats or in a sentence: no number and no element is taken for granted. Loads python-docx, so it is
imported only where a Word file is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import copy
from functools import cache, cached_property
from typing import cast
from xml.sax.saxutils import escape

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.text.font import CT_RPr
from docx.oxml.text.paragraph import CT_P
from docx.text.parfmt import ParagraphFormat
from lxml.etree import QName, _Element, tostring

from minutesapp.errors import UserFacingError
from minutesapp.word.layout.columns import ColumnsSample, find_columns
from minutesapp.word.layout.formats import ColumnsFormat, RowFormat, TableFormat, TextFormat
from minutesapp.word.layout.letters import cell_width, fitted, in_style, letter_space, letters_of, whole
from minutesapp.word.layout.named_styles import NamedStyles
from minutesapp.word.layout.parts import LayoutParts
from minutesapp.word.layout.sections import PLACE, number_lines, open_text, take_samples_away
from minutesapp.word.layout.style_names import (
    CELL_STYLE,
    COLUMNS,
    FALL_BACKS,
    FIELD_LABEL_STYLE,
    HEAD_STYLE,
    HEADING_STYLE,
    IDS,
    SPEAKER_STYLE,
)
from minutesapp.word.package import DOCUMENT, XML_HEAD, Package, pack_parts, parse_part

REPEATED = "<w:trPr><w:tblHeader/></w:trPr>"
"""A row that is repeated on every page."""


class Layout:
    """A layout, opened: formats by the name of their style, and all that stands around the text of a file in it."""

    def __init__(self, package: Package, form_name: str) -> None:
        """DamagedError where the package is no layout."""
        self._form_name = form_name
        self._document = open_text(package)
        body = cast(_Element, self._document.find(qn("w:body")))
        paragraphs = list(body.iter(qn("w:p")))
        self._section, self._body = take_samples_away(body)
        self._parts = LayoutParts(package, self._document, self._body, IDS)
        self._styles = self._parts.styles
        self._named = NamedStyles(self._styles)
        named = ((_value(p, "w:pPr", "w:pStyle"), cast(CT_P, p)) for p in reversed(paragraphs))
        self._samples = {style: p for style, p in named if style}
        self.authors = _authors(package)
        self.text_format = cache(self._text_format)

    def parts(self, body: str, title: str) -> dict[str, bytes]:
        """The parts of a file with this body, as XML, by name."""
        before, after = self.around_body
        return {**self._parts.parts(title), DOCUMENT: f"{XML_HEAD}{before}{body}{after}".encode()}

    def cleaned(self) -> bytes:
        """The layout itself, with its samples and nothing but what goes into the files that are written in it."""
        return pack_parts(self.parts(self._join(self._body), ""))

    @property
    def around_body(self) -> tuple[str, str]:
        """The XML of the document before and after its body."""
        before, after = tostring(self._document, encoding="unicode").split(f"<!--{PLACE}-->")
        return before, after

    def mark_as_draft(self, words: str) -> None:
        """Put `words` at the head of every page, and number the lines of each."""
        run = f'<w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'
        self._parts.head_pages(f'<w:p><w:pPr><w:suppressLineNumbers/><w:jc w:val="right"/></w:pPr>{run}</w:p>')
        number_lines(self._section)

    def identify(self, identity: str) -> None:
        """Keep this XML beside the text, where nobody sees it, and where Word leaves it."""
        self._parts.keep_identity(identity)

    def _text_format(self, style: str, *, loose: bool = False, new_page: bool = False) -> TextFormat:
        """The format of a style, as its first sample has it; a `loose` one does not stay with the next paragraph.

        With `new_page` it begins a page. UserFacingError ``layout-style-missing``.
        """
        paragraph = self._sample_of(style)
        if loose:
            ParagraphFormat(paragraph).keep_with_next = False
        if new_page:
            ParagraphFormat(paragraph).page_break_before = True
        return self._looks_of(paragraph)

    def _looks_of(self, paragraph: CT_P) -> TextFormat:
        letters = letters_of(paragraph)
        properties = paragraph.find(qn("w:pPr"))
        return TextFormat(self._xml(properties), self._xml(letters), self._xml(self._speaker_letters(letters)))

    def heading(self, level: int, *, loose: bool = False, new_page: bool = False) -> TextFormat:
        """The format of a heading; levels beyond the layout's deepest look like the deepest."""
        names = [f"{HEADING_STYLE} {number}" for number in range(level, 0, -1)]
        name = next((name for name in names if self._find_id(name)), names[-1])
        return self.text_format(name, loose=loose, new_page=new_page)

    def fitted_letters(self, style: str, width: float, room: float, number: int) -> str:
        """The properties of letters that are fitted into `width` twips, with `room` behind each; `number` names it."""
        space = room + letter_space(self._styles) if room else 0
        return self._xml(fitted(letters_of(self._sample_of(style)), width, space, number))

    def table(self, label_style: str) -> TableFormat:
        """The format of the table whose left cells are in this style; UserFacingError ``layout-table-missing``."""
        row, table = self._sample_table(label_style)
        heads = [other for other in table.findall(qn("w:tr")) if _is_head(other)]
        opening = self._join((*table.findall(qn("w:tblPr")), *table.findall(qn("w:tblGrid")), *heads))
        before = [element for element in row if element.tag != qn("w:tc")]
        cells = tuple(self._xml(cell.find(qn("w:tcPr"))) for cell in row.findall(qn("w:tc")))
        return TableFormat(opening, self._join(before), cells)

    def columns(self, heads: Sequence[str]) -> ColumnsFormat:
        """The format of a table with columns under these heads: that of the sample that has them, else as many columns.

        Without such a sample it is as wide and ruled as that of the header, with equal columns.
        """
        head, cell = (self._find_id(style) or "" for style in (HEAD_STYLE, CELL_STYLE))
        sample = find_columns(self._body, head, cell, heads)
        return self._equal_columns(len(heads)) if sample is None else self._like(sample)

    def _equal_columns(self, count: int) -> ColumnsFormat:
        table = self._sample_table(FIELD_LABEL_STYLE)[1]
        width = sum(whole(column.get(qn("w:w"))) for column in table.iterfind(f"{qn('w:tblGrid')}/*")) // count
        grid = f'<w:tblGrid>{f"""<w:gridCol w:w="{width}"/>""" * count}</w:tblGrid>'
        cells = (f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>',) * count
        heads, rows = (
            RowFormat(row, cells, (self.text_format(style),) * count)
            for row, style in ((REPEATED, HEAD_STYLE), ("", CELL_STYLE))
        )
        return ColumnsFormat(self._join(table.findall(qn("w:tblPr"))) + grid, heads, rows)

    def _like(self, sample: ColumnsSample) -> ColumnsFormat:
        opening = [child for tag in ("w:tblPr", "w:tblGrid") for child in sample.table.findall(qn(tag))]
        rows = self._row_like(sample.row)
        heads = self._row_like(sample.heads)
        return ColumnsFormat(self._join(opening), RowFormat(REPEATED, heads.cells, heads.texts), rows)

    def _row_like(self, row: _Element) -> RowFormat:
        cells = row.findall(qn("w:tc"))
        before = [element for element in row if element.tag != qn("w:tc")]
        looks = tuple(self._xml(cell.find(qn("w:tcPr"))) for cell in cells)
        texts = tuple(self._looks_of(cast(CT_P, cell.find(qn("w:p")))) for cell in cells)
        return RowFormat(self._join(before), looks, texts)

    @cached_property
    def cell_width(self) -> float:
        """The width of one full-width character with what the style and the grid of the page add to it, in twips."""
        return cell_width(self._styles, self._section)

    def _find_id(self, name: str) -> str | None:
        """The id of a style, or of that which stands in for it."""
        found = self._named.paragraph(name)
        return self._find_id(FALL_BACKS[name]) if found is None and name in FALL_BACKS else found

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

    def _speaker_letters(self, letters: CT_RPr | None) -> CT_RPr | None:
        """Letters in the character style of a speaker's label, where the layout has one."""
        style = self._named.character(SPEAKER_STYLE)
        return letters if style is None else in_style(letters, style)

    def _sample_table(self, label_style: str) -> tuple[_Element, _Element]:
        sample = self._samples.get(self._find_id(label_style) or "")
        row = next(sample.iterancestors(qn("w:tr")), None) if sample is not None else None
        table = row.getparent() if row is not None else None
        if row is None or table is None or len(row.findall(qn("w:tc"))) not in COLUMNS[label_style]:
            raise UserFacingError("layout-table-missing", template=self._form_name, style=label_style)
        return row, table

    def _join(self, elements: Iterable[_Element]) -> str:
        return "".join(map(self._xml, elements))

    def _xml(self, element: _Element | None) -> str:
        """The element as it may stand inside the document, which declares its namespaces already."""
        if element is None:
            return ""
        text = tostring(element, encoding="unicode", with_tail=False)
        for prefix, uri in self._document.nsmap.items():
            text = text.replace(f' xmlns:{prefix}="{uri}"', "")
        return text


def _authors(package: Package) -> tuple[str, ...]:
    """Who made and saved the layout, as its properties tell."""
    cores = (relation.target for relation in package.relations() if relation.kind == "core-properties")
    properties = [element for name in cores if name in package.names for element in parse_part(package.read(name))]
    names = (element.text for element in properties if QName(element).localname in ("creator", "lastModifiedBy"))
    return tuple(name for name in names if name and name.strip())


def _value(element: _Element, *path: str) -> str:
    """The value of what stands at the end of this path of tags; empty where there is none."""
    found = element.find("/".join(map(qn, path)))
    return "" if found is None else found.get(qn("w:val"), "")


def _is_head(row: _Element) -> bool:
    return row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
