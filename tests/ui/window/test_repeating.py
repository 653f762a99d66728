"""Ctrl+. in the window: what it does, where, and what it says."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from minutesapp.model.blocks import UNKNOWN_SPEAKER, BlockKind, Speaker
from minutesapp.model.spans import Mark
from minutesapp.words.step_names import name_step
from tests.ui.editor.hand import compose, go, select
from ui.app import App
from ui.controllers.text.repeat_controller import NOTHING, NOWHERE


@pytest.fixture
def app(app: App) -> App:
    """The window as it is once it is painted."""
    app.later.make()
    app.editor.setFocus()
    return app


def again(app: App, qtbot: QtBot) -> str:
    """Press the key; what the status bar says then."""
    qtbot.keyClick(app.editor, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    return str(app.window.statusBar().currentMessage())


def turns(app: App) -> list[int]:
    return [index for index, block in enumerate(app.desk.minutes.body) if block.starts_turn and block.text]


def test_before_anything_was_done_it_says_what_can_be_repeated(app: App, qtbot: QtBot) -> None:
    before = app.desk.minutes
    assert again(app, qtbot) == NOTHING
    assert app.desk.minutes is before
    app.editor.commands.make_narrative()
    app.desk.set_record(before)
    assert again(app, qtbot) == NOTHING, "another record"


def test_speakers_are_named_one_after_the_other_and_undone_by_their_name(app: App, qtbot: QtBot) -> None:
    places = turns(app)[:3]
    for index in places:
        go(app.editor, index, 0)
        app.editor.commands.name_speaker(UNKNOWN_SPEAKER)
    who = Speaker(app.desk.minutes.attendees[0].id)
    go(app.editor, places[0], 0)
    app.editor.commands.name_speaker(who)
    for index in places[1:]:
        assert app.desk.minutes.attendees[0].name in again(app, qtbot)
        assert app.editor.caret.index == index
        assert app.desk.minutes.body[index].speaker == who
    assert again(app, qtbot) == NOWHERE
    assert name_step("set-speaker") in app.window.actions_by_id["undo"].text()
    app.edits.undo()
    assert app.desk.minutes.body[places[2]].speaker == UNKNOWN_SPEAKER
    assert app.desk.minutes.body[places[1]].speaker == who


def test_a_number_key_is_repeated_at_the_next_turn_of_nobody(app: App, qtbot: QtBot) -> None:
    first, second = turns(app)[:2]
    for index in (first, second):
        go(app.editor, index, 0)
        app.editor.commands.name_speaker(UNKNOWN_SPEAKER)
    go(app.editor, first, 1)
    qtbot.keyClick(app.editor, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    again(app, qtbot)
    assert app.desk.minutes.body[second].speaker == app.desk.minutes.body[first].speaker


@pytest.mark.parametrize(
    ("action", "kind", "words"),
    [("direction", BlockKind.DIRECTION, "ト書き"), ("narrative", BlockKind.NARRATIVE, "地の文"),
     ("heading_2", BlockKind.HEADING, "2段目の見出し")],
)  # fmt: skip
def test_a_kind_goes_on_from_paragraph_to_paragraph(
    app: App, qtbot: QtBot, action: str, kind: BlockKind, words: str
) -> None:
    first = turns(app)[0]
    go(app.editor, first, 0)
    app.window.actions_by_id[action].trigger()
    assert words in again(app, qtbot) and words in again(app, qtbot)
    assert app.editor.caret.index == first + 2
    assert [block.kind for block in app.desk.minutes.body[first : first + 3]] == [kind] * 3
    go(app.editor, first + 6, 0)
    again(app, qtbot)
    assert app.desk.minutes.body[first + 6].kind is kind, "elsewhere it is done at the cursor"


def test_paragraphs_that_are_so_already_are_gone_through(app: App, qtbot: QtBot) -> None:
    first = turns(app)[0]
    select(app.editor, (first + 1, 0), (first + 2, 1))
    app.editor.commands.make_narrative()
    go(app.editor, first, 0)
    app.editor.commands.make_narrative()
    for index in (first + 1, first + 2, first + 3):
        again(app, qtbot)
        assert app.editor.caret.index == index


def test_closing_is_repeated_and_closes(app: App, qtbot: QtBot) -> None:
    first = turns(app)[0]
    go(app.editor, first, 0)
    app.editor.commands.toggle_closed()
    assert again(app, qtbot) == "非公開にしました。"
    assert [block.closed for block in app.desk.minutes.body[first : first + 2]] == [True, True]


def test_a_mark_goes_on_to_the_next_of_the_same_words(app: App, qtbot: QtBot) -> None:
    places = [index for index, block in enumerate(app.desk.minutes.body) if "図書館" in block.text]
    first = app.desk.minutes.body[places[0]].text.index("図書館")
    select(app.editor, (places[0], first), (places[0], first + 3))
    app.editor.commands.toggle_mark(Mark.QUERY)
    assert "「図書館」に「要確認」" in again(app, qtbot)
    assert app.editor.textCursor().selectedText() == "図書館"
    count = sum(block.text.count("図書館") for block in app.desk.minutes.body)
    for _ in range(count - 2):
        again(app, qtbot)
    assert again(app, qtbot) == NOWHERE
    marks = [span for block in app.desk.minutes.body for span in block.spans if span.mark is Mark.QUERY]
    assert len(marks) == count


def test_what_was_undone_is_still_what_is_repeated_and_the_question_is_left(app: App, qtbot: QtBot) -> None:
    first = turns(app)[0]
    go(app.editor, first, 0)
    app.editor.commands.make_narrative()
    app.edits.undo()
    assert app.desk.minutes.body[first].kind is BlockKind.SPEECH
    app.editor.speakers.ask()
    again(app, qtbot)
    assert not app.editor.speakers.chooser.asking
    assert BlockKind.NARRATIVE in {block.kind for block in app.desk.minutes.body[first : first + 2]}


def test_what_is_composed_meanwhile_is_in_the_record_first(app: App, qtbot: QtBot) -> None:
    first, second = turns(app)[:2]
    go(app.editor, first, 0)
    app.editor.commands.make_narrative()
    go(app.editor, second, 0)
    before = app.desk.minutes.body[second].text
    compose(app.editor, "かな")
    app.window.actions_by_id["repeat"].trigger()
    block = app.desk.minutes.body[second]
    assert (block.text, block.kind) == (f"かな{before}", BlockKind.NARRATIVE)
