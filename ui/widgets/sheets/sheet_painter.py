"""Paints pages on whatever can be painted on: a screen, a printer."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from minutesapp.services.output.preview import PAGE_NUMBER, Paper, Paragraph
from ui.widgets.sheets.lines import FINE, letters_format
from ui.widgets.sheets.placing import RULE, Page, Pages

NUMBER_DISTANCE = 18.0
"""Points between the text and the numbers of its lines."""
SHARES = {"center": 0.5, "right": 1.0}
"""Which share of the room that is left over stands before a line."""
INK = QColor(Qt.GlobalColor.black)


def paint_page(painter: QPainter, pages: Pages, number: int) -> None:
    """Paint a page, from 0, in black, in units of which there are `FINE` in a point, from where the painter is.

    Nothing is painted outside the page.
    """
    paper, page = pages.sheets.paper, pages.pages[number]
    painter.save()
    painter.setClipRect(QRectF(0, 0, paper.width * FINE, paper.height * FINE), Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(INK, RULE * FINE))
    painter.drawLines(page.rules)
    painter.setPen(INK)
    _paint_furniture(painter, paper, paper.header, paper.above, number)
    foot = paper.height - paper.below - paper.pitch * len(paper.footer)
    _paint_furniture(painter, paper, paper.footer, foot, number)
    if paper.numbered:
        _paint_numbers(painter, paper, page)
    for strip in page.strips:
        lines = strip.lines
        for at in range(strip.first, min(strip.last, lines.layout.lineCount())):
            top = strip.y + (at - strip.first) * lines.height + lines.top_of(at)
            lines.layout.lineAt(at).draw(painter, QPointF(strip.x, top))
    painter.restore()


def baselines(page: Page) -> Iterator[float]:
    """Where the lines of a page stand that have numbers; those in tables have none, as in Word."""
    for strip in (strip for strip in page.strips if strip.open):
        lines = strip.lines
        for at in range(strip.first, strip.last):
            ascent = lines.layout.lineAt(at).ascent() if at < lines.layout.lineCount() else lines.height / 2
            yield strip.y + (at - strip.first) * lines.height + lines.top_of(at) + ascent


def _paint_numbers(painter: QPainter, paper: Paper, page: Page) -> None:
    """The numbers of the lines, left of them."""
    painter.setFont(letters_format(paper.letters).font())
    right = (paper.left - NUMBER_DISTANCE) * FINE
    for number, baseline in enumerate(baselines(page), 1):
        width = QFontMetricsF(painter.font()).horizontalAdvance(str(number))
        painter.drawText(QPointF(right - width, baseline), str(number))


def _paint_furniture(painter: QPainter, paper: Paper, paragraphs: tuple[Paragraph, ...], top: float, page: int) -> None:
    """What stands above or below the text on every page."""
    for number, paragraph in enumerate(paragraphs):
        runs = [run._replace(words=run.words.replace(PAGE_NUMBER, str(page + 1))) for run in paragraph.runs]
        fonts = [letters_format(run.letters).font() for run in runs]
        widths = [QFontMetricsF(f).horizontalAdvance(run.words) for f, run in zip(fonts, runs, strict=True)]
        room = (paper.width - paper.left - paper.right) * FINE - sum(widths)
        x = paper.left * FINE + room * SHARES.get(paragraph.align, 0)
        y = (top + paper.pitch * (number + 0.75)) * FINE
        for run, font, width in zip(runs, fonts, widths, strict=True):
            painter.setFont(font)
            painter.drawText(QPointF(x, y), run.words)
            x += width
