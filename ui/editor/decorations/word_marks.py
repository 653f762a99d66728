"""The marks on words: what the public does not read, and what has still to be looked at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QTextEdit

from minutesapp.editing.change import Change
from minutesapp.editing.session import Session
from minutesapp.language.matching.folded_text import TextRange
from minutesapp.model.blocks import Block
from minutesapp.model.spans import Mark, ranges_of
from ui.editor.decorations.word_rects import rects_of
from ui.editor.page.page_layout import PageLayout
from ui.editor.page.paragraphs import VisibleParagraph
from ui.editor.projection.projection import Projection

ROUND, RULE = 2.0, 2.0
"""How far corners are rounded, and how thick the line under a query is, in pixels."""


class WordMarks:
    """Paints each mark in a way of its own, so that none is told by its colour alone.

    Withheld words have a ground, withdrawn ones a line through them, words to be looked at a line under them, and
    corrected ones two.
    """

    def __init__(self, edit: QTextEdit, page: PageLayout, projection: Projection) -> None:
        self._edit = edit
        self._page = page
        self._projection = projection
        self._session: Session | None = None
        self._count = 0
        projection.changed.connect(self._follow)

    @property
    def is_needed(self) -> bool:
        """Whether anything bears a mark."""
        if self._session is not self._projection.session:
            self._session = self._projection.session
            self._count = _marks_in(self._session.minutes.body)
        return self._count > 0

    def paint(self, painter: QPainter, shown: Sequence[VisibleParagraph], seen: QRectF) -> None:
        """Paint the marks in these paragraphs."""
        body = self._projection.minutes.body
        for paragraph in shown:
            if body[paragraph.number].spans:
                self._paint_in(painter, body[paragraph.number], paragraph, seen)

    def _paint_in(self, painter: QPainter, block: Block, paragraph: VisibleParagraph, seen: QRectF) -> None:
        layout = self._edit.document().findBlockByNumber(paragraph.number).layout()
        corner = QPointF(layout.position().x(), paragraph.top)
        colours = self._page.theme.colours
        for mark, colour in (
            (Mark.WITHHELD, colours.withheld),
            (Mark.QUERY, colours.query),
            (Mark.CORRECTED, colours.corrected),
            (Mark.WITHDRAWN, colours.withdrawn),
        ):
            ranges = [TextRange(*words) for words in ranges_of(block.spans, mark)]
            # What is withheld has an edge as well: its ground alone is hardly lighter or darker than the paper.
            painter.setPen(colours.withheld_edge if mark is Mark.WITHHELD else Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            for rect in rects_of(layout, block.text, ranges, seen.translated(-corner)):
                _paint_mark(painter, mark, rect.translated(corner))

    def _follow(self, change: Change) -> None:
        """Qt knows nothing of marks, and paints again only text that changes or moves."""
        if change.body is None or self._session is not self._projection.session:
            return
        gone, come = _marks_in(change.body.removed), _marks_in(change.body.inserted)
        self._count += come - gone
        if gone or come:
            self._edit.viewport().update()


def _paint_mark(painter: QPainter, mark: Mark, words: QRectF) -> None:
    left, width = words.left(), words.width()
    if mark is Mark.WITHHELD:
        painter.drawRoundedRect(words, ROUND, ROUND)
    elif mark is Mark.WITHDRAWN:
        painter.drawRect(QRectF(left, words.center().y() - RULE / 2, width, RULE))
    else:
        painter.drawRect(QRectF(left, words.bottom() - RULE, width, RULE))
        if mark is Mark.CORRECTED:
            painter.drawRect(QRectF(left, words.bottom() - 3 * RULE, width, RULE / 2))


def _marks_in(blocks: Sequence[Block]) -> int:
    return sum(len(block.spans) for block in blocks if block.spans)
