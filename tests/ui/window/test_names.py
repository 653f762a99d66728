"""Names of the record stay what they are wherever they show, and everything to work with has a name to be read out."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QTreeWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from minutesapp.model.header import TextValue
from minutesapp.services.records import save_record
from tests.ui.window.hand import open_path
from tests.ui.window.test_dialogs import MAKERS
from ui.app import App
from ui.dialogs.number import NumberDialog
from ui.dialogs.people.attendee import AttendeeDialog
from ui.widgets.plain import plain_entry, plain_title, plain_tooltip

NAME = "<b>A&B</b>[*]"
WORKED_WITH = (
    QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit,
)  # fmt: skip


@pytest.fixture
def named(app: App, tmp_path: Path) -> App:
    """The window with a record in which everything is called `NAME`."""
    if os.name == "nt":
        pytest.skip("no file can be called so here")
    minutes = app.desk.minutes
    people = tuple(replace(person, name=NAME, post=NAME, group=NAME) for person in minutes.attendees)
    header = tuple(
        replace(field, label=NAME, value=TextValue(NAME) if isinstance(field.value, TextValue) else field.value)
        for field in minutes.header
    )
    body = tuple(replace(block, text=NAME) for block in minutes.body)
    path = tmp_path / f"{NAME.replace('/', '／')}.minutes"
    save_record(replace(minutes.with_facts(header=header, attendees=people), body=body), path, None)
    assert open_path(app, path)
    QApplication.processEvents()
    return app


def read(text: str, *, markup: bool) -> str:
    """What somebody sees of a text that Qt may take for markup."""
    if markup and QtGui.Qt.mightBeRichText(text):
        return QTextDocumentFragment.fromHtml(text).toPlainText()
    return text


def label_reads(label: QLabel) -> str:
    text_format = label.textFormat()
    if text_format is Qt.TextFormat.RichText:
        return QTextDocumentFragment.fromHtml(label.text()).toPlainText()
    text = read(label.text(), markup=text_format is Qt.TextFormat.AutoText)
    return unmarked(text) if label.buddy() else text


def unmarked(text: str) -> str:
    """A text in which `&` marks a menu key, as it is seen."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def seen(widget: QWidget) -> Iterator[str]:
    """All that a widget and what is in it say, tooltips included."""
    for part in (widget, *widget.findChildren(QWidget)):
        yield read(part.toolTip(), markup=True)
        if isinstance(part, QLabel):
            yield label_reads(part)
        elif isinstance(part, QAbstractButton):
            yield unmarked(part.text())
        elif isinstance(part, QMenu):
            yield from (unmarked(action.text()) for action in part.actions())
        elif isinstance(part, QTreeWidget):
            yield from (read(item.toolTip(0), markup=True) for item in items_of(part))


def items_of(tree: QTreeWidget):
    waiting = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    while waiting:
        item = waiting.pop()
        waiting += [item.child(row) for row in range(item.childCount())]
        yield item


def mangled(texts: Iterator[str]) -> list[str]:
    """The texts with something of the name in them, but not the name."""
    return [text for text in texts if "A" in text and "B" in text and NAME not in text]


def test_names_stay_what_they_are_in_the_window(named: App) -> None:
    assert mangled(seen(named.window)) == []
    chip = named.header.editors["members"].chips[0]
    assert NAME in unmarked(chip.text())
    assert NAME in read(chip.toolTip(), markup=True)
    tips = [read(item.toolTip(0), markup=True) for item in items_of(named.outline.tree)]
    assert all(NAME in tip for tip in tips)


def test_names_stay_what_they_are_in_titles_and_menus(named: App) -> None:
    file = NAME.replace("/", "／")
    title = named.window.windowHandle().title()
    assert title == f"{file} - 会議録作成"
    named.window.recent_menu.aboutToShow.emit()
    assert f"{file}.minutes" in unmarked(named.window.recent_menu.actions()[0].text())
    named.header._fill_menus()
    assert NAME in [unmarked(action.text()) for action in named.header._rename.actions()]


def test_names_stay_what_they_are_in_notices_and_dialogs(named: App, qtbot: QtBot) -> None:
    named.window.bar.tell(f"「{NAME}」を書き出しました。", [(NAME, lambda: None)])
    person = named.desk.minutes.attendees[0]
    dialogs: list[QDialog] = [
        AttendeeDialog(named.window, "出席者を直す", named.desk, person),
        NumberDialog(named.window, named.desk.minutes.body[0]),
        named.roster.dialog(),
    ]
    for dialog in dialogs:
        qtbot.addWidget(dialog)
        assert mangled(seen(dialog)) == [], type(dialog)
    assert NAME in "".join(seen(dialogs[1]))


def test_names_stay_what_they_are_in_a_check(named: App) -> None:
    named.window.actions_by_id["check"].trigger()
    assert mangled(seen(named.notes)) == []


@pytest.mark.parametrize("words", [NAME, "A&B協議会", "<議題>", "A&lt;B", "普通の名前", "a\nb"])
def test_plain_words(words: str) -> None:
    assert read(plain_tooltip(words), markup=True) == words
    assert unmarked(plain_entry(words)) == words
    assert plain_title(words).replace("[*][*]", "[*]") == words


def nameless(window: QWidget) -> list[QWidget]:
    """What is in sight and can be worked with, but says nothing to a screen reader, or says its menu key."""
    found = []
    for widget in window.findChildren(QWidget):
        worked_with = isinstance(widget, WORKED_WITH) and not isinstance(widget, QHeaderView)
        if worked_with and widget.isVisible() and widget.focusProxy() is None:
            # Of a box Qt tells here what is chosen, which may have brackets.
            name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
            spoilt = not isinstance(widget, QComboBox) and ("&" in name or "(" in name)
            if not name.strip() or spoilt:
                found.append(widget)
    return found


def test_everything_to_work_with_in_the_window_has_a_name(app: App) -> None:
    app.window.actions_by_id["show_notes"].trigger()
    app.window.actions_by_id["replace"].trigger()
    app.window.bar.tell("お知らせ", [("開く", lambda: None)])
    app.window.resize(1366, 900)
    QApplication.processEvents()
    assert [(type(widget).__name__, widget.objectName(), widget.parent()) for widget in nameless(app.window)] == []
    assert app.editor.accessibleName() == "本文"


def test_everything_to_work_with_in_a_dialog_has_a_name(app: App, qtbot: QtBot) -> None:
    for name, make in MAKERS.items():
        dialog = make(app)
        qtbot.addWidget(dialog)
        dialog.show()
        assert [(type(widget).__name__, widget.objectName()) for widget in nameless(dialog)] == [], name
        dialog.hide()
