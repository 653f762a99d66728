"""Up to three readings of a name, each on a button with its number."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ui.widgets.flow import FlowLayout
from ui.widgets.plain import plain_entry

MOST = 3
WIDE = str.maketrans("１２３", "123")
NUMBERS = "123"


class Proposals(QWidget):
    """`chosen` carries the reading whose button was pressed."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.readings: Sequence[str] = ()
        row = FlowLayout(self)
        self.buttons = [QPushButton() for _ in range(MOST)]
        for place, button in enumerate(self.buttons):
            button.clicked.connect(lambda _, place=place: self.choose(place))
            row.addWidget(button)

    def offer(self, readings: Sequence[str]) -> None:
        """Offer these."""
        self.readings = readings[:MOST]
        for place, button in enumerate(self.buttons):
            there = place < len(self.readings)
            button.setVisible(there)
            if there:
                button.setText(plain_entry(f"{place + 1}　{self.readings[place]}"))

    def choose(self, place: int) -> bool:
        """Choose one by its place; whether there is one."""
        if place < len(self.readings):
            self.chosen.emit(self.readings[place])
        return place < len(self.readings)

    def take(self, typed: str) -> bool:
        """Choose the one whose number was typed behind a reading, which has no figures in it; whether it was one."""
        last = typed[-1:].translate(WIDE)
        return last in NUMBERS and bool(last) and self.choose(NUMBERS.index(last))
