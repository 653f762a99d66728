"""Exceptions typed one after the other."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from minutesapp.model.attendance import Status
from ui.app import App


def write(app: App, qtbot: QtBot, words: str) -> None:
    app.people_panel.exceptions.setText(words)
    qtbot.keyClick(app.people_panel.exceptions, Qt.Key.Key_Return)


def test_a_line_for_each_exception(app: App, qtbot: QtBot) -> None:
    app.window.actions_by_id["exception"].trigger()
    first, second, third, *_ = app.desk.minutes.attendees
    write(app, qtbot, first.name)
    assert app.people_panel.exceptions.text() == ""
    write(app, qtbot, f"{second.name} 14:10")
    write(app, qtbot, f"{third.name} 代理 鈴木一郎")
    absent, late, sent, *rest = app.desk.minutes.attendees
    assert (absent.status, late.status, late.arrived) == (Status.ABSENT, Status.LATE, time(14, 10))
    assert (sent.status, sent.proxy and sent.proxy.name) == (Status.PROXY, "鈴木一郎")
    assert all(person.status is Status.PRESENT for person in rest)
    for _ in range(3):
        app.edits.undo()
    assert all(person.status is Status.PRESENT for person in app.desk.minutes.attendees)


def test_several_at_once_are_one_step(app: App, qtbot: QtBot) -> None:
    first, second, *_ = before = app.desk.minutes.attendees
    write(app, qtbot, f"{first.name}、{second.name} 14:10")
    assert [person.status for person in app.desk.minutes.attendees[:2]] == [Status.ABSENT, Status.LATE]
    app.edits.undo()
    assert app.desk.minutes.attendees == before
    write(app, qtbot, f"{first.name}、だれか")
    assert app.desk.minutes.attendees == before, "all or nothing"
    write(app, qtbot, "、")
    assert app.desk.minutes.attendees == before


def test_who_came_late_and_left_early_keeps_both(app: App, qtbot: QtBot) -> None:
    first, *_ = before = app.desk.minutes.attendees
    write(app, qtbot, f"{first.name} 14:10、{first.name}早退1500")
    person = app.desk.minutes.attendees[0]
    assert (person.status, person.arrived, person.left) == (Status.LEFT_EARLY, time(14, 10), time(15))
    app.edits.undo()
    assert app.desk.minutes.attendees == before


def test_what_cannot_be_read_stays_and_is_told(app: App, qtbot: QtBot) -> None:
    before = app.desk.minutes
    write(app, qtbot, "だれか 14:10")
    assert app.desk.minutes is before
    assert app.people_panel.exceptions.text() == "だれか 14:10"
    assert app.people_panel.exceptions.hasSelectedText()
    assert "出席者にいません" in app.window.statusBar().currentMessage()


def test_escape_and_down_lead_to_the_list(app: App, qtbot: QtBot) -> None:
    line = app.people_panel.exceptions
    line.setText("山")
    left = []
    line.done.connect(lambda: left.append(True))
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert (line.text(), left) == ("", [])
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(line, key)
    assert left == [True] * 3


def test_who_may_only_read_marks_nobody(app: App, qtbot: QtBot) -> None:
    app.desk.set_record(app.desk.minutes, read_only=True)
    assert app.people_panel.exceptions.isReadOnly()
