"""The settings of the window."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from minutesapp.settings import FONT_LARGEST, FONT_SMALLEST
from ui.dialogs.base import BaseDialog, hint
from ui.widgets.fields.number_box import NumberBox

FACES = {"mincho": "明朝", "gothic": "ゴシック"}
SPACINGS = {"narrow": "狭い", "usual": "標準", "wide": "広い"}
THEMES = {"system": "パソコンの設定に合わせる", "light": "明るい", "dark": "暗い"}
REST = 200
"""Milliseconds."""


class Look(Struct, frozen=True):
    """How a person wants the window: face, points and line spacing of the text, the colours of everything."""

    face: str
    points: int
    spacing: str
    theme: str


class SettingsDialog(BaseDialog):
    """`look` is what was chosen. What is chosen shows at once behind the dialog; who asked takes it back on cancel."""

    changed = Signal(object)
    """Carries the `Look` as it is chosen now, after a moment of rest: a long record takes a while to be laid out."""

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        super().__init__(parent, "設定", "決定", size=(420, 0))
        self._face = _choice(FACES, look.face)
        self._size = NumberBox()
        self._size.setRange(FONT_SMALLEST, FONT_LARGEST)
        self._size.setSuffix(" ポイント")
        self._size.setValue(look.points)
        self._spacing = _choice(SPACINGS, look.spacing)
        self._theme = _choice(THEMES, look.theme)
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(lambda: self.changed.emit(self.look))
        self._lay_out()
        self._size.valueChanged.connect(lambda _: self._rest.start())
        for box in (self._face, self._spacing, self._theme):
            box.currentIndexChanged.connect(lambda _: self._rest.start())

    def _lay_out(self) -> None:
        rows = QFormLayout()
        rows.setHorizontalSpacing(24)
        rows.setVerticalSpacing(12)
        rows.addRow("本文の書体", self._face)
        rows.addRow("本文の大きさ", self._size)
        rows.addRow("本文の行間", self._spacing)
        rows.addRow("画面の色", self._theme)
        self.column.addLayout(rows)
        self.column.addWidget(hint("画面の見え方だけが変わります。書き出すファイルの書体や大きさは様式が決めます。"))
        self.column.addStretch(1)

    def done(self, answer: int) -> None:
        """What was chosen last is no longer on its way."""
        self._rest.stop()
        super().done(answer)

    @property
    def look(self) -> Look:
        """What is chosen."""
        return Look(
            str(self._face.currentData()),
            self._size.value(),
            str(self._spacing.currentData()),
            str(self._theme.currentData()),
        )


def _choice(words: dict[str, str], present: str) -> QComboBox:
    box = QComboBox()
    for key, text in words.items():
        box.addItem(text, key)
    box.setCurrentIndex(max(box.findData(present), 0))
    return box
