"""A new record of a committee on a day: who would be there is shown before it is made."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from minutesapp.diagnosis import sample
from minutesapp.services import people
from tests.ui.conftest import Answers
from tests.ui.window.conftest import finish
from ui.app import App
from ui.dialogs.record.new_record import NOBODY, PAUSE, NewRecordDialog

LIBRARY = "図書館協議会"


@pytest.fixture
def listed() -> None:
    """The sample's roster is the usual one."""
    people.import_roster(sample.sample_roster())


@pytest.mark.usefixtures("listed")
def test_the_committee_brings_its_members_as_of_the_day(app: App, answers: Answers, qtbot: QtBot) -> None:
    def choose(dialog: QDialog) -> int:
        assert isinstance(dialog, NewRecordDialog)
        assert dialog.people.text() == NOBODY
        dialog.committees.setCurrentText(LIBRARY)
        dialog.day_line.setText("令和6年7月9日")
        qtbot.waitUntil(lambda: dialog.people.text().startswith("委員"), timeout=3000)
        return QDialog.DialogCode.Accepted.value

    answers.expect(choose)
    finish(app.beginnings.new())
    minutes = app.desk.minutes
    assert minutes.committee is not None and minutes.committee.name == LIBRARY
    assert {person.group for person in minutes.attendees} and all(p.status.attends for p in minutes.attendees)
    assert app.memory.settings.window["committee"] == LIBRARY


@pytest.mark.usefixtures("listed")
def test_who_takes_no_committee_gets_none(app: App, answers: Answers) -> None:
    def choose(dialog: QDialog) -> int:
        assert isinstance(dialog, NewRecordDialog)
        dialog.committees.setCurrentIndex(0)
        dialog.day_line.setText("令和6年7月9日")
        return QDialog.DialogCode.Accepted.value

    answers.expect(choose)
    finish(app.beginnings.new())
    assert (app.desk.minutes.committee, app.desk.minutes.attendees) == (None, ())


@pytest.mark.usefixtures("listed")
def test_the_last_record_of_the_committee_is_offered(
    app: App, answers: Answers, qtbot: QtBot, tmp_path: Path, sample: Path
) -> None:
    app.memory.note_meeting(LIBRARY, sample)

    def choose(dialog: QDialog) -> int:
        assert isinstance(dialog, NewRecordDialog)
        assert dialog.committee == LIBRARY, "there is no other"
        assert dialog.previous == sample and dialog.approval.isEnabled()
        dialog.committees.setCurrentIndex(0)
        assert dialog.previous is None and not dialog.approval.isEnabled()
        dialog.committees.setCurrentText(LIBRARY)
        dialog.day_line.setText("令和4年7月9日")
        dialog.approval.setChecked(True)
        qtbot.waitUntil(lambda: dialog.differences.topLevelItemCount() > 0, timeout=3000)
        return QDialog.DialogCode.Accepted.value

    answers.expect(choose)
    finish(app.beginnings.new())
    assert "前回の会議録の承認について" in [block.text for block in app.desk.minutes.body]
    app.memory.note_meeting(LIBRARY, tmp_path / "gone.minutes")
    assert app.memory.last_record(LIBRARY) is None


def test_a_day_that_is_none_cannot_be_agreed_to(app: App, answers: Answers) -> None:
    def choose(dialog: QDialog) -> int:
        assert isinstance(dialog, NewRecordDialog)
        dialog.day_line.setText("あした")
        assert not dialog.accept_button.isEnabled()
        assert "日付として読めません" in dialog.day_words.text()
        dialog.day_line.setText("20240709")
        assert dialog.accept_button.isEnabled()
        assert dialog.day_words.text().startswith("令和6年7月9日")
        return QDialog.DialogCode.Rejected.value

    answers.expect(choose)
    finish(app.beginnings.new())


def test_what_cannot_be_opened_is_told_in_the_dialog(app: App, answers: Answers, qtbot: QtBot, tmp_path: Path) -> None:
    def choose(dialog: QDialog) -> int:
        assert isinstance(dialog, NewRecordDialog)
        dialog.previous_line.setText(str(tmp_path / "ない.minutes"))
        qtbot.waitUntil(lambda: "「ない.minutes」が見つかりません" in dialog.people.text(), timeout=3000)
        return QDialog.DialogCode.Rejected.value

    answers.expect(choose)
    finish(app.beginnings.new())


def test_who_closes_at_once_is_not_asked_about_the_roster_any_more(app: App, answers: Answers, qtbot: QtBot) -> None:
    asked: list[NewRecordDialog] = []

    def choose(dialog: QDialog) -> int:
        assert isinstance(dialog, NewRecordDialog)
        dialog.changed.connect(lambda: asked.append(dialog))
        dialog.day_line.setText("R6.7.9")
        dialog.accept()
        return QDialog.DialogCode.Accepted.value

    answers.expect(choose)
    finish(app.beginnings.new())
    qtbot.wait(2 * PAUSE)
    assert asked == []
