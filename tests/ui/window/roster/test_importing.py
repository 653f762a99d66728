"""A list is taken in after a preview."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers
from tests.ui.window.hand import finish
from tests.ui.window.roster.hand import names
from ui.app import App

Button = QMessageBox.StandardButton


def test_the_roster_is_taken_in_after_a_preview(app: App, qtbot: QtBot, answers: Answers, repository: Path) -> None:
    dialog = app.roster.dialog()
    qtbot.addWidget(dialog)
    answers.expect((str(repository / "resources" / "samples" / "roster.csv"), ""))
    answers.expect(Button.Yes)
    finish(app.roster.take_in(dialog))
    assert "新しい人 13人" in answers.asked[1]
    assert dialog.bar.texts() == ["「roster.csv」を名簿に入れました。"]
    assert len(names(dialog)) == 13
    answers.expect((str(repository / "resources" / "samples" / "roster.csv"), ""))
    finish(app.roster.take_in(dialog))
    assert "変わりはありません" in dialog.bar.texts()[0]
    dialog.reject()
