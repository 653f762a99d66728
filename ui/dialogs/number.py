"""The number of an agenda item: the form's own, none, or one that the record states."""

from __future__ import annotations

from PySide6.QtWidgets import QRadioButton, QWidget

from minutesapp.model.blocks import Block
from ui.dialogs.base import BaseDialog, hint, lead
from ui.widgets.one_line import OneLine


class NumberDialog(BaseDialog):
    """`unnumbered` and `number` are what was chosen; both empty: the form counts."""

    def __init__(self, parent: QWidget | None, heading: Block) -> None:
        super().__init__(parent, "議題の番号", "決定", size=(380, 0))
        self.column.addWidget(lead(f"議題「{heading.text}」の番号を選んでください。"))
        self._automatic = QRadioButton("様式どおりの番号を自動で付ける")
        self._none = QRadioButton("番号を付けない")
        self._own = QRadioButton("次の番号にする")
        self._text = OneLine(heading.number)
        self._text.setPlaceholderText("例：議案第3号")
        self._text.setAccessibleName("議題の番号")
        self._text.textEdited.connect(self._choose_own)
        for widget in (self._automatic, self._none, self._own, self._text):
            self.column.addWidget(widget)
        self.column.addWidget(hint("番号を付けない議題は、番号の数に入りません。"))
        self.column.addStretch(1)
        chosen = self._none if heading.unnumbered else self._own if heading.number else self._automatic
        chosen.setChecked(True)

    @property
    def unnumbered(self) -> bool:
        """Whether the item shows no number."""
        return self._none.isChecked()

    @property
    def number(self) -> str:
        """The number that stands instead of the form's own, or nothing."""
        return self._text.text().strip() if self._own.isChecked() else ""

    def _choose_own(self, text: str) -> None:
        self._own.setChecked(True)
