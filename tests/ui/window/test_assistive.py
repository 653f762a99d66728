"""What assistive technology gets of the window: names and roles, and what is only painted on the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QStatusBar,
    QTextEdit,
    QToolBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from minutesapp.editing.cursor.changes import toggle_closed
from minutesapp.model.blocks import BlockKind
from minutesapp.model.spans import Mark, Span
from minutesapp.templates.margin import Sort
from tests.ui.window.test_dialogs import MAKERS
from ui.app import App
from ui.editor.commands.spoken_notes import MARKED
from ui.widgets.appearance.theme import DARK, LIGHT, Scheme, apply_theme
from ui.widgets.people.chip import Chip
from ui.widgets.tables.column_table import ColumnTable

Role = QAccessible.Role
WORKED_WITH = (
    QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit,
)  # fmt: skip
CONTROLS = {
    Role.Button, Role.ButtonMenu, Role.CheckBox, Role.RadioButton, Role.ComboBox, Role.EditableText, Role.SpinBox,
    Role.List, Role.Table, Role.Tree, Role.PageTab, Role.MenuItem, Role.Link, Role.Slider,
}  # fmt: skip
"""What somebody works with; panes, rows of widgets and scroll bars are none."""


def walk(interface: QAccessibleInterface | None) -> Iterator[QAccessibleInterface]:
    """Everything from here down that can be asked for."""
    if interface is not None and interface.isValid():
        yield interface
        for place in range(interface.childCount()):
            yield from walk(interface.child(place))


def nameless(root: QWidget) -> list[str]:
    """The controls without a name; a list's rows are named by their words, where they have any."""
    every = walk(QAccessible.queryAccessibleInterface(root))
    seen = (one for one in every if one.role() in CONTROLS and not one.state().invisible)
    return [f"{one.role().name} {type(one.object()).__name__}" for one in seen if not one.text(QAccessible.Text.Name)]


def everything_open(app: App) -> None:
    """The window with all its panels, both bars and a notice."""
    app.later.make()
    for panel in ("outline", "attendance", "turns", "notes"):
        app.window.show_panel(panel, True)
    app.checks.check()
    app.window.bar.tell("お知らせです。", (("する", lambda: None),))
    app.window.actions_by_id["replace"].trigger()
    QApplication.processEvents()


def test_every_control_of_the_window_has_a_name(app: App) -> None:
    everything_open(app)
    assert nameless(app.window) == []
    roles = {one.role() for one in walk(QAccessible.queryAccessibleInterface(app.window))}
    assert roles >= {Role.Button, Role.CheckBox, Role.ComboBox, Role.EditableText, Role.Tree, Role.MenuItem}


@pytest.mark.parametrize("name", MAKERS)
def test_every_control_of_every_dialog_has_a_name_and_can_be_used_by_keys(app: App, qtbot: QtBot, name: str) -> None:
    dialog: QDialog = MAKERS[name](app)
    qtbot.addWidget(dialog)
    dialog.show()
    assert nameless(dialog) == []
    assert QAccessible.queryAccessibleInterface(dialog).text(QAccessible.Text.Name)
    assert for_the_mouse_alone(dialog) == []
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    assert without_sight_of_focus(dialog, stops_of(dialog)[-1]) == []
    dialog.hide()


def stops_of(root: QWidget) -> list[QWidget]:
    """What Tab can stop at."""
    return [one for one in root.findChildren(QWidget) if takes_tab(one) and one.isVisible() and one.isEnabled()]


def for_the_mouse_alone(root: QWidget) -> list[str]:
    """Controls at which Tab does not stop, and that are not reached otherwise.

    The arrows lead to the names in a list and to the answers of a question, menus have what is on the toolbar and at
    the lower edge, and the heads of tables are used by keys within the table; a table of examples is only looked at.
    """
    controls = (one for one in root.findChildren(QWidget) if isinstance(one, WORKED_WITH) and one.isVisible())
    left = (one for one in controls if one.isEnabled() and not takes_tab(one) and one.focusProxy() is None)
    inside = (QAbstractSpinBox, QComboBox, QToolBar, QStatusBar)
    kinds = (Chip, ColumnTable, QHeaderView, QRadioButton)
    return [
        f"{type(one).__name__} {one.accessibleName()}"
        for one in left
        if not isinstance(one, kinds) and not isinstance(one.parentWidget(), inside)
    ]


def without_sight_of_focus(root: QWidget, elsewhere: QWidget | None) -> list[str]:
    """The controls that look the same with the focus and without."""
    unseen = []
    for stop in stops_of(root):
        other = elsewhere if elsewhere is not stop else next((one for one in stops_of(root) if one is not stop), None)
        if other is None or isinstance(stop, QTextEdit):  # where the cursor blinks
            continue
        other.setFocus(Qt.FocusReason.TabFocusReason)
        before = stop.grab().toImage()
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        if QApplication.focusWidget() is stop and stop.grab().toImage() == before:
            unseen.append(f"{type(stop).__name__} {stop.objectName()} {stop.accessibleName()}")
    return unseen


def takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value) and widget.focusProxy() is None


def go_on(app: App, qtbot: QtBot, key: Qt.Key) -> Iterator[QWidget]:
    """What Tab or Shift+Tab leads to from here, until it leads to where it was before; the text keeps both."""
    seen: list[QWidget] = []
    while (here := QApplication.focusWidget()) is not None and here not in seen:
        seen.append(here)
        yield here
        if here is not app.editor:
            qtbot.keyClick(here, key)


def test_every_control_of_the_window_can_be_reached_by_keys(app: App, qtbot: QtBot) -> None:
    """By F6 from pane to pane, by Ctrl+H into the find bar, and by Tab and Shift+Tab within them."""
    everything_open(app)
    assert for_the_mouse_alone(app.window) == []
    wanted = set(stops_of(app.window))
    reached: set[QWidget] = set()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        for id in ("replace", *["next_pane"] * 8):
            app.window.actions_by_id[id].trigger()
            start = QApplication.focusWidget()
            reached.update(go_on(app, qtbot, key))
            start.setFocus()
    missing = wanted - reached
    assert [f"{type(one).__name__} {one.objectName()} {one.accessibleName()}" for one in missing] == []


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_one_sees_which_control_has_the_focus(app: App, qtbot: QtBot, scheme: Scheme) -> None:
    apply_theme(scheme)
    everything_open(app)
    unseen = without_sight_of_focus(app.window, app.editor)
    apply_theme(LIGHT)
    assert unseen == []


@pytest.fixture
def listening(app: App) -> Iterator[App]:
    """Somebody has the screen read out."""
    app.later.make()
    QAccessible.setActive(True)
    yield app
    QAccessible.setActive(False)


def told(app: App) -> str:
    """What assistive technology is told about the paragraph of the cursor, beside its text."""
    return QAccessible.queryAccessibleInterface(app.editor).text(QAccessible.Text.Description)


def test_what_is_painted_beside_every_paragraph_is_told(listening: App) -> None:
    app = listening
    app.desk.apply(toggle_closed(app.desk.minutes, (6,)))
    seen = set()
    app.editor.commands.go_to_block(9)
    for index, block in enumerate(app.desk.minutes.body):
        app.editor.commands.go_to_block(index)
        note = app.editor.projection.margin.note(index)
        assert note.text in told(app) or note.sort is Sort.UNKNOWN
        assert note.name in told(app)
        assert ("非公開" in told(app)) is note.closed
        assert told(app)
        seen.add((block.kind, note.sort))
    assert {kind for kind, _ in seen} >= {BlockKind.HEADING, BlockKind.SPEECH, BlockKind.DIRECTION}


def test_marks_on_words_are_told(listening: App) -> None:
    app = listening
    index = next(i for i, block in enumerate(app.desk.minutes.body) if len(block.text) > 8)
    mark(app, index, Mark.WITHHELD)
    words = app.desk.minutes.body[index].text[1:4]
    assert f"不開示の語「{words}」" in told(app)
    assert Span(1, 4, Mark.WITHHELD) in app.desk.minutes.body[index].spans
    mark(app, index, Mark.QUERY)
    assert f"要確認の語「{words}」" in told(app)
    app.edits.undo()
    assert "要確認" not in told(app)


def mark(app: App, index: int, kind: Mark) -> None:
    cursor = app.editor.textCursor()
    start = app.editor.document().findBlockByNumber(index).position() + 1
    cursor.setPosition(start)
    cursor.setPosition(start + 3, cursor.MoveMode.KeepAnchor)
    app.editor.setTextCursor(cursor)
    app.editor.commands.toggle_mark(kind)


def test_nothing_is_put_into_words_while_nobody_listens(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    app.later.make()
    asked: list[int] = []
    describe: Callable[[int], None] = asked.append
    monkeypatch.setattr(app.later.spoken, "_describe", describe)
    for index in range(10):
        app.editor.commands.go_to_block(index)
    assert asked == []
    assert told(app) == ""


def test_every_mark_on_words_has_words_to_be_told_by() -> None:
    assert set(MARKED) == set(Mark)
