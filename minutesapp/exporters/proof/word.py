"""The proof of a Word file: the layout's parts, byte for byte, and a text in known formats that says what it must."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from xml.sax.saxutils import escape

from minutesapp.editions.account import Account
from minutesapp.exporters.item import Item, ItemKind
from minutesapp.exporters.proof.anchors import without_anchors
from minutesapp.exporters.proof.formats import Formats, formats_of, table_of
from minutesapp.exporters.proof.packing import PACKING, unpack
from minutesapp.exporters.proof.printed import Printed
from minutesapp.exporters.proof.refusal import LEAK, TRACE, refuse
from minutesapp.exporters.proof.search import LayoutSearch, holds_secret
from minutesapp.exporters.styles import FRAME_LABELS
from minutesapp.language.pattern import pattern
from minutesapp.word.layout.layout import Layout
from minutesapp.word.package import DOCUMENT, XML_HEAD

TEXT = pattern('<w:t xml:space="preserve">([^<]*)</w:t>')
SAYING = pattern("</w:p>|<w:tab/>|<w:tr>|<w:tc>")
SAID = {"</w:p>": "\n", "<w:tab/>": "\t", "<w:tr>": "\r", "<w:tc>": "\f"}
"""What the marks between texts say: the end of a paragraph, a tab, the beginning of a row and of a cell."""
HEADS = "<heads/>"
"""Stands for the beginning of a table, which may hold words of the layout."""
HEAD_ROW = "<w:trPr><w:tblHeader/></w:trPr>"
LABELS = {ItemKind.FIELD, ItemKind.TURN}


def prove_word(data: bytes, printed: Printed, account: Account, layout: Layout) -> None:
    """Refuse a Word file that does not say just this in this layout, that of the account's form."""
    items = printed.items
    formats = formats_of(items, layout)
    wanted = layout.parts("", printed.title)
    parts = unpack(data)
    for name, content in parts.items():
        if name != DOCUMENT and content != wanted.get(name):
            refuse(LEAK if holds_secret(content, account) else TRACE, name)
    if list(parts) != list(wanted):
        refuse(TRACE, PACKING)
    body = without_anchors(_body_of(parts[DOCUMENT], layout), items)
    if _said_in(body, formats) != _wanted_words(items, layout):
        refuse(LEAK, DOCUMENT)
    search = LayoutSearch(printed, account, layout.authors)
    search.search({**wanted, DOCUMENT: wanted[DOCUMENT] + "".join(sorted(formats.tables)).encode()})


def _body_of(document: bytes, layout: Layout) -> str:
    """What stands between the beginning and the end that the layout gives to every document."""
    before, after = (xml.encode() for xml in layout.around_body)
    start, end = len(XML_HEAD) + len(before), len(document) - len(after)
    if not (document.startswith(XML_HEAD.encode() + before) and document.endswith(after) and start <= end):
        refuse(LEAK, DOCUMENT)
    try:
        return document[start:end].decode("utf-8")
    except UnicodeDecodeError:
        refuse(TRACE, DOCUMENT)


def _said_in(body: str, formats: Formats) -> str:
    """All that the body says, as `_wanted_words` gives it; refused where it holds more than texts in known formats."""
    if HEADS in body:
        refuse(LEAK, DOCUMENT)
    for beginning in formats.tables:
        body = body.replace(f"<w:tbl>{beginning}", HEADS)
    pieces = TEXT.split(body)
    between = set(pieces[::2])
    if not all(map(_grammar(formats).fullmatch, between)):
        refuse(LEAK, DOCUMENT)
    saying = {marks: "".join(SAID[mark] for mark in SAYING.findall(marks)) for marks in between}
    pieces[::2] = map(saying.__getitem__, pieces[::2])
    return "".join(pieces)


def _grammar(formats: Formats) -> re.Pattern[str]:
    """What may stand between two texts: a tab, the next run, or the end of a paragraph and the beginning of another.

    Between paragraphs there may be empty ones, and the marks of tables. Word wants a paragraph in every cell, and
    behind a table: these are the only ones without any property.
    """
    run = f"<w:r>{_one_of(formats.letters)}"
    paragraph = f"<w:p>{_one_of(formats.paragraphs)}"
    row, cell = f"<w:tr>{_one_of(formats.rows | {HEAD_ROW})}", f"<w:tc>{_one_of(formats.cells)}"
    apart = f"{paragraph}</w:p>|{HEADS}|{row}|{cell}|<w:p/></w:tc>|</w:tc>|</w:tr>|</w:tbl>(?:<w:p/>)?"
    return re.compile(f"<w:tab/>|</w:r>{run}|(?:</w:r></w:p>)?(?:{apart})*(?:{paragraph}{run})?")


def _one_of(pieces: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, sorted(pieces, key=len, reverse=True)))})?"


def _wanted_words(items: Sequence[Item], layout: Layout) -> str:
    """All that a body of these items says: paragraph by paragraph, and row by row and cell by cell where in tables."""
    return escape("".join(_words(items, layout)))


def _words(items: Iterable[Item], layout: Layout) -> Iterator[str]:
    for (in_cells, framed), group in groupby(items, key=lambda item: (bool(item.cells), _frame_of(item))):
        if in_cells:
            yield from _rows(list(group))
        elif framed:
            yield from _framed(group, len(layout.table(framed).cells))
        else:
            yield from (f"{item.words}\n" for item in group)


def _frame_of(item: Item) -> str:
    """The style by which the table of an item is known; empty outside tables."""
    return FRAME_LABELS[table_of(item)] if item.framed else ""


def _rows(rows: Sequence[Item]) -> Iterator[str]:
    columns = max(len(row.cells) for row in rows)
    for row in rows:
        yield "\r" + "".join(f"\f{words}\n" for words in (*row.cells, *[""] * (columns - len(row.cells))))


def _framed(items: Iterable[Item], columns: int) -> Iterator[str]:
    """Rows of a label and what belongs to it; what stands aside has its row, and the next line begins another."""
    ends = "\f" * (columns - 2)
    """Of a row whose last cells are empty."""
    open_row, full = False, False
    for item in items:
        begins = item.kind in LABELS or not open_row or item.aside or full
        if begins:
            yield (ends if open_row and not full else "") + "\r\f"
            yield f"{item.lead}\n\f" if item.kind in LABELS else "\f"
        open_row, full = True, item.aside and columns > 2
        said = item.text + item.tail if item.kind in LABELS else item.words
        yield ("\f" if full else "") + (f"{said}\n" if said or item.anchor else "")
    yield ends if open_row and not full else ""
