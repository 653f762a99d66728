"""The page with a session on it: shows the body, takes typing, paints the margin, knows where the cursor is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QWidget

from minutesapp.editing.change import Change
from minutesapp.editing.deeds import Deed
from minutesapp.editing.session import Session
from minutesapp.model.minutes import Minutes
from minutesapp.templates.form import Form
from ui.editor.document import Place, place_of, position_of
from ui.editor.look import Look
from ui.editor.margin import Note
from ui.editor.painting import paint_bands, paint_hint
from ui.editor.paper import Paper
from ui.editor.projection import Projection
from ui.editor.search import Hits
from ui.editor.transfer import Transfer
from ui.editor.view import View
from ui.editor.words import Words

ROOM_ABOVE = 3.0
"""What stays visible above a block that was gone to, in widths of a kanji."""


BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class BodyEdit(Paper):
    """A `Paper` that shows the body of a session. Without a session it is empty and takes no typing."""

    cursor_moved = Signal(object)
    """The index of the block with the cursor, when that, or what the block is, may have changed."""

    told = Signal(str)
    """Words for the clerk about what a key did, or why it did nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._projection: Projection | None = None
        self._view = View(self.document())
        self.hits = Hits(self)
        self._last_index = -1
        self.words = Words(self)
        self.transfer = Transfer(self.words)
        self.carry_by(self.transfer)
        self.setReadOnly(True)
        # Qt's own menu offers its own undo, which is switched off; the window adds its actions.
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.cursorPositionChanged.connect(self._tell_cursor)

    def set_session(self, session: Session, form: Form) -> None:
        """Show this session's body; what was shown before is let go."""
        self.forget_composition()
        if self._projection is not None:
            self._projection.close()
        self._projection = Projection(session, form, self.look, self)
        self._projection.changed.connect(self._follow)
        self.transfer.begin(form)
        self._show_projection(self._projection.document)
        self.setReadOnly(False)
        self.words.step_behind_title()
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
        cursor, position = self.textCursor(), position_of(self.document(), place)
        if cursor.hasSelection() or cursor.position() != position:
            cursor.setPosition(position)
            self.setTextCursor(cursor)
        self.keep_in_sight()

    def go_to_block(self, index: int) -> None:
        """Put the cursor at the start of a block and scroll it to the top of the window."""

        self.finish_composition()
        self.seal()
        self.put_cursor(Place(index, 0))
        top = self._view.top_of(index) - ROOM_ABOVE * self.look.em
        self.verticalScrollBar().setValue(round(top) if index else 0)
        self.setFocus()

    def seal(self) -> None:
        """End the present step of typing: what comes next is undone by itself."""
        if self._projection is not None:
            self._projection.session.seal()

    def perform(self, make: Callable[[Minutes], Change | None]) -> None:
        """Apply the change that `make` gives for the present minutes, after what is being composed."""
        self.finish_composition()
        change = None if self.isReadOnly() else make(self.projection.minutes)
        if change is not None:
            self.projection.apply(change)
            self.keep_in_sight()

    def undo(self) -> None:
        """Take the last step back, wherever it was made, and go to where the text changed."""
        self._retrace(self.projection.session.undo)

    def redo(self) -> None:
        """Do the last undone step again, and go to where the text changed."""
        self._retrace(self.projection.session.redo)

    def wear(self, look: Look) -> None:
        """Show the text in another look, at the same place. Meanwhile there is none, or it would be laid out twice."""
        if self._projection is None:
            super().wear(look)
            return
        self.finish_composition()
        start, end = self.selected_places
        scrolled = self.verticalScrollBar().value()
        shown = self._view.between(scrolled, scrolled)
        first = next((part for part in shown if part.bottom >= scrolled), shown[-1])
        blank = QTextDocument()
        with QSignalBlocker(self):
            self.setDocument(blank)
        super().wear(look)
        self._show_projection(self._projection.dress_anew(look))
        cursor = self.textCursor()
        cursor.setPosition(position_of(self.document(), start))
        cursor.setPosition(position_of(self.document(), end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        top = self._view.top_of(first.number) - first.top + scrolled
        self._view.between(top, top + self.viewport().height())  # the bar reaches as far as the text is laid out
        self.verticalScrollBar().setValue(round(top))

    def prepare_typing(self) -> None:
        """Get ready for something that Qt will type: what is selected over paragraphs is taken out by our own rules."""
        super().prepare_typing()
        if not self.isReadOnly() and self.textCursor().hasSelection():
            self.words.clear_selection()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, over the tint of closed passages and of what was found; on an empty page, what to do."""
        projection = self._projection
        if projection is not None and (
            projection.margin.has_closed or self.hits.are_marked or not projection.minutes.body
        ):
            self._paint_ground(projection, event.rect())
        super().paintEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the cursor where the mouse is, for the menu of the right button as well.

        A click beside a heading, as into the gap above the text, chooses none.
        """
        self.finish_composition()
        self.seal()
        if event.button() is Qt.MouseButton.RightButton and not self.textCursor().hasSelection():
            self.setTextCursor(self.cursorForPosition(event.position().toPoint()))
        super().mousePressEvent(event)
        height = event.position().y() + self.verticalScrollBar().value()
        if event.button() is Qt.MouseButton.LeftButton and not self._view.holds(self.current_block_index, height):
            self.words.step_behind_title()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come into the text; who comes by Tab has chosen no heading, and sees where the cursor is."""
        super().focusInEvent(event)
        if self._projection is not None and event.reason() in BY_TAB:
            self.words.step_behind_title()
            self.keep_in_sight()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave the text; what is typed after coming back is undone by itself."""
        self.seal()
        super().focusOutEvent(event)

    def _paint_ground(self, projection: Projection, rect: QRect) -> None:
        scrolled = self.verticalScrollBar().value()
        shown = self._view.between(rect.top() + scrolled, rect.bottom() + scrolled)
        with QPainter(self.viewport()) as painter:
            painter.translate(0, -scrolled)
            if projection.minutes.body:
                paint_bands(painter, self.look, self.viewport().width(), projection.margin, shown)
                self.hits.paint(painter, shown, QRectF(rect.translated(0, scrolled)))
            elif not self.composing and (baseline := self._view.baseline_of(shown[0])) is not None:
                paint_hint(painter, self.look, baseline)

    def _follow(self, change: Change) -> None:
        """Paint what changed beside the text, which Qt knows nothing of."""
        if not self.projection.is_typing:
            self.mend_composition()
        if change.deed is Deed.TYPE:
            return
        splice = change.body
        if splice is None or change.attendees is not None:
            self.strip.refresh()
        else:
            self.strip.refresh_from(splice.start - 1)
        if splice is not None and any(b.closed for b in (*splice.removed, *splice.inserted)):
            self.viewport().update()
        self._last_index = -1
        self._tell_cursor()

    def _follow_lines(self) -> None:
        """Where lines came or went, by typing or by a longer composition, everything below has moved."""
        self.strip.refresh_from(self.current_block_index)

    def _tell_cursor(self) -> None:
        index = self.current_block_index
        if index != self._last_index:
            self._last_index = index
            self.cursor_moved.emit(index)

    def _retrace(self, step: Callable[[], Change | None]) -> None:
        self.finish_composition()
        if step() is not None and self.projection.last_place is not None:
            self.put_cursor(self.projection.last_place)

    def _show_projection(self, document: QTextDocument) -> None:
        self._view = View(document)
        self.show_document(document)
        self.projection.listen()
        self.strip.follow(self.projection, self._view)
        self.hits.follow(self.projection)
        document.documentLayout().documentSizeChanged.connect(self._follow_lines)
