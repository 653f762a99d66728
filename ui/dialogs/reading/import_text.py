"""Pasting minutes that exist as text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QFormLayout, QPlainTextEdit, QWidget

from minutesapp.templates.form import Form
from ui.dialogs.base import BaseDialog, lead

GUESS = "自動で選ぶ"


class ImportTextDialog(BaseDialog):
    """`text` and `form_id` are what was entered."""

    def __init__(self, parent: QWidget | None, forms: Sequence[Form], text: str = "") -> None:
        super().__init__(parent, "文章を貼り付けて読み込む", "読み込む", size=(720, 560))
        self.box = QPlainTextEdit(text)
        self.box.setPlaceholderText("ここに会議録の文章を貼り付けます（Ctrl＋V）")
        self.box.setTabChangesFocus(True)
        self.box.setAccessibleName("会議録の文章")
        self.form = QComboBox()
        self.form.addItem(GUESS, "")
        for form in forms:
            self.form.addItem(form.name, form.id)
        self.box.textChanged.connect(self._judge)
        self.column.addWidget(
            lead("文章から項目・議題・発言を読み取って、新しい記録に組み立てます。元の文章の行は一つも捨てません。")
        )
        self.column.addWidget(self.box, 1)
        row = QFormLayout()
        row.addRow("様式", self.form)
        self.column.addLayout(row)
        self._judge()

    @property
    def text(self) -> str:
        """The text as pasted."""
        return self.box.toPlainText()

    @property
    def form_id(self) -> str | None:
        """The id of the form, or None where it is to be guessed."""
        return self.form.currentData() or None

    def _judge(self) -> None:
        self.accept_button.setEnabled(not self.box.document().isEmpty())
