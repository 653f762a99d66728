"""Cells are edited in their place; what is refused stays to be put right; everything is undone and done again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from minutesapp.roster.people import Person, Posting
from minutesapp.roster.source import OWN
from minutesapp.roster.upkeep import add_person, add_posting, change_person
from minutesapp.services import people
from minutesapp.services.rosters import upkeep
from minutesapp.services.rosters.table.rows import Column
from minutesapp.words.sentences import SENTENCES
from tests.ui.conftest import Answers
from tests.ui.window.hand import finish
from tests.ui.window.roster.hand import Key, cell, go_to, names, press, stored, write
from tests.ui.window.roster.test_person import handling
from ui.dialogs.roster.deeds import NOTHING_LEFT
from ui.dialogs.roster.person.person import PersonDialog
from ui.dialogs.roster.roster import RosterDialog
from ui.dialogs.roster.view import CellLine

CTRL = Qt.KeyboardModifier.ControlModifier
Button = QMessageBox.StandardButton
FUMI = "山﨑 ふみ"


@pytest.mark.parametrize("key", [Key.Key_F2, Key.Key_Return, Key.Key_Enter])
def test_a_cell_is_edited_in_its_place(roster: RosterDialog, key: Qt.Key) -> None:
    go_to(roster, FUMI, Column.POST)
    press(key)
    assert write("副会長").accessibleName() == "職"
    press(Key.Key_Return)
    assert stored(FUMI).posting.post == cell(roster, FUMI, Column.POST) == "副会長"
    assert QApplication.focusWidget() is roster.list.view
    assert roster.bar.texts() == [] and roster.isVisible()


def test_esc_leaves_the_cell_as_it_was(roster: RosterDialog) -> None:
    go_to(roster, FUMI, Column.POST)
    press(Key.Key_F2)
    write("副会長")
    press(Key.Key_Escape)
    assert stored(FUMI).posting.post == cell(roster, FUMI, Column.POST) == "委員"
    assert roster.isVisible()


@pytest.mark.parametrize(
    ("column", "wrong", "right", "words"),
    [
        (Column.NAME, " ", "山﨑 文", "名前がありません"),
        (Column.KANA, "yamazaki", "ヤマザキ フミ", "読みとして使えません"),
        (Column.POST, "長" * 101, "会長", "長すぎます"),
    ],
)
def test_what_is_refused_is_told_and_stays_to_be_put_right(
    roster: RosterDialog, column: Column, wrong: str, right: str, words: str
) -> None:
    go_to(roster, FUMI, column)
    press(Key.Key_F2)
    line = write(wrong)
    press(Key.Key_Return)
    assert words in roster.bar.texts()[0]
    assert QApplication.focusWidget() is line and line.text() == wrong
    write(right)
    press(Key.Key_Return)
    assert roster.bar.texts() == []
    assert not roster.findChildren(CellLine) or not line.isVisible()


def test_who_gives_up_what_was_refused_is_told_no_more(roster: RosterDialog) -> None:
    go_to(roster, FUMI, Column.KANA)
    press(Key.Key_F2)
    write("yamazaki")
    press(Key.Key_Return)
    assert roster.bar.texts()
    press(Key.Key_Escape)
    assert roster.bar.texts() == [] and roster.isVisible()
    assert cell(roster, FUMI, Column.KANA) == "やまさき ふみ"


def test_tab_goes_on_to_the_next_cell_that_can_be_edited(roster: RosterDialog) -> None:
    go_to(roster, FUMI, Column.GROUP)
    press(Key.Key_F2)
    write("読書会")
    press(Key.Key_Tab)
    assert write("3").accessibleName() == "議席"
    press(Key.Key_Tab)
    write("公募")
    press(Key.Key_Backtab)
    press(Key.Key_Return)
    posting = stored(FUMI).posting
    assert (posting.group, posting.seat, posting.category) == ("読書会", "3", "公募")


def test_leaving_the_line_puts_it_into_the_roster(roster: RosterDialog) -> None:
    go_to(roster, FUMI, Column.GROUP)
    press(Key.Key_F2)
    write("読書会")
    roster.list.finding.words.setFocus()
    assert stored(FUMI).posting.group == "読書会"
    assert QApplication.focusWidget() is roster.list.finding.words


def test_enter_confirms_a_reading_and_leaving_it_does_not(roster: RosterDialog, tmp_path, qtbot: QtBot) -> None:
    file = tmp_path / "名簿.csv"
    file.write_text("氏名,職名\n山田 花子,委員\n", encoding="cp932")
    people.import_roster(file)
    roster.refresh()
    assert cell(roster, "山田 花子", Column.KANA) == "やまだ はなこ（未確認）"
    go_to(roster, "山田 花子", Column.KANA)
    press(Key.Key_F2)
    roster.list.finding.words.setFocus()
    assert not stored("山田 花子").person.kana_confirmed
    go_to(roster, "山田 花子", Column.KANA)
    press(Key.Key_Return)
    press(Key.Key_Return)
    assert cell(roster, "山田 花子", Column.KANA) == "やまだ はなこ"


def test_a_cell_in_which_nothing_is_written_leaves_alone_what_was_changed_meanwhile(roster: RosterDialog) -> None:
    go_to(roster, FUMI, Column.POST)
    press(Key.Key_F2)
    line = QApplication.focusWidget()
    upkeep.change_posting(stored(FUMI).person.id, stored(FUMI).posting.id, {"post": "副会長"})
    finish(roster._book.look(roster._book.day))
    assert cell(roster, FUMI, Column.POST) == "副会長"
    roster.list.view.edited.emit(line, None)
    assert stored(FUMI).posting.post == "副会長"


def test_what_stands_in_a_cell_comes_before_a_dialog(roster: RosterDialog, answers: Answers, qtbot: QtBot) -> None:
    go_to(roster, FUMI, Column.POST)
    press(Key.Key_F2)
    write("副会長")

    def change(dialog: QDialog) -> None:
        assert isinstance(dialog, PersonDialog) and roster.list.view.open_line is None
        assert dialog.posts.table.topLevelItem(0).text(0) == "副会長"
        dialog.accept()

    answers.expect(handling(qtbot, change))
    press(Key.Key_Return, CTRL)
    assert stored(FUMI).posting.post == "副会長"


def test_a_dialog_waits_until_what_is_wrong_in_a_cell_is_put_right(roster: RosterDialog) -> None:
    go_to(roster, FUMI, Column.NAME)
    press(Key.Key_F2)
    line = write(" ")
    roster._do("person")
    assert "名前がありません" in roster.bar.texts()[0] and QApplication.focusWidget() is line


def test_a_window_that_is_closed_keeps_what_stands_in_a_cell(roster: RosterDialog) -> None:
    go_to(roster, FUMI, Column.POST)
    press(Key.Key_F2)
    write("長" * 101)
    roster.close()
    assert roster.isVisible() and "長すぎます" in roster.bar.texts()[0]
    write("副会長")
    roster.close()
    assert not roster.isVisible()
    assert stored(FUMI).posting.post == "副会長"


def test_undo_and_redo_tell_what_they_did(roster: RosterDialog) -> None:
    for column, words in ((Column.POST, "副会長"), (Column.NAME, "山崎 文")):
        go_to(roster, FUMI, column)
        press(Key.Key_F2)
        write(words)
        press(Key.Key_Return)
    press(Key.Key_Z, CTRL)
    assert roster.bar.texts() == ["元に戻しました：人の変更（山崎 文さん）"]
    assert stored(FUMI).posting.post == "副会長"
    press(Key.Key_Z, CTRL)
    assert cell(roster, FUMI, Column.POST) == stored(FUMI).posting.post == "委員"
    press(Key.Key_Z, CTRL)
    assert roster.bar.texts() == [NOTHING_LEFT["undo"]], "what was there before is left alone"
    press(Key.Key_Y, CTRL)
    assert roster.bar.texts() == [f"やり直しました：職の変更（{FUMI}さん）"]
    press(Key.Key_Y, CTRL)
    assert "山崎 文" in names(roster)
    press(Key.Key_Y, CTRL)
    assert roster.bar.texts() == [NOTHING_LEFT["redo"]]


def test_undo_leaves_alone_what_others_did_and_shows_it(roster: RosterDialog) -> None:
    go_to(roster, FUMI, Column.POST)
    press(Key.Key_F2)
    write("副会長")
    press(Key.Key_Return)
    OWN.change(lambda store: add_person(store, Person("", "相川 新", kana="あいかわ しん")))
    press(Key.Key_Z, CTRL)
    assert stored(FUMI).posting.post == "委員"
    assert "相川 新" in names(roster)


def test_a_change_that_others_have_gone_past_is_told_and_does_not_stand_in_the_way(roster: RosterDialog) -> None:
    for column, words in ((Column.POST, "副会長"), (Column.NAME, "山崎 文")):
        go_to(roster, names(roster)[names(roster).index(FUMI)], column)
        press(Key.Key_F2)
        write(words)
        press(Key.Key_Return)
    id = stored("山崎 文").person.id
    OWN.change(lambda store: change_person(store, id, lambda one: Person(one.id, "山崎 史")))
    press(Key.Key_Z, CTRL)
    assert roster.bar.texts() == [SENTENCES["roster-change-overtaken"]]
    press(Key.Key_Z, CTRL)
    assert stored("山崎 史").posting.post == "委員"


def test_delete_takes_somebody_away_without_asking_and_can_be_undone(roster: RosterDialog, qtbot: QtBot) -> None:
    go_to(roster, FUMI)
    place = names(roster).index(FUMI)
    press(Key.Key_Delete)
    assert FUMI not in names(roster)
    assert roster.list.words.text() == "12人のうち12人"
    assert roster.bar.texts() == [f"{FUMI}さんを名簿から消しました。"]
    assert roster.list.view.currentIndex().row() == place
    press(Key.Key_Z, CTRL)
    assert names(roster)[place] == FUMI


@pytest.mark.parametrize(("answer", "posts"), [(Button.Yes, 1), (Button.Discard, 0), (Button.Cancel, 2)])
def test_of_somebody_with_several_posts_it_is_asked_which(
    roster: RosterDialog, answers: Answers, answer: Button, posts: int
) -> None:
    id = stored(FUMI).person.id
    OWN.change(lambda store: add_posting(store, Posting(id, "委員", "", "公民館運営審議会")))
    roster.refresh()
    assert names(roster).count(FUMI) == 2
    go_to(roster, FUMI)
    answers.expect(answer)
    press(Key.Key_Delete)
    assert answers.asked == [f"名簿から消す: {FUMI}さんには職が2件あります。どれを消しますか。"]
    assert names(roster).count(FUMI) == posts


def test_the_delete_key_is_for_the_table_alone(roster: RosterDialog) -> None:
    go_to(roster, FUMI)
    roster.list.finding.current.setFocus()
    press(Key.Key_Delete)
    assert FUMI in names(roster)


def test_who_has_no_post_is_given_one_in_the_cell(roster: RosterDialog) -> None:
    OWN.change(lambda store: add_person(store, Person("", "相川 新", kana="あいかわ しん")))
    roster.refresh()
    go_to(roster, "相川 新", Column.POST)
    press(Key.Key_F2)
    write("総務課長")
    press(Key.Key_Return)
    assert cell(roster, "相川 新", Column.POST) == "総務課長"
    assert cell(roster, "相川 新", Column.SIDE) == "市側"


def test_what_is_read_in_the_window_before_is_there_at_once(roster: RosterDialog, app, monkeypatch) -> None:
    roster.reject()
    monkeypatch.setattr(people, "read_index", None)
    again = app.roster.dialog()
    assert len(names(again)) == 13
    again.reject()
