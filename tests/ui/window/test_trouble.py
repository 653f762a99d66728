"""Bugs, crashes and long waits: the window lives on and the work is there."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from minutesapp import paths
from minutesapp.editing.change import Change
from minutesapp.editing.header_commands import fill_field
from minutesapp.errors import UserFacingError
from minutesapp.model.header import TextValue
from minutesapp.services import records, recovery
from minutesapp.storage.journal.writing import Journal
from minutesapp.wording import describe
from tests.ui.conftest import Answers
from tests.ui.window.crashing import crash
from tests.ui.window.hand import finish, open_path, save
from ui.app import App
from ui.dialogs.about import AboutDialog
from ui.dialogs.manual.manual import ManualDialog
from ui.dialogs.record.recovery import RecoveryDialog
from ui.dialogs.settings import SettingsDialog
from ui.dialogs.shortcuts import ShortcutsDialog
from ui.reporting import BUG_WORDS
from ui.window.application import make_application

Button = QMessageBox.StandardButton
SECRET = "非公開の発言の文章"


def raise_bug() -> None:
    raise KeyError(SECRET)


def test_a_bug_is_told_and_logged_without_words_of_the_document(app: App, qtbot: QtBot, answers: Answers) -> None:
    answers.expect(Button.Ok)
    try:
        raise_bug()
    except KeyError:
        app.reporter.handle(*sys.exc_info())
    qtbot.waitUntil(lambda: bool(answers.asked))
    assert answers.asked == [f"プログラムの不具合: {BUG_WORDS}"]
    log = paths.log_file().read_text(encoding="utf-8")
    assert "builtins.KeyError" in log
    assert "raise_bug" in log
    assert SECRET not in log
    assert app.window.isVisible()


def test_a_bug_is_told_where_there_is_no_console(
    app: App, qtbot: QtBot, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    answers.expect(Button.Ok)
    app.reporter.handle(KeyError, KeyError(SECRET), None)
    qtbot.waitUntil(lambda: bool(answers.asked))
    assert answers.asked == [f"プログラムの不具合: {BUG_WORDS}"]


def test_a_slot_that_qt_calls_in_a_wrong_way_is_named_in_the_log(app: App, qtbot: QtBot, answers: Answers) -> None:
    switch = app.window.actions_by_id["show_outline"]
    with qtbot.captureExceptions() as caught:
        switch.triggered.connect(app.window.docks["outline"].setVisible)
        switch.triggered.connect(app.people.do)
        switch.trigger()
    for bug in caught:
        answers.expect(Button.Ok)
        app.reporter.handle(*bug)
    qtbot.waitUntil(lambda: len(answers.asked) == len(caught) == 2)
    log = paths.log_file().read_text(encoding="utf-8")
    assert "calling QDockWidget.setVisible" in log
    assert "calling PeopleController.do" in log
    assert "people_controller.py:" in log
    assert f"{__file__}:" in log


def test_trouble_that_nobody_caught_is_told_in_its_sentence(app: App, qtbot: QtBot, answers: Answers) -> None:
    answers.expect(Button.Ok)
    error = UserFacingError("no-space", path="/x/記録.minutes")
    app.reporter.handle(UserFacingError, error, None)
    qtbot.waitUntil(lambda: bool(answers.asked))
    assert "ディスクの空き" in answers.asked[0]
    assert not paths.log_file().exists()


def test_a_bug_in_another_thread_is_told_too(
    app: App, qtbot: QtBot, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    app.reporter.install()
    answers.expect(Button.Ok)
    thread = threading.Thread(target=raise_bug)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(answers.asked))


def test_a_bug_while_closing_keeps_the_window(app: App) -> None:
    app.window.may_close = raise_bug
    with pytest.raises(KeyError):
        app.window.close()
    assert app.window.isVisible()


def test_work_that_a_crash_left_behind_is_offered_and_brought_back(qtbot: QtBot, app: App, answers: Answers) -> None:
    app.header.editors["venue"].line.setText("保存していない会場")
    app.header.commit()
    lost = app.desk.minutes
    app.journal._recorder.leave()
    app.journal._recorder = None
    app.journal._lock.release()
    app.journal._lock = None

    again = App()
    qtbot.addWidget(again.window, before_close_func=lambda window: setattr(window, "may_close", lambda: True))
    answers.expect(QDialog.DialogCode.Accepted.value)
    finish(again.recovery.offer())
    assert again.desk.minutes == lost
    assert not again.desk.is_saved
    assert answers.asked == ["RecoveryDialog"]
    assert save(again)
    assert recovery.recoverable() == ()
    again.journal.end()


def test_work_that_is_not_wanted_is_deleted_only_after_a_question(app: App, qtbot: QtBot, answers: Answers) -> None:
    app.desk.apply(app_change(app))
    app.journal._recorder.leave()
    app.journal._recorder = None
    (leftover,) = recovery.recoverable()
    dialog = RecoveryDialog(app.window, [leftover])
    qtbot.addWidget(dialog)
    answers.expect(Button.Cancel)
    dialog._drop()
    assert dialog.unwanted == []
    answers.expect(Button.Discard)
    dialog._drop()
    assert dialog.unwanted == [leftover]


def app_change(app: App) -> Change:
    return fill_field(app.desk.minutes, "venue", TextValue("別の会場"))


def test_a_journal_that_cannot_be_written_is_told_once_and_editing_goes_on(
    empty_app: App, sample, answers: Answers, private_home
) -> None:
    paths.recovery_folder().write_text("a file where the folder should be", encoding="utf-8")
    open_path(empty_app, sample)
    empty_app.journal.begin_journal()
    empty_app.desk.apply(app_change(empty_app))
    assert empty_app.window.bar.texts() == [describe(UserFacingError("journal-failed"))]
    assert answers.asked == [], "a question would take the keys of whoever is typing"
    assert save(empty_app)


def test_the_word_about_the_journal_goes_when_it_is_whole_again(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise UserFacingError("journal-failed", path="", reason="full")

    said = [describe(UserFacingError("journal-failed"))]
    for _ in range(2):
        with monkeypatch.context() as full:
            full.setattr(Journal, "record", refuse)
            full.setattr(Journal, "rewrite", refuse)
            app.desk.apply(app_change(app))
            assert app.window.bar.texts() == said
            assert save(app)
            assert app.window.bar.texts() == said, "saved, but what comes next is not written down"
            app.desk.apply(fill_field(app.desk.minutes, "venue", TextValue("")))
        assert save(app)
        assert app.window.bar.texts() == []


class Disk:
    """A disk on which a journal finds no room while it is `full`."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.full = True
        for name in ("begin", "record", "rewrite"):
            self._stand_before(name, getattr(Journal, name), patch)

    def _stand_before(self, name: str, genuine: Callable[..., object], patch: pytest.MonkeyPatch) -> None:
        def write(*args: object, **parts: object) -> object:
            if self.full:
                raise UserFacingError("journal-failed", path="", reason="full")
            return genuine(*args, **parts)

        patch.setattr(Journal, name, write)


SAID = [describe(UserFacingError("journal-failed"))]


def test_with_room_again_the_next_step_writes_all_down_and_the_word_goes_until_the_next_time(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = Disk(monkeypatch)
    for venue in ("一", "二"):
        disk.full = True
        app.desk.apply(fill_field(app.desk.minutes, "venue", TextValue(venue)))
        assert app.window.bar.texts() == SAID
        disk.full = False
        app.desk.apply(fill_field(app.desk.minutes, "body_name", TextValue(venue)))
        assert app.window.bar.texts() == []
    expected = app.desk.minutes
    crash(app)
    (leftover,) = recovery.recoverable()
    assert recovery.recover(leftover).minutes == expected


def test_with_room_again_all_is_written_down_though_nobody_does_anything(
    app: App, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    app.journal._retry.setInterval(1)
    disk = Disk(monkeypatch)
    app.desk.apply(app_change(app))
    qtbot.wait(20)
    assert app.window.bar.texts() == SAID
    disk.full = False
    qtbot.waitUntil(lambda: app.window.bar.texts() == [])
    expected = app.desk.minutes
    crash(app)
    (leftover,) = recovery.recoverable()
    assert recovery.recover(leftover).minutes == expected


def test_a_journal_that_found_no_room_begins_later_also_in_the_midst_of_saving(
    empty_app: App, sample: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = Disk(monkeypatch)
    app = empty_app
    app.journal._retry.setInterval(1)
    open_path(app, sample)
    app.journal.begin_journal()
    assert app.window.bar.texts() == SAID
    app.desk.apply(app_change(app))
    mark = app.journal.mark
    disk.full = False
    qtbot.waitUntil(lambda: app.window.bar.texts() == [])
    assert mark is None and app.journal.mark is not None
    saved = records.save_record(app.desk.minutes, sample, app.desk.stamp)
    app.desk.set_saved(sample, saved, app.desk.session.point())
    app.journal.saved(mark)
    app.desk.apply(fill_field(app.desk.minutes, "venue", TextValue("その後")))
    expected = app.desk.minutes
    crash(app)
    (leftover,) = recovery.recoverable()
    again = recovery.recover(leftover)
    assert (again.minutes, again.parted, leftover.steps) == (expected, False, 1)


def test_the_word_about_a_journal_goes_with_its_record(app: App, sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    disk = Disk(monkeypatch)
    app.desk.apply(app_change(app))
    assert app.window.bar.texts() == SAID
    disk.full = False
    app.journal.end()
    assert app.window.bar.texts() == []


def test_qt_speaks_japanese(qapp: QApplication) -> None:
    make_application([])
    box = QMessageBox(QMessageBox.Icon.Question, "", "", Button.Cancel)
    assert box.button(Button.Cancel).text() == "キャンセル"


@pytest.mark.parametrize(
    ("id", "kind"),
    [("about", AboutDialog), ("shortcuts", ShortcutsDialog), ("settings", SettingsDialog), ("manual", ManualDialog)],
)
def test_dialogs_of_help_open(app: App, answers: Answers, id: str, kind: type) -> None:
    answers.expect(QDialog.DialogCode.Rejected.value)
    app.window.actions_by_id[id].trigger()
    assert answers.asked == [kind.__name__]


def test_the_list_of_keys_can_be_searched(app: App, qtbot: QtBot) -> None:
    dialog = ShortcutsDialog(app.window)
    qtbot.addWidget(dialog)
    dialog.line.setText("発言者を選ぶ")
    shown = [row.text(1) for head, rows in dialog._groups for row in rows if not row.isHidden()]
    assert "F4" in shown


def test_the_manual_comes_with_the_program(app: App, qtbot: QtBot) -> None:
    dialog = ManualDialog(app.window)
    qtbot.addWidget(dialog)
    assert "会議録" in dialog.browser.toPlainText()


def test_the_manual_reads_the_same_in_every_width(app: App, qtbot: QtBot) -> None:
    dialog = ManualDialog(app.window)
    qtbot.addWidget(dialog)
    before = dialog.browser.document().toHtml()
    dialog.show()
    for width in (860, 500, 700):
        dialog.resize(width, 500)
        qtbot.wait(1)
        assert dialog.browser.document().toHtml() == before
        assert dialog.browser.document().size().width() <= dialog.browser.viewport().width()


def test_settings_are_worn_and_kept(app: App, answers: Answers) -> None:
    def choose(dialog: QDialog) -> int:
        assert isinstance(dialog, SettingsDialog)
        dialog._face.setCurrentIndex(1)
        dialog._size.setValue(15)
        return QDialog.DialogCode.Accepted.value

    answers.expect(choose)
    app.window.actions_by_id["settings"].trigger()
    assert app.memory.face == "gothic"
    assert app.editor.page.theme.points == 15
