"""A line for one day, in any writing, with a calendar beside it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from minutesapp.language.dates.typed import read_typed_day
from minutesapp.language.dates.wareki import WhenStyle, render_day
from ui.widgets.icon_button import IconButton
from ui.widgets.one_line import DigitsLine

DAY_HINT = "例：7/9、R6.7.9、20240709"
UNREADABLE = "日付として読み取れません。「7/9」「R6.7.9」「20240709」のように書いてください。"
WIDTH = 190
WIDEST = "令和26年12月31日（水）"


class DayLine(QWidget):
    """The day is written out when the line is left; what cannot be read as one stays as it is written."""

    taken = Signal()
    """The line was left with a day, or with nothing, or a day was chosen."""
    unread = Signal(str)
    """The line was left with what is no day, which is said in these words."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.line = DigitsLine()
        self.line.setPlaceholderText(DAY_HINT)
        self.line.setAccessibleName(name)
        self.line.setMinimumWidth(max(WIDTH, self.line.fontMetrics().horizontalAdvance(WIDEST) + 20))
        self.line.editingFinished.connect(self._take)
        self.pick = IconButton("calendar", "カレンダーから選びます")
        self.pick.setAccessibleName(f"{name}をカレンダーから選ぶ")
        self.pick.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.pick.clicked.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.line, 1)
        row.addWidget(self.pick)
        self.setFocusProxy(self.line)

    @property
    def day(self) -> date | None:
        """The day that is written, without a year the next one to today; None for none."""
        text = self.line.text().strip()
        return read_typed_day(text, date.today()) if text else None

    @property
    def is_right(self) -> bool:
        """Whether the line is empty or has a day."""
        return not self.line.text().strip() or self.day is not None

    def put(self, day: date | None) -> None:
        """Write a day, or nothing."""
        self.line.setText(render_day(day, WhenStyle()) if day else "")

    def _take(self) -> None:
        if self.is_right:
            self.put(self.day)
            self.taken.emit()
        else:
            self.unread.emit(UNREADABLE)

    def _choose(self) -> None:
        from ui.widgets.fields.day_picker import DayPicker

        picker = DayPicker(self, self.day or date.today())
        picker.picked.connect(self._pick)
        picker.popup(self.pick.mapToGlobal(QPoint(0, self.pick.height())))

    def _pick(self, day: date) -> None:
        self.put(day)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.taken.emit()
