"""The roster is searched as names are completed, filtered, sorted, shown as of a day, and stands in no way."""

from __future__ import annotations

import threading
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from minutesapp import paths
from minutesapp.model.attendance import Side
from minutesapp.roster.people import Person
from minutesapp.roster.source import OWN
from minutesapp.roster.upkeep import add_person
from minutesapp.services.rosters import upkeep
from minutesapp.services.rosters.table import sheet as sheets
from minutesapp.services.rosters.table.rows import Column
from tests.ui.window.roster.conftest import shown
from tests.ui.window.roster.hand import Key, cell, go_to, names, press, stored, write
from ui import tasks
from ui.app import App
from ui.dialogs.roster.listing import EMPTY
from ui.dialogs.roster.roster import RosterDialog
from ui.models.roster_table import COLUMNS
from ui.widgets.fields.day_line import UNREADABLE

FUMI = "山﨑 ふみ"
KASAI = "葛\U000e0100西 亮"
MEMBERS = ["東 健", "五十嵐 真帆", KASAI, "髙梨 光一", "山﨑 ふみ", "𠮷川 千尋", "南部 洋子"]


def test_an_empty_roster_says_what_to_do(app: App, qtbot: QtBot) -> None:
    dialog = app.roster.dialog()
    qtbot.addWidget(dialog)
    assert dialog.list.words.text() == EMPTY
    dialog.reject()


def test_everybody_is_shown_by_reading_who_is_in_office_first(roster: RosterDialog) -> None:
    assert names(roster)[:3] == ["東 健", "五十嵐 真帆", KASAI]
    assert roster.list.words.text() == "13人のうち13人"
    assert cell(roster, "東 健", Column.TERM) == "令5.8.1～令7.7.31"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("高梨", ["髙梨 光一"]),
        ("よし", ["𠮷川 千尋"]),
        ("iga", ["五十嵐 真帆"]),
        ("副会長", ["髙梨 光一"]),
        ("図書館 東", ["東 健"]),
        ("だれでもない", []),
    ],
)
def test_who_is_sought_is_found_and_enter_goes_there(roster: RosterDialog, typed: str, found: list[str]) -> None:
    assert QApplication.focusWidget() is roster.list.finding.words
    write(typed)
    press(Key.Key_Return)
    assert names(roster) == found
    if found:
        assert QApplication.focusWidget() is roster.list.view
        assert roster.entry is not None and roster.entry.person.name == found[0]
    else:
        assert "あてはまる人はいません" in roster.list.words.text()


def test_what_is_still_being_composed_is_sought_already(roster: RosterDialog, qtbot: QtBot) -> None:
    line = roster.list.finding.words
    QApplication.sendEvent(line, QInputMethodEvent("いがr", []))
    qtbot.waitUntil(lambda: names(roster) == ["五十嵐 真帆"])
    assert (line.text(), QApplication.focusWidget()) == ("", line)
    committed = QInputMethodEvent("", [])
    committed.setCommitString("山﨑")
    QApplication.sendEvent(line, committed)
    qtbot.waitUntil(lambda: names(roster) == ["山﨑 ふみ"])


def test_filters_leave_rows_out(roster: RosterDialog) -> None:
    upkeep.add_person({"name": "相川 新"}, {"post": "講師", "side": "guest"})
    roster.refresh()
    finding = roster.list.finding
    finding.committee.setCurrentIndex(finding.committee.findData("図書館協議会"))
    assert names(roster) == MEMBERS
    finding.committee.setCurrentIndex(0)
    finding.side.setCurrentIndex(finding.side.findData(Side.STAFF))
    assert len(names(roster)) == 6 and "東 健" not in names(roster)
    finding.side.setCurrentIndex(0)
    finding.unconfirmed.setChecked(True)
    assert names(roster) == ["相川 新"]
    finding.unconfirmed.setChecked(False)
    assert "南部 洋子" in names(roster)
    finding.current.setChecked(True)
    assert roster.list.words.text() == "14人のうち13人" and "南部 洋子" not in names(roster)


def test_the_posts_are_those_of_a_day(roster: RosterDialog) -> None:
    day = roster.list.finding.day
    day.line.setText("20220101")
    day.line.editingFinished.emit()
    assert day.line.text() == "令和4年1月1日（土）"
    assert cell(roster, "東 健", Column.TERM).endswith("（これから）")
    day.line.setFocus()
    day.line.setText("いつか")
    roster.list.view.setFocus()
    assert day.line.text() == "いつか", "what cannot be read stays to be put right"
    assert not day.is_right and roster.bar.texts() == [UNREADABLE]
    near = min((date(date.today().year + step, 1, 1) for step in (-1, 0, 1)), key=lambda one: abs(one - date.today()))
    for words in ("1/1", "0101", "1月1日"):
        day.line.setText(words)
        day.line.editingFinished.emit()
        assert day.day == roster._book.day == near and roster.bar.texts() == []


def test_a_day_is_chosen_from_the_calendar(roster: RosterDialog) -> None:
    day = roster.list.finding.day
    day._pick(day.day.replace(year=2022))
    assert cell(roster, "東 健", Column.TERM).endswith("（これから）")


def test_headings_sort_by_the_mouse_and_by_a_key(roster: RosterDialog, qtbot: QtBot) -> None:
    usual = names(roster)
    view, header = roster.list.view, roster.list.view.horizontalHeader()
    place = COLUMNS.index(Column.POST)
    middle = QPoint(header.sectionViewportPosition(place) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert names(roster)[:2] == ["𠮷川 千尋", "髙梨 光一"], "会長, 副会長"
    assert header.isSortIndicatorShown()
    go_to(roster, "東 健", Column.POST)
    press(Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert names(roster)[-2:] == ["髙梨 光一", "𠮷川 千尋"]
    assert roster.entry is not None and roster.entry.person.name == "東 健", "whoever is chosen stays so"
    press(Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert names(roster) == usual
    assert not view.horizontalHeader().isSortIndicatorShown()


def test_ctrl_f_goes_to_the_line_to_search_in(roster: RosterDialog) -> None:
    go_to(roster, "東 健")
    press(Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is roster.list.finding.words


def test_signs_in_the_table_do_not_go_through_all_rows(roster: RosterDialog) -> None:
    upkeep.change_posting(stored(FUMI).person.id, stored(FUMI).posting.id, {"seat": "7"})
    roster.refresh()
    go_to(roster, "東 健", Column.SEAT)
    press(Key.Key_7)
    assert roster.entry is not None and roster.entry.person.name == "東 健"


def test_the_first_rows_are_there_while_the_others_are_read(
    app: App, roster: RosterDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    roster.reject()
    OWN.change(lambda store: add_person(store, Person("", "相川 新", kana="あいかわ しん")))
    opened = threading.Event()
    rows = sheets.Sheet.rows

    def wait(sheet: sheets.Sheet, wish: object) -> object:
        assert opened.wait(30)
        return rows(sheet, wish)

    monkeypatch.setattr(sheets, "HEAD", 4)
    monkeypatch.setattr(sheets, "MANY", 4)
    monkeypatch.setattr(sheets.Sheet, "rows", wait)
    monkeypatch.setattr(tasks, "MOMENT", 0)
    dialog = app.roster.dialog()
    qtbot.addWidget(dialog)
    shown(dialog, qtbot)
    qtbot.waitUntil(lambda: bool(names(dialog)))
    assert len(names(dialog)) == 4
    go_to(dialog, KASAI)
    opened.set()
    qtbot.waitUntil(lambda: len(names(dialog)) == 14)
    assert dialog.entry is not None and dialog.entry.person.name == KASAI
    dialog.reject()
    qtbot.waitUntil(lambda: not tasks._running)


def test_a_roster_that_cannot_be_read_is_told(app: App, qtbot: QtBot) -> None:
    paths.roster_file().write_bytes(b"no database at all")
    dialog = app.roster.dialog()
    qtbot.addWidget(dialog)
    assert "壊れている" in dialog.bar.texts()[0]
    dialog.reject()
