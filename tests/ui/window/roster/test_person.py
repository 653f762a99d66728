"""The page of a person: everything on it is one change; names are read, posts kept, entries of one person made one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from minutesapp.model.attendance import Side
from minutesapp.roster.people import Posting
from minutesapp.roster.source import OWN
from minutesapp.services.rosters import upkeep
from minutesapp.services.rosters.table.rows import Column
from tests.ui.conftest import Answers
from tests.ui.window.roster.conftest import shown
from tests.ui.window.roster.hand import Key, cell, go_to, names, press, stored, write
from ui.dialogs.roster.person.merge import MergeDialog
from ui.dialogs.roster.person.person import PersonDialog
from ui.dialogs.roster.person.posting import OPEN, REVERSED, PostingDialog
from ui.dialogs.roster.person.readings import ReadingsDialog
from ui.dialogs.roster.roster import RosterDialog
from ui.widgets.fields.day_line import UNREADABLE

CTRL = Qt.KeyboardModifier.ControlModifier
FUMI = "山﨑 ふみ"


def handling(qtbot: QtBot, deed: Callable[[QDialog], None]) -> Callable[[QDialog], int]:
    """The answer to a dialog: show it, do this in it by keys, and see whether it was agreed to."""

    def answer(dialog: QDialog) -> int:
        before = QApplication.activeWindow()
        shown(dialog, qtbot)
        deed(dialog)
        result = dialog.result()
        dialog.hide()
        if before is not None:
            before.activateWindow()
            qtbot.waitUntil(lambda: QApplication.activeWindow() is before)
        return result

    return answer


def test_insert_adds_somebody_with_a_post(roster: RosterDialog, answers: Answers, qtbot: QtBot) -> None:
    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, PersonDialog) and dialog.windowTitle() == "人を加える"
        assert not dialog.accept_button.isEnabled()
        line = dialog.lines["name"]
        line.setText("髙橋 健")
        line.textEdited.emit("髙橋 健")
        assert (dialog.lines["family"].text(), dialog.lines["given"].text()) == ("髙橋", "健")
        assert dialog.lines["kana"].text() == dialog.proposals.readings[0]
        assert not dialog.confirmed.isChecked()
        dialog.lines["kana"].setFocus()
        press(Key.Key_End)
        press(Key.Key_1)
        assert dialog.confirmed.isChecked() and dialog.lines["kana"].text() == dialog.proposals.readings[0]
        dialog.posts.table.setFocus()
        press(Key.Key_Insert)
        dialog.lines["name"].setFocus()
        press(Key.Key_Return)

    def fill_post(dialog: QDialog) -> None:
        assert isinstance(dialog, PostingDialog)
        write("副会長")
        assert dialog.posting.side is Side.MEMBER
        dialog.committee.setCurrentText("緑化審議会")
        dialog.start.line.setText("R6.4.1")
        press(Key.Key_Return)

    answers.expect(handling(qtbot, fill))
    answers.expect(handling(qtbot, fill_post))
    press(Key.Key_Insert)
    somebody = stored("髙橋 健")
    assert (somebody.posting.post, somebody.posting.committee) == ("副会長", "緑化審議会")
    assert somebody.posting.start == date(2024, 4, 1) and somebody.person.kana_confirmed
    assert roster.entry is not None and roster.entry.person.name == "髙橋 健"
    assert roster.bar.texts() == ["髙橋 健さんを加えました。"]
    assert roster.list.finding.committee.findData("緑化審議会") > 0
    press(Key.Key_Z, CTRL)
    assert "髙橋 健" not in names(roster)


def test_who_is_added_among_members_begins_as_one(roster: RosterDialog, answers: Answers, qtbot: QtBot) -> None:
    finding = roster.list.finding
    finding.committee.setCurrentIndex(finding.committee.findData("図書館協議会"))
    finding.unconfirmed.setChecked(True)

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, PersonDialog)
        dialog.lines["name"].setText("髙橋 健")
        dialog.lines["name"].textEdited.emit("髙橋 健")
        dialog.confirmed.setChecked(True)
        dialog.accept()

    answers.expect(handling(qtbot, fill))
    press(Key.Key_Insert)
    posting = stored("髙橋 健").posting
    assert (posting.committee, posting.side) == ("図書館協議会", Side.MEMBER)
    assert roster.bar.texts() == ["髙橋 健さんを加えました。いまの絞り込みでは見えません。"]


@pytest.mark.parametrize("column", [Column.TERM, Column.SIDE, Column.COMMITTEE])
def test_what_cannot_be_edited_in_place_opens_the_page(
    roster: RosterDialog, answers: Answers, qtbot: QtBot, column: Column
) -> None:
    def change(dialog: QDialog) -> None:
        assert isinstance(dialog, PersonDialog) and dialog.windowTitle() == "人のページ"
        write("山崎 文")
        dialog.posts.table.setFocus()
        press(Key.Key_Return)
        press(Key.Key_Return, CTRL)

    def end(dialog: QDialog) -> None:
        assert isinstance(dialog, PostingDialog)
        dialog.end.line.setText("令和6年8月31日")
        dialog.accept_button.click()

    go_to(roster, FUMI, column)
    answers.expect(handling(qtbot, change))
    answers.expect(handling(qtbot, end))
    press(Key.Key_Return)
    assert stored("山崎 文").posting.end == date(2024, 8, 31)
    assert cell(roster, "山崎 文", Column.TERM) == "令5.8.1～令6.8.31"
    press(Key.Key_Z, CTRL)
    assert stored(FUMI).posting.end == date(2025, 7, 31), "name and post are one change"


def test_a_page_on_which_nothing_is_written_changes_nothing(
    roster: RosterDialog, answers: Answers, qtbot: QtBot
) -> None:
    before = OWN.revision()
    answers.expect(handling(qtbot, lambda dialog: press(Key.Key_Return)))
    go_to(roster, FUMI)
    press(Key.Key_Return, CTRL)
    assert OWN.revision() == before


def test_what_is_refused_is_told_on_the_page(roster: RosterDialog, answers: Answers, qtbot: QtBot) -> None:
    def spoil(dialog: QDialog) -> None:
        assert isinstance(dialog, PersonDialog)
        kana = dialog.lines["kana"]
        kana.setFocus()
        kana.setText("kana")
        kana.textEdited.emit("kana")
        press(Key.Key_Return)
        assert "読みとして使えません" in dialog.bar.texts()[0] and dialog.isVisible()
        press(Key.Key_Escape)

    go_to(roster, FUMI)
    answers.expect(handling(qtbot, spoil))
    press(Key.Key_Return, CTRL)
    assert stored(FUMI).person.kana == "やまさき ふみ"


def test_who_gives_up_a_page_goes_on_to_no_other_entry(roster: RosterDialog, answers: Answers, qtbot: QtBot) -> None:
    def spoil(dialog: QDialog) -> None:
        assert isinstance(dialog, PersonDialog)
        dialog._draft.write_reading("kana", confirmed=True)
        dialog.merge.click()
        assert "読みとして使えません" in dialog.bar.texts()[0] and not dialog.merges
        press(Key.Key_Escape)

    go_to(roster, FUMI)
    answers.expect(handling(qtbot, spoil))
    press(Key.Key_Return, CTRL)


def test_posts_are_taken_away_and_ended_by_keys(roster: RosterDialog, answers: Answers, qtbot: QtBot) -> None:
    upkeep.add_posting(stored(FUMI).person.id, {"post": "講師", "start": "2024-04-01"})
    roster.refresh()

    def change(dialog: QDialog) -> None:
        assert isinstance(dialog, PersonDialog)
        table = dialog.posts.table
        assert [table.topLevelItem(row).text(0) for row in range(2)] == ["講師", "委員"]
        table.setFocus()
        press(Key.Key_Delete)
        assert table.topLevelItemCount() == 1
        dialog.posts.do("end")
        dialog.accept()

    def end(dialog: QDialog) -> None:
        assert isinstance(dialog, PostingDialog) and QApplication.focusWidget() is dialog.end.line
        write("2024/9/30")
        press(Key.Key_Return)

    go_to(roster, FUMI)
    answers.expect(handling(qtbot, change))
    answers.expect(handling(qtbot, end))
    press(Key.Key_Return, CTRL)
    _, (posting,) = upkeep.person(stored(FUMI).person.id)
    assert (posting.post, posting.end) == ("委員", date(2024, 9, 30))


def test_a_term_must_be_readable_and_in_order(roster: RosterDialog, qtbot: QtBot) -> None:
    dialog = PostingDialog(roster, "職を加える", Posting(""), [])
    qtbot.addWidget(dialog)
    assert not dialog.accept_button.isEnabled(), "a post says something"
    dialog.lines["post"].setText("主事")
    assert dialog.posting.side is Side.STAFF
    assert dialog.accept_button.isEnabled() and dialog.note.text() == OPEN
    dialog.start.put(date(2024, 4, 1))
    dialog.end.line.setText("いつか")
    assert dialog.note.text() == UNREADABLE and not dialog.accept_button.isEnabled()
    dialog.end.put(date(2024, 3, 31))
    assert dialog.note.text() == REVERSED and not dialog.accept_button.isEnabled()
    dialog.side.setCurrentIndex(dialog.side.findData(Side.GUEST))
    dialog.side.activated.emit(2)
    dialog.lines["post"].setText("課長")
    assert dialog.posting.side is Side.GUEST, "what was chosen stays so"


def test_people_of_the_same_name_are_told_and_made_one(roster: RosterDialog, answers: Answers, qtbot: QtBot) -> None:
    other, _ = upkeep.add_person({"name": "山崎ふみ"}, {"post": "主事", "group": "総務課"})
    roster.refresh()

    def page(dialog: QDialog) -> None:
        assert isinstance(dialog, PersonDialog)
        assert dialog.same_name.text() == "同じ氏名の人がほかに1人います：山崎ふみ（総務課　主事）"
        dialog.merge.click()

    def merge(dialog: QDialog) -> None:
        assert isinstance(dialog, MergeDialog)
        assert dialog.people.count() == 1 and dialog.other is not None and dialog.other[0].id == other.id
        press(Key.Key_Return)
        assert QApplication.focusWidget() is dialog.people
        press(Key.Key_Return)

    go_to(roster, FUMI)
    answers.expect(handling(qtbot, page))
    answers.expect(handling(qtbot, merge))
    press(Key.Key_Return, CTRL)
    assert "山崎ふみ" not in names(roster) and names(roster).count(FUMI) == 2
    assert roster.bar.texts() == [f"{FUMI}さんにまとめました。"]
    press(Key.Key_Z, CTRL)
    assert "山崎ふみ" in names(roster)


def test_another_is_searched_and_may_be_the_one_that_stays(
    roster: RosterDialog, answers: Answers, qtbot: QtBot
) -> None:
    def merge(dialog: QDialog) -> None:
        assert isinstance(dialog, MergeDialog)
        assert not dialog.accept_button.isEnabled() and not dialog.keep_other.isEnabled()
        write("なんぶ")
        qtbot.waitUntil(lambda: dialog.people.count() == 1)
        dialog.keep_other.setChecked(True)
        dialog.accept_button.click()

    go_to(roster, FUMI)
    answers.expect(handling(qtbot, merge))
    roster._do("merge")
    assert FUMI not in names(roster) and "南部 洋子" in names(roster)


def test_readings_are_confirmed_one_after_the_other(roster: RosterDialog, answers: Answers, qtbot: QtBot) -> None:
    for name in ("池田 次郎", "河野 一郎", "東 翔"):
        upkeep.add_person({"name": name}, {})
    roster.refresh()
    second: list[str] = []

    def confirm(dialog: QDialog) -> None:
        assert isinstance(dialog, ReadingsDialog)
        order = [entry.person.name for entry in dialog._entries]
        assert order == ["東 翔", "池田 次郎", "河野 一郎"]
        assert dialog.place.text() == "3人中1人目" and dialog.name.text() == order[0]
        press(Key.Key_Return)
        assert dialog.name.text() == order[1]
        second.append(dialog.proposals.readings[1])
        press(Key.Key_2)
        assert dialog.line.text() == second[0]
        press(Key.Key_Return)
        write("まちがい1x")
        press(Key.Key_Return)
        assert "読みとして使えません" in dialog.bar.texts()[0]
        press(Key.Key_PageUp)
        assert dialog.name.text() == order[1]
        assert dialog.line.text() == second[0], "as it was confirmed"
        press(Key.Key_Return)
        write("こうの いちろう")
        press(Key.Key_Return)
        assert not dialog.isVisible() and dialog.confirmed == 3

    answers.expect(handling(qtbot, confirm))
    press(Key.Key_K, CTRL)
    assert roster.bar.texts() == ["3人の読みを確かめました。"]
    assert stored("河野 一郎").person.kana == "こうの いちろう"
    assert stored("池田 次郎").person.kana == second[0], "going back undoes nothing"
    roster.list.finding.unconfirmed.setChecked(True)
    assert names(roster) == []
    press(Key.Key_K, CTRL)
    assert roster.bar.texts() == ["確かめる読みはありません。"]


def test_esc_ends_the_readings_and_what_was_confirmed_stays(
    roster: RosterDialog, answers: Answers, qtbot: QtBot
) -> None:
    for name in ("池田 次郎", "河野 一郎"):
        upkeep.add_person({"name": name}, {})
    roster.refresh()

    def confirm(dialog: QDialog) -> None:
        press(Key.Key_Return)
        press(Key.Key_Escape)
        assert not dialog.isVisible()

    answers.expect(handling(qtbot, confirm))
    press(Key.Key_K, CTRL)
    assert roster.bar.texts() == ["1人の読みを確かめました。"]
