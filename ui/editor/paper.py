"""The sheet: a centred column on a desk, a card above the text that scrolls with it, a margin."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QFrame, QWidget

from ui.editor.layout import FOOT_ROOM, HEAD_ROOM, Column, lay_out
from ui.editor.look import TEXT_POINTS, Look, fit_points, make_look
from ui.editor.margin_strip import MarginStrip
from ui.editor.plain_edit import PlainEdit
from ui.editor.sight import shift_into_sight
from ui.editor.surroundings import Surroundings

ZOOM_STEP = 1.0

RECTANGLES = (
    Qt.InputMethodQuery.ImCursorRectangle,
    Qt.InputMethodQuery.ImAnchorRectangle,
    Qt.InputMethodQuery.ImInputItemClipRectangle,
)


class Paper(PlainEdit):
    """A `PlainEdit` that looks like a page. Its column keeps its width while the window is resized."""

    text_size_changed = Signal(object)
    """The size of the text in points."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: QWidget | None = None
        self._left = 0
        self._faces: tuple[str, ...] = ()
        self.look: Look = make_look(self.palette())
        self.column: Column = lay_out(self.look, self.width())
        self._desk = QWidget(self)
        self._desk.lower()
        self.strip = MarginStrip(self, self.look, self.column)
        self._surroundings = Surroundings(self)
        self._surroundings.card_grown.connect(self._make_way)
        for widget in (self._desk, self.strip):
            widget.installEventFilter(self._surroundings)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # Always there, or the column would jump as soon as the text is longer than the window.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().valueChanged.connect(self._place_card)
        # Where nothing scrolls its room stays, but there is nothing to be seen in it.
        self.verticalScrollBar().rangeChanged.connect(lambda low, high: self.verticalScrollBar().setEnabled(high > low))
        self.setFont(self.look.text_font)

    def set_header_card(self, card: QWidget) -> None:
        """Show this widget above the text, as wide as the column, scrolling with it."""
        self._card = card
        card.setParent(self)
        self._surroundings.keep_card(card)
        card.show()
        card.raise_()
        self._make_room(self.document())
        self._place_card()

    def set_text_size(self, points: float) -> None:
        """Show the record in this size, in points."""
        points = fit_points(points)
        if points != self.look.points:
            self._take_look(points)
            self.text_size_changed.emit(points)

    def set_faces(self, faces: tuple[str, ...]) -> None:
        """Show the record in the first of these families that is installed."""
        self._faces = faces
        self._take_look(self.look.points)

    def reset_text_size(self) -> None:
        """Show the record in the size it has at first."""
        self.set_text_size(TEXT_POINTS)

    def zoom(self, steps: float) -> None:
        """Show the record larger by so many steps, or smaller."""
        self.set_text_size(self.look.points + steps * ZOOM_STEP)

    def wear(self, look: Look) -> None:
        """Show the text in this look. Whoever fills the document overrides this."""
        self._centre()
        self.setFont(look.text_font)

    def show_document(self, document: QTextDocument) -> None:
        """Put a document that was built elsewhere on the page."""
        self._make_room(document)
        self.setDocument(document)
        # The cursor that Qt makes writes in the format of the document before.
        self.setTextCursor(QTextCursor(document))
        self._place_card()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Centre the column first; the text is then laid out only if its width has changed by it.

        A cursor that could be seen can still be, also where another bar has come up below the text.
        """
        cursor = self.cursorRect()
        seen = cursor.top() >= 0 and cursor.bottom() <= event.oldSize().height()
        self._centre()
        super().resizeEvent(event)
        if seen:
            self.keep_in_sight()

    def keep_in_sight(self) -> None:
        """Scroll so that the line with the cursor can be seen, and some lines around it."""
        cursor = self.cursorRect()
        shift = shift_into_sight(cursor.top(), cursor.bottom(), self.viewport().height(), self.look.line)
        if shift:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + shift)

    def inputMethodQuery(self, query: Qt.InputMethodQuery, *argument: Any) -> Any:
        """Tell the input method where the text is: Qt forgets the margin, and its list would open beside the cursor."""
        answer = super().inputMethodQuery(query, *argument)
        return QRectF(answer).translated(self.viewport().pos()) if query in RECTANGLES else answer

    def _follow_card(self) -> None:
        self._make_room(self.document())
        self._place_card()

    def _make_way(self) -> None:
        """Follow the card's height; where the clerk is in the text, the text stays where it stands on the screen."""
        bar, before = self.verticalScrollBar(), self.document().rootFrame().frameFormat().topMargin()
        self._follow_card()
        grown = self.document().rootFrame().frameFormat().topMargin() - before
        if grown and bar.value() and self.hasFocus():
            bar.setValue(bar.value() + round(grown))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette from light to dark."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._take_look(self.look.points)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, change the size of the text."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
        elif event.angleDelta().y():
            self.zoom(1 if event.angleDelta().y() > 0 else -1)

    def _take_look(self, points: float) -> None:
        self.look = make_look(self.palette(), points, self._faces)
        self.wear(self.look)

    def _centre(self) -> None:
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        self.column = lay_out(self.look, room)
        self._left = max(room - self.column.width, 0) // 2
        text_left = round(self.column.text_left)
        self.setViewportMargins(self._left + text_left, 0, room - self._left - self.column.width, 0)
        self._desk.setGeometry(self.rect())
        self.strip.wear(self.look, self.column)
        self.strip.setGeometry(self._left, 0, text_left, self.height())
        self._follow_card()

    def _make_room(self, document: QTextDocument) -> None:
        """Leave the place of the card and the edges free of text. Setting a frame lays everything out anew."""
        em = self.look.em
        frame = document.rootFrame().frameFormat()
        frame.setMargin(0)
        frame.setRightMargin(self.column.edge)
        frame.setTopMargin(round(HEAD_ROOM * em + (self._card_height() + HEAD_ROOM * em if self._card else 0)))
        frame.setBottomMargin(round(FOOT_ROOM * em))
        if frame != document.rootFrame().frameFormat():
            document.rootFrame().setFrameFormat(frame)
            self.strip.refresh()

    def _card_width(self) -> int:
        """From where the labels begin to where the text ends."""
        return self.column.width - round(self.column.label_left) - round(self.column.edge)

    def _card_height(self) -> int:
        if self._card is None or self._card.isHidden():
            return 0
        if self._card.hasHeightForWidth():
            return self._card.heightForWidth(self._card_width())
        return self._card.sizeHint().height()

    def _place_card(self) -> None:
        if self._card is None:
            return
        left, top = self._left + round(self.column.label_left), round(HEAD_ROOM * self.look.em)
        top -= self.verticalScrollBar().value()
        self._card.setGeometry(left, top, self._card_width(), self._card_height())
