"""What a search has found, in the text: marks, and going to a place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage, QTextBlock, QTextCursor

from minutesapp.editing.clipboard.positions import Hit
from minutesapp.editing.finding.search import Search
from minutesapp.language.utf16 import to_utf16
from tests.makers import turn
from tests.ui.editor.conftest import Open
from tests.ui.editor.hand import compose, go, select, write
from ui.editor.decorations.search_marks import Find
from ui.editor.decorations.word_rects import rects_of
from ui.editor.record_editor import RecordEditor

LONG = "港循環バスの運行については、利用の状況を見ながら、次の会議で改めて案をお示ししたいと考えている。"


def search_for(words: str) -> Search:
    search = Search()
    search.look_for(words)
    return search


def finding(words: str) -> Find:
    search = search_for(words)
    return lambda block: search.spans(block.text)


def marked(editor: RecordEditor) -> list[str]:
    """The signs that lie on the colour of marks, paragraph by paragraph."""
    image, colour = editor.viewport().grab().toImage(), editor.page.theme.colours.hit.rgb()
    found, block = [], editor.document().begin()
    while block.isValid():
        boxes = (box(editor, block, at) for at in range(len(block.text())))
        found.append("".join(s for s, box in zip(block.text(), boxes, strict=True) if has_colour(image, box, colour)))
        block = block.next()
    return found


def box(editor: RecordEditor, block: QTextBlock, at: int) -> QRect:
    """Where a sign of a paragraph stands."""
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + to_utf16(block.text(), at))
    left = editor.cursorRect(cursor)
    return QRect(left.x() + 2, left.y() + 2, round(editor.page.theme.em) - 4, left.height() - 4)


def has_colour(image: QImage, rect: QRect, colour: int) -> bool:
    ratio = image.devicePixelRatio()
    places = (
        (round(x * ratio), round(y * ratio))
        for x in range(rect.left(), rect.right())
        for y in (rect.top(), rect.bottom())
    )
    return any(image.valid(x, y) and image.pixel(x, y) == colour for x, y in places)


def test_every_place_in_sight_is_marked(open_body: Open) -> None:
    editor, _ = open_body(turn("図書館と𠮷の図書館"), turn("市役所"), turn("図書館"))
    editor.search_marks.mark(finding("図書館"))
    assert marked(editor) == ["図書館図書館", "", "図書館"]
    editor.search_marks.mark(None)
    assert marked(editor) == ["", "", ""]


def test_words_over_the_end_of_a_line_are_marked_in_both_lines(open_body: Open) -> None:
    editor, _ = open_body(turn(LONG))
    layout = editor.document().begin().layout()
    end = layout.lineAt(0).textLength()
    words = LONG[end - 2 : end + 2]
    editor.search_marks.mark(finding(words))
    assert marked(editor) == [words]


def test_marks_follow_the_text_while_it_is_written(open_body: Open) -> None:
    editor, _ = open_body(turn("市の図書館"))
    editor.search_marks.mark(finding("図書館"))
    go(editor, 0, 0)
    write(editor, "東雲")
    assert marked(editor) == ["図書館"]
    go(editor, 0, 5)
    write(editor, "の")
    assert marked(editor) == [""]


def test_marks_make_room_for_a_composition(open_body: Open) -> None:
    editor, _ = open_body(turn("図書館と図書館と図書館"))
    editor.search_marks.mark(finding("図書館"))
    layout = editor.document().begin().layout()

    def places() -> list[int]:
        spans = search_for("図書館").spans("図書館と図書館と図書館")
        rects = rects_of(layout, "図書館と図書館と図書館", spans, QRectF(0, 0, 9999, 9999))
        return [round(rect.left() / editor.page.theme.em) for rect in rects]

    assert places() == [0, 4, 8]
    go(editor, 0, 5)
    compose(editor, "かい")
    assert places() == [0, 10]
    compose(editor, "")
    go(editor, 0, 4)
    compose(editor, "かい")
    assert places() == [0, 6, 10]


def test_only_what_is_in_sight_is_searched(open_body: Open) -> None:
    editor, _ = open_body(*(turn(f"{number}{LONG}") for number in range(800)))
    asked = []
    editor.search_marks.mark(lambda block: asked.append(block.text) or [])
    editor.viewport().grab()
    assert 0 < len(asked) < 60


def test_of_a_paragraph_as_long_as_a_book_only_the_lines_in_sight_are_marked(open_body: Open) -> None:
    text = LONG * 400
    editor, _ = open_body(turn(text))
    layout = editor.document().begin().layout()
    spans = search_for("運行").spans(text)
    rects = list(rects_of(layout, text, spans, QRectF(0, 9000, 900, 600)))
    assert 15 < len(rects) < 60
    assert all(8900 < rect.top() < 9700 for rect in rects)


def test_a_place_is_selected_as_it_stands(open_body: Open) -> None:
    editor, _ = open_body(turn("一"), turn("𠮷の葛\U000e0100城"))
    editor.found.show(Hit(1, 2, 4))
    assert editor.textCursor().selectedText() == "葛\U000e0100"
    assert editor.found.selected == Hit(1, 2, 4)


def test_what_is_selected_over_paragraphs_ends_with_the_first(open_body: Open) -> None:
    editor, _ = open_body(turn("一二三"), turn("四"))
    select(editor, (0, 1), (1, 1))
    assert editor.found.selected == Hit(0, 1, 3)


def test_an_empty_page_has_nothing_selected(open_body: Open) -> None:
    editor, _ = open_body()
    editor.search_marks.mark(finding("図書館"))
    editor.viewport().grab()
    assert editor.found.selected == Hit(0, 0, 0)


@pytest.mark.parametrize("block", [2, 40, 99, 100, 101, 199])
def test_a_place_is_shown_with_lines_around_it(open_body: Open, block: int) -> None:
    editor, _ = open_body(*(turn(LONG) for _ in range(200)))
    editor.found.show(Hit(100, 0, 2))
    editor.found.show(Hit(block, 0, 2))
    rect, around = editor.cursorRect(), 2 * editor.page.theme.line
    assert around <= rect.top() < rect.bottom() <= editor.viewport().height() - around


def test_going_to_a_place_ends_a_step_of_typing(open_body: Open) -> None:
    editor, session = open_body(turn("一二"))
    go(editor, 0, 2)
    write(editor, "三")
    editor.found.show(Hit(0, 0, 1))
    go(editor, 0, 3)
    write(editor, "四")
    session.undo()
    assert session.minutes.body[0].text == "一二三"
