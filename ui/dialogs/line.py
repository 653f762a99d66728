"""Asking for one line of text."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.dialogs.base import BaseDialog, lead
from ui.widgets.one_line import OneLine


class LineDialog(BaseDialog):
    """`text` is what was entered; without any there is nothing to agree to."""

    def __init__(self, parent: QWidget | None, title: str, words: str, present: str = "") -> None:
        super().__init__(parent, title, "決定", size=(380, 0))
        self.line = OneLine(present)
        self.line.setAccessibleName(words)
        self.line.selectAll()
        self.line.textChanged.connect(self._judge)
        self.column.addWidget(lead(words))
        self.column.addWidget(self.line)
        self._judge()

    @property
    def text(self) -> str:
        """The line, without spaces around it."""
        return self.line.text().strip()

    def _judge(self) -> None:
        self.main_button.setEnabled(bool(self.text))


def ask_for_line(parent: QWidget | None, title: str, words: str, present: str = "") -> str:
    """What the clerk enters; empty where the question was left."""
    dialog = LineDialog(parent, title, words, present)
    return dialog.text if dialog.exec() else ""
