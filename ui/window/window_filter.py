"""What is the window's, whichever of its widgets it happens to: files that are dropped, keys that mean one thing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QDropEvent, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication

from ui.actions.keys import KEYS, combination_of
from ui.editor.commands.keys import writes_by_code

OURS = {
    (Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier),
}
"""Shortcuts of the menu that fields and the text would keep for themselves: on X11 Ctrl+D deletes in Qt's text."""


class WindowFilter(QObject):
    """Sees the events of a window before its widgets do.

    `take_files` gets what files were dropped and where, after the drop is over; what the window `refuses` is dropped
    nowhere.
    """

    def __init__(
        self,
        window: QWindow,
        take_files: Callable[[list[Path], QPoint], object],
        refuses: Callable[[QDropEvent], bool],
    ) -> None:
        super().__init__(window)
        self._take_files = take_files
        self._refuses = refuses
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep from the widgets what is the window's."""
        if event.type() is QEvent.Type.ShortcutOverride:
            assert isinstance(event, QKeyEvent)
            return self._take_key(event)
        if isinstance(event, QDropEvent):  # and what comes before a drop
            return self._take_drop(event)
        return False

    def _take_key(self, event: QKeyEvent) -> bool:
        """A widget that is not asked does not claim the key, so that it comes to the menu.

        What writes a sign by its code, digit by digit with Alt on the number pad, comes to no menu.
        """
        if writes_by_code(event):
            event.accept()
            return True
        is_ours = (event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier) in OURS
        if not is_ours and not (KEYS.news and is_chosen(event)):
            return False
        event.ignore()
        return True

    def _take_drop(self, event: QDropEvent) -> bool:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if QApplication.activeModalWidget() is not None if files else self._refuses(event):
            event.ignore()
            return True
        if not files:
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() is QEvent.Type.Drop:
            # Later: a question from here would hold up the program that gives the file.
            at = event.position().toPoint()
            QTimer.singleShot(0, lambda: self._take_files(files, at))
        return True


def is_chosen(event: QKeyEvent) -> bool:
    """Whether a person has given this key to an action; on X11 the text claims more keys than on Windows."""
    return combination_of(event.key(), event.modifiers()).toCombined() in KEYS.news
