"""One row of a list of replacements: the words, what is to stand in their place, and a note."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QFormLayout, QWidget

from minutesapp.editing.finding.word_list import ListRow
from minutesapp.language.plain import one_line
from minutesapp.wording import describe
from ui.dialogs.base import BaseDialog, hint
from ui.widgets.one_line import OneLine

ABOUT = "書いたとおりの言葉を探します（全角と半角、異体字は区別します）。置き換え後を空にすると、言葉を消します。"


class RowDialog(BaseDialog):
    """`row` is what was entered."""

    def __init__(self, parent: QWidget | None, title: str, row: ListRow) -> None:
        super().__init__(parent, title, "決定", size=(560, 0))
        self.before, self.after = _line("置き換え前", row.before), _line("置き換え後", row.after)
        self.note = _line("メモ", row.note)
        self.expression, self.on = QCheckBox("正規表現として読む(&X)"), QCheckBox("この行を使う(&U)")
        self.expression.setChecked(row.expression)
        self.on.setChecked(row.on)
        self.told = hint("")
        rows = QFormLayout()
        rows.setHorizontalSpacing(24)
        rows.setVerticalSpacing(12)
        for line in (self.before, self.after, self.note):
            rows.addRow(line.accessibleName(), line)
            line.textChanged.connect(self._judge)
        rows.addRow("", self.expression)
        rows.addRow("", self.on)
        self.expression.toggled.connect(self._judge)
        self.column.addLayout(rows)
        self.column.addWidget(self.told)
        self._judge()

    @property
    def row(self) -> ListRow:
        """What was entered."""
        before, after, note = (one_line(line.text()) for line in (self.before, self.after, self.note))
        return ListRow(before, after, note, self.expression.isChecked(), self.on.isChecked())

    def _judge(self) -> None:
        trouble = self.row.trouble
        self.told.setText(describe(trouble) if trouble is not None and self.row.before else ABOUT)
        self.accept_button.setEnabled(trouble is None)


def _line(name: str, words: str) -> OneLine:
    line = OneLine(words)
    line.setAccessibleName(name)
    return line
