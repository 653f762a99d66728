"""The settings of the window."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from minutesapp.settings import FONT_LARGEST, FONT_SMALLEST
from ui.dialogs.base import BaseDialog, hint
from ui.widgets.fields.number_box import NumberBox

FACES = {"mincho": "明朝", "gothic": "ゴシック"}
THEMES = {"system": "パソコンの設定に合わせる", "light": "明るい", "dark": "暗い"}


class SettingsDialog(BaseDialog):
    """`face`, `points` and `theme` are what was chosen."""

    def __init__(self, parent: QWidget | None, face: str, size: int, theme: str) -> None:
        super().__init__(parent, "設定", "決定", size=(420, 0))
        self._face = _choice(FACES, face)
        self._size = NumberBox()
        self._size.setRange(FONT_SMALLEST, FONT_LARGEST)
        self._size.setSuffix(" ポイント")
        self._size.setValue(size)
        self._theme = _choice(THEMES, theme)
        rows = QFormLayout()
        rows.setHorizontalSpacing(24)
        rows.setVerticalSpacing(12)
        rows.addRow("本文の書体", self._face)
        rows.addRow("本文の大きさ", self._size)
        rows.addRow("画面の色", self._theme)
        self.column.addLayout(rows)
        self.column.addWidget(hint("画面の見え方だけが変わります。書き出すファイルの書体や大きさは様式が決めます。"))
        self.column.addStretch(1)

    @property
    def face(self) -> str:
        """``mincho`` or ``gothic``."""
        return str(self._face.currentData())

    @property
    def points(self) -> int:
        """In points."""
        return self._size.value()

    @property
    def theme(self) -> str:
        """``system``, ``light`` or ``dark``."""
        return str(self._theme.currentData())


def _choice(words: dict[str, str], present: str) -> QComboBox:
    box = QComboBox()
    for key, text in words.items():
        box.addItem(text, key)
    box.setCurrentIndex(max(box.findData(present), 0))
    return box
