"""Condensing a remark for the summary: its words above, those in their place below."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from ui.dialogs.base import BaseDialog, hint
from ui.widgets.long_line import LongLine
from ui.widgets.plain import plain_label

SIZES = "元の発言 {}字　要約 {}字"
LINES = 6
HIDDEN = "不開示にした語は、要約の中でも公開用では伏せられます。"


class CondenseDialog(BaseDialog):
    """`text` is what the remark is condensed to; `speaker` and `words` are the remark, `present` what it was before."""

    def __init__(self, parent: QWidget | None, speaker: str, words: str, present: str, *, hides: bool = False) -> None:
        super().__init__(parent, "発言を要約する", "この要約を載せる", size=(680, 460))
        self._words = words
        self.original = QPlainTextEdit(words)
        self.original.setReadOnly(True)
        self.original.setTabChangesFocus(True)
        self.line = LongLine(present or words)
        self.sizes = hint("")
        self.begin_at = self.line
        above = f"元の発言（{speaker}）" if speaker else "元の言葉"
        for title, box in ((above, self.original), ("概要に載せる言葉", self.line)):
            box.setMinimumHeight(self.fontMetrics().lineSpacing() * LINES)
            box.setAccessibleName(title)
            self.column.addWidget(_title(title))
            self.column.addWidget(box, 1)
        self.column.addWidget(self.sizes)
        if hides:
            self.column.addWidget(hint(HIDDEN))
        self.line.textChanged.connect(self._judge)
        self._choose()
        self._judge()

    @property
    def text(self) -> str:
        """What the remark is condensed to, one line."""
        return self.line.words

    def _choose(self) -> None:
        """The words stand chosen, so that others can be written at once; the arrows go through them."""
        cursor = self.line.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        self.line.setTextCursor(cursor)

    def _judge(self) -> None:
        self.sizes.setText(SIZES.format(len(self._words), len(self.text)))
        self.accept_button.setEnabled(bool(self.text))


def _title(words: str) -> QLabel:
    label = plain_label(words)
    label.setObjectName("card-title")
    return label
