"""Samples of tables with columns of their own: a row of heads, and one of what stands under them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from docx.oxml.ns import qn
from lxml.etree import _Element


class ColumnsSample(NamedTuple):
    """A table of a layout with its row of heads, and the row that shows all others."""

    table: _Element
    heads: _Element
    row: _Element


def find_columns(body: Iterable[_Element], head: str, cell: str, heads: Sequence[str]) -> ColumnsSample | None:
    """The sample with these heads, else the first with as many columns; None where the layout shows none.

    Its cells are in the style `head` in the first row, and in the style `cell` in the last.
    """
    samples = [one for one in _samples(body, head, cell) if len(one.heads.findall(qn("w:tc"))) == len(heads)]
    named = (one for one in samples if [_words(cell) for cell in one.heads.iterfind(qn("w:tc"))] == list(heads))
    return next(named, next(iter(samples), None))


def _samples(body: Iterable[_Element], head: str, cell: str) -> Iterator[ColumnsSample]:
    for table in body:
        rows = table.findall(qn("w:tr")) if table.tag == qn("w:tbl") else []
        if len(rows) > 1 and _styles(rows[0]) == {head} and _styles(rows[-1]) == {cell} and _alike(rows[0], rows[-1]):
            yield ColumnsSample(table, rows[0], rows[-1])


def _alike(heads: _Element, row: _Element) -> bool:
    return len(heads.findall(qn("w:tc"))) == len(row.findall(qn("w:tc")))


def _styles(row: _Element) -> set[str]:
    """The styles of the first paragraphs of the cells of a row."""
    named = (cell.find(f"{qn('w:p')}/{qn('w:pPr')}/{qn('w:pStyle')}") for cell in row.iterfind(qn("w:tc")))
    return {"" if style is None else style.get(qn("w:val"), "") for style in named}


def _words(cell: _Element) -> str:
    return "".join(text.text or "" for text in cell.iter(qn("w:t")))
