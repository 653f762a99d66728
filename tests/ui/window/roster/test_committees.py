"""Committees are listed, added and changed: names, quorums, forms and the offices that attend; each can be undone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from minutesapp.model.committee import NameStyle, Quorum, QuorumRule
from minutesapp.services.rosters.committees import committee_settings, seats_on
from minutesapp.services.rosters.table.rows import Column
from tests.ui.conftest import Answers
from tests.ui.window.roster.hand import Key, cell, press, write
from tests.ui.window.roster.test_person import handling
from ui.dialogs.roster.roster import RosterDialog
from ui.dialogs.roster.whole.committee import STAFF, CommitteeDialog
from ui.dialogs.roster.whole.committees import LATER, SEATS, CommitteesDialog, form_name

CTRL = Qt.KeyboardModifier.ControlModifier
BOARD = "図書館協議会"


def rows(dialog: CommitteesDialog) -> list[list[str]]:
    items = [dialog.table.topLevelItem(row) for row in range(dialog.table.topLevelItemCount())]
    return [[item.text(column) for column in range(5)] for item in items]


def test_a_committee_is_changed_in_one_step(roster: RosterDialog, answers: Answers, qtbot: QtBot) -> None:
    def change(dialog: QDialog) -> None:
        assert isinstance(dialog, CommitteeDialog)
        write("図書館運営協議会")
        dialog.rule.setCurrentText("人数")
        assert dialog.number.isVisible()
        dialog.number.setValue(5)
        dialog.proxies.setChecked(False)
        dialog.form.setCurrentIndex(dialog.form.findData("kaigiroku"))
        dialog.labels.setCurrentText("記号（委員A、委員B）")
        dialog.staff.setFocus()
        write("中央図書館、宇宙課")
        press(Key.Key_Tab)
        assert dialog.note.text() == "名簿にない部署：宇宙課"
        dialog.staff.setText("中央図書館、教育部")
        dialog.staff.editingFinished.emit()
        assert dialog.note.text() == STAFF
        press(Key.Key_Return)

    def keep(dialog: QDialog) -> None:
        assert isinstance(dialog, CommitteesDialog)
        assert rows(dialog)[0][0] == BOARD
        press(Key.Key_Return)
        assert rows(dialog)[0] == [
            "図書館運営協議会",
            "5人以上（代理を除く）",
            form_name("kaigiroku"),
            "記号",
            "中央図書館、教育部",
        ]
        press(Key.Key_Escape)

    answers.expect(handling(qtbot, keep))
    answers.expect(handling(qtbot, change))
    roster._do("committees")
    (settings,) = committee_settings()
    assert settings.committee.quorum == Quorum(QuorumRule.NUMBER, 5, proxies=False)
    assert settings.committee.labels is NameStyle.LETTER
    assert (settings.form, settings.staff) == ("kaigiroku", ("中央図書館", "教育部"))
    assert cell(roster, "東 健", Column.COMMITTEE) == "図書館運営協議会"
    assert roster.list.finding.committee.findData("図書館運営協議会") > 0
    roster.list.view.setFocus()
    press(Key.Key_Z, CTRL)
    assert committee_settings()[0].committee.name == BOARD
    assert cell(roster, "東 健", Column.COMMITTEE) == BOARD


def test_a_committee_is_added_and_its_name_must_be_free(roster: RosterDialog, answers: Answers, qtbot: QtBot) -> None:
    def add(dialog: QDialog) -> None:
        assert isinstance(dialog, CommitteeDialog) and not dialog.accept_button.isEnabled()
        write(BOARD)
        press(Key.Key_Return)
        assert "もう名簿にあります" in dialog.bar.texts()[0] and dialog.isVisible()
        write("緑化審議会")
        assert not dialog.proxies.isEnabled(), "nothing is counted"
        press(Key.Key_Return)

    def keep(dialog: QDialog) -> None:
        assert isinstance(dialog, CommitteesDialog)
        press(Key.Key_Insert)
        assert [row[:2] for row in rows(dialog)] == [[BOARD, "定めなし"], ["緑化審議会", "定めなし"]]
        assert dialog.table.currentIndex().row() == 1
        press(Key.Key_Escape)

    answers.expect(handling(qtbot, keep))
    answers.expect(handling(qtbot, add))
    roster._do("committees")
    assert roster.list.finding.committee.findData("緑化審議会") > 0


def test_a_committee_is_deleted_after_its_seats_were_told(roster: RosterDialog, answers: Answers, qtbot: QtBot) -> None:
    def keep(dialog: QDialog) -> None:
        assert isinstance(dialog, CommitteesDialog)
        press(Key.Key_Delete)
        assert rows(dialog)[0][0] == BOARD, "it was not meant"
        press(Key.Key_Delete)
        qtbot.waitUntil(lambda: rows(dialog) == [])
        assert dialog.words.isVisible() and not dialog.delete.isEnabled()
        press(Key.Key_Escape)

    told: list[str] = []
    count = seats_on(BOARD)
    answers.expect(handling(qtbot, keep))
    for answer in (QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Yes):
        answers.expect(lambda box, answer=answer: told.append(box.informativeText()) or answer.value)
    roster._do("committees")
    assert told == [SEATS.format(count=count) + LATER] * 2
    assert committee_settings() == () and cell(roster, "東 健", Column.COMMITTEE) == ""
    assert roster.list.finding.committee.findData(BOARD) < 0
    roster.list.view.setFocus()
    press(Key.Key_Z, CTRL)
    assert [one.committee.name for one in committee_settings()] == [BOARD]
    assert cell(roster, "東 健", Column.COMMITTEE) == BOARD


def test_without_committees_it_is_said_how_they_come(app, qtbot: QtBot) -> None:
    dialog = CommitteesDialog(app.window, app.roster.book)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.words.isVisible() and not dialog.edit.isEnabled()
    assert form_name("gone") == "gone" and form_name("") == ""
