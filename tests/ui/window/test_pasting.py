"""Pasted lines that are minutes themselves: what is offered, and what comes of it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from minutesapp.editing.deeds import Deed
from minutesapp.editing.session import Session
from minutesapp.model.blocks import BlockKind
from tests.ui.editor.hand import KEY, go, paste, press, write
from tests.ui.window.hand import finish
from ui.app import App
from ui.controllers.text.paste_controller import LEAVE, READ, WORDS

TEXT = "（葛西委員）来年度の予算はどうか。\n・職員 入室\n（久保田係長）検討している。\n以上である。"


@pytest.fixture
def pasted(app: App, qtbot: QtBot) -> App:
    """The sample, with a text pasted behind its first turn."""
    go(app.editor, place(app), len(app.desk.minutes.body[place(app)].text))
    app.editor.setFocus()
    press(app.editor, KEY.Key_Return, text="\r")
    paste(app.editor, TEXT)
    qtbot.waitUntil(lambda: bool(app.window.bar.texts()))
    return app


def place(app: App) -> int:
    return next(index for index, block in enumerate(app.desk.minutes.body) if block.starts_turn)


def choose(app: App, words: str) -> None:
    next(button for button in app.window.bar.findChildren(QPushButton) if words in button.text()).click()


def test_labelled_text_is_offered_to_be_read_as_turns(pasted: App) -> None:
    assert pasted.window.bar.texts() == list(WORDS.values())[:1]
    assert pasted.editor.hasFocus()


def test_reading_finds_the_speakers_and_is_one_step(pasted: App) -> None:
    session: Session = pasted.desk.session
    before = session.minutes
    at = place(pasted) + 1
    choose(pasted, READ)
    blocks = session.minutes.body[at : at + 4]
    names = {person.id: person.family for person in session.minutes.attendees}
    said = [(block.kind, names.get(block.speaker.attendee) if block.speaker else None, block.text) for block in blocks]
    assert said == [
        (BlockKind.SPEECH, "葛\U000e0100西", "来年度の予算はどうか。"),
        (BlockKind.DIRECTION, None, "職員 入室"),
        (BlockKind.SPEECH, "久保田", "検討している。"),
        (BlockKind.SPEECH, None, "以上である。"),
    ]
    assert session.next_undo is Deed.READ
    assert pasted.window.bar.texts() == []
    assert pasted.editor.hasFocus()
    pasted.window.actions_by_id["undo"].trigger()
    assert session.minutes == before


@pytest.mark.parametrize("leave", ["button", "edit", "undo", "other record"])
def test_the_offer_goes_with_an_answer_or_with_whatever_is_done_next(pasted: App, leave: str) -> None:
    before = pasted.desk.minutes
    if leave == "button":
        choose(pasted, LEAVE)
        assert pasted.desk.minutes == before
    elif leave == "edit":
        write(pasted.editor, "あ")
    elif leave == "undo":
        pasted.window.actions_by_id["undo"].trigger()
    else:
        pasted.desk.set_record(before)
    assert pasted.window.bar.texts() == []
    finish(pasted.pastes.read())
    assert not any(block.text == "検討している。" for block in pasted.desk.minutes.body)


def test_plain_text_and_what_was_copied_here_are_offered_nothing(app: App, qtbot: QtBot) -> None:
    go(app.editor, place(app), 0)
    paste(app.editor, "次に、予算について\n説明する。")
    app.editor.selectAll()
    app.editor.copy()
    app.editor.paste()
    qtbot.wait(30)
    assert app.window.bar.texts() == []


def test_an_agenda_is_offered_as_such(app: App, qtbot: QtBot) -> None:
    go(app.editor, place(app), 0)
    paste(app.editor, "1 開会\n2 議事")
    qtbot.waitUntil(lambda: app.window.bar.texts() == list(WORDS.values())[1:])
