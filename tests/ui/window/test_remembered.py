"""How a person has arranged the window is so again at the next start: text, colours, columns, dialogs."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from minutesapp.settings import load_settings
from tests.ui.conftest import Answers
from ui.app import App
from ui.controllers.view_controller import SPACINGS
from ui.dialogs.settings import SettingsDialog
from ui.dialogs.shortcuts import ShortcutsDialog
from ui.memory import Memory
from ui.widgets.appearance.theme import DARK, LIGHT, apply_theme
from ui.widgets.tables.kept_layout import LAYOUT

Start = Callable[..., App]


@pytest.fixture(autouse=True)
def usual_look() -> Iterator[None]:
    """Colours and measures are one for the whole program."""
    LAYOUT.begin({})
    yield
    LAYOUT.begin({})
    apply_theme(LIGHT)


def spacing_on_the_screen(app: App) -> float:
    """From line to line in widths of a kanji, as the paragraph of the cursor is laid out."""
    block = app.editor.document().findBlockByNumber(app.editor.caret.index)
    return block.blockFormat().lineHeight() / app.editor.page.theme.em


def test_what_was_chosen_holds_at_the_next_start(app: App, answers: Answers, start: Start, sample) -> None:
    def choose(dialog: QDialog) -> int:
        assert isinstance(dialog, SettingsDialog)
        for box, key in ((dialog._face, "gothic"), (dialog._theme, "dark"), (dialog._spacing, "wide")):
            box.setCurrentIndex(box.findData(key))
        dialog._size.setValue(15)
        return QDialog.DialogCode.Accepted.value

    answers.expect(choose)
    app.window.actions_by_id["settings"].trigger()
    other = sample.with_name("もう一つ.minutes")
    shutil.copy(sample, other)
    again = start(other)
    for one in (app, again):
        theme = one.editor.page.theme
        assert (theme.points, theme.text_font.families()[0]) == (15, app.editor.page.theme.text_font.families()[0])
        assert theme.line == round(theme.em * 2.0)
        assert one.window.palette().base().color().name() == DARK.paper
    again.editor.commands.go_to_block(5)
    assert spacing_on_the_screen(again) == pytest.approx(2.0, abs=0.06)


@pytest.mark.parametrize(("choice", "expected"), [("narrow", 1.5), ("usual", 1.75), ("wide", 2.0)])
def test_the_lines_stand_as_far_apart_as_was_chosen(app: App, choice: str, expected: float) -> None:
    app.editor.commands.go_to_block(5)
    text = app.editor.toPlainText()
    app.editor.page.set_spacing(SPACINGS[choice])
    assert spacing_on_the_screen(app) == pytest.approx(expected, abs=0.06)
    assert (app.editor.toPlainText(), app.editor.caret.index) == (text, 5)
    assert app.desk.is_saved


def test_what_is_chosen_shows_behind_the_dialog_and_is_taken_back_on_cancel(
    app: App, answers: Answers, qtbot: QtBot
) -> None:
    page, before = app.editor.page, Memory().settings
    look = page.theme.points, page.theme.line, page.theme.text_font.families()

    def choose(dialog: SettingsDialog) -> int:
        with qtbot.waitSignal(dialog.changed):
            dialog._size.setValue(20)
            dialog._spacing.setCurrentIndex(0)
            dialog._face.setCurrentIndex(1)
            dialog._theme.setCurrentIndex(2)
        assert (page.theme.points, page.theme.line) == (20, round(page.theme.em * 1.5))
        assert app.window.palette().base().color().name() == DARK.paper
        dialog._size.setValue(30)
        dialog.done(0)
        return 0

    answers.expect(choose)
    app.window.actions_by_id["settings"].trigger()
    qtbot.wait(250)
    assert (page.theme.points, page.theme.line, page.theme.text_font.families()) == look
    assert app.window.palette().base().color().name() == LIGHT.paper
    assert load_settings() == before


def test_a_face_is_the_same_whether_it_was_chosen_now_or_before(empty_app: App, answers: Answers, start: Start) -> None:
    answers.expect(lambda dialog: dialog._size.setValue(13) or 1)
    empty_app.window.actions_by_id["settings"].trigger()
    assert empty_app.editor.page.theme.text_font.families() == start().editor.page.theme.text_font.families()


def test_a_dialog_has_the_size_with_which_it_was_left(app: App, start: Start, qtbot: QtBot) -> None:
    dialog = shown(ShortcutsDialog(app.window), qtbot)
    usual = dialog.size()
    dialog.reject()
    assert LAYOUT.measures == {}, "nobody has changed its size"
    dialog.show()
    dialog.resize(usual + QSize(40, -60))
    dialog.reject()
    app.window.close()
    assert load_settings().window["dialog ShortcutsDialog"] == f"{usual.width() + 40},{usual.height() - 60}"
    again = shown(ShortcutsDialog(start().window), qtbot)
    assert again.size() == usual + QSize(40, -60)


def test_a_column_has_the_width_to_which_it_was_dragged(
    app: App, start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    app.window.show_panel("turns", True)
    header = app.turns_panel.tree.header()
    header.resizeSection(0, 111)
    assert "columns turns" not in LAYOUT.measures, "the program has made it so"
    with monkeypatch.context() as dragging:
        dragging.setattr(QGuiApplication, "mouseButtons", lambda: Qt.MouseButton.LeftButton)
        header.resizeSection(0, 222)
    app.window.close()
    again = start()
    again.window.show_panel("turns", True)
    assert again.turns_panel.tree.header().sectionSize(0) == 222


@pytest.mark.parametrize("text", ["", "x", "1,2,3", "-5,10", "99999,1", "10,", "\ud842", "-,-"])
def test_measures_that_are_none_do_no_harm(qapp, qtbot: QtBot, text: str) -> None:
    LAYOUT.begin({"dialog ShortcutsDialog": text, "columns turns": text, "face": "gothic"})
    dialog = shown(ShortcutsDialog(None), qtbot)
    assert dialog.width() > 300 and dialog.height() > 200
    assert "face" not in LAYOUT.measures


def test_a_dialog_that_was_left_large_fits_a_small_screen(app: App, qtbot: QtBot) -> None:
    LAYOUT.begin({"dialog ShortcutsDialog": "9000,9000"})
    dialog = shown(ShortcutsDialog(app.window), qtbot)
    area = QGuiApplication.primaryScreen().availableGeometry()
    assert dialog.width() <= area.width() and dialog.height() <= area.height()


def shown(dialog: ShortcutsDialog, qtbot: QtBot) -> ShortcutsDialog:
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog
