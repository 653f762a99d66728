"""The text of a layout: its samples, and the one section that sets the pages of every file written in it."""

from __future__ import annotations

from typing import cast

from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import OxmlElement, parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml.etree import Comment, _Element, tostring

from minutesapp.word.markup.traces import clean
from minutesapp.word.package import DamagedError, Package, parse_part

PLACE = "body"
"""Marks where the body goes in the XML of the emptied layout."""
AFTER_LINE_NUMBERS = (
    "w:pgNumType", "w:cols", "w:formProt", "w:vAlign", "w:noEndnote", "w:titlePg", "w:textDirection", "w:bidi",
    "w:rtlGutter", "w:docGrid", "w:printerSettings", "w:sectPrChange",
)  # fmt: skip
"""What may follow the numbers of lines among the properties of a section: their order is prescribed."""


def open_text(package: Package) -> _Element:
    """The root of the layout's text, cleaned and of one section, its elements those of python-docx.

    DamagedError where there is none.
    """
    document = parse_xml(tostring(clean(parse_part(package.read(package.document)))))
    body = document.find(qn("w:body"))
    if body is None or document.nsmap.get("w") != nsmap["w"]:  # what is written into it calls its elements so
        raise DamagedError
    join_sections(body)
    return document


def take_samples_away(body: _Element) -> tuple[_Element, list[_Element]]:
    """Leave what sets the page, after a mark for the body that is to come; what sets it, and the samples."""
    section = body.find(qn("w:sectPr"))
    if section is None:
        section = OxmlElement("w:sectPr")
    samples = [element for element in body if element is not section]
    body[:] = [Comment(PLACE), section]
    return section, samples


def number_lines(section: _Element) -> None:
    """Have the lines of every page numbered from one."""
    for numbers in section.findall(qn("w:lnNumType")):
        section.remove(numbers)
    each = {qn("w:countBy"): "1", qn("w:restart"): "newPage"}
    numbers = cast(BaseOxmlElement, OxmlElement("w:lnNumType", each))
    cast(BaseOxmlElement, section).insert_element_before(numbers, *AFTER_LINE_NUMBERS)


def join_sections(body: _Element) -> None:
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
