"""What is typed into the header is in the record before the field is left, and nothing that is seen changes by it."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from minutesapp.editing.deeds import Deed
from minutesapp.editing.header_commands import add_field
from minutesapp.model.header import TextValue, WhenValue
from minutesapp.templates.fields import blank_field
from minutesapp.templates.parts.field import FieldForm, FieldType, TableColumn
from tests.ui.window.test_header import value
from ui.app import App
from ui.widgets.fields.when_field import parts_of_words, words_of_parts


def test_every_pause_brings_what_is_typed_into_the_record_and_changes_nothing_that_is_seen(
    app: App, qtbot: QtBot
) -> None:
    line, before = app.header.editors["venue"].line, value(app, "venue")
    line.setFocus()
    line.setCursorPosition(2)
    for words in ("a", "b"):
        qtbot.keyClicks(line, words)
        qtbot.waitUntil(lambda: value(app, "venue") == TextValue(line.text()), timeout=1000)
    assert line.cursorPosition() == 4
    assert line.isUndoAvailable()
    app.header.commit()
    assert line.cursorPosition() == 4, "saving leaves the cursor where it is"
    assert app.desk.session.next_undo is Deed.FILL_FIELD
    app.edits.undo()
    assert value(app, "venue") == before, "all of it was one step"
    assert line.text() == before.text


def test_coming_back_to_a_field_is_another_step(app: App, qtbot: QtBot) -> None:
    line, before = app.header.editors["venue"].line, value(app, "venue")
    for words in ("a", "b"):
        line.setFocus()
        line.end(False)
        qtbot.keyClicks(line, words)
        app.header.editors["body_name"].line.setFocus()
    app.edits.undo()
    assert value(app, "venue") == TextValue(f"{before.text}a")


def test_what_is_typed_without_a_pause_is_in_the_record_before_long(
    app: App, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    line, before = app.header.editors["venue"].line, value(app, "venue")
    line.setFocus()
    typist = QTimer()
    typist.timeout.connect(lambda: line.insert("x") or line.textEdited.emit(""))
    typist.start(50)
    qtbot.waitUntil(lambda: value(app, "venue") != before, timeout=2000)
    typist.stop()


def test_typing_that_was_taken_out_again_is_taken_out_of_the_record(app: App, qtbot: QtBot) -> None:
    line, before = app.header.editors["venue"].line, value(app, "venue")
    line.setFocus()
    line.end(False)
    qtbot.keyClicks(line, "x")
    app.header.keep()
    assert value(app, "venue") == TextValue(f"{before.text}x")
    qtbot.keyClick(line, Qt.Key.Key_Backspace)
    app.header.keep()
    assert value(app, "venue") == before


def test_a_composition_goes_on_while_the_record_is_brought_up_to_date(app: App, qtbot: QtBot) -> None:
    line = app.header.editors["venue"].line
    line.setFocus()
    line.end(False)
    QApplication.sendEvent(line, QInputMethodEvent("", []))
    qtbot.keyClicks(line, "x")
    QApplication.sendEvent(line, QInputMethodEvent("しつ", []))
    app.header.keep()
    assert value(app, "venue").text.endswith("x")
    event = QInputMethodEvent()
    event.setCommitString("室")
    QApplication.sendEvent(line, event)
    assert line.text().endswith("x室")


def test_half_a_date_is_kept_as_words(app: App, qtbot: QtBot) -> None:
    field = app.header.editors["held"]
    field.day.setFocus()
    field.day.selectAll()
    qtbot.keyClicks(field.day, "R8.5.1")
    app.header.keep()
    assert value(app, "held") == WhenValue(verbatim="R8.5.1 14:00～15:50")
    assert field.day.text() == "R8.5.1"
    qtbot.keyClicks(field.day, "5")
    field.begin.setFocus()
    assert value(app, "held") == WhenValue(datetime(2026, 5, 15, 14), datetime(2026, 5, 15, 15, 50))
    assert field.day.text() == "令和8年5月15日"
    app.edits.undo()
    assert value(app, "held").start == datetime(2024, 7, 9, 14)


def test_an_end_without_a_start_stays_where_it_was_typed_and_comes_back_there(app: App, qtbot: QtBot) -> None:
    field = app.header.editors["held"]
    field.begin.clear()
    field.end.setText("16:30")
    field.leave()
    assert value(app, "held") == WhenValue(verbatim="令和6年7月9日 ～16:30")
    assert (field.day.text(), field.begin.text(), field.end.text()) == ("令和6年7月9日", "", "16:30")
    field.end.setText("未定")
    field.leave()
    assert (field.day.text(), field.end.text()) == ("令和6年7月9日", "未定"), "nor do words that are no time wander"
    field.end.setText("16:30")
    field.leave()
    app.desk.set_record(app.desk.minutes)
    again = app.header.editors["held"]
    assert (again.day.text(), again.begin.text(), again.end.text()) == ("令和6年7月9日", "", "16:30")


@pytest.mark.parametrize(
    "parts", [("あした", "", ""), ("", "13:30", ""), ("R8.5.15", "", "15"), ("5月 15日", "1330", "3時")]
)
def test_words_that_are_no_date_come_back_into_their_lines(parts: tuple[str, str, str]) -> None:
    assert parts_of_words(words_of_parts(*parts)) == parts


@pytest.mark.parametrize("words", ["5月15日～16日", "令和8年5月15日 午後から", "a ～b", "～", "  ～13:30"])
def test_words_of_a_source_are_never_reworded_by_being_shown(words: str) -> None:
    assert words_of_parts(*parts_of_words(words)) == words


def test_a_cell_is_in_the_record_while_it_is_being_typed(app: App, qtbot: QtBot) -> None:
    kind = FieldForm("votes", "採決", FieldType.TABLE, columns=(TableColumn("a", "議案"), TableColumn("b", "結果")))
    app.desk.apply(add_field(app.desk.minutes, 0, blank_field(kind)))
    field = app.header.editors["votes"]
    qtbot.waitUntil(field.isVisible)
    field._add_row()
    field.table.editItem(field.table.item(0, 0))
    line = field.table.findChild(QLineEdit)
    assert line.isVisible()
    qtbot.keyClicks(line, "No. 3")
    assert line.isVisible()
    app.header.keep()
    assert value(app, "votes").rows[0][0] == "No. 3"
    assert line.isVisible()
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    app.header.keep()
    assert value(app, "votes").rows[0][0] == ""


def test_what_is_typed_into_one_record_never_gets_into_the_next(app: App) -> None:
    other = app.desk.minutes.with_facts(header=app.desk.minutes.header)
    line = app.header.editors["venue"].line
    line.setText("前の記録の会場")
    app.desk.set_record(other)
    assert value(app, "venue").text != "前の記録の会場"
    assert app.desk.is_saved


@pytest.mark.parametrize(("typed", "count"), [("12", 12), ("１２", 12), ("１", 1)])
def test_a_number_may_be_typed_with_the_input_method_on(app: App, typed: str, count: int) -> None:
    box = app.header.editors["observers"].boxes["傍聴者"]
    box.setFocus()
    box.selectAll()
    commit = QInputMethodEvent("", [])
    commit.setCommitString(typed)
    QApplication.sendEvent(box.lineEdit(), commit)
    app.header.commit()
    assert dict(app.desk.minutes.field("observers").value.counts)["傍聴者"] == count
