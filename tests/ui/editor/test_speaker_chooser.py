"""Choosing the speaker of a turn with the keyboard, while the input method composes and when it does not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from minutesapp.editing import record
from minutesapp.model.attendance import Attendee
from minutesapp.model.blocks import UNKNOWN_SPEAKER, Speaker
from tests.makers import CHAIR, turn
from tests.ui.editor.conftest import Open
from tests.ui.editor.hand import KEY, compose, go, lines, press
from ui.editor.record_editor import RecordEditor
from ui.widgets.person_picker import PersonPicker


def line_of(editor: RecordEditor) -> PersonPicker:
    found = editor.strip.findChild(PersonPicker)
    assert found is not None
    return found


def test_the_composition_is_read_and_never_touched(open_body: Open) -> None:
    editor, session = open_body(turn("一"))
    editor.choose_speaker()
    line = line_of(editor)
    for preedit in ("t", "た", "たか", "たかは"):
        compose(line, preedit)
        assert line.candidates.candidate(0).value == Speaker("p1")
        assert (line.text(), line.sought) == ("", preedit)
    compose(line, "", "髙橋")
    assert line.text() == "髙橋"
    press(line, KEY.Key_Return)
    assert session.minutes.body[0].speaker == Speaker("p1")
    assert not line.isVisible()


def test_the_list_never_takes_the_focus(open_body: Open, qtbot: QtBot) -> None:
    editor, _ = open_body(turn("一"))
    with qtbot.waitActive(editor):
        editor.activateWindow()
    editor.choose_speaker()
    line = line_of(editor)
    compose(line, "たか")
    assert line.candidates.isVisible()
    assert QApplication.focusWidget() is line
    assert line.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    compose(line, "")
    press(line, KEY.Key_Escape)
    assert QApplication.focusWidget() is editor


@pytest.mark.parametrize(
    ("keys", "speaker"),
    [
        ([KEY.Key_Return], Speaker("p1")),
        ([KEY.Key_Down, KEY.Key_Return], Speaker("p2")),
        ([KEY.Key_Up, KEY.Key_Return], Speaker(label="事務局")),
        ([KEY.Key_3], Speaker("p3")),
    ],
)
def test_arrows_enter_and_digits_choose(open_body: Open, keys: list[Qt.Key], speaker: Speaker) -> None:
    editor, session = open_body(turn("一"))
    editor.choose_speaker()
    for key in keys:
        press(line_of(editor), key, text="3" if key is KEY.Key_3 else "")
    assert session.minutes.body[0].speaker == speaker
    assert lines(editor) == ["一"]


def test_a_click_chooses(open_body: Open, qtbot: QtBot) -> None:
    editor, session = open_body(turn("一"))
    editor.choose_speaker()
    candidates = line_of(editor).candidates
    spot = candidates.visualItemRect(candidates.item(1)).center()
    qtbot.mousePress(candidates.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert session.minutes.body[0].speaker == Speaker("p2")


def test_esc_leaves_everything_as_it_is(open_body: Open) -> None:
    editor, session = open_body(turn("一"))
    editor.choose_speaker()
    press(line_of(editor), KEY.Key_Escape)
    assert session.next_undo is None
    assert not line_of(editor).isVisible()
    assert not line_of(editor).candidates.isVisible()


def test_keys_of_a_composition_belong_to_the_input_method(open_body: Open) -> None:
    editor, session = open_body(turn("一"))
    editor.choose_speaker()
    compose(line_of(editor), "たか")
    press(line_of(editor), KEY.Key_2, text="2")
    press(line_of(editor), KEY.Key_Down)
    assert session.next_undo is None
    assert line_of(editor).candidates.currentRow() == 0


def test_a_label_of_this_turn_alone(open_body: Open) -> None:
    editor, session = open_body(turn("一"))
    editor.choose_speaker()
    compose(line_of(editor), "", "参考人")
    press(line_of(editor), KEY.Key_Return)
    assert session.minutes.body[0].speaker == Speaker(label="参考人")
    assert editor.note(0).text == "参考人"


def test_somebody_of_the_roster_joins_the_attendance(open_body: Open) -> None:
    editor, session = open_body(turn("一"))
    guest = Attendee("p9", "池上 学")

    def welcome(person: object) -> str:
        session.apply(record.set_attendance(session.minutes, (*session.minutes.attendees, guest)))
        return guest.id

    editor.set_roster(lambda text: [guest], welcome)
    editor.choose_speaker()
    compose(line_of(editor), "", "池上")
    press(line_of(editor), KEY.Key_Return)
    assert session.minutes.body[0].speaker == Speaker("p9")


def test_the_question_stands_where_the_label_is_and_scrolls_with_it(open_body: Open) -> None:
    editor, _ = open_body(*(turn(f"発言{n}") for n in range(80)))
    go(editor, 5, 0)
    editor.choose_speaker()
    line = line_of(editor)
    at = line.geometry().center().y()
    assert abs(at - editor.strip.label_rect(5).center().y()) < editor.look.line / 2
    beside = line.candidates.y()
    editor.verticalScrollBar().setValue(40)
    assert line.geometry().center().y() == at - 40
    assert line.candidates.y() == beside - 40


def test_the_list_stands_above_the_line_where_there_is_no_room_below(open_body: Open) -> None:
    editor, _ = open_body(*(turn(f"発言{n}") for n in range(80)))
    index = next(n for n in range(80) if editor.strip.label_rect(n).bottom() > editor.height() - 60)
    go(editor, index, 0)
    editor.choose_speaker()
    line = line_of(editor)
    assert line.candidates.isVisible()
    assert line.candidates.geometry().bottom() <= line.mapTo(editor.window(), line.rect().topLeft()).y()


def test_a_paragraph_without_a_label_begins_a_turn_when_its_speaker_is_named(open_body: Open) -> None:
    editor, session = open_body(turn("一", "p1"), turn("二", UNKNOWN_SPEAKER))
    session.apply(record.update_attendee(session.minutes, replace(CHAIR, label="議長")))
    editor.strip.label_clicked.emit(1)
    press(line_of(editor), KEY.Key_1, text="1")
    assert [block.speaker for block in session.minutes.body] == [Speaker("p1"), Speaker("p1")]
    assert editor.note(1).text == "議長"
