"""Writing out through the window: the same files as the shell's, the same sentences when it fails."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QMessageBox

from minutesapp.errors import UserFacingError
from minutesapp.services import exporting
from minutesapp.services.exporting import EditionName
from minutesapp.wording import describe
from tests.ui.conftest import Answers
from ui.app import App
from ui.dialogs.export import ExportDialog
from ui.dialogs.preview import PreviewDialog

Button = QMessageBox.StandardButton


@pytest.mark.parametrize("suffix", [".docx", ".txt", ".html"])
def test_every_format_is_written(app: App, tmp_path: Path, answers: Answers, suffix: str) -> None:
    answers.expect(Button.Close)
    path = tmp_path / f"会議概要{suffix}"
    assert app.exports.write(path, EditionName.INTERNAL)
    assert path.stat().st_size > 500
    assert answers.asked == [f"会議録作成: 「会議概要{suffix}」を書き出しました。"]


def test_the_dialog_proposes_a_name_and_follows_the_choices(app: App, sample: Path) -> None:
    dialog = ExportDialog(app.window, sample.with_suffix(""))
    assert dialog.path == sample.with_suffix(".docx")
    dialog.formats.button(1).setChecked(True)
    dialog.editions.button(2).setChecked(True)
    assert dialog.path.name == "図書館協議会（公開用）.txt"
    assert dialog.edition is EditionName.PUBLIC
    dialog.line.setText(str(sample.parent / "私の名前.docx"))
    dialog.line.textEdited.emit("")
    dialog.formats.button(0).setChecked(True)
    assert dialog.path.name == "私の名前.docx"


def test_what_is_being_typed_is_written_too(app: App, tmp_path: Path, answers: Answers) -> None:
    def choose(dialog: QDialog) -> int:
        assert isinstance(dialog, ExportDialog)
        dialog.formats.button(1).setChecked(True)
        dialog.line.setText(str(tmp_path / "出力.txt"))
        return QDialog.DialogCode.Accepted.value

    app.header.editors["venue"].line.setText("書いている途中の会場")
    answers.expect(choose)
    answers.expect(Button.Close)
    app.window.actions_by_id["export_word"].trigger()
    assert "書いている途中の会場" in (tmp_path / "出力.txt").read_text(encoding="utf-8")


def test_a_file_that_is_there_is_replaced_only_when_agreed(app: App, tmp_path: Path, answers: Answers) -> None:
    there = tmp_path / "出力.docx"
    there.write_bytes(b"old")

    def choose(dialog: QDialog) -> int:
        dialog.line.setText(str(there))
        return QDialog.DialogCode.Accepted.value

    answers.expect(choose)
    answers.expect(Button.Cancel)
    app.exports.export()
    assert there.read_bytes() == b"old"


def test_the_public_copy_leaves_out_what_is_closed(app: App, tmp_path: Path, answers: Answers) -> None:
    answers.expect(Button.Close)
    path = tmp_path / "公開.txt"
    assert app.exports.write(path, EditionName.PUBLIC)
    closed = next(block for block in reversed(app.desk.minutes.body) if block.closed and len(block.text) > 10)
    text = path.read_text(encoding="utf-8")
    assert closed.speaker is None or closed.text not in text
    assert app.status.edition.text() == "公開用"


def test_a_leak_is_told_as_one_and_nothing_is_written(
    app: App, tmp_path: Path, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    leak = UserFacingError("public-leak", path=str(tmp_path / "公開.docx"), count=1)

    def fail(*_: object) -> None:
        raise leak

    monkeypatch.setattr("ui.controllers.export_controller.export_record", fail)
    answers.expect(Button.Ok)
    assert not app.exports.write(tmp_path / "公開.docx", EditionName.PUBLIC)
    assert answers.asked == [f"会議録作成: {describe(leak)}"]


def test_a_folder_that_is_not_there_is_told(app: App, tmp_path: Path, answers: Answers) -> None:
    path = tmp_path / "ない" / "出力.docx"
    with pytest.raises(UserFacingError) as trouble:
        exporting.export_record(app.desk.minutes, path)
    answers.expect(Button.Ok)
    assert not app.exports.write(path, EditionName.INTERNAL)
    assert answers.asked == [f"会議録作成: {describe(trouble.value)}"]


def test_the_preview_shows_each_edition(app: App, answers: Answers) -> None:
    secret = next(block.text for block in reversed(app.desk.minutes.body) if block.speaker and block.text)

    def look(dialog: QDialog) -> int:
        assert isinstance(dialog, PreviewDialog)
        assert secret in dialog.browser.toPlainText()
        dialog.edition_box.setCurrentIndex(2)
        assert "【非公開】" in dialog.browser.toPlainText()
        return QDialog.DialogCode.Rejected.value

    answers.expect(look)
    app.window.actions_by_id["preview"].trigger()
