"""The pages of a copy, before it is written."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QHBoxLayout, QWidget

from minutesapp.errors import UserFacingError
from minutesapp.services.output.exporting import EditionName
from minutesapp.services.output.preview import Sheets
from ui.dialogs.base import BaseDialog, hint
from ui.models.edition_words import EDITION_WORDS
from ui.reporting import report
from ui.tasks import Task, go
from ui.widgets.plain import plain_label
from ui.widgets.sheets.page_maker import PageMaker
from ui.widgets.sheets.placing import Pages
from ui.widgets.sheets.sheet_view import SheetView

PRINT = 2
"""What the dialog gives where the clerk wants the pages on paper."""
MOMENT = 0.2
"""Seconds that the dialog may take for its pages before it is shown without them."""
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
        self.print_button = self.buttons.addButton("", QDialogButtonBox.ButtonRole.ActionRole)
        self.print_button.clicked.connect(lambda: self.done(PRINT))
        self.maker = PageMaker(self)
        self.maker.made.connect(self._show)
        self._lay_out(sheets)

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
            self.print_button.setEnabled(False)
            try:
                self._making = self._render(edition)
                self._made[edition] = await self._making
            except UserFacingError as error:
                report(self, error)
                self.reject()
                return
        self._lay_out(self._made[edition])

    def _lay_out(self, sheets: Sheets) -> None:
        """Those of a usual record are there at once."""
        self.count.setText(MAKING)
        self.print_button.setEnabled(False)
        self.maker.start(sheets, at_once=MOMENT)

    def _show(self, pages: Pages) -> None:
        self.view.show_pages(pages)
        self.view.verticalScrollBar().setValue(0)
        self.count.setText(f"{self.view.count}ページ")
        self.print_button.setText(f"{EDITION_WORDS[self.edition]}を印刷…")
        self.print_button.setEnabled(True)

    def _drop(self) -> None:
        """Pages that are still being made are not wanted any more."""
        self.maker.drop()
        if self._making is not None:
            self._making.cancel()
