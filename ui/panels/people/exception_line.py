"""A line over the attendance in which exceptions are typed one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from minutesapp.errors import UserFacingError
from minutesapp.wording import describe
from ui.desk import Desk
from ui.widgets.one_line import OneLine
from ui.widgets.plain import plain_tooltip

if TYPE_CHECKING:
    from minutesapp.attendance.presence.marks import PartMark

NAME = "例外を書く"
EXAMPLE = "例外：山田、鈴木 14:10"
HELP = """名前と、出席とちがうところを書いてEnterを押します。名前は読みの初めの数文字でも構いません。

山田 … 欠席
山田 14:10 … 14時10分に来た（遅参）
山田 14:10-14:30 … そのあいだ席を外した（途中退席）
山田 早退 15:00
山田 代理 鈴木一郎（総務課長）
山田 オンライン
山田 出席

何人かを「、」でつないで一度に書くこともできます。"""


class ExceptionLine(OneLine):
    """Enter takes what is written and is ready for the next one; Esc empties the line, and then goes to the list."""

    written = Signal(object)
    """Whose id and a `PartMark`, for each that is written, in order."""
    told = Signal(str)
    """What is wrong with what is written, which stays."""
    done = Signal()
    """There is nothing more to write."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self.setObjectName("exception-line")
        self.setAccessibleName(NAME)
        self.setPlaceholderText(EXAMPLE)
        self.setToolTip(plain_tooltip(HELP))
        self.returnPressed.connect(self.take)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and Down leave the line."""
        leaves = event.key() == Qt.Key.Key_Down or (event.key() == Qt.Key.Key_Escape and not self.text())
        if leaves:
            self.done.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)

    def take(self) -> None:
        """Take what is written; what cannot be read stays, and is told."""
        words = self.text().strip()
        if not words:
            self.done.emit()
            return
        try:
            marks = self._read(words)
        except UserFacingError as error:
            self.told.emit(describe(error))
            self.selectAll()
            return
        self.clear()
        if marks:
            self.written.emit(marks)

    def _read(self, words: str) -> list[tuple[str, PartMark]]:
        # Imported late: until somebody is marked, nobody waits for what reads times and names.
        from minutesapp.attendance.presence.exceptions import read_exceptions
        from minutesapp.attendance.presence.told_times import start_of

        minutes = self._desk.minutes
        found = read_exceptions(words, minutes.attendees, start_of(minutes, self._desk.form))
        return [(one.person.id, one.mark) for one in found]
