"""Which key begins whose turn: nine rows, one for each digit."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QFormLayout, QPushButton, QWidget

from minutesapp.attendance.sides import person_words
from minutesapp.attendance.speaking.number_keys import COUNT, NumberKeys, likely_keys
from minutesapp.model.minutes import Minutes
from ui.dialogs.base import BaseDialog, hint, lead

NOBODY = "（なし）"
ADVICE = (
    "出席者の一覧で人を選んで1から9を押しても決められます。決めた番号は、この記録と、同じ会議体の次の記録で使います。"
)


class NumberKeysDialog(BaseDialog):
    """`keys` are as they were chosen. Nobody has two: who is put somewhere changes places with who was there."""

    def __init__(self, parent: QWidget | None, minutes: Minutes, keys: NumberKeys) -> None:
        super().__init__(parent, "番号キーを決める", "決定", size=(420, 0))
        self.keys = keys
        self._likely = likely_keys(minutes)
        self._ids = ["", *(person.id for person in minutes.attendees)]
        self._words = [NOBODY, *(person_words(person) for person in minutes.attendees)]
        self.column.addWidget(lead("本文でAltキーと数字を押すと、だれの発言が始まるかを選んでください。"))
        self.boxes = [self._box(number) for number in range(1, COUNT + 1)]
        rows = QFormLayout()
        for number, box in enumerate(self.boxes, 1):
            rows.addRow(f"Alt＋{number}", box)
        self.column.addLayout(rows)
        usual = QPushButton("よく話す人の順に戻す")
        usual.setAutoDefault(False)
        usual.clicked.connect(lambda: self._show(self._likely))
        self.column.addWidget(usual)
        self.column.addWidget(hint(ADVICE))
        self.column.addStretch(1)
        self._show(keys)

    def _box(self, number: int) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(f"Alt＋{number}の人")
        box.addItems(self._words)
        box.activated.connect(lambda row: self._give(number, self._ids[row]))
        return box

    def _give(self, number: int, id: str) -> None:
        self._show(self.keys.given(number, id) if id else self.keys.without(number))

    def _show(self, keys: NumberKeys) -> None:
        self.keys = keys
        for box, id in zip(self.boxes, keys.ids, strict=True):
            box.setCurrentIndex(self._ids.index(id) if id in self._ids else 0)
