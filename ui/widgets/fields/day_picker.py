"""A calendar that pops up under a button."""

from __future__ import annotations

from datetime import date
from typing import cast

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from minutesapp.language.dates.eras import era_year
from ui.screens import room_of
from ui.widgets.icon_button import IconButton
from ui.widgets.plain import plain_label

ROWS, ROW_HEIGHT = 7, 1.55
"""Weeks and their head; the height of a row in lines of text."""


class DayPicker(QFrame):
    """One month; a click, or Enter, chooses a day."""

    picked = Signal(object)

    def __init__(self, parent: QWidget, day: date) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.calendar = QCalendarWidget(self)
        self.calendar.setLocale(QLocale(QLocale.Language.Japanese))
        self.calendar.setNavigationBarVisible(False)  # it reads 7月 2024 in every language
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Sunday)
        self.calendar.setHeaderTextFormat(QTextCharFormat())
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.calendar.clicked.connect(self._pick)
        self.calendar.activated.connect(self._pick)
        # Its own measure forgets what the style adds to the weekdays.
        self.calendar.setMinimumHeight(ROWS * round(self.fontMetrics().height() * ROW_HEIGHT))
        self.month = plain_label()
        self.month.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.calendar.currentPageChanged.connect(self._name_month)
        self._name_month(day.year, day.month)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(4)
        column.addLayout(self._head())
        column.addWidget(self.calendar)

    def popup(self, place: QPoint) -> None:
        """Show it at a place of the screen, wholly on it."""
        self.adjustSize()
        room = room_of(self.parentWidget())
        left = min(place.x(), room.right() - self.width())
        top = min(place.y(), room.bottom() - self.height())
        self.move(left, top)
        self.show()
        self.calendar.setFocus()

    def _head(self) -> QHBoxLayout:
        """The month between the ways to others; the keyboard stays in the calendar."""
        before, after = IconButton("back", "前の月（PageUp）"), IconButton("forward", "次の月（PageDown）")
        before.clicked.connect(lambda: self.calendar.showPreviousMonth())
        after.clicked.connect(lambda: self.calendar.showNextMonth())
        row = QHBoxLayout()
        for button in (before, after):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(button)
        row.insertWidget(1, self.month, 1)
        return row

    def _name_month(self, year: int, month: int) -> None:
        era = era_year(date(year, month, 1))
        words = f"（{era[0]}{era[1] if era[1] > 1 else '元'}年）" if era else ""
        self.month.setText(f"{year}年{month}月{words}")

    def _pick(self, day: QDate) -> None:
        self.picked.emit(cast(date, day.toPython()))
        self.close()
