"""A line in which a person is named: somebody of the roster by a few signs of the name, or any name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desk import Desk
from ui.models.persons import candidates_for
from ui.widgets.candidate_list import Candidate
from ui.widgets.person_picker import PersonPicker

HINT = "名前を入れて加える（かな・漢字・ローマ字）"


class PersonEntry(QWidget):
    """`named` carries an attendee made of somebody of the roster, or the words themselves."""

    named = Signal(object)

    def __init__(self, desk: Desk, label: str) -> None:
        super().__init__()
        self._desk = desk
        self.line = PersonPicker(self._offer)
        self.line.setPlaceholderText(HINT)
        self.line.setAccessibleName(f"{label}に加える人")
        self.line.chosen.connect(self.named)
        self.line.returnPressed.connect(self._take_words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line)
        self.setFocusProxy(self.line)

    def _offer(self, text: str) -> Sequence[Candidate]:
        return candidates_for(text, self._desk.minutes)

    def _take_words(self) -> None:
        words = self.line.text().strip()
        if words:
            self.line.clear()
            self.named.emit(words)
