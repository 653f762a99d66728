"""The page: where the column, the margin and the card stand, what is painted, and what the mouse does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPalette, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from tests.makers import direction, heading, more, narrative, texts, turn
from tests.ui.editor.conftest import Open
from tests.ui.editor.hand import KEY, go, lines, press, write
from ui.editor.page.paragraphs import Paragraphs
from ui.editor.record_editor import RecordEditor


class Card(QWidget):
    """A card with two fields."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.fields = (QLineEdit(), QLineEdit())
        for field in self.fields:
            column.addWidget(field)


def first_line_of(editor: RecordEditor) -> int:
    return editor.document().begin().layout().lineAt(0).textLength()


def top_of(editor: RecordEditor, index: int) -> float:
    return Paragraphs(editor).top_of(index)


def colours(image: QImage, line: int) -> set[str]:
    return {QColor(image.pixel(x, line)).name() for x in range(image.width())}


def test_lines_are_forty_kanji_wide_in_every_wide_window(open_body: Open) -> None:
    editor, _ = open_body(turn("会" * 200))
    for width in (1000, 1600, 1100):
        editor.resize(width, 600)
        assert first_line_of(editor) == 40
    editor.resize(600, 600)
    assert first_line_of(editor) < 40


def test_lines_keep_their_width_where_the_record_was_set_before_the_window_showed(open_body: Open) -> None:
    editor, _ = open_body(turn("会" * 200))
    editor.hide()
    editor.resize(1300, 600)
    editor.show()
    assert first_line_of(editor) == 40


def test_the_text_begins_under_the_card_and_follows_it(open_body: Open) -> None:
    editor, _ = open_body(turn("一"))
    bare = top_of(editor, 0)
    card = Card()
    editor.page.show_card(card)
    with_card = top_of(editor, 0)
    assert with_card >= bare + card.sizeHint().height()
    card.fields[1].hide()
    QApplication.processEvents()
    assert top_of(editor, 0) < with_card


def test_the_card_scrolls_with_the_text(open_body: Open) -> None:
    editor, _ = open_body(*(turn(f"発言{n}") for n in range(80)))
    card = Card()
    editor.page.show_card(card)
    at = card.y()
    editor.verticalScrollBar().setValue(150)
    assert card.y() == at - 150


def test_keys_that_no_field_of_the_card_wants_do_not_reach_the_text(open_body: Open) -> None:
    editor, session = open_body(turn("一"))
    card = Card()
    editor.page.show_card(card)
    QTest.keyClick(card.fields[0], Qt.Key.Key_Return)
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert session.next_undo is None


def test_a_tint_lies_under_closed_passages_only(open_body: Open) -> None:
    editor, _ = open_body(turn("公"), turn("秘", closed=True), turn("公"))
    image = editor.viewport().grab().toImage()
    band = editor.page.theme.colours.closed_band.name()
    middle = [round(top_of(editor, index) + editor.page.theme.line / 2) for index in range(3)]
    assert [band in colours(image, line) for line in middle] == [False, True, False]
    strip = editor.margin.grab().toImage()
    assert [band in colours(strip, line) for line in middle] == [False, True, False]
    assert editor.page.theme.colours.closed_tab.name() in colours(strip, middle[1])


def test_the_tint_goes_when_the_passage_is_opened(open_body: Open) -> None:
    editor, _ = open_body(turn("秘", closed=True))
    line = round(top_of(editor, 0) + editor.page.theme.line / 2)
    editor.commands.toggle_closed()
    assert editor.page.theme.colours.closed_band.name() not in colours(editor.viewport().grab().toImage(), line)


def test_every_sort_of_note_is_painted_in_its_place(open_body: Open) -> None:
    body = (heading("開会"), turn("一", "p1"), turn("二"), direction("入室"), narrative("三"), turn("四", "p3"))
    editor, _ = open_body(*body, more("続き"))
    image, paper = editor.margin.grab().toImage(), editor.page.theme.colours.page.name()
    line = round(editor.page.theme.line)
    rule = round(editor.page.column.text_left - editor.page.theme.em * 0.75)
    for index in range(7):
        top = round(top_of(editor, index))
        inked = {QColor(image.pixel(x, y)).name() for y in range(top, top + line) for x in range(rule - 2)}
        assert (inked != {paper}) == (index < 6)


def test_an_empty_page_says_what_to_do_until_something_is_there(open_body: Open) -> None:
    editor, _ = open_body()
    line = round(top_of(editor, 0) + editor.page.theme.line / 2)
    assert colours(editor.viewport().grab().toImage(), line) != {editor.page.theme.colours.page.name()}
    write(editor, "　")
    assert len(colours(editor.viewport().grab().toImage(), line)) <= 2


def test_a_label_is_clicked_to_ask_for_its_speaker(open_body: Open) -> None:
    editor, _ = open_body(heading("開会"), turn("一"))
    told: list[object] = []
    editor.margin.label_clicked.connect(told.append)
    for index in (0, 1):
        point(editor.margin, QEvent.Type.MouseMove, editor.margin.label_rect(index).center())
        shape = editor.margin.cursor().shape()
        assert (shape is Qt.CursorShape.PointingHandCursor) == (index == 1)
        point(editor.margin, QEvent.Type.MouseButtonPress, editor.margin.label_rect(index).center())
    point(editor.margin, QEvent.Type.MouseButtonPress, QPointF(1, editor.height() - 5))
    assert told == [1]
    assert editor.caret.index == 1


def test_the_right_button_takes_the_cursor_along_for_its_menu(open_body: Open) -> None:
    editor, _ = open_body(turn("一"), turn("二"))
    at = QPointF(5, top_of(editor, 1) + editor.page.theme.line / 2)
    event = QMouseEvent(
        QEvent.Type.MouseButtonPress, at, editor.viewport().mapToGlobal(at), Qt.MouseButton.RightButton,
        Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(editor.viewport(), event)
    assert editor.caret.index == 1


@pytest.mark.parametrize("x", [1, 300])
def test_a_click_into_the_gap_above_or_below_the_text_chooses_no_heading(open_body: Open, x: int) -> None:
    editor, session = open_body(heading("開会"), turn("一"), heading("閉会"))
    editor.page.show_card(Card())
    above = top_of(editor, 0) - editor.page.theme.em
    for y in (above, top_of(editor, 2) + 5 * editor.page.theme.line):
        click(editor, QPointF(x, y))
        assert editor.textCursor().positionInBlock() == 2
        press(editor, KEY.Key_Tab)
        assert session.next_undo is None
    click(editor, QPointF(1, top_of(editor, 2) + editor.page.theme.line / 2))
    press(editor, KEY.Key_Tab)
    assert session.minutes.body[2].level == 2


def click(editor: RecordEditor, at: QPointF) -> None:
    """The left button, at a place of the text."""
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        button = Qt.MouseButton.LeftButton
        event = QMouseEvent(kind, at, editor.viewport().mapToGlobal(at), button, button, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(editor.viewport(), event)


def test_the_wheel_scrolls_beside_the_text_as_well(open_body: Open) -> None:
    editor, _ = open_body(*(turn(f"発言{n}") for n in range(80)))
    card = Card()
    editor.page.show_card(card)
    for number, widget in enumerate((editor.margin, card, editor.viewport()), start=1):
        turn_wheel(widget, -120)
        assert editor.verticalScrollBar().value() > (number - 1) * 10


def test_another_size_lays_out_only_the_text_that_is_shown_then(open_body: Open) -> None:
    """Not once more the one that goes: at the end of a long record that takes longer than all the rest."""
    editor, _ = open_body(*(turn(f"発言{n}") for n in range(500)))
    editor.commands.go_to_block(480)
    old = editor.document()
    heights: list[QSizeF] = []
    old.documentLayout().documentSizeChanged.connect(heights.append)
    editor.page.zoom(1)
    assert editor.document() is not old
    assert heights == []
    assert editor.caret.index == 480
    assert abs(top_of(editor, 480) - editor.verticalScrollBar().value() - 48) < editor.page.theme.line


def test_the_wheel_with_ctrl_changes_the_size_and_keeps_the_place(open_body: Open) -> None:
    editor, session = open_body(*(turn(f"発言{n}") for n in range(200)))
    editor.commands.go_to_block(150)
    size, sizes = editor.page.theme.points, []
    editor.page.text_size_changed.connect(sizes.append)
    turn_wheel(editor.viewport(), 120, Qt.KeyboardModifier.ControlModifier)
    turn_wheel(editor.viewport(), -120, Qt.KeyboardModifier.ControlModifier)
    turn_wheel(editor.viewport(), -120, Qt.KeyboardModifier.ControlModifier)
    assert sizes == [size + 1, size, size - 1]
    assert editor.caret.index == 150
    assert abs(top_of(editor, 150) - editor.verticalScrollBar().value() - 48) < editor.page.theme.line
    assert lines(editor) == texts(session.minutes.body)
    editor.page.reset_text_size()
    assert editor.page.theme.points == size


@pytest.mark.parametrize("points", [1, 200])
def test_sizes_that_cannot_be_read_are_not_taken(open_body: Open, points: float) -> None:
    editor, _ = open_body(turn("一"))
    editor.page.set_text_size(points)
    assert 8 <= editor.page.theme.points <= 28


def test_a_dark_palette_gives_light_letters(open_body: Open) -> None:
    editor, session = open_body(heading("開会"), narrative("一"))
    palette = QPalette(editor.palette())
    palette.setColor(QPalette.ColorRole.Base, QColor("#1a1d20"))
    palette.setColor(QPalette.ColorRole.Text, QColor("#e3e5e7"))
    editor.setPalette(palette)
    assert editor.page.theme.colours.soft.lightness() > 128
    assert lines(editor) == texts(session.minutes.body)
    assert editor.document().findBlockByNumber(1).charFormat().foreground().color() == editor.page.theme.colours.soft


def test_another_face_is_taken(open_body: Open) -> None:
    editor, _ = open_body(turn("一"))
    editor.page.set_faces(("IPAexGothic",))
    assert editor.page.theme.text_font.families()[0] == "IPAexGothic"


def test_going_to_a_block_shows_it_at_the_top(open_body: Open) -> None:
    editor, _ = open_body(*(turn(f"発言{n}") for n in range(200)))
    editor.commands.go_to_block(120)
    assert editor.caret.index == 120
    assert 0 < top_of(editor, 120) - editor.verticalScrollBar().value() < 100
    editor.commands.go_to_block(0)
    assert editor.verticalScrollBar().value() == 0


def test_the_strip_follows_lines_that_come_by_typing(open_body: Open) -> None:
    editor, _ = open_body(turn("会" * 39, "p1"), turn("次", "p3"))
    before = editor.margin.label_rect(1).top()
    go(editor, 0, 39)
    write(editor, "議事")
    assert editor.margin.label_rect(1).top() > before
    press(editor, KEY.Key_Backspace)
    press(editor, KEY.Key_Backspace)
    assert editor.margin.label_rect(1).top() == before


def point(widget: QWidget, kind: QEvent.Type, at: QPointF) -> None:
    left = Qt.MouseButton.LeftButton
    held = left if kind is QEvent.Type.MouseButtonPress else Qt.MouseButton.NoButton
    event = QMouseEvent(kind, at, widget.mapToGlobal(at), left, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)


def turn_wheel(widget: QWidget, angle: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    at = QPointF(widget.rect().center())
    event = QWheelEvent(
        at, widget.mapToGlobal(at), QPoint(), QPoint(0, angle), Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)
