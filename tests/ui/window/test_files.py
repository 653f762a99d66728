"""Opening, saving and leaving records through the window."""

from __future__ import annotations

import json
import os
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from minutesapp import paths
from minutesapp.editing.header_commands import fill_field
from minutesapp.errors import UserFacingError
from minutesapp.model.header import TextValue
from minutesapp.services import records, recovery
from minutesapp.storage import lock
from minutesapp.wording import describe
from tests.ui.conftest import Answers
from tests.ui.window.hand import finish, may_leave, open_path, save, save_as
from ui.app import App
from ui.dialogs.record.new_record import NewRecordDialog

Button = QMessageBox.StandardButton


def write_venue(app: App, text: str) -> None:
    """Type into a field of the header without leaving it."""
    app.header.editors["venue"].line.setText(text)


def said(app: App) -> str:
    """What is said over the record."""
    return "\n".join(app.window.bar.texts())


def test_the_sample_is_shown(app: App, sample: Path) -> None:
    assert app.desk.path == sample
    assert app.editor.document().blockCount() == len(app.desk.minutes.body)
    assert app.window.windowTitle() == "図書館協議会[*] - 会議録作成"
    assert not app.window.isWindowModified()
    assert lock.holder_of(sample) is not None


def test_saving_takes_what_is_being_typed(app: App, sample: Path) -> None:
    write_venue(app, "東雲市役所 3階 大会議室")
    assert save(app)
    assert records.open_record(sample).minutes.field("venue").value == TextValue("東雲市役所 3階 大会議室")
    assert not app.window.isWindowModified()
    assert app.status.saving.text().startswith("保存済み ")


def test_a_changed_record_asks_before_it_goes(app: App, sample: Path, answers: Answers) -> None:
    before = sample.read_bytes()
    write_venue(app, "別の会場")
    answers.expect(Button.Cancel)
    assert not may_leave(app)
    assert app.window.isWindowModified()
    answers.expect(Button.Discard)
    assert may_leave(app)
    assert sample.read_bytes() == before
    answers.expect(Button.Save)
    assert may_leave(app)
    assert "別の会場" in sample.read_text(encoding="utf-8")
    assert answers.asked == ["保存していない変更: 「図書館協議会」の変更を保存しますか。"] * 3


def test_the_window_stays_when_the_clerk_cancels(app: App, answers: Answers) -> None:
    write_venue(app, "別の会場")
    answers.expect(Button.Cancel)
    assert not app.window.close()
    assert app.window.isVisible()


def test_closing_takes_the_lock_away(app: App, sample: Path) -> None:
    assert app.window.close()
    assert lock.holder_of(sample) is None
    assert not list(sample.parent.glob(".~lock*"))


def test_a_file_changed_by_others_is_not_overwritten_unasked(app: App, sample: Path, answers: Answers) -> None:
    theirs = sample.read_text(encoding="utf-8").replace("研修室", "会議室")
    sample.write_text(theirs, encoding="utf-8")
    write_venue(app, "別の会場")
    answers.expect(Button.Cancel)
    assert not save(app)
    assert sample.read_text(encoding="utf-8") == theirs
    assert describe(UserFacingError("file-changed", path=str(sample))) in answers.asked[0]
    answers.expect(Button.Ignore)
    assert save(app)
    assert "別の会場" in sample.read_text(encoding="utf-8")


def test_a_changed_file_can_be_saved_elsewhere(app: App, sample: Path, tmp_path: Path, answers: Answers) -> None:
    sample.write_text(sample.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    write_venue(app, "別の会場")
    proposed = []

    def choose(dialog: QFileDialog) -> bool:
        proposed.extend(Path(name).name for name in dialog.selectedFiles())
        dialog.selectedFiles = lambda: [str(tmp_path / "控え")]
        return True

    answers.expect(Button.Save)
    answers.expect(choose)
    assert save(app)
    assert proposed == [f"{sample.stem}（2）.minutes"], "not the name that must not be written over"
    assert app.desk.path == tmp_path / "控え.minutes"
    assert lock.holder_of(sample) is None
    assert lock.holder_of(app.desk.path) is not None


@pytest.fixture
def locked(sample: Path) -> Path:
    """The sample while somebody on another machine has it open."""
    table = {"user": "sato", "host": "pc-17", "since": "2026-05-15 09:10", "process": 1, "token": "t"}
    lock.lock_file(sample).write_text(json.dumps(table), encoding="utf-8")
    return sample


def test_a_locked_file_opens_for_reading(empty_app: App, locked: Path, answers: Answers) -> None:
    answers.expect(Button.Open)
    assert open_path(empty_app, locked)
    assert empty_app.desk.read_only
    assert "読み取り専用" in empty_app.window.windowTitle()
    assert "sato" in said(empty_app)
    assert "名前を付けて保存" in said(empty_app), "it says what can be done now, not what was done already"
    assert "pc-17" in answers.asked[0]


def test_a_locked_file_can_be_taken_over(empty_app: App, locked: Path, answers: Answers) -> None:
    answers.expect(Button.Ignore)
    assert open_path(empty_app, locked)
    assert not empty_app.desk.read_only
    assert lock.holder_of(locked).host != "pc-17"


def test_a_locked_file_can_be_left_alone(empty_app: App, locked: Path, answers: Answers) -> None:
    answers.expect(Button.Cancel)
    assert not open_path(empty_app, locked)
    assert not empty_app.desk.occupied


def test_a_record_that_can_only_be_read_is_saved_under_another_name(
    empty_app: App, locked: Path, tmp_path: Path, answers: Answers
) -> None:
    answers.expect(Button.Open)
    open_path(empty_app, locked)
    answers.expect((str(tmp_path / "写し.minutes"), ""))
    assert save(empty_app)
    assert not empty_app.desk.read_only
    assert said(empty_app) == ""


@pytest.mark.parametrize("content", [b"", b"{", b"\x00\x01", b'{"format": "minutes/9"}'])
def test_a_broken_file_is_told_in_the_same_sentence(app: App, tmp_path: Path, answers: Answers, content: bytes) -> None:
    broken = tmp_path / "壊れた.minutes"
    broken.write_bytes(content)
    with pytest.raises(UserFacingError) as trouble:
        records.open_record(broken)
    answers.expect(Button.Ok)
    before = app.desk.minutes
    assert not open_path(app, broken)
    assert answers.asked == [f"できませんでした: {describe(trouble.value)}"]
    assert app.desk.minutes is before
    assert lock.holder_of(broken) is None


def test_a_file_that_is_gone_leaves_the_recent_files(app: App, tmp_path: Path, answers: Answers) -> None:
    gone = tmp_path / "もうない.minutes"
    app.memory.settings = app.memory.settings.with_recent(gone)
    answers.expect(Button.Ok)
    assert not open_path(app, gone)
    assert str(gone) not in app.memory.settings.recent


def test_recent_files_are_listed_newest_first(app: App, tmp_path: Path, answers: Answers) -> None:
    answers.expect((str(tmp_path / "第2回"), ""))
    assert save_as(app)
    app.window.recent_menu.aboutToShow.emit()
    names = [action.text() for action in app.window.recent_menu.actions()]
    assert "第2回.minutes" in names[0]
    assert "図書館協議会.minutes" in names[1]


def test_a_new_record_follows_the_form_and_carries_people_over(app: App, sample: Path, answers: Answers) -> None:
    def choose(dialog: QDialog) -> int:
        assert isinstance(dialog, NewRecordDialog)
        assert dialog.description.text()
        dialog.previous_line.setText(str(sample))
        dialog.accept()
        return dialog.result()

    answers.expect(choose)
    before = [person.name for person in app.desk.minutes.attendees]
    finish(app.beginnings.new())
    assert [person.name for person in app.desk.minutes.attendees] == before
    assert app.desk.path is None
    assert app.window.windowTitle().startswith("無題")


def test_a_form_that_cannot_be_used_is_told_where_forms_are_chosen(app: App, answers: Answers) -> None:
    folder = paths.own_templates() / "kowareta"
    folder.mkdir(parents=True)
    (folder / "template.toml").write_text("name = ", encoding="utf-8")

    def look(dialog: QDialog) -> int:
        assert any("様式「kowareta」は使えません" in label.text() for label in dialog.findChildren(QLabel))
        return QDialog.DialogCode.Rejected.value

    answers.expect(look)
    finish(app.beginnings.new())
    answers.expect(look)
    finish(app.imports.paste())


def test_a_dropped_or_opened_text_is_read(app: App, repository: Path) -> None:
    open_path(app, repository / "resources" / "samples" / "shinonome.txt")
    assert app.desk.name == "shinonome"
    assert not app.desk.is_saved
    assert app.desk.path is None


def test_what_is_said_over_a_record_goes_with_it(
    empty_app: App, locked: Path, tmp_path: Path, answers: Answers
) -> None:
    other = tmp_path / "別.minutes"
    other.write_bytes(locked.read_bytes())
    answers.expect(Button.Open)
    open_path(empty_app, locked)
    assert open_path(empty_app, other)
    assert said(empty_app) == ""


def test_what_is_said_over_a_record_is_said_once(
    empty_app: App, locked: Path, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(empty_app.window, "show_banner", told.append)
    answers.expect(Button.Open)
    open_path(empty_app, locked)
    empty_app.desk.saving_changed.emit()
    assert len(told) == 1


def test_a_lock_that_is_free_again_lets_the_same_record_be_edited(
    empty_app: App, locked: Path, answers: Answers
) -> None:
    answers.expect(Button.Open)
    open_path(empty_app, locked)
    lock.lock_file(locked).unlink()
    assert open_path(empty_app, locked)
    assert not empty_app.desk.read_only
    assert said(empty_app) == ""


@pytest.mark.parametrize("code", ["lock-impossible", "no-space"])
def test_a_record_in_a_folder_without_room_for_a_lock_can_be_read(
    empty_app: App, sample: Path, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    def refuse(path: Path) -> None:
        raise UserFacingError(code, path=str(path))

    monkeypatch.setattr(records, "hold_record", refuse)
    assert open_path(empty_app, sample)
    assert empty_app.desk.read_only
    assert "読み取り専用で開いています" in said(empty_app)


def test_a_file_that_somebody_is_just_opening_is_left_to_them(empty_app: App, sample: Path, answers: Answers) -> None:
    lock.lock_file(sample).write_bytes(b"")
    answers.expect(Button.Ok)
    assert not open_path(empty_app, sample)
    assert "開こうとしています" in answers.asked[0]


def test_a_file_in_a_folder_that_is_gone_leaves_the_recent_files(app: App, tmp_path: Path, answers: Answers) -> None:
    gone = tmp_path / "消えた" / "もうない.minutes"
    app.memory.settings = app.memory.settings.with_recent(gone)
    answers.expect(Button.Ok)
    assert not open_path(app, gone)
    assert str(gone) not in app.memory.settings.recent


@pytest.mark.parametrize("again", [False, True])
def test_the_previous_version_opens_as_a_record_that_saves_over_nothing(
    app: App, sample: Path, answers: Answers, again: bool
) -> None:
    write_venue(app, "新しい会場")
    assert save(app)
    backup = sample.with_name(f"{sample.name}~")
    if again:  # a folder was in the way
        backup = backup.rename(f"{backup}2")
    before = {file: file.read_bytes() for file in (sample, backup)}
    assert open_path(app, backup)
    assert app.window.windowTitle().startswith("図書館協議会（一つ前の版）")
    assert not app.window.isWindowModified()
    assert may_leave(app), "who only looked is asked nothing"
    write_venue(app, "戻した会場")
    proposed = sample.with_name("図書館協議会（一つ前の版）.minutes")
    answers.expect(lambda dialog: list(map(Path, dialog.selectedFiles())) == [proposed])
    assert save(app)
    assert {file: file.read_bytes() for file in before} == before
    assert "戻した会場" in proposed.read_text(encoding="utf-8")


def test_a_damaged_previous_version_is_not_read_as_text(app: App, sample: Path, answers: Answers) -> None:
    backup = sample.with_name(f"{sample.name}~")
    backup.write_bytes(sample.read_bytes()[:2000])
    before = app.desk.minutes
    answers.expect(Button.Ok)
    assert not open_path(app, backup)
    assert "読めません" in answers.asked[0]
    assert app.desk.minutes is before


@pytest.mark.parametrize("name", ["名前を変えた.txt", "会議.MINUTES", "会議"])
def test_a_record_is_known_by_what_is_in_it(empty_app: App, sample: Path, name: str) -> None:
    renamed = sample.rename(sample.with_name(name))
    assert open_path(empty_app, renamed)
    assert empty_app.desk.path == renamed
    write_venue(empty_app, "別の会場")
    assert save(empty_app)
    assert records.open_record(renamed).minutes == empty_app.desk.minutes


def test_a_record_from_the_folder_one_is_in_is_known_by_its_whole_name(
    empty_app: App, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(sample.parent)
    assert open_path(empty_app, Path(sample.name))
    assert empty_app.desk.path == sample


def test_the_journal_of_another_record_begins_before_its_first_key(
    app: App, sample: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "別.minutes"
    other.write_bytes(sample.read_bytes())
    assert open_path(app, other)
    qtbot.waitUntil(lambda: app.journal.mark is not None)


def test_a_record_that_was_left_has_no_journal_any_more(app: App, sample: Path, qtbot: QtBot) -> None:
    app.beginnings.begin("ueda-gaiyo")
    assert app.window.close()
    qtbot.wait(1)
    app.desk.session.apply(fill_field(app.desk.minutes, "venue", TextValue("もう閉じた")))
    assert app.journal.mark is None
    assert recovery.recoverable() == ()


def test_a_record_whose_folder_is_gone_is_told_and_saved_elsewhere(
    app: App, sample: Path, answers: Answers, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    sample.parent.rename(elsewhere / "gone")
    write_venue(app, "別の会場")
    answers.expect(Button.Ok)
    assert not save(app)
    assert "フォルダーがありません" in answers.asked[0]
    assert not app.desk.is_saved
    answers.expect((str(elsewhere / "別"), ""))
    assert save_as(app)
    assert app.desk.is_saved


def test_saving_under_its_own_name_minds_what_others_did(app: App, sample: Path, answers: Answers) -> None:
    theirs = sample.read_text(encoding="utf-8") + "\n"
    sample.write_text(theirs, encoding="utf-8")
    answers.expect((str(sample), ""))
    answers.expect(Button.Cancel)
    assert not save_as(app)
    assert sample.read_text(encoding="utf-8") == theirs


@pytest.mark.skipif(os.name == "nt", reason="a system that counts characters, not bytes")
def test_a_name_that_is_too_long_is_told_and_leaves_nothing(app: App, sample: Path, answers: Answers) -> None:
    write_venue(app, "別の会場")
    before = {file.name for file in sample.parent.iterdir()}
    answers.expect((str(sample.with_name("議" * 100)), ""))
    answers.expect(Button.Ok)
    assert not save_as(app)
    assert "長すぎます" in answers.asked[-1]
    assert {file.name for file in sample.parent.iterdir()} == before


@pytest.mark.parametrize("error", [UserFacingError("file-broken", path="x"), RuntimeError()])
def test_trouble_while_opening_leaves_no_lock(
    empty_app: App, sample: Path, answers: Answers, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(path: Path) -> None:
        raise error

    monkeypatch.setattr(records, "open_to_edit", fail)
    if isinstance(error, UserFacingError):
        answers.expect(Button.Ok)
        assert not open_path(empty_app, sample)
    else:
        with pytest.raises(RuntimeError):
            open_path(empty_app, sample)
    assert lock.holder_of(sample) is None


GARBAGE = ["", "x", "AAEC", "=", "日本", "\ud800", "A" * 100_000]


@pytest.mark.parametrize("value", GARBAGE)
@pytest.mark.parametrize("part", ["geometry", "layout", "face", "theme", "folder", "template"])
def test_the_program_starts_whatever_the_settings_hold(
    qtbot: QtBot, sample: Path, part: str, value: str, private_home: Path
) -> None:
    window = {part: value} if part in ("layout", "face", "theme", "folder") else {}
    table = {"window": window, "recent": [value, "a\0b", str(sample)]} | ({} if window else {part: value})
    (private_home / "settings.json").write_text(json.dumps(table), encoding="utf-8")
    app = App()
    qtbot.addWidget(app.window, before_close_func=lambda window: setattr(window, "may_close", lambda: True))
    app.open_first(None)
    app.window.show()
    assert app.desk.path == sample
    app.journal.end()


def test_a_form_that_is_no_longer_there_is_told_and_the_usual_one_begins(
    qtbot: QtBot, answers: Answers, private_home: Path
) -> None:
    (private_home / "settings.json").write_text('{"template": "gone"}', encoding="utf-8")
    app = App()
    qtbot.addWidget(app.window, before_close_func=lambda window: setattr(window, "may_close", lambda: True))
    answers.expect(Button.Ok)
    app.open_first(None)
    assert "gone" in answers.asked[0]
    assert app.desk.minutes.template == "ueda-gaiyo"


def test_a_file_that_is_open_already_is_named(app: App, sample: Path) -> None:
    for come in (partial(open_path, app), lambda path: app.window.files_dropped.emit([path], QPoint())):
        app.window.statusBar().clearMessage()
        come(sample)
        assert sample.name in app.window.statusBar().currentMessage()
