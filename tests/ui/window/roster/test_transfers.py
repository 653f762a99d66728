"""Transfers are pasted or read from a file, seen line by line, asked about where two fit, done and taken back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QDialog
from pytestqt.qtbot import QtBot

from minutesapp.services.rosters import upkeep
from tests.ui.conftest import Answers
from tests.ui.window.hand import finish
from tests.ui.window.roster.hand import Key, names, press
from tests.ui.window.roster.test_person import handling
from ui.app import App
from ui.dialogs.roster.roster import RosterDialog
from ui.dialogs.roster.whole.transfers import APPLY, LOOK, NOTHING, WHO_COLUMN, TransfersDialog

CTRL = Qt.KeyboardModifier.ControlModifier
LIST = "総務課長　山田 太郎（税務課長）\n財政課長　佐藤 花子\n税務課長　新井 一\n退職　西 学（市民課長）\n"


@pytest.fixture
def people(roster: RosterDialog) -> dict[str, str]:
    """Whom the list is about, by their offices."""
    held = {"税務課": ("山田 太郎", "税務課長"), "市民課": ("佐藤 花子", "係長"), "環境課": ("佐藤 花子", "係長")}
    added = {
        group: upkeep.add_person({"name": name}, {"post": post, "group": group, "start": "2023-04-01"})[0].id
        for group, (name, post) in held.items()
    }
    roster.refresh()
    return added


def outcomes(dialog: TransfersDialog) -> list[str]:
    return [dialog.table.topLevelItem(row).text(1) for row in range(dialog.table.topLevelItemCount())]


def box_in(dialog: TransfersDialog, row: int) -> QComboBox:
    box = dialog.table.itemWidget(dialog.table.topLevelItem(row), WHO_COLUMN)
    assert isinstance(box, QComboBox)
    return box


def posts(person: str, on: date) -> list[str]:
    return [one.post for one in upkeep.person(person)[1] if (one.start or on) <= on <= (one.end or on)]


def test_a_pasted_list_is_seen_asked_about_done_and_taken_back(
    app: App, roster: RosterDialog, people: dict[str, str], answers: Answers, qtbot: QtBot
) -> None:
    def move(dialog: QDialog) -> None:
        assert isinstance(dialog, TransfersDialog) and QApplication.focusWidget() is dialog.text
        assert dialog.main_button.text() == LOOK and not dialog.accept_button.isEnabled()
        dialog.day.line.setText("R7.4.1")
        dialog.text.setPlainText(LIST)
        press(Key.Key_Return, CTRL)
        assert outcomes(dialog) == ["異動", "要確認", "新規", "要確認"]
        first = dialog.table.topLevelItem(0)
        assert [first.text(column) for column in (2, 3, 4)] == ["山田 太郎", "税務課長", "総務課長"]
        assert dialog.words.text() == "異動1、要確認2、新規1、退職0、変更なし0。"
        box = box_in(dialog, 1)
        assert [box.itemText(place) for place in range(1, 4)] == [
            "佐藤 花子（市民課　係長）",
            "佐藤 花子（環境課　係長）",
            "新しい人として加える",
        ]
        assert dialog.table.itemWidget(dialog.table.topLevelItem(3), WHO_COLUMN) is None, "nobody can be meant"
        box.setCurrentIndex(2)
        box.activated.emit(2)
        assert outcomes(dialog) == ["異動", "異動", "新規", "要確認"]
        assert box_in(dialog, 1).currentData() == people["環境課"], "it can be chosen otherwise"
        assert dialog.main_button.text() == APPLY
        dialog.text.setFocus()
        press(Key.Key_Return, CTRL)
        assert not dialog.isVisible()

    answers.expect(handling(qtbot, move))
    finish(app.roster.lists.transfer(roster))
    assert roster.bar.texts() == ["人事異動を名簿に反映しました（3人）。"]
    before, after = date(2025, 3, 31), date(2025, 4, 1)
    assert (posts(people["税務課"], before), posts(people["税務課"], after)) == (["税務課長"], ["総務課長"])
    assert posts(people["環境課"], after) == ["財政課長"] and posts(people["市民課"], after) == ["係長"]
    assert "新井 一" in names(roster)
    roster.list.view.setFocus()
    press(Key.Key_Z, CTRL)
    assert posts(people["税務課"], after) == ["税務課長"] and "新井 一" not in names(roster)


def test_a_list_comes_from_a_file_and_another_day_begins_again(
    app: App, roster: RosterDialog, people: dict[str, str], answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "異動.csv"
    file.write_text("氏名,新所属,新職\n山田太郎,総務課,総務課長\n", encoding="utf-8")

    def move(dialog: QDialog) -> None:
        assert isinstance(dialog, TransfersDialog)
        answers.expect((str(file), ""))
        dialog.choose.click()
        assert outcomes(dialog) == ["異動"] and dialog.text.toPlainText() == ""
        assert "異動.csv" in dialog.text.placeholderText()
        dialog.day.line.setText("いつか")
        assert outcomes(dialog) == [] and not dialog.accept_button.isEnabled()
        dialog.day.put(date(2025, 4, 1))
        dialog.accept_button.click()
        assert outcomes(dialog) == ["異動"]
        dialog.accept_button.click()

    answers.expect(handling(qtbot, move))
    finish(app.roster.lists.transfer(roster))
    assert posts(people["税務課"], date(2025, 4, 1)) == ["総務課長"]


def test_what_is_no_list_is_told_and_stays_to_be_put_right(roster: RosterDialog, qtbot: QtBot) -> None:
    dialog = TransfersDialog(roster, roster._book)
    qtbot.addWidget(dialog)
    dialog.text.setPlainText("きょうはよい天気です。")
    dialog.accept()
    assert dialog.bar.texts() and dialog.main_button.text() == LOOK
    dialog.text.setPlainText("会長　𠮷川 千尋")
    dialog.accept()
    assert dialog.bar.texts() == []
    dialog.reject()


def test_where_nothing_changes_there_is_nothing_to_do(roster: RosterDialog, qtbot: QtBot) -> None:
    dialog = TransfersDialog(roster, roster._book)
    qtbot.addWidget(dialog)
    dialog.day.put(date(2024, 7, 9))
    dialog.text.setPlainText("退職　西 学（市民課長）")
    dialog.accept()
    assert outcomes(dialog) == ["要確認"]
    assert dialog.words.text().endswith(NOTHING) and not dialog.accept_button.isEnabled()
    dialog.reject()


def test_who_stays_has_the_post_alone(roster: RosterDialog, people: dict[str, str], qtbot: QtBot) -> None:
    dialog = TransfersDialog(roster, roster._book)
    qtbot.addWidget(dialog)
    dialog.day.put(date(2024, 7, 9))
    dialog.text.setPlainText("氏名,新職,備考\n山田太郎,税務課長,（兼）危機管理監\n")
    dialog.accept()
    rows = [dialog.table.topLevelItem(row) for row in range(dialog.table.topLevelItemCount())]
    assert [[row.text(column) for column in range(5)] for row in rows] == [
        ["2", "変更なし", "山田 太郎", "税務課長", ""],
        ["2", "異動", "山田 太郎", "税務課長", "税務課長、危機管理監"],
    ]
    dialog.reject()
