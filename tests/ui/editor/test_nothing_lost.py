"""Nothing that is typed while it is asked who speaks is ever lost, whatever the clerk does next."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from minutesapp.model.blocks import UNKNOWN_SPEAKER, Speaker
from tests.makers import texts, turn
from tests.ui.editor.conftest import Open
from tests.ui.editor.hand import CTRL, KEY, compose, go, press, write
from tests.ui.editor.test_speaker_chooser import asks, list_of, marked, speakers
from ui.editor.record_editor import RecordEditor


def test_a_sentence_typed_right_away_is_what_is_said(open_body: Open, qtbot: QtBot) -> None:
    editor, session = open_body(turn("前", "p1"))
    go(editor, 0, 1)
    editor.speakers.start_turn()
    for phrase in ("議事録は", "次回までに"):
        write(editor, phrase)
        assert marked(editor) is None
    with qtbot.waitSignal(editor.commands.told) as told:
        write(editor, "作成する。")
    assert "F4" in told.args[0]
    assert (texts(session.minutes.body)[1], speakers(session)[1]) == ("議事録は次回までに作成する。", UNKNOWN_SPEAKER)
    assert (editor.caret.index, editor.textCursor().positionInBlock()) == (1, 14)
    assert not asks(editor)


def test_the_first_sign_that_words_name_nobody_comes_before_they_are_committed(open_body: Open) -> None:
    editor, _ = open_body(turn("", UNKNOWN_SPEAKER))
    editor.speakers.ask()
    compose(editor, "ぎ")
    assert "本文になります" in list_of(editor).hint.text()
    assert list_of(editor).count == 0


def test_a_sentence_that_begins_with_a_name_stays_whole(open_body: Open) -> None:
    editor, session = open_body(turn("", UNKNOWN_SPEAKER))
    editor.speakers.ask()
    write(editor, "事務局")
    assert marked(editor) == Speaker(label="事務局")
    write(editor, "から説明する。")
    assert (texts(session.minutes.body), speakers(session)) == (["事務局から説明する。"], [UNKNOWN_SPEAKER])


def test_a_typing_error_becomes_no_label_and_can_be_corrected(open_body: Open) -> None:
    editor, session = open_body(turn("", UNKNOWN_SPEAKER))
    editor.speakers.ask()
    write(editor, "kどう")
    assert marked(editor) is None
    for _ in range(3):
        press(editor, KEY.Key_Backspace)
    write(editor, "くどう")
    assert marked(editor) == Speaker("p3")
    press(editor, KEY.Key_Return, text="\r")
    assert (texts(session.minutes.body), speakers(session)) == ([""], [Speaker("p3")])


def test_enter_after_a_typing_error_keeps_it_as_text(open_body: Open) -> None:
    editor, session = open_body(turn("", UNKNOWN_SPEAKER))
    editor.speakers.ask()
    write(editor, "kどう")
    press(editor, KEY.Key_Return, text="\r")
    assert texts(session.minutes.body) == ["kどう", ""]
    assert speakers(session)[0] == UNKNOWN_SPEAKER


def away_by_esc(editor: RecordEditor) -> None:
    press(editor, KEY.Key_Escape)


def away_by_a_new_turn(editor: RecordEditor) -> None:
    editor.speakers.start_turn()


def away_by_asking_again(editor: RecordEditor) -> None:
    editor.speakers.ask()


def away_by_going_elsewhere(editor: RecordEditor) -> None:
    editor.commands.go_to_block(0)


def away_by_an_arrow(editor: RecordEditor) -> None:
    press(editor, KEY.Key_Left)


def away_by_a_label(editor: RecordEditor) -> None:
    editor.margin.label_clicked.emit(0)


def away_by_another_pane(editor: RecordEditor) -> None:
    QApplication.sendEvent(editor, QFocusEvent(QFocusEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))


def away_by_saving(editor: RecordEditor) -> None:
    editor.speakers.settle()


def away_by_a_command(editor: RecordEditor) -> None:
    editor.commands.toggle_closed()


WAYS_AWAY = [
    away_by_esc, away_by_a_new_turn, away_by_asking_again, away_by_going_elsewhere, away_by_an_arrow, away_by_a_label,
    away_by_another_pane, away_by_saving, away_by_a_command,
]  # fmt: skip


@pytest.mark.parametrize("words", ["はい", "髙橋", "事務局", "𠮷"])
@pytest.mark.parametrize("away", WAYS_AWAY)
def test_whatever_way_the_clerk_goes_words_of_a_new_turn_stay(open_body: Open, away: object, words: str) -> None:
    editor, session = open_body(turn("前", "p1"), turn("", UNKNOWN_SPEAKER))
    go(editor, 1, 0)
    editor.speakers.ask()
    write(editor, words)
    away(editor)
    QApplication.processEvents()
    assert texts(session.minutes.body)[1] == words
    assert speakers(session)[:2] == [Speaker("p1"), UNKNOWN_SPEAKER]


@pytest.mark.parametrize("away", [way for way in WAYS_AWAY if way is not away_by_a_command])
def test_a_search_in_a_turn_that_has_words_leaves_them_as_they_were(open_body: Open, away: object) -> None:
    editor, session = open_body(turn("前", "p1"), turn("国は、全国的な", "p2"))
    go(editor, 1, 3)
    editor.speakers.ask()
    write(editor, "くどう")
    assert texts(session.minutes.body)[1] == "国は、くどう全国的な"
    away(editor)
    QApplication.processEvents()
    assert texts(session.minutes.body)[1] == "国は、全国的な"
    assert speakers(session)[1] == Speaker("p2")


def test_a_search_that_was_left_can_be_had_back(open_body: Open, qtbot: QtBot) -> None:
    editor, session = open_body(turn("国は、全国的な", "p2"))
    go(editor, 0, 3)
    editor.speakers.ask()
    write(editor, "くどう")
    with qtbot.waitSignal(editor.commands.told) as told:
        press(editor, KEY.Key_Escape)
    assert "くどう" in told.args[0]
    editor.commands.undo()
    assert texts(session.minutes.body) == ["国は、くどう全国的な"]


def test_a_search_that_finds_nobody_does_not_divide_the_paragraph(open_body: Open, qtbot: QtBot) -> None:
    editor, session = open_body(turn("国は、全国的な", "p2"))
    go(editor, 0, 3)
    editor.speakers.ask()
    write(editor, "kどう")
    with qtbot.waitSignal(editor.commands.told):
        press(editor, KEY.Key_Return, text="\r")
    assert texts(session.minutes.body) == ["国は、kどう全国的な"]
    assert asks(editor)


def test_words_that_were_called_text_are_text_even_where_they_fit_somebody(open_body: Open) -> None:
    editor, session = open_body(turn("国は、全国的な", "p2"))
    go(editor, 0, 3)
    editor.speakers.ask()
    write(editor, "髙橋")
    press(editor, KEY.Key_Up)
    press(editor, KEY.Key_Return, text="\r")
    assert texts(session.minutes.body) == ["国は、髙橋全国的な"]
    assert not asks(editor)


@pytest.mark.parametrize("away", WAYS_AWAY)
def test_what_names_nobody_stays_in_the_text_where_it_was_typed(open_body: Open, away: object) -> None:
    editor, session = open_body(turn("前", "p1"), turn("国は、全国的な", "p2"))
    go(editor, 1, 3)
    editor.speakers.ask()
    write(editor, "おおむね")
    away(editor)
    QApplication.processEvents()
    assert texts(session.minutes.body)[1] == "国は、おおむね全国的な"


def test_esc_leaves_everything_as_it_is(open_body: Open) -> None:
    editor, session = open_body(turn("一"))
    editor.speakers.ask()
    press(editor, KEY.Key_Escape)
    assert session.next_undo is None
    assert not asks(editor)


def test_another_record_ends_the_question(open_body: Open) -> None:
    editor, session = open_body(turn("", UNKNOWN_SPEAKER))
    editor.speakers.ask()
    write(editor, "はい")
    before = session.minutes
    _, other = open_body(turn("別", "p2"))
    assert not asks(editor)
    write(editor, "たか")
    assert (session.minutes, texts(other.minutes.body)) == (before, ["たか別"])


def test_undoing_the_new_turn_ends_the_question(open_body: Open) -> None:
    editor, session = open_body(turn("前", "p1"))
    go(editor, 0, 1)
    editor.speakers.start_turn()
    press(editor, KEY.Key_Z, CTRL)
    assert texts(session.minutes.body) == ["前"]
    assert not asks(editor)


def test_a_record_for_reading_only_is_not_asked_about(open_body: Open) -> None:
    editor, _ = open_body(turn("一", "p1"))
    editor.setReadOnly(True)
    editor.speakers.ask()
    editor.margin.label_clicked.emit(0)
    assert not asks(editor)


def test_a_window_in_front_does_not_end_the_question(open_body: Open) -> None:
    editor, _ = open_body(turn("", UNKNOWN_SPEAKER))
    editor.speakers.ask()
    QApplication.sendEvent(editor, QFocusEvent(QFocusEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason))
    assert asks(editor)


def test_the_list_never_takes_the_focus(open_body: Open, qtbot: QtBot) -> None:
    editor, _ = open_body(turn("", UNKNOWN_SPEAKER))
    with qtbot.waitActive(editor):
        editor.activateWindow()
    editor.setFocus()
    editor.speakers.ask()
    compose(editor, "たか")
    assert asks(editor)
    assert QApplication.focusWidget() is editor
