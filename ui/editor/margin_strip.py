"""The strip beside the text with labels, numbers and tabs. A widget of its own, so that typing repaints none of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QTextEdit, QWidget

from ui.editor.layout import Column
from ui.editor.look import Look
from ui.editor.margin import Sort
from ui.editor.painting import MarginPainter, paint_bands
from ui.editor.projection import Projection
from ui.editor.view import View
from ui.widgets.chip import describe_person
from ui.widgets.plain import plain_tooltip

CHOOSE = "押すと発言者を選べます。"
NAMELESS = "氏名のない表示です。"
UNKNOWN = "発言者はまだ選ばれていません。"


class MarginStrip(QWidget):
    """Shows what stands beside the paragraphs of a page, scrolled as the page is."""

    label_clicked = Signal(object)
    """The index of the block whose label was clicked."""

    def __init__(self, page: QTextEdit, look: Look, column: Column) -> None:
        super().__init__(page)
        self._page = page
        self._look = look
        self._painter = MarginPainter(look, column)
        self._projection: Projection | None = None
        self._view: View | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self._scrolled = 0
        page.verticalScrollBar().valueChanged.connect(self._scroll)

    def wear(self, look: Look, column: Column) -> None:
        """Paint in this look from now on."""
        self._look = look
        self._painter = MarginPainter(look, column, names=self._painter.names)
        self.update()

    def show_names(self, shown: bool) -> None:
        """Let the speaker's name stand beside a label that does not tell who it is, or not."""
        self._painter.names = shown
        self.update()

    def follow(self, projection: Projection, view: View) -> None:
        """Show what stands beside this body."""
        self._projection = projection
        self._view = view
        self.update()

    def refresh(self) -> None:
        """Paint everything again: what stands beside the text, or where the text stands, has changed."""
        self.update()

    def refresh_from(self, index: int) -> None:
        """Paint again what stands beside this block and below it."""
        top = self._view.top_of(index) if index > 0 and self._view is not None else 0.0
        above = round(top - self._look.em) - self._scrolled
        self.update(0, above, self.width(), self.height() - above)

    def label_rect(self, index: int) -> QRectF:
        """Where the label of a block stands, in coordinates of the strip."""
        top = self._view.top_of(index) if self._view is not None else 0.0
        return self._painter.label_box(top).translated(0, -self._page.verticalScrollBar().value())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the notes of the paragraphs in sight."""
        scrolled = self._page.verticalScrollBar().value()
        rect = event.rect()
        with QPainter(self) as painter:
            painter.fillRect(rect, self._look.ink.paper)
            painter.translate(0, -scrolled)
            if self._projection is None or self._view is None or not self._projection.minutes.body:
                return
            shown = self._view.between(rect.top() + scrolled, rect.bottom() + scrolled)
            margin = self._projection.margin
            paint_bands(painter, self._look, self.width(), margin, shown)
            self._painter.paint_rule(painter, self._projection.minutes.body, shown)
            self._painter.paint_notes(painter, margin, self._view, shown)

    def event(self, event: QEvent) -> bool:
        """Tell who is meant where the pointer rests on a label."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            from PySide6.QtWidgets import QToolTip

            index = self._label_at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), self.words_about(index) if index is not None else "", self)
            return True
        return super().event(event)

    def words_about(self, index: int) -> str:
        """All that is known of the speaker whose label stands beside this block, and what a click does."""
        assert self._projection is not None
        margin = self._projection.margin
        person = margin.person(index)
        unknown = margin.note(index).sort is Sort.UNKNOWN
        about = describe_person(person) if person is not None else UNKNOWN if unknown else NAMELESS
        return plain_tooltip(about if self._page.isReadOnly() else f"{about}\n\n{CHOOSE}")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the label of a turn asks for its speaker."""
        index = self._label_at(event.position().x(), event.position().y())
        if index is not None and event.button() is Qt.MouseButton.LeftButton:
            self.label_clicked.emit(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show over labels that they can be clicked."""
        over = self._label_at(event.position().x(), event.position().y()) is not None
        asks = over and not self._page.isReadOnly()
        self.setCursor(Qt.CursorShape.PointingHandCursor if asks else Qt.CursorShape.ArrowCursor)

    def _scroll(self, value: int) -> None:
        """Follow the page, with whatever lies on the strip."""
        self.scroll(0, self._scrolled - value)
        self._scrolled = value

    def _label_at(self, x: float, y: float) -> int | None:
        """The block whose label is at this point, if that is the label of a turn."""
        if self._projection is None or self._view is None or not self._projection.minutes.body:
            return None
        height = y + self._page.verticalScrollBar().value()
        for paragraph in self._view.between(height, height):
            speaks = self._projection.margin.note(paragraph.number).sort in (Sort.SPEAKER, Sort.UNKNOWN)
            if speaks and self.label_rect(paragraph.number).contains(x, y):
                return paragraph.number
        return None
