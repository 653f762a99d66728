"""What a search has found, in the text: every place in sight is marked, and the present one is selected."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTextCursor, QTextLayout, QTextLine

from minutesapp.editing.search import Hit
from minutesapp.language.folded_text import Span
from minutesapp.language.units import from_utf16, to_utf16, utf16_length
from ui.editor.document import Place, place_of, position_of
from ui.editor.paper import Paper
from ui.editor.projection import Projection
from ui.editor.view import Paragraph

Find = Callable[[str], Sequence[Span]]
"""Says where in a text the words stand that are sought."""

AROUND = 2.0
"""How many lines are seen above and below a place that was gone to."""
ROUND = 2.0
"""How far the corners of a mark are rounded, in pixels."""


class Hits:
    """What a search finds, on a page: marks under the text, and the way to one of the places.

    Only what is in sight is searched for marks, however long the text is.
    """

    def __init__(self, page: Paper) -> None:
        self._page = page
        self._projection: Projection | None = None
        self._find: Find | None = None

    def follow(self, projection: Projection) -> None:
        """The page shows this text from now on."""
        self._projection = projection

    def mark(self, find: Find | None) -> None:
        """Mark what this finds wherever it comes into sight; None marks nothing."""
        self._find = find
        self._page.viewport().update()

    @property
    def are_marked(self) -> bool:
        """Whether anything is to be marked."""
        return self._find is not None

    @property
    def selected(self) -> Hit:
        """What is selected, as a place of the record; no further than to the end of the first paragraph."""
        cursor = self._page.textCursor()
        start, end = (place_of(self._page.document(), at) for at in (cursor.selectionStart(), cursor.selectionEnd()))
        text = self._text_of(start.block)
        stop = from_utf16(text, end.offset) if end.block == start.block else len(text)
        return Hit(start.block, from_utf16(text, start.offset), stop)

    def show(self, hit: Hit) -> None:
        """Select a place and bring it into sight, with a few lines around it; not during a composition."""
        if self._projection is not None:
            self._projection.session.seal()
        text, document, cursor = self._text_of(hit.block), self._page.document(), self._page.textCursor()
        start, end = (position_of(document, Place(hit.block, to_utf16(text, at))) for at in (hit.start, hit.end))
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._page.setTextCursor(cursor)
        self._bring_into_sight()

    @contextmanager
    def kept_in_sight(self) -> Iterator[None]:
        """Where the cursor is seen before, it is seen after what is done here to the room around the text."""
        seen = self._page.viewport().rect().intersects(self._page.cursorRect())
        yield
        if seen:
            self._bring_into_sight()

    def paint(self, painter: QPainter, shown: list[Paragraph], seen: QRectF) -> None:
        """Mark what is found in the paragraphs that are shown; `seen` is the part of the document that is painted."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._page.look.ink.hit)
        for paragraph in shown:
            text = self._text_of(paragraph.number)
            if self._find is not None and (spans := self._find(text)):
                layout = self._page.document().findBlockByNumber(paragraph.number).layout()
                corner = QPointF(layout.position().x(), paragraph.top)
                for rect in _rects(layout, text, spans, seen.translated(-corner)):
                    painter.drawRoundedRect(rect.translated(corner), ROUND, ROUND)

    def _text_of(self, index: int) -> str:
        """What the block at `index` reads; nothing on an empty page, where there is no block."""
        body = self._projection.minutes.body if self._projection is not None else ()
        return body[index].text if body else ""

    def _bring_into_sight(self) -> None:
        rect, height, around = self._page.cursorRect(), self._page.viewport().height(), AROUND * self._page.look.line
        if rect.top() < around or rect.bottom() > height - around:
            bar = self._page.verticalScrollBar()
            bar.setValue(round(bar.value() + rect.center().y() - height / 3))


def _rects(layout: QTextLayout, text: str, spans: Sequence[Span], seen: QRectF) -> Iterator[QRectF]:
    """Where the signs of the spans stand, line by line, in coordinates of the paragraph."""
    for start, end in _places(layout, text, spans, seen) if layout.lineCount() else ():
        line = layout.lineForTextPosition(start)
        while line.isValid() and line.textStart() < end:
            stop = line.textStart() + line.textLength()
            left, right = _x(line, max(start, line.textStart())), _x(line, min(end, stop))
            yield QRectF(left, line.y(), right - left, line.height())
            line = layout.lineForTextPosition(stop) if stop < end else QTextLine()


def _places(layout: QTextLayout, text: str, spans: Sequence[Span], seen: QRectF) -> Iterator[tuple[int, int]]:
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
