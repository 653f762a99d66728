"""What of the roster is shown: words to be found, the day, the committee, the side, who is in office."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from minutesapp.attendance.sides import SIDE_WORDS
from minutesapp.model.attendance import Side
from minutesapp.services.rosters.table.rows import Wish
from ui.widgets.appearance.theme import SPACING
from ui.widgets.fields.day_line import DayLine
from ui.widgets.flow import FlowLayout
from ui.widgets.one_line import SearchLine
from ui.widgets.plain import plain_entry, plain_label

PAUSE = 70
"""Milliseconds without a key after which is looked for what was typed."""
EVERY_COMMITTEE, EVERY_SIDE = "すべての会議体", "すべての区分"
ON = "基準日"
WIDEST_BOX = 260


class RosterFinding(QWidget):
    """`wish` is what is wished for; `wished` tells that it is another."""

    wished = Signal()
    entered = Signal()
    """Enter in the line of words: on to what was found."""
    day_chosen = Signal(object)

    def __init__(self, day: date) -> None:
        super().__init__()
        self._day = day
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(lambda: self.wished.emit())
        self.words = SearchLine("氏名・読み・職・所属で探す（かな・漢字・ローマ字）")
        self.words.sought_changed.connect(self._pause.start)
        self.words.entered.connect(self._enter)
        self.day = DayLine(ON)
        self.day.put(day)
        self.day.taken.connect(self._take_day)
        self.committee = _box("会議体", EVERY_COMMITTEE)
        self.side = _box("区分", EVERY_SIDE)
        for side, words in SIDE_WORDS.items():
            self.side.addItem(words, side)
        self.current = QCheckBox("在任中だけ(&G)")
        self.unconfirmed = QCheckBox("未確認の読みだけ(&K)")
        for box in (self.committee, self.side):
            box.currentIndexChanged.connect(lambda _: self.wished.emit())
        for check in (self.current, self.unconfirmed):
            check.setAccessibleName(check.text().partition("(&")[0])
            check.toggled.connect(lambda _: self.wished.emit())
        self._lay_out()

    @property
    def wish(self) -> Wish:
        """What is wished for, in no order of its own."""
        side = self.side.currentData()  # Qt gives back the bare text of it
        return Wish(
            words=self.words.sought,
            committee=self.committee.currentData() or "",
            side=Side(side) if side else None,
            unconfirmed=self.unconfirmed.isChecked(),
            current=self.current.isChecked(),
        )

    def offer_committees(self, names: Sequence[str]) -> None:
        """Offer these committees; the one that is chosen stays so as long as it is there."""
        if names == tuple(self.committee.itemData(place) for place in range(1, self.committee.count())):
            return
        chosen = self.committee.currentData()
        self.committee.blockSignals(True)
        self.committee.clear()
        self.committee.addItem(EVERY_COMMITTEE)
        for name in names:
            self.committee.addItem(plain_entry(name), name)
        self.committee.setCurrentIndex(max(self.committee.findData(chosen), 0))
        self.committee.blockSignals(False)
        if self.committee.currentData() != chosen:
            self.wished.emit()

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(SPACING)
        first.addWidget(self.words, 1)
        first.addWidget(plain_label(ON))
        first.addWidget(self.day)
        second = FlowLayout(gap=SPACING * 2)
        for widget in (self.committee, self.side, self.current, self.unconfirmed):
            second.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING)
        column.addLayout(first)
        column.addLayout(second)

    def _enter(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self.wished.emit()
        self.entered.emit()

    def _take_day(self) -> None:
        day = self.day.day
        if day is None:
            self.day.put(self._day)
        elif day != self._day:
            self._day = day
            self.day_chosen.emit(day)


def _box(name: str, every: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    box.addItem(every)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    box.setMaximumWidth(WIDEST_BOX)
    return box
