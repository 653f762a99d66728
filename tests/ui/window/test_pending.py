"""What stands in a line of the attendance when the record is saved or left."""

from __future__ import annotations

from datetime import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from minutesapp.model.attendance import Status
from minutesapp.services.records import open_record
from tests.ui.conftest import Answers
from tests.ui.window.hand import may_leave, save
from tests.ui.window.test_presence import Key, asked, member
from ui.app import App
from ui.panels.people.attendance import AttendancePanel


def test_what_was_answered_in_place_is_saved(app: App, panel: AttendancePanel, sample: Path, qtbot: QtBot) -> None:
    qtbot.keyClick(panel.tree, Key.Key_T)
    asked(panel).line.setText("1410")
    assert save(app)
    saved = open_record(sample).minutes.attendees[0]
    assert (saved.status, saved.arrived) == (Status.LATE, time(14, 10)) and panel.prompts.prompt is None


@pytest.mark.parametrize(("answer", "closes"), [("Yes", False), ("Cancel", False), ("Discard", True)])
def test_who_closes_is_asked_about_an_answer_that_cannot_be_read(
    app: App, panel: AttendancePanel, answers: Answers, qtbot: QtBot, answer: str, closes: bool
) -> None:
    qtbot.keyClick(panel.tree, Key.Key_T)
    asked(panel).line.setText("いつか")
    answers.expect(QMessageBox.StandardButton[answer])
    assert may_leave(app) is closes
    assert answers.asked == ["まだ入れていないこと: 「いつか」は、まだ出席者の記録に入れていません。入れますか。"]
    assert asked(panel).line.text() == "いつか"


def test_who_closes_is_asked_about_an_exception_that_was_not_entered(
    app: App, panel: AttendancePanel, answers: Answers, sample: Path
) -> None:
    panel.exceptions.setText(f"{member(app).name} 14:10")
    assert save(app)
    assert ["まだ出席者の記録に入れていません" in words for words in app.window.bar.texts()] == [True]
    for answer in (QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.Save):
        answers.expect(answer)
    assert not may_leave(app) and panel.exceptions.text()
    assert may_leave(app) and not panel.exceptions.text() and app.window.bar.texts() == []
    assert open_record(sample).minutes.attendees[0].arrived == time(14, 10)
