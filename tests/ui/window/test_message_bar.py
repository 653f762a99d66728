"""Notices over the record: they stop nobody, can be reached by keys, and go when they are done."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ui.app import App
from ui.widgets.message_bar import MessageBar, Notice


@pytest.fixture
def bar(app: App) -> MessageBar:
    app.editor.setFocus()
    return app.window.bar


def test_a_notice_shows_its_words_as_they_are_and_takes_no_focus(app: App, bar: MessageBar) -> None:
    assert bar.isHidden()
    bar.tell("「<b>A&B</b>」を書き出しました。", [("A&Bを開く", lambda: None)], topic="export")
    assert bar.texts() == ["「<b>A&B</b>」を書き出しました。"]
    assert bar.findChild(QLabel).textFormat() is Qt.TextFormat.PlainText
    assert bar.findChild(QPushButton).text() == "A&&Bを開く"
    assert QApplication.focusWidget() is app.editor


def test_a_notice_takes_the_place_of_the_last_one_on_its_topic(bar: MessageBar) -> None:
    bar.tell("一つ目", topic="a")
    bar.tell("二つ目", topic="b")
    bar.tell("三つ目", topic="a")
    assert bar.texts() == ["二つ目", "三つ目"]
    bar.withdraw("b")
    bar.withdraw("nothing of the kind")
    assert bar.texts() == ["三つ目"]
    bar.withdraw("a")
    assert bar.isHidden()


def test_f6_goes_to_the_buttons_enter_presses_one_and_the_text_has_the_focus_again(
    app: App, bar: MessageBar, qtbot: QtBot
) -> None:
    done: list[str] = []
    bar.tell(
        "書き出しました。", [("開く", lambda: done.append("開く")), ("フォルダー", lambda: done.append("フォルダー"))]
    )
    app.navigation.go_round(-1)
    app.navigation.go_round(-1)
    assert QApplication.focusWidget().text() == "開く"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert done == ["フォルダー"]
    assert bar.isHidden()
    assert QApplication.focusWidget() is app.editor


def test_esc_closes_a_notice(app: App, bar: MessageBar, qtbot: QtBot) -> None:
    bar.tell("お知らせ")
    bar.enter()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert QApplication.focusWidget() is app.editor


def test_a_passing_notice_goes_by_itself_but_not_from_under_the_focus(bar: MessageBar, qtbot: QtBot) -> None:
    bar.tell("書き出しました。", seconds=0.05)
    bar.enter()
    qtbot.wait(120)
    assert bar.texts()
    bar.findChild(Notice).window().setFocus()
    qtbot.waitUntil(bar.isHidden)


def test_what_a_button_does_may_tell_something_new_on_the_same_topic(bar: MessageBar, qtbot: QtBot) -> None:
    bar.tell("一つ目", [("もう一度", lambda: bar.tell("二つ目", topic="a"))], topic="a")
    qtbot.mouseClick(bar.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert bar.texts() == ["二つ目"]
