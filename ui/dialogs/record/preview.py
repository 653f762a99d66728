"""The pages of a copy, before it is written."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from minutesapp.errors import UserFacingError
from minutesapp.services.output.exporting import EditionName
from minutesapp.services.output.preview import Sheets
from ui.dialogs.base import BaseDialog, hint
from ui.models.edition_words import EDITION_WORDS
from ui.reporting import report
from ui.tasks import Task, go
from ui.widgets.plain import plain_label
from ui.widgets.sheets.sheet_view import SheetView

MAKING = "ページを作っています…"


class PreviewDialog(BaseDialog):
    """The pages of the Word file of an edition, `sheets` of the first one; `render` begins to make others."""

    def __init__(self, parent: QWidget | None, sheets: Sheets, render: Callable[[EditionName], Task[Sheets]]) -> None:
        super().__init__(parent, "プレビュー", "書き出す…", "閉じる")
        self._render = render
        self._made = {EditionName.INTERNAL: sheets}
        self._making: Task[Sheets] | None = None
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
        self.edition_box.currentIndexChanged.connect(lambda _: go(self.show_edition()))
        self.finished.connect(lambda _: self._drop())
        self._show(sheets)

    @property
    def edition(self) -> EditionName:
        """The edition chosen."""
        return EditionName(self.edition_box.currentData())

    async def show_edition(self) -> None:
        """Show the edition chosen, as soon as its pages are made."""
        self._drop()
        edition = self.edition
        if edition not in self._made:
            self.count.setText(MAKING)
            try:
                self._making = self._render(edition)
                self._made[edition] = await self._making
            except UserFacingError as error:
                report(self, error)
                self.reject()
                return
        self._show(self._made[edition])

    def _show(self, sheets: Sheets) -> None:
        self.view.show_sheets(sheets)
        self.count.setText(f"{self.view.count}ページ")

    def _drop(self) -> None:
        """Pages that are still being made are not wanted any more."""
        if self._making is not None:
            self._making.cancel()
