"""The keys that a person gives to actions: they hold everywhere, and none that is needed otherwise can be given."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QToolBar
from pytestqt.qtbot import QtBot

from minutesapp import paths
from minutesapp.settings import load_settings
from tests.ui.conftest import Answers
from ui.actions.action import words_of
from ui.actions.keys import DEEDS, KEYS, USUAL, combination_of, key_words, say
from ui.actions.table import ACTIONS
from ui.app import App
from ui.dialogs.keys.choosing import Choice, read_keys, write_keys
from ui.dialogs.keys.key_rules import read, refusal_of, written
from ui.dialogs.keys.keys import KeysDialog
from ui.dialogs.shortcuts import ShortcutsDialog
from ui.memory import Memory
from ui.panels.outline import EMPTY

Key, Held = Qt.Key, Qt.KeyboardModifier


@pytest.fixture(autouse=True)
def usual_keys() -> Iterator[None]:
    """Keys are one for the whole program: none of a test may stay."""
    KEYS.choose({})
    yield
    KEYS.choose({})


def test_the_table_writes_its_keys_as_they_are_kept() -> None:
    for deed in ACTIONS:
        if deed.shortcut:
            keys = read(deed.shortcut)
            assert keys is not None and written(keys) == deed.shortcut, deed.id


@pytest.mark.parametrize(
    "text",
    ["F13", "F24", "Media Play", "Toggle Media Play/Pause", "Media Stop", "F11", "Shift+F5", "Ctrl+K", "Ctrl+Shift+G",
     "Alt+1", "Ctrl+;", "Ctrl+Alt+J", "Alt+Enter", "Alt+Shift+Down", "Pause"],
)  # fmt: skip
def test_a_key_that_nothing_else_needs_can_be_given(qapp: QApplication, text: str) -> None:
    keys = read(text)
    assert keys is not None
    assert refusal_of(keys) == ""


@pytest.mark.parametrize(
    "text",
    ["a", "A", "1", ";", "Shift+G", "Space", "Ctrl+Space", "Shift+Space", "Henkan", "Muhenkan", "Zenkaku_Hankaku",
     "Kanji", "Hiragana_Katakana", "Eisu_toggle", "Enter", "Return", "Shift+Enter", "Tab", "Shift+Tab", "Ctrl+Left",
     "Up", "Backspace", "Ctrl+Backspace", "Del", "Home", "Ctrl+End", "PgDown", "Esc", "F10", "Shift+F10", "Alt+F4",
     "F2", "Menu", "Alt+F", "Alt+E", "Alt+R", "Alt+A", "Alt+V", "Alt+T", "Alt+H", "Alt+K", "Meta+G", "Ctrl+C", "Ctrl+V",
     "Ctrl+Z", "CapsLock", "Shift+Ins", "あ", "ー"],
)  # fmt: skip
def test_a_key_that_is_needed_otherwise_is_refused_in_words(qapp: QApplication, text: str) -> None:
    keys = read(text) or QKeyCombination(Key.Key_unknown)
    assert refusal_of(keys).endswith("。")


def test_the_letter_of_a_menu_is_refused_by_the_name_of_the_menu(qapp: QApplication) -> None:
    assert "「記録」" in refusal_of(QKeyCombination(Held.AltModifier, Key.Key_R))


def test_a_key_is_kept_as_it_is_printed() -> None:
    assert written(combination_of(Key.Key_Return.value, Held.ControlModifier)) == "Ctrl+Enter"
    assert written(combination_of(Key.Key_Enter.value, Held.ControlModifier | Held.KeypadModifier)) == "Ctrl+Enter"
    assert written(combination_of(Key.Key_Plus.value, Held.ControlModifier | Held.ShiftModifier)) == "Ctrl++"
    assert written(combination_of(Key.Key_G.value, Held.ControlModifier | Held.ShiftModifier)) == "Ctrl+Shift+G"


def test_a_key_that_is_given_to_one_action_is_taken_from_another() -> None:
    choice = Choice({})
    assert choice.owner("F4") == "choose_speaker"
    choice.give("save", 1, "F4")
    assert (choice.keys["save"], choice.keys["choose_speaker"]) == (("Ctrl+S", "F4"), ())
    assert choice.chosen == {"save": ("Ctrl+S", "F4"), "choose_speaker": ()}
    assert choice.disputed("choose_speaker") == ("F4",)
    choice.reset("choose_speaker")
    assert choice.chosen == {}
    choice.give("save", 0, "")
    choice.reset_all()
    assert choice.chosen == {}


def test_keys_are_kept_as_one_reads_them_and_read_again() -> None:
    chosen = {
        "save": ("Ctrl+S", "F13"),
        "choose_speaker": (),
        "undo": ("Ctrl+Z", "Media Play"),
        "open": ("Ctrl+;", "F14"),
    }
    kept = write_keys(chosen)
    assert kept == {"save": "Ctrl+S; F13", "choose_speaker": "", "undo": "Ctrl+Z; Media Play", "open": "Ctrl+;; F14"}
    assert read_keys(kept).chosen == chosen


@pytest.mark.parametrize(
    ("id", "text"),
    [("gone", "F13"), ("save", "nonsense"), ("save", "Ctrl+X, Ctrl+S"), ("save", "F13; F14; F15"), ("save", "F13; F13"),
     ("save", "a"), ("undo", "F13"), ("undo", ""), ("save", "Ctrl+C"), ("save", "None"), ("save", "\ud842"),
     ("save", "{}")],
)  # fmt: skip
def test_an_entry_that_cannot_be_used_is_told_and_nothing_else_suffers(qapp: QApplication, id: str, text: str) -> None:
    kept = read_keys({id: text, "open": "F20"})
    assert kept.chosen == {"open": ("F20",)}
    assert len(kept.broken) == 1


def test_a_key_that_stands_twice_in_the_settings_is_that_of_the_first(qapp: QApplication) -> None:
    kept = read_keys({"open": "F20", "save": "F20"})
    assert (kept.chosen, kept.broken) == ({"open": ("F20",)}, ("save: F20",))


def put_settings(**parts: object) -> None:
    paths.settings_file().parent.mkdir(parents=True, exist_ok=True)
    paths.settings_file().write_text(json.dumps(parts), encoding="utf-8")


def test_kept_keys_hold_from_the_first_picture(start) -> None:
    put_settings(keys={"choose_speaker": "F13", "save": "F4"})
    actions = start().window.actions_by_id
    assert [keys.toString() for keys in actions["choose_speaker"].shortcuts()] == ["F13"]
    assert [keys.toString() for keys in actions["save"].shortcuts()] == ["F4"]
    assert "（F13）" in actions["choose_speaker"].toolTip()


def test_what_cannot_be_used_of_the_kept_keys_is_told_once(start) -> None:
    put_settings(keys={"choose_speaker": "F13", "gone": "F14", "save": 7})
    told = [text for text in start().window.bar.texts() if "キーの割り当て" in text]
    assert len(told) == 1 and "gone: F14" in told[0] and "save: 7" in told[0]
    assert load_settings().keys == {"choose_speaker": "F13"}
    assert not [text for text in start().window.bar.texts() if "キーの割り当て" in text]


def shown(app: App, qtbot: QtBot, chosen: dict[str, tuple[str, ...]] | None = None) -> KeysDialog:
    dialog = KeysDialog(app.window, chosen or {})
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    return dialog


def pick(dialog: KeysDialog, id: str) -> None:
    dialog.tree.setCurrentItem(dialog.tree._rows[id])


def row(dialog: KeysDialog, id: str) -> list[str]:
    return [dialog.tree._rows[id].text(column) for column in range(3)]


def test_a_key_is_given_by_pressing_it(app: App, qtbot: QtBot) -> None:
    dialog = shown(app, qtbot)
    dialog.line.setText("発言者を選ぶ")
    qtbot.keyClick(dialog.line, Key.Key_Return)
    assert (QApplication.focusWidget(), dialog.deed) == (dialog.tree, "choose_speaker")
    qtbot.keyClick(dialog.tree, Key.Key_Return)
    assert QApplication.focusWidget() is dialog.lines[0]
    qtbot.keyClick(dialog.lines[0], Key.Key_F13)
    qtbot.keyClick(dialog.lines[0], Key.Key_Tab)
    qtbot.keyClick(dialog.lines[1], Key.Key_MediaPlay)
    assert row(dialog, "choose_speaker") == ["発言者を選ぶ", "F13、再生", "変えました"]
    assert "F13、再生" in dialog.told.text()
    assert dialog.chosen == {"choose_speaker": ("F13", "Media Play")}
    qtbot.keyClick(dialog.lines[1], Key.Key_Backspace)
    assert dialog.chosen == {"choose_speaker": ("F13",)}
    dialog.reset.click()
    assert dialog.chosen == {}


def test_a_key_that_is_needed_otherwise_stays_what_it_is(app: App, qtbot: QtBot) -> None:
    dialog = shown(app, qtbot)
    pick(dialog, "save")
    for key, held in ((Key.Key_A, 0), (Key.Key_Henkan, 0), (Key.Key_Left, Held.ControlModifier.value)):
        QApplication.sendEvent(dialog.lines[0], QKeyEvent(QEvent.Type.KeyPress, key, Held(held)))
        assert dialog.told.text().endswith("押してください。") or "文字を打つ" in dialog.told.text()
        assert dialog.chosen == {}
        assert not dialog.take.isEnabled()
    for key in (Key.Key_Shift, Key.Key_Control):
        qtbot.keyClick(dialog.lines[0], key)
    assert dialog.lines[0].text() == "Ctrl＋S"


def test_a_key_of_another_action_is_given_only_after_taking_it_away_there(app: App, qtbot: QtBot) -> None:
    dialog = shown(app, qtbot)
    pick(dialog, "save")
    qtbot.keyClick(dialog.lines[1], Key.Key_F4)
    assert dialog.told.text() == "F4は「発言者を選ぶ」のキーです。"
    assert dialog.chosen == {}
    dialog.take.click()
    assert dialog.chosen == {"save": ("Ctrl+S", "F4"), "choose_speaker": ()}
    assert row(dialog, "choose_speaker")[1:] == ["なし", "変えました"]
    pick(dialog, "choose_speaker")
    assert not dialog.take.isEnabled(), "what was asked of one action is not done to the next"
    dialog.reset.click()
    assert "「保存」" in dialog.told.text()
    assert dialog.choice.keys["choose_speaker"] == ()
    dialog.take.click()
    assert dialog.chosen == {}


def test_keys_that_mean_the_same_in_every_field_are_shown_as_fixed(app: App, qtbot: QtBot) -> None:
    dialog = shown(app, qtbot)
    for id in ("undo", "redo", "cut", "copy", "paste", "select_all"):
        pick(dialog, id)
        assert (dialog.lines[0].isEnabled(), dialog.lines[1].isEnabled()) == (False, True)
        assert row(dialog, id)[2] == "固定"
    pick(dialog, "undo")
    qtbot.keyClick(dialog.tree, Key.Key_Return)
    assert QApplication.focusWidget() is dialog.lines[1]
    qtbot.keyClick(dialog.lines[1], Key.Key_F14)
    assert dialog.chosen == {"undo": ("Ctrl+Z", "F14")}


def change(app: App, answers: Answers, chosen: dict[str, tuple[str, ...]]) -> None:
    """Choose these keys in the dialog of the menu."""

    def answer(dialog: KeysDialog) -> int:
        for id, keys in chosen.items():
            dialog.choice.keys[id] = keys
        return 1

    answers.expect(answer)
    app.window.actions_by_id["keys"].trigger()


def test_menus_tips_lists_and_sentences_follow_at_once(app: App, answers: Answers, qtbot: QtBot) -> None:
    change(app, answers, {"heading_1": ("F15", "F16"), "find_next": ("F17",), "fix_finding": (), "save": ("F18",)})
    actions = app.window.actions_by_id
    assert [keys.toString() for keys in actions["heading_1"].shortcuts()] == ["F15", "F16"]
    button = app.window.findChild(QToolBar).widgetForAction(actions["save"])
    assert "F18" in button.toolTip() and "Ctrl" not in button.toolTip()
    assert "F15を押すと" in app.outline._empty.text()
    assert "F17" in app.later.find_bar.next.toolTip()
    listed = ShortcutsDialog(app.window)
    qtbot.addWidget(listed)
    rows = {row.text(0): row.text(1) for _, rows in listed._groups for row in rows}
    assert rows["議題の見出しにする"] == "F15、F16"
    assert words_of(DEEDS["fix_finding"]) not in rows
    assert say("{fix_finding}") == "メニューの「選んだ指摘を直す」"
    assert load_settings().keys == {"heading_1": "F15; F16", "find_next": "F17", "fix_finding": "", "save": "F18"}
    change(app, answers, {id: USUAL[id] for id in ("heading_1", "find_next", "fix_finding", "save")})
    assert app.outline._empty.text() == EMPTY.replace("{heading_1}", "Ctrl＋1")
    assert load_settings().keys == {}


def test_a_foot_pedal_does_what_it_was_given_while_one_types(app: App, answers: Answers, qtbot: QtBot) -> None:
    change(app, answers, {"narrative": ("F13",), "direction": ("Ctrl+K",)})
    app.editor.commands.go_to_block(3)
    for key, held, kind in ((Key.Key_F13, 0, "narrative"), (Key.Key_K, Held.ControlModifier.value, "direction")):
        qtbot.keyClick(app.editor, key, Held(held))
        assert app.desk.minutes.body[app.editor.caret.index].kind.value == kind
        app.edits.undo()


def test_the_text_gives_up_a_key_that_was_given_to_an_action(app: App, answers: Answers) -> None:
    """On X11 it takes Ctrl+K for itself before the menus are asked; and Ctrl+Z stays that of each field."""
    change(app, answers, {"direction": ("Ctrl+K",), "undo": ("Ctrl+Z", "F14")})
    for key, ours in ((Key.Key_K, True), (Key.Key_Z, False)):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Held.ControlModifier)
        event.accept()
        assert app.window._filter._take_key(event) is ours
        assert event.isAccepted() is not ours


def test_cancelling_changes_nothing(app: App, answers: Answers) -> None:
    answers.expect(lambda dialog: dialog.choice.give("save", 0, "F13"))
    app.window.actions_by_id["keys"].trigger()
    assert KEYS.chosen == {}
    assert Memory().settings.keys == {}


def test_the_list_of_keys_leads_to_the_manual_and_to_other_keys(app: App, qtbot: QtBot, answers: Answers) -> None:
    assert (key_words("shortcuts"), key_words("manual")) == ("F1", "Ctrl＋F1")
    for words, after in (("使い方", "ManualDialog"), ("キーを変える", "KeysDialog")):
        answers.asked.clear()
        answers.expect(lambda dialog, words=words: press(dialog, words))
        answers.expect(0)
        app.window.actions_by_id["shortcuts"].trigger()
        assert answers.asked == ["ShortcutsDialog", after]


def press(dialog: ShortcutsDialog, words: str) -> int:
    next(button for button in dialog.buttons.buttons() if words in button.text()).click()
    return dialog.result()


def test_a_key_is_sought_as_it_is_typed_or_as_it_is_shown(app: App, qtbot: QtBot) -> None:
    dialog = shown(app, qtbot)
    for words in ("ctrl+5", "Ctrl＋5", "ト書きにする"):
        dialog.line.setText(words)
        assert dialog.deed == "direction"
    dialog.line.setText("どこにもない")
    assert all(row.isHidden() for row in dialog.tree._rows.values())


def test_the_list_of_keys_can_be_copied(app: App, qtbot: QtBot) -> None:
    dialog = ShortcutsDialog(app.window)
    qtbot.addWidget(dialog)
    dialog.copying.click()
    text = QGuiApplication.clipboard().text()
    assert "発言者を選ぶ\tF4\n" in text
    assert "\n\n本文の中で\n" in text
