"""The window of the roster, shown, with the people of the sample in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from minutesapp.diagnosis import sample
from minutesapp.services import people
from ui.app import App
from ui.dialogs.roster.roster import RosterDialog


def shown(dialog: QDialog, qtbot: QtBot) -> None:
    """Show a dialog as the one that has the keys."""
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)


@pytest.fixture
def roster(app: App, qtbot: QtBot) -> Iterator[RosterDialog]:
    people.import_roster(sample.sample_roster())
    dialog = app.roster.dialog()
    qtbot.addWidget(dialog)
    shown(dialog, qtbot)
    yield dialog
    dialog.reject()
