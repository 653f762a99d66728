"""Paragraphs that change places with those after them, as an agenda item does that is moved: the fewer are carried.

Taking them away and putting them down are two edits of the document. Qt lays out all from the first change of an edit
to its last; what lies between the two places stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QTextCursor

from minutesapp.model.blocks import Body
from ui.editor.projection.formats import FormatTable, set_formats


def turned_at(old: Body, new: Body) -> int:
    """How many blocks of `old` come last in `new` that came first, the others before them; 0 where that is not it."""
    if len(old) != len(new) or not old or old[0].id == new[0].id:
        return 0
    ids = [block.id for block in old]
    first = ids.index(new[0].id) if new[0].id in ids else 0
    return first if ids[first:] + ids[:first] == [block.id for block in new] else 0


def turn(cursor: QTextCursor, start: int, old: Body, first: int, table: FormatTable) -> Body:
    """Paragraphs `start` and after, which show `old`: the `first` of them come to stand behind the rest.

    Returns what they show then. The cursor is in an edit of the document.
    """
    rest, stop = len(old) - first, start + len(old)
    turned = (*old[first:], *old[:first])
    if first <= rest:
        words = _take(cursor, _head(cursor, start), _head(cursor, start + first))
        _dress(cursor, start, turned, (start,), table)
        _begin_again(cursor)
        _put(cursor, _end(cursor, start + rest - 1), words[-1] + words[:-1])
        _dress(cursor, start, turned, range(start + rest - 1, stop), table)
    else:
        words = _take(cursor, _end(cursor, start + first - 1), _end(cursor, stop - 1))
        _dress(cursor, start, old, (start + first - 1,), table)
        _begin_again(cursor)
        _put(cursor, _head(cursor, start), words[1:] + words[0])
        _dress(cursor, start, turned, range(start, start + rest + 1), table)
    return turned


def _take(cursor: QTextCursor, start: int, end: int) -> str:
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    words = cursor.selectedText()
    cursor.removeSelectedText()
    return words


def _put(cursor: QTextCursor, at: int, words: str) -> None:
    cursor.setPosition(at)
    cursor.insertText(words)


def _dress(cursor: QTextCursor, start: int, shown: Body, numbers: Iterable[int], table: FormatTable) -> None:
    """Give paragraphs of these numbers the formats of their blocks; `shown` stands from `start` on."""
    for number in numbers:
        set_formats(cursor, cursor.document().findBlockByNumber(number), table.of(shown[number - start]))


def _begin_again(cursor: QTextCursor) -> None:
    cursor.endEditBlock()
    cursor.beginEditBlock()


def _head(cursor: QTextCursor, number: int) -> int:
    return cursor.document().findBlockByNumber(number).position()


def _end(cursor: QTextCursor, number: int) -> int:
    block = cursor.document().findBlockByNumber(number)
    return block.position() + block.length() - 1
