"""Which paragraphs are on the screen, and where. The one place that asks Qt for the geometry of paragraphs and lines.

Qt lays a long text out bit by bit after it was shown or resized. Asking for a paragraph's rectangle lays out everything
up to it; a paragraph not reached has no line at all, and touching the first of no lines ends the program.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextEdit


class VisibleParagraph(NamedTuple):
    """Where a paragraph stands, in coordinates of the document."""

    number: int
    top: float
    bottom: float


def finish_layout(document: QTextDocument) -> None:
    """Lay out at once what Qt has put off; costs nothing where nothing is left.

    To be done before every change: one in a text that is half laid out makes Qt take paragraphs below for laid out
    that are not, and they stay without lines and height, out of sight.
    """
    document.documentLayout().documentSize()


class Paragraphs:
    """Finds paragraphs of a text widget by their height.

    It looks around where it found something last: Qt's own hit test goes through everything above, and asking for a
    place far below would lay out everything up to there.
    """

    def __init__(self, edit: QTextEdit) -> None:
        self._edit = edit
        self._near = 0

    def between(self, top: float, bottom: float) -> list[VisibleParagraph]:
        """The paragraphs that reach into this height, with one more at each end."""
        document = self._edit.document()
        self._near = self._first_below(document, top)
        rect_of = document.documentLayout().blockBoundingRect
        number = max(self._near - 1, 0)
        block = document.findBlockByNumber(number)
        shown = []
        while block.isValid():
            rect = rect_of(block)
            start = rect.top()
            shown.append(VisibleParagraph(number, start, rect.bottom()))
            if start > bottom:
                break
            block, number = block.next(), number + 1
        return shown

    def top_of(self, number: int) -> float:
        """The upper end of a paragraph."""
        return _rect_of(self._edit.document(), number).top()

    def holds(self, number: int, height: float) -> bool:
        """Whether a paragraph reaches over this height."""
        rect = _rect_of(self._edit.document(), number)
        return rect.top() <= height <= rect.bottom()

    def baseline_of(self, paragraph: VisibleParagraph) -> float | None:
        """The height on which the first line of a paragraph is written; None where it is not laid out."""
        layout = self._edit.document().findBlockByNumber(paragraph.number).layout()
        if not layout.lineCount():
            return None
        line = layout.lineAt(0)
        return paragraph.top + line.y() + line.ascent()

    def _first_below(self, document: QTextDocument, top: float) -> int:
        """The number of the first paragraph that ends below this height, or of the last one."""
        last = document.blockCount() - 1
        low = high = min(self._near, last)
        step = 1

        def end_of(number: int) -> float:
            return _rect_of(document, number).bottom()

        if end_of(low) < top:
            while high < last and end_of(high) < top:
                low, high, step = high, min(high + step, last), step * 2
        else:
            while low > 0 and end_of(low) >= top:
                low, high, step = max(low - step, 0), low, step * 2
        return bisect_left(range(high), top, low, key=end_of)


def _rect_of(document: QTextDocument, number: int) -> QRectF:
    return document.documentLayout().blockBoundingRect(document.findBlockByNumber(number))
