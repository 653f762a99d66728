"""What is asked besides where a record goes to its members to be confirmed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QWidget

from minutesapp.services.output.editions.copies import ReviewChoice
from ui.widgets.appearance.theme import SPACING
from ui.widgets.fields.day_line import DayLine

ANSWER_BY = "回答の期限"
WITH_CLOSED = "非公開の部分も入れる"
EACH = "委員ごとに1部ずつ、名前を入れて書き出す（{}名）"
CLOSED_TIP = "外すと、公開用と同じ内容になります"


class ReviewOptions(QWidget):
    """The day by which they answer, whether the closed parts are in it, and a copy for each of so many `members`."""

    changed = Signal()

    def __init__(self, members: int) -> None:
        super().__init__()
        self.day = DayLine(ANSWER_BY)
        self.with_closed = QCheckBox(WITH_CLOSED)
        self.with_closed.setToolTip(CLOSED_TIP)
        self.each = QCheckBox(EACH.format(members))
        self.each.setEnabled(members > 0)
        rows = QFormLayout(self)
        rows.setContentsMargins(0, SPACING, 0, 0)
        rows.setVerticalSpacing(SPACING)
        rows.addRow(ANSWER_BY, self.day)
        rows.addRow(self.with_closed)
        rows.addRow(self.each)
        self.day.line.textChanged.connect(self.changed)
        for box in (self.with_closed, self.each):
            box.toggled.connect(self.changed)

    @property
    def choice(self) -> ReviewChoice:
        """What was chosen."""
        return ReviewChoice(self.with_closed.isChecked(), self.day.day, self.each.isChecked())
