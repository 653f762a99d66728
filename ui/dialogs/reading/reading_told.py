"""What was said of the readings of one committee's minutes, to be taken back one by one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QListWidget, QPushButton, QVBoxLayout, QWidget

from minutesapp.services.reading.telling import Told
from ui.dialogs.base import hint
from ui.widgets.appearance.theme import SPACING

REMEMBERED, NOW = "（前に覚えた直し）", "（今回の直し）"
NOTHING = "まだ何も直していません。直したことは、ここで一つずつやめられます。"


class ToldList(QListWidget):
    """What a key would be about is seen to be chosen as soon as the list has the focus."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the first, where nothing is chosen yet."""
        super().focusInEvent(event)
        self.setCurrentRow(max(self.currentRow(), 0))


class ReadingTold(QWidget):
    """A list, and a button that takes back what is chosen in it."""

    taken_back = Signal(object)
    """The `Told` that is to hold no more."""

    def __init__(self) -> None:
        super().__init__()
        self._told: list[Told] = []
        self.list = ToldList()
        self.list.setAccessibleName("直したこと")
        self.list.currentRowChanged.connect(lambda _: self._judge())
        self.nothing = hint(NOTHING)
        self.stop = QPushButton("選んだ直しをやめる(&T)")
        self.stop.clicked.connect(lambda: self._take_back())
        self._is_waiting = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACING, 0, 0)
        column.setSpacing(SPACING)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing, 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignLeft)

    def show_told(self, every: Sequence[tuple[Told, bool]]) -> None:
        """List what was said, each with whether that was in a reading before this one."""
        self.list.clear()
        for one, is_remembered in every:
            self.list.addItem(one.words + (REMEMBERED if is_remembered else NOW))
        self._told = [one for one, _ in every]
        self.list.setVisible(bool(every))
        self.nothing.setVisible(not every)
        self._judge()

    def wait(self, waiting: bool) -> None:
        """The source is being read once more."""
        self._is_waiting = waiting
        self._judge()

    def _take_back(self) -> None:
        self.taken_back.emit(self._told[self.list.currentRow()])

    def _judge(self) -> None:
        self.stop.setEnabled(self.list.currentRow() >= 0 and not self._is_waiting)
