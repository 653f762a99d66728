"""What Qt calls in our widgets may fail: it is reported, and the window goes on."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from random import Random
from types import TracebackType

import pytest
from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.editor.hand import compose, press
from ui import overrides
from ui.overrides import guarded, is_override


class FailedError(Exception):
    """What fails in this test."""


@guarded
class Failing(QTextEdit):
    """Fails now and then wherever Qt calls it."""

    chance = Random(1)
    fails = False

    def fail(self) -> None:
        if self.fails and self.chance.random() < 0.4:
            raise FailedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.fail()
        super().keyPressEvent(event)
        self.fail()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.fail()
        super().inputMethodEvent(event)
        self.fail()

    def inputMethodQuery(self, query: Qt.InputMethodQuery, *argument: object) -> object:
        self.fail()
        return super().inputMethodQuery(query, *argument)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()):
            self.fail()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.fail()
        super().resizeEvent(event)
        self.fail()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.fail()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.fail()
        super().mousePressEvent(event)

    def sizeHint(self) -> QSize:
        self.fail()
        return QSize(123, 45)


@guarded
class FailingFilter(QObject):
    """A filter that always fails at keys."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress:
            raise FailedError
        return False


@pytest.fixture
def reported(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[type[BaseException]]]:
    """The kinds of errors that were reported."""
    kinds: list[type[BaseException]] = []

    def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        kinds.append(kind)

    monkeypatch.setattr(sys, "excepthook", report)
    monkeypatch.setattr(overrides, "_reported", {})
    return kinds


@pytest.fixture
def failing(qtbot: QtBot) -> Iterator[Failing]:
    """Two widgets in a window, of which one fails."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    edit = Failing()
    column.addWidget(edit)
    column.addWidget(QLineEdit())
    window.resize(300, 200)
    window.show()
    yield edit
    edit.fails = False


def test_errors_inside_of_one_another_are_all_reported_and_the_window_lives_on(
    failing: Failing, reported: list[type[BaseException]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(overrides, "AGAIN", 0.0)
    failing.fails = True
    field = failing.window().findChild(QLineEdit)
    for step in range(200):
        press(failing, Qt.Key.Key_A, text="a")
        compose(failing, "か")
        compose(failing, "", "会")
        failing.resize(100 + step, 100)
        failing.grab()
        field.setFocus()
        failing.setFocus()
        QTest.mouseClick(failing.viewport(), Qt.MouseButton.LeftButton)
        QGuiApplication.inputMethod().cursorRectangle()
        assert failing.sizeHint().width() > 0
        QApplication.processEvents()
    failing.fails = False
    assert set(reported) == {FailedError}
    assert len(reported) > 500


def test_an_error_at_one_place_is_reported_once_in_a_while(
    failing: Failing, reported: list[type[BaseException]], monkeypatch: pytest.MonkeyPatch
) -> None:
    watch = FailingFilter()
    failing.installEventFilter(watch)
    for _ in range(5):
        press(failing, Qt.Key.Key_A, text="a")
    assert reported == [FailedError]
    assert failing.toPlainText() == "aaaaa"
    monkeypatch.setattr(overrides, "AGAIN", 0.0)
    press(failing, Qt.Key.Key_A, text="a")
    assert len(reported) == 2


def test_methods_that_look_like_those_of_qt_are_its_overrides() -> None:
    assert all(map(is_override, ("keyPressEvent", "eventFilter", "sizeHint")))
    assert not any(map(is_override, ("press_key", "_keyEvent", "event_of", "setCard")))
