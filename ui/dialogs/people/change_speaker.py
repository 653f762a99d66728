"""One speaker in the place of another, with the count of turns for each reach before anything is done."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QFormLayout, QRadioButton, QWidget

from minutesapp.attendance.speaking.turn_lists import everybody, first_words, speaker_words, speaking
from minutesapp.editing.speakers import Reach, turns_of
from minutesapp.model.blocks import Speaker
from minutesapp.model.outline import turn_start
from ui.desk import Desk
from ui.dialogs.base import BaseDialog, hint, lead

REACHES = {Reach.HERE: "この発言だけ", Reach.ONWARD: "ここから後ろ", Reach.EVERYWHERE: "すべて"}
SHORT = 16


class ChangeSpeakerDialog(BaseDialog):
    """`old`, `new` and `reach` are what was chosen; `turns` is how many turns that means.

    `at` is the block with the cursor: "here".
    """

    def __init__(self, parent: QWidget | None, desk: Desk, old: Speaker, at: int, reach: Reach) -> None:
        super().__init__(parent, "発言者をまとめて変える", "変える", size=(420, 0))
        self._desk = desk
        self._at = at
        self._wished = reach
        self._old = list(speaking(desk.minutes.body))
        self._new = everybody(desk.minutes, desk.form)
        self.old_box = self._choice("いまの発言者", self._old)
        self.new_box = self._choice("新しい発言者", self._new)
        self.radios = {reach: QRadioButton() for reach in Reach}
        self.column.addWidget(lead("だれの発言を、だれの発言に変えるかを選んでください。"))
        rows = QFormLayout()
        rows.setHorizontalSpacing(16)
        rows.addRow("いまの発言者", self.old_box)
        rows.addRow("新しい発言者", self.new_box)
        self.column.addLayout(rows)
        for radio in self.radios.values():
            radio.toggled.connect(self._judge)
            self.column.addWidget(radio)
        self.column.addWidget(hint(self._here()))
        self.column.addStretch(1)
        self.old_box.setCurrentIndex(self._old.index(old.who) if old.who in self._old else 0)
        self.new_box.setCurrentIndex(-1)
        self.old_box.currentIndexChanged.connect(self._count)
        self.new_box.currentIndexChanged.connect(self._judge)
        self._count()
        self.begin_at = self.new_box

    @property
    def old(self) -> Speaker:
        """Whose turns are meant."""
        return self._old[self.old_box.currentIndex()]

    @property
    def new(self) -> Speaker | None:
        """Whose turns they are from now on; None where nobody is chosen yet."""
        row = self.new_box.currentIndex()
        return self._new[row] if row >= 0 else None

    @property
    def reach(self) -> Reach:
        """How far the change goes."""
        return next((reach for reach, radio in self.radios.items() if radio.isChecked()), self._wished)

    @property
    def turns(self) -> int:
        """How many turns change."""
        return self._turns(self.reach)

    def _choice(self, name: str, speakers: list[Speaker]) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setPlaceholderText("選んでください")
        for speaker in speakers:
            box.addItem(speaker_words(speaker, self._desk.minutes))
        return box

    def _here(self) -> str:
        """Which turn is meant by here."""
        body = self._desk.minutes.body
        start = turn_start(body, self._at) if self._at < len(body) else None
        if start is None:
            return "「ここ」は、いまカーソルのある所です。"
        return f"「ここ」は、いまカーソルのある発言「{first_words(body, start, SHORT)}」です。"

    def _turns(self, reach: Reach) -> int:
        return len(turns_of(self._desk.minutes.body, self.old, reach, self._at))

    def _count(self) -> None:
        """Say how many turns each reach means; the one that was wished for, or the nearest that means any."""
        counts = {reach: self._turns(reach) for reach in Reach}
        for reach, radio in self.radios.items():
            radio.setText(f"{REACHES[reach]}（{counts[reach]} 発言）")
            radio.setEnabled(counts[reach] > 0)
        chosen = self._wished if counts[self._wished] else Reach.EVERYWHERE
        self.radios[chosen].setChecked(True)
        self._judge()

    def _judge(self) -> None:
        self.accept_button.setEnabled(self.new is not None and self.new != self.old and self.turns > 0)
