"""Getting about: where a record begins when it is opened, and from pane to pane."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from minutesapp.model.blocks import BlockKind
from minutesapp.services.last_places import place_to_begin
from tests.makers import heading, narrative
from tests.ui.editor.hand import go
from tests.ui.window.hand import finish, open_path
from ui.actions.keys import say
from ui.app import App
from ui.controllers.navigation_controller import HEADINGS_ONLY
from ui.editor.projection.document import CursorPlace
from ui.widgets.tab_order import tab_stops

BODY = (heading("開会"), heading("議事"), narrative("説明"), heading("閉会"))


def opened(app: App, qtbot: QtBot, path: Path) -> None:
    assert open_path(app, path)
    qtbot.wait(1)


def test_a_record_that_is_new_to_the_clerk_begins_in_its_first_paragraph(app: App, qtbot: QtBot, sample: Path) -> None:
    qtbot.wait(1)
    assert QApplication.focusWidget() is app.editor
    body, here = app.desk.minutes.body, app.editor.caret.index
    assert body[here].kind is not BlockKind.HEADING
    assert all(block.kind is BlockKind.HEADING for block in body[:here])


def test_a_record_begins_where_the_clerk_was_last(
    app: App, qtbot: QtBot, sample: Path, repository: Path, tmp_path: Path
) -> None:
    app.editor.commands.go_to_block(20)
    app.beginnings.begin("kaigiroku")
    qtbot.wait(1)
    assert QApplication.focusWidget() is app.header.editors["body_name"].line, "a new record begins in its first field"
    opened(app, qtbot, sample)
    assert app.editor.caret.index == 20
    assert QApplication.focusWidget() is app.editor


def test_who_comes_into_the_text_by_keys_sees_the_cursor(app: App, qtbot: QtBot, sample: Path) -> None:
    qtbot.wait(1)
    app.editor.commands.go_to_block(30)
    app.window.actions_by_id["go_header"].trigger()
    assert app.editor.verticalScrollBar().value() == 0
    app.window.actions_by_id["next_pane"].trigger()
    assert QApplication.focusWidget() is app.editor
    assert app.editor.viewport().rect().contains(app.editor.cursorRect())


def test_where_the_clerk_was_outlives_the_program(app: App, qtbot: QtBot, sample: Path) -> None:
    app.editor.commands.go_to_block(22)
    app.window.close()
    again = App()
    qtbot.addWidget(again.window, before_close_func=lambda window: setattr(window, "may_close", lambda: True))
    opened(again, qtbot, sample)
    assert again.editor.caret.index == 22
    again.journal.end()


def test_a_text_that_was_read_begins_in_its_first_field(app: App, qtbot: QtBot) -> None:
    finish(app.imports.open_sample())
    qtbot.wait(1)
    assert QApplication.focusWidget() is app.header.editors["body_name"].line


SETTLED = 100
"""Milliseconds in which the card over the text takes its height."""


def test_the_text_stays_where_it_is_seen_while_the_card_over_it_grows(app: App, qtbot: QtBot, sample: Path) -> None:
    app.window.resize(911, 512)
    app.beginnings.begin("ueda-gaiyo")
    qtbot.wait(SETTLED)
    opened(app, qtbot, sample)
    qtbot.wait(SETTLED)
    assert app.editor.hasFocus()
    assert app.editor.viewport().rect().contains(app.editor.cursorRect())


def test_the_card_stays_where_it_is_seen_while_the_clerk_is_in_it(app: App, qtbot: QtBot) -> None:
    app.window.resize(911, 512)
    app.header.editors["members"].entry.setFocus()
    qtbot.wait(SETTLED)
    app.editor.verticalScrollBar().setValue(120)
    height = app.header.height()
    for name in ("Ann", "Bob", "Cid", "Dan", "Eve", "Fay"):
        app.people.add_named(f"{name} Longer Name", "members")
    qtbot.wait(SETTLED)
    assert app.header.height() > height
    assert app.editor.verticalScrollBar().value() == 120


def test_the_header_is_left_for_the_first_place_to_write_in(app: App, qtbot: QtBot) -> None:
    """Not for the first heading, in which the cursor stands because nobody has put it anywhere; by Enter as by Tab."""
    stops = tab_stops(app.header)
    for leave, last in (
        (app.header.advance, last_field(app)),
        (lambda: app.header.focusNextPrevChild(True), stops[-1]),
    ):
        app.editor.caret.put(CursorPlace(0, 0))
        last.setFocus()
        leave()
        assert QApplication.focusWidget() is app.editor
        assert app.editor.caret.index == place_to_begin(app.desk.minutes.body, "") > 0


def test_who_was_in_the_text_comes_back_to_the_same_place(app: App) -> None:
    app.editor.caret.put(CursorPlace(9, 2))
    last_field(app).setFocus()
    app.header.advance()
    assert app.editor.caret.selected_places[0] == CursorPlace(9, 2)


def test_where_there_are_only_headings_it_is_said_how_to_write_below_them(app: App, qtbot: QtBot) -> None:
    app.beginnings.begin("ueda-gaiyo")
    qtbot.waitUntil(lambda: app.header.isAncestorOf(QApplication.focusWidget()))
    assert {block.kind for block in app.desk.minutes.body} == {BlockKind.HEADING}
    before = app.desk.minutes
    last_field(app).setFocus()
    app.header.advance()
    assert app.editor.hasFocus()
    assert app.window.statusBar().currentMessage() == say(HEADINGS_ONLY)
    assert app.desk.minutes is before


def last_field(app: App) -> QWidget:
    """The last place of the header to write in."""
    return [stop for stop in tab_stops(app.header) if not isinstance(stop, QAbstractButton)][-1]


def test_escape_leads_from_every_list_back_to_the_text(app: App, qtbot: QtBot) -> None:
    app.later.make()
    app.editor.commands.go_to_block(app.desk.minutes.body.index(next(b for b in app.desk.minutes.body if b.speaker)))
    app.window.actions_by_id["query"].trigger()
    lists = ((app.outline.tree, "show_outline"), (app.people_panel.tree, ""), (None, "check"), (None, "same_speaker"))
    for tree, shows in (*lists, (app.marks, "show_marks")):
        if shows and not (tree is app.outline.tree and tree.isVisible()):
            app.window.actions_by_id[shows].trigger()
        if tree is not None:
            tree.setFocus()
        qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QTreeWidget))
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        assert app.editor.hasFocus(), shows


def test_a_list_of_marks_without_marks_does_not_end_the_way_round(app: App, qtbot: QtBot) -> None:
    app.later.make()
    app.window.show_panel("marks", True)
    app.editor.setFocus()
    been = set()
    for _ in range(8):
        app.navigation.go_round(1)
        been.add(QApplication.focusWidget())
    assert {app.editor, app.outline.tree} <= been


def test_escape_takes_back_what_is_written_of_a_mark_before_it_leads_anywhere(app: App, qtbot: QtBot) -> None:
    go(app.editor, 3, 0)
    app.window.actions_by_id["query"].trigger()
    app.later.marking.show()
    tree = app.marks.tree
    tree.setFocus()
    qtbot.keyClick(tree, Qt.Key.Key_F2)
    line = QApplication.focusWidget()
    assert line is not tree and tree.isAncestorOf(line)
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert tree.hasFocus() and not app.editor.hasFocus()
    qtbot.keyClick(tree, Qt.Key.Key_Escape)
    assert app.editor.hasFocus()
