"""What the paragraphs of a Word file stand on: shaded cells, filled boxes; and shapes that may lie over them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml.etree import _Element

from minutesapp.word.inspection.looks import NO_TABLE, Looks, TablePlace, cell_kinds, shading
from minutesapp.word.markup.known import PREFIXES
from minutesapp.word.package import WORDS
from minutesapp.word.reading.styles import value_in

W, A, V = f"{{{WORDS}}}", f"{{{PREFIXES['a']}}}", f"{{{PREFIXES['v']}}}"
SHAPES = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
SHAPE, SHAPE_LOOK = f"{SHAPES}wsp", f"{SHAPES}spPr"
OLD_SHAPES = (f"{V}rect", f"{V}roundrect", f"{V}shape", f"{V}oval")
BOX = f"{W}txbxContent"
OF_THEME = {"tx1": "000000", "dk1": "000000", "bg1": "FFFFFF", "lt1": "FFFFFF"}
OLD_COLOURS = {"black": "000000", "white": "FFFFFF"}
LEAST_SIDE = 6 * 12700
"""EMU, six points: what is thinner is a line."""
OLD_SIDE = re.compile(r"(?:^|;)\s*(?:width|height)\s*:\s*(\d{1,6}(?:\.\d{1,6})?)pt")


class Under(NamedTuple):
    """What a paragraph stands on, empty where that is the page, and the place in a table that it has."""

    ground: str
    table: TablePlace


class Places:
    """Answers for the paragraphs of one part; what is said of a cell is worked out once."""

    def __init__(self, root: _Element, looks: Looks) -> None:
        self._looks = looks
        background = root.find(f"{W}background")
        stated = "" if background is None else background.get(f"{W}color", "")
        self._page = "" if stated == "auto" else stated.upper()
        self._cells = {cell: place for table in root.iter(f"{W}tbl") for cell, place in _cells_of(table)}

    def of(self, paragraph: _Element) -> Under:
        """What this one stands on."""
        table, ground = NO_TABLE, ""
        for outer in paragraph.iterancestors(f"{W}tc", SHAPE, *OLD_SHAPES):
            if outer.tag == f"{W}tc":
                here = self._cells.get(outer, NO_TABLE)
                table = here if table is NO_TABLE else table
                ground = shading(outer.find(f"{W}tcPr/{W}shd")) or self._looks.table_ground(here)
            else:
                ground = _fill_of(outer)
            if ground:
                break
        return Under(ground or self._page, table)


def drawn_shapes(paragraph: _Element) -> Iterator[str]:
    """The colour of each filled shape that hangs on a paragraph and is more than a line, whatever is written in it."""
    for shape in paragraph.iter(SHAPE, *OLD_SHAPES):
        fill = _fill_of(shape)
        if fill and _is_area(shape):
            yield fill


def _cells_of(table: _Element) -> Iterator[tuple[_Element, TablePlace]]:
    style = value_in(table.find(f"{W}tblPr"), "tblStyle")
    rows = table.findall(f"{W}tr")
    for number, row in enumerate(rows) if style else ():
        cells = row.findall(f"{W}tc")
        for column, cell in enumerate(cells):
            yield cell, TablePlace(style, cell_kinds(number, len(rows), column, len(cells)))


def _fill_of(shape: _Element) -> str:
    """The colour that a shape is filled with; empty for none, or one that is not told apart."""
    if shape.tag != SHAPE:
        stated = shape.get("fillcolor", "").split(" ")[0].lower()
        is_filled = stated and shape.get("filled") not in ("f", "false")
        return OLD_COLOURS.get(stated, stated.removeprefix("#").upper()) if is_filled else ""
    colour = shape.find(f"{SHAPE_LOOK}/{A}solidFill/*")
    if colour is None:
        return ""
    stated = colour.get("lastClr") or colour.get("val") or ""
    return OF_THEME.get(stated, stated.upper())


def _is_area(shape: _Element) -> bool:
    extent = shape.find(f"{SHAPE_LOOK}/{A}xfrm/{A}ext")
    if extent is not None:
        sides = [extent.get("cx", ""), extent.get("cy", "")]
        return all(side.isdecimal() and len(side) < 12 and int(side) >= LEAST_SIDE for side in sides)
    return all(float(side) * 12700 >= LEAST_SIDE for side in OLD_SIDE.findall(shape.get("style", "")))
