"""The part of a direction that was just written which may have to be written over: a time, the place of a name.

It is selected, so that what is typed takes its place. Enter goes on behind the direction, whether the place was written
over or left as it is, and Esc goes to its end: without that Enter would take the selection out, or divide what stands
behind the place from it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit

from ui.default_button import ENTER
from ui.overrides import guarded


@guarded
class OpenPlace(QObject):
    """Watches the keys of a text as long as the cursor is in the paragraph with the place."""

    def __init__(self, edit: QTextEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._block = self._position = -1
        self._tail = ""

    def keep(self) -> None:
        """What is selected now may be written over."""
        cursor = self._edit.textCursor()
        self._block, self._position = cursor.blockNumber(), cursor.selectionStart()
        cursor.setPosition(cursor.selectionEnd())
        self._tail = _words_behind(cursor)
        self._edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the place at Enter and Esc; any other key does what it does in any text."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        cursor = self._edit.textCursor()
        if cursor.blockNumber() != self._block:
            self._edit.removeEventFilter(self)  # the clerk has gone on
            return False
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        composing = cursor.block().layout().preeditAreaText()
        if composing or not bare or event.key() not in (*ENTER, Qt.Key.Key_Escape):
            return False
        self._edit.removeEventFilter(self)
        if not self._is_at(cursor):
            return False
        cursor.clearSelection()
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        self._edit.setTextCursor(cursor)
        return event.key() == Qt.Key.Key_Escape

    def _is_at(self, cursor: QTextCursor) -> bool:
        """Whether the place is still selected, or the cursor stands where it was written over."""
        if cursor.hasSelection():
            return cursor.selectionStart() == self._position
        return bool(self._tail) and _words_behind(cursor) == self._tail


def _words_behind(cursor: QTextCursor) -> str:
    """What stands behind a cursor in its paragraph."""
    rest = QTextCursor(cursor)
    rest.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    return rest.selectedText()
