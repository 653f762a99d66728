"""Sheets of paper on a desk, one below the other, as large as the room allows."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSlider, QWidget

from minutesapp.services.output.preview import PAGE_NUMBER, Paper, Paragraph, Sheets
from ui.widgets.appearance.theme import LIGHT
from ui.widgets.sheets.sheet_document import FINE, letters_format, sheet_document

GAP = 16
LARGEST_SCALE = 1.25
POINTS_PER_INCH = 72
NUMBER_DISTANCE = 18.0
"""Points between the text and the numbers of its lines."""
SHARES = {"center": 0.5, "right": 1.0}
"""Which share of the room that is left over stands before a line."""
SHADOW = QColor(0, 0, 0, 60)


class SheetView(QAbstractScrollArea):
    """Shows the pages of a Word file: white paper with black ink in any theme, like the paper that comes of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._sheets: Sheets | None = None
        self._document = QTextDocument()
        self._numbers: list[list[float]] = []

    def show_sheets(self, sheets: Sheets) -> None:
        """Show these pages, from the first."""
        self._sheets = sheets
        self._document = sheet_document(sheets)
        self._numbers = line_numbers(self._document) if sheets.paper.numbered else []
        self._lay_out()
        self.verticalScrollBar().setValue(0)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return self._document.pageCount() if self._sheets else 0

    def text(self) -> str:
        """All words on the paper, line by line."""
        return self._document.toPlainText()

    def sizeHint(self) -> QSize:
        """One page and a little of the desk around it."""
        return QSize(860, 720)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The page is as wide as there is room for, and what was read stays where it was."""
        super().resizeEvent(event)
        self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go to the first and the last page; the other keys scroll."""
        ends = {Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum}
        ends[Qt.Key.Key_End] = QAbstractSlider.SliderAction.SliderToMaximum
        if action := ends.get(Qt.Key(event.key())):
            self.verticalScrollBar().triggerAction(action)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pages that are in sight."""
        painter = QPainter(self.viewport())
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.Mid))
        for number in range(self.count):
            place = self._place(number)
            if place.intersects(QRectF(event.rect())):
                self._paint_page(painter, place, number)

    def _lay_out(self) -> None:
        bar = self.verticalScrollBar()
        share = bar.value() / max(bar.maximum(), 1)
        height = round(self.count * (self._page_height + GAP) + GAP)
        bar.setRange(0, max(height - self.viewport().height(), 0))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(round(self._page_height / 20))
        bar.setValue(round(share * bar.maximum()))
        self.viewport().update()

    @property
    def _scale(self) -> float:
        """Pixels a point."""
        if self._sheets is None:
            return 1.0
        room = (self.viewport().width() - 2 * GAP) / self._sheets.paper.width
        return max(min(room, LARGEST_SCALE * self.logicalDpiX() / POINTS_PER_INCH), 0.1)

    @property
    def _page_height(self) -> float:
        return self._sheets.paper.height * self._scale if self._sheets else 0.0

    def _place(self, number: int) -> QRectF:
        """Where a page is in the viewport."""
        width = self._sheets.paper.width * self._scale if self._sheets else 0.0
        top = GAP + number * (self._page_height + GAP) - self.verticalScrollBar().value()
        return QRectF((self.viewport().width() - width) / 2, top, width, self._page_height)

    def _paint_page(self, painter: QPainter, place: QRectF, number: int) -> None:
        assert self._sheets is not None
        paper = self._sheets.paper
        painter.fillRect(place.translated(2, 2), SHADOW)
        painter.fillRect(place, QColor(LIGHT.paper))
        painter.save()
        painter.translate(place.topLeft())
        painter.scale(self._scale / FINE, self._scale / FINE)
        page = QRectF(0, 0, paper.width * FINE, paper.height * FINE)
        painter.setClipRect(page)
        painter.setPen(Qt.GlobalColor.black)
        _paint_furniture(painter, paper, paper.header, paper.above, number)
        foot = paper.height - paper.below - paper.pitch * len(paper.footer)
        _paint_furniture(painter, paper, paper.footer, foot, number)
        self._paint_numbers(painter, number)
        painter.translate(0, -number * page.height())
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = page.translated(0, number * page.height())
        context.palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
        self._document.documentLayout().draw(painter, context)
        painter.restore()

    def _paint_numbers(self, painter: QPainter, page: int) -> None:
        """The numbers of the lines, left of them."""
        if self._sheets is None or page >= len(self._numbers):
            return
        paper = self._sheets.paper
        painter.setFont(letters_format(paper.letters).font())
        right = (paper.left - NUMBER_DISTANCE) * FINE
        for number, baseline in enumerate(self._numbers[page], 1):
            width = QFontMetricsF(painter.font()).horizontalAdvance(str(number))
            painter.drawText(QPointF(right - width, baseline), str(number))


def line_numbers(document: QTextDocument) -> list[list[float]]:
    """For each page the baselines of its lines; those in tables have no number, as in Word."""
    height = document.pageSize().height()
    pages: list[list[float]] = [[] for _ in range(document.pageCount())]
    block = document.begin()
    while block.isValid():
        if QTextCursor(block).currentTable() is None:
            top, layout = document.documentLayout().blockBoundingRect(block).top(), block.layout()
            for line in map(layout.lineAt, range(layout.lineCount())):
                page = min(int((top + line.y()) // height), len(pages) - 1)
                pages[page].append(top + line.y() + line.ascent() - page * height)
        block = block.next()
    return pages


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
