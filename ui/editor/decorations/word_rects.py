"""Where words of a paragraph stand on the screen."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import cast

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextLayout, QTextLine

from minutesapp.language.matching.folded_text import TextRange
from minutesapp.language.utf16 import from_utf16, to_utf16, utf16_length


def rects_of(layout: QTextLayout, text: str, spans: Sequence[TextRange], seen: QRectF) -> Iterator[QRectF]:
    """Where the signs of the spans, which are in order, stand, line by line, in coordinates of the paragraph.

    Only what lies in `seen` is looked at, in the same coordinates.
    """
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
