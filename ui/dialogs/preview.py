"""What a copy will read like, before it is written."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QTextBrowser, QWidget

from minutesapp.services.exporting import EditionName
from ui.dialogs.base import BaseDialog, hint
from ui.dialogs.export import EDITION_WORDS
from ui.widgets.theme import LIGHT, palette_of

MARGIN = 32


class PreviewDialog(BaseDialog):
    """The record as the HTML of an edition; `render` makes it."""

    def __init__(self, parent: QWidget | None, render: Callable[[EditionName], str]) -> None:
        super().__init__(parent, "プレビュー", "Wordに書き出す…", "閉じる")
        self._render = render
        self.edition_box = QComboBox()
        for name, words in EDITION_WORDS.items():
            self.edition_box.addItem(words, name)
        self.browser = QTextBrowser()
        self.browser.setOpenLinks(False)
        self.browser.setAccessibleName("プレビュー")
        self.browser.setPalette(palette_of(LIGHT))  # black on white in any theme, like paper
        self.browser.document().setDocumentMargin(MARGIN)
        row = QHBoxLayout()
        row.addWidget(QLabel("版"))
        row.addWidget(self.edition_box)
        row.addWidget(hint("書き出す内容を確かめるための表示です。改ページや字の位置はWordで確かめてください。"), 1)
        self.column.addLayout(row)
        self.column.addWidget(self.browser, 1)
        self.edition_box.currentIndexChanged.connect(self.show_edition)
        self.resize(820, 760)
        self.show_edition()

    @property
    def edition(self) -> EditionName:
        """The edition shown."""
        return EditionName(self.edition_box.currentData())

    def show_edition(self) -> None:
        """Show the edition chosen."""
        self.browser.setHtml(self._render(self.edition))
