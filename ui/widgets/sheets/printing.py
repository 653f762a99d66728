"""Pages on paper: the same that the screen shows, painted on a printer page by page."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from itertools import chain, repeat

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from minutesapp.errors import UserFacingError
from minutesapp.services.output.preview import Paper
from ui.widgets.sheets.lines import FINE
from ui.widgets.sheets.placing import Pages
from ui.widgets.sheets.sheet_painter import paint_page

POINTS_PER_INCH = 72
Printing = Generator[int, None, None]
"""Pages that are being printed; it tells how many are done."""


def make_printer(paper: Paper) -> QPrinter:
    """A printer that is set up for this paper; which one it is is still to be chosen."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    printer.setPageLayout(_layout(paper))
    return printer


def pages_asked_for(printer: QPrinter, count: int) -> list[int]:
    """The numbers of the pages, from 0, in the order in which they are painted, copies included if that is ours."""
    first, last = printer.fromPage() or 1, printer.toPage() or count
    numbers = list(range(max(first, 1) - 1, min(last, count)))
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        numbers.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return numbers * copies
    return list(chain.from_iterable(repeat(number, copies) for number in numbers))


def print_pages(printer: QPrinter, pages: Pages, numbers: Sequence[int]) -> Printing:
    """Paint these pages one by one, and tell how many are done; UserFacingError ``print-failed``.

    Whoever does not go on to the end has the printer throw away what it has got.
    """
    painter = QPainter()
    if not painter.begin(printer):
        raise UserFacingError("print-failed")
    done = 0
    try:
        painter.scale(*[printer.resolution() / POINTS_PER_INCH / FINE] * 2)
        for number in numbers:
            if done and not printer.newPage():
                raise UserFacingError("print-failed")
            paint_page(painter, pages, number)
            done += 1
            yield done
    finally:
        if done < len(numbers):
            printer.abort()
        painter.end()


def _layout(paper: Paper) -> QPageLayout:
    """The paper of the form, on which all of it is painted."""
    lying = paper.width > paper.height
    short, long = sorted((paper.width, paper.height))
    size = QPageSize(QSizeF(short, long), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    way = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
    return QPageLayout(size, way, QMarginsF())
