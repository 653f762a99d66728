"""Reading the pages of a finished Word file, not of what it was made of, so that what is shown is what is in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml.etree import _Element

from minutesapp.word.package import DOCUMENT, RELATION_KINDS, Package, parse_part
from minutesapp.word.pages.formatting import Formatting, W, number
from minutesapp.word.pages.page import Cell, Paper, Paragraph, Sheets, Table

A4 = (11906, 16838)
AT_ONCE = 50
"""Paragraphs and tables that are read without a word from whoever waits."""
MOST_DEFLATED = 1100
"""No part can be more than so many times as large as its file."""


def read_sheets(data: bytes, proceed: Callable[[], None] = lambda: None) -> Sheets:
    """The pages of a Word file of ours. `proceed` is called now and then; what it raises stops the reading."""
    package = Package(data, largest=len(data) * MOST_DEFLATED)
    body = parse_part(package.read(DOCUMENT))[0]
    formatting = Formatting(parse_part(package.read("word/styles.xml")))
    blocks = []
    for at, element in enumerate(body):
        if at % AT_ONCE == 0:
            proceed()
        block = _block(element, formatting)
        if block is not None:
            blocks.append(block)
    return Sheets(_paper(body.find(f"{W}sectPr"), package, formatting), tuple(blocks))


def _block(element: _Element, formatting: Formatting) -> Paragraph | Table | None:
    if element.tag == f"{W}p":
        return formatting.paragraph(element)
    return _table(element, formatting) if element.tag == f"{W}tbl" else None


def _table(element: _Element, formatting: Formatting) -> Table:
    rows = element.findall(f"{W}tr")
    heads = sum(row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows)
    return Table(tuple(tuple(_cells(row, formatting)) for row in rows), heads)


def _cells(row: _Element, formatting: Formatting) -> Iterator[Cell]:
    for cell in row.findall(f"{W}tc"):
        width = number(cell.find(f"{W}tcPr/{W}tcW"), "w")
        yield Cell(width, tuple(formatting.paragraph(paragraph) for paragraph in cell.findall(f"{W}p")))


def _paper(section: _Element | None, package: Package, formatting: Formatting) -> Paper:
    size, margins, grid = (None if section is None else section.find(W + n) for n in ("pgSz", "pgMar", "docGrid"))
    return Paper(
        number(size, "w", A4[0]),
        number(size, "h", A4[1]),
        number(margins, "top"),
        number(margins, "bottom"),
        number(margins, "left"),
        number(margins, "right"),
        pitch=number(grid, "linePitch", 360),
        above=number(margins, "header"),
        below=number(margins, "footer"),
        header=_furniture("header", section, package, formatting),
        footer=_furniture("footer", section, package, formatting),
        numbered=section is not None and section.find(f"{W}lnNumType") is not None,
        letters=formatting.usual_letters,
    )


def _furniture(kind: str, section: _Element | None, package: Package, formatting: Formatting) -> tuple[Paragraph, ...]:
    """What stands at the head or the foot of all pages but special ones."""
    usual = f"{W}{kind}Reference[@{W}type='default']"
    reference = None if section is None else section.find(usual)
    id = "" if reference is None else reference.get(f"{{{RELATION_KINDS}}}id")
    names = [relation.target for relation in package.relations(DOCUMENT) if relation.id == id]
    roots = [parse_part(package.read(name)) for name in names]
    return tuple(formatting.paragraph(paragraph) for root in roots for paragraph in root.iter(f"{W}p"))
