"""The columns of a sample table: as many as there shall be, each as wide, under their heads."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from lxml.etree import _Element

from minutesapp.word.making.fragments import fragment
from minutesapp.word.package import WORDS

W = f"{{{WORDS}}}"


def change_columns(table: _Element, widths: Sequence[int], heads: Sequence[str] = ()) -> None:
    """Give a table these columns, in twips, and new heads where there are any; what is new looks like its neighbour."""
    for row in table.iterfind(f"{W}tr"):
        _fit(row, len(widths))
        for cell, width in zip(row.findall(f"{W}tc"), widths, strict=True):
            _set_width(cell, width)
    for row in table.iterfind(f"{W}tr") if heads else ():
        if row.find(f"{W}trPr/{W}tblHeader") is not None:
            for cell, words in zip(row.findall(f"{W}tc"), heads, strict=True):
                _set_words(cell, words)
    grid = table.find(f"{W}tblGrid")
    if grid is not None:
        grid[:] = [fragment(f'<w:gridCol w:w="{width}"/>') for width in widths]
    whole = table.find(f"{W}tblPr/{W}tblW")
    if whole is not None and whole.get(f"{W}type") == "dxa":
        whole.set(f"{W}w", str(sum(widths)))


def _fit(row: _Element, count: int) -> None:
    cells = row.findall(f"{W}tc")
    for cell in cells[count:]:
        row.remove(cell)
    for _ in range(count - len(cells)):
        cells[-1].addnext(deepcopy(cells[-1]))


def _set_width(cell: _Element, width: int) -> None:
    properties = cell.find(f"{W}tcPr")
    if properties is None:
        properties = fragment("<w:tcPr/>")
        cell.insert(0, properties)
    stated = properties.find(f"{W}tcW")
    if stated is None:
        stated = fragment("<w:tcW/>")
        properties.insert(0, stated)
    stated.set(f"{W}w", str(width))
    stated.set(f"{W}type", "dxa")


def _set_words(cell: _Element, words: str) -> None:
    """Have these words in the first run of the cell, and none in the others."""
    texts = list(cell.iter(f"{W}t"))
    if not texts:
        next(cell.iter(f"{W}p")).append(fragment("<w:r><w:t/></w:r>"))
        texts = list(cell.iter(f"{W}t"))
    for text in texts:
        text.text = ""
    texts[0].text = words
    texts[0].set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
