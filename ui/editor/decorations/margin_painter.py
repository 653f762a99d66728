"""What is painted beside the text: labels and numbers, the tab of closed passages, the rule between."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from minutesapp.model.attendance import Side
from minutesapp.model.blocks import BlockKind, Body
from minutesapp.templates.margin import CLOSED_WORD, Margin, MarginNote, Sort
from ui.editor.page.column import Column
from ui.editor.page.paragraphs import Paragraphs, VisibleParagraph
from ui.editor.page.theme import PageTheme, bold, narrowed, resized
from ui.editor.projection.formats import DEEPEST_SHOWN, HEADING_SIZES

NARROWEST = 0.7
"""How far a long label is narrowed, as printers do, before it is cut."""
NAME_SIZE, NAME_GAP, NAME_ROOM = 0.84, 0.5, 1.4
"""The size of a name against the label beside it; what parts the two, and the least room for it, in kanji."""


class FittedWords(NamedTuple):
    """What is written for a note, and how wide that is."""

    text: str
    font: QFont
    colour: QColor
    width: float


def _fitted(text: str, font: QFont, colour: QColor, room: float) -> FittedWords:
    """Words as they fit into some room: what is long is narrowed, and cut only then."""
    width = QFontMetricsF(font).horizontalAdvance(text)
    if width <= room:
        return FittedWords(text, font, colour, width)
    font = narrowed(font, max(room / width, NARROWEST))
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
    return FittedWords(shown, font, colour, metrics.horizontalAdvance(shown))


class MarginPainter:
    """Paints with the faces and colours of one theme, in one column; `names` is whether names stand beside labels."""

    def __init__(self, theme: PageTheme, column: Column, *, names: bool = True) -> None:
        self._theme = theme
        self._column = column
        self.names = names
        self._words: dict[tuple[str, Sort, Side, int], FittedWords] = {}
        label = theme.label_font
        self._fonts = {Side.MEMBER: label, Side.STAFF: bold(label), Side.GUEST: bold(label, QFont.Weight.Medium)}
        self._small = resized(label, 0.86)
        self._numbers = {
            level: bold(resized(theme.text_font, size), QFont.Weight.Bold if level < 3 else QFont.Weight.DemiBold)
            for level, size in HEADING_SIZES.items()
        }

    def paint_rule(self, painter: QPainter, body: Body, shown: list[VisibleParagraph]) -> None:
        """The hairline between labels and text, along everything but headings."""
        painter.setPen(QPen(self._theme.colours.hairline, 1))
        x = round(self._column.text_left - self._theme.em * 0.75) + 0.5
        start = end = 0.0
        for paragraph in shown:
            if body[paragraph.number].kind is not BlockKind.HEADING:
                start = start if end > start else paragraph.top
                end = paragraph.bottom + self._theme.em * 0.3
            elif end > start:
                painter.drawLine(QPointF(x, start), QPointF(x, end))
                start = end
        if end > start:
            painter.drawLine(QPointF(x, start), QPointF(x, end))

    def paint_notes(
        self, painter: QPainter, margin: Margin, paragraphs: Paragraphs, shown: list[VisibleParagraph]
    ) -> None:
        """Labels and numbers, and the tabs where closed passages begin."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for paragraph in shown:
            index = paragraph.number
            note = margin.note(index)
            opens = note.closed and not (index and margin.is_closed(index - 1))
            if not note.text and not opens:
                continue
            baseline = paragraphs.baseline_of(paragraph)
            if baseline is None:
                continue
            if opens:
                self._paint_tab(painter, baseline)
            if note.text:
                self._paint_note(painter, note, baseline)

    def label_box(self, top: float) -> QRectF:
        """Where the label of a paragraph stands that begins at this height."""
        left, right = self._column.label_left, self._column.label_right
        return QRectF(left, top, right - left, self._theme.line)

    def _paint_note(self, painter: QPainter, note: MarginNote, baseline: float) -> None:
        key = (note.text, note.sort, note.side, note.level)
        words = self._words.get(key) or self._words.setdefault(key, self._fit(note))
        right = self._column.label_right
        painter.setFont(words.font)
        painter.setPen(words.colour)
        painter.drawText(QPointF(right - words.width, baseline), words.text)
        if note.name and self.names:
            self._paint_name(painter, note.name, right - words.width - NAME_GAP * self._theme.em, baseline)
        if note.sort is Sort.UNKNOWN:
            metrics = QFontMetricsF(words.font)
            self._paint_frame(
                painter, QRectF(right - words.width, baseline - metrics.ascent(), words.width, metrics.height())
            )

    def _paint_name(self, painter: QPainter, name: str, right: float, baseline: float) -> None:
        """Who is meant, in a lighter colour before the label, where there is room for it."""
        room = right - self._column.label_left
        if room < NAME_ROOM * self._theme.em:
            return
        words = _fitted(name, resized(self._theme.label_font, NAME_SIZE), self._theme.colours.faint, room)
        painter.setFont(words.font)
        painter.setPen(words.colour)
        painter.drawText(QPointF(right - words.width, baseline), words.text)

    def _fit(self, note: MarginNote) -> FittedWords:
        """The words of a note as they fit into the column."""
        return _fitted(note.text, *self._style_of(note), self._column.label_right - self._column.label_left)

    def _style_of(self, note: MarginNote) -> tuple[QFont, QColor]:
        """The face and colour in which a note is written."""
        colours = self._theme.colours
        match note.sort:
            case Sort.NUMBER:
                return self._numbers[min(note.level, DEEPEST_SHOWN)], colours.text
            case Sort.SPEAKER:
                return self._fonts[note.side], colours.of(note.side)
            case Sort.UNKNOWN:
                return self._theme.label_font, colours.unknown
        return self._small, colours.faint

    def _paint_frame(self, painter: QPainter, words: QRectF) -> None:
        em = self._theme.em
        pen = QPen(self._theme.colours.unknown, 1, Qt.PenStyle.DashLine)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.drawRoundedRect(words.adjusted(-em * 0.3, -em * 0.05, em * 0.3, em * 0.05), em * 0.2, em * 0.2)

    def _paint_tab(self, painter: QPainter, baseline: float) -> None:
        em, colours = self._theme.em, self._theme.colours
        metrics = QFontMetricsF(self._small)
        height = metrics.height() * 1.12
        width = metrics.horizontalAdvance(CLOSED_WORD) + em * 0.7
        top = baseline - metrics.ascent() - (height - metrics.height()) / 2
        box = QRectF(0, top, min(width, self._column.tab), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.closed_tab)
        painter.drawRoundedRect(box.adjusted(-em, 0, 0, 0), em * 0.18, em * 0.18)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(colours.closed_word)
        painter.setFont(self._small)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, CLOSED_WORD)
