"""Undo and redo say what they took back and go to where it was: header, attendance and body in one order."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from minutesapp.editing.header_commands import remove_field
from minutesapp.model.attendance import Status
from minutesapp.model.header import TextValue
from ui.app import App

pytestmark = pytest.mark.usefixtures("settled")

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def settled(app: App) -> None:
    """The window was painted, and what comes after that is there."""
    app.later.make()


@pytest.fixture
def mixed(app: App, qtbot: QtBot) -> App:
    """A field filled in, somebody absent, a paragraph of another kind, one word typed: four steps."""
    app.header.editors["venue"].line.setText("会館")
    app.header.commit()
    app.people.do("absent", someone(app))
    app.editor.commands.go_to_block(4)
    app.editor.commands.make_narrative()
    app.editor.commands.go_to_block(6)
    qtbot.keyClicks(app.editor, "abc")
    app.editor.commands.go_to_block(0)
    return app


def someone(app: App) -> str:
    return app.desk.minutes.attendees[2].id


def said(app: App) -> str:
    return app.window.statusBar().currentMessage()


def press(key: Qt.Key) -> None:
    """With Ctrl, wherever the keyboard is; `QTest` would give the letter as a text that is typed."""
    QApplication.sendEvent(QApplication.focusWidget(), QKeyEvent(QEvent.Type.KeyPress, key, CTRL))


def test_a_mixed_history_is_undone_in_order_and_the_cursor_goes_along(mixed: App, qtbot: QtBot) -> None:
    first, name = mixed.desk.session.origin, mixed.desk.minutes.attendees[2].name
    press(Qt.Key.Key_Z)
    assert (said(mixed), mixed.editor.caret.index) == ("元に戻しました：入力", 6)
    assert mixed.desk.minutes.body[6] == first.body[6]
    press(Qt.Key.Key_Z)
    assert (said(mixed), mixed.editor.caret.index) == ("元に戻しました：段落の種類の変更", 4)
    assert mixed.desk.minutes.body == first.body
    press(Qt.Key.Key_Z)
    assert said(mixed) == f"元に戻しました：出席者の変更（{name}）"
    assert mixed.people_panel.tree.currentItem() is mixed.people_panel.rows.items[someone(mixed)]
    assert QApplication.focusWidget() is mixed.editor, "whoever types goes on typing"
    press(Qt.Key.Key_Z)
    assert said(mixed) == "元に戻しました：項目の入力（会場）"
    assert QApplication.focusWidget() is mixed.header.editors["venue"].line
    assert mixed.desk.minutes == first
    press(Qt.Key.Key_Z)
    assert mixed.desk.minutes == first


def test_and_done_again_in_order(mixed: App, qtbot: QtBot) -> None:
    last = mixed.desk.minutes
    for _ in range(4):
        press(Qt.Key.Key_Z)
    press(Qt.Key.Key_Y)
    assert said(mixed) == "やり直しました：項目の入力（会場）"
    assert mixed.desk.minutes.field("venue").value == TextValue("会館")
    press(Qt.Key.Key_Y)
    assert mixed.desk.minutes.attendee(someone(mixed)).status is Status.ABSENT
    assert said(mixed).startswith("やり直しました：出席者の変更（")
    press(Qt.Key.Key_Y)
    assert (QApplication.focusWidget(), mixed.editor.caret.index) == (mixed.editor, 4)
    press(Qt.Key.Key_Y)
    assert (said(mixed), mixed.editor.caret.index) == ("やり直しました：入力", 6)
    assert mixed.desk.minutes == last


def test_a_field_out_of_sight_is_brought_into_sight(mixed: App, qtbot: QtBot) -> None:
    mixed.window.resize(1000, 420)
    for _ in range(4):
        mixed.editor.commands.go_to_block(len(mixed.desk.minutes.body) - 1)
        press(Qt.Key.Key_Z)
    field = mixed.header.editors["venue"]
    top = field.mapTo(mixed.editor, QPoint(0, 0)).y()
    assert top >= 0 and top + field.height() <= mixed.editor.height()


def test_a_person_who_came_and_is_gone_again_is_told_by_name(app: App) -> None:
    before = app.desk.minutes
    app.people_panel.choose(someone(app))
    app.window.actions_by_id["person_remove"].trigger()
    gone = next(person for person in before.attendees if person not in app.desk.minutes.attendees)
    app.edits.undo()
    assert gone.name in said(app)
    assert app.people_panel.tree.currentItem() is app.people_panel.rows.items[gone.id]
    app.edits.redo()
    assert gone.name in said(app)


def test_a_field_that_was_added_is_told_when_it_goes(app: App) -> None:
    app.desk.apply(remove_field(app.desk.minutes, "venue"))
    app.edits.undo()
    assert said(app) == "元に戻しました：項目の変更（会場）"
    assert app.header.editors["venue"].isAncestorOf(QApplication.focusWidget())
    app.edits.redo()
    assert said(app) == "やり直しました：項目の変更（会場）"


def test_nothing_is_said_where_there_is_nothing_to_undo(app: App) -> None:
    app.window.statusBar().clearMessage()
    app.edits.undo()
    app.edits.redo()
    assert said(app) == ""
