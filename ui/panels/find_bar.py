"""The find bar under the record; folded away until it is asked for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from ui.widgets.icon_button import IconButton


class FindBar(QWidget):
    """A line for the words, how often they occur, and below it, when asked for, a line for others in their place."""

    sought = Signal(bool)
    """Find the next place, or with True the one before."""
    edited = Signal()
    replacing = Signal()
    replacing_all = Signal()
    folded = Signal()

    def __init__(self, actions: dict[str, QAction]) -> None:
        super().__init__()
        self.setObjectName("find-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words, self.others = QLineEdit(), QLineEdit()
        self.count = QLabel()
        self.count.setObjectName("hint")
        self.replace = QPushButton("置き換えて次へ")
        self.replace_all = QPushButton("すべて置き換える")
        self._close = IconButton("close", "検索を閉じます（Esc）")
        self._lay_out(actions)
        self.words.setPlaceholderText("探す言葉")
        self.others.setPlaceholderText("置き換える言葉")
        self.words.textChanged.connect(self.edited)
        self.words.returnPressed.connect(lambda: self.sought.emit(False))
        self.others.returnPressed.connect(self.replacing)
        self.replace.clicked.connect(self.replacing)
        self.replace_all.clicked.connect(self.replacing_all)
        self._close.clicked.connect(self.fold)
        self.hide()

    def unfold(self, words: str, *, replacing: bool) -> None:
        """Show the bar, with these words to find if there are any; `replacing` shows the second line too."""
        for widget in (self.others, self.replace, self.replace_all):
            widget.setVisible(replacing)
        self.show()
        if words:
            self.words.setText(words)
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()
        self.edited.emit()

    def fold(self) -> None:
        """Put the bar away."""
        self.hide()
        self.folded.emit()

    def show_count(self, place: int, count: int) -> None:
        """Say which of how many places the cursor is at (0: none of them)."""
        if not self.words.text():
            self.count.clear()
        elif not count:
            self.count.setText("見つかりません")
        else:
            self.count.setText(f"{count}件のうち{place}件目" if place else f"{count}件")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc folds the bar, Shift+Enter goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.fold()
        elif (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ):
            self.sought.emit(True)
        else:
            super().keyPressEvent(event)

    def _lay_out(self, actions: dict[str, QAction]) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 6, 8, 6)
        first, second = QHBoxLayout(), QHBoxLayout()
        for picture, id in (("previous", "find_previous"), ("next", "find_next")):
            button = IconButton(picture, actions[id].toolTip())
            button.clicked.connect(actions[id].trigger)
            first.addWidget(button)
        first.addWidget(self.count, 1)
        first.addWidget(self._close)
        second.addWidget(self.replace)
        second.addWidget(self.replace_all)
        second.addStretch(1)
        for line in (self.words, self.others):
            line.setMinimumWidth(220)
            line.setMaximumWidth(320)
        grid.addWidget(self.words, 0, 0)
        grid.addLayout(first, 0, 1)
        grid.addWidget(self.others, 1, 0)
        grid.addLayout(second, 1, 1)
        grid.setColumnStretch(1, 1)
