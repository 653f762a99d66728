"""While the window saves, writes out, reads or takes in: the clerk goes on, cancels, or closes, and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from minutesapp import paths
from minutesapp.diagnosis import sample as samples
from minutesapp.roster import importing
from minutesapp.roster.sqlite.database import RosterDatabase
from minutesapp.services import lists, people, records
from minutesapp.services.output import exporting
from minutesapp.services.output.exporting import EditionName
from minutesapp.services.reading.source import read_file
from minutesapp.storage import lock
from tests.ui.conftest import Answers
from tests.ui.window.hand import save
from tests.ui.window.holding import Hold, press_cancel
from ui import tasks
from ui.app import App
from ui.dialogs.roster.roster import RosterDialog
from ui.tasks import go

Button = QMessageBox.StandardButton


def slow_save(hold: Callable[..., Hold]) -> Hold:
    return hold("minutesapp.services.records.save_record", records.save_record)


def write_venue(app: App, text: str) -> None:
    app.header.editors["venue"].line.setText(text)
    app.header.commit()


def venue_in(file: Path) -> str:
    return records.open_record(file).minutes.field("venue").value.text


def test_what_is_typed_while_it_saves_is_unsaved(app: App, sample: Path, hold, qtbot: QtBot) -> None:
    write_venue(app, "保存する会場")
    slow = slow_save(hold)
    app.window.actions_by_id["save"].trigger()
    write_venue(app, "その間の会場")
    slow.let_go()
    qtbot.waitUntil(lambda: venue_in(sample) == "保存する会場" and not tasks._running)
    assert not app.desk.is_saved
    app.edits.undo()
    assert app.desk.is_saved


def test_who_saves_twice_saves_what_came_between(app: App, sample: Path, hold, qtbot: QtBot) -> None:
    write_venue(app, "保存する会場")
    slow = slow_save(hold)
    app.window.actions_by_id["save"].trigger()
    write_venue(app, "その間の会場")
    app.window.actions_by_id["save"].trigger()
    slow.let_go()
    qtbot.waitUntil(lambda: app.desk.is_saved)
    assert venue_in(sample) == "その間の会場"


def test_saving_that_is_cancelled_leaves_the_file_as_it_was(app: App, sample: Path, hold, qtbot: QtBot) -> None:
    before = sample.read_bytes()
    write_venue(app, "別の会場")
    slow = slow_save(hold)
    app.window.actions_by_id["save"].trigger()
    press_cancel(app.window.bar, qtbot)
    slow.let_go()
    qtbot.waitUntil(lambda: not tasks._running)
    assert sample.read_bytes() == before
    assert not [file for file in sample.parent.iterdir() if file.suffix == ".tmp"]
    assert not app.desk.is_saved
    assert save(app)
    assert venue_in(sample) == "別の会場"


def test_writing_out_that_is_cancelled_leaves_no_file(app: App, tmp_path: Path, hold, qtbot: QtBot) -> None:
    path = tmp_path / "出力.txt"
    slow = hold("ui.controllers.record.export_controller.export_record", exporting.export_record)
    go(app.exports.write(path, EditionName.INTERNAL))
    press_cancel(app.window.bar, qtbot)
    slow.let_go()
    qtbot.waitUntil(lambda: not tasks._running)
    assert not path.exists() and not list(tmp_path.glob(".*.tmp"))
    assert app.window.bar.texts() == []


def test_opening_that_is_cancelled_leaves_the_record_and_no_lock(app: App, sample: Path, hold, qtbot: QtBot) -> None:
    other = sample.with_name("別の記録.minutes")
    other.write_bytes(sample.read_bytes())
    hold("minutesapp.services.records.open_to_edit", records.open_to_edit)
    go(app.files.open_path(other))
    assert lock.holder_of(other) is not None
    press_cancel(app.window.bar, qtbot)
    assert lock.holder_of(other) is None
    assert app.desk.path == sample


def test_reading_a_transcript_that_is_cancelled_leaves_the_record(
    app: App, sample: Path, hold, qtbot: QtBot, tmp_path: Path
) -> None:
    heard = tmp_path / "zoom.vtt"
    heard.write_text("WEBVTT\n\n00:01.000 --> 00:02.000\n野口: はい。\n", encoding="utf-8")
    slow = hold("minutesapp.services.reading.source.read_file", read_file)
    go(app.imports.read_file(heard))
    press_cancel(app.window.bar, qtbot)
    slow.let_go()
    qtbot.waitUntil(lambda: not tasks._running)
    assert (app.desk.path, app.desk.original) == (sample, None)
    assert app.desk.is_saved and not app.window.bar.texts()


def test_of_two_records_that_are_opened_the_later_one_is_shown(app: App, sample: Path, hold, qtbot: QtBot) -> None:
    others = [sample.with_name(f"{name}.minutes") for name in ("先", "後")]
    for other in others:
        other.write_bytes(sample.read_bytes())
    slow = hold("minutesapp.services.records.open_to_edit", records.open_to_edit)
    for other in others:
        go(app.files.open_path(other))
    slow.let_go()
    qtbot.waitUntil(lambda: app.desk.path == others[1])
    qtbot.wait(20)
    assert app.desk.path == others[1]
    assert lock.holder_of(others[0]) is None and lock.holder_of(sample) is None


def test_who_goes_on_while_another_record_is_opened_is_asked_again(
    app: App, sample: Path, hold, qtbot: QtBot, answers: Answers
) -> None:
    other = sample.with_name("別の記録.minutes")
    other.write_bytes(sample.read_bytes())
    slow = hold("minutesapp.services.records.open_to_edit", records.open_to_edit)
    go(app.files.open_path(other))
    write_venue(app, "その間の会場")
    answers.expect(Button.Cancel)
    slow.let_go()
    qtbot.waitUntil(lambda: bool(answers.asked))
    assert app.desk.path == sample and not app.desk.is_saved
    assert lock.holder_of(other) is None


def test_a_window_that_is_closed_while_it_saves_closes_after_that(app: App, sample: Path, hold, qtbot: QtBot) -> None:
    write_venue(app, "保存する会場")
    slow = slow_save(hold)
    app.window.actions_by_id["save"].trigger()
    assert not app.window.close() and not app.window.close()
    slow.let_go()
    qtbot.waitUntil(lambda: not app.window.isVisible())
    assert venue_in(sample) == "保存する会場"
    assert lock.holder_of(sample) is None


def test_a_window_that_is_closed_while_it_saves_asks_for_what_came_after(
    app: App, sample: Path, hold, qtbot: QtBot, answers: Answers
) -> None:
    write_venue(app, "保存する会場")
    slow = slow_save(hold)
    app.window.actions_by_id["save"].trigger()
    app.window.close()
    write_venue(app, "その間の会場")
    answers.expect(Button.Save)
    slow.let_go()
    qtbot.waitUntil(lambda: not app.window.isVisible())
    assert venue_in(sample) == "その間の会場"


def test_a_window_stays_whose_saving_is_cancelled_at_the_end(
    app: App, sample: Path, hold, qtbot: QtBot, answers: Answers
) -> None:
    write_venue(app, "別の会場")
    slow = slow_save(hold)
    answers.expect(Button.Save)
    app.window.close()
    press_cancel(app.window.bar, qtbot)
    slow.let_go()
    qtbot.waitUntil(lambda: not tasks._running)
    assert app.window.isVisible() and lock.holder_of(sample) is not None
    answers.expect(Button.Discard)
    assert app.window.close()


def test_a_window_does_not_wait_for_what_is_only_read(app: App, sample: Path, hold) -> None:
    other = sample.with_name("別の記録.minutes")
    other.write_bytes(sample.read_bytes())
    hold("minutesapp.services.records.open_to_edit", records.open_to_edit)
    go(app.files.open_path(other))
    assert app.window.close()
    assert lock.holder_of(other) is None


@pytest.fixture
def window(app: App, qtbot: QtBot) -> RosterDialog:
    """The window of the roster."""
    dialog = app.roster.dialog()
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


@pytest.fixture
def taken_in(app: App, window: RosterDialog, hold, qtbot: QtBot, answers: Answers) -> Hold:
    """A list that is on its way into the roster."""
    slow: Hold = hold("minutesapp.roster.importing.apply_import", importing.apply_import)
    answers.expect((str(samples.sample_roster()), ""))
    answers.expect(QDialog.DialogCode.Accepted.value)
    go(app.roster.lists.take_in(window))
    qtbot.waitUntil(slow.begun.is_set)
    return slow


def test_a_list_that_is_cancelled_while_it_is_taken_in_changes_nothing(
    window: RosterDialog, taken_in: Hold, qtbot: QtBot
) -> None:
    dialog, slow = window, taken_in
    assert not dialog.deeds.buttons["import"].isEnabled(), "one list after the other"
    press_cancel(dialog.bar, qtbot)
    slow.let_go()
    qtbot.waitUntil(lambda: not tasks._running)
    assert not paths.roster_file().exists()
    assert dialog.deeds.buttons["import"].isEnabled() and dialog.isVisible()
    dialog.reject()


def test_a_roster_that_is_closed_while_a_list_is_read_does_not_wait(
    app: App, hold, qtbot: QtBot, answers: Answers
) -> None:
    people.import_roster(samples.sample_roster())
    with RosterDatabase.open(paths.roster_file()) as roster:
        before = roster.revision
    dialog = app.roster.dialog()
    qtbot.addWidget(dialog)
    dialog.show()
    slow = hold("minutesapp.services.lists.open_coming", lists.open_coming)
    answers.expect((str(samples.sample_roster()), ""))
    go(app.roster.lists.take_in(dialog))
    assert slow.begun.wait(30)
    dialog.reject()
    assert not dialog.isVisible(), "what is only read need not be waited for"
    with RosterDatabase.open(paths.roster_file()) as roster:
        assert roster.revision == before


def test_a_roster_that_is_closed_while_it_is_written_waits_for_the_end(
    window: RosterDialog, taken_in: Hold, qtbot: QtBot
) -> None:
    window.reject()
    assert window.isVisible()
    taken_in.let_go()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert len(people.list_roster()) == 13
