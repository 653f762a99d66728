"""Where a list of candidates stands, so that the window of an input method covers nothing of it.

Input methods open their own list just under the text cursor, and a little to the left of it. What lies under the line
that is written in belongs to them.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QSize

GAP = 2
# In widths of a kanji of the list.
NARROWEST = 14
"""The least width of a list beside the text."""
FOREIGN = 22
"""How wide the list of an input method is at most, as a rule."""
FOREIGN_HEIGHT = 14
"""How high it is: where there is less room under its line, it opens above."""
LEAST = 10
"""The least width of any list."""

SizeWithin = Callable[[int, int], QSize]
"""The size of the list within so much width and height."""


def beside(anchor: QRect, right: int, room: QRect, em: int, size: SizeWithin) -> QRect:
    """Left of `right`, where the text begins: under the anchor, or over it where there is no room below.

    Where there is room on neither side, as low as it can stand; where the left is too narrow, over the anchor. So low
    that the list of an input method opens above its line as well, it is over the anchor at the right.
    """
    width = right - room.left()
    if width < NARROWEST * em:
        aside = room.right() - right - FOREIGN * em
        low = room.bottom() - anchor.bottom() < FOREIGN_HEIGHT * em
        return _aside(anchor, aside, room, size) if low and aside >= LEAST * em else over(anchor, room, em, size)
    shown = size(width, room.height())
    left = right - shown.width()
    if anchor.bottom() + GAP + shown.height() <= room.bottom():
        return QRect(QPoint(left, anchor.bottom() + GAP), shown)
    if anchor.top() - GAP - shown.height() >= room.top():
        return QRect(QPoint(left, anchor.top() - GAP - shown.height()), shown)
    return QRect(QPoint(left, room.bottom() - shown.height()), shown)


def over(anchor: QRect, room: QRect, em: int, size: SizeWithin) -> QRect:
    """Over the anchor; where there is too little room above, under it at the right, clear of the input method."""
    above, below = anchor.top() - room.top() - GAP, room.bottom() - anchor.bottom() - GAP
    whole = size(room.width(), room.height())
    if 3 * above >= whole.height():
        shown = size(room.width(), above)
        left = max(min(anchor.left(), room.right() - shown.width()), room.left())
        return QRect(QPoint(left, anchor.top() - GAP - shown.height()), shown)
    shown = size(max(room.right() - anchor.left() - FOREIGN * em, LEAST * em), below)
    return QRect(QPoint(room.right() - shown.width(), anchor.bottom() + GAP), shown)


def _aside(anchor: QRect, width: int, room: QRect, size: SizeWithin) -> QRect:
    """So wide at the right, and over the anchor."""
    shown = size(width, anchor.top() - room.top() - GAP)
    return QRect(QPoint(room.right() - shown.width(), anchor.top() - GAP - shown.height()), shown)
