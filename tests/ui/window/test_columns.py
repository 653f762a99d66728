"""A transcript that is a table: its columns are asked for in doubt, remembered, and can be chosen again."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from minutesapp.services.beginning.meetings import Plan, begin
from minutesapp.services.reading.tables import ColumnKind, Columns, open_tables
from minutesapp.settings import load_settings
from tests.ui.conftest import Answers
from tests.ui.window.hand import finish
from ui.app import App
from ui.dialogs.reading.columns import NO_TURNS, NO_WORDS, ColumnsDialog
from ui.dialogs.record.files import TABLES, suffixes_to_import
from ui.widgets.tables.column_table import UNUSED

HEADING = "時刻,話者,認識結果,修正結果\n"
SAID = "0:01,山口,はい始めます,はい、始めます。\n0:05,井出,資料の一です,資料1です。\n"
ACCEPTED, LATER = QDialog.DialogCode.Accepted.value, QDialog.DialogCode.Rejected.value
CORPUS = Path(__file__).parents[2] / "corpus" / "transcripts"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "会議.csv"
    file.write_text(HEADING + SAID, encoding="utf-8")
    return file


def texts(app: App) -> list[str]:
    return [block.text for block in app.desk.minutes.body]


def choose(dialog: ColumnsDialog, place: int, words: str) -> None:
    """Say of a column what it is, as with the mouse."""
    box = dialog.choice.table.boxes[place]
    box.setCurrentIndex(box.findText(words))
    box.activated.emit(box.currentIndex())


def chosen(dialog: ColumnsDialog) -> list[str]:
    return [box.currentText() for box in dialog.choice.table.boxes]


def turns(dialog: ColumnsDialog) -> list[list[str]]:
    items = [dialog.choice.come.topLevelItem(row) for row in range(dialog.choice.come.topLevelItemCount())]
    return [[item.text(column) for column in range(3)] for item in items]


def with_raw_words(dialog: ColumnsDialog) -> int:
    choose(dialog, 2, "発言")
    return ACCEPTED


def with_remarks(dialog: ColumnsDialog) -> int:
    choose(dialog, 3, "発言")
    return ACCEPTED


def test_columns_in_doubt_are_asked_for_and_remembered(app: App, file: Path, tmp_path: Path, answers: Answers) -> None:
    answers.expect(with_raw_words)
    answers.expect(LATER)  # whose the voices are
    finish(app.imports.read_file(file))
    assert texts(app) == ["はい始めます", "資料の一です"]
    assert list(load_settings().columns.values()) == ["開始=1,話者=2,発言=3,見出し=1"]
    other = tmp_path / "次.csv"
    other.write_text(f"次の会議\n{HEADING}{SAID}", encoding="utf-8")
    answers.expect(LATER)
    finish(app.imports.read_file(other))
    assert texts(app) == ["はい始めます", "資料の一です"]
    assert answers.asked == ["ColumnsDialog", "VoicesDialog", "VoicesDialog"]


def test_who_does_not_choose_keeps_what_lies_there(app: App, file: Path, answers: Answers) -> None:
    before = app.desk.minutes
    answers.expect(LATER)
    finish(app.imports.read_file(file))
    assert app.desk.minutes is before
    assert load_settings().columns == {}


def test_columns_of_a_table_just_read_are_chosen_again_by_one_button(app: App, file: Path, answers: Answers) -> None:
    file.write_text((HEADING + SAID).replace("修正結果", "備考"), encoding="utf-8")
    answers.expect(LATER)
    finish(app.imports.read_file(file))
    assert texts(app) == ["はい始めます", "資料の一です"]
    (told,) = app.window.bar.texts()
    assert "「認識結果」→発言" in told
    answers.expect(with_remarks)
    answers.expect(LATER)
    (again,) = [button for button in app.window.bar.findChildren(QPushButton) if button.text() == "列を選び直す"]
    again.click()
    app.tasks.wait(5_000)
    assert texts(app) == ["はい、始めます。", "資料1です。"]


def test_another_record_takes_the_word_about_columns_away(app: App, file: Path, answers: Answers) -> None:
    file.write_text((HEADING + SAID).replace("修正結果", "備考"), encoding="utf-8")
    answers.expect(LATER)
    finish(app.imports.read_file(file))
    assert app.window.bar.texts()
    app.desk.set_record(begin(Plan("ueda-gaiyo")).minutes, name="x", in_no_file=True)
    assert app.window.bar.texts() == []


def test_a_table_is_chosen_in_the_menu(app: App, file: Path, answers: Answers) -> None:
    answers.expect((str(file),))
    answers.expect(with_raw_words)
    answers.expect(LATER)
    finish(app.imports.choose_table())
    assert texts(app) == ["はい始めます", "資料の一です"]
    assert set(TABLES.suffixes) <= set(suffixes_to_import())


def test_a_file_without_a_table_is_told(app: App, tmp_path: Path, answers: Answers) -> None:
    (tmp_path / "a.txt").write_text("会議録", encoding="utf-8")
    answers.expect(None)
    finish(app.imports.read_table(tmp_path / "a.txt"))
    assert "表が見つかりません" in answers.asked[0]
    answers.expect(None)
    finish(app.imports.read_file(tmp_path / "none.csv"))
    assert "見つかりません" in answers.asked[1]


def dialog_of(app: App, file: Path, qtbot: QtBot) -> ColumnsDialog:
    dialog = ColumnsDialog(app.window, open_tables(file))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_there_is_something_to_agree_to_only_where_something_is_said(app: App, file: Path, qtbot: QtBot) -> None:
    dialog = dialog_of(app, file, qtbot)
    assert turns(dialog) == [["0:00:01", "山口", "はい、始めます。"], ["0:00:05", "井出", "資料1です。"]]
    choose(dialog, 3, UNUSED)
    assert (dialog.columns, dialog.accept_button.isEnabled(), dialog.choice.said.text()) == (None, False, NO_WORDS)
    choose(dialog, 2, "発言")
    assert dialog.accept_button.isEnabled()
    dialog.choice.first.setCurrentIndex(2)
    dialog.choice.first.activated.emit(2)
    assert turns(dialog) == [["0:00:05", "井出", "資料の一です"]]


def test_a_kind_belongs_to_one_column(app: App, file: Path, qtbot: QtBot) -> None:
    dialog = dialog_of(app, file, qtbot)
    assert chosen(dialog) == ["時刻（開始）", "話者", UNUSED, "発言"]
    choose(dialog, 2, "発言")
    assert chosen(dialog) == ["時刻（開始）", "話者", "発言", UNUSED]
    assert dialog.columns == Columns(2, 0, None, 1, 1)
    faint = dialog.palette().placeholderText().color()
    assert [dialog.choice.table.item(2, place).foreground().color() == faint for place in range(4)] == [
        False,
        False,
        False,
        True,
    ]
    assert dialog.choice.table.item(1, 0).foreground().color() == faint, "a heading is not read"


def test_an_empty_column_says_nothing(app: App, file: Path, qtbot: QtBot) -> None:
    file.write_text("時刻,話者,発言,備考\n0:01,山口,,\n0:05,井出,,要確認\n", encoding="utf-8")
    dialog = dialog_of(app, file, qtbot)
    choose(dialog, 2, "発言")
    assert (dialog.choice.said.text(), dialog.accept_button.isEnabled()) == (NO_TURNS, False)


def test_another_table_of_the_file_can_be_chosen(app: App, qtbot: QtBot) -> None:
    dialog = dialog_of(app, CORPUS / "scribeassist" / "sheets.xlsx", qtbot)
    assert dialog.choice.sheets.currentText() == "発言"
    assert dialog.choice.sheets.isVisible()
    dialog.choice.sheets.setCurrentIndex(0)
    dialog.choice.sheets.activated.emit(0)
    assert len(dialog.choice.table.boxes) == 2
    assert dialog.columns is not None and dialog.columns.sheet == 0


def test_a_sheet_without_anything_can_be_looked_at(app: App, tmp_path: Path, qtbot: QtBot) -> None:
    book = openpyxl.Workbook()
    book.create_sheet("発言").append(["話者1", "はい。"])
    book.save(tmp_path / "a.xlsx")
    dialog = dialog_of(app, tmp_path / "a.xlsx", qtbot)
    dialog.choice.sheets.activated.emit(0)
    assert (dialog.choice.table.boxes, dialog.columns, dialog.accept_button.isEnabled()) == ([], None, False)


def test_a_box_that_is_out_of_sight_comes_into_it(app: App, file: Path, qtbot: QtBot) -> None:
    file.write_text(",".join(f"列{place}" for place in range(40)) + "\n" + ",".join(["あいう"] * 40), encoding="utf-8")
    dialog = dialog_of(app, file, qtbot)
    dialog.activateWindow()
    last = dialog.choice.table.boxes[-1]
    last.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: dialog.choice.table.viewport().rect().intersects(last.geometry()))
    assert len(ColumnKind) + 1 == last.count()
