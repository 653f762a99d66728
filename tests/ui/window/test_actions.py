"""The table of actions: Japanese, complete, reachable, without double keys."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from unicodedata import east_asian_width

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QMenuBar
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers
from ui.actions.action import MENUS, Action, shortcut_words, words_of
from ui.actions.menus.record import KINDS, MARKS
from ui.actions.table import ACTIONS
from ui.app import App
from ui.widgets.icon_button import IconButton

JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龠]")
SMALL_SCREEN = 768 / 1.5
"""The height of a screen of 1366 × 768 at 150 %, in the pixels of Qt."""
TIP = 80
"""The places, of half the width of a kanji, that the status bar has for a tip on that screen."""
ICONS = {deed.icon for deed in ACTIONS if deed.icon}


@pytest.mark.parametrize("deed", ACTIONS, ids=lambda deed: deed.id)
def test_every_action_speaks_japanese_and_explains_itself(deed: Action) -> None:
    assert JAPANESE.search(words_of(deed))
    assert JAPANESE.search(deed.tip)
    assert not deed.tip.endswith("。")
    assert sum(2 if east_asian_width(sign) in "WFA" else 1 for sign in deed.tip) <= TIP, "its end would be cut off"
    assert deed.group in MENUS


def test_no_id_and_no_shortcut_stands_twice() -> None:
    ids = Counter(deed.id for deed in ACTIONS)
    keys = Counter(QKeySequence(deed.shortcut).toString() for deed in ACTIONS if deed.shortcut)
    assert [id for id, count in ids.items() if count > 1] == []
    assert [key for key, count in keys.items() if count > 1] == []
    assert "" not in keys, "a shortcut that Qt does not understand"


def test_no_menu_key_stands_twice_in_a_menu() -> None:
    for menu in {(deed.group, deed.submenu) for deed in ACTIONS}:
        keys = Counter(re.findall(r"&(.)", deed.text)[0] for deed in ACTIONS if (deed.group, deed.submenu) == menu)
        assert [key for key, count in keys.items() if count > 1] == [], menu


def test_no_menu_key_stands_twice_in_a_menu_of_the_window(app: App) -> None:
    for menu in app.window.menuBar().actions():
        keys = Counter(letter for action in menu.menu().actions() for letter in re.findall(r"&(.)", action.text()))
        assert keys and max(keys.values()) == 1, (menu.text(), keys)


def test_every_menu_stands_in_one_column_on_a_small_screen_of_large_signs(app: App) -> None:
    for menu in (action.menu() for action in app.window.menuBar().actions()):
        menu.sizeHint()  # lays it out
        height = sum(menu.actionGeometry(action).height() for action in menu.actions())
        assert 0 < height < SMALL_SCREEN, (menu.title(), height)


def test_the_right_button_offers_the_menus_of_kinds_and_marks_once_more(app: App) -> None:
    menus = [action for action in app.window.menuBar().actions()[2].menu().actions() if action.menu() is not None]
    once_more = [action for action in app.editor.actions() if action.menu() is not None]
    assert [action.text() for action in once_more] == [KINDS, MARKS]
    for action in once_more:
        original = next(one for one in menus if one.text() == action.text())
        assert action.menu().actions() == original.menu().actions() != []


def test_every_icon_is_drawn_and_every_drawing_follows_the_ink(repository) -> None:
    folder = repository / "resources" / "icons"
    drawn = {file.stem for file in folder.glob("*.svg")}
    assert drawn >= ICONS
    for file in folder.glob("*.svg"):
        assert file.stem == "app" or 'stroke="currentColor"' in file.read_text(encoding="utf-8")


def test_every_action_stands_in_a_menu(app: App) -> None:
    listed = {action.objectName() for action in entries(app.window.menuBar()) if action.objectName()}
    assert listed == {deed.id for deed in ACTIONS}


def entries(menu: QMenuBar | QMenu) -> Iterator[QAction]:
    """All entries of a menu, and of the menus in it."""
    for action in menu.actions():
        yield action
        if isinstance(action.menu(), QMenu):
            yield from entries(action.menu())


def test_every_action_does_something(app: App) -> None:
    assert "finding" not in vars(app.later)
    app.later.make()
    parts = (*vars(app).values(), *vars(app.later).values())
    controllers = {id(part): part for part in parts if hasattr(part, "bindings")}.values()
    bound = [id for controller in controllers for id in controller.bindings()]
    shown = {id for id in app.window.actions_by_id if id.startswith("show_")}
    assert Counter(bound) == Counter({deed.id for deed in ACTIONS} - shown)


def test_every_action_can_be_chosen(app: App, qtbot: QtBot, answers: Answers, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every question is answered by closing it."""
    monkeypatch.setattr(answers, "give", lambda question, dialog: QDialog.DialogCode.Rejected.value)
    failed = []
    for deed in [deed for deed in ACTIONS if deed.id != "quit"] * 2:
        with qtbot.captureExceptions() as caught:
            app.window.actions_by_id[deed.id].trigger()
        failed += [(deed.id, error) for error in caught]
    assert failed == []


@pytest.mark.parametrize("panel", ["outline", "attendance", "notes"])
def test_a_panel_that_was_closed_comes_back(app: App, qtbot: QtBot, panel: str) -> None:
    dock, action = app.window.docks[panel], app.window.actions_by_id[f"show_{panel}"]
    dock.show()
    qtbot.mouseClick(dock.findChild(IconButton), Qt.MouseButton.LeftButton)
    assert (dock.isVisible(), action.isChecked()) == (False, False)
    action.trigger()
    assert (dock.isVisible(), action.isChecked()) == (True, True)
    action.trigger()
    assert (dock.isVisible(), action.isChecked()) == (False, False)


def test_actions_that_write_are_off_where_the_record_can_only_be_read(app: App) -> None:
    app.desk.file_read_only = True
    app.desk.saving_changed.emit()
    writing = [deed.id for deed in ACTIONS if deed.writes]
    assert not any(app.window.actions_by_id[id].isEnabled() for id in writing)
    assert app.editor.isReadOnly()
    assert app.window.actions_by_id["export_word"].isEnabled()


def test_icons_of_menus_are_drawn_when_a_menu_opens(app: App) -> None:
    action = app.window.actions_by_id["roster"]
    assert action.icon().isNull()
    app.window.menuBar().actions()[0].menu().aboutToShow.emit()
    assert not action.icon().isNull()


def test_shortcuts_are_written_as_on_the_keys() -> None:
    assert shortcut_words("Ctrl+Shift+Enter") == "Ctrl＋Shift＋Enter"
    assert shortcut_words("Ctrl++") == "Ctrl＋＋"
    assert shortcut_words("Ctrl+Space") == "Ctrl＋スペース"
    assert shortcut_words("Alt+Shift+Up") == "Alt＋Shift＋↑"


def test_menus_call_enter_what_the_keyboard_calls_so_and_both_enter_keys_do(app: App) -> None:
    shown = {deed.id: app.window.actions_by_id[deed.id].shortcut().toString() for deed in ACTIONS}
    assert not [id for id, keys in shown.items() if "Return" in keys]
    assert shown["start_turn"] == "Ctrl+Enter"
    keys = [keys.toString() for keys in app.window.actions_by_id["continue_turn"].shortcuts()]
    assert keys == ["Ctrl+Shift+Enter", "Ctrl+Shift+Return"]
    assert all(len(app.window.actions_by_id[deed.id].shortcuts()) == 1 for deed in ACTIONS if deed.id == "save")


def test_the_text_keeps_no_key_of_the_menus_for_itself_but_those_it_does_itself(app: App) -> None:
    """And Ctrl+Home, which the window takes before the text is asked: see the tests of `WindowFilter`."""
    app.editor.setFocus()
    kept = {deed.id for deed in ACTIONS if deed.shortcut and is_kept(app, deed.shortcut)}
    assert kept == {"undo", "redo", "cut", "copy", "paste", "select_all", "go_header"}


def is_kept(app: App, shortcut: str) -> bool:
    """Whether the text takes this key before the menus get it."""
    key = QKeySequence(shortcut)[0]
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key.key(), key.keyboardModifiers())
    event.ignore()
    QApplication.sendEvent(app.editor, event)
    return event.isAccepted()
