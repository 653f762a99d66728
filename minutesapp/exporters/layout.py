"""The Word file that gives a form its page and styles, and the looks of the samples in it.

Whatever a clerk's Word, or chance, has put into that file, reading it ends in looks or in a sentence: no number and no
element is taken for granted. Loads python-docx, so it is imported only where a Word file is written.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from copy import copy
from functools import cache, cached_property
from typing import cast

from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import OxmlElement, parse_xml
from docx.oxml.text.font import CT_RPr
from docx.oxml.text.paragraph import CT_P
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.parfmt import ParagraphFormat
from lxml.etree import Comment, QName, _Element, tostring
from msgspec import Struct

from minutesapp import paths
from minutesapp.errors import UserFacingError
from minutesapp.exporters.item import ItemKind
from minutesapp.exporters.styles import FRAME_LABELS, HEADING_STYLE, IDS, SPEAKER_STYLE, WORD_NAMES
from minutesapp.intake import read_file
from minutesapp.templates.catalog import LAYOUT_FILE, layout_of
from minutesapp.templates.form import Form
from minutesapp.word.package import LARGEST_TOTAL, XML_HEAD, DamagedError, Package, parse_part
from minutesapp.word.pictures import BrokenPictureError
from minutesapp.word.surroundings import DOCUMENT, Surroundings
from minutesapp.word.traces import clean

DEFAULT_FORM = "ueda-gaiyo"
"""Its layout serves forms that have none of their own."""
TWIPS_PER_POINT = 20
GRID_PARTS_PER_POINT = 4096
HALF_POINTS_WITHOUT_STYLES = 20
WHOLE_NUMBER = re.compile(r"-?\d{1,9}")
PLACE = "body"
"""Marks where the body goes in the XML of the emptied layout."""
# What may follow these among the properties of letters and of a section: their order is prescribed.
AFTER_FIT = ("w:vertAlign", "w:rtl", "w:cs", "w:em", "w:lang", "w:eastAsianLayout", "w:specVanish", "w:oMath")
AFTER_SPACING = (
    "w:w", "w:kern", "w:position", "w:sz", "w:szCs", "w:highlight", "w:u", "w:effect", "w:bdr", "w:shd", "w:fitText",
    *AFTER_FIT,
)  # fmt: skip
AFTER_LINE_NUMBERS = (
    "w:pgNumType", "w:cols", "w:formProt", "w:vAlign", "w:noEndnote", "w:titlePg", "w:textDirection", "w:bidi",
    "w:rtlGutter", "w:docGrid", "w:printerSettings", "w:sectPrChange",
)  # fmt: skip


class Look(Struct, frozen=True):
    """How a kind of paragraph looks: the XML of its properties, of its letters', and of those of a speaker's label."""

    paragraph: str
    letters: str
    speaker: str


class Frame(Struct, frozen=True):
    """How a table looks, as XML: its beginning with the heads that are repeated, that of a row, and of each cell."""

    table: str
    row: str
    cells: tuple[str, ...]


class Layout:
    """A layout, opened: looks by the name of their style, and all that stands around the text of a file in it."""

    def __init__(self, package: Package, form_name: str) -> None:
        """DamagedError where the package is no layout."""
        self._form_name = form_name
        self._document = _open_text(package)
        self._body = cast(_Element, self._document.find(qn("w:body")))
        paragraphs = list(self._body.iter(qn("w:p")))
        self._section, samples = _take_samples_away(self._body)
        self._surroundings = Surroundings(package, self._document, samples, IDS)
        self._styles = self._surroundings.styles
        styles = self._styles.findall(qn("w:style"))
        self._paragraph_ids = _ids_by_name(styles, "paragraph")
        self._character_ids = _ids_by_name(styles, "character")
        named = ((_value(p, "w:pPr", "w:pStyle"), cast(CT_P, p)) for p in reversed(paragraphs))
        self._samples = {style: p for style, p in named if style}
        self.authors = _authors(package)
        self.look = cache(self._look)

    def parts(self, body: str, title: str) -> dict[str, bytes]:
        """The parts of a file with this body, as XML, by name."""
        before, after = self.around_body
        return {**self._surroundings.parts(title), DOCUMENT: f"{XML_HEAD}{before}{body}{after}".encode()}

    @property
    def around_body(self) -> tuple[str, str]:
        """The XML of the document before and after its body."""
        before, after = tostring(self._document, encoding="unicode").split(f"<!--{PLACE}-->")
        return before, after

    def mark_as_draft(self, words: str) -> None:
        """Put `words` at the head of every page, and number the lines of each."""
        run = f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'
        self._surroundings.head_pages(f'<w:p><w:pPr><w:suppressLineNumbers/><w:jc w:val="right"/></w:pPr>{run}</w:p>')
        for numbers in self._section.findall(qn("w:lnNumType")):
            self._section.remove(numbers)
        each = {qn("w:countBy"): "1", qn("w:restart"): "newPage"}
        numbers = cast(BaseOxmlElement, OxmlElement("w:lnNumType", each))
        cast(BaseOxmlElement, self._section).insert_element_before(numbers, *AFTER_LINE_NUMBERS)

    def _look(self, style: str, *, loose: bool = False) -> Look:
        """The look of a style, as its first sample has it; a `loose` one does not stay with the next paragraph.

        UserFacingError ``layout-style-missing``.
        """
        paragraph = self._sample_of(style)
        if loose:
            ParagraphFormat(paragraph).keep_with_next = False
        letters = self._letters(paragraph)
        properties = paragraph.find(qn("w:pPr"))
        return Look(self._xml(properties), self._xml(letters), self._xml(self._speaker_letters(letters)))

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
        heads = [other for other in table.findall(qn("w:tr")) if _is_head(other)]
        opening = self._join((*table.findall(qn("w:tblPr")), *table.findall(qn("w:tblGrid")), *heads))
        before = [element for element in row if element.tag != qn("w:tc")]
        cells = tuple(self._xml(cell.find(qn("w:tcPr"))) for cell in row.findall(qn("w:tc")))
        return Frame(opening, self._join(before), cells)

    def columns(self, count: int) -> Frame:
        """The look of a table as wide and ruled as that of the header, with so many equal columns."""
        table = self._sample_table(ItemKind.FIELD)[1]
        width = sum(_whole(column.get(qn("w:w"))) for column in table.iterfind(f"{qn('w:tblGrid')}/*")) // count
        grid = f'<w:tblGrid>{f"""<w:gridCol w:w="{width}"/>""" * count}</w:tblGrid>'
        cell = f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        return Frame(self._join(table.findall(qn("w:tblPr"))) + grid, "", (cell,) * count)

    @cached_property
    def cell_width(self) -> float:
        """The width of one full-width character with what the style and the grid of the page add to it, in twips."""
        stated = self._common_value("w:sz") or 0
        half_points = stated if stated > 0 else HALF_POINTS_WITHOUT_STYLES
        return half_points * TWIPS_PER_POINT / 2 + self._letter_space + self._grid_space()

    @cached_property
    def _letter_space(self) -> int:
        """What the common style adds to every character, in twips."""
        return self._common_value("w:spacing") or 0

    def _grid_space(self) -> float:
        grid = self._section.find(qn("w:docGrid"))
        if grid is None or grid.get(qn("w:type")) not in ("linesAndChars", "snapToChars"):
            return 0.0
        return _whole(grid.get(qn("w:charSpace"))) / GRID_PARTS_PER_POINT * TWIPS_PER_POINT

    def _common_value(self, tag: str) -> int | None:
        """A number among the properties of letters that the default paragraph style, or else the document, sets."""
        usual = f"{qn('w:style')}[@{qn('w:type')}='paragraph'][@{qn('w:default')}='1']"
        for place in (self._styles.find(usual), self._styles.find(qn("w:docDefaults"))):
            found = place.find(f".//{qn('w:rPr')}/{qn(tag)}") if place is not None else None
            if found is not None:
                return _whole(found.get(qn("w:val")))
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

    def _letters(self, paragraph: _Element) -> CT_RPr | None:
        """The properties of a sample's letters, but for the width into which its own words are fitted."""
        letters = cast("CT_RPr | None", paragraph.find(f"{qn('w:r')}/{qn('w:rPr')}"))
        if letters is not None and letters.find(qn("w:fitText")) is not None:
            for fitted in [*letters.iterchildren(qn("w:fitText"), qn("w:spacing"))]:
                letters.remove(fitted)
        return letters

    def _speaker_letters(self, letters: CT_RPr | None) -> CT_RPr | None:
        """Letters in the character style of a speaker's label, where the layout has one."""
        style = self._character_ids.get(SPEAKER_STYLE)
        if style is None:
            return letters
        spoken = cast(CT_RPr, OxmlElement("w:rPr")) if letters is None else copy(letters)
        spoken.style = style
        return spoken

    def _sample_table(self, kind: ItemKind) -> tuple[_Element, _Element]:
        sample = self._samples.get(self._find_id(FRAME_LABELS[kind]) or "")
        row = next(sample.iterancestors(qn("w:tr")), None) if sample is not None else None
        table = row.getparent() if row is not None else None
        if row is None or table is None or len(row.findall(qn("w:tc"))) != 2:
            raise UserFacingError("layout-table-missing", template=self._form_name, style=FRAME_LABELS[kind])
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


def open_layout(form: Form) -> Layout:
    """The form's layout, or the common one where it has none; UserFacingError.

    ``layout-broken``, or ``layout-picture`` where a picture in it is damaged.
    """
    path = layout_of(form)
    if not os.path.lexists(path):
        path = paths.resource("templates", DEFAULT_FORM, LAYOUT_FILE)
    try:
        return Layout(Package(read_file(path, LARGEST_TOTAL)), form.name)
    except BrokenPictureError as error:
        raise UserFacingError("layout-picture", template=form.name, path=str(path)) from error
    except (DamagedError, UserFacingError) as error:
        raise UserFacingError("layout-broken", template=form.name, path=str(path)) from error


def _open_text(package: Package) -> _Element:
    """The root of the layout's text, cleaned, its elements those of python-docx; DamagedError where there is none."""
    document = parse_xml(tostring(clean(parse_part(package.read(package.document)))))
    body = document.find(qn("w:body"))
    if body is None or document.nsmap.get("w") != nsmap["w"]:  # what is written into it calls its elements so
        raise DamagedError
    _join_sections(body)
    return document


def _join_sections(body: _Element) -> None:
    """Leave the last section alone, with the heads and feet that it has from those before it.

    A sample that ends a section would end one at every turn.
    """
    inherited: dict[tuple[str, str | None], _Element] = {}
    for section in list(body.iterfind(f".//{qn('w:pPr')}/{qn('w:sectPr')}")):
        inherited |= _heads_and_feet(section)
        cast(_Element, section.getparent()).remove(section)
    last = body.find(qn("w:sectPr"))
    if last is not None:
        own = _heads_and_feet(last)
        last[:0] = [reference for place, reference in inherited.items() if place not in own]


def _heads_and_feet(section: _Element) -> dict[tuple[str, str | None], _Element]:
    """The references of a section by their kind and the pages that they are for."""
    references = section.iter(qn("w:headerReference"), qn("w:footerReference"))
    return {(str(reference.tag), reference.get(qn("w:type"))): reference for reference in references}


def _authors(package: Package) -> tuple[str, ...]:
    """Who made and saved the layout, as its properties tell."""
    cores = (relation.target for relation in package.relations() if relation.kind == "core-properties")
    properties = [element for name in cores if name in package.names for element in parse_part(package.read(name))]
    names = (element.text for element in properties if QName(element).localname in ("creator", "lastModifiedBy"))
    return tuple(name for name in names if name and name.strip())


def _take_samples_away(body: _Element) -> tuple[_Element, list[_Element]]:
    """Leave what sets the page, after a mark for the body that is to come; what sets it, and the samples."""
    section = body.find(qn("w:sectPr"))
    if section is None:
        section = OxmlElement("w:sectPr")
    samples = [element for element in body if element is not section]
    body[:] = [Comment(PLACE), section]
    return section, samples


def _ids_by_name(styles: Iterable[_Element], kind: str) -> dict[str, str]:
    named = ((style, _value(style, "w:name")) for style in styles if style.get(qn("w:type")) == kind)
    return {name.lower(): id for style, name in named if name and (id := style.get(qn("w:styleId")))}


def _value(element: _Element, *path: str) -> str:
    """The value of what stands at the end of this path of tags; empty where there is none."""
    found = element.find("/".join(map(qn, path)))
    return "" if found is None else found.get(qn("w:val"), "")


def _whole(text: str | None) -> int:
    """The number in an attribute; 0 where there is none."""
    return int(text) if text and WHOLE_NUMBER.fullmatch(text) else 0


def _is_head(row: _Element) -> bool:
    return row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
