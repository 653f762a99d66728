"""After a crash the text always comes back, whoever has the file by now; and nobody is asked about nothing."""

from __future__ import annotations

import json
import platform
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from minutesapp import paths
from minutesapp.editing.commands import type_lines
from minutesapp.errors import UserFacingError
from minutesapp.model.header import TextValue
from minutesapp.services import records, recovery
from minutesapp.storage import lock
from minutesapp.wording import describe
from tests.ui.conftest import Answers
from tests.ui.window.crashing import ENDED, crash, fill_venue, venue_of
from tests.ui.window.hand import open_path, save
from ui.app import App
from ui.dialogs.record.recovery import RecoveryDialog, leftover_words

Button = QMessageBox.StandardButton
YES, LATER = QDialog.DialogCode.Accepted.value, QDialog.DialogCode.Rejected.value


def somebody_has(path: Path, host: str = "pc-17") -> None:
    table = {"user": "sato", "host": host, "since": "2026-05-15 09:10", "process": 1, "token": "t"}
    lock.lock_file(path).write_text(json.dumps(table), encoding="utf-8")


def nobody_can_lock(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    def refuse(path: Path) -> None:
        raise UserFacingError(code, path=str(path))

    monkeypatch.setattr(records, "hold_record", refuse)


def test_the_next_start_on_the_same_file_brings_everything_back(
    crashed: Path, app: App, start: Callable[..., App], answers: Answers
) -> None:
    answers.expect(YES)
    again = start(crashed)
    assert answers.asked == ["RecoveryDialog"]
    assert again.desk.minutes == app.desk.minutes
    assert (again.desk.path, again.desk.is_saved, again.desk.notice) == (crashed, False, "")
    assert lock.holder_of(crashed) is not None
    again.edits.undo()
    again.edits.undo()
    assert again.desk.is_saved
    assert not again.window.isWindowModified()
    again.edits.undo()
    assert venue_of(again) != TextValue("保存した会場"), "undo goes back behind the saving"
    again.edits.redo()
    again.edits.redo()
    assert save(again)
    assert records.open_record(crashed).minutes == again.desk.minutes
    assert recovery.recoverable() == ()


@pytest.mark.parametrize("colleague", [False, True])
def test_recovered_work_goes_on_where_it_was_left(
    app: App, sample: Path, start: Callable[..., App], answers: Answers, qtbot: QtBot, colleague: bool
) -> None:
    """Nothing of the header may be selected: the next key would take its place."""
    app.desk.session.apply(type_lines(app.desk.minutes, 30, 31, ["書いていた文。"]))
    crash(app)
    if colleague:
        somebody_has(sample)
    answers.expect(YES)
    again = start(sample)
    assert (again.desk.path is None) is colleague
    qtbot.waitUntil(lambda: again.editor.caret.index == 30)
    assert QApplication.focusWidget() is again.editor


def test_the_last_record_is_looked_at_in_the_same_way(
    crashed: Path, app: App, start: Callable[..., App], answers: Answers
) -> None:
    answers.expect(YES)
    again = start()
    assert (again.desk.path, again.desk.minutes) == (crashed, app.desk.minutes)


def test_a_second_crash_keeps_it_too(crashed: Path, app: App, start: Callable[..., App], answers: Answers) -> None:
    answers.expect(YES)
    again = start(crashed)
    crash(again)
    (leftover,) = recovery.recoverable()
    assert leftover.steps == 2
    answers.expect(YES)
    third = start(crashed)
    assert third.desk.minutes == app.desk.minutes
    third.edits.undo()
    third.edits.undo()
    assert third.desk.is_saved


def test_what_a_colleague_has_comes_back_as_a_copy(
    crashed: Path, app: App, start: Callable[..., App], answers: Answers, tmp_path: Path
) -> None:
    somebody_has(crashed)
    before = crashed.read_bytes()
    answers.expect(YES)
    again = start(crashed)
    assert again.desk.minutes == app.desk.minutes
    assert (again.desk.path, again.desk.is_saved) == (None, False)
    assert again.window.windowTitle().startswith("図書館協議会（復元）")
    assert "satoさん（pc-17）" in again.desk.notice
    assert "名前を付けて保存" in again.desk.notice
    answers.expect((str(tmp_path / "図書館協議会（復元）.minutes"), ""))
    assert save(again)
    assert again.desk.notice == ""
    assert crashed.read_bytes() == before
    assert records.open_record(tmp_path / "図書館協議会（復元）.minutes").minutes == app.desk.minutes


@pytest.mark.parametrize("code", ["lock-impossible", "folder-missing", "no-space", "file-being-opened"])
def test_what_has_no_place_to_be_saved_comes_back_as_a_copy(
    crashed: Path, app: App, start: Callable[..., App], answers: Answers, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    nobody_can_lock(monkeypatch, code)
    answers.expect(YES)
    again = start(crashed)
    assert again.desk.minutes == app.desk.minutes
    assert again.desk.path is None
    assert again.desk.notice
    assert again.journal.mark is not None, "the copy has a journal of its own"


def test_what_lay_in_a_folder_that_is_gone_comes_back(
    crashed: Path, app: App, start: Callable[..., App], answers: Answers, tmp_path_factory: pytest.TempPathFactory
) -> None:
    crashed.parent.rename(tmp_path_factory.mktemp("elsewhere") / "gone")
    answers.expect(YES)
    again = start(crashed)
    assert (again.desk.minutes, again.desk.path) == (app.desk.minutes, None)
    assert again.desk.notice


def test_a_copy_that_crashes_again_comes_back_under_its_name(
    crashed: Path, app: App, start: Callable[..., App], answers: Answers
) -> None:
    somebody_has(crashed)
    answers.expect(YES)
    crash(start(crashed))
    (leftover,) = recovery.recoverable()
    assert (leftover.name, leftover.path, leftover.worth_asking) == ("図書館協議会（復元）", None, True)
    lock.lock_file(crashed).unlink()
    answers.expect(YES)
    again = start(crashed)
    assert (again.desk.minutes, again.desk.name) == (app.desk.minutes, "図書館協議会（復元）")


def test_who_decides_later_has_the_file_and_the_work_in_the_menu(
    crashed: Path, app: App, start: Callable[..., App], answers: Answers
) -> None:
    answers.expect(LATER)
    again = start(crashed)
    assert again.desk.path == crashed
    assert venue_of(again) == TextValue("保存した会場")
    held = lock.holder_of(crashed)
    answers.expect(YES)
    again.window.actions_by_id["recover"].trigger()
    assert again.desk.minutes == app.desk.minutes
    assert again.desk.path == crashed
    assert lock.holder_of(crashed) == held, "the lock that we hold already is the one for it"
    assert save(again)


def test_the_work_of_another_file_is_offered_over_the_one_that_was_asked_for(
    crashed: Path, start: Callable[..., App], answers: Answers, tmp_path: Path
) -> None:
    other = tmp_path / "別.minutes"
    other.write_bytes(crashed.read_bytes())
    answers.expect(LATER)
    again = start(other)
    assert again.desk.path == other


def test_a_record_that_nobody_touched_is_not_asked_about_but_is_there(
    app: App, sample: Path, start: Callable[..., App], answers: Answers, repository: Path
) -> None:
    open_path(app, repository / "resources" / "samples" / "shinonome.txt")
    read = app.desk.minutes
    crash(app)
    again = start(sample)
    assert answers.asked == []
    assert again.desk.path == sample
    (leftover,) = recovery.recoverable()
    assert leftover_words(leftover).startswith("shinonome　")
    answers.expect(YES)
    again.window.actions_by_id["recover"].trigger()
    assert again.desk.minutes == read
    assert not again.desk.is_saved


def test_where_there_is_nothing_the_menu_says_so(app: App, answers: Answers) -> None:
    answers.expect(Button.Ok)
    app.window.actions_by_id["recover"].trigger()
    assert "ありません" in answers.asked[0]


def test_a_crash_right_after_the_file_was_replaced_is_no_change_by_somebody_else(
    app: App, sample: Path, start: Callable[..., App], answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill_venue(app, "保存した会場")
    monkeypatch.setattr(app.journal, "saved", lambda mark: None)
    assert save(app)
    crash(app)
    again = start(sample)
    assert answers.asked == [], "there is nothing to ask"
    fill_venue(again, "次の会場")
    assert save(again)


def test_steps_after_such_a_crash_are_saved_over_our_own_file(
    app: App, sample: Path, start: Callable[..., App], answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app.journal, "saved", lambda mark: None)
    fill_venue(app, "保存した会場")
    assert save(app)
    fill_venue(app, "その後の会場")
    crash(app)
    answers.expect(YES)
    again = start(sample)
    assert venue_of(again) == TextValue("その後の会場")
    assert save(again)
    again.edits.undo()
    assert venue_of(again) == TextValue("保存した会場")


def test_what_was_written_over_since_comes_back_as_a_copy(
    crashed: Path, app: App, start: Callable[..., App], answers: Answers
) -> None:
    theirs = crashed.read_text(encoding="utf-8") + "\n"
    crashed.write_text(theirs, encoding="utf-8")
    answers.expect(YES)
    again = start(crashed)
    assert (again.desk.minutes, again.desk.path) == (app.desk.minutes, None)
    assert "書き換えられている" in again.desk.notice
    assert lock.holder_of(crashed) is None


def test_work_decided_on_later_does_not_undo_what_was_done_since(
    crashed: Path, app: App, start: Callable[..., App], answers: Answers
) -> None:
    answers.expect(LATER)
    again = start(crashed)
    fill_venue(again, "あとで書いた会場")
    assert save(again)
    answers.expect(YES)
    again.window.actions_by_id["recover"].trigger()
    assert (again.desk.minutes, again.desk.path) == (app.desk.minutes, None)
    assert records.open_record(crashed).minutes.field("venue").value == TextValue("あとで書いた会場")
    assert lock.holder_of(crashed) is None


def test_a_zombies_lock_holds_nobody_up(sample: Path, empty_app: App) -> None:
    somebody_has(sample, platform.node())
    table = json.loads(lock.lock_file(sample).read_text(encoding="utf-8")) | {"process": ENDED}
    lock.lock_file(sample).write_text(json.dumps(table), encoding="utf-8")
    assert open_path(empty_app, sample)
    assert not empty_app.desk.read_only


def test_a_journal_that_cannot_be_deleted_is_told(
    crashed: Path, start: Callable[..., App], answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    def drop(dialog: QDialog) -> int:
        assert isinstance(dialog, RecoveryDialog)
        answers.expect(Button.Discard)
        dialog._drop()
        answers.expect(Button.Ok)
        return LATER

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "unlink", refuse)
    answers.expect(drop)
    start(crashed)
    assert answers.asked[-1].endswith(describe(UserFacingError("journal-stays")))
    monkeypatch.undo()


def test_a_home_that_cannot_be_written_is_told_in_one_sentence(
    sample: Path, start: Callable[..., App], answers: Answers, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "file"))
    app = start(sample)
    fill_venue(app, "控えのない会場")
    assert save(app)
    (said,) = app.window.bar.texts()
    assert "控えを残せません" in said
    assert answers.asked == []


def test_behind_the_question_stands_no_card_without_a_record(empty_app: App, qtbot: QtBot, sample: Path) -> None:
    app = empty_app
    assert not app.header.isVisible()
    assert not app.people_panel._empty.isVisible()
    open_path(app, sample)
    assert app.header.isVisible()
    assert app.editor.document().rootFrame().frameFormat().topMargin() > app.header.height()
    app.beginnings.begin("ueda-gaiyo")
    assert app.header.isVisible() and app.people_panel._empty.isVisible()
