"""Sheets of paper on a desk, one below the other, as wide as the room allows or the clerk wants."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSlider, QWidget

from ui.widgets.appearance.theme import LIGHT
from ui.widgets.sheets.lines import FINE
from ui.widgets.sheets.placing import Pages, Strip
from ui.widgets.sheets.sheet_painter import paint_page

GAP = 16
LARGEST_SCALE = 1.25
POINTS_PER_INCH = 72
SHADOW = QColor(0, 0, 0, 60)
BAR_DISTANCE, BAR_WIDTH = 9.0, 3.0
"""Points between the text and the bar beside what is marked, and how wide that is."""
SMALLEST_ZOOM, LARGEST_ZOOM, ZOOM_STEP = 1.0, 3.0, 1.15
ZOOM_KEYS = {Qt.Key.Key_Plus: ZOOM_STEP, Qt.Key.Key_Minus: 1 / ZOOM_STEP}
ENDS = {
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}
NOTHING = range(0)


class SheetView(QAbstractScrollArea):
    """Shows the pages of a Word file: white paper with black ink in any theme, like the paper that comes of it.

    Where it `leads` back to what the pages are made of, a click and Enter choose a paragraph.
    """

    chosen = Signal(object)
    """The number of a paragraph on which the clerk clicked, or which is the first in sight when Enter is pressed."""
    zoomed = Signal(object)
    """How many times as wide as there is room the pages are."""

    def __init__(self, parent: QWidget | None = None, *, leads: bool = False) -> None:
        super().__init__(parent)
        self._leads = leads
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pages: Pages | None = None
        self._begins: dict[int, tuple[int, Strip]] = {}
        self._marked = NOTHING
        self._zoom = SMALLEST_ZOOM

    def show_pages(self, pages: Pages) -> None:
        """Show these pages in the place of the others; what is in sight stays about where it is."""
        top = self.verticalScrollBar().value()
        self._pages = pages
        self._begins = {}
        for number, page in enumerate(pages.pages):
            for strip in page.strips:
                self._begins.setdefault(strip.number, (number, strip))
        self._lay_out()
        self.verticalScrollBar().setValue(top)

    def clear(self) -> None:
        """Show nothing."""
        self._pages, self._begins, self._marked = None, {}, NOTHING
        self._lay_out()

    @property
    def pages(self) -> Pages | None:
        """What is shown."""
        return self._pages

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages.pages) if self._pages else 0

    @property
    def page_in_sight(self) -> int:
        """Which page is in the middle of the window, from 1; 0 where there is none."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2 - GAP
        return min(int(middle // (self._page_height + GAP)) + 1, self.count) if self.count else 0

    def text(self) -> str:
        """All words on the paper, paragraph by paragraph."""
        pages = self._pages.pages if self._pages else ()
        begun = (strip for page in pages for strip in page.strips if not strip.first)
        return "\n".join(strip.lines.paragraph.words for strip in begun)

    def set_zoom(self, zoom: float) -> None:
        """Show the pages so many times as wide as there is room."""
        zoom = min(max(zoom, SMALLEST_ZOOM), LARGEST_ZOOM)
        if zoom != self._zoom:
            self._zoom = zoom
            self._lay_out()
            if self._pages is not None:  # what is wider than the room begins with the bar beside the text
                margin = self._pages.sheets.paper.left - 2 * BAR_DISTANCE
                self.horizontalScrollBar().setValue(round(margin * self._scale) + GAP)
            self.zoomed.emit(zoom)

    def mark(self, numbers: range) -> None:
        """Mark these paragraphs by a bar beside them."""
        if numbers != self._marked:
            self._marked = numbers
            self.viewport().update()

    def reveal(self, number: int) -> None:
        """Scroll, if need be, so that the beginning of a paragraph is in sight, with what stands before it."""
        if number not in self._begins:
            return
        page, strip = self._begins[number]
        place, scale = self._place(page), self._scale / FINE
        top, bottom = place.top() + strip.y * scale, place.top() + strip.bottom * scale
        height = self.viewport().height()
        if top < GAP or (bottom > height - GAP and top > height / 2):
            bar = self.verticalScrollBar()
            bar.setValue(round(bar.value() + top - height / 3))

    def sizeHint(self) -> QSize:
        """One page and a little of the desk around it."""
        return QSize(860, 720)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The page is as wide as there is room for, and what was read stays where it was."""
        super().resizeEvent(event)
        self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go to the first and the last page, Enter leads back, + and - zoom; the other keys scroll."""
        key = Qt.Key(event.key())
        if key in ENDS:
            self.verticalScrollBar().triggerAction(ENDS[key])
        elif key in ZOOM_KEYS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self._zoom * ZOOM_KEYS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._leads:
            self._choose_at(QPointF(self.viewport().width() / 2, GAP))
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, change the size of the pages."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
        elif event.angleDelta().y():
            self.set_zoom(self._zoom * (ZOOM_STEP if event.angleDelta().y() > 0 else 1 / ZOOM_STEP))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Wait until the button is let go."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the paragraph under the mouse, or the nearest one on its page."""
        place, is_left = event.position(), event.button() is Qt.MouseButton.LeftButton
        if self._leads and is_left and self.viewport().rect().contains(place.toPoint()):
            self._choose_at(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pages that are in sight."""
        painter = QPainter(self.viewport())
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.Mid))
        for number in self._pages_between(event.rect().top(), event.rect().bottom()):
            self._paint_page(painter, self._place(number), number)

    def _lay_out(self) -> None:
        bar, side = self.verticalScrollBar(), self.horizontalScrollBar()
        share = bar.value() / max(bar.maximum(), 1)
        height = round(self.count * (self._page_height + GAP) + GAP)
        bar.setRange(0, max(height - self.viewport().height(), 0))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(round(self._page_height / 20))
        bar.setValue(round(share * bar.maximum()))
        side.setRange(0, max(round(self._page_width + 2 * GAP) - self.viewport().width(), 0))
        side.setPageStep(self.viewport().width())
        self.viewport().update()

    @property
    def _scale(self) -> float:
        """Pixels a point."""
        if self._pages is None:
            return 1.0
        room = (self.viewport().width() - 2 * GAP) / self._pages.sheets.paper.width
        return max(min(room, LARGEST_SCALE * self.logicalDpiX() / POINTS_PER_INCH), 0.1) * self._zoom

    @property
    def _page_width(self) -> float:
        return self._pages.sheets.paper.width * self._scale if self._pages else 0.0

    @property
    def _page_height(self) -> float:
        return self._pages.sheets.paper.height * self._scale if self._pages else 0.0

    def _place(self, number: int) -> QRectF:
        """Where a page is in the viewport."""
        width = self._page_width
        top = GAP + number * (self._page_height + GAP) - self.verticalScrollBar().value()
        left = max((self.viewport().width() - width) / 2, GAP) - self.horizontalScrollBar().value()
        return QRectF(left, top, width, self._page_height)

    def _pages_between(self, top: float, bottom: float) -> range:
        """The numbers of the pages that are between these heights of the viewport."""
        pitch, above = self._page_height + GAP, self.verticalScrollBar().value() - GAP
        first, last = int((top + above) // pitch), int((bottom + above) // pitch)
        return range(max(first, 0), min(last + 1, self.count))

    def _paint_page(self, painter: QPainter, place: QRectF, number: int) -> None:
        assert self._pages is not None
        painter.fillRect(place.translated(2, 2), SHADOW)
        painter.fillRect(place, QColor(LIGHT.paper))
        painter.save()
        painter.translate(place.topLeft())
        painter.scale(self._scale / FINE, self._scale / FINE)
        for strip in self._pages.pages[number].strips:
            if strip.number in self._marked:
                painter.fillRect(self._bar_of(strip), QColor(LIGHT.accent))
        paint_page(painter, self._pages, number)
        painter.restore()

    def _bar_of(self, strip: Strip) -> QRectF:
        assert self._pages is not None
        left = self._pages.sheets.paper.left - BAR_DISTANCE - BAR_WIDTH
        return QRectF(left * FINE, strip.y, BAR_WIDTH * FINE, strip.bottom - strip.y)

    def _choose_at(self, place: QPointF) -> None:
        pages = self._pages_between(place.y() - GAP, place.y())
        if self._pages is None or not pages:
            return
        strips = self._pages.pages[pages[-1]].strips
        y = (place.y() - self._place(pages[-1]).top()) / self._scale * FINE
        if strips:
            self.chosen.emit(min(strips, key=lambda strip: max(strip.y - y, y - strip.bottom, 0.0)).number)
