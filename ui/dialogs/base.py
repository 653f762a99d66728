"""What all dialogs share: their margins, their two buttons, their title."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from ui.widgets.theme import SPACING


class BaseDialog(QDialog):
    """A column of widgets over a row of buttons."""

    def __init__(self, parent: QWidget | None, title: str, accept: str = "", reject: str = "キャンセル") -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.column = QVBoxLayout()
        self.column.setSpacing(SPACING)
        self.buttons = QDialogButtonBox()
        if accept:
            self.accept_button = self.buttons.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
            self.accept_button.setObjectName("main")
            self.accept_button.setDefault(True)
        self.reject_button = self.buttons.addButton(reject, QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACING * 2, SPACING * 2, SPACING * 2, SPACING * 2)
        whole.setSpacing(SPACING * 2)
        whole.addLayout(self.column, 1)
        whole.addWidget(self.buttons)


def lead(words: str) -> QLabel:
    """The sentence at the head of a dialog."""
    label = QLabel(words)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def hint(words: str) -> QLabel:
    """A faint line."""
    label = lead(words)
    label.setObjectName("hint")
    return label
