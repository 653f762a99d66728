"""The text document: one paragraph for each block, in order. An empty body is shown as one empty paragraph.

Positions in it count UTF-16 units. Paragraphs are named by their number; a `QTextBlock` is never kept.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor, QTextDocument

from minutesapp.editing.clipboard.positions import Spot, spot_in
from minutesapp.language.utf16 import from_utf16, to_utf16
from minutesapp.model.blocks import UNKNOWN_SPEAKER, Block, BlockKind, Body
from ui.editor.page.theme import PageTheme
from ui.editor.projection.formats import FormatTable, appearance_of, has_formats, set_formats

EMPTY: Body = (Block("", BlockKind.SPEECH, speaker=UNKNOWN_SPEAKER),)
"""What an empty body is shown as: what is typed there begins a turn."""


class CursorPlace(NamedTuple):
    """A place in the text: a block, and an offset into it in UTF-16 units."""

    block: int
    offset: int


def make_document(body: Body, theme: PageTheme, table: FormatTable, parent: QObject) -> QTextDocument:
    """The document of a body, built outside any widget and without Qt's own undo: a seventh of the time."""
    document = QTextDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(theme.text_font)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for index, block in enumerate(body or EMPTY):
        formats = table.of(block)
        if index:
            cursor.insertBlock(formats.block, formats.char)
        else:
            cursor.setBlockFormat(formats.block)
            cursor.setBlockCharFormat(formats.char)
        cursor.insertText(block.text, formats.char)
    cursor.endEditBlock()
    return document


def shown_lines(document: QTextDocument, start: int, end: int) -> tuple[int, list[str]]:
    """The number of the paragraph that holds the position `start`, and what reads each from there to that of `end`."""
    block = document.findBlock(start)
    first, lines = block.blockNumber(), [block.text()]
    behind = block.position() + block.length()
    while behind <= end and (block := block.next()).isValid():
        lines.append(block.text())
        behind += block.length()
    return first, lines


def place_of(document: QTextDocument, position: int) -> CursorPlace:
    """The paragraph and offset of a position."""
    block = document.findBlock(position)
    return CursorPlace(block.blockNumber(), position - block.position())


def position_of(document: QTextDocument, place: CursorPlace) -> int:
    """The position of a place; what lies beyond the end of its paragraph, or of the text, is its end."""
    block = document.findBlockByNumber(min(max(place.block, 0), document.blockCount() - 1))
    return block.position() + min(max(place.offset, 0), block.length() - 1)


def spot_at(body: Body, place: CursorPlace) -> Spot:
    """The spot in the record that a place in the text is; never inside of a sign."""
    if not body:
        return Spot(0, 0)
    return spot_in(body, Spot(place.block, from_utf16(body[place.block].text, place.offset)))


def place_at(body: Body, spot: Spot) -> CursorPlace:
    """The place in the text that a spot in the record is."""
    if not body:
        return CursorPlace(0, 0)
    block, offset = spot_in(body, spot)
    return CursorPlace(block, to_utf16(body[block].text, offset))


def rewrite(cursor: QTextCursor, start: int, old: Sequence[str], new: Sequence[str]) -> CursorPlace:
    """Paragraphs `start` and after, which read `old`, read `new`; only what differs is touched.

    Both lists hold at least one line. Returns where the change ends.
    """
    before, after = "\n".join(old), "\n".join(new)
    front, back = same_ends(before, after)
    origin = cursor.document().findBlockByNumber(start).position()
    cursor.setPosition(origin + to_utf16(before, front))
    cursor.setPosition(origin + to_utf16(before, len(before) - back), QTextCursor.MoveMode.KeepAnchor)
    if cursor.hasSelection():
        cursor.removeSelectedText()
    if inserted := after[front : len(after) - back]:
        cursor.insertText(inserted)
    return place_of(cursor.document(), cursor.position())


def same_ends(one: str, other: str) -> tuple[int, int]:
    """How many signs two texts share at the front and, of the rest, at the back."""
    shortest = min(len(one), len(other))
    front = _longest(shortest, lambda count: one[:count] == other[:count])
    rest = shortest - front
    back = _longest(rest, lambda count: one[len(one) - count :] == other[len(other) - count :])
    return front, back


def format_paragraphs(cursor: QTextCursor, body: Body, table: FormatTable, start: int, stop: int) -> None:
    """Paragraphs `start` up to `stop` have the formats of their blocks."""
    body = body or EMPTY
    start, stop = max(start, 0), min(stop, len(body))
    paragraph = cursor.document().findBlockByNumber(start)
    for index in range(start, stop):
        set_formats(cursor, paragraph, table.of(body[index]))
        paragraph = paragraph.next()


def is_formatted(document: QTextDocument, body: Body, table: FormatTable, start: int, stop: int) -> bool:
    """Whether paragraphs `start` up to `stop` have the formats of their blocks."""
    body = body or EMPTY
    paragraph = document.findBlockByNumber(start)
    for block in body[start:stop]:
        if not has_formats(paragraph, table.of(block)):
            return False
        paragraph = paragraph.next()
    return True


def rewrite_each(cursor: QTextCursor, start: int, old: Body, new: Body, table: FormatTable) -> CursorPlace | None:
    """As many blocks as before, each in its place: only those that read or look otherwise are touched.

    Returns where the first of them changed that reads otherwise.
    """
    first: CursorPlace | None = None
    for offset, (was, block) in enumerate(zip(old, new, strict=True)):
        index = start + offset
        if was.text != block.text:
            place = rewrite(cursor, index, [was.text], [block.text])
            first = first or place
        if appearance_of(was) != appearance_of(block):
            set_formats(cursor, cursor.document().findBlockByNumber(index), table.of(block))
    return first


def _longest(limit: int, holds: Callable[[int], bool]) -> int:
    """The largest count up to `limit` for which `holds`, where it holds for every smaller one."""
    low, high = 0, limit
    while low < high:
        middle = (low + high + 1) // 2
        if holds(middle):
            low = middle
        else:
            high = middle - 1
    return low
