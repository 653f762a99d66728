"""One service for what is painted under the text: the layers of it, each asked only for what can be seen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QTextEdit

from ui.editor.page.paragraphs import Paragraphs, VisibleParagraph


class Layer(Protocol):
    """One kind of decoration. Heights are those of the document."""

    @property
    def is_needed(self) -> bool:
        """Whether there is anything to paint, wherever it may be; asked before every paint."""

    def paint(self, painter: QPainter, shown: Sequence[VisibleParagraph], seen: QRectF) -> None:
        """Paint what belongs to these paragraphs; `seen` is the part of the document that is painted."""


class Decorations:
    """Paints its layers one over the other."""

    def __init__(self, edit: QTextEdit, paragraphs: Paragraphs, layers: Sequence[Layer]) -> None:
        self._edit = edit
        self._paragraphs = paragraphs
        self._layers = layers

    def paint(self, rect: QRect) -> None:
        """Paint what lies in this part of the viewport; to be done before the text is painted over it."""
        needed = [layer for layer in self._layers if layer.is_needed]
        if not needed:
            return
        scrolled = self._edit.verticalScrollBar().value()
        shown = self._paragraphs.between(rect.top() + scrolled, rect.bottom() + scrolled)
        seen = QRectF(rect.translated(0, scrolled))
        with QPainter(self._edit.viewport()) as painter:
            painter.translate(0, -scrolled)
            for layer in needed:
                layer.paint(painter, shown, seen)
