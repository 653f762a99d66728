"""Every action on a record that has next to nothing, and on one that may only be read: nothing breaks or changes."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from minutesapp.model.facts import Facts
from minutesapp.model.minutes import Minutes
from tests.ui.editor.hand import lines, select
from ui import tasks
from ui.actions.table import ACTIONS
from ui.app import App

ELSEWHERE = {
    "quit", "new", "open", "sample", "import_file", "import_columns", "import_text", "recover", "roster",
    "save", "save_as", "export_word", "manual", "about", "shortcuts",
}  # fmt: skip
"""Actions that leave the record for another one or a file, or show what is the same for all records."""


def bare(sample: Minutes) -> Minutes:
    """Nothing at all."""
    return Minutes(sample.template, Facts())


def unwritten(sample: Minutes) -> Minutes:
    """A header and people, and no paragraph."""
    return replace(sample, body=())


def headless(sample: Minutes) -> Minutes:
    """Paragraphs, and nobody whose they are."""
    return Minutes(sample.template, Facts(), sample.body)


@pytest.mark.parametrize("kind", [bare, unwritten, headless, lambda sample: sample])
@pytest.mark.parametrize("read_only", [False, True])
def test_every_action_leaves_it_in_order(
    app: App, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, kind: object, read_only: bool
) -> None:
    monkeypatch.setattr(QDialog, "exec", lambda dialog: dialog.setResult(1) or 1)
    monkeypatch.setattr(QFileDialog, "exec", lambda dialog: 0)
    app.later.make()
    assert callable(kind)
    record = kind(app.desk.minutes)
    app.desk.set_record(record, read_only=read_only)
    if record.body:
        select(app.editor, (3, 0), (3, 1))
    for action in ACTIONS:
        if action.id not in ELSEWHERE:
            app.editor.setFocus()
            app.window.actions_by_id[action.id].trigger()
            QApplication.processEvents()
            qtbot.waitUntil(lambda: not tasks._running)
            assert lines(app.editor) == ([block.text for block in app.desk.minutes.body] or [""]), action.id
            assert not read_only or app.desk.minutes == record, action.id
    while app.desk.session.next_undo is not None:
        app.editor.commands.undo()
    assert app.desk.minutes == record
