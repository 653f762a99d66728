"""What a search has found, marked under the text wherever it comes into view."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QTextEdit

from minutesapp.language.matching.folded_text import TextRange
from minutesapp.model.blocks import Block
from ui.editor.decorations.word_rects import rects_of
from ui.editor.page.page_layout import PageLayout
from ui.editor.page.paragraphs import VisibleParagraph
from ui.editor.projection.projection import Projection

Find = Callable[[Block], Sequence[TextRange]]
"""Says where in a paragraph the words stand that are sought."""

ROUND = 2.0
"""How far the corners of a mark are rounded, in pixels."""


class SearchMarks:
    """Marks what a search finds. Only what can be seen is searched, however long the text is."""

    def __init__(self, edit: QTextEdit, page: PageLayout, projection: Projection) -> None:
        self._edit = edit
        self._page = page
        self._projection = projection
        self._find: Find | None = None

    def mark(self, find: Find | None) -> None:
        """Mark what this finds wherever it comes into view; None marks nothing."""
        self._find = find
        self._edit.viewport().update()

    @property
    def is_needed(self) -> bool:
        """Whether anything is to be marked."""
        return self._find is not None and bool(self._projection.minutes.body)

    def paint(self, painter: QPainter, shown: Sequence[VisibleParagraph], seen: QRectF) -> None:
        """Mark what is found in these paragraphs."""
        painter.setPen(self._page.theme.colours.hit_edge)
        painter.setBrush(self._page.theme.colours.hit)
        body = self._projection.minutes.body
        for paragraph in shown:
            block = body[paragraph.number]
            if self._find is not None and (spans := self._find(block)):
                layout = self._edit.document().findBlockByNumber(paragraph.number).layout()
                corner = QPointF(layout.position().x(), paragraph.top)
                for rect in rects_of(layout, block.text, spans, seen.translated(-corner)):
                    painter.drawRoundedRect(rect.translated(corner), ROUND, ROUND)
