"""Opening, saving and leaving records through the window."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QMessageBox

from minutesapp.errors import UserFacingError
from minutesapp.model.header import TextValue
from minutesapp.services import records
from minutesapp.storage import lock
from minutesapp.wording import describe
from tests.ui.conftest import Answers
from ui.app import App
from ui.dialogs.new_record import NewRecordDialog

Button = QMessageBox.StandardButton


def write_venue(app: App, text: str) -> None:
    """Type into a field of the header without leaving it."""
    app.header.editors["venue"].line.setText(text)


def test_the_sample_is_shown(app: App, sample: Path) -> None:
    assert app.desk.path == sample
    assert app.editor.document().blockCount() == len(app.desk.minutes.body)
    assert app.window.windowTitle() == "図書館協議会[*] - 会議録作成"
    assert not app.window.isWindowModified()
    assert lock.holder_of(sample) is not None


def test_saving_takes_what_is_being_typed(app: App, sample: Path) -> None:
    write_venue(app, "東雲市役所 3階 大会議室")
    assert app.files.save()
    assert records.open_record(sample).minutes.field("venue").value == TextValue("東雲市役所 3階 大会議室")
    assert not app.window.isWindowModified()
    assert app.status.saving.text().startswith("保存済み ")


def test_a_changed_record_asks_before_it_goes(app: App, sample: Path, answers: Answers) -> None:
    before = sample.read_bytes()
    write_venue(app, "別の会場")
    answers.expect(Button.Cancel)
    assert not app.files.may_leave()
    assert app.window.isWindowModified()
    answers.expect(Button.Discard)
    assert app.files.may_leave()
    assert sample.read_bytes() == before
    answers.expect(Button.Save)
    assert app.files.may_leave()
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
    assert not app.files.save()
    assert sample.read_text(encoding="utf-8") == theirs
    assert describe(UserFacingError("file-changed", path=str(sample))) in answers.asked[0]
    answers.expect(Button.Ignore)
    assert app.files.save()
    assert "別の会場" in sample.read_text(encoding="utf-8")


def test_a_changed_file_can_be_saved_elsewhere(app: App, sample: Path, tmp_path: Path, answers: Answers) -> None:
    sample.write_text(sample.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    write_venue(app, "別の会場")
    answers.expect(Button.Save)
    answers.expect((str(tmp_path / "控え"), ""))
    assert app.files.save()
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
    assert empty_app.files.open_path(locked)
    assert empty_app.desk.read_only
    assert "読み取り専用" in empty_app.window.windowTitle()
    (words,) = empty_app.window.bar.texts()
    assert "sato" in words
    assert empty_app.window.bar.isVisible()
    assert "pc-17" in answers.asked[0]


def test_a_locked_file_can_be_taken_over(empty_app: App, locked: Path, answers: Answers) -> None:
    answers.expect(Button.Ignore)
    assert empty_app.files.open_path(locked)
    assert not empty_app.desk.read_only
    assert lock.holder_of(locked).host != "pc-17"


def test_a_locked_file_can_be_left_alone(empty_app: App, locked: Path, answers: Answers) -> None:
    answers.expect(Button.Cancel)
    assert not empty_app.files.open_path(locked)
    assert not empty_app.desk.occupied


def test_a_record_that_can_only_be_read_is_saved_under_another_name(
    empty_app: App, locked: Path, tmp_path: Path, answers: Answers
) -> None:
    answers.expect(Button.Open)
    empty_app.files.open_path(locked)
    answers.expect((str(tmp_path / "写し.minutes"), ""))
    assert empty_app.files.save()
    assert not empty_app.desk.read_only
    assert empty_app.window.bar.isHidden()


@pytest.mark.parametrize("content", [b"", b"{", b"\x00\x01", b'{"format": "minutes/9"}'])
def test_a_broken_file_is_told_in_the_same_sentence(app: App, tmp_path: Path, answers: Answers, content: bytes) -> None:
    broken = tmp_path / "壊れた.minutes"
    broken.write_bytes(content)
    with pytest.raises(UserFacingError) as trouble:
        records.open_record(broken)
    answers.expect(Button.Ok)
    before = app.desk.minutes
    assert not app.files.open_path(broken)
    assert answers.asked == [f"できませんでした: {describe(trouble.value)}"]
    assert app.desk.minutes is before
    assert lock.holder_of(broken) is None


def test_a_file_that_is_gone_leaves_the_recent_files(app: App, tmp_path: Path, answers: Answers) -> None:
    gone = tmp_path / "もうない.minutes"
    app.memory.settings = app.memory.settings.with_recent(gone)
    answers.expect(Button.Ok)
    assert not app.files.open_path(gone)
    assert str(gone) not in app.memory.settings.recent


def test_recent_files_are_listed_newest_first(app: App, tmp_path: Path, answers: Answers) -> None:
    answers.expect((str(tmp_path / "第2回"), ""))
    assert app.files.save_as()
    app.window.recent_menu.aboutToShow.emit()
    names = [action.text() for action in app.window.recent_menu.actions()]
    assert "第2回.minutes" in names[0]
    assert "図書館協議会.minutes" in names[1]


def test_a_new_record_follows_the_form_and_carries_people_over(app: App, sample: Path, answers: Answers) -> None:
    def choose(dialog: QDialog) -> int:
        assert isinstance(dialog, NewRecordDialog)
        assert dialog.description.text()
        dialog.previous_line.setText(str(sample))
        return QDialog.DialogCode.Accepted.value

    answers.expect(choose)
    before = [person.name for person in app.desk.minutes.attendees]
    app.files.new()
    assert [person.name for person in app.desk.minutes.attendees] == before
    assert app.desk.path is None
    assert app.window.windowTitle().startswith("無題")


def test_a_dropped_or_opened_text_is_read(app: App, repository: Path) -> None:
    app.files.open_path(repository / "resources" / "samples" / "shinonome.txt")
    assert app.desk.name == "shinonome"
    assert not app.desk.is_saved
    assert app.desk.path is None
