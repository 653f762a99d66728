"""Tables of a layout: as a finished file has them, or plain ones where it has none."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from lxml.etree import Element, SubElement, _Element

from minutesapp.word.markup.traces import is_on
from minutesapp.word.package import WORDS, DamagedError

W = f"{{{WORDS}}}"
TABLE, ROW, CELL, PARAGRAPH = f"{W}tbl", f"{W}tr", f"{W}tc", f"{W}p"
ROW_PROPERTIES, CELL_PROPERTIES, HEAD = f"{W}trPr", f"{W}tcPr", f"{W}tblHeader"
OF_THE_CELL = {f"{W}{name}" for name in ("vMerge", "hMerge", "cnfStyle")}
OF_THE_ROW = {f"{W}tblHeader", f"{W}cnfStyle", f"{W}trHeight"}
"""What a cell or a row has by its place and by what it holds."""
SHARES = {2: (1, 3), 3: (2, 6, 2)}
"""How the width of the text is divided among the columns of a table that no file shows."""
TEXT_WIDTH = 9070
"""Twips; that of A4 where a file does not say."""
SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def table_like(label: _Element, cells: Sequence[Sequence[_Element]], head: _Element | None) -> _Element:
    """The table in which a paragraph of a left cell stands, with one row that has these paragraphs in its cells.

    The row in which `head` stands, and what is marked as a head, is repeated over it. DamagedError where the paragraph
    stands in no table.
    """
    row = next(label.iterancestors(ROW), None)
    table = next(label.iterancestors(TABLE), None)
    if row is None or table is None:
        raise DamagedError
    made = Element(TABLE)
    made.extend(deepcopy(child) for child in table if child.tag in (f"{W}tblPr", f"{W}tblGrid"))
    headed = next(head.iterancestors(ROW), None) if head is not None else None
    # Other rows that are repeated may say something of this meeting.
    made.extend(_head(other) for other in table.iterfind(ROW) if other is headed)
    made.append(_row(row, cells))
    return made


def columns_like(
    head: _Element, heads: Sequence[_Element], cell: _Element, cells: Sequence[_Element]
) -> _Element | None:
    """The table in which two paragraphs stand, with a row of heads and one below it that have these paragraphs in them.

    The rows look as those of `head` and of `cell`. None where they stand in no such table.
    """
    rows = [next(paragraph.iterancestors(ROW), None) for paragraph in (head, cell)]
    table = next(cell.iterancestors(TABLE), None)
    if table is None:
        return None
    made = Element(TABLE)
    made.extend(deepcopy(child) for child in table if child.tag in (f"{W}tblPr", f"{W}tblGrid"))
    for row, paragraphs in zip(rows, (heads, cells), strict=True):
        if row is None or len(row.findall(CELL)) != len(paragraphs):
            return None
        made.append(_row(row, [[paragraph] for paragraph in paragraphs]))
    return made


def plain_table(root: _Element, cells: Sequence[Sequence[_Element]]) -> _Element:
    """A ruled table as wide as the text, with one row that has these paragraphs in its cells."""
    width, shares = _text_width(root), SHARES[len(cells)]
    widths = [width * share // sum(shares) for share in shares]
    table = Element(TABLE)
    properties = SubElement(table, f"{W}tblPr")
    _set(SubElement(properties, f"{W}tblW"), w=width, type="dxa")
    borders = SubElement(properties, f"{W}tblBorders")
    for side in SIDES:
        _set(SubElement(borders, f"{W}{side}"), val="single", sz=4, space=0, color="auto")
    _set(SubElement(properties, f"{W}tblLayout"), type="fixed")
    grid = SubElement(table, f"{W}tblGrid")
    row = SubElement(table, ROW)
    for column, paragraphs in zip(widths, cells, strict=True):
        _set(SubElement(grid, f"{W}gridCol"), w=column)
        cell = SubElement(row, CELL)
        _set(SubElement(SubElement(cell, CELL_PROPERTIES), f"{W}tcW"), w=column, type="dxa")
        cell.extend(paragraphs)
    return table


def _row(shown: _Element, cells: Sequence[Sequence[_Element]]) -> _Element:
    row = Element(ROW)
    row.extend(_without(child, OF_THE_ROW) for child in shown if child.tag == ROW_PROPERTIES)
    for like, paragraphs in zip(shown.iterfind(CELL), cells, strict=False):
        cell = SubElement(row, CELL)
        cell.extend(_without(child, OF_THE_CELL) for child in like if child.tag == CELL_PROPERTIES)
        cell.extend(paragraphs)
    return row


def _head(row: _Element) -> _Element:
    """A row of the file that is repeated on every page, and marked so."""
    made = deepcopy(row)
    properties = made.find(ROW_PROPERTIES)
    if properties is None:
        properties = Element(ROW_PROPERTIES)
        made.insert(0, properties)
    if properties.find(HEAD) is None:
        SubElement(properties, HEAD)
    return made


def _is_head(row: _Element) -> bool:
    return is_on(row.find(f"{ROW_PROPERTIES}/{HEAD}"))


def _without(properties: _Element, names: set[str]) -> _Element:
    made = deepcopy(properties)
    made[:] = [child for child in made if child.tag not in names]
    return made


def _text_width(root: _Element) -> int:
    """How wide the text stands on the last pages of a file, in twips."""
    size, margins = (next(reversed([*root.iter(f"{W}{name}")]), None) for name in ("pgSz", "pgMar"))
    if size is None or margins is None:
        return TEXT_WIDTH
    numbers = [size.get(f"{W}w", ""), margins.get(f"{W}left", ""), margins.get(f"{W}right", "")]
    if not all(number.isascii() and number.isdecimal() and len(number) < 7 for number in numbers):
        return TEXT_WIDTH
    whole, left, right = map(int, numbers)
    return max(whole - left - right, TEXT_WIDTH // 4)


def _set(element: _Element, **values: object) -> None:
    for name, value in values.items():
        element.set(f"{W}{name}", str(value))
