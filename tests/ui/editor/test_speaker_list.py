"""Where the list of speakers stands, what it shows, and what the input method is told about the place."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt

from minutesapp.editing.session import Session
from minutesapp.model.blocks import UNKNOWN_SPEAKER, Speaker
from tests.makers import MEMBER, minutes, turn
from tests.ui.editor.conftest import Open
from tests.ui.editor.hand import KEY, compose, go, press
from tests.ui.editor.test_speaker_chooser import asks, list_of
from ui.editor.record_editor import RecordEditor


def place_of(editor: RecordEditor) -> tuple[int, int, int, int]:
    shown = list_of(editor)
    corner = shown.mapTo(editor.window(), QPoint(0, 0))
    return corner.x(), corner.y(), corner.x() + shown.width(), corner.y() + shown.height()


def text_left(editor: RecordEditor) -> int:
    return editor.viewport().mapTo(editor.window(), QPoint(0, 0)).x()


def test_the_list_stands_left_of_the_text_where_no_input_method_opens_its_own(open_body: Open) -> None:
    editor, _ = open_body(*(turn(f"発言{n}", "p1") for n in range(80)))
    editor.resize(1300, 700)
    go(editor, 5, 0)
    editor.speakers.ask()
    assert place_of(editor)[2] <= text_left(editor) - 2 * editor.page.theme.em
    assert place_of(editor)[1] >= editor.margin.label_rect(5).bottom()


def test_the_list_scrolls_with_the_paragraph_and_goes_out_of_sight_with_it(open_body: Open) -> None:
    editor, _ = open_body(*(turn(f"発言{n}", "p1") for n in range(80)))
    editor.resize(1300, 700)
    go(editor, 5, 0)
    editor.speakers.ask()
    top = place_of(editor)[1]
    editor.verticalScrollBar().setValue(40)
    assert place_of(editor)[1] == top - 40
    editor.verticalScrollBar().setValue(1000)
    assert not asks(editor)
    editor.verticalScrollBar().setValue(0)
    assert place_of(editor)[1] == top


def test_the_list_stands_over_the_line_where_there_is_no_room_below(open_body: Open) -> None:
    editor, _ = open_body(*(turn(f"発言{n}", "p1") for n in range(80)))
    index = next(n for n in range(80) if editor.margin.label_rect(n).bottom() > editor.height() - 60)
    go(editor, index, 0)
    editor.speakers.ask()
    assert place_of(editor)[3] <= editor.margin.label_rect(index).top()


@pytest.mark.parametrize("width", [420, 500, 640])
def test_in_a_narrow_window_the_list_stands_over_the_line(open_body: Open, width: int) -> None:
    editor, _ = open_body(*(turn(f"発言{n}", "p1") for n in range(80)))
    editor.resize(width, 700)
    index = next(n for n in range(80) if editor.margin.label_rect(n).bottom() > 400)
    go(editor, index, 0)
    editor.speakers.ask()
    left, _, right, bottom = place_of(editor)
    assert 0 <= left < right <= width
    assert bottom <= editor.margin.label_rect(index).top()


def test_sixty_people_are_a_list_that_scrolls(open_body: Open, form: object) -> None:
    editor, _ = open_body(turn("一"))
    people = tuple(replace(MEMBER, id=f"m{n}", name=f"委員{n}", family="", kana="") for n in range(60))
    session = Session(minutes(turn("一")).with_facts(attendees=people))
    editor.set_session(session, form)
    editor.speakers.ask()
    rows = list_of(editor).rows
    assert rows.count() >= 60
    assert place_of(editor)[3] <= editor.height()
    for _ in range(4):
        press(editor, KEY.Key_PageDown)
    assert rows.viewport().rect().contains(rows.visualItemRect(rows.currentItem()))
    press(editor, KEY.Key_Return, text="\r")
    assert [block.speaker for block in session.minutes.body] == [Speaker("m36")]


def test_the_prompt_stands_only_where_nothing_is_written(open_body: Open) -> None:
    editor, _ = open_body(turn("", UNKNOWN_SPEAKER))
    editor.speakers.ask()
    prompt = editor.speakers.chooser.list._prompt
    assert prompt.isVisible()
    compose(editor, "た")
    assert not prompt.isVisible()
    compose(editor, "")
    assert prompt.isVisible()
    press(editor, KEY.Key_Escape)
    assert not prompt.isVisible()


def test_the_input_method_is_told_where_the_cursor_really_is(open_body: Open) -> None:
    editor, _ = open_body(turn("一", "p1"))
    told = editor.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).toRect()
    assert told.topLeft() == editor.viewport().mapTo(editor, editor.cursorRect().topLeft())
