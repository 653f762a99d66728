"""Pages on the screen: A4, forty characters a line, thirty-six lines a page, white in any theme."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTextLine
from pytestqt.qtbot import QtBot

from minutesapp.diagnosis.sample import sample_record
from minutesapp.services.output.preview import (
    PAGE_COUNT,
    PAGE_NUMBER,
    Cell,
    Letters,
    Paper,
    Paragraph,
    Run,
    Sheets,
    Table,
    preview_sheets,
)
from minutesapp.services.records import open_record
from tests.ui.widgets.whole_pages import pages_of
from ui.widgets.appearance.theme import DARK, LIGHT, Scheme, apply_theme
from ui.widgets.sheets.lines import FINE, lay_lines
from ui.widgets.sheets.placing import Page, Pages, make_pages
from ui.widgets.sheets.sheet_painter import baselines, paint_page
from ui.widgets.sheets.sheet_view import GAP, SheetView
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


def lines_of(page: Page) -> list[QTextLine]:
    """All lines that stand on a page, from the top down."""
    return [strip.lines.layout.lineAt(at) for strip in page.strips for at in range(strip.first, strip.last)]


def numbers_on(pages: Pages) -> list[list[int]]:
    """The numbers of the paragraphs on each page."""
    return [[strip.number for strip in page.strips] for page in pages.pages]


def words_of(words: str, line: QTextLine) -> str:
    units = words.encode("utf-16-le")
    return units[2 * line.textStart() : 2 * (line.textStart() + line.textLength())].decode("utf-16-le")


def test_a_line_holds_forty_characters_and_a_page_thirty_six_lines() -> None:
    pages = pages_of(Sheets(PAPER, (paragraph("議" * 40 * 36 * 2, align="both"),)))
    assert {line.textLength() for page in pages.pages for line in lines_of(page)} == {40}
    assert [len(lines_of(page)) for page in pages.pages] == [36, 36]
    assert pages.pages[0].strips[0].lines.height == pytest.approx(19.4 * FINE)


def test_a_full_stop_stands_in_the_margin_behind_a_full_line() -> None:
    words = "議" * 40 + "。" + "議" * 39 + "」。" + "議" * 3
    laid = lay_lines(paragraph(words, align="both"), 453.6, 19.4)
    shown = [words_of(words, laid.layout.lineAt(at)) for at in range(laid.count)]
    assert shown == ["議" * 40 + "。", "議" * 39 + "」。", "議" * 3]


def test_a_full_stop_does_not_draw_in_what_has_no_room_before_it() -> None:
    words = "議" * 39 + "Word。" + "議"
    laid = lay_lines(paragraph(words, align="both"), 453.6, 19.4)
    assert words_of(words, laid.layout.lineAt(0)) == "議" * 39


def test_between_kanji_and_digits_there_is_a_quarter_of_a_letter() -> None:
    def width(words: str) -> float:
        laid = lay_lines(paragraph(words), 453.6, 19.4)  # a line does not outlive it
        return float(laid.layout.lineAt(0).naturalTextWidth()) / FINE

    assert width("令和6年") - width("令和年6") == pytest.approx(10.5 / 4, abs=0.3)
    assert width("𠮷6") - width("𠮷") - (width("6")) == pytest.approx(10.5 / 4, abs=0.3)
    assert width("（6）") == pytest.approx(2 * width("（") + width("6"), abs=0.3)


def test_indents_are_those_of_the_paragraph() -> None:
    laid = lay_lines(paragraph("名\t" + "議" * 60, left=124.75, first=-124.75, tabs=(124.75,)), 453.6, 19.4)
    first, second = (laid.layout.lineAt(number) for number in (0, 1))
    assert first.cursorToX(2)[0] == pytest.approx(second.cursorToX(second.textStart())[0], abs=2)
    assert first.x() == pytest.approx(second.x() - 124.75 * FINE)
    assert words_of("名\t" + "議" * 60, first) == "名\t" + "議" * 29


def test_large_letters_take_two_lines() -> None:
    large = Paragraph((Run("題", LETTERS._replace(points=20)),))
    strips = pages_of(Sheets(PAPER, (large, paragraph("休憩")))).pages[0].strips
    assert strips[1].y - strips[0].y == pytest.approx(2 * 19.4 * FINE, abs=1)


def test_between_paragraphs_is_the_larger_of_the_two_gaps() -> None:
    blocks = (paragraph("題", after=20.0), paragraph("発言", before=10.0), paragraph("発言", before=30.0))
    strips = pages_of(Sheets(PAPER, blocks)).pages[0].strips
    gaps = [(after.y - before.bottom) / FINE for before, after in pairwise(strips)]
    assert gaps == pytest.approx([20, 30])


def test_a_heading_does_not_stand_alone_at_the_foot_of_a_page() -> None:
    rows = [paragraph(f"行{number}") for number in range(35)]
    pages = pages_of(Sheets(PAPER, (*rows, paragraph("見出し", together=True), paragraph("発言"))))
    assert numbers_on(pages) == [list(range(35)), [35, 36]]


def test_headings_that_fill_a_page_are_not_moved_for_ever() -> None:
    pages = pages_of(Sheets(PAPER, tuple(paragraph(f"見出し{at}", together=True) for at in range(80))))
    assert [len(numbers) for numbers in numbers_on(pages)] == [36, 36, 8]


def test_no_single_line_is_left_where_the_form_forbids_it() -> None:
    rows = [paragraph(f"行{number}") for number in range(35)]
    for fewest, lines in ((1, [1, 2]), (2, [3])):
        pages = pages_of(Sheets(PAPER, (*rows, paragraph("議" * 100, fewest=fewest))))
        strips = [strip for page in pages.pages for strip in page.strips if strip.number == 35]
        assert [strip.last - strip.first for strip in strips] == lines


def table_of(rows: int, lines: int, heads: int = 1) -> Table:
    """A table of two columns under a head, whose right cells have so many lines."""
    said = ["\n".join([f"{at}"] * lines) for at in range(rows)]
    texts = [("発言者", ("内容",)), *(("委員", tuple(text.split("\n"))) for text in said)]
    return Table(tuple((Cell(100, (paragraph(a),)), Cell(353, tuple(map(paragraph, b)))) for a, b in texts), heads)


def test_a_long_row_goes_on_under_the_head_on_the_next_page() -> None:
    pages = pages_of(Sheets(PAPER, (table_of(2, 50), paragraph("閉会"))))
    words = [[strip.lines.paragraph.words for strip in page.strips] for page in pages.pages]
    assert all(page[:2] == ["発言者", "内容"] for page in words), "the head stands on every page"
    assert sum(page.count("0") for page in words) == sum(page.count("1") for page in words) == 50
    assert words[-1][-1] == "閉会"
    bottom = (PAPER.height - PAPER.bottom) * FINE
    assert all(strip.bottom <= bottom + 2 for page in pages.pages for strip in page.strips)


def test_what_is_known_is_not_laid_out_again() -> None:
    known = pages_of(Sheets(PAPER, (paragraph("開会"), paragraph("閉会")))).known
    kept = dict(known)
    making = make_pages(Sheets(PAPER, (paragraph("開会"), paragraph("休憩"), paragraph("閉会"))), known)
    with pytest.raises(StopIteration) as end:
        while True:
            next(making)
    strips = end.value.value.pages[0].strips
    assert [strip.lines in kept.values() for strip in strips] == [True, False, True]


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
    view = SheetView(leads=True)
    qtbot.addWidget(view)
    view.resize(size)
    view.show_pages(pages_of(sheets))
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
    assert view.pages is not None and view.pages.sheets.paper.numbered
    numbers = [list(baselines(page)) for page in view.pages.pages]
    assert len(numbers) == view.count
    assert 30 <= len(numbers[0]) <= 36
    assert all(before < after for before, after in pairwise(numbers[0]))
    assert not any(y > PAPER.height * FINE for page in numbers for y in page)


def test_what_is_marked_has_a_bar_beside_it_and_is_brought_into_sight(qtbot: QtBot) -> None:
    view = shown(qtbot, "ueda-gaiyo", QSize(700, 400))
    last = view.pages.pages[-1].strips[0].number if view.pages else 0
    assert accents(view) == 0
    view.mark(range(last, last + 1))
    view.reveal(last)
    assert view.verticalScrollBar().value() > 0
    assert accents(view) > 20
    here = view.verticalScrollBar().value()
    view.reveal(last)
    assert view.verticalScrollBar().value() == here, "what is in sight stays where it is"


def accents(view: SheetView) -> int:
    picture, colour = view.viewport().grab().toImage(), QColor(LIGHT.accent)
    return sum(picture.pixelColor(x, y) == colour for x in range(picture.width()) for y in range(picture.height()))


def test_a_click_chooses_the_paragraph_under_it(qtbot: QtBot) -> None:
    view, chosen = shown(qtbot, "ueda-gaiyo", QSize(700, 900)), []
    view.chosen.connect(chosen.append)
    assert view.pages is not None
    strip = view.pages.pages[0].strips[12]
    scale = view._scale / FINE
    place = view._place(0).topLeft() + QPointF(strip.x + 40, strip.y + strip.lines.height / 2) * scale
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place.toPoint())
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert chosen == [strip.number, 0]


def test_pages_can_be_made_larger_than_the_room(qtbot: QtBot) -> None:
    view, zooms = shown(qtbot, "ueda-gaiyo", QSize(400, 500)), []
    view.zoomed.connect(zooms.append)
    width = view._place(0).width()
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view._place(0).width() > width * 1.1
    assert view.horizontalScrollBar().maximum() > 0
    for _ in range(20):
        qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert view._place(0).width() == pytest.approx(width) and zooms[-1] == 1.0


def test_an_empty_view_shows_nothing(qtbot: QtBot) -> None:
    view = SheetView()
    qtbot.addWidget(view)
    view.show()
    assert (view.count, view.text()) == (0, "")


def test_what_begins_a_page_stands_at_its_top() -> None:
    cover, title, more = (paragraph(words, new_page=words == "題") for words in ("表紙", "題", "文"))
    row = (Cell(200, (title,)),)
    assert numbers_on(pages_of(Sheets(PAPER, (cover, title, more)))) == [[0], [1, 2]]
    assert numbers_on(pages_of(Sheets(PAPER, (title, more)))) == [[0, 1]], "no empty page comes before it"
    assert numbers_on(pages_of(Sheets(PAPER, (cover, Table((row,), 0))))) == [[0], [1]]


def ink_of(pages: Pages, number: int) -> tuple[int, int]:
    """Where the first and the last black point of the upper margin are, in points."""
    picture = QImage(596, 60, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.scale(1 / FINE, 1 / FINE)
    paint_page(painter, pages, number)
    painter.end()
    columns = [x for x in range(596) if any(picture.pixelColor(x, y).lightness() < 128 for y in range(60))]
    return columns[0], columns[-1]


def test_words_and_number_stand_at_the_two_ends_of_the_head() -> None:
    runs = tuple(Run(words, LETTERS) for words in ("審議会", "\t", f"{PAGE_NUMBER}/{PAGE_COUNT}"))
    paper = PAPER._replace(header=(Paragraph(runs),))
    left, right = ink_of(pages_of(Sheets(paper, (paragraph("文"),))), 0)
    assert abs(left - paper.left) < 4 and abs(right - (paper.width - paper.right)) < 4
