"""The manual, offline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, cast

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QResizeEvent, QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from minutesapp import paths
from ui.actions.keys import KEYS
from ui.dialogs.base import BaseDialog, hint
from ui.dialogs.shortcuts import key_rows

SMOOTH = Qt.TransformationMode.SmoothTransformation
PICTURE = QTextDocument.ResourceType.ImageResource
MARGIN = 32
OTHER_KEYS = (
    "キーの割り当てを変えています。説明の中のキーは、はじめの割り当てのものです。"
    "いまのキーは、終わりの「キーの一覧」にあります。"
)


class ManualBrowser(QTextBrowser):
    """Shows pictures no wider than itself."""

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """A picture made to fit; everything else as it is."""
        found = super().loadResource(kind, name)
        return self._fitting(QUrl(name).fileName()) if kind == PICTURE.value else found

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pictures anew, at the same place of the text."""
        place = self.verticalScrollBar().value() / max(self.verticalScrollBar().maximum(), 1)
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_pictures()
            self.verticalScrollBar().setValue(round(place * self.verticalScrollBar().maximum()))

    def _fit_pictures(self) -> None:
        """Loading the page again would do, too, but Qt then writes its first paragraph like the heading over it."""
        document = self.document()
        for name in picture_names(document):
            document.addResource(PICTURE.value, document.baseUrl().resolved(QUrl(name)), self._fitting(name))
        document.markContentsDirty(0, document.characterCount())

    def _fitting(self, name: str) -> QImage:
        picture = QImage(self.searchPaths()[0] + "/" + name)
        room = self.viewport().width() - MARGIN
        return picture.scaledToWidth(room, SMOOTH) if picture.width() > room > 0 else picture


def picture_names(document: QTextDocument) -> Iterator[str]:
    """The names of the pictures in a text."""
    block = document.begin()
    while block.isValid():
        for part in cast("Iterable[QTextBlock.iterator]", block):
            if part.fragment().charFormat().isImageFormat():
                yield part.fragment().charFormat().toImageFormat().name()
        block = block.next()


class ManualDialog(BaseDialog):
    """The manual as it comes with the program, and behind it the keys as they are now."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, "使い方", reject="閉じる", size=(860, 720))
        self.browser = ManualBrowser()
        self.browser.setAccessibleName("使い方")
        self.browser.setSearchPaths([str(paths.resource("manual"))])
        self.browser.setSource(QUrl.fromLocalFile(str(paths.resource("manual", "manual.md"))))
        cursor = QTextCursor(self.browser.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertMarkdown(keys_as_markdown())
        if KEYS.chosen:
            self.column.addWidget(hint(OTHER_KEYS))
        self.column.addWidget(self.browser, 1)


def keys_as_markdown() -> str:
    """The list of keys as the last chapter of the manual."""
    parts = ["\n\n## キーの一覧\n"]
    for title, rows in key_rows():
        parts += [
            f"\n### {title}\n",
            "| できること | キー |",
            "|---|---|",
            *(f"| {does} | {keys} |" for does, keys in rows),
        ]
    return "\n".join(parts)
