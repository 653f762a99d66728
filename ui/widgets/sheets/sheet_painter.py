"""Paints pages on whatever can be painted on: a screen, a printer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from minutesapp.services.output.preview import PAGE_COUNT, PAGE_NUMBER, Paper, Paragraph, Run
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
    _paint_furniture(painter, pages, paper.header, paper.above, number)
    foot = paper.height - paper.below - paper.pitch * len(paper.footer)
    _paint_furniture(painter, pages, paper.footer, foot, number)
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


def _paint_furniture(
    painter: QPainter, pages: Pages, paragraphs: tuple[Paragraph, ...], top: float, number: int
) -> None:
    """What stands above or below the text on every page; what stands behind a tab is at the right."""
    paper = pages.sheets.paper
    counted = {PAGE_NUMBER: str(number + 1), PAGE_COUNT: str(len(pages.pages))}
    for place, paragraph in enumerate(paragraphs):
        y = (top + paper.pitch * (place + 0.75)) * FINE
        shares = (SHARES.get(paragraph.align, 0), SHARES["right"])
        for runs, share in zip(_parted(paragraph, counted), shares, strict=True):
            fonts = [letters_format(run.letters).font() for run in runs]
            widths = [QFontMetricsF(f).horizontalAdvance(run.words) for f, run in zip(fonts, runs, strict=True)]
            room = (paper.width - paper.left - paper.right) * FINE - sum(widths)
            x = paper.left * FINE + room * share
            for run, font, width in zip(runs, fonts, widths, strict=True):
                painter.setFont(font)
                painter.drawText(QPointF(x, y), run.words)
                x += width


def _parted(paragraph: Paragraph, counted: Mapping[str, str]) -> tuple[list[Run], list[Run]]:
    """The runs before and behind the first tab, with what is `counted` in its place."""
    left: list[Run] = []
    right: list[Run] = []
    part = left
    for run in paragraph.runs:
        words = "".join(counted.get(sign, sign) for sign in run.words)
        for at, piece in enumerate(words.split("\t")):
            part = right if at else part
            part.append(run._replace(words=piece))
    return left, right
