"""What is painted around the text: labels and numbers, the band and tab of closed passages, the rule between."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextDocument

from minutesapp.model.attendance import Side
from minutesapp.model.blocks import BlockKind, Body
from ui.editor.formats import DEEPEST_LOOK, HEADING_SIZES
from ui.editor.layout import Column
from ui.editor.look import Look, bold, narrowed, resized
from ui.editor.margin import CLOSED_WORD, Margin, Note, Sort
from ui.editor.projection import Projection

NARROWEST = 0.7
"""How far a long label is narrowed, as printers do, before it is cut."""

HINT = "ここに議題や発言を入力します。"


class Paragraph(NamedTuple):
    """Where a paragraph stands, in coordinates of the document: upper and lower end, base line of its first line."""

    number: int
    top: float
    bottom: float
    baseline: float


def paragraphs_between(document: QTextDocument, top: float, bottom: float) -> Iterator[Paragraph]:
    """The paragraphs that reach into this height, with one more at each end."""
    layout = document.documentLayout()
    found = document.findBlock(max(layout.hitTest(QPointF(0, top), Qt.HitTestAccuracy.FuzzyHit), 0))
    block = found.previous() if found.previous().isValid() else found
    while block.isValid():
        rect = layout.blockBoundingRect(block)
        line = block.layout().lineAt(0)
        yield Paragraph(block.blockNumber(), rect.top(), rect.bottom(), rect.top() + line.y() + line.ascent())
        if rect.top() > bottom:
            return
        block = block.next()


class MarginPainter:
    """Paints with the faces and colours of one look."""

    def __init__(self, look: Look) -> None:
        self._look = look
        label = look.label_font
        self._fonts = {Side.MEMBER: label, Side.STAFF: bold(label), Side.GUEST: bold(label, QFont.Weight.Medium)}
        self._small = resized(label, 0.86)
        self._numbers = {
            level: bold(resized(look.text_font, size), QFont.Weight.Bold if level < 3 else QFont.Weight.DemiBold)
            for level, size in HEADING_SIZES.items()
        }

    def paint_under(self, painter: QPainter, column: Column, projection: Projection, clip: QRectF) -> None:
        """What lies under the paragraphs in `clip`: the tint of closed passages, the rule beside the text."""
        shown = list(paragraphs_between(projection.document, clip.top(), clip.bottom()))
        if projection.minutes.body:
            self._paint_bands(painter, column, projection.margin, shown)
            self._paint_rule(painter, column, projection.minutes.body, shown)

    def paint_over(self, painter: QPainter, column: Column, projection: Projection, clip: QRectF) -> None:
        """What stands beside the text of the paragraphs within `clip`: labels, numbers, the tabs of closed passages."""
        margin = projection.margin
        for paragraph in paragraphs_between(projection.document, clip.top(), clip.bottom()):
            index = paragraph.number
            note = margin.note(index)
            if note.closed and not (index and margin.is_closed(index - 1)):
                self._paint_tab(painter, column, paragraph)
            if note.text:
                self._paint_note(painter, column, note, paragraph)

    def paint_hint(self, painter: QPainter, column: Column, projection: Projection, clip: QRectF) -> None:
        """What to do on an empty page."""
        painter.setFont(self._look.text_font)
        painter.setPen(self._look.ink.faint)
        for paragraph in paragraphs_between(projection.document, clip.top(), clip.bottom()):
            painter.drawText(QPointF(column.text_left, paragraph.baseline), HINT)

    def label_box(self, column: Column, document: QTextDocument, index: int) -> QRectF:
        """Where the label of a paragraph stands, in coordinates of the document."""
        top = document.documentLayout().blockBoundingRect(document.findBlockByNumber(index)).top()
        return QRectF(column.label_left, top, column.label_right - column.label_left, self._look.line)

    def _paint_bands(self, painter: QPainter, column: Column, margin: Margin, shown: list[Paragraph]) -> None:
        """The tint, without gaps between the paragraphs of a passage."""
        above, below = self._look.em * 0.15, self._look.em * 0.46
        end: float | None = None
        for paragraph in shown:
            if not margin.is_closed(paragraph.number):
                end = None
                continue
            top = paragraph.top - above if end is None else end
            end = paragraph.bottom + below
            painter.fillRect(QRectF(0, top, column.width, end - top), self._look.ink.closed_band)

    def _paint_rule(self, painter: QPainter, column: Column, body: Body, shown: list[Paragraph]) -> None:
        """The hairline between labels and text, along everything but headings."""
        painter.setPen(QPen(self._look.ink.hairline, 1))
        x = round(column.text_left - self._look.em * 0.75) + 0.5
        end: float | None = None
        for paragraph in shown:
            if body[paragraph.number].kind is BlockKind.HEADING:
                end = None
                continue
            top = paragraph.top if end is None else end
            end = paragraph.bottom + self._look.em * 0.3
            painter.drawLine(QPointF(x, top), QPointF(x, end))

    def _paint_note(self, painter: QPainter, column: Column, note: Note, paragraph: Paragraph) -> None:
        font, colour = self._hand(note)
        room = column.label_right - column.label_left
        width = QFontMetricsF(font).horizontalAdvance(note.text)
        if width > room:
            font = narrowed(font, max(room / width, NARROWEST))
        painter.setFont(font)
        painter.setPen(colour)
        metrics = QFontMetricsF(font)
        text = metrics.elidedText(note.text, Qt.TextElideMode.ElideRight, room) if width > room else note.text
        width = metrics.horizontalAdvance(text)
        painter.drawText(QPointF(column.label_right - width, paragraph.baseline), text)
        if note.sort is Sort.UNKNOWN:
            top = paragraph.baseline - metrics.ascent()
            self._paint_frame(painter, QRectF(column.label_right - width, top, width, metrics.height()))

    def _hand(self, note: Note) -> tuple[QFont, QColor]:
        """The face and colour in which a note is written."""
        ink = self._look.ink
        match note.sort:
            case Sort.NUMBER:
                return self._numbers[min(note.level, DEEPEST_LOOK)], ink.text
            case Sort.SPEAKER:
                return self._fonts[note.side], ink.of(note.side)
            case Sort.UNKNOWN:
                return self._look.label_font, ink.unknown
        return self._small, ink.faint

    def _paint_frame(self, painter: QPainter, words: QRectF) -> None:
        em = self._look.em
        pen = QPen(self._look.ink.unknown, 1, Qt.PenStyle.DashLine)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.drawRoundedRect(words.adjusted(-em * 0.3, -em * 0.05, em * 0.3, em * 0.05), em * 0.2, em * 0.2)

    def _paint_tab(self, painter: QPainter, column: Column, paragraph: Paragraph) -> None:
        em, ink = self._look.em, self._look.ink
        metrics = QFontMetricsF(self._small)
        height = metrics.height() * 1.12
        width = metrics.horizontalAdvance(CLOSED_WORD) + em * 0.7
        top = paragraph.baseline - metrics.ascent() - (height - metrics.height()) / 2
        box = QRectF(0, top, min(width, column.tab), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink.closed_tab)
        painter.drawRoundedRect(box.adjusted(-em, 0, 0, 0), em * 0.18, em * 0.18)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(ink.closed_word)
        painter.setFont(self._small)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, CLOSED_WORD)
