"""The stages of a record in the window: how it comes to one, and what a finished one lets nobody do."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from minutesapp.editing.commands import insert_blocks
from minutesapp.editing.deeds import Deed
from minutesapp.editing.release import why_unchanged
from minutesapp.model.attendance import Status
from minutesapp.model.minutes import Minutes
from minutesapp.model.release import Release, ReleaseStep, Stage
from minutesapp.services import records
from tests.makers import narrative, turn
from tests.ui.conftest import Answers
from tests.ui.editor.hand import compose, press
from tests.ui.window.hand import save
from ui.actions.table import ACTIONS
from ui.app import App
from ui.controllers.release.stage_controller import REOPEN
from ui.dialogs.base import ContentArea
from ui.dialogs.record.findings import FINISH, FindingsDialog
from ui.dialogs.record.stage import StageDialog

DONE = Release((ReleaseStep(Stage.FINAL, 1, datetime(2026, 3, 1, 9)),))
Accepted = QDialog.DialogCode.Accepted


def now(app: App) -> Minutes:
    return app.desk.minutes


def choose(stage: Stage, reason: str = "", version: int = 0) -> object:
    """Fills the dialog in."""

    def fill(dialog: StageDialog) -> int:
        dialog.group.button(list(Stage).index(stage)).setChecked(True)
        dialog.line.setText(reason)
        if version:
            dialog.box.setValue(version)
        assert dialog.accept_button.isEnabled()
        return int(Accepted)

    return fill


def change_stage(app: App) -> None:
    app.window.actions_by_id["stage"].trigger()


def ways_out(app: App) -> list[QPushButton]:
    bar = app.window.bar
    return [one for one in bar.findChildren(QPushButton) if one.text() == REOPEN and one.isVisibleTo(bar)]


@pytest.fixture
def finished(app: App) -> App:
    """The window with a finished record."""
    app.later.make()
    app.desk.set_record(now(app).with_facts(release=DONE), app.desk.path, app.desk.stamp)
    return app


def test_a_record_is_sent_to_the_members_finished_and_opened_again(app: App, answers: Answers) -> None:
    for stage, reason, told in (
        (Stage.REVIEW, "", "委員確認中（第1版）"),
        (Stage.FINAL, "", "完成（第1版）"),
        (Stage.DRAFT, "答弁の誤り", "作成中（第2版）"),
    ):
        answers.expect(choose(stage, reason))
        change_stage(app)
        assert app.status.stage.text() == told
        assert (told in app.window.windowTitle()) is (stage is not Stage.DRAFT)
        assert app.editor.isReadOnly() is (stage is Stage.FINAL)
        assert any("完成" in text for text in app.window.bar.texts()) is (stage is Stage.FINAL)
    assert now(app).release.now.reason == "答弁の誤り"
    app.edits.undo()
    assert app.status.stage.text() == "完成（第1版）"
    assert app.window.actions_by_id["redo"].isEnabled()
    assert not app.window.actions_by_id["undo"].isEnabled()
    app.edits.redo()
    assert app.window.actions_by_id["undo"].text().startswith("元に戻す：状態の変更")


def test_what_there_is_to_look_at_is_shown_before_a_record_is_finished(app: App, answers: Answers) -> None:
    app.desk.apply(insert_blocks(now(app), 0, (turn("どなたの発言か。"),)))

    def look(dialog: FindingsDialog) -> int:
        assert dialog.windowTitle() == FINISH.title
        assert dialog.accept_button.text() == FINISH.accept
        return int(QDialog.DialogCode.Rejected)

    def go(dialog: FindingsDialog) -> int:
        dialog.go()
        return dialog.result()

    for answer in (look, go):
        answers.expect(choose(Stage.FINAL))
        answers.expect(answer)
        change_stage(app)
        assert not now(app).is_finished
    assert app.notes.isVisible()
    answers.expect(choose(Stage.FINAL, version=3))
    answers.expect(Accepted)
    change_stage(app)
    assert (now(app).is_finished, now(app).release.now.version) == (True, 3)


def test_nothing_the_hand_does_changes_a_finished_record(finished: App, qtbot: QtBot) -> None:
    app, before = finished, now(finished)
    editor = app.editor
    editor.setFocus()
    qtbot.keyClicks(editor, "abc")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Tab):
        press(editor, key)
    compose(editor, "かいぎ", "会議")
    QApplication.clipboard().setText("貼り付け")
    editor.paste()
    editor.selectAll()
    editor.cut()
    data = QMimeData()
    data.setText("落とした文")
    editor.insertFromMimeData(data)
    for deed in ACTIONS:
        if deed.writes:
            assert not app.window.actions_by_id[deed.id].isEnabled(), deed.id
    app.later.repeating.repeat()
    app.people.do(Status.ABSENT, now(app).attendees[0].id)
    app.people.make_all_present()
    app.edits.undo()
    assert now(app) is before
    assert editor.toPlainText().count("\n") == len(before.body) - 1
    editor.copy()
    assert before.body[0].text in QApplication.clipboard().text()
    assert not editor.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert all(box.isReadOnly() for box in (app.people_panel.exceptions, editor))


def test_what_is_refused_is_told_with_the_way_out(finished: App, answers: Answers) -> None:
    app, before = finished, now(finished)
    app.window.bar.withdraw("stage")
    press(app.editor, Qt.Key.Key_A, text="a")
    assert (now(app), len(app.window.bar.texts())) == (before, 1)
    assert app.window.statusBar().currentMessage() == why_unchanged(before)
    app.window.bar.withdraw("stage")
    app.desk.apply(insert_blocks(before, 0, (narrative("文"),)))
    assert now(app) is before
    assert app.window.bar.texts() == ["この会議録は完成（第1版）しているため、書き換えられません。"]
    (button,) = ways_out(app)

    def reopen(dialog: StageDialog) -> int:
        assert dialog.stage is Stage.DRAFT
        assert not dialog.accept_button.isEnabled()
        dialog.line.setText("　 ")
        assert not dialog.accept_button.isEnabled()
        dialog.line.setText("誤記")
        assert (dialog.version, dialog.box.isEnabled()) == (2, True)
        return int(Accepted)

    answers.expect(reopen)
    button.click()
    assert now(app).release.now.stage is Stage.DRAFT
    assert app.desk.session.last_step is not None
    assert app.desk.session.last_step.deed is Deed.SET_STAGE
    assert app.window.bar.texts() == []
    assert not app.editor.isReadOnly()


def test_a_finished_record_is_saved_and_opened_as_one(app: App, sample: Path, answers: Answers) -> None:
    answers.expect(choose(Stage.FINAL))
    change_stage(app)
    assert save(app)
    assert records.open_record(sample).minutes.is_finished
    answers.expect(choose(Stage.DRAFT, "誤記"))
    change_stage(app)
    app.desk.apply(insert_blocks(now(app), 0, (narrative("文"),)))
    assert save(app)
    assert records.open_record(sample).minutes.release.now.version == 2


def test_no_other_record_is_saved_over_a_finished_one(app: App, tmp_path: Path, answers: Answers) -> None:
    other = tmp_path / "完成.minutes"
    records.write_record(now(app).with_facts(release=DONE), other)
    before = other.read_bytes()
    answers.expect((str(other), ""))
    answers.expect(QMessageBox.StandardButton.Yes)
    answers.expect(0)
    app.window.actions_by_id["save_as"].trigger()
    assert "完成（第1版）した会議録" in answers.asked[-1]
    assert other.read_bytes() == before


def test_a_record_whose_file_is_not_ours_stays_at_its_stage(finished: App) -> None:
    app = finished
    app.desk.set_record(now(app), app.desk.path, app.desk.stamp, read_only=True)
    change_stage(app)
    assert "読み取り専用" in app.window.statusBar().currentMessage()
    assert ways_out(app) == []


@pytest.mark.parametrize("stage", list(Stage))
def test_the_dialog_has_room_for_what_each_stage_says(app: App, qtbot: QtBot, stage: Stage) -> None:
    dialog = StageDialog(app.window, Release())
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.group.button(list(Stage).index(stage)).click()
    bars = [area.verticalScrollBar() for area in dialog.findChildren(ContentArea)]
    qtbot.waitUntil(lambda: [bar.maximum() for bar in bars] == [0])
