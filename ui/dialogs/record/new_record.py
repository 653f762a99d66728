"""Beginning a new record: which form, and from which meeting the people are carried over."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QWidget

from minutesapp.templates.form import Form
from ui.dialogs.base import BaseDialog, hint, lead
from ui.dialogs.record.files import RECORDS, ask_for_file
from ui.widgets.one_line import OneLine

FORM = Qt.ItemDataRole.UserRole


class NewRecordDialog(BaseDialog):
    """`form_id` and `previous` are what was chosen."""

    def __init__(self, parent: QWidget | None, forms: Sequence[Form], usual: str, folder: str) -> None:
        super().__init__(parent, "新しい記録", "作る", size=(520, 420))
        self._folder = folder
        self.list = QListWidget()
        self.list.setAccessibleName("様式")
        self.list.setSpacing(2)
        self.description = hint("")
        self.description.setMinimumHeight(56)
        self.description.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.previous_line = OneLine()
        self.previous_line.setPlaceholderText("なし")
        self.previous_line.setAccessibleName("前回の記録")
        self._fill(forms, usual)
        self.list.currentItemChanged.connect(self._describe)
        self.list.itemDoubleClicked.connect(lambda _: self.accept())
        self.column.addWidget(lead("どの様式で書きますか。"))
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.description)
        self.column.addWidget(lead("前回の記録から出席者と会場を引き継ぐこともできます。"))
        self.column.addLayout(self._previous_row())
        self._describe()

    @property
    def form_id(self) -> str:
        """The id of the form chosen."""
        item = self.list.currentItem()
        return item.data(FORM).id if item else ""

    @property
    def previous(self) -> Path | None:
        """The record of the meeting before, or None."""
        text = self.previous_line.text().strip()
        return Path(text) if text else None

    def _fill(self, forms: Sequence[Form], usual: str) -> None:
        for form in forms:
            item = QListWidgetItem(form.name)
            item.setData(FORM, form)
            self.list.addItem(item)
            if form.id == usual:
                self.list.setCurrentItem(item)
        if self.list.currentItem() is None:
            self.list.setCurrentRow(self.list.count() - 1)

    def _describe(self) -> None:
        item = self.list.currentItem()
        self.accept_button.setEnabled(item is not None)
        self.description.setText(item.data(FORM).description if item else "")

    def _previous_row(self) -> QHBoxLayout:
        choose = QPushButton("選ぶ…")
        choose.clicked.connect(self._choose_previous)
        row = QHBoxLayout()
        row.addWidget(self.previous_line, 1)
        row.addWidget(choose)
        return row

    def _choose_previous(self) -> None:
        file = ask_for_file(self, "前回の記録", self._folder, (RECORDS,))
        if file:
            self.previous_line.setText(file)
