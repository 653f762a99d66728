"""A new record of a committee on a day: who would be there is shown before it is made."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from minutesapp import paths
from minutesapp.diagnosis import sample
from minutesapp.editing.commands import close
from minutesapp.services import people
from minutesapp.services.beginning import meetings
from minutesapp.services.beginning.meetings import Begun, Plan, begin_anyway
from tests.ui.conftest import Answers
from tests.ui.window.conftest import finish
from ui.app import App
from ui.dialogs.record.new_record import (
    LOOKING,
    NOBODY,
    NOBODY_IN_OFFICE,
    NOBODY_TODAY,
    PAUSE,
    WITHOUT_ROSTER,
    NewRecordDialog,
)

LIBRARY = "図書館協議会"


@pytest.fixture
def listed() -> None:
    """The sample's roster is the usual one."""
    people.import_roster(sample.sample_roster())


def agreed(dialog: NewRecordDialog) -> int:
    """Agree to what is chosen; whether the dialog takes it."""
    dialog.accept()
    return dialog.result()


@pytest.mark.usefixtures("listed")
def test_the_committee_brings_its_members_as_of_the_day(app: App, answers: Answers, qtbot: QtBot) -> None:
    def choose(dialog: QDialog) -> int:
        assert isinstance(dialog, NewRecordDialog)
        assert dialog.committee == LIBRARY, "there is no other"
        qtbot.waitUntil(lambda: dialog.people.text() == NOBODY_TODAY, timeout=3000)
        dialog.day_line.line.setText("令和6年7月9日")
        qtbot.waitUntil(lambda: dialog.people.text().startswith("委員"), timeout=3000)
        return agreed(dialog)

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
        assert dialog.people.text() == NOBODY
        dialog.day_line.line.setText("令和6年7月9日")
        return agreed(dialog)

    answers.expect(choose)
    finish(app.beginnings.new())
    assert (app.desk.minutes.committee, app.desk.minutes.attendees) == (None, ())


@pytest.mark.usefixtures("listed")
@pytest.mark.parametrize("written", [LIBRARY, "東雲市図書館協議会"])
def test_the_last_record_of_the_committee_is_offered(
    app: App, answers: Answers, qtbot: QtBot, tmp_path: Path, sample: Path, written: str
) -> None:
    app.memory.note_meeting(written, sample)

    def choose(dialog: QDialog) -> int:
        assert isinstance(dialog, NewRecordDialog)
        assert dialog.committee == LIBRARY, "there is no other"
        assert dialog.previous == sample and dialog.approval.isEnabled()
        dialog.committees.setCurrentIndex(0)
        assert dialog.previous is None and not dialog.approval.isEnabled()
        dialog.committees.setCurrentText(LIBRARY)
        dialog.day_line.line.setText("令和4年7月9日")
        dialog.approval.setChecked(True)
        qtbot.waitUntil(lambda: dialog.differences.topLevelItemCount() > 0, timeout=3000)
        return agreed(dialog)

    answers.expect(choose)
    finish(app.beginnings.new())
    assert "前回の会議録の承認について" in [block.text for block in app.desk.minutes.body]
    app.memory.note_meeting(written, tmp_path / "gone.minutes")
    assert app.memory.last_record(lambda name: name == written) is None


def test_a_day_that_is_none_cannot_be_agreed_to(app: App, answers: Answers) -> None:
    def choose(dialog: QDialog) -> int:
        assert isinstance(dialog, NewRecordDialog)
        dialog.day_line.line.setText("あした")
        assert not dialog.accept_button.isEnabled()
        assert "日付として読み取れません" in dialog.day_words.text()
        dialog.day_line.line.setText("20240709")
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
        dialog.day_line.line.setText("R6.7.9")
        return agreed(dialog)

    answers.expect(choose)
    finish(app.beginnings.new())
    qtbot.wait(2 * PAUSE)
    assert asked == []


@pytest.mark.usefixtures("listed")
def test_what_cannot_be_made_stays_as_it_is_filled_in(app: App, answers: Answers, tmp_path: Path, sample: Path) -> None:
    before = app.desk.minutes

    def choose(dialog: QDialog) -> int:
        assert isinstance(dialog, NewRecordDialog)
        dialog.previous_line.setText(str(tmp_path / "ない.minutes"))
        assert not agreed(dialog) and not dialog.is_over
        assert "「ない.minutes」が見つかりません" in dialog.people.text()
        assert app.desk.minutes is before
        dialog.previous_line.setText(str(sample))
        return agreed(dialog)

    answers.expect(choose)
    finish(app.beginnings.new())
    assert app.desk.minutes is not before and app.desk.minutes.attendees


def test_a_damaged_roster_keeps_nobody_from_beginning(app: App, answers: Answers, qtbot: QtBot) -> None:
    paths.roster_file().write_bytes(b"no database at all")
    before = app.desk.minutes

    def choose(dialog: QDialog) -> int:
        assert isinstance(dialog, NewRecordDialog)
        qtbot.waitUntil(lambda: dialog.people.text().endswith(WITHOUT_ROSTER), timeout=3000)
        return agreed(dialog)

    answers.expect(choose)
    finish(app.beginnings.new())
    assert app.desk.minutes is not before
    assert ["壊れている" in words for words in app.window.bar.texts()] == [True]


def test_a_plain_start_with_a_damaged_roster_begins_a_record(start: Callable[..., App]) -> None:
    paths.roster_file().write_bytes(b"no database at all")
    app = start()
    assert app.desk.occupied
    assert ["壊れている" in words for words in app.window.bar.texts()] == [True]


@pytest.mark.usefixtures("listed")
def test_the_record_that_was_shown_is_the_one_that_is_made(
    app: App, answers: Answers, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[bool] = []

    def noting(plan: Plan) -> Begun:
        threads.append(threading.current_thread() is threading.main_thread())
        return begin_anyway(plan)

    monkeypatch.setattr(meetings, "begin_anyway", noting)

    def choose(dialog: QDialog) -> int:
        assert isinstance(dialog, NewRecordDialog)
        dialog.committees.setCurrentText(LIBRARY)
        dialog.day_line.line.setText("R6.7.9")
        assert dialog.people.text() == LOOKING
        qtbot.waitUntil(lambda: dialog.people.text().startswith("委員"), timeout=3000)
        dialog.day_line.line.setText("2010/7/9")
        assert dialog.people.text() == LOOKING, "nobody of another day"
        qtbot.waitUntil(lambda: dialog.people.text() == NOBODY_IN_OFFICE, timeout=3000)
        asked = len(threads)
        answer = agreed(dialog)
        assert len(threads) == asked
        return answer

    answers.expect(choose)
    finish(app.beginnings.new())
    assert not any(threads), "the window goes on"
    assert app.desk.minutes.attendees == ()


@pytest.mark.usefixtures("listed")
def test_a_record_that_the_clerk_chose_stays_chosen(app: App, answers: Answers, sample: Path) -> None:
    app.memory.note_meeting(LIBRARY, sample)

    def choose(dialog: QDialog) -> int:
        assert isinstance(dialog, NewRecordDialog)
        dialog.committees.setCurrentText(LIBRARY)
        assert dialog.previous == sample
        dialog.committees.setCurrentIndex(0)
        assert dialog.previous is None, "what was filled in goes with its committee"
        dialog.previous_line.setText("/別/前回.minutes")
        dialog.committees.setCurrentText(LIBRARY)
        assert dialog.previous == Path("/別/前回.minutes")
        return QDialog.DialogCode.Rejected.value

    answers.expect(choose)
    finish(app.beginnings.new())


def test_a_record_is_remembered_by_the_committee_that_its_header_names(app: App, qtbot: QtBot) -> None:
    assert app.desk.minutes.committee is None
    app.desk.apply(close(app.desk.minutes, (0,)))
    qtbot.keyClick(app.editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: app.desk.is_saved)
    assert app.memory.settings.meetings == {"東雲市図書館協議会": str(app.desk.path)}
