"""The page with a session on it: shows the body, takes typing, paints the margin, knows where the cursor is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QTextCursor
from PySide6.QtWidgets import QWidget

from minutesapp.editing.change import Change
from minutesapp.editing.deeds import Deed
from minutesapp.editing.session import Session
from minutesapp.model.minutes import Minutes
from minutesapp.templates.form import Form
from ui.editor.document import Place, place_of, position_of
from ui.editor.look import Look
from ui.editor.margin import Note, Sort
from ui.editor.painting import MarginPainter
from ui.editor.paper import Paper
from ui.editor.projection import Projection

ROOM_ABOVE = 3.0
"""What stays visible above a block that was gone to, in widths of a kanji."""


class BodyEdit(Paper):
    """A `Paper` that shows the body of a session. Without a session it is empty and takes no typing."""

    cursor_moved = Signal(object)
    """The index of the block with the cursor, when that, or what the block is, may have changed."""

    label_clicked = Signal(object)
    """The index of the block whose label was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._projection: Projection | None = None
        self._painter = MarginPainter(self.look)
        self._last_index = -1
        self.setReadOnly(True)
        self.viewport().setMouseTracking(True)
        self.cursorPositionChanged.connect(self._tell_cursor)

    def set_session(self, session: Session, form: Form) -> None:
        """Show this session's body; what was shown before is let go."""
        if self._projection is not None:
            self._projection.close()
        self._projection = Projection(session, form, self.look, self)
        self._projection.changed.connect(self._follow)
        self.show_document(self._projection.document)
        self._projection.listen()
        self.setReadOnly(False)
        self._last_index = -1
        self._tell_cursor()

    @property
    def projection(self) -> Projection:
        """The session's document. RuntimeError before there is a session."""
        if self._projection is None:
            raise RuntimeError("the editor shows no session")
        return self._projection

    @property
    def current_block_index(self) -> int:
        """The index of the block with the cursor (0 on an empty page, where there is no block)."""
        return self.textCursor().blockNumber()

    @property
    def selected_indices(self) -> tuple[int, ...]:
        """The indices of the blocks in the selection, or of the one with the cursor; none on an empty page."""
        start, end = self.selected_places
        last = end.block - 1 if end.block > start.block and end.offset == 0 else end.block
        return tuple(range(start.block, min(last + 1, len(self.projection.minutes.body))))

    @property
    def selected_places(self) -> tuple[Place, Place]:
        """Where the selection begins and ends; twice the place of the cursor where nothing is selected."""
        cursor = self.textCursor()
        document = self.document()
        return place_of(document, cursor.selectionStart()), place_of(document, cursor.selectionEnd())

    def note(self, index: int) -> Note:
        """What is painted beside the block at `index`."""
        return self.projection.margin.note(index)

    def put_cursor(self, place: Place) -> None:
        """Put the cursor at this place and show it."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(position_of(self.document(), place))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def go_to_block(self, index: int) -> None:
        """Put the cursor at the start of a block and scroll it to the top of the window."""

        def go() -> None:
            self.seal()
            self.put_cursor(Place(index, 0))
            self._scroll_to(index)
            self.setFocus()

        self.when_composed(go)

    def seal(self) -> None:
        """End the present step of typing: what comes next is undone by itself."""
        if self._projection is not None:
            self._projection.session.seal()

    def perform(self, make: Callable[[Minutes], Change | None], then: Callable[[], None] | None = None) -> None:
        """Apply the change that `make` gives for the present minutes, then do `then`; not during a composition."""

        def act() -> None:
            if self.isReadOnly():
                return
            change = make(self.projection.minutes)
            if change is not None:
                self.projection.apply(change)
            if then is not None:
                then()

        self.when_composed(act)

    def undo(self) -> None:
        """Take the last step back, wherever it was made, and go to where the text changed."""
        self.when_composed(lambda: self._retrace(self.projection.session.undo))

    def redo(self) -> None:
        """Do the last undone step again, and go to where the text changed."""
        self.when_composed(lambda: self._retrace(self.projection.session.redo))

    def wear(self, look: Look) -> None:
        """Show the text in another look, at the same place."""
        super().wear(look)
        self._painter = MarginPainter(look)
        if self._projection is not None:
            self.when_composed(lambda: self._dress_anew(look))

    def paint_under(self, painter: QPainter, clip: QRectF) -> None:
        """Paint the tint of closed passages and the rule beside the text."""
        if self._projection is not None:
            self._painter.paint_under(painter, self.column, self._projection, clip)

    def paint_over(self, painter: QPainter, clip: QRectF) -> None:
        """Paint labels, numbers and the tabs of closed passages; on an empty page, what to do."""
        if self._projection is None:
            return
        if self._projection.minutes.body:
            self._painter.paint_over(painter, self.column, self._projection, clip)
        elif not self.composing:
            self._painter.paint_hint(painter, self.column, self._projection, clip)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the cursor where the mouse is; a click on a label asks for its speaker."""
        self.seal()
        super().mousePressEvent(event)
        index = self._label_at(event.position())
        if index is not None and event.button() is Qt.MouseButton.LeftButton:
            self.label_clicked.emit(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show over labels that they can be clicked."""
        over = not event.buttons() and self._label_at(event.position()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor)
        super().mouseMoveEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave the text; what is typed after coming back is undone by itself."""
        self.seal()
        super().focusOutEvent(event)

    def label_rect(self, index: int) -> QRectF:
        """Where the label of a block stands, in coordinates of the viewport."""
        box = self._painter.label_box(self.column, self.document(), index)
        return box.translated(0, -self.verticalScrollBar().value())

    def _label_at(self, point: QPointF) -> int | None:
        """The block whose label is at this point of the viewport, if that is the label of a turn."""
        if self._projection is None or not self._projection.minutes.body:
            return None
        index = self.cursorForPosition(point.toPoint()).blockNumber()
        speaks = self.note(index).sort in (Sort.SPEAKER, Sort.UNKNOWN)
        return index if speaks and self.label_rect(index).contains(point) else None

    def _follow(self, change: Change) -> None:
        """Paint what changed beside the text, which Qt knows nothing of."""
        if not self.projection.is_typing:
            self.mend_composition()
        if change.deed is Deed.TYPE and change.attendees is None:
            return
        self.viewport().update()
        self._last_index = -1
        self._tell_cursor()

    def _tell_cursor(self) -> None:
        index = self.current_block_index
        if index != self._last_index:
            self._last_index = index
            self.cursor_moved.emit(index)

    def _retrace(self, step: Callable[[], Change | None]) -> None:
        if step() is not None and self.projection.last_place is not None:
            self.put_cursor(self.projection.last_place)

    def _dress_anew(self, look: Look) -> None:
        start, end = self.selected_places
        top = self.cursorForPosition(QPoint(0, 0)).blockNumber()
        self.show_document(self.projection.dress_anew(look))
        self.projection.listen()
        cursor = self.textCursor()
        cursor.setPosition(position_of(self.document(), start))
        cursor.setPosition(position_of(self.document(), end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self._scroll_to(top)

    def _scroll_to(self, index: int) -> None:
        top = self.document().documentLayout().blockBoundingRect(self.document().findBlockByNumber(index)).top()
        self.verticalScrollBar().setValue(round(top - ROOM_ABOVE * self.look.em) if index else 0)
