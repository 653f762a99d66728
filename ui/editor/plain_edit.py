"""A text widget for plain text that never breaks a composition of the input method."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import (
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
    QMouseEvent,
    QTextCharFormat,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from minutesapp.language.plain import plain_lines
from minutesapp.model.blocks import LINE_BREAKS
from ui.editor.clipboard import empty_data
from ui.editor.dragging import Carrier, Dragging, selection_of
from ui.editor.view import finish_layout


class PlainEdit(QTextEdit):
    """Takes and gives plain text only, keeps no undo of its own, and knows whether a composition is under way."""

    composition_changed = Signal(object)
    """Whether a composition is under way, when that changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self._composed = True
        self._carrier: Carrier | None = None
        self._dragging = Dragging(self)
        self._dropping = False

    def carry_by(self, carrier: Carrier) -> None:
        """Let words come and go by this carrier; without one there is no clipboard."""
        self._carrier = carrier

    @property
    def preedit(self) -> str:
        """What the input method shows at the cursor and has not committed yet."""
        return str(self.textCursor().block().layout().preeditAreaText())

    @property
    def composing(self) -> bool:
        """Whether the input method shows text that is not committed yet."""
        return bool(self.preedit)

    def finish_composition(self) -> None:
        """Commit what the input method shows, where it shows it, at once: whatever is asked for next comes after it.

        The input method is asked first, so that it forgets the text. Some commit when told to (IBus), some when reset
        (Windows), some not at all; then it is done here, and never twice. What is committed is undone by itself.
        """
        if not self.composing:
            return
        self.seal()
        block = self.textCursor().block()
        shown, before = block.layout().preeditAreaText(), block.text()
        method = QGuiApplication.inputMethod()
        if QGuiApplication.focusObject() is self:
            method.commit()
            if self.composing:
                method.reset()
        if self.textCursor().block().text() == before:
            event = QInputMethodEvent()
            event.setCommitString(shown)
            self.inputMethodEvent(event)

    def seal(self) -> None:
        """End the present step of typing, where there are steps."""

    def prepare_typing(self) -> None:
        """Get ready for something that Qt will type into the text by itself."""
        finish_layout(self.document())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take a step of the input method; no sign that ends a line gets into a paragraph."""
        if self.isReadOnly():
            event.ignore()
            return
        commit = event.commitString()
        if commit or event.preeditString():
            self.prepare_typing()
        if commit and any(mark in commit for mark in LINE_BREAKS):
            self._commit_lines(event)
        elif event.preeditString() and self.textCursor().block().length() == 1:
            super().inputMethodEvent(_in_own_face(event))
        else:
            super().inputMethodEvent(event)
        self._watch_composition()
        self.keep_in_sight()

    def keep_in_sight(self) -> None:
        """Scroll so that the cursor can be seen."""
        self.ensureCursorVisible()

    def mend_composition(self) -> None:
        """End a composition out of which others have taken the cursor by changing the text.

        What it showed would stay in its paragraph otherwise, as text that is none.
        """
        if self._composed or self.composing:
            return
        QGuiApplication.inputMethod().reset()
        finish_layout(self.document())
        block = self.document().begin()
        while block.isValid():
            if block.layout().preeditAreaText():
                block.layout().setPreeditArea(-1, "")
                self.document().markContentsDirty(block.position(), block.length())
            block = block.next()
        self._watch_composition()

    def forget_composition(self) -> None:
        """Make the input method forget what it shows: its text goes away, and must not come into another."""
        if self.composing and QGuiApplication.focusObject() is self:
            QGuiApplication.inputMethod().reset()

    def copy(self) -> None:
        """Put what is selected on the clipboard."""
        if self._carrier is not None:
            self._carrier.copy()

    def cut(self) -> None:
        """Move what is selected to the clipboard."""
        if self._carrier is not None:
            self._carrier.cut()

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is selected, for a middle click."""
        return (self._carrier and self._carrier.give()) or empty_data()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text only: no pictures, and no files, which would become their addresses."""
        return source.hasText() and not self._dropping and not any(url.isLocalFile() for url in source.urls())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take what is pasted."""
        if self._carrier is not None and self.canInsertFromMimeData(source):
            self._carrier.take(source)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the cursor where the mouse is, or take hold of what is selected."""
        before = selection_of(self)
        super().mousePressEvent(event)
        self._dragging.press(event, before)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select, or drag what is held."""
        begun = self._dragging.move(event)
        if begun is None:
            super().mouseMoveEvent(event)
        elif begun and self._carrier is not None:
            self._dragging.drag(self._carrier)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._dragging.release()
        super().mouseReleaseEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where something would be dropped."""
        super().dragMoveEvent(event)
        self._dragging.offer(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what is dropped here; Qt is only to clean up."""
        takes = self.canInsertFromMimeData(event.mimeData()) and not self.isReadOnly()
        self._dropping = True
        super().dropEvent(event)
        self._dropping = False
        if takes and self._carrier is not None:
            self._dragging.drop(event, self._carrier)

    def _commit_lines(self, event: QInputMethodEvent) -> None:
        """Insert a commit of more than one line: Qt itself would leave the composition in the first of them."""
        ended = QInputMethodEvent()
        ended.setCommitString("", event.replacementStart(), event.replacementLength())
        super().inputMethodEvent(ended)
        self.textCursor().insertText("\n".join(plain_lines(event.commitString())))
        if event.preeditString():
            super().inputMethodEvent(QInputMethodEvent(event.preeditString(), event.attributes()))

    def _watch_composition(self) -> None:
        composed = not self.composing
        if composed is not self._composed:
            self._composed = composed
            self.composition_changed.emit(not composed)


def _in_own_face(event: QInputMethodEvent) -> QInputMethodEvent:
    """The same step, shown in the face of its paragraph: in an empty one Qt takes that of the next paragraph."""
    length = len(event.preeditString().encode("utf-16-le")) // 2
    face = QInputMethodEvent.Attribute(QInputMethodEvent.AttributeType.TextFormat, 0, length, QTextCharFormat())
    own = QInputMethodEvent(event.preeditString(), [face, *event.attributes()])
    own.setCommitString(event.commitString(), event.replacementStart(), event.replacementLength())
    return own
