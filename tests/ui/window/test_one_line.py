"""A field of one line holds one line, whatever is pasted, dropped, committed or set into it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from minutesapp.model.header import TextValue
from ui.app import App
from ui.widgets.fields.lines import FieldLines
from ui.widgets.one_line import OneLine

CELL = "市役所\r\n3階\x0b𠮷田\x1f室\u2028\n"
LINE = "市役所 3階 𠮷田室"


@pytest.fixture
def line(qtbot: QtBot) -> OneLine:
    made = OneLine()
    qtbot.addWidget(made)
    return made


def paste(line: OneLine) -> None:
    QGuiApplication.clipboard().setText(CELL)
    line.paste()


def commit(line: OneLine) -> None:
    event = QInputMethodEvent()
    event.setCommitString(CELL)
    QApplication.sendEvent(line, event)


@pytest.mark.parametrize("fill", [paste, commit, lambda line: line.insert(CELL), lambda line: line.setText(CELL)])
def test_what_comes_in_becomes_one_line(line: OneLine, fill) -> None:
    told: list[str] = []
    line.textChanged.connect(told.append)
    fill(line)
    assert line.text() == LINE
    assert told[-1] == LINE


def test_the_cursor_stands_behind_what_was_pasted(line: OneLine) -> None:
    line.setText("𠮷野会議室")
    line.setCursorPosition(3)
    line.insert("\x00第1\n第2\x1f")
    assert line.text() == "𠮷野第1 第2会議室"
    line.insert("・")
    assert line.text() == "𠮷野第1 第2・会議室"


def test_a_line_that_is_one_keeps_its_own_undo(line: OneLine) -> None:
    line.insert("会議")
    line.insert("室")
    line.undo()
    assert line.text() in ("会議", "")
    assert line.isRedoAvailable()


def test_several_lines_hold_no_sign_that_no_text_may_hold(qtbot: QtBot) -> None:
    lines = FieldLines()
    qtbot.addWidget(lines)
    data = QMimeData()
    data.setText("資料1\x1f\r\n資料2\x0b資料3")
    lines.insertFromMimeData(data)
    assert lines.toPlainText() == "資料1\n資料2\n資料3"


def test_every_line_of_the_window_is_one(app: App) -> None:
    lines = app.window.findChildren(QLineEdit)
    assert [
        line for line in lines if not isinstance(line, OneLine) and line.objectName() != "qt_spinbox_lineedit"
    ] == []


def test_a_cell_pasted_into_a_field_is_saved_as_one_line(app: App) -> None:
    line = app.header.editors["venue"].line
    line.selectAll()
    paste(line)
    app.header.commit()
    assert app.desk.minutes.field("venue").value == TextValue(LINE)
