"""The part of a direction that was just written which may have to be written over: a time, the place of a name.

It is selected, so that what is typed takes its place. Enter leaves it as it is and goes on behind the direction, and so
does Esc; without that the next Enter would take the selection out.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit

from ui.default_button import ENTER
from ui.overrides import guarded


@guarded
class OpenPlace(QObject):
    """Watches the keys of a text until the first of them."""

    def __init__(self, edit: QTextEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._position = -1

    def keep(self) -> None:
        """What is selected now may be written over."""
        self._position = self._edit.textCursor().selectionStart()
        self._edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the place at Enter and Esc; any other key does what it does with a selection."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.InputMethod:
                self._edit.removeEventFilter(self)
            return False
        if Qt.Key(event.key()) in (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta):
            return False
        self._edit.removeEventFilter(self)
        cursor = self._edit.textCursor()
        leaves = (
            event.key() in (*ENTER, Qt.Key.Key_Escape) and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        )
        if leaves and cursor.hasSelection() and cursor.selectionStart() == self._position:
            cursor.clearSelection()
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            self._edit.setTextCursor(cursor)
        return leaves and event.key() == Qt.Key.Key_Escape
