"""Closed words and the fields around the record, which are never closed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QGuiApplication,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QMessageBox, QWidget

from minutesapp.editing.commands import close
from tests.ui.conftest import Answers
from tests.ui.editor.hand import go, select
from ui.app import App

Button = QMessageBox.StandardButton
WORDS = "決して公開しない言葉"


@pytest.fixture
def field(app: App) -> QLineEdit:
    """会場, with the cursor in it; words that are closed in the record are on the clipboard."""
    minutes = app.desk.minutes
    index = next(i for i, block in enumerate(minutes.body) if block.starts_turn)
    app.desk.apply(close(minutes, [index]))
    go(app.editor, index, 0)
    app.editor.insertPlainText(WORDS)
    select(app.editor, (index, 0), (index, len(WORDS)))
    app.editor.copy()
    line: QLineEdit = app.header.editors["venue"].line
    line.setFocus()
    line.clear()
    return line


def paste_key(app: App, field: QWidget) -> None:
    QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.Paste))


def paste_by_menu(app: App, field: QWidget) -> None:
    app.window.actions_by_id["paste"].trigger()


def paste_by_right_button(app: App, field: QWidget) -> None:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(3, 3), field.mapToGlobal(QPoint(3, 3)))
    QApplication.sendEvent(field, event)
    menu = field.findChild(QMenu)
    next(action for action in menu.actions() if action.objectName() == "edit-paste").trigger()
    menu.close()


@pytest.mark.parametrize("paste", [paste_key, paste_by_menu, paste_by_right_button])
@pytest.mark.parametrize(("answer", "expected"), [(Button.Cancel, ""), (Button.Open, WORDS)])
def test_closed_words_come_into_a_field_only_where_the_clerk_wants_them(
    app: App, field: QLineEdit, answers: Answers, paste: object, answer: Button, expected: str
) -> None:
    answers.expect(answer)
    paste(app, field)  # type: ignore[operator]
    assert field.text() == expected


def test_the_middle_button_asks_as_well(
    app: App, field: QLineEdit, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QClipboard, "mimeData", lambda board, mode=None: app.editor.createMimeDataFromSelection())
    answers.expect(Button.Cancel)
    at = QPointF(3, 3)
    event = QMouseEvent(
        QEvent.Type.MouseButtonRelease, at, field.mapToGlobal(at), Qt.MouseButton.MiddleButton,
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(field, event)
    assert field.text() == ""


def test_open_words_and_those_of_others_come_in_without_a_question(app: App, field: QLineEdit) -> None:
    QGuiApplication.clipboard().setText("大会議室")
    paste_key(app, field)
    assert field.text() == "大会議室"


def test_what_is_sought_may_be_anything_but_not_what_replaces_it(app: App, field: QLineEdit, answers: Answers) -> None:
    app.window.actions_by_id["replace"].trigger()
    app.later.find_bar.words.setFocus()
    app.later.find_bar.words.clear()
    paste_key(app, app.later.find_bar.words)
    assert app.later.find_bar.words.text() == WORDS
    app.later.find_bar.others.setFocus()
    answers.expect(Button.Cancel)
    paste_key(app, app.later.find_bar.others)
    assert app.later.find_bar.others.text() == ""


def test_closed_words_can_be_dropped_in_the_text_alone(app: App, field: QLineEdit) -> None:
    data = app.editor.transfer.give()
    assert data is not None
    assert taken(app, app.editor.viewport(), data)
    assert not taken(app, field, data)
    data = QMimeData()
    data.setText("大会議室")
    assert taken(app, field, data)


def taken(app: App, widget: QWidget, data: QMimeData) -> bool:
    """Whether something may be dropped in the middle of a widget."""
    app.editor.verticalScrollBar().setValue(0)
    at = widget.mapTo(app.window, widget.rect().bottomLeft() + QPoint(60, -10))
    common = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    for event in (QDragEnterEvent(at, *common), QDragMoveEvent(at, *common)):
        event.ignore()
        QCoreApplication.sendEvent(app.window.windowHandle(), event)
    return event.isAccepted()


def test_words_of_a_closed_paragraph_are_known_by_their_text_alone_as_well(app: App, field: QLineEdit) -> None:
    data = QMimeData()
    data.setText(WORDS)
    assert app.editor.transfer.is_closed(data)
