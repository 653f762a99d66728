"""A turn by one key: whose it is, how the clerk arranges the keys, and that they are there the next time."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from minutesapp.attendance.changes import remove_attendee
from minutesapp.editing.commands import delete_blocks
from minutesapp.model.blocks import UNKNOWN_SPEAKER, Block, BlockKind, Speaker
from tests.ui.conftest import Answers
from tests.ui.editor.hand import KEY, compose, go, press, select, write
from tests.ui.editor.test_speaker_chooser import list_of
from tests.ui.window.hand import open_path, save
from ui.app import App
from ui.dialogs.people.number_keys import NumberKeysDialog
from ui.panels.people.attendance import AttendancePanel
from ui.widgets.people.people_tree import NUMBER

ALT = Qt.KeyboardModifier.AltModifier
PAD = Qt.KeyboardModifier.KeypadModifier


@pytest.fixture
def app(app: App) -> App:
    """The window as it is once it is painted."""
    app.later.make()
    app.editor.setFocus()
    return app


def ids(app: App) -> list[str]:
    return list(app.later.numbering.keys.ids)


def alt(app: App, qtbot: QtBot, number: int) -> None:
    qtbot.keyClick(app.editor, Qt.Key(ord(str(number))), ALT)


def here(app: App) -> Block:
    return app.desk.minutes.body[app.editor.caret.index]


def put(app: App, index: int, kind: BlockKind = BlockKind.SPEECH, speaker: Speaker | None = None) -> None:
    """An empty paragraph stands here, with the cursor in it."""
    go(app.editor, index, 0)
    app.editor.moveCursor(app.editor.textCursor().MoveOperation.EndOfBlock)
    press(app.editor, KEY.Key_Return, text="\r")
    if kind is not BlockKind.SPEECH:
        app.editor.commands.make_narrative()
    elif speaker is not None:
        app.editor.commands.name_speaker(speaker)
    app.desk.session.seal()


def first_turn(app: App) -> int:
    return next(index for index, block in enumerate(app.desk.minutes.body) if block.starts_turn and block.text)


# --- whose turn ----------------------------------------------------------------------------------------------------


def test_a_turn_begins_below_by_one_key_and_is_one_step(app: App, qtbot: QtBot) -> None:
    before, index = app.desk.minutes.body, first_turn(app)
    go(app.editor, index, 2)
    alt(app, qtbot, 2)
    assert app.editor.caret.index == index + 1
    assert (here(app).text, here(app).speaker) == ("", Speaker(ids(app)[1]))
    assert app.desk.minutes.attendee(ids(app)[1]).name in app.window.statusBar().currentMessage()
    assert not app.editor.speakers.chooser.asking
    app.edits.undo()
    assert app.desk.minutes.body == before
    app.edits.redo()
    assert app.desk.minutes.body[index + 1].speaker == Speaker(ids(app)[1])


@pytest.mark.parametrize("speaker", [None, UNKNOWN_SPEAKER, Speaker(label="委員")])
def test_an_empty_paragraph_of_speech_becomes_theirs(app: App, qtbot: QtBot, speaker: Speaker | None) -> None:
    put(app, first_turn(app), speaker=speaker)
    count = len(app.desk.minutes.body)
    alt(app, qtbot, 1)
    assert here(app).speaker == Speaker(ids(app)[0])
    assert len(app.desk.minutes.body) == count


def test_an_empty_paragraph_that_is_no_speech_becomes_theirs(app: App, qtbot: QtBot) -> None:
    put(app, len(app.desk.minutes.body) - 1, BlockKind.NARRATIVE)
    assert here(app).kind is BlockKind.NARRATIVE
    alt(app, qtbot, 1)
    assert (here(app).kind, here(app).speaker) == (BlockKind.SPEECH, Speaker(ids(app)[0]))


def test_a_turn_of_nobody_becomes_theirs_with_its_words(app: App, qtbot: QtBot) -> None:
    index = first_turn(app)
    go(app.editor, index, 3)
    app.editor.commands.name_speaker(UNKNOWN_SPEAKER)
    words = here(app).text
    alt(app, qtbot, 3)
    assert (here(app).text, here(app).speaker, app.editor.caret.index) == (words, Speaker(ids(app)[2]), index)


def test_turns_that_are_selected_become_theirs(app: App, qtbot: QtBot) -> None:
    starts = [index for index, block in enumerate(app.desk.minutes.body) if block.starts_turn][:2]
    select(app.editor, (starts[0], 1), (starts[1], 1))
    alt(app, qtbot, 3)
    assert [app.desk.minutes.body[index].speaker for index in starts] == [Speaker(ids(app)[2])] * 2


def test_the_question_who_speaks_is_answered_and_a_search_goes(app: App, qtbot: QtBot) -> None:
    go(app.editor, first_turn(app), 1)
    app.editor.speakers.start_turn()
    alt(app, qtbot, 2)
    assert here(app).speaker == Speaker(ids(app)[1]) and not app.editor.speakers.chooser.asking
    app.editor.speakers.start_turn()
    write(app.editor, "早乙女")
    alt(app, qtbot, 2)
    assert (here(app).text, here(app).speaker) == ("", Speaker(ids(app)[1]))


def test_words_that_fit_nobody_are_what_is_said(app: App, qtbot: QtBot) -> None:
    go(app.editor, first_turn(app), 1)
    app.editor.speakers.start_turn()
    write(app.editor, "検討いたします")
    alt(app, qtbot, 2)
    assert (here(app).text, here(app).speaker) == ("検討いたします", Speaker(ids(app)[1]))


@pytest.mark.parametrize("asking", [False, True])
def test_what_is_composed_is_committed_first(app: App, qtbot: QtBot, asking: bool) -> None:
    put(app, first_turn(app), speaker=UNKNOWN_SPEAKER)
    if asking:
        app.editor.speakers.ask()
    for preedit in ("け", "けんとう", "検討、"):
        compose(app.editor, preedit)
    alt(app, qtbot, 1)
    assert not app.editor.input_method.composing
    assert (here(app).text, here(app).speaker) == ("検討、", Speaker(ids(app)[0]))


def test_an_empty_page_begins_with_their_turn(app: App, qtbot: QtBot) -> None:
    app.desk.apply(delete_blocks(app.desk.minutes, 0, len(app.desk.minutes.body)))
    alt(app, qtbot, 1)
    assert [block.speaker for block in app.desk.minutes.body] == [Speaker(ids(app)[0])]


def test_a_key_of_nobody_says_how_to_give_it(app: App, qtbot: QtBot) -> None:
    for person in app.desk.minutes.attendees[3:]:
        app.desk.apply(remove_attendee(app.desk.minutes, app.desk.form, person.id, "だれか"))
    before = app.desk.minutes
    alt(app, qtbot, 9)
    assert app.desk.minutes is before
    assert "番号9の人は決まっていません" in app.window.statusBar().currentMessage()


@pytest.mark.parametrize(
    "held",
    [
        ALT | PAD,
        Qt.KeyboardModifier.GroupSwitchModifier,
        ALT | Qt.KeyboardModifier.GroupSwitchModifier,
        ALT | Qt.KeyboardModifier.ControlModifier,
    ],
)
def test_signs_written_by_their_code_or_by_altgr_begin_no_turn(
    app: App, qtbot: QtBot, held: Qt.KeyboardModifier
) -> None:
    go(app.editor, first_turn(app), 2)
    record, before = app.desk.minutes, len(app.desk.minutes.body)
    window = app.window.windowHandle()
    qtbot.keyClick(window, KEY.Key_1, held)
    assert len(app.desk.minutes.body) == before
    assert app.desk.minutes is record or not held & PAD, "Windows writes the sign itself once Alt is up"
    qtbot.keyClick(window, KEY.Key_1, ALT)
    assert len(app.desk.minutes.body) == before + 1, "the key itself comes the same way"


def test_a_record_that_may_only_be_read_stays_as_it_is(app: App, qtbot: QtBot) -> None:
    app.desk.file_read_only = True
    app.desk.saving_changed.emit()
    before = app.desk.minutes
    alt(app, qtbot, 1)
    app.later.numbering.speak(1)
    assert app.desk.minutes is before


# --- arranging -----------------------------------------------------------------------------------------------------


def test_digits_stand_beside_the_names_and_in_the_list_of_the_question(app: App) -> None:
    rows, third = app.people_panel.rows, ids(app)[2]
    assert rows.items[third].text(NUMBER) == "3"
    assert "番号キー 3" in rows.items[third].data(NUMBER, Qt.ItemDataRole.AccessibleTextRole)
    go(app.editor, first_turn(app), 1)
    app.editor.speakers.start_turn()
    shown = list_of(app.editor)
    keys = {shown.candidate(row).value: shown.candidate(row).key for row in range(shown.count)}
    assert keys[Speaker(third)] == "Alt＋3"
    assert keys[Speaker(label="委員")] == ""
    action = app.window.actions_by_id["speaker_3"]
    assert app.desk.minutes.attendee(third).name in action.text() and action.text().endswith("(&3)")


def test_a_digit_gives_whoever_is_chosen_its_key(app: App, panel: AttendancePanel, qtbot: QtBot) -> None:
    first, third = ids(app)[0], ids(app)[2]
    panel.choose(third)
    qtbot.keyClick(panel.tree, KEY.Key_1)
    assert ids(app)[:3:2] == [third, first]
    assert [panel.rows.items[id].text(NUMBER) for id in (third, first)] == ["1", "3"]
    qtbot.keyClick(panel.tree, KEY.Key_4, PAD)
    assert ids(app)[3] == third
    qtbot.keyClick(panel.tree, KEY.Key_5, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(panel.tree, KEY.Key_0)
    assert ids(app)[3] == third
    alt(app, qtbot, 4)
    assert here(app).speaker == Speaker(third)


def test_keys_are_arranged_in_a_dialog(app: App, answers: Answers) -> None:
    before = ids(app)

    def fill(dialog: QDialog) -> int:
        assert isinstance(dialog, NumberKeysDialog)
        dialog.boxes[0].activated.emit(dialog._ids.index(before[4]))
        assert dialog.boxes[4].currentIndex() == dialog._ids.index(before[0]), "they change places"
        dialog.boxes[1].activated.emit(0)
        return QDialog.DialogCode.Accepted.value

    answers.expect(fill)
    app.window.actions_by_id["number_keys"].trigger()
    assert ids(app)[0] == before[4] and ids(app)[1] == ""
    answers.expect(QDialog.DialogCode.Rejected.value)
    app.window.actions_by_id["number_keys"].trigger()
    assert ids(app)[0] == before[4]


def test_keys_in_use_stay_when_people_come_and_go(app: App, qtbot: QtBot) -> None:
    before = ids(app)
    gone = app.desk.minutes.attendees[0].id
    app.later.numbering.give(before[5], 5)
    app.desk.apply(remove_attendee(app.desk.minutes, app.desk.form, gone, "だれか"))
    after = ids(app)
    assert [id for id in after if id in before] == [id for id in after if id in before and id]
    assert after[4] == before[5] and gone not in after


# --- remembering -----------------------------------------------------------------------------------------------------


def test_keys_are_there_again_and_in_the_next_record_of_the_committee(app: App, sample: Path, tmp_path: Path) -> None:
    last = app.desk.minutes.attendees[-1].id
    app.later.numbering.give(last, 1)
    arranged = ids(app)
    later = tmp_path / "次回.minutes"
    later.write_bytes(sample.read_bytes())
    assert open_path(app, later)
    assert ids(app) == arranged, "the same committee"
    app.later.numbering.give(last, 2)
    assert open_path(app, sample)
    assert ids(app) == arranged, "its own"


def test_keys_that_nobody_used_are_not_kept_and_those_of_a_new_record_with_its_file(app: App, qtbot: QtBot) -> None:
    assert "number-keys" not in app.memory.settings.window
    alt(app, qtbot, 1)
    kept = app.memory.settings.window["number-keys"]
    alt(app, qtbot, 1)
    assert app.memory.settings.window["number-keys"] == kept
    assert save(app)
