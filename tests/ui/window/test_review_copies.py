"""Copies for the members through the window: what is chosen for them, and one for each."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from minutesapp.services.output.editions import copies
from minutesapp.services.output.editions.copies import AS_USUAL, ReviewChoice
from minutesapp.services.output.exporting import EditionName
from tests.ui.conftest import Answers
from tests.ui.window.hand import finish
from tests.word_files import parts
from ui.app import App
from ui.dialogs.record.export import ExportDialog
from ui.tasks import CancelledError

REVIEW = list(EditionName).index(EditionName.REVIEW)
EACH = ReviewChoice(each=True, answer_by=date(2026, 12, 10))


def words_of(file: Path) -> str:
    return b"".join(parts(file.read_bytes()).values()).decode("utf-8", "replace")


def review_dialog(app: App, members: int = 6) -> ExportDialog:
    return ExportDialog(app.window, Path("/x/会議"), EditionName.REVIEW, members=members)


def test_the_choices_are_those_of_copies_for_the_members_alone(app: App) -> None:
    dialog = review_dialog(app)
    dialog.options.day.put(date(2026, 12, 10))
    dialog.options.with_closed.setChecked(True)
    assert dialog.review == ReviewChoice(with_closed=True, answer_by=date(2026, 12, 10))
    dialog.editions.button(0).setChecked(True)
    assert dialog.review == AS_USUAL and dialog.options.isHidden()


def test_a_dialog_grows_with_what_is_asked(app: App) -> None:
    dialog = ExportDialog(app.window, Path("/x/会議"), members=6)
    dialog.show()
    height = dialog.height()
    dialog.editions.button(REVIEW).setChecked(True)
    QTest.qWait(1)
    assert dialog.height() > height
    dialog.close()


def test_a_day_that_is_none_is_not_written(app: App) -> None:
    dialog = review_dialog(app)
    dialog.options.day.line.setText("いつか")
    assert not dialog.accept_button.isEnabled()
    dialog.options.day.line.setText("12/10")
    assert dialog.accept_button.isEnabled()


def test_a_folder_is_asked_for_where_each_gets_a_copy(app: App) -> None:
    dialog = review_dialog(app)
    assert dialog.path == Path("/x/会議（委員確認用）.docx")
    dialog.options.each.setChecked(True)
    assert (dialog.line.text(), dialog.path) == (str(Path("/x")), Path("/x/会議"))
    dialog.line.setText("/y")
    dialog.line.textEdited.emit("/y")
    dialog.formats.button(2).setChecked(True)
    assert dialog.path == Path("/y/会議")
    dialog.options.each.setChecked(False)
    assert dialog.path == Path("/x/会議（委員確認用）.txt")


def test_without_members_nobody_gets_a_copy(app: App) -> None:
    assert not review_dialog(app, 0).options.each.isEnabled()


def test_what_is_chosen_is_written(app: App, tmp_path: Path, answers: Answers) -> None:
    def choose(dialog: QDialog) -> int:
        assert isinstance(dialog, ExportDialog)
        dialog.editions.button(REVIEW).setChecked(True)
        dialog.options.day.put(date(2026, 12, 10))
        dialog.options.each.setChecked(True)
        dialog.line.setText(str(tmp_path))
        return QDialog.DialogCode.Accepted.value

    answers.expect(choose)
    finish(app.exports.export())
    written = sorted(path.name for path in tmp_path.glob("*.docx"))
    assert len(written) == 6
    assert all("12月10日までにご回答ください" in words_of(tmp_path / name) for name in written)
    assert app.window.bar.texts() == ["委員確認用を6部書き出しました。"]


def test_one_copy_for_all_has_the_day_and_the_closed_parts(app: App, tmp_path: Path) -> None:
    choice = ReviewChoice(with_closed=True, answer_by=date(2026, 12, 10))
    assert finish(app.exports.write(tmp_path / "a.docx", EditionName.REVIEW, None, choice))
    words = words_of(tmp_path / "a.docx")
    assert "委員確認用（案）　非公開の部分を含む　12月10日までにご回答ください" in words


def test_a_copy_that_was_worked_on_stays_and_is_told(app: App, tmp_path: Path) -> None:
    finish(app.exports.write_each(tmp_path / "会議", ".docx", EACH))
    edited = sorted(tmp_path.glob("*.docx"))[0]
    edited.write_bytes(edited.read_bytes() + b"x")
    before = edited.read_bytes()
    finish(app.exports.write_each(tmp_path / "会議", ".docx", EACH))
    (told,) = app.window.bar.texts()
    assert "5部" in told and "1部" in told and edited.stem.split("（")[1].rstrip("）") in told
    assert edited.read_bytes() == before


def test_who_gives_up_is_told_what_was_written(app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = []
    real = copies.export_record

    def export(*arguments: object, **options: object) -> None:
        if len(written) == 2:
            raise CancelledError
        written.append(arguments[1])
        real(*arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(copies, "export_record", export)
    finish(app.exports.write_each(tmp_path / "会議", ".txt", EACH))
    assert len(list(tmp_path.glob("*.txt"))) == 2
    assert app.window.bar.texts() == ["委員確認用を2部書き出しました。"]


def test_trouble_is_told_once(app: App, tmp_path: Path, answers: Answers) -> None:
    answers.expect(QMessageBox.StandardButton.Ok)
    finish(app.exports.write_each(tmp_path / "no" / "会議", ".docx", EACH))
    assert len(answers.asked) == 1 and not app.window.bar.texts()


def test_tab_stops_at_the_edition_that_enter_writes(app: App, qtbot: QtBot) -> None:
    dialog = ExportDialog(app.window, Path("/x/会議"), EditionName.PUBLIC)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget().text() == "公開用"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    assert QApplication.focusWidget().text() == "委員確認用"
    assert dialog.edition is EditionName.REVIEW
