"""The manual, offline."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from minutesapp import paths
from ui.dialogs.base import BaseDialog

SMOOTH = Qt.TransformationMode.SmoothTransformation
MARGIN = 32


class ManualBrowser(QTextBrowser):
    """Shows pictures no wider than itself."""

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """A picture made to fit; everything else as it is."""
        found = super().loadResource(kind, name)
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return found
        picture = QImage(self.searchPaths()[0] + "/" + QUrl(name).fileName())
        room = self.viewport().width() - MARGIN
        return picture.scaledToWidth(room, SMOOTH) if picture.width() > room > 0 else picture

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pictures anew, at the same place of the text."""
        place = self.verticalScrollBar().value() / max(self.verticalScrollBar().maximum(), 1)
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.reload()
            self.verticalScrollBar().setValue(round(place * self.verticalScrollBar().maximum()))


class ManualDialog(BaseDialog):
    """The manual as it comes with the program."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, "使い方", reject="閉じる", size=(860, 720))
        self.browser = ManualBrowser()
        self.browser.setAccessibleName("使い方")
        self.browser.setSearchPaths([str(paths.resource("manual"))])
        self.browser.setSource(QUrl.fromLocalFile(str(paths.resource("manual", "manual.md"))))
        self.column.addWidget(self.browser, 1)
