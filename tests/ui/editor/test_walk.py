"""Thousands of random steps: the widget and the core never part."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from minutesapp.templates.folder.catalog import load_form
from tests.ui.editor.walk import Walk
from ui.editor.record_editor import RecordEditor

STEPS = 80
EVERY_DAY = 60
FULL = 2000
BATCH = 20
"""Walks that share one editor: a new record in a used window is one of the things to be tried."""


def walk(qtbot: QtBot, seeds: range) -> None:
    editor = RecordEditor()
    qtbot.addWidget(editor)
    editor.resize(900, 600)
    editor.show()
    form = load_form("ueda-gaiyo")
    for seed in seeds:
        Walk(editor, form, seed).run(STEPS)
        # What a running program does between two events: let go of the documents of the walk.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("first", range(0, EVERY_DAY, BATCH))
def test_the_widget_shows_the_core_after_every_step(qtbot: QtBot, first: int) -> None:
    walk(qtbot, range(first, first + BATCH))


@pytest.mark.full
@pytest.mark.parametrize("first", range(EVERY_DAY, EVERY_DAY + FULL, BATCH))
def test_the_widget_shows_the_core_on_a_long_walk(qtbot: QtBot, first: int) -> None:
    walk(qtbot, range(first, first + BATCH))
