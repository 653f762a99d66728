"""A field for one paragraph, however many lines it takes on the screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from minutesapp.language.plain import one_line
from ui.default_button import ENTER
from ui.widgets.one_line import is_for_menus


class LongLine(QPlainTextEdit):
    """Enter is left to the dialog, Tab leaves the field, and what is pasted becomes one paragraph."""

    def __init__(self, text: str = "") -> None:
        super().__init__(one_line(text))
        self.setTabChangesFocus(True)

    @property
    def words(self) -> str:
        """What stands in it, as one line."""
        return one_line(self.toPlainText()).strip()

    def event(self, event: QEvent) -> bool:
        """Leave to the menus what is theirs."""
        if is_for_menus(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to whoever stands around."""
        if event.key() in ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert text as one line."""
        self.insertPlainText(one_line(source.text()))
