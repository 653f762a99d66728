"""The find bar, as the window joins it to the record."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from minutesapp.editing.clipboard.positions import Hit
from minutesapp.editing.deeds import Deed
from minutesapp.editing.finding.search import Search
from tests.makers import retext
from tests.ui.conftest import Answers
from tests.ui.editor.hand import compose, go, select, write
from ui.actions.action import MENUS
from ui.app import App
from ui.dialogs.finding.changes import ChangesDialog
from ui.panels.finding.find_bar import AT_THE_END, FROM_THE_END, FROM_THE_HEAD, READ_ONLY, SAME_ALREADY

NOWHERE = "本文には見つかりません"
RETURN, ESCAPE, TAB, SHIFT = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier


AGREE = QDialog.DialogCode.Accepted.value


def agree_to_all(dialog: ChangesDialog) -> int:
    dialog.all.click()
    return AGREE


def hits(app: App, words: str) -> list[Hit]:
    search = Search()
    search.look_for(words)
    return search.hits(app.desk.minutes.body)


def selected(app: App) -> Hit:
    return app.editor.found.selected


def text(app: App, index: int) -> str:
    return app.desk.minutes.body[index].text


def put(app: App, texts: dict[int, str]) -> None:
    """Let paragraphs read like this."""
    app.desk.apply(retext(app.desk.minutes, texts))


@pytest.fixture
def find(app: App) -> App:
    """The window with the bar open, the cursor at the head of the text."""
    go(app.editor, 0, 0)
    app.window.actions_by_id["replace"].trigger()
    return app


def test_the_bar_waits_for_words(app: App) -> None:
    app.window.actions_by_id["find"].trigger()
    assert app.later.find_bar.isVisible()
    assert QApplication.focusWidget() is app.later.find_bar.words
    assert not app.later.find_bar.others.isVisible()
    assert app.later.find_bar.count.text() == ""


def test_enter_goes_round_and_says_so(find: App, qtbot: QtBot) -> None:
    bar, places = find.later.find_bar, hits(find, "図書館")
    assert len(places) == 5
    write(bar.words, "図書館")
    assert selected(find) == places[0]
    for place in (2, 3, 4, 5):
        assert bar.count.text() == f"{place - 1} / 5件"
        qtbot.keyClick(bar.words, RETURN)
        assert selected(find) == places[place - 1]
    qtbot.keyClick(bar.words, RETURN)
    assert bar.count.text().split("　") == ["1 / 5件", FROM_THE_HEAD]
    qtbot.keyClick(bar.words, RETURN, SHIFT)
    assert bar.count.text().split("　") == ["5 / 5件", FROM_THE_END]
    qtbot.keyClick(bar.others, RETURN, SHIFT)
    assert bar.count.text() == "4 / 5件"
    assert QApplication.focusWidget() is bar.words


def test_words_that_are_nowhere_leave_the_text_where_it_is(find: App) -> None:
    go(find.editor, 3, 1)
    find.later.find_bar.words.setText("どこにもない")
    assert find.later.find_bar.count.text() == NOWHERE
    assert selected(find) == Hit(3, 1, 1)
    find.later.find_bar.words.setText("")
    assert find.later.find_bar.count.text() == ""


def test_words_that_grow_are_sought_from_where_the_search_began(find: App) -> None:
    put(find, {2: "市 市民 市民課", 4: "市民課"})
    go(find.editor, 1, 0)
    words = find.later.find_bar.words
    for typed, place in (("市", (2, 0, 1)), ("市民", (2, 2, 4)), ("市民課", (2, 5, 8)), ("市民", (2, 2, 4))):
        words.setText(typed)
        assert selected(find) == place
    go(find.editor, 3, 0)
    words.setText("市民課")
    assert selected(find) == (4, 0, 3)


def test_nothing_moves_while_words_are_composed(find: App) -> None:
    go(find.editor, 3, 1)
    scrolled = find.editor.verticalScrollBar().value()
    for preedit in ("と", "とし", "としょ", "図書館"):
        compose(find.later.find_bar.words, preedit)
        assert selected(find) == Hit(3, 1, 1)
        assert find.editor.verticalScrollBar().value() == scrolled
        assert find.later.find_bar.count.text() == ""
    compose(find.later.find_bar.words, "", "図書館")
    assert find.later.find_bar.count.text() == "1 / 5件"


def test_alike_is_found_and_as_written_is_told_apart(find: App) -> None:
    put(find, {1: "第1回 髙橋", 2: "第１回 高橋"})
    bar = find.later.find_bar
    bar.words.setText("第１回　高橋")
    assert bar.count.text() == "1 / 2件（うち異体字 1件）"
    bar.as_written.click()
    assert bar.count.text() == NOWHERE
    bar.words.setText("高橋")
    assert bar.count.text() == "1 / 1件"
    bar.as_written.click()
    assert bar.count.text() == "1 / 2件（うち異体字 1件）"


def test_tab_goes_through_the_lines_and_then_the_buttons(find: App, qtbot: QtBot) -> None:
    bar = find.later.find_bar
    stops = [
        bar.words,
        bar.others,
        bar.previous,
        bar.next,
        bar.where,
        bar.as_written,
        bar.expression,
        bar.replace,
        bar.replace_all,
        bar.close_button,
    ]
    for before, after in pairwise(stops):
        assert QApplication.focusWidget() is before
        qtbot.keyClick(before, TAB)
        assert QApplication.focusWidget() is after


def test_every_button_has_a_key_of_its_own_that_no_menu_has(find: App) -> None:
    bar = find.later.find_bar
    buttons = [
        bar.previous,
        bar.next,
        bar.as_written,
        bar.expression,
        bar.replace,
        bar.replace_all,
        bar.close_button,
        *bar._labels,
    ]
    keys = [re.findall(r"\(&(\w)\)…?$", words) for words in (*(button.text() for button in buttons), *MENUS)]
    assert all(len(key) == 1 for key in keys)
    assert len({key[0] for key in keys}) == len(keys)


def test_enter_presses_the_button_that_has_the_keyboard(find: App, qtbot: QtBot) -> None:
    bar = find.later.find_bar
    bar.words.setText("図書館")
    bar.previous.setFocus()
    qtbot.keyClick(bar.previous, RETURN)
    assert bar.count.text().startswith("5 / 5件")
    bar.close_button.setFocus()
    qtbot.keyClick(bar.close_button, RETURN)
    assert bar.isHidden()


def test_esc_goes_back_to_the_present_place(find: App, qtbot: QtBot) -> None:
    bar = find.later.find_bar
    bar.words.setText("図書館")
    qtbot.keyClick(bar.words, RETURN)
    place = selected(find)
    assert find.editor.search_marks.is_needed
    qtbot.keyClick(bar.words, ESCAPE)
    assert bar.isHidden()
    assert QApplication.focusWidget() is find.editor
    assert selected(find) == place == hits(find, "図書館")[1]
    assert not find.editor.search_marks.is_needed


def test_f3_finds_from_anywhere_and_leaves_the_keyboard_in_the_text(find: App, qtbot: QtBot) -> None:
    find.later.find_bar.words.setText("図書館")
    find.later.find_bar.fold()
    find.header.focus_first()
    find.window.actions_by_id["find_next"].trigger()
    assert QApplication.focusWidget() is find.editor
    assert find.later.find_bar.count.text() == "2 / 5件"
    assert find.editor.search_marks.is_needed
    find.window.actions_by_id["find_previous"].trigger()
    assert selected(find) == hits(find, "図書館")[0]
    qtbot.keyClick(find.editor, ESCAPE)
    assert find.later.find_bar.isHidden()


def test_f3_without_words_asks_for_them(app: App) -> None:
    app.window.actions_by_id["find_next"].trigger()
    assert QApplication.focusWidget() is app.later.find_bar.words


def test_what_is_selected_is_sought_and_the_last_words_are_kept(app: App) -> None:
    words = app.later.find_bar.words
    place = hits(app, "図書館")[2]
    app.editor.found.show(place)
    app.window.actions_by_id["find"].trigger()
    assert (words.text(), app.later.find_bar.count.text()) == ("図書館", "3 / 5件")
    assert selected(app) == place
    app.later.find_bar.fold()
    for anchor, end in (((0, 0), (0, 0)), ((0, 0), (2, 1)), ((1, 0), (1, 0))):
        select(app.editor, anchor, end)
        app.window.actions_by_id["find"].trigger()
        assert words.text() == "図書館"
        assert words.selectedText() == "図書館"
        app.later.find_bar.fold()


def test_a_place_that_reads_otherwise_does_not_change_the_words(find: App) -> None:
    put(find, {0: "第１回"})
    find.later.find_bar.words.setText("第1回")
    find.window.actions_by_id["find"].trigger()
    assert find.later.find_bar.words.text() == "第1回"


def test_words_that_are_being_sought_are_not_overwritten_by_what_is_selected(app: App) -> None:
    select(app.editor, (0, 0), (0, 2))
    app.window.actions_by_id["find"].trigger()
    assert app.later.find_bar.words.text() == "開会"
    app.later.find_bar.words.setText("どこにもない")
    app.window.actions_by_id["replace"].trigger()
    assert app.later.find_bar.words.text() == "どこにもない"


def test_what_is_selected_in_a_field_is_sought_in_the_text(app: App) -> None:
    line = app.header.editors["venue"].line
    line.setFocus()
    line.setSelection(line.text().index("図書館"), 3)
    app.window.actions_by_id["find"].trigger()
    assert (app.later.find_bar.words.text(), app.later.find_bar.count.text()) == ("図書館", "5件")


def test_no_key_that_replaces_has_another_meaning_with_ctrl(find: App) -> None:
    taken = {action.shortcut().toString() for action in find.window.actions_by_id.values()}
    for button in (find.later.find_bar.replace, find.later.find_bar.replace_all):
        assert "Ctrl+" + re.findall(r"\(&(\w)\)…?$", button.text())[0] not in taken


def test_whoever_selects_a_long_passage_does_not_seek_it(app: App) -> None:
    put(app, {0: "長い" * 40})
    select(app.editor, (0, 0), (0, 80))
    app.window.actions_by_id["find"].trigger()
    assert app.later.find_bar.words.text() == ""


def test_a_place_does_not_hide_behind_the_bar(app: App) -> None:
    app.editor.commands.go_to_block(len(app.desk.minutes.body) - 1)
    place = hits(app, "閉会")[-1]
    app.editor.found.show(place)
    bar = app.editor.verticalScrollBar()
    bar.setValue(bar.value() - app.editor.viewport().height() + app.editor.cursorRect().bottom() + 4)
    app.window.actions_by_id["replace"].trigger()
    assert app.editor.cursorRect().bottom() < app.editor.viewport().height() - app.editor.page.theme.line


# --- replacing -------------------------------------------------------------------------------------------------------


def test_replacing_everything_is_one_step_and_says_what_was_replaced(find: App, answers: Answers) -> None:
    answers.expect(AGREE)
    before = find.desk.minutes
    bar = find.later.find_bar
    bar.words.setText("図書館")
    bar.others.setText("𠮷書館")
    bar.replace_all.click()
    assert bar.count.text() == "5件を置き換えました"
    assert hits(find, "図書館") == []
    assert len(hits(find, "吉書館")) == 5
    assert find.desk.session.next_undo is Deed.REPLACE
    assert [b.closed for b in find.desk.minutes.body] == [b.closed for b in before.body]
    find.edits.undo()
    assert find.desk.minutes == before
    assert not find.window.actions_by_id["undo"].isEnabled()


def test_what_reads_so_already_is_not_counted(find: App, answers: Answers) -> None:
    answers.expect(AGREE)
    put(find, {1: "第1回 渡邉", 2: "第１回 渡辺"})
    bar = find.later.find_bar
    bar.words.setText("渡辺")
    bar.others.setText("渡邉")
    bar.replace_all.click()
    assert bar.count.text() == "1件を置き換えました"
    bar.replace_all.click()
    assert bar.count.text() == SAME_ALREADY


def test_other_kanji_that_were_replaced_are_told(find: App, answers: Answers) -> None:
    answers.expect(agree_to_all)
    put(find, {1: "齋藤と斉藤", 2: "斎藤"})
    find.later.find_bar.words.setText("斎藤")
    find.later.find_bar.others.setText("佐藤")
    find.later.find_bar.replace_all.click()
    assert find.later.find_bar.count.text() == "3件を置き換えました（うち異体字 2件）"


def test_one_place_after_the_other_is_replaced_each_in_a_step(find: App) -> None:
    bar, places = find.later.find_bar, hits(find, "図書館")
    bar.words.setText("図書館")
    bar.others.setText("中央図書館")
    texts = [text(find, place.block) for place in places]
    for done in range(1, 5):
        bar.replace.click()
        assert bar.count.text() == f"{done + 1} / 5件"
        assert text(find, places[done - 1].block) == texts[done - 1].replace("図書館", "中央図書館")
    bar.replace.click()
    assert bar.count.text().split("　") == ["5件", AT_THE_END]
    assert [text(find, place.block) for place in places] == [t.replace("図書館", "中央図書館") for t in texts]
    for _ in range(5):
        find.edits.undo()
    assert [text(find, place.block) for place in places] == texts


def test_where_no_place_is_selected_replacing_first_shows_one(find: App) -> None:
    find.later.find_bar.words.setText("図書館")
    go(find.editor, 0, 0)
    before = find.desk.minutes
    find.later.find_bar.replace.click()
    assert find.desk.minutes == before
    assert selected(find) == hits(find, "図書館")[0]


def test_words_pasted_from_a_sheet_are_found(find: App) -> None:
    QApplication.clipboard().setText("図書館\r\n")
    find.later.find_bar.words.paste()
    assert find.later.find_bar.count.text() == "1 / 5件"


@pytest.mark.parametrize("pasted", ["中央館\r\n", "中央館\n", "\x00中\x0b央\x1f館\u2028"])
def test_what_is_pasted_from_a_sheet_becomes_one_line(find: App, pasted: str, answers: Answers) -> None:
    answers.expect(AGREE)
    bar = find.later.find_bar
    bar.words.setText("図書館")
    QApplication.clipboard().setText(pasted)
    bar.others.paste()
    bar.replace_all.click()
    assert bar.count.text() == "5件を置き換えました"
    assert hits(find, "図書館") == []
    assert not any(set("\x00\x0b\x1f\n\r\u2028") & set(block.text) for block in find.desk.minutes.body)


def test_a_record_that_can_only_be_read_is_searched_but_not_replaced(find: App) -> None:
    bar = find.later.find_bar
    bar.words.setText("図書館")
    find.desk.file_read_only = True
    find.desk.saving_changed.emit()
    before = find.desk.minutes
    assert not (bar.others.isEnabled() or bar.replace.isEnabled() or bar.replace_all.isEnabled())
    assert bar.others.placeholderText() == READ_ONLY
    find.later.finding.replace_all()
    find.later.finding.replace()
    assert find.desk.minutes is before
    assert bar.count.text() == "1 / 5件"
    bar.next.click()
    assert bar.count.text() == "2 / 5件"
    find.desk.set_saved(find.desk.path, find.desk.stamp)
    assert bar.replace_all.isEnabled()


def test_replacing_with_nothing_leaves_whole_signs(find: App, answers: Answers) -> None:
    answers.expect(agree_to_all)
    put(find, {0: "葛\U000e0100城の葛"})
    find.later.find_bar.words.setText("葛")
    find.later.find_bar.replace_all.click()
    assert text(find, 0) == "城の"


# --- while the record changes ----------------------------------------------------------------------------------------


def test_places_are_counted_when_the_clerk_rests_and_not_with_every_key(find: App, qtbot: QtBot, monkeypatch) -> None:
    find.later.find_bar.words.setText("図書館")
    counted = []
    hits_of = Search.hits
    monkeypatch.setattr(
        Search, "hits", lambda search, body, within=None: counted.append(body) or hits_of(search, body, within)
    )
    go(find.editor, 0, 0)
    for _ in range(5):
        write(find.editor, "図書館")
    assert counted == []
    qtbot.waitUntil(lambda: find.later.find_bar.count.text() == "10件")
    assert len(counted) == 1


def test_the_next_place_is_sought_in_the_text_as_it_is_now(find: App, qtbot: QtBot) -> None:
    find.later.find_bar.words.setText("図書館")
    go(find.editor, 0, 0)
    write(find.editor, "図書館")
    go(find.editor, 0, 0)
    find.window.actions_by_id["find_next"].trigger()
    assert selected(find) == Hit(0, 0, 3)
    assert find.later.find_bar.count.text() == "1 / 6件"


def test_a_place_that_the_clerk_leaves_is_no_longer_the_present_one(find: App, qtbot: QtBot) -> None:
    find.later.find_bar.words.setText("図書館")
    go(find.editor, 0, 0)
    qtbot.waitUntil(lambda: find.later.find_bar.count.text() == "5件")


def test_another_record_is_searched_anew(find: App, qtbot: QtBot) -> None:
    find.later.find_bar.words.setText("図書館")
    find.beginnings.begin("ueda-gaiyo")
    qtbot.waitUntil(lambda: find.later.find_bar.count.text() == NOWHERE)
    assert find.later.finding._search._known.keys() == {block.text for block in find.desk.minutes.body}
    find.window.actions_by_id["find_next"].trigger()
    assert find.later.find_bar.count.text() == NOWHERE


def test_a_composition_in_the_text_is_finished_before_the_next_place(find: App) -> None:
    find.later.find_bar.words.setText("図書館")
    find.editor.setFocus()
    go(find.editor, 0, 0)
    compose(find.editor, "かい")
    find.window.actions_by_id["find_next"].trigger()
    assert not find.editor.input_method.composing
    assert text(find, 0).startswith("かい")
    assert selected(find) == hits(find, "図書館")[0]


@pytest.mark.parametrize("width", [800, 911, 1000])
def test_the_two_rows_stand_close_together(find: App, qtbot: QtBot, width: int) -> None:
    """The words behind the buttons take no row before there are any, and a short count has room in the first."""
    bar = find.later.find_bar
    for panel in find.window.docks:
        find.window.show_panel(panel, False)
    find.window.resize(width, 700)
    bar.unfold("", replacing=True)
    for words in ("", "12 / 345件"):
        bar.say(words)
        qtbot.wait(10)
        assert bar.width() == width
        below = bar.others.mapTo(bar, QPoint()).y() - bar.words.mapTo(bar, QPoint()).y()
        assert below < 2 * bar.words.height(), words


def test_tab_goes_from_the_bar_to_the_panels_whenever_the_bar_was_made(app: App) -> None:
    app.later.finding.unfold(replacing=True)
    stops, here = [], app.later.find_bar.close_button.nextInFocusChain()
    while here is not app.later.find_bar.words:
        if here.isVisible() and here.focusPolicy() & Qt.FocusPolicy.TabFocus:
            stops.append(here)
        here = here.nextInFocusChain()
    assert app.window.docks["outline"].isAncestorOf(stops[0])
    assert stops[-1] is app.header.arrange
