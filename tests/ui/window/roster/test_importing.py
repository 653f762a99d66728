"""A list is taken in once it was seen person by person what it does, and taken back whole; columns can be chosen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from minutesapp.diagnosis import sample
from minutesapp.services import people
from minutesapp.services.rosters import upkeep
from minutesapp.settings import load_settings
from tests.ui.conftest import Answers
from tests.ui.window.hand import finish
from tests.ui.window.roster.hand import DAY, Key, names, press
from tests.ui.window.roster.test_person import handling
from ui.app import App
from ui.dialogs.roster.roster import RosterDialog
from ui.dialogs.roster.whole.list_columns import NO_NAMES, ListColumnsDialog
from ui.dialogs.roster.whole.list_preview import APART, SAME_PERSON, ListPreviewDialog

Button = QMessageBox.StandardButton
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
ACCEPTED, REJECTED = QDialog.DialogCode.Accepted.value, QDialog.DialogCode.Rejected.value
STRANGE = "委嘱状交付者,,\n誰,どこ,何\n髙橋 健,総務課,課長\n東 翔,財政課,係長\n"


@pytest.fixture
def window(app: App, qtbot: QtBot) -> RosterDialog:
    dialog = app.roster.dialog()
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def take_in(app: App, window: RosterDialog, file: Path, answers: Answers, *given: object) -> None:
    """Choose a file, and answer what is asked then."""
    for answer in ((str(file), ""), *given):
        answers.expect(answer)
    finish(app.roster.lists.take_in(window))


def seen(words: list[list[str]], agree: bool = True) -> Callable[[QDialog], int]:
    """Note what the preview tells, and agree to it or not."""

    def answer(dialog: QDialog) -> int:
        assert isinstance(dialog, ListPreviewDialog)
        rows = dialog.rows
        cells = [[str(rows.index(row, column).data()) for column in range(4)] for row in range(rows.rowCount())]
        words.extend([*cells, dialog.notes.toPlainText().splitlines()])
        return ACCEPTED if agree else REJECTED

    return answer


def test_a_list_is_taken_in_after_a_preview_and_taken_back_whole(
    app: App, window: RosterDialog, answers: Answers, qtbot: QtBot
) -> None:
    told: list[list[str]] = []
    take_in(app, window, sample.sample_roster(), answers, seen(told))
    assert [row[:2] for row in told[:13]] == [["新しい", name] for name in (row[1] for row in told[:13])]
    assert told[0][3].startswith("図書館協議会")
    assert window.bar.texts() == ["「roster.csv」を名簿に入れました（13人）。"]
    assert len(names(window)) == 13
    window.activateWindow()
    window.list.view.setFocus()
    press(Key.Key_Z, CTRL)
    assert names(window) == []
    press(Key.Key_Y, CTRL)
    assert len(names(window)) == 13
    take_in(app, window, sample.sample_roster(), answers, REJECTED)
    assert len(names(window)) == 13


def test_new_changed_ended_and_unclear_people_are_shown_by_name(
    app: App, window: RosterDialog, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    for name in ("石井 葵", "佐藤 香", "上田 一"):
        upkeep.add_person({"name": name}, {"post": "委員", "committee": "緑化審議会", "start": "2023-04-01"})
    window.refresh()
    file = tmp_path / "名簿.csv"
    lines = (
        "氏名,ふりがな,職名,審議会,就任日,退任日", "新田 明,にった あきら,会長,緑化審議会,R6.4.1,",
        "石井 葵,いしい あおい,委員,緑化審議会,R5.4.1,", "佐藤 香,,委員,緑化審議会,R5.4.1,R6.3.31",
        "上田 一,,委員,公民館運営審議会,R6.4.1,", "計,4名,,,,",
    )  # fmt: skip
    file.write_text("\n".join(lines), encoding="utf-8")

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, ListPreviewDialog)
        assert [dialog.rows.index(row, 0).data() for row in range(4)] == [
            "確かめる",
            "任期が終わる",
            "変わる",
            "新しい",
        ]
        assert [dialog.rows.index(row, 1).data() for row in range(4)] == ["上田 一", "佐藤 香", "石井 葵", "新田 明"]
        assert "計 4名" in dialog.notes.toPlainText()
        dialog.sorts.setCurrentIndex(1)
        assert [dialog.rows.index(row, 1).data() for row in range(dialog.rows.rowCount())] == ["上田 一"]
        press(Key.Key_Escape)

    take_in(app, window, file, answers, handling(qtbot, look))
    assert len(names(window)) == 3, "nothing is written before it is agreed to"


def test_whom_the_name_alone_means_is_made_somebody_else_by_a_key(
    app: App, window: RosterDialog, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    for name in ("上田 一", "石井 葵"):
        upkeep.add_person({"name": name}, {"post": "委員", "committee": "緑化審議会", "start": "2023-04-01"})
    window.refresh()
    file = tmp_path / "名簿.csv"
    file.write_text(
        "氏名,ふりがな,職名,審議会,就任日\n上田 一,,委員,公民館運営審議会,R6.4.1\n新田 明,,会長,緑化審議会,R6.4.1\n",
        encoding="utf-8",
    )

    def part(dialog: QDialog) -> None:
        assert isinstance(dialog, ListPreviewDialog)
        for word, button in (("別の人", SAME_PERSON), ("確かめる", APART), ("別の人", SAME_PERSON)):
            press(Key.Key_B, ALT)
            qtbot.waitUntil(lambda word=word: dialog.rows.index(0, 0).data() == word)
            assert dialog.other.text() == button
        dialog.table.setFocus()
        press(Key.Key_Down)
        assert not dialog.other.isEnabled(), "who is new is nobody of the roster"
        press(Key.Key_Return, CTRL)

    take_in(app, window, file, answers, handling(qtbot, part))
    assert sorted(names(window)) == ["上田 一", "上田 一", "新田 明", "石井 葵"]


def test_a_list_in_which_nobody_changes_cannot_be_taken_in(
    app: App, window: RosterDialog, answers: Answers, tmp_path: Path
) -> None:
    file = tmp_path / "名簿.csv"
    lines = ["環境審議会委員名簿", "氏名,職名,会派", "山田 花子,会長,新風", "山田 花子,委員,", "計,1名,"]
    file.write_text("\n".join((*lines, *(f",委員{number}," for number in range(20)))), encoding="utf-8")
    take_in(app, window, file, answers, ACCEPTED)
    assert window.list.words.text() == "1人のうち1人", "in two lines, one for each post"
    assert names(window) == ["山田 花子"] * 2
    told: list[list[str]] = []
    take_in(app, window, file, answers, seen(told, agree=False))
    (notes,) = told
    for words in ("6、7、8行目など20行：氏名がない", "5行目：「計 1名」は合計", "「会派」の列は取り込みません"):
        assert any(words in line for line in notes)


def test_columns_are_asked_for_where_none_has_names_and_remembered(
    app: App, window: RosterDialog, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "交付者.csv"
    file.write_text(STRANGE, encoding="utf-8")

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, ListColumnsDialog)
        assert dialog.said.text() == NO_NAMES and not dialog.accept_button.isEnabled()
        dialog.first.setCurrentIndex(2)
        dialog.first.activated.emit(2)
        for place, words in enumerate(("氏名", "所属", "職")):
            box = dialog.table.boxes[place]
            box.setCurrentText(words)
            box.activated.emit(box.currentIndex())
        shown = dialog.people.topLevelItem(0)
        assert [shown.text(column) for column in range(4)] == ["髙橋 健", "", "課長", "総務課"]
        dialog.accept_button.click()

    take_in(app, window, file, answers, handling(qtbot, choose), ACCEPTED)
    assert sorted(names(window)) == sorted(["髙橋 健", "東 翔"])
    assert list(load_settings().lists) == ["誰\tどこ\t何"]
    file.write_text(STRANGE + "西 学,税務課,主事\n", encoding="utf-8")
    told: list[list[str]] = []
    take_in(app, window, file, answers, seen(told))
    assert told[0][1] == "西 学" and "前に選んだ列" in told[-1][0]


def test_columns_are_chosen_again_from_the_preview(
    app: App, window: RosterDialog, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "名簿.csv"
    file.write_text("氏名,役職\n髙橋 健,総務課\n", encoding="utf-8")

    def again(dialog: QDialog) -> None:
        assert isinstance(dialog, ListPreviewDialog)
        (button,) = [one for one in dialog.buttons.buttons() if "列を選び直す" in one.text()]
        button.click()

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, ListColumnsDialog)
        box = dialog.table.boxes[1]
        assert box.currentText() == "職"
        box.setCurrentText("所属")
        box.activated.emit(box.currentIndex())
        name = dialog.table.boxes[0]
        name.setCurrentText("読み")
        name.activated.emit(name.currentIndex())
        assert dialog.said.text() == NO_NAMES
        name.setCurrentText("氏名")
        name.activated.emit(name.currentIndex())
        dialog.first.setCurrentIndex(0)
        dialog.first.activated.emit(0)
        assert dialog.people.topLevelItemCount() == 2, "the headings are somebody now"
        dialog.first.setCurrentIndex(1)
        dialog.first.activated.emit(1)
        dialog.accept_button.click()

    take_in(app, window, file, answers, handling(qtbot, again), handling(qtbot, choose), ACCEPTED)
    (entry,) = people.list_roster(DAY)
    assert (entry.posting.group, entry.posting.post) == ("総務課", "")


def test_a_table_of_a_book_is_chosen(app: App, window: RosterDialog, answers: Answers, qtbot: QtBot, tmp_path) -> None:
    file = tmp_path / "二枚.xlsx"
    book = openpyxl.Workbook()
    for name, cell in (("表紙", "令和6年度"), ("本文", "誰")):
        book.create_sheet(name).append([cell])
    book["本文"].append(["髙橋 健"])
    del book["Sheet"]
    book.save(file)

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, ListColumnsDialog) and dialog.sheets.isVisible()
        dialog.sheets.setCurrentIndex(1)
        dialog.sheets.activated.emit(1)
        dialog.first.setCurrentIndex(1)
        dialog.first.activated.emit(1)
        box = dialog.table.boxes[0]
        box.setCurrentText("氏名")
        box.activated.emit(box.currentIndex())
        dialog.accept_button.click()

    take_in(app, window, file, answers, handling(qtbot, choose), ACCEPTED)
    assert names(window) == ["髙橋 健"]


def test_who_wants_no_columns_is_told_why_nothing_is_read(
    app: App, window: RosterDialog, answers: Answers, tmp_path: Path
) -> None:
    file = tmp_path / "交付者.csv"
    file.write_text(STRANGE, encoding="utf-8")
    take_in(app, window, file, answers, REJECTED)
    assert "氏名の列が見つかりません" in window.bar.texts()[0]
    file.write_bytes(b"")
    take_in(app, window, file, answers)
    assert window.bar.texts() and window.deeds.buttons["import"].isEnabled()


@pytest.mark.parametrize(("answer", "rows"), [(Button.Yes, 14), (Button.Open, 13)])
def test_the_roster_is_written_out_and_comes_back(
    app: App, window: RosterDialog, answers: Answers, tmp_path: Path, answer: Button, rows: int
) -> None:
    people.import_roster(sample.sample_roster())
    window.refresh()
    for asked in (answer, (str(tmp_path / "書き出し"), "")):
        answers.expect(asked)
    finish(app.roster.lists.write_out(window))
    written = tmp_path / "書き出し.xlsx"
    assert window.bar.texts()[0].startswith("「書き出し.xlsx」に")
    sheet = openpyxl.load_workbook(written).active
    assert (sheet is not None and (sheet.max_row > 13) is (answer is Button.Yes)) or sheet.max_row == rows
    told: list[list[str]] = []
    take_in(app, window, written, answers, seen(told, agree=False))
    assert told == [[]], "nothing changes"


@pytest.mark.parametrize("name", ["名簿.json", "名簿.csv"])
def test_the_roster_is_written_out_in_other_formats(
    app: App, window: RosterDialog, answers: Answers, tmp_path: Path, name: str
) -> None:
    people.import_roster(sample.sample_roster())
    for asked in (Button.Yes, (str(tmp_path / name), "")):
        answers.expect(asked)
    finish(app.roster.lists.write_out(window))
    assert (tmp_path / name).stat().st_size > 100
    answers.expect(Button.Cancel)
    finish(app.roster.lists.write_out(window))


def test_a_sample_to_start_from_is_saved(app: App, window: RosterDialog, answers: Answers, tmp_path: Path) -> None:
    answers.expect((str(tmp_path / "見本.csv"), ""))
    finish(app.roster.lists.save_sample(window))
    assert window.bar.texts() == ["見本の一覧「見本.csv」を保存しました。"]
    take_in(app, window, tmp_path / "見本.csv", answers, ACCEPTED)
    assert len(names(window)) == 2
    answers.expect(("", ""))
    finish(app.roster.lists.save_sample(window))
