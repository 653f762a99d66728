"""Reading minutes that exist as text, and the list of what was not understood."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from minutesapp.importers.draft import Note
from tests.ui.conftest import Answers
from tests.ui.window.hand import finish, open_path
from ui.app import App
from ui.controllers.check_controller import GONE, NOT_IN_RECORD
from ui.dialogs.reading.import_text import ImportTextDialog
from ui.panels.notes import ROW

TEXT = """1 審議会名\t東雲市行政不服審査会
2 日 時\t令和6年10月3日 午前10時から正午まで
3 会 場\t東雲市役所 201会議室

協 議 事 項 等

1 開会

2 議事

- ・ 事務局 説明

(委員) 資料の3ページについて伺いたい。

(会長) 事務局はどうか。

- 2 -
"""


def test_pasted_minutes_become_a_record(app: App, answers: Answers) -> None:
    def paste(dialog: QDialog) -> int:
        assert isinstance(dialog, ImportTextDialog)
        assert not dialog.accept_button.isEnabled()
        dialog.box.setPlainText(TEXT)
        assert dialog.accept_button.isEnabled()
        return QDialog.DialogCode.Accepted.value

    answers.expect(paste)
    finish(app.imports.paste())
    assert app.desk.minutes.field("body_name").value.text == "東雲市行政不服審査会"
    assert "資料の3ページについて伺いたい。" in app.editor.document().toPlainText()
    assert not app.desk.is_saved


def test_notes_name_their_line_and_lead_to_it(app: App, tmp_path: Path) -> None:
    file = tmp_path / "貼り付け.txt"
    file.write_text(TEXT, encoding="cp932")
    open_path(app, file)
    assert not app.window.docks["notes"].isHidden()
    rows = [app.notes.reading.topLevelItem(row) for row in range(app.notes.reading.topLevelItemCount())]
    assert [(row.text(0), row.text(2)) for row in rows] == [("17行目", "- 2 -")]
    app.notes.reading.itemDoubleClicked.emit(rows[0], 0)
    assert app.window.statusBar().currentMessage() == NOT_IN_RECORD
    note = rows[0].data(0, ROW).target
    assert app.desk.minutes.body[app.editor.caret.index].id == note.block


def test_a_note_leads_to_the_words_or_the_field_it_is_about(app: App) -> None:
    block = app.desk.minutes.body[10]
    app.checks.jump(Note(9, "sentence-joined", block.text[3:6], block=block.id, span=(3, 6)))
    assert app.editor.found.selected == (10, 3, 6)
    app.checks.jump(Note(3, "people-unread", "3 会場", field="venue"))
    assert app.header.editors["venue"].isAncestorOf(QApplication.focusWidget())
    app.checks.jump(Note(9, "sentence-joined", "もうない", block="gone"))
    assert app.window.statusBar().currentMessage() == GONE


def test_a_sentence_that_was_joined_is_divided_again_by_a_button(app: App, tmp_path: Path) -> None:
    file = tmp_path / "貼り付け.txt"
    head = "この件については、昨年度の利用状況を踏まえて、次回の会議までに資料を用意し"
    file.write_text(TEXT.replace("- 2 -", f"{head}\n- 2 -\n改めて説明することとしたい。"), encoding="utf-8")
    open_path(app, file)
    tree = app.notes.reading
    rows = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    joined = next(row for row in rows if row.data(0, ROW).fix is not None)
    tree.setCurrentItem(joined)
    assert app.notes.fix.isVisibleTo(app.notes)
    count = len(app.desk.minutes.body)
    app.notes.fix.click()
    assert len(app.desk.minutes.body) == count + 1
    assert tree.topLevelItemCount() == len(rows) - 1
    app.window.actions_by_id["undo"].trigger()
    assert len(app.desk.minutes.body) == count


def test_another_record_forgets_the_notes(app: App, sample: Path, tmp_path: Path) -> None:
    file = tmp_path / "貼り付け.txt"
    file.write_text(TEXT, encoding="utf-8")
    open_path(app, file)
    app.beginnings.begin("ueda-gaiyo")
    assert app.notes.is_empty
    assert app.window.docks["notes"].isHidden()


def test_a_text_that_is_no_minutes_is_kept_as_it_is(app: App, tmp_path: Path) -> None:
    file = tmp_path / "買い物.txt"
    file.write_text("牛乳\nパン\n", encoding="utf-8")
    open_path(app, file)
    assert [block.text for block in app.desk.minutes.body] == ["牛乳", "パン"]
    assert not app.notes.is_empty


def test_a_file_that_cannot_be_read_is_told_and_changes_nothing(app: App, tmp_path: Path, answers: Answers) -> None:
    file = tmp_path / "写真.txt"
    file.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)))
    before = app.desk.minutes
    answers.expect(QMessageBox.StandardButton.Ok)
    open_path(app, file)
    assert app.desk.minutes is before
    assert len(answers.asked) == 1


def test_the_sample_opens_as_a_record_that_belongs_to_no_file(app: App) -> None:
    app.window.actions_by_id["sample"].trigger()
    assert app.desk.path is None
    assert not app.desk.is_saved
    assert app.desk.minutes.field("body_name").value.text == "東雲市図書館協議会"
