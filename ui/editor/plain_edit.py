"""A text widget for plain text that never breaks a composition of the input method."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QTextEdit, QWidget

from minutesapp.language.plain import plain_lines
from minutesapp.model.blocks import LINE_BREAKS


class PlainEdit(QTextEdit):
    """Takes and gives plain text only, keeps no undo of its own, and knows whether a composition is under way."""

    composition_changed = Signal(object)
    """Whether a composition is under way, when that changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self._composed = True
        self._waiting: list[Callable[[], None]] = []

    @property
    def preedit(self) -> str:
        """What the input method shows at the cursor and has not committed yet."""
        return str(self.textCursor().block().layout().preeditAreaText())

    @property
    def composing(self) -> bool:
        """Whether the input method shows text that is not committed yet."""
        return bool(self.preedit)

    def when_composed(self, deed: Callable[[], None]) -> None:
        """Do this now, or as soon as the composition has ended: the input method is asked to commit what it shows."""
        if self.composing:
            QGuiApplication.inputMethod().commit()
        if self.composing:
            self._waiting.append(deed)
        else:
            deed()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take a step of the input method; no sign that ends a line gets into a paragraph."""
        if self.isReadOnly():
            event.ignore()
            return
        commit = event.commitString()
        if commit and any(mark in commit for mark in LINE_BREAKS):
            self._commit_lines(event)
        else:
            super().inputMethodEvent(event)
        self._watch_composition()
        self._do_waiting()

    def mend_composition(self) -> None:
        """End a composition out of which others have taken the cursor by changing the text.

        What it showed would stay in its paragraph otherwise, as text that is none.
        """
        if self._composed or self.composing:
            return
        QGuiApplication.inputMethod().reset()
        block = self.document().begin()
        while block.isValid():
            if block.layout().preeditAreaText():
                block.layout().setPreeditArea(-1, "")
                self.document().markContentsDirty(block.position(), block.length())
            block = block.next()
        self._watch_composition()
        # Not from here: a step of the session is just being told to everybody.
        QTimer.singleShot(0, self._do_waiting)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text only: no pictures, no files."""
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert the text, without its formats."""
        self.textCursor().insertText("\n".join(plain_lines(source.text())))
        self.ensureCursorVisible()

    def copy(self) -> None:
        """Put the selected text on the clipboard, without formats.

        As a text, because clipboard data made in Python brings the program down when it ends.
        """
        if self.textCursor().hasSelection():
            QGuiApplication.clipboard().setText(self.textCursor().selectedText().replace("\u2029", "\n"))

    def cut(self) -> None:
        """Move the selected text to the clipboard."""
        self.copy()
        if not self.isReadOnly():
            self.textCursor().removeSelectedText()

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

    def _do_waiting(self) -> None:
        while self._waiting and not self.composing:
            self._waiting.pop(0)()
