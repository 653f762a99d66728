"""Stage directions from the form's phrases, in the window."""

from __future__ import annotations

from datetime import time

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from minutesapp.model.attendance import Side, Status
from minutesapp.model.blocks import BlockKind
from tests.ui.editor.hand import KEY, compose, go, press
from ui.app import App
from ui.editor.directions.phrase_list import PhraseList


def ask(app: App, index: int | None = None) -> PhraseList:
    """The list, asked for at a paragraph of speech."""
    body = app.desk.minutes.body
    at = index if index is not None else next(i for i, b in enumerate(body) if b.kind is BlockKind.SPEECH and b.text)
    go(app.editor, at, 1)
    app.window.actions_by_id["phrase"].trigger()
    shown = app.later.directions.list
    assert shown is not None and shown.isVisible()
    return shown


def titles(shown: PhraseList) -> list[str]:
    return [shown.rows.item(row).text() for row in range(shown.rows.count())]


def test_a_digit_writes_a_direction_below_in_one_step(app: App, qtbot: QtBot) -> None:
    before, shown = app.desk.minutes, ask(app)
    index, words = app.editor.caret.index, titles(shown)[3]
    qtbot.keyClick(shown.line, Qt.Key.Key_4)
    written = app.desk.minutes.body[index + 1]
    assert (written.kind, written.text) == (BlockKind.DIRECTION, words)
    assert app.editor.hasFocus() and app.editor.caret.index == index + 1
    app.edits.undo()
    assert app.desk.minutes == before


def test_readings_narrow_while_they_are_composed_and_enter_takes_the_marked_row(app: App, qtbot: QtBot) -> None:
    shown = ask(app)
    compose(shown.line, "きゅうk")
    assert [words[:2] for words in titles(shown)] == ["休憩"]
    press(shown.line, KEY.Key_Return)
    assert shown.isVisible(), "Enter is the input method's while it composes"
    compose(shown.line, "", "休憩")
    press(shown.line, KEY.Key_Return, text="\r")
    assert app.desk.minutes.body[app.editor.caret.index].text.startswith("休憩")


def test_the_time_is_written_over_and_enter_leaves_it(app: App, qtbot: QtBot) -> None:
    shown = ask(app)
    qtbot.keyClicks(shown.line, "kyuukei")
    press(shown.line, KEY.Key_Return, text="\r")
    index = app.editor.caret.index
    words = app.desk.minutes.body[index].text
    assert app.editor.textCursor().selectedText() == "○時○分", "the sample's meeting is over"
    press(app.editor, KEY.Key_Zenkaku_Hankaku)
    press(app.editor, KEY.Key_Return, text="\r")
    assert app.desk.minutes.body[index].text == words and app.editor.caret.index == index + 1
    press(app.editor, KEY.Key_Escape)
    assert app.editor.caret.index == index + 1, "Esc is any key again"
    app.edits.undo()
    app.edits.undo()
    shown = ask(app)
    qtbot.keyClicks(shown.line, "kyuukei")
    press(shown.line, KEY.Key_Return, text="\r")
    compose(app.editor, "", "15時")
    at = app.editor.caret.index
    assert app.desk.minutes.body[at].text == words.replace("○時○分", "15時")
    press(app.editor, KEY.Key_Return, text="\r")
    assert (app.desk.minutes.body[at].text, app.editor.caret.index) == (words.replace("○時○分", "15時"), at + 1)


@pytest.mark.parametrize("key", [KEY.Key_Escape])
def test_esc_leaves_all_as_it_was_and_goes_back(app: App, qtbot: QtBot, key: Qt.Key) -> None:
    before, shown = app.desk.minutes, ask(app)
    index = app.editor.caret.index
    qtbot.keyClicks(shown.line, "xyz")
    press(shown.line, key)
    assert app.editor.hasFocus() and app.editor.caret.index == index
    assert app.desk.minutes == before and app.later.directions.list is None


def test_words_of_ones_own_are_written_as_they_are(app: App, qtbot: QtBot) -> None:
    shown = ask(app)
    compose(shown.line, "", "黙祷")
    press(shown.line, KEY.Key_Return, text="\r")
    written = app.desk.minutes.body[app.editor.caret.index]
    assert (written.kind, written.text) == (BlockKind.DIRECTION, "黙祷")


def test_a_member_goes_at_the_time_that_is_written_in_the_end(app: App, qtbot: QtBot) -> None:
    person = next(p for p in app.desk.minutes.attendees if p.side is Side.MEMBER and p.status is Status.PRESENT)
    app.people_panel.choose(person.id)
    label = app.desk.rendering.labels[person.id]
    assert not any(words.startswith(label) for words in titles(ask(app))[:2]), "chosen some time ago is not meant"
    app.people_panel.tree.setFocus()
    shown = ask(app)
    press(shown.line, KEY.Key_2, text="2")
    index = app.editor.caret.index
    assert app.desk.minutes.body[index].text == f"{label} 退室　○時○分"
    compose(app.editor, "", "午後3時")
    go(app.editor, index - 1, 0)
    qtbot.waitUntil(lambda: app.desk.minutes.attendee(person.id).left == time(15))  # type: ignore[union-attr]
    again = app.desk.minutes.attendee(person.id)
    assert again is not None and again.status is Status.LEFT_EARLY


def test_another_record_takes_the_list_away(app: App) -> None:
    shown = ask(app)
    app.desk.set_record(app.desk.minutes)
    assert not shown.isVisible() and app.later.directions.list is None
