"""Undo, finding, checking, the outline and the counts, as the window joins them to the editor."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from minutesapp.editing.commands import set_kind
from minutesapp.editing.header_commands import fill_field
from minutesapp.model.blocks import BlockKind
from minutesapp.model.header import TextValue
from minutesapp.model.outline import agenda_items
from minutesapp.services import people
from minutesapp.templates.agenda import agenda_rows
from tests.ui.conftest import Answers
from tests.ui.window.hand import save
from ui.app import App
from ui.controllers.text.edit_controller import NO_ITEM
from ui.dialogs.number import NumberDialog
from ui.widgets.tab_order import tab_stops


def type_words(app: App, words: str) -> None:
    """Type through the input method, where the focus is."""
    event = QInputMethodEvent("", [])
    event.setCommitString(words)
    QApplication.sendEvent(QApplication.focusWidget(), event)


def test_undo_names_its_step_and_goes_through_header_and_body_in_order(app: App) -> None:
    actions = app.window.actions_by_id
    assert not actions["undo"].isEnabled()
    first = app.desk.minutes
    app.header.editors["venue"].line.setText("Hall")
    app.header.commit()
    assert actions["undo"].text().startswith("元に戻す：項目の入力")
    app.editor.commands.go_to_block(0)
    app.editor.commands.make_narrative()
    assert actions["undo"].text().startswith("元に戻す：段落の種類の変更")
    actions["undo"].trigger()
    assert app.desk.minutes.body == first.body
    assert app.desk.minutes.field("venue").value == TextValue("Hall")
    actions["undo"].trigger()
    assert app.desk.minutes == first
    actions["redo"].trigger()
    actions["redo"].trigger()
    assert app.desk.minutes.body[0].kind is BlockKind.NARRATIVE
    assert not actions["redo"].isEnabled()


def test_a_record_can_be_written_with_the_keyboard_alone(
    app: App, qtbot: QtBot, answers: Answers, tmp_path, repository
) -> None:
    app.beginnings.begin("ueda-gaiyo")
    qtbot.waitUntil(lambda: tab_stops(app.header)[1:2] == [app.header.editors["held"].day])  # the card is laid out
    app.header.focus_first()
    type_words(app, "東雲市環境審議会")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.keyClicks(QApplication.focusWidget(), "2026/5/15")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    for _ in range(5):  # two times, the place, whoever is there
        if QApplication.focusWidget() is not app.header.editors["members"].entry.line:
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    type_words(app, "髙橋 美咲")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    app.editor.setFocus()
    app.editor.commands.go_to_block(0)
    app.window.actions_by_id["start_turn"].trigger()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_1)
    type_words(app, "定刻になったので始める。")
    answers.expect((str(tmp_path / "鍵盤.minutes"), ""))
    app.window.actions_by_id["save"].trigger()
    minutes = app.desk.minutes
    assert minutes.field("body_name").value.text == "東雲市環境審議会"
    assert f"{minutes.field('held').value.start:%Y%m%d}" == "20260515"
    spoken = next(block for block in minutes.body if block.text == "定刻になったので始める。")
    assert spoken.speaker.attendee == minutes.attendees[0].id
    assert (tmp_path / "鍵盤.minutes").exists()


def test_somebody_of_the_roster_joins_the_meeting_as_a_speaker(app: App, repository, qtbot: QtBot) -> None:
    people.import_roster(repository / "resources" / "samples" / "roster.csv")
    app.desk.set_record(app.desk.minutes.with_facts(attendees=()))
    with qtbot.waitSignal(app.desk.roster.ready):
        assert app.people.complete("わたなべ") == [], "the roster is read while the clerk goes on"
    found = app.people.complete("わたなべ")
    assert [person.name for person in found] == ["渡邉みのり"]
    id = app.people.add_named(found[0])
    assert app.desk.minutes.attendee(id).field == "staff"


def test_f6_goes_round_the_panes(app: App) -> None:
    app.editor.setFocus()
    seen = []
    for _ in range(4):
        app.window.actions_by_id["next_pane"].trigger()
        seen.append(QApplication.focusWidget())
    assert seen[:2] == [app.people_panel.tree, app.outline.tree]
    assert app.header.isAncestorOf(seen[2])
    assert seen[3] is app.editor
    app.window.actions_by_id["previous_pane"].trigger()
    assert app.header.isAncestorOf(QApplication.focusWidget())


def test_tab_after_the_last_field_goes_into_the_text(app: App, qtbot: QtBot) -> None:
    app.header.arrange.setFocus()
    qtbot.keyClick(app.header.arrange, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is app.editor


def test_the_outline_follows_and_leads(app: App, qtbot: QtBot) -> None:
    rows = agenda_rows(app.desk.rendering)
    assert [row.words for row in rows][:4] == ["1 開会", "2 会長あいさつ", "3 議事", "(1) 令和5年度の利用状況について"]
    assert rows[6].closed
    assert rows[6].words.endswith("【非公開】")
    app.outline.tree.itemClicked.emit(app.outline._items[5], 0)
    assert app.editor.caret.index == rows[5].index
    app.editor.commands.go_to_block(rows[3].index + 2)
    assert app.outline.tree.currentItem().text(0) == rows[3].words
    app.editor.commands.go_to_block(rows[3].index)
    app.editor.commands.make_narrative()
    qtbot.waitUntil(lambda: len(app.outline._items) == len(rows) - 1)


def test_checks_are_listed_and_lead_to_their_place(app: App, qtbot: QtBot, answers: Answers) -> None:
    app.desk.apply(fill_field(app.desk.minutes, "venue", TextValue("")))
    app.editor.commands.go_to_block(5)
    app.editor.speakers.start_turn()
    app.window.actions_by_id["check"].trigger()
    tree = app.notes.findings
    rows = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    assert rows[0].text(1) == "「会場」が書かれていません。"
    tree.setCurrentItem(rows[0])
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert app.header.editors["venue"].isAncestorOf(QApplication.focusWidget())
    assert "（" in app.notes.tabs.tabText(1)


def test_a_few_findings_are_all_seen(app: App, qtbot: QtBot, answers: Answers) -> None:
    for key in ("venue", "body_name"):
        app.desk.apply(fill_field(app.desk.minutes, key, TextValue("")))
        app.window.actions_by_id["check"].trigger()
        qtbot.waitUntil(lambda: app.notes.findings.isVisible())
        qtbot.wait(50)
        assert app.notes.findings.verticalScrollBar().maximum() == 0


def test_the_list_goes_when_nothing_is_left_in_it(app: App, answers: Answers) -> None:
    app.desk.apply(fill_field(app.desk.minutes, "venue", TextValue("")))
    app.window.actions_by_id["check"].trigger()
    assert app.window.docks["notes"].isVisible()
    app.desk.apply(fill_field(app.desk.minutes, "venue", TextValue("Room 201")))
    app.window.actions_by_id["check"].trigger()
    assert not app.window.docks["notes"].isVisible()


def test_what_is_asked_for_comes_before_another_panel_in_its_place(app: App, qtbot: QtBot, answers: Answers) -> None:
    app.desk.apply(fill_field(app.desk.minutes, "venue", TextValue("")))
    app.editor.commands.go_to_block(5)
    app.window.actions_by_id["same_speaker"].trigger()
    qtbot.waitUntil(lambda: not app.turns_panel.visibleRegion().isEmpty())
    app.window.actions_by_id["check"].trigger()
    qtbot.waitUntil(lambda: not app.notes.visibleRegion().isEmpty())
    app.window.actions_by_id["same_speaker"].trigger()
    qtbot.waitUntil(lambda: not app.turns_panel.visibleRegion().isEmpty())


def test_a_record_without_findings_is_told_so(app: App, answers: Answers) -> None:
    app.window.actions_by_id["check"].trigger()
    assert "見つかりませんでした" in app.window.bar.texts()[0]
    assert not answers.asked


def test_counting_waits_until_the_clerk_rests(app: App, qtbot: QtBot) -> None:
    before = app.status.counts.text()
    app.editor.commands.go_to_block(5)
    type_words(app, "あいうえお")
    assert app.status.counts.text() == before
    assert app.status.saving.text() == "未保存"
    qtbot.waitUntil(lambda: app.status.counts.text() != before)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_window_wears_both_themes(app: App, theme: str) -> None:
    app.memory.remember({"theme": theme})
    app.view.show_theme()
    paper = QApplication.palette().base().color().lightness()
    assert (paper < 128) == (theme == "dark")
    app.memory.remember({"theme": "light"})
    app.view.show_theme()


def test_text_size_is_remembered(app: App) -> None:
    before = app.memory.settings.font_size
    app.window.actions_by_id["zoom_in"].trigger()
    assert app.memory.settings.font_size == before + 1


@pytest.mark.parametrize(
    ("choice", "typed", "number", "unnumbered"),
    [("_none", "", "", True), ("_automatic", "", "", False), ("_automatic", "議案第3号", "議案第3号", False)],
)
def test_an_agenda_item_can_have_another_number_or_none(
    app: App, answers: Answers, choice: str, typed: str, number: str, unnumbered: bool
) -> None:
    def choose(dialog: QDialog) -> int:
        assert isinstance(dialog, NumberDialog)
        getattr(dialog, choice).setChecked(True)
        if typed:
            dialog._text.setText(typed)
            dialog._text.textEdited.emit(typed)
        return QDialog.DialogCode.Accepted

    app.editor.commands.go_to_block(0)
    answers.expect(choose)
    app.window.actions_by_id["number"].trigger()
    block = app.desk.minutes.body[0]
    assert (block.number, block.unnumbered) == (number, unnumbered)


def test_an_agenda_item_is_deleted_with_all_under_it_and_comes_back(app: App) -> None:
    before = app.desk.minutes
    item = agenda_items(before.body)[3]
    app.editor.commands.go_to_block(item.start + 1)
    app.window.actions_by_id["item_delete"].trigger()
    assert app.desk.minutes.body == before.body[: item.start] + before.body[item.end :]
    app.window.actions_by_id["undo"].trigger()
    assert app.desk.minutes == before


@pytest.mark.parametrize("action", ["number", "item_delete"])
def test_where_there_is_no_agenda_item_the_clerk_is_told_so(app: App, action: str) -> None:
    app.desk.apply(set_kind(app.desk.minutes, range(len(app.desk.minutes.body)), BlockKind.NARRATIVE))
    before = app.desk.minutes
    app.window.actions_by_id[action].trigger()
    assert app.desk.minutes == before
    assert app.window.statusBar().currentMessage() == NO_ITEM


def test_asking_who_speaks_brings_the_keyboard_into_the_text(app: App) -> None:
    app.header.focus_first()
    app.window.actions_by_id["choose_speaker"].trigger()
    assert app.editor.hasFocus()
    assert app.editor.speakers.chooser.asking
    app.header.focus_first()
    assert not app.editor.speakers.chooser.asking
    app.editor.margin.label_clicked.emit(6)
    assert app.editor.hasFocus()
    assert app.editor.speakers.chooser.asking


def test_what_is_typed_in_answer_is_settled_before_the_record_is_saved(app: App, sample: Path) -> None:
    app.editor.commands.go_to_block(5)
    before = app.desk.minutes.body
    app.editor.speakers.ask()
    type_words(app, "くぼた")
    assert save(app)
    assert app.desk.minutes.body == before
    assert "くぼた" not in sample.read_text(encoding="utf-8").split('"body"')[1]
