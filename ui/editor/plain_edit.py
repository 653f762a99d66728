"""A text widget for plain text that never breaks a composition of the input method."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QTextEdit, QWidget

from minutesapp.model.blocks import LINE_BREAKS
from ui.editor.plain_text import plain_lines


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
    def composing(self) -> bool:
        """Whether the input method shows text that is not committed yet."""
        return bool(self.textCursor().block().layout().preeditAreaText())

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
        if any(mark in event.commitString() for mark in LINE_BREAKS):
            event = _with_plain_commit(event)
        super().inputMethodEvent(event)
        composed = not self.composing
        if composed is not self._composed:
            self._composed = composed
            self.composition_changed.emit(not composed)
        while self._waiting and not self.composing:
            self._waiting.pop(0)()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text only: no pictures, no files."""
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert the text, without its formats."""
        self.textCursor().insertText("\n".join(plain_lines(source.text())))
        self.ensureCursorVisible()

    def createMimeDataFromSelection(self) -> QMimeData:
        """The selected text, without formats."""
        data = QMimeData()
        data.setText(self.textCursor().selectedText().replace("\u2029", "\n"))
        return data


def _with_plain_commit(event: QInputMethodEvent) -> QInputMethodEvent:
    """The same step with the signs in it that a paragraph may hold."""
    plain = QInputMethodEvent(event.preeditString(), event.attributes())
    text = "\n".join(plain_lines(event.commitString()))
    plain.setCommitString(text, event.replacementStart(), event.replacementLength())
    return plain
