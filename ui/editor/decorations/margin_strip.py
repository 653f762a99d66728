"""The strip beside the text with labels, numbers and tabs. A widget of its own, so that typing repaints none of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QTextDocument
from PySide6.QtWidgets import QTextEdit, QWidget

from minutesapp.editing.change import Change
from minutesapp.editing.deeds import Deed
from minutesapp.templates.margin import Sort
from ui.editor.decorations.closed_bands import paint_bands
from ui.editor.decorations.margin_painter import MarginPainter
from ui.editor.decorations.moved_text import MovedText
from ui.editor.decorations.tips import words_about_closing
from ui.editor.page.page_layout import PageLayout
from ui.editor.page.paragraphs import Paragraphs, VisibleParagraph
from ui.editor.projection.projection import Projection
from ui.editor.writing.caret import Caret
from ui.widgets.people.chip import describe_person
from ui.widgets.plain import plain_tooltip

CHOOSE = "押すと発言者を選べます。"
NAMELESS = "氏名のない表示です。"
UNKNOWN = "発言者はまだ選ばれていません。"


class MarginStrip(QWidget):
    """Shows what stands beside the paragraphs of a text, scrolled as the text is."""

    label_clicked = Signal(object)
    """The index of the block whose label was clicked."""

    def __init__(
        self,
        edit: QTextEdit,
        page: PageLayout,
        projection: Projection,
        paragraphs: Paragraphs,
        caret: Caret,
        moved: MovedText,
    ) -> None:
        super().__init__(edit)
        self._edit = edit
        self._page = page
        self._projection = projection
        self._paragraphs = paragraphs
        self._caret = caret
        self._painter = MarginPainter(page.theme, page.column)
        self._scrolled = 0
        self._moved = moved
        moved.take_along(self)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        page.share_wheel(self)
        page.arranged.connect(self._arrange)
        page.room_changed.connect(self.update)
        projection.changed.connect(self._follow)
        edit.verticalScrollBar().valueChanged.connect(self._scroll)

    def show_names(self, shown: bool) -> None:
        """Let the speaker's name stand beside a label that does not tell who it is, or not."""
        self._painter.names = shown
        self.update()

    def follow(self, document: QTextDocument) -> None:
        """The text is this document from now on."""
        document.documentLayout().documentSizeChanged.connect(self._follow_lines)
        self.update()

    def label_rect(self, index: int) -> QRectF:
        """Where the label of a block stands, in coordinates of the strip."""
        top = self._paragraphs.top_of(index)
        return self._painter.label_box(top).translated(0, -self._edit.verticalScrollBar().value())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the notes of the paragraphs that can be seen."""
        scrolled = self._edit.verticalScrollBar().value()
        rect = event.rect()
        with QPainter(self) as painter:
            painter.setBackground(self._page.theme.colours.page)
            painter.eraseRect(rect)  # to fill it, Qt for Python would look at gradients first
            painter.translate(0, -scrolled)
            if not self._shows_text:
                return
            shown = self._paragraphs.between(rect.top() + scrolled, rect.bottom() + scrolled)
            margin = self._projection.margin
            paint_bands(painter, self._page.theme, self.width(), margin, shown)
            self._painter.paint_rule(painter, self._projection.minutes.body, shown)
            self._painter.paint_notes(painter, margin, self._paragraphs, self._begun_in(shown, rect, scrolled))

    def event(self, event: QEvent) -> bool:
        """Tell who is meant where the pointer rests on a label."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            from PySide6.QtWidgets import QToolTip

            QToolTip.showText(event.globalPos(), self.words_at(event.pos().x(), event.pos().y()), self)
            return True
        return super().event(event)

    def words_at(self, x: float, y: float) -> str:
        """What is told at this point: of the label there, else that the passage beside it is closed, and why."""
        index = self._label_at(x, y)
        if index is not None:
            return self.words_about(index)
        closed = self._closed_at(y)
        return "" if closed is None else plain_tooltip(words_about_closing(self._projection.minutes.body, closed))

    def words_about(self, index: int) -> str:
        """All that is known of the speaker whose label stands beside this block, and what a click does."""
        margin = self._projection.margin
        person = margin.person(index)
        unknown = margin.note(index).sort is Sort.UNKNOWN
        about = describe_person(person) if person is not None else UNKNOWN if unknown else NAMELESS
        return plain_tooltip(about if self._edit.isReadOnly() else f"{about}\n\n{CHOOSE}")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the label of a turn asks for its speaker."""
        index = self._label_at(event.position().x(), event.position().y())
        if index is not None and event.button() is Qt.MouseButton.LeftButton:
            self.label_clicked.emit(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show over labels that they can be clicked."""
        over = self._label_at(event.position().x(), event.position().y()) is not None
        asks = over and not self._edit.isReadOnly()
        self.setCursor(Qt.CursorShape.PointingHandCursor if asks else Qt.CursorShape.ArrowCursor)

    def _begun_in(self, shown: list[VisibleParagraph], rect: QRect, scrolled: int) -> list[VisibleParagraph]:
        """The paragraphs whose first line, where their notes stand, may lie in this part of the strip."""
        line = self._page.theme.line
        top, bottom = rect.top() + scrolled - 2 * line, rect.bottom() + scrolled + line
        return [paragraph for paragraph in shown if top < paragraph.top < bottom]

    @property
    def _shows_text(self) -> bool:
        return self._projection.is_open and bool(self._projection.minutes.body)

    def _arrange(self) -> None:
        page = self._page
        self._painter = MarginPainter(page.theme, page.column, names=self._painter.names)
        self.setGeometry(page.left, 0, round(page.column.text_left), self._edit.height())
        self.update()

    def _follow(self, change: Change) -> None:
        """Qt knows nothing of what stands beside the text; of typing that changes its lines the document tells."""
        typing = self._projection.is_typing
        if typing and change.deed is Deed.TYPE:
            return
        if change.body is None or change.touches("attendees"):
            self.update()
        elif typing or not self._moved.has_moved:
            self._update_from(change.body.start - 1)

    def _follow_lines(self) -> None:
        """Where lines came or went, by typing or by a longer composition, everything below has moved."""
        if not self._projection.is_writing:
            self._update_from(self._caret.index)

    def _update_from(self, index: int) -> None:
        """Paint again what stands beside this block and below it."""
        top = self._paragraphs.top_of(index) if index > 0 else 0.0
        above = round(top - self._page.theme.em) - self._scrolled
        self.update(0, above, self.width(), self.height() - above)

    def _scroll(self, value: int) -> None:
        """Follow the page, with whatever lies on the strip."""
        self.scroll(0, self._scrolled - value)
        self._scrolled = value

    def _closed_at(self, y: float) -> int | None:
        """The closed block at this height, if there is one."""
        height = y + self._edit.verticalScrollBar().value()
        shown = self._paragraphs.between(height, height) if self._shows_text else []
        here = [one.number for one in shown if one.top <= height][-1:]
        return here[0] if here and self._projection.margin.is_closed(here[0]) else None

    def _label_at(self, x: float, y: float) -> int | None:
        """The block whose label is at this point, if that is the label of a turn."""
        if not self._shows_text:
            return None
        height = y + self._edit.verticalScrollBar().value()
        for paragraph in self._paragraphs.between(height, height):
            speaks = self._projection.margin.note(paragraph.number).sort in (Sort.SPEAKER, Sort.UNKNOWN)
            if speaks and self.label_rect(paragraph.number).contains(x, y):
                return paragraph.number
        return None
