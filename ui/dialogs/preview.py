"""The pages of a copy, before it is written."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from minutesapp.services.exporting import EditionName
from minutesapp.services.preview import Sheets
from ui.dialogs.base import BaseDialog, hint
from ui.dialogs.export import EDITION_WORDS
from ui.widgets.plain import plain_label
from ui.widgets.sheet_view import SheetView


class PreviewDialog(BaseDialog):
    """The pages of the Word file of an edition; `render` makes them."""

    def __init__(self, parent: QWidget | None, render: Callable[[EditionName], Sheets]) -> None:
        super().__init__(parent, "プレビュー", "書き出す…", "閉じる")
        self._render = render
        self.edition_box = QComboBox()
        self.edition_box.setAccessibleName("版")
        for name, words in EDITION_WORDS.items():
            self.edition_box.addItem(words, name)
        self.view = SheetView()
        self.view.setAccessibleName("プレビュー")
        self.count = plain_label()
        row = QHBoxLayout()
        row.addWidget(plain_label("版"))
        row.addWidget(self.edition_box)
        row.addWidget(self.count)
        row.addWidget(hint("改ページの位置は、Wordと少し違うことがあります。"), 1)
        self.column.addLayout(row)
        self.column.addWidget(self.view, 1)
        self.edition_box.currentIndexChanged.connect(self.show_edition)
        self.show_edition()

    @property
    def edition(self) -> EditionName:
        """The edition shown."""
        return EditionName(self.edition_box.currentData())

    def show_edition(self) -> None:
        """Show the edition chosen."""
        self.view.show_sheets(self._render(self.edition))
        self.count.setText(f"{self.view.count}ページ")
