"""Whose turns are whose: marked in the attendance, listed, and given to somebody else in one step."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QDialog, QToolTip
from pytestqt.qtbot import QtBot

from minutesapp.attendance.changes import set_attendance
from minutesapp.attendance.speaking.turn_lists import speaking, turn_rows
from minutesapp.editing.commands import delete_blocks
from minutesapp.editing.speakers import Reach, turns_of
from minutesapp.model.blocks import UNKNOWN_SPEAKER, Speaker
from tests.ui.conftest import Answers
from tests.ui.editor.hand import go
from ui.app import App
from ui.controllers.text.turns_controller import ALL_KNOWN, FROM_THE_FIRST
from ui.dialogs.people.change_speaker import ChangeSpeakerDialog
from ui.widgets.marked_row import MARKED

WATANABE = Speaker("5e11000a000a")
MEMBER = Speaker(label="委員")


def speaker(app: App, index: int) -> Speaker | None:
    return app.desk.minutes.body[index].speaker


def marked(app: App) -> list[str]:
    return [id for id, item in app.people_panel.rows.items.items() if item.data(0, MARKED)]


def first_of(app: App, who: Speaker) -> int:
    return turns_of(app.desk.minutes.body, who)[0]


# --- the attendance ----------------------------------------------------------------------------------------------


def test_who_speaks_at_the_cursor_is_marked_whatever_row_is_chosen(app: App) -> None:
    chosen = app.desk.minutes.attendees[0].id
    app.people_panel.choose(chosen)
    go(app.editor, first_of(app, WATANABE), 0)
    assert marked(app) == [WATANABE.attendee]
    assert app.people_panel.current == chosen
    go(app.editor, 0, 0)
    assert marked(app) == []


def test_the_mark_follows_a_change_of_the_speaker_and_stays_when_the_list_is_made_anew(app: App) -> None:
    go(app.editor, first_of(app, MEMBER), 0)
    assert marked(app) == []
    app.editor.commands.name_speaker(WATANABE)
    assert marked(app) == [WATANABE.attendee]
    people = app.desk.minutes.attendees
    app.desk.apply(set_attendance(app.desk.minutes, app.desk.form, (replace(people[0], name="吉川千尋"), *people[1:])))
    assert marked(app) == [WATANABE.attendee]


def test_the_marked_row_comes_into_sight_and_the_focus_stays(app: App, qtbot: QtBot) -> None:
    people = app.desk.minutes.attendees
    many = tuple(replace(people[0], id=f"p{n}", name=f"委員{n}") for n in range(60))
    app.desk.apply(set_attendance(app.desk.minutes, app.desk.form, (*many, *people)))
    app.editor.setFocus()
    go(app.editor, first_of(app, WATANABE), 0)
    tree = app.people_panel.tree
    assert tree.viewport().rect().intersects(tree.visualItemRect(app.people_panel.rows.items[WATANABE.attendee]))
    assert QApplication.focusWidget() is app.editor


# --- the list ----------------------------------------------------------------------------------------------------


def test_all_turns_of_whoever_speaks_at_the_cursor_are_listed(app: App) -> None:
    index = first_of(app, WATANABE)
    go(app.editor, index, 0)
    app.window.actions_by_id["same_speaker"].trigger()
    rows = turn_rows(app.desk.rendering, WATANABE)
    tree = app.turns_panel.tree
    assert [tree.topLevelItem(row).text(1) for row in range(tree.topLevelItemCount())] == [row.words for row in rows]
    assert tree.topLevelItem(0).text(0).startswith("(1) ")
    assert app.window.docks["turns"].isVisible()
    assert tree.hasFocus()


def test_enter_goes_to_the_turn_and_the_list_stays(app: App, qtbot: QtBot) -> None:
    app.people_panel.choose(WATANABE.attendee)
    app.window.actions_by_id["person_turns"].trigger()
    qtbot.keyClick(app.turns_panel.tree, Qt.Key.Key_Down)
    qtbot.keyClick(app.turns_panel.tree, Qt.Key.Key_Return)
    assert app.editor.caret.index == turns_of(app.desk.minutes.body, WATANABE)[1]
    assert app.editor.hasFocus()
    assert app.turns_panel.isVisible()


def test_the_list_follows_the_record_and_other_speakers_can_be_chosen(app: App, qtbot: QtBot) -> None:
    go(app.editor, first_of(app, WATANABE), 0)
    app.turns.list_same_speaker()
    before = app.turns_panel.tree.topLevelItemCount()
    app.editor.commands.name_speaker(UNKNOWN_SPEAKER)
    qtbot.waitUntil(lambda: app.turns_panel.tree.topLevelItemCount() == before - 1)
    words = [app.turns_panel.speakers.itemText(row) for row in range(app.turns_panel.speakers.count())]
    assert words[-1] == "発言者未定" or "発言者未定" in words
    app.turns_panel.speakers.activated.emit(words.index("発言者未定"))
    assert app.turns_panel.count.text() == "1 発言"


def test_an_empty_record_has_nothing_to_list(app: App) -> None:
    app.desk.apply(delete_blocks(app.desk.minutes, 0, len(app.desk.minutes.body)))
    app.turns.list_same_speaker()
    assert not app.window.docks["turns"].isVisible()
    assert app.window.statusBar().currentMessage()
    app.turns.change_speaker_here()
    app.window.docks["turns"].show()
    assert app.turns_panel.tree.topLevelItemCount() == 0


def test_closed_turns_are_listed_as_such_and_labels_of_one_turn_with_their_person(app: App) -> None:
    index = first_of(app, WATANABE)
    go(app.editor, index, 0)
    app.editor.commands.name_speaker(Speaker(WATANABE.attendee, "説明員"))
    app.editor.commands.toggle_closed()
    rows = turn_rows(app.desk.rendering, WATANABE)
    assert rows[0].index == index
    assert rows[0].closed
    assert speaking(app.desk.minutes.body)[WATANABE] == len(rows)


# --- another speaker ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("reach", Reach)
def test_turns_are_given_to_another_in_one_step_after_their_number_was_said(
    app: App, answers: Answers, reach: Reach
) -> None:
    body = app.desk.minutes.body
    every = turns_of(body, WATANABE)
    at = every[1]
    meant = turns_of(body, WATANABE, reach, at)

    def fill(dialog: QDialog) -> int:
        assert isinstance(dialog, ChangeSpeakerDialog)
        assert dialog.old == WATANABE
        assert dialog.reach is Reach.HERE
        assert not dialog.accept_button.isEnabled(), "nobody is chosen yet"
        assert f"（{len(meant)} 発言）" in dialog.radios[reach].text()
        dialog.radios[reach].setChecked(True)
        dialog.new_box.setCurrentIndex(dialog._new.index(MEMBER))
        assert dialog.accept_button.isEnabled()
        return QDialog.DialogCode.Accepted.value

    answers.expect(fill)
    go(app.editor, at, 1)
    app.window.actions_by_id["change_speakers"].trigger()
    assert [index for index in every if speaker(app, index) == MEMBER] == list(meant)
    assert f"{len(meant)} 発言" in app.window.statusBar().currentMessage()
    app.edits.undo()
    assert app.desk.minutes.body == body


def test_a_reach_without_turns_cannot_be_chosen(app: App, answers: Answers) -> None:
    def look(dialog: QDialog) -> int:
        assert isinstance(dialog, ChangeSpeakerDialog)
        assert dialog.old == WATANABE
        assert dialog.reach is Reach.EVERYWHERE
        assert not dialog.radios[Reach.HERE].isEnabled()
        dialog.new_box.setCurrentIndex(dialog._new.index(WATANABE))
        assert not dialog.accept_button.isEnabled(), "that would change nothing"
        dialog.old_box.setCurrentIndex(dialog._old.index(MEMBER))
        assert dialog.accept_button.isEnabled()
        return QDialog.DialogCode.Rejected.value

    answers.expect(look)
    before = app.desk.minutes
    go(app.editor, len(before.body) - 1, 0)
    app.people_panel.choose(WATANABE.attendee)
    app.window.actions_by_id["person_replace"].trigger()
    assert app.desk.minutes is before


# --- names beside labels -----------------------------------------------------------------------------------------


def test_names_can_be_put_away_and_that_is_remembered(app: App) -> None:
    action = app.window.actions_by_id["names"]
    assert action.isChecked()
    action.trigger()
    assert not app.editor.margin._painter.names
    assert not App(app.memory).window.actions_by_id["names"].isChecked()
    app.editor.page.zoom(1)
    assert not app.editor.margin._painter.names, "in another size as well"
    action.trigger()
    assert app.editor.margin._painter.names


def test_a_pointer_on_a_label_is_told_who_is_meant(app: App) -> None:
    index = first_of(app, WATANABE)
    app.editor.commands.go_to_block(index)
    strip = app.editor.margin
    place = strip.label_rect(index).center().toPoint()
    QApplication.sendEvent(strip, QHelpEvent(QHelpEvent.Type.ToolTip, place, strip.mapToGlobal(place)))
    assert "渡邉" in QToolTip.text()
    assert "奉仕サービス担当主任" in QToolTip.text()
    assert "中央図書館" in QToolTip.text()
    QToolTip.hideText()
    assert "氏名のない" in strip.words_about(first_of(app, MEMBER))
    app.editor.setReadOnly(True)
    assert "押す" not in strip.words_about(index)
    empty = QPoint(1, 1)
    QApplication.sendEvent(strip, QHelpEvent(QHelpEvent.Type.ToolTip, empty, strip.mapToGlobal(empty)))


# --- turns of nobody ---------------------------------------------------------------------------------------------


def test_turns_of_nobody_are_named_one_after_the_other_by_two_keys_each(app: App, qtbot: QtBot) -> None:
    body = app.desk.minutes.body
    starts = [index for index, block in enumerate(body) if block.starts_turn][1:4]
    for index in starts:
        go(app.editor, index, 0)
        app.editor.commands.name_speaker(UNKNOWN_SPEAKER)
    go(app.editor, 0, 0)
    for index in starts:
        qtbot.keyClick(app.editor, Qt.Key.Key_F9)
        assert app.editor.caret.index == index and app.editor.speakers.chooser.asking
        qtbot.keyClick(app.editor, Qt.Key.Key_Return)
        assert speaker(app, index).known
    qtbot.keyClick(app.editor, Qt.Key.Key_F9)
    assert app.window.statusBar().currentMessage() == ALL_KNOWN


def test_behind_the_last_turn_of_nobody_comes_the_first_and_that_is_said(app: App, qtbot: QtBot) -> None:
    first = next(index for index, block in enumerate(app.desk.minutes.body) if block.starts_turn)
    go(app.editor, first, 0)
    app.editor.commands.name_speaker(UNKNOWN_SPEAKER)
    go(app.editor, len(app.desk.minutes.body) - 1, 0)
    qtbot.keyClick(app.editor, Qt.Key.Key_F9)
    assert app.editor.caret.index == first
    assert app.window.statusBar().currentMessage() == FROM_THE_FIRST
    qtbot.keyClick(app.editor, Qt.Key.Key_Escape)
    assert not speaker(app, first).known


def test_the_turn_at_the_cursor_comes_first_and_asked_again_the_next(app: App, qtbot: QtBot) -> None:
    first, second = [index for index, block in enumerate(app.desk.minutes.body) if block.starts_turn][:2]
    for index in (first, second):
        go(app.editor, index, 0)
        app.editor.commands.name_speaker(UNKNOWN_SPEAKER)
    go(app.editor, first, 0)
    for index in (first, second, first):
        qtbot.keyClick(app.editor, Qt.Key.Key_F9)
        assert app.editor.caret.index == index and app.editor.speakers.chooser.asking
    assert app.window.statusBar().currentMessage() == FROM_THE_FIRST
