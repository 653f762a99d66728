"""The manual, offline."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QTextBrowser, QWidget

from minutesapp import paths
from ui.dialogs.base import BaseDialog


class ManualDialog(BaseDialog):
    """The manual as it comes with the program."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, "使い方", reject="閉じる", size=(860, 720))
        self.browser = QTextBrowser()
        self.browser.setAccessibleName("使い方")
        self.browser.setSearchPaths([str(paths.resource("manual"))])
        self.browser.setSource(QUrl.fromLocalFile(str(paths.resource("manual", "manual.md"))))
        self.column.addWidget(self.browser, 1)
