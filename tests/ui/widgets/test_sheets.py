"""Pages on the screen: A4, forty characters a line, thirty-six lines a page, white in any theme."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QTextBlock, QTextDocument
from pytestqt.qtbot import QtBot

from minutesapp.diagnosis.sample import sample_record
from minutesapp.services.output.preview import Letters, Paper, Paragraph, Run, Sheets, preview_sheets
from minutesapp.services.records import open_record
from ui.widgets.appearance.theme import DARK, LIGHT, Scheme, apply_theme
from ui.widgets.sheets.sheet_document import FINE, page_of, sheet_document
from ui.widgets.sheets.sheet_view import GAP, SheetView, line_numbers
from ui.window.application import make_application

LETTERS = Letters("ＭＳ 明朝", 10.5, False, 0.8)
PAPER = Paper(595.3, 841.9, 70.85, 70.85, 85.05, 56.7, 19.4, 42.55, 34.0, (), (), False, LETTERS)


@pytest.fixture(autouse=True)
def application() -> Iterator[None]:
    make_application([])
    yield
    apply_theme(LIGHT)


def paragraph(words: str, **look: object) -> Paragraph:
    return Paragraph((Run(words, LETTERS),), **look)  # type: ignore[arg-type]


def blocks(document: QTextDocument) -> list[QTextBlock]:
    found, block = [], document.begin()
    while block.isValid():
        found.append(block)
        block = block.next()
    return found


def test_a_line_holds_forty_characters_and_a_page_thirty_six_lines() -> None:
    document = sheet_document(Sheets(PAPER, (paragraph("議" * 40 * 36 * 2, align="both"),)))
    layout = document.begin().layout()
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    assert {line.textLength() for line in lines} == {40}
    assert document.pageCount() == 2
    gaps = [after.y() - before.y() for before, after in pairwise(lines[:36])]
    assert set(map(round, gaps)) == {round(19.4 * FINE)}


def test_indents_are_those_of_the_paragraph() -> None:
    document = sheet_document(
        Sheets(PAPER, (paragraph("名\t" + "議" * 60, left=124.75, first=-124.75, tabs=(124.75,)),))
    )
    first, second = (document.begin().layout().lineAt(number) for number in (0, 1))
    assert first.cursorToX(2)[0] == pytest.approx(second.cursorToX(second.textStart())[0], abs=2)
    assert first.cursorToX(0)[0] == pytest.approx(second.cursorToX(second.textStart())[0] - 124.75 * FINE, abs=2)


def test_large_letters_take_two_lines() -> None:
    large = Paragraph((Run("題", LETTERS._replace(points=20)),))
    document = sheet_document(Sheets(PAPER, (large, paragraph("休憩"))))
    tops = [document.documentLayout().blockBoundingRect(block).top() for block in blocks(document)]
    assert tops[1] - tops[0] == pytest.approx(2 * 19.4 * FINE, abs=1)


def test_a_heading_does_not_stand_alone_at_the_foot_of_a_page() -> None:
    rows = [paragraph("行") for _ in range(35)]
    document = sheet_document(Sheets(PAPER, (*rows, paragraph("見出し", together=True), paragraph("発言"))))
    assert [page_of(document, block) for block in blocks(document)] == [0] * 35 + [1, 1]


@pytest.mark.parametrize("form", ["ueda-gaiyo", "kaigiroku"])
@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_paper_is_white_and_ink_is_black_in_any_theme(qtbot: QtBot, form: str, scheme: Scheme) -> None:
    apply_theme(scheme)
    view = shown(qtbot, form, QSize(700, 900))
    picture = view.viewport().grab().toImage()
    corner = picture.pixelColor(view.viewport().width() // 2, GAP + 20)
    assert corner == QColor(Qt.GlobalColor.white)
    assert darkest(picture) < 90
    assert picture.pixelColor(3, 3) != corner


def shown(qtbot: QtBot, form: str, size: QSize, edition: str = "internal") -> SheetView:
    """A view of the sample in a form."""
    minutes = open_record(sample_record()).minutes
    sheets = preview_sheets(replace(minutes, template=form), edition)
    view = SheetView()
    qtbot.addWidget(view)
    view.resize(size)
    view.show_sheets(sheets)
    view.show()
    return view


def darkest(picture: QImage) -> int:
    rows, columns = range(100, 400, 2), range(100, 500, 2)
    return min(picture.pixelColor(x, y).lightness() for y in rows for x in columns)


@pytest.mark.parametrize("width", [400, 910, 1366, 2400])
def test_the_page_is_as_wide_as_there_is_room_and_never_wider(qtbot: QtBot, width: int) -> None:
    view = shown(qtbot, "ueda-gaiyo", QSize(width, 500))
    place = view._place(0)
    assert place.left() >= GAP - 1 and place.right() <= view.viewport().width() - GAP + 1
    assert place.height() / place.width() == pytest.approx(297 / 210, abs=0.01)
    assert view.count > 1
    assert view.verticalScrollBar().maximum() > 0


def test_home_and_end_lead_to_the_first_and_the_last_page(qtbot: QtBot) -> None:
    view = shown(qtbot, "ueda-gaiyo", QSize(700, 500))
    bar = view.verticalScrollBar()
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert bar.value() < bar.maximum()
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_the_lines_of_a_draft_are_numbered_page_by_page(qtbot: QtBot) -> None:
    view = shown(qtbot, "ueda-gaiyo", QSize(700, 500), "review")
    numbers = line_numbers(view._document)
    assert len(numbers) == view.count
    assert 30 <= len(numbers[0]) <= 36
    assert all(before < after for before, after in pairwise(numbers[0]))
    assert not any(y > PAPER.height * FINE for page in numbers for y in page)


def test_an_empty_view_shows_nothing(qtbot: QtBot) -> None:
    view = SheetView()
    qtbot.addWidget(view)
    view.show()
    assert (view.count, view.text()) == (0, "")
