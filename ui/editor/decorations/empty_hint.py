"""What to do on an empty page, in the place of the text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from ui.editor.page.page_layout import PageLayout
from ui.editor.page.paragraphs import Paragraphs, VisibleParagraph
from ui.editor.projection.projection import Projection
from ui.editor.writing.input_method import InputMethod

HINT = "ここに議題や発言を入力します。"


class EmptyHint:
    """Says what to do until something is there."""

    def __init__(
        self, page: PageLayout, projection: Projection, paragraphs: Paragraphs, input_method: InputMethod
    ) -> None:
        self._page = page
        self._projection = projection
        self._paragraphs = paragraphs
        self._input_method = input_method

    @property
    def is_needed(self) -> bool:
        """Whether the page is empty."""
        return not self._projection.minutes.body and not self._input_method.composing

    def paint(self, painter: QPainter, shown: Sequence[VisibleParagraph], seen: QRectF) -> None:
        """Write it where the text begins."""
        baseline = self._paragraphs.baseline_of(shown[0])
        if baseline is not None:
            painter.setFont(self._page.theme.text_font)
            painter.setPen(self._page.theme.colours.faint)
            painter.drawText(QPointF(0, baseline), HINT)
