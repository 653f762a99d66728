"""The commands of the menu in the editor, and steps that other parts of the window make."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from minutesapp.attendance import changes
from minutesapp.editing import commands
from minutesapp.editing.session import Session
from minutesapp.model.blocks import UNKNOWN_SPEAKER, BlockKind, Speaker
from minutesapp.templates.form import Form
from tests.makers import CHAIR, CLERK, UEDA, direction, heading, minutes, more, narrative, retext, texts, turn
from tests.ui.editor.conftest import Open
from tests.ui.editor.hand import KEY, compose, go, lines, press, select, write
from tests.ui.editor.walk_checks import stray_preedits, undressed
from ui.editor.commands.commands import NO_SUCH_LEVEL, TITLE_IS_CLOSED
from ui.editor.commands.keys import TAB_ELSEWHERE
from ui.editor.record_editor import RecordEditor


@pytest.mark.parametrize(
    ("command", "kind"),
    [
        ("make_heading", BlockKind.HEADING),
        ("make_direction", BlockKind.DIRECTION),
        ("make_narrative", BlockKind.NARRATIVE),
    ],
)
def test_the_selected_paragraphs_become_what_the_menu_says(open_body: Open, command: str, kind: BlockKind) -> None:
    editor, session = open_body(turn("一"), more("二"), turn("三"))
    select(editor, (0, 0), (1, 1))
    getattr(editor.commands, command)()
    assert [block.kind for block in session.minutes.body] == [kind, kind, BlockKind.SPEECH]
    assert undressed(editor, session.minutes.body) == []


def test_a_selection_that_ends_before_a_paragraph_leaves_it_out(open_body: Open) -> None:
    editor, _ = open_body(turn("一"), turn("二"))
    select(editor, (0, 0), (1, 0))
    assert editor.caret.selected_indices == (0,)
    go(editor, 1, 0)
    assert editor.caret.selected_indices == (1,)


def test_headings_are_numbered_anew_and_moved_in_and_out(open_body: Open) -> None:
    editor, session = open_body(heading("一"), heading("二"), heading("三"))
    go(editor, 1, 0)
    press(editor, KEY.Key_Tab)
    assert [editor.projection.margin.note(index).text for index in range(3)] == ["1", "(1)", "2"]
    press(editor, KEY.Key_Backtab)
    assert [editor.projection.margin.note(index).text for index in range(3)] == ["1", "2", "3"]
    assert session.minutes.body[1].level == 1


@pytest.mark.parametrize(
    ("start", "end", "levels"),
    [
        ((0, 0), (0, 0), [2, 1, 0]),
        ((0, 0), (0, 2), [2, 1, 0]),
        ((0, 0), (1, 2), [2, 2, 0]),
        ((0, 0), (1, 0), [2, 1, 0]),
        ((0, 0), (0, 1), [1, 1, 0]),
        ((0, 1), (0, 1), [1, 1, 0]),
        ((0, 2), (1, 2), [1, 1, 0]),
        ((2, 0), (2, 0), [1, 1, 0]),
    ],
)
def test_tab_moves_only_headings_that_were_chosen_and_says_so(
    open_body: Open, start: tuple[int, int], end: tuple[int, int], levels: list[int]
) -> None:
    editor, session = open_body(heading("開会"), heading("議事"), turn("一"))
    told: list[str] = []
    editor.commands.told.connect(told.append)
    select(editor, start, end)
    press(editor, KEY.Key_Tab, text="\t")
    assert [block.level for block in session.minutes.body] == levels
    assert len(told) == 1
    assert (told[0] == TAB_ELSEWHERE) is (levels == [1, 1, 0])
    assert texts(session.minutes.body) == ["開会", "議事", "一"] == lines(editor)


def test_tab_says_what_became_of_the_heading_and_when_it_can_go_no_further(open_body: Open) -> None:
    editor, _ = open_body(heading("開会"), heading("議事"))
    told: list[str] = []
    editor.commands.told.connect(told.append)
    go(editor, 1, 0)
    for _ in range(4):
        press(editor, KEY.Key_Tab, text="\t")
    press(editor, KEY.Key_Backtab)
    assert told[:2] == ["「議事」を小見出しにしました。", "「議事」を3段目の見出しにしました。"]
    assert told[3:] == [NO_SUCH_LEVEL, "「議事」を3段目の見出しにしました。"]
    editor.selectAll()
    press(editor, KEY.Key_Tab)
    assert told[-1] == "2件の見出しの段を変えました。"


def test_who_comes_into_the_text_by_tab_has_chosen_no_heading(open_body: Open) -> None:
    editor, session = open_body(heading("開会"), turn("一"))
    assert editor.textCursor().positionInBlock() == 2
    for reason in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
        go(editor, 0, 0)
        QApplication.sendEvent(editor, QFocusEvent(QEvent.Type.FocusIn, reason))
        press(editor, KEY.Key_Tab)
        assert session.next_undo is None
    go(editor, 1, 0)
    QApplication.sendEvent(editor, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert (editor.caret.index, editor.textCursor().positionInBlock()) == (1, 0)


def test_an_agenda_item_moves_with_all_under_it_and_the_cursor(open_body: Open) -> None:
    editor, session = open_body(heading("一"), turn("甲"), heading("二"), turn("乙"))
    go(editor, 3, 1)
    editor.commands.move_item_up()
    assert texts(session.minutes.body) == ["二", "乙", "一", "甲"] == lines(editor)
    assert (editor.caret.index, editor.textCursor().positionInBlock()) == (1, 1)
    editor.commands.move_item_up()
    editor.commands.move_item_down()
    assert texts(session.minutes.body) == ["一", "甲", "二", "乙"]


def test_items_move_only_among_those_of_their_own_heading(open_body: Open) -> None:
    editor, session = open_body(turn("前"), heading("一"), heading("甲", 2), heading("二"))
    go(editor, 2, 0)
    editor.commands.move_item_up()
    editor.commands.move_item_down()
    go(editor, 0, 0)
    editor.commands.move_item_down()
    assert session.next_undo is None


def test_a_passage_is_closed_and_opened_again(open_body: Open) -> None:
    editor, _ = open_body(heading("議事"), turn("一"), direction("退室"))
    go(editor, 0, 0)
    editor.commands.toggle_closed()
    assert [editor.projection.margin.note(index).closed for index in range(3)] == [True, True, True]
    editor.commands.toggle_closed()
    assert [editor.projection.margin.note(index).closed for index in range(3)] == [False, False, False]


def test_a_new_turn_stands_below_or_takes_the_empty_line(open_body: Open) -> None:
    editor, session = open_body(turn("一", "p1"), narrative(""))
    go(editor, 0, 1)
    editor.speakers.start_turn()
    assert [(b.text, b.speaker) for b in session.minutes.body[:2]] == [("一", Speaker("p1")), ("", UNKNOWN_SPEAKER)]
    assert editor.caret.index == 1
    go(editor, 2, 0)
    editor.speakers.start_turn()
    assert session.minutes.body[2].speaker == UNKNOWN_SPEAKER
    assert len(session.minutes.body) == 3


def test_a_new_turn_on_an_empty_page(open_body: Open) -> None:
    editor, session = open_body()
    editor.speakers.start_turn()
    assert [block.speaker for block in session.minutes.body] == [UNKNOWN_SPEAKER]


def test_a_new_turn_under_a_closed_passage_is_closed(open_body: Open) -> None:
    editor, session = open_body(turn("秘密", "p1", closed=True))
    go(editor, 0, 2)
    editor.speakers.start_turn()
    assert session.minutes.body[1].closed


def test_naming_the_speaker_of_several_turns_leaves_their_later_paragraphs(open_body: Open) -> None:
    editor, session = open_body(turn("一"), more("二"), turn("三"))
    editor.selectAll()
    editor.commands.name_speaker(Speaker("p3"))
    assert [block.speaker for block in session.minutes.body] == [Speaker("p3"), None, Speaker("p3")]
    go(editor, 1, 0)
    editor.commands.name_speaker(Speaker("p1"))
    assert session.minutes.body[1].speaker == Speaker("p1")
    editor.commands.continue_turn()
    assert session.minutes.body[1].speaker is None


def test_a_composition_outlives_steps_made_elsewhere(open_body: Open) -> None:
    editor, session = open_body(turn("一", "p1"), turn("二", "p1"))
    go(editor, 1, 1)
    compose(editor, "かい")
    session.apply(commands.insert_blocks(session.minutes, 0, (heading("開会"),)))
    session.apply(commands.set_kind(session.minutes, (2,), BlockKind.NARRATIVE))
    session.apply(changes.put_attendee(session.minutes, UEDA, replace(CHAIR, label="議長")))
    assert editor.textCursor().block().layout().preeditAreaText() == "かい"
    assert editor.projection.margin.note(1).text == "議長"
    compose(editor, "", "会")
    assert texts(session.minutes.body) == ["開会", "一", "二会"] == lines(editor)


def test_a_composition_whose_paragraph_is_taken_away_leaves_no_ghost(open_body: Open, qtbot: QtBot) -> None:
    editor, session = open_body(turn("一", "p1"), turn("二", "p1"), turn("三", "p1"))
    go(editor, 1, 1)
    compose(editor, "かい")
    with qtbot.waitSignal(editor.input_method.composition_changed):
        session.apply(commands.delete_blocks(session.minutes, 0, 2))
    assert stray_preedits(editor) == []
    write(editor, "会")
    assert texts(session.minutes.body) == lines(editor)


def test_a_step_made_elsewhere_leaves_the_cursor_where_it_is(open_body: Open) -> None:
    editor, session = open_body(turn("一二三"), turn("四五六"))
    go(editor, 1, 2)
    session.apply(retext(session.minutes, {0: "新しい一行"}))
    session.apply(commands.insert_blocks(session.minutes, 0, (heading("開会"),)))
    assert (editor.caret.index, editor.textCursor().positionInBlock()) == (2, 2)


def test_the_cursor_is_told_once_for_each_paragraph(open_body: Open) -> None:
    editor, _ = open_body(turn("一"), turn("二"))
    told: list[object] = []
    editor.caret.moved.connect(told.append)
    write(editor, "あ")
    go(editor, 1, 0)
    press(editor, KEY.Key_Right)
    editor.commands.make_heading(1)
    assert told == [1, 1]


def test_another_record_takes_the_place_of_the_first(editor: RecordEditor, form: Form) -> None:
    first, second = Session(minutes(turn("一"))), Session(minutes(heading("開会"), turn("二")))
    editor.set_session(first, form)
    editor.set_session(second, form)
    first.apply(retext(first.minutes, {0: "もう見えない"}))
    write(editor, "議事")
    assert lines(editor) == ["開会議事", "二"]
    assert texts(first.minutes.body) == ["もう見えない"]


def test_an_editor_without_a_record_takes_nothing(editor: RecordEditor) -> None:
    write(editor, "一")
    assert lines(editor) == [""]
    with pytest.raises(RuntimeError):
        _ = editor.projection.minutes


def test_an_attendee_of_the_other_side_is_told_apart(open_body: Open) -> None:
    editor, _ = open_body(turn("一", "p1"), turn("二", CLERK.id), turn("三", Speaker(label="委員")))
    assert [editor.projection.margin.note(index).side.value for index in range(3)] == ["member", "staff", "member"]


def test_a_heading_does_not_leave_the_closed_item_that_keeps_its_title_from_the_public(open_body: Open) -> None:
    editor, session = open_body(heading("議題", closed=True), heading("人事", 2), more("秘密"))
    told: list[str] = []
    editor.commands.told.connect(told.append)
    before = session.minutes
    go(editor, 1, 0)
    press(editor, KEY.Key_Backtab)
    assert told == [TITLE_IS_CLOSED]
    assert session.minutes == before and session.next_undo is None
    press(editor, KEY.Key_Tab)
    assert session.minutes.body[1].level == 3, "further in it may go"
