"""The lists of replacements in their window, and replacing by them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from minutesapp.editing.deeds import Deed
from minutesapp.editing.finding.word_list import ListRow
from minutesapp.services.replacing.lists import KeptList, keep_list, kept_lists, list_named
from tests.makers import retext
from tests.ui.conftest import Answers, typing
from ui.app import App
from ui.dialogs.finding.changes import ChangesDialog
from ui.dialogs.finding.lists import ListsDialog
from ui.dialogs.finding.row import RowDialog

AGREE = QDialog.DialogCode.Accepted.value
ROWS = (ListRow("以外な", "意外な"), ListRow("下さい", "ください", on=False))


@pytest.fixture
def dialog(app: App, qtbot: QtBot) -> ListsDialog:
    keep_list("市の用語", ROWS)
    made = ListsDialog(app.window, app.memory, kept_lists(), writable=True)
    qtbot.addWidget(made)
    made.show()
    return made


def kept() -> tuple[ListRow, ...]:
    return list_named("市の用語").rows


def choose(dialog: ListsDialog, words: str) -> None:
    dialog.box.setCurrentIndex([dialog.box.itemText(at) for at in range(dialog.box.count())].index(words))


def row_of(before: str, after: str) -> object:
    """The answer to the dialog for a row."""

    def answer(dialog: RowDialog) -> int:
        dialog.before.setText(before)
        dialog.after.setText(after)
        return AGREE

    return answer


def test_rows_are_added_edited_removed_and_switched_and_kept_at_once(
    dialog: ListsDialog, qtbot: QtBot, answers: Answers
) -> None:
    answers.expect(row_of("甲", "乙"))
    qtbot.keyClick(dialog.table, Qt.Key.Key_Insert)
    assert kept() == (*ROWS, ListRow("甲", "乙"))
    answers.expect(row_of("丙", "丁"))
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert kept() == (*ROWS, ListRow("丙", "丁"))
    qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)
    assert kept() == ROWS
    dialog.table.setCurrentItem(dialog.table.topLevelItem(1))
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert [row.on for row in kept()] == [True, True]
    answers.expect(QDialog.DialogCode.Rejected.value)
    dialog.edit.click()
    assert len(kept()) == 2


def test_a_wrong_row_cannot_be_agreed_to(app: App, qtbot: QtBot) -> None:
    dialog = RowDialog(app.window, "行を加える", ListRow(""))
    qtbot.addWidget(dialog)
    assert not dialog.accept_button.isEnabled()
    dialog.before.setText("(以外")
    assert dialog.accept_button.isEnabled()
    dialog.expression.click()
    assert not dialog.accept_button.isEnabled()
    assert dialog.told.text().startswith("正規表現の1文字目の「(」")


def test_examples_are_not_changed_but_copied(dialog: ListsDialog, qtbot: QtBot, answers: Answers) -> None:
    choose(dialog, "誤変換（見本）")
    for button in (dialog.rename, dialog.remove, dialog.add, dialog.edit, dialog.drop):
        assert not button.isEnabled()
    before = kept_lists()[0]
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Insert, Qt.Key.Key_Delete, Qt.Key.Key_Space):
        qtbot.keyClick(dialog.table, key)
    assert kept_lists()[0] == before
    answers.expect(typing("市の誤変換"))
    dialog.copy.click()
    assert dialog.present == KeptList("市の誤変換", list_named("誤変換").rows)
    assert dialog.add.isEnabled()


def test_lists_begin_are_renamed_and_go(dialog: ListsDialog, answers: Answers) -> None:
    answers.expect(typing("部署名"))
    dialog.new.click()
    assert (dialog.present.name, dialog.present.rows) == ("部署名", ())
    assert not dialog.accept_button.isEnabled()
    answers.expect(typing("市の用語"))
    dialog.rename.click()
    assert dialog.told.text() == "「市の用語」という一覧はもうあります。別の名前を付けてください。"
    answers.expect(typing("a/b"))
    dialog.rename.click()
    assert dialog.told.text().startswith("この名前は付けられません。")
    answers.expect(typing("課の名前"))
    dialog.rename.click()
    assert dialog.present.name == "課の名前"
    answers.expect(QMessageBox.StandardButton.Cancel)
    dialog.remove.click()
    assert dialog.present.name == "課の名前"
    answers.expect(QMessageBox.StandardButton.Yes)
    dialog.remove.click()
    assert "課の名前" not in [one.name for one in kept_lists()[0]]


def test_lists_come_and_go_as_files(dialog: ListsDialog, tmp_path: Path, answers: Answers) -> None:
    answers.expect((str(tmp_path / "送る用語.xlsx"),))
    dialog.give.click()
    assert (tmp_path / "送る用語.xlsx").is_file()
    assert "2行を書き出しました" in dialog.told.text()
    answers.expect((str(tmp_path / "送る用語.xlsx"),))
    answers.expect(typing("届いた用語"))
    dialog.take.click()
    assert dialog.present == KeptList("届いた用語", ROWS)
    (tmp_path / "絵.csv").write_bytes(b"\x89PNG....")
    answers.expect((str(tmp_path / "絵.csv"),))
    dialog.take.click()
    assert dialog.told.text().startswith("「絵.csv」は置き換えの一覧として読めません。")


def test_the_lists_of_the_office_are_used_and_not_changed(
    dialog: ListsDialog, tmp_path: Path, app: App, answers: Answers
) -> None:
    (tmp_path / "共有の用語.csv").write_text("誤,正\n甲,乙\n", encoding="utf-8")
    answers.expect(str(tmp_path))
    dialog.folder.click()
    assert app.memory.settings.replacements == str(tmp_path)
    choose(dialog, "共有の用語（共有）")
    assert not dialog.edit.isEnabled() and dialog.accept_button.isEnabled()


def by_list(words: str) -> object:
    def answer(dialog: ListsDialog) -> int:
        choose(dialog, words)
        dialog.accept()
        return AGREE

    return answer


def by_all(dialog: ListsDialog) -> int:
    dialog.all_button.click()
    return AGREE


def test_a_list_replaces_in_one_step_after_everything_was_shown(app: App, answers: Answers) -> None:
    keep_list("市の用語", ROWS)
    app.desk.apply(retext(app.desk.minutes, {1: "以外な結果を下さい。", 2: "以外な"}))
    before = app.desk.minutes
    shown = []

    def agree(dialog: ChangesDialog) -> int:
        shown.extend(words.words for words in dialog.chosen)
        dialog.rows.toggle([1])
        return AGREE

    answers.expect(by_list("市の用語"))
    answers.expect(agree)
    app.window.actions_by_id["replace_lists"].trigger()
    assert shown == ["意外な", "意外な"]
    assert [block.text for block in app.desk.minutes.body[1:3]] == ["意外な結果を下さい。", "以外な"]
    assert app.desk.session.next_undo is Deed.REPLACE
    app.edits.undo()
    assert app.desk.minutes == before


def test_all_lists_are_used_together_and_nothing_to_do_is_told(app: App, answers: Answers) -> None:
    keep_list("市の用語", ROWS)
    app.desk.apply(retext(app.desk.minutes, {1: "以外な結果を下さい。"}))
    answers.expect(by_all)
    answers.expect(AGREE)
    app.window.actions_by_id["replace_lists"].trigger()
    assert app.desk.minutes.body[1].text == "意外な結果をください。"
    after = app.desk.minutes
    answers.expect(by_list("市の用語"))
    app.window.actions_by_id["replace_lists"].trigger()
    assert app.desk.minutes is after
    assert app.window.bar.texts()[-1] == "一覧の言葉は、本文にはありません。"


def test_a_record_that_can_only_be_read_is_not_replaced_in(app: App, qtbot: QtBot) -> None:
    dialog = ListsDialog(app.window, app.memory, kept_lists(), writable=False)
    qtbot.addWidget(dialog)
    assert not (dialog.accept_button.isEnabled() or dialog.all_button.isEnabled())


def test_a_list_that_was_damaged_by_hand_is_told(app: App, answers: Answers) -> None:
    keep_list("市の用語", (ListRow("(", "", expression=True),))
    answers.expect(by_list("市の用語"))
    app.window.actions_by_id["replace_lists"].trigger()
    assert app.window.bar.texts()[-1].startswith("「(」の行の正規表現が正しくないため")
