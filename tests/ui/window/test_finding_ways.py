"""What is searched and how: speakers, one person, chosen paragraphs, expressions; each change before it is made."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from minutesapp.editing.clipboard.positions import Hit
from minutesapp.editing.finding.replacing import NewWords
from minutesapp.model.outline import turn_speaker
from minutesapp.services.replacing.planned import planned_rows
from tests.makers import retext
from tests.ui.conftest import Answers
from tests.ui.editor.hand import go, select, write
from ui.actions.keys import say
from ui.app import App
from ui.dialogs.finding.changes import ChangesDialog
from ui.models.planned_rows import BEFORE, PLACE, PlannedRows
from ui.panels.finding.find_bar import SPEAKERS_STAY

AGREE, SPACE = QDialog.DialogCode.Accepted.value, Qt.Key.Key_Space


@pytest.fixture
def find(app: App) -> App:
    """The window with the bar open, the cursor at the head of the text."""
    go(app.editor, 0, 0)
    app.window.actions_by_id["replace"].trigger()
    return app


def choose(app: App, words: str) -> None:
    """Choose the entry that begins so."""
    box = app.later.find_bar.where
    box.fill()
    box.setCurrentIndex(next(at for at in range(box.count()) if box.itemText(at).startswith(words)))


# --- every change before it is made ----------------------------------------------------------------------------------


def test_whoever_does_not_agree_changes_nothing(find: App, answers: Answers) -> None:
    before, bar = find.desk.minutes, find.later.find_bar
    bar.words.setText("図書館")
    bar.others.setText("文庫")
    answers.expect(QDialog.DialogCode.Rejected.value)
    bar.replace_all.click()
    assert answers.asked == ["ChangesDialog"]
    assert find.desk.minutes is before
    assert bar.count.text() == "1 / 5件"


def test_only_what_is_ticked_is_replaced_and_other_kanji_are_not_at_first(find: App, answers: Answers) -> None:
    find.desk.apply(retext(find.desk.minutes, {1: "斎藤と齋藤", 2: "斎藤"}))
    before, bar = find.desk.minutes, find.later.find_bar
    bar.words.setText("斎藤")
    bar.others.setText("佐藤")

    def agree(dialog: ChangesDialog) -> int:
        shown = [[dialog.rows.index(row, column).data() for column in range(4)] for row in range(3)]
        assert [row[1:] for row in shown] == [
            ["斎藤と齋藤", "佐藤と齋藤", ""], ["斎藤と齋藤", "斎藤と佐藤", "異体字"], ["斎藤", "佐藤", ""],
        ]  # fmt: skip
        assert dialog.count.text() == "3件のうち、印のある2件を置き換えます。"
        return AGREE

    answers.expect(agree)
    bar.replace_all.click()
    assert [block.text for block in find.desk.minutes.body[1:3]] == ["佐藤と齋藤", "佐藤"]
    assert bar.count.text() == "2件を置き換えました"
    find.edits.undo()
    assert find.desk.minutes == before


@pytest.fixture
def dialog(app: App, qtbot: QtBot) -> ChangesDialog:
    planned = [NewWords(index, 0, 1, "甲") for index in range(4)]
    made = ChangesDialog(app.window, "置き換えます。", planned_rows(app.desk.rendering, planned))
    qtbot.addWidget(made)
    made.show()
    return made


def test_space_ticks_all_rows_that_are_chosen(dialog: ChangesDialog, qtbot: QtBot) -> None:
    table = dialog.table
    qtbot.keyClick(table, SPACE)
    assert [words.block for words in dialog.chosen] == [1, 2, 3]
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(table, SPACE)
    assert [words.block for words in dialog.chosen] == [0, 1, 2, 3]
    qtbot.keyClick(table, SPACE)
    assert [words.block for words in dialog.chosen] == [2, 3]
    dialog.none.click()
    assert not dialog.chosen and not dialog.accept_button.isEnabled()
    dialog.all.click()
    assert len(dialog.chosen) == 4 and dialog.accept_button.isEnabled()


def test_a_tick_can_be_set_with_the_mouse_and_is_told_to_assistive_technology(dialog: ChangesDialog) -> None:
    rows, role = dialog.rows, Qt.ItemDataRole
    index = rows.index(1, PLACE)
    assert rows.flags(index) & Qt.ItemFlag.ItemIsUserCheckable
    assert rows.setData(index, Qt.CheckState.Unchecked.value, role.CheckStateRole)
    assert rows.data(index, role.CheckStateRole) is Qt.CheckState.Unchecked
    assert not rows.setData(index, "甲", role.EditRole)
    assert rows.data(rows.index(0, BEFORE), role.AccessibleTextRole)


def test_ten_thousand_changes_make_no_widgets(app: App, qtbot: QtBot) -> None:
    planned = [NewWords(index % 5, 0, 1, "甲") for index in range(10_000)]
    dialog = ChangesDialog(app.window, "置き換えます。", planned_rows(app.desk.rendering, planned))
    qtbot.addWidget(dialog)
    dialog.show()
    assert isinstance(dialog.table.model(), PlannedRows)
    assert len(dialog.table.viewport().children()) < 10
    dialog.table.selectAll()
    qtbot.keyClick(dialog.table, SPACE)
    assert dialog.chosen == []


# --- what is searched ------------------------------------------------------------------------------------------------


def test_turns_are_found_by_their_speaker(find: App, qtbot: QtBot) -> None:
    bar, body = find.later.find_bar, find.desk.minutes.body
    choose(find, "発言者")
    write(bar.words, "わたなべ")
    found = find.later.finding._find()
    assert found and bar.count.text() == f"1 / {len(found)}件"
    who = body[found[0].block].speaker.who
    assert "わたなべ" in find.desk.minutes.attendee(who.attendee).kana
    assert [hit.block for hit in found] == [
        index for index, block in enumerate(body) if block.speaker is not None and block.speaker.who == who
    ]
    assert find.editor.found.selected == found[0]
    qtbot.keyClick(bar.words, Qt.Key.Key_Return)
    assert find.editor.found.selected == found[1]
    assert bar.others.placeholderText() == say(SPEAKERS_STAY)
    assert not (bar.replace.isEnabled() or bar.replace_all.isEnabled() or bar.as_written.isEnabled())
    bar.fold()
    assert find.editor.found.selected == Hit(found[1].block, 0, 0), "what is typed now replaces nothing"


def test_no_word_of_the_text_is_a_speaker(find: App) -> None:
    choose(find, "発言者")
    find.later.find_bar.words.setText("図書館の")
    assert find.later.find_bar.count.text() == "発言者には見つかりません"
    before = find.desk.minutes
    find.later.finding.replace_all()
    find.later.finding.replace()
    assert find.desk.minutes is before


def test_only_the_turns_of_one_person_are_searched_and_replaced(find: App, answers: Answers) -> None:
    bar, body = find.later.find_bar, find.desk.minutes.body
    first = next(index for index, block in enumerate(body) if block.starts_turn)
    go(find.editor, first, 0)
    bar.where.fill()
    assert bar.where.itemText(2).startswith("この人：")
    choose(find, "この人")
    bar.words.setText("の")
    found, who = find.later.finding._find(), body[first].speaker.who
    assert found and all(turn_speaker(body, hit.block).who == who for hit in found)
    answers.expect(AGREE)
    bar.others.setText("ノ")
    bar.replace_all.click()
    changed = [index for index, block in enumerate(find.desk.minutes.body) if block != body[index]]
    assert set(changed) == {hit.block for hit in found}


def test_only_chosen_paragraphs_are_searched_and_stay_chosen(find: App) -> None:
    bar = find.later.find_bar
    find.desk.apply(retext(find.desk.minutes, {1: "市", 2: "市", 3: "市", 4: "市"}))
    select(find.editor, (2, 0), (3, 1))
    choose(find, "選んだ段落（2）")
    bar.words.setText("市")
    assert find.later.finding._find() == [(2, 0, 1), (3, 0, 1)]
    go(find.editor, 0, 0)
    bar.where.fill()
    assert bar.where.currentText() == "選んだ段落（2）"
    assert find.later.finding._find() == [(2, 0, 1), (3, 0, 1)]
    assert find.later.finding._places.spans(find.desk.minutes.body[1]) == []
    choose(find, "本文")
    assert len(find.later.finding._find()) > 2


def test_another_record_is_searched_as_a_whole(find: App) -> None:
    choose(find, "発言者")
    find.beginnings.begin("ueda-gaiyo")
    assert find.later.find_bar.where.where.words == "本文"


def test_words_that_stand_in_a_thousand_places_are_counted_when_the_clerk_rests(find: App, qtbot: QtBot) -> None:
    find.desk.apply(retext(find.desk.minutes, {1: "の" * 2000}))
    bar = find.later.find_bar
    write(bar.words, "の")
    assert bar.count.text() == ""
    qtbot.waitUntil(lambda: bar.count.text().startswith("1 / 2,"))
    qtbot.keyClick(bar.words, Qt.Key.Key_Return)
    assert bar.count.text().startswith("2 / 2,")


# --- expressions -----------------------------------------------------------------------------------------------------


def test_an_expression_is_sought_when_the_clerk_rests(find: App, qtbot: QtBot) -> None:
    bar = find.later.find_bar
    find.desk.apply(retext(find.desk.minutes, {1: "6月3日と12月1日"}))
    bar.expression.click()
    assert not bar.as_written.isEnabled()
    bar.words.setText("(\\d+)月(\\d+)日")
    qtbot.waitUntil(lambda: bar.count.text().endswith("2件"))
    assert find.editor.found.selected == (1, 0, 4)
    bar.others.setText("\\2日")
    bar.replace.click()
    assert find.desk.minutes.body[1].text == "3日と12月1日"


def test_what_is_wrong_is_said_while_it_is_written(find: App, qtbot: QtBot, answers: Answers) -> None:
    bar = find.later.find_bar
    bar.expression.click()
    bar.words.setText("(図書")
    assert bar.count.text().startswith("正規表現の1文字目の「(」")
    bar.replace_all.click()
    bar.next.click()
    assert bar.count.text().startswith("正規表現の1文字目の「(」")
    bar.words.setText("(図書)")
    qtbot.waitUntil(lambda: bar.count.text().endswith("件"))
    bar.others.setText("\\2")
    assert bar.count.text().startswith("置き換え後の「\\」")
    before = find.desk.minutes
    bar.replace_all.click()
    assert find.desk.minutes is before and answers.asked == []
    bar.expression.click()
    assert bar.as_written.isEnabled()


def test_an_expression_that_never_ends_does_not_hold_the_window(find: App, qtbot: QtBot) -> None:
    bar = find.later.find_bar
    find.desk.apply(retext(find.desk.minutes, {1: "あ" * 400 + "。"}))
    bar.expression.click()
    bar.words.setText("(あ|ああ)+い")
    qtbot.waitUntil(lambda: "時間がかかりすぎる" in bar.count.text(), timeout=4000)
    bar.next.click()
    assert "時間がかかりすぎる" in bar.count.text()
    bar.words.setText("ああ。")
    qtbot.waitUntil(lambda: bar.count.text().endswith("1件"))


def test_the_letter_of_a_way_to_find_leaves_the_keyboard_with_the_words(find: App, qtbot: QtBot) -> None:
    bar = find.later.find_bar
    bar.expression.animateClick()  # as Qt does for a letter with Alt
    qtbot.waitUntil(bar.expression.isChecked)
    assert bar.words.hasFocus()
    qtbot.mouseClick(bar.expression, Qt.MouseButton.LeftButton)
    assert not bar.expression.isChecked() and bar.words.hasFocus()
    bar.expression.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(bar.expression, Qt.Key.Key_Space)
    assert bar.expression.isChecked() and bar.expression.hasFocus(), "who comes by Tab ticks with the space key"
