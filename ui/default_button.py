"""Which button Enter presses: one rule for every dialog, those of Qt included."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QPushButton

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DefaultButton(QObject):
    """Enter presses the main button of a dialog from any of its fields; on another button, that one.

    The main button is the only default and stays it: by Qt's own rule every button is the default while it has the
    focus, and the last one stays so. In text of several lines Enter begins a line, and Ctrl+Enter presses the button.
    """

    def __init__(self, dialog: QDialog, main: QPushButton) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._main = main
        dialog.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that no field has taken; a key that is held down presses nothing."""
        if event.type() is QEvent.Type.Show:
            self._settle()
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress or event.key() not in ENTER:
            return super().eventFilter(watched, event)
        focus = self._dialog.focusWidget()
        button = focus if isinstance(focus, QPushButton) else self._main
        if button.isEnabled() and not event.isAutoRepeat():
            button.click()
        return True

    def _settle(self) -> None:
        """Where Qt has put the focus on a button of its liking, Enter and Space would press that one."""
        for button in self._dialog.findChildren(QPushButton):
            button.setAutoDefault(False)
        self._main.setDefault(True)
        if isinstance(self._dialog.focusWidget(), QPushButton | None):
            self._main.setFocus()
