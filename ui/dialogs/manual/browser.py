"""One page of the manual, with its pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, cast

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QResizeEvent, QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser

SMOOTH = Qt.TransformationMode.SmoothTransformation
PICTURE = QTextDocument.ResourceType.ImageResource
MARGIN = 64
SECTION_LEVEL, GAP = 2, 8


class ManualBrowser(QTextBrowser):
    """Shows pictures no wider than itself. Tab leaves it: where its links lead, the contents lead as well."""

    def __init__(self) -> None:
        super().__init__()
        self.made: dict[str, str] = {}
        """Pages that are in no file, by their name: Markdown."""
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.LinksAccessibleByMouse)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """A picture made to fit, a page that is in no file; everything else as it is."""
        if QUrl(name).fileName() in self.made:
            return self.made[QUrl(name).fileName()]
        found = super().loadResource(kind, name)
        return self._fitting(QUrl(name).fileName()) if kind == PICTURE.value else found

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pictures anew, at the same place of the text."""
        place = self.verticalScrollBar().value() / max(self.verticalScrollBar().maximum(), 1)
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_pictures()
            self.verticalScrollBar().setValue(round(place * self.verticalScrollBar().maximum()))

    def show_section(self, number: int) -> None:
        """Scroll to the heading of the second level with this number, from 0."""
        block = headings_of(self.document(), SECTION_LEVEL)[number]
        self.setTextCursor(QTextCursor(block))
        top = self.document().documentLayout().blockBoundingRect(block).top()
        self.verticalScrollBar().setValue(round(top) - GAP)

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


def headings_of(document: QTextDocument, level: int) -> list[QTextBlock]:
    """The headings of this level in a text, in their order."""
    found, block = [], document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel() == level:
            found.append(block)
        block = block.next()
    return found


def picture_names(document: QTextDocument) -> Iterator[str]:
    """The names of the pictures in a text."""
    block = document.begin()
    while block.isValid():
        for part in cast("Iterable[QTextBlock.iterator]", block):
            if part.fragment().charFormat().isImageFormat():
                yield part.fragment().charFormat().toImageFormat().name()
        block = block.next()
