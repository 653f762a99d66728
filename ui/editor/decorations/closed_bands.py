"""The tint under closed passages."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QTextEdit

from minutesapp.editing.change import Change
from minutesapp.templates.margin import Margin
from ui.editor.page.page_layout import PageLayout
from ui.editor.page.paragraphs import Paragraphs, VisibleParagraph
from ui.editor.page.theme import PageTheme
from ui.editor.projection.projection import Projection


class ClosedBands:
    """Tints closed passages from one side of the text to the other."""

    def __init__(self, edit: QTextEdit, page: PageLayout, projection: Projection, paragraphs: Paragraphs) -> None:
        self._edit = edit
        self._page = page
        self._projection = projection
        self._paragraphs = paragraphs
        projection.reshaped.connect(self._follow)

    @property
    def is_needed(self) -> bool:
        """Whether anything is closed."""
        return self._projection.margin.has_closed

    def paint(self, painter: QPainter, shown: Sequence[VisibleParagraph], seen: QRectF) -> None:
        """Tint what is closed among these paragraphs."""
        paint_bands(painter, self._page.theme, self._edit.viewport().width(), self._projection.margin, shown)

    def _follow(self, change: Change) -> None:
        """Qt knows nothing of what is closed, and paints again only text that changes or moves."""
        splice = change.body
        if splice is not None and (self.is_needed or any(block.closed for block in splice.removed)):
            viewport, bar = self._edit.viewport(), self._edit.verticalScrollBar()
            top = round(self._paragraphs.top_of(max(splice.start - 1, 0)) - self._page.theme.em) - bar.value()
            viewport.update(0, top, viewport.width(), viewport.height() - top)


def paint_bands(
    painter: QPainter, theme: PageTheme, width: float, margin: Margin, shown: Sequence[VisibleParagraph]
) -> None:
    """The tint of closed passages, without gaps between the paragraphs of a passage."""
    above, below = theme.em * 0.15, theme.em * 0.46
    end: float | None = None
    for paragraph in shown:
        if not margin.is_closed(paragraph.number):
            end = None
            continue
        top = paragraph.top - above if end is None else end
        end = paragraph.bottom + below
        painter.fillRect(QRectF(0, top, width, end - top), theme.colours.closed_band)
