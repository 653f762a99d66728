"""The pages on paper: those asked for, in the order of the printer, the same as on the screen."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from minutesapp.diagnosis.sample import sample_record
from minutesapp.errors import UserFacingError
from minutesapp.services.output.preview import preview_sheets
from minutesapp.services.records import open_record
from tests.ui.widgets.whole_pages import pages_of
from ui.widgets.sheets.placing import Pages
from ui.widgets.sheets.printing import make_printer, pages_asked_for, print_pages
from ui.window.application import make_application


@pytest.fixture
def pages(qtbot: QtBot) -> Pages:
    make_application([])
    return pages_of(preview_sheets(open_record(sample_record()).minutes))


def printer_into(file: Path, pages: Pages) -> QPrinter:
    """What prints into a file, like a printer otherwise."""
    printer = make_printer(pages.sheets.paper)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    return printer


def test_each_page_is_printed_on_the_paper_of_the_form(pages: Pages, tmp_path: Path) -> None:
    file = tmp_path / "印刷.pdf"
    assert list(print_pages(printer_into(file, pages), pages, [0, 1, 2])) == [1, 2, 3]
    printed = pypdfium2.PdfDocument(file)
    try:
        assert len(printed) == 3
        assert printed[0].get_size() == pytest.approx((595, 842), abs=1)
        picture = printed[0].render(scale=1, grayscale=True)
        shades, rows = bytes(picture.buffer), range(picture.height)
        dark = [(y, x) for y in rows for x in range(picture.width) if shades[y * picture.stride + x] < 100]
        assert min(x for _, x in dark) == pytest.approx(85, abs=4), "the text begins at the left margin"
        assert min(y for y, _ in dark) == pytest.approx(76, abs=6)
        assert max(y for y, _ in dark) == pytest.approx(808, abs=8), "the page's number stands at the foot"
    finally:
        printed.close()


def test_the_range_the_copies_and_the_order_are_those_asked_for(pages: Pages, tmp_path: Path) -> None:
    printer = printer_into(tmp_path / "a.pdf", pages)
    assert pages_asked_for(printer, 3) == [0, 1, 2]
    printer.setFromTo(2, 9)
    assert pages_asked_for(printer, 3) == [1, 2]
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert pages_asked_for(printer, 3) == [2, 1]
    if not printer.supportsMultipleCopies():
        printer.setCopyCount(2)
        printer.setCollateCopies(True)
        assert pages_asked_for(printer, 3) == [2, 1, 2, 1]
        printer.setCollateCopies(False)
        assert pages_asked_for(printer, 3) == [2, 2, 1, 1]


def test_paper_that_lies_is_printed_lying(pages: Pages) -> None:
    paper = pages.sheets.paper._replace(width=841.9, height=595.3)
    assert make_printer(paper).pageLayout().orientation() is QPageLayout.Orientation.Landscape


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_does_not_answer_is_told(pages: Pages, tmp_path: Path) -> None:
    printer = printer_into(tmp_path / "ない" / "a.pdf", pages)
    with pytest.raises(UserFacingError) as trouble:
        list(print_pages(printer, pages, [0]))
    assert trouble.value.code == "print-failed"


def test_who_gives_up_leaves_the_printer_free(pages: Pages, tmp_path: Path) -> None:
    printer = printer_into(tmp_path / "a.pdf", pages)
    printing = print_pages(printer, pages, [0, 1, 2])
    next(printing)
    printing.close()
    assert printer.printerState() is not QPrinter.PrinterState.Active
