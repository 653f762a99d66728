"""What a search has found, marked under the text wherever it comes into view."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTextLayout, QTextLine
from PySide6.QtWidgets import QTextEdit

from minutesapp.language.matching.folded_text import TextRange
from minutesapp.language.utf16 import from_utf16, to_utf16, utf16_length
from ui.editor.page.page_layout import PageLayout
from ui.editor.page.paragraphs import VisibleParagraph
from ui.editor.projection.projection import Projection

Find = Callable[[str], Sequence[TextRange]]
"""Says where in a text the words stand that are sought."""

ROUND = 2.0
"""How far the corners of a mark are rounded, in pixels."""


class SearchMarks:
    """Marks what a search finds. Only what can be seen is searched, however long the text is."""

    def __init__(self, edit: QTextEdit, page: PageLayout, projection: Projection) -> None:
        self._edit = edit
        self._page = page
        self._projection = projection
        self._find: Find | None = None

    def mark(self, find: Find | None) -> None:
        """Mark what this finds wherever it comes into view; None marks nothing."""
        self._find = find
        self._edit.viewport().update()

    @property
    def is_needed(self) -> bool:
        """Whether anything is to be marked."""
        return self._find is not None and bool(self._projection.minutes.body)

    def paint(self, painter: QPainter, shown: Sequence[VisibleParagraph], seen: QRectF) -> None:
        """Mark what is found in these paragraphs."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._page.theme.colours.hit)
        body = self._projection.minutes.body
        for paragraph in shown:
            text = body[paragraph.number].text
            if self._find is not None and (spans := self._find(text)):
                layout = self._edit.document().findBlockByNumber(paragraph.number).layout()
                corner = QPointF(layout.position().x(), paragraph.top)
                for rect in _rects(layout, text, spans, seen.translated(-corner)):
                    painter.drawRoundedRect(rect.translated(corner), ROUND, ROUND)


def _rects(layout: QTextLayout, text: str, spans: Sequence[TextRange], seen: QRectF) -> Iterator[QRectF]:
    """Where the signs of the spans stand, line by line, in coordinates of the paragraph."""
    for start, end in _places(layout, text, spans, seen) if layout.lineCount() else ():
        line = layout.lineForTextPosition(start)
        while line.isValid() and line.textStart() < end:
            stop = line.textStart() + line.textLength()
            left, right = _x(line, max(start, line.textStart())), _x(line, min(end, stop))
            yield QRectF(left, line.y(), right - left, line.height())
            line = layout.lineForTextPosition(stop) if stop < end else QTextLine()


def _places(layout: QTextLayout, text: str, spans: Sequence[TextRange], seen: QRectF) -> Iterator[tuple[int, int]]:
    """The spans in sight as places of the layout, which counts UTF-16 units and has in it what is being composed.

    Words into which something is being written are no longer what was sought.
    """
    at, composed = layout.preeditAreaPosition(), utf16_length(layout.preeditAreaText())
    first, last = _line_at(layout, seen.top()), _line_at(layout, seen.bottom())
    begin = from_utf16(text, first.textStart() - composed)
    finish = from_utf16(text, last.textStart() + last.textLength())
    origin = to_utf16(text, begin)
    for span in spans[bisect_right(spans, begin, key=lambda span: span.end) :]:
        if span.start >= finish:
            return
        # Counted from the first line in sight: a paragraph may be as long as a book.
        start = origin + utf16_length(text[begin : span.start]) if span.start >= begin else to_utf16(text, span.start)
        end = start + utf16_length(text[span.start : span.end])
        if not composed or end <= at:
            yield start, end
        elif start >= at:
            yield start + composed, end + composed


def _line_at(layout: QTextLayout, height: float) -> QTextLine:
    """The first line that reaches below this height, or the last one."""
    lines = range(layout.lineCount())
    return layout.lineAt(min(bisect_right(lines, height, key=lambda n: _bottom(layout.lineAt(n))), lines[-1]))


def _bottom(line: QTextLine) -> float:
    return line.y() + line.height()


def _x(line: QTextLine, place: int) -> float:
    return cast(tuple[float, int], line.cursorToX(place))[0]
