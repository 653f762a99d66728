"""While a dialog of the roster writes or reads: it is told in the dialog, given up there, and done once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from minutesapp.roster.source import OWN
from minutesapp.services.rosters import changes, drafts, transfers, upkeep
from minutesapp.services.rosters.table import looking
from minutesapp.services.rosters.table.rows import Column
from tests.ui.window.holding import Hold, press_cancel
from tests.ui.window.roster.conftest import shown
from tests.ui.window.roster.hand import Key, cell, go_to, names, press, stored, write
from ui import tasks
from ui.dialogs.roster.person.merge import MergeDialog
from ui.dialogs.roster.person.person import PersonDialog
from ui.dialogs.roster.roster import RosterDialog
from ui.dialogs.roster.whole.history import HistoryDialog
from ui.dialogs.roster.whole.transfers import APPLY, LOOK, TransfersDialog
from ui.dialogs.roster.writing import REFUSED

LOOK_AT = "ui.models.roster_book.look"
HERE = "ui.dialogs.roster.whole.transfers"
FUMI = "山﨑 ふみ"
Slow = Callable[..., Hold]


@pytest.fixture
def moving(roster: RosterDialog, qtbot: QtBot) -> TransfersDialog:
    """The dialog with a list in it that moves two people, one of whom may be either of two."""
    for group in ("市民課", "環境課"):
        upkeep.add_person({"name": "佐藤 花子"}, {"post": "係長", "group": group, "start": "2023-04-01"})
    roster.refresh()
    dialog = TransfersDialog(roster, roster._book)
    qtbot.addWidget(dialog)
    shown(dialog, qtbot)
    dialog.day.put(date(2025, 4, 1))
    dialog.text.setPlainText("教育部長　早乙女 恵（中央図書館長）\n財政課長　佐藤 花子")
    return dialog


def people_of(dialog: TransfersDialog) -> list[str]:
    return [dialog.table.topLevelItem(row).text(2) for row in range(dialog.table.topLevelItemCount())]


def test_a_list_that_was_changed_while_it_was_read_is_not_shown(moving: TransfersDialog, hold: Slow, qtbot) -> None:
    slow = hold(f"{HERE}.read_transfer_text", transfers.read_transfer_text)
    moving.accept()
    qtbot.waitUntil(slow.begun.is_set)
    moving.text.setPlainText("税務課長　新井 一")
    slow.let_go()
    qtbot.waitUntil(lambda: not tasks._running)
    assert people_of(moving) == [] and moving.main_button.text() == LOOK
    assert moving._transfer is None and moving.accept_button.isEnabled()
    moving.accept()
    qtbot.waitUntil(lambda: people_of(moving) == ["新井 一"])


def test_of_two_choices_the_later_one_is_shown(moving: TransfersDialog, hold: Slow, qtbot: QtBot) -> None:
    moving.accept()
    slow = hold(f"{HERE}.preview_transfer", transfers.preview_transfer)
    one, other = (one.id for one in moving_people())
    moving._choose(2, one)
    assert slow.begun.wait(30)
    moving._choose(2, other)
    slow.let_go()
    qtbot.waitUntil(lambda: moving.main_button.text() == APPLY and moving._is_shown)
    assert moving.table.topLevelItem(1).text(3) == upkeep.person(other)[1][0].group + "　係長"
    qtbot.waitUntil(lambda: not tasks._running)


def moving_people():
    with OWN.reading() as store:
        return [entry.person for entry in store.entries(date(2024, 7, 9)) if entry.person.name == "佐藤 花子"]


def test_what_is_given_up_can_be_begun_again_and_is_told_where_the_clerk_is(
    roster: RosterDialog, moving: TransfersDialog, hold: Slow, qtbot: QtBot
) -> None:
    moving.accept()
    assert moving.accept_button.isEnabled()
    slow = hold(f"{HERE}.apply_transfer", transfers.apply_transfer)
    moving.accept()
    assert not moving.accept_button.isEnabled()
    press_cancel(moving.bar, qtbot)
    assert roster.bar.texts() == []
    slow.let_go()
    qtbot.waitUntil(lambda: not tasks._running)
    assert moving.isVisible() and moving.done_with is None
    assert moving.accept_button.isEnabled() and moving.main_button.text() == APPLY
    moving.accept()
    qtbot.waitUntil(lambda: not moving.isVisible())
    assert moving.done_with is not None and moving.done_with.change is not None


def test_who_reads_no_longer_can_close_at_once(moving: TransfersDialog, hold: Slow, qtbot: QtBot) -> None:
    slow = hold(f"{HERE}.read_transfer_text", transfers.read_transfer_text)
    moving.accept()
    assert slow.begun.wait(30)
    moving.reject()
    assert not moving.isVisible()


def test_two_are_put_together_once_however_often_it_is_asked(roster: RosterDialog, hold: Slow, qtbot: QtBot) -> None:
    upkeep.add_person({"name": "山崎ふみ"}, {"post": "主事", "group": "総務課"})
    roster.refresh()
    go_to(roster, FUMI)
    assert roster.list.somebody is not None
    dialog = MergeDialog(roster, roster._book, roster.list.somebody)
    qtbot.addWidget(dialog)
    shown(dialog, qtbot)
    slow = hold("minutesapp.services.rosters.drafts.upkeep.merge_people", drafts.upkeep.merge_people)
    dialog.accept()
    assert not dialog.accept_button.isEnabled()
    dialog._find()
    assert not dialog.accept_button.isEnabled(), "whatever is looked for meanwhile"
    dialog.accept()
    slow.let_go()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    qtbot.waitUntil(lambda: not tasks._running)
    assert dialog.bar.texts() == [] and dialog.done_with is not None and dialog.result()


def test_a_page_that_is_closed_while_it_is_written_was_agreed_to(roster: RosterDialog, hold: Slow, qtbot) -> None:
    go_to(roster, FUMI)
    assert roster.list.somebody is not None
    dialog = PersonDialog(roster, roster._book, drafts.PersonDraft(roster.list.somebody))
    qtbot.addWidget(dialog)
    shown(dialog, qtbot)
    dialog._draft.write_name("山崎 文")
    slow = hold("minutesapp.services.rosters.drafts.upkeep.change_somebody", drafts.upkeep.change_somebody)
    dialog.accept()
    dialog.reject()
    assert dialog.isVisible()
    slow.let_go()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert dialog.result() and stored("山崎 文")


def test_a_change_whose_undoing_is_given_up_can_still_be_undone(roster: RosterDialog, hold: Slow, qtbot) -> None:
    upkeep.add_person({"name": "相川 新"}, {})
    dialog = HistoryDialog(roster, roster._book)
    qtbot.addWidget(dialog)
    shown(dialog, qtbot)
    slow = hold("ui.models.roster_book.look_after", looking.look_after)
    dialog.turn.click()
    dialog.turn.click()
    slow.let_go()
    qtbot.waitUntil(lambda: dialog.table.topLevelItem(0).text(2) == "元に戻した")
    qtbot.waitUntil(lambda: not tasks._running)
    assert dialog.turn.isEnabled() and dialog.bar.texts() == [], "once"
    assert changes.changes()[0].undone


@pytest.fixture
def slow_reading(monkeypatch: pytest.MonkeyPatch, hold: Slow) -> Hold:
    """Reading the roster as of 2022 takes a while."""
    slow = hold(LOOK_AT, lambda: None)

    def look(day: date, report: Callable[[Exception], object]) -> looking.Look:
        read = looking.look(day, report)
        if day.year == 2022:
            slow()
        return read

    monkeypatch.setattr(LOOK_AT, look)
    return slow


def test_of_two_days_the_later_one_is_shown(roster: RosterDialog, slow_reading: Hold, qtbot: QtBot) -> None:
    day = roster.list.finding.day
    for words in ("20220101", "20240101"):
        day.line.setText(words)
        day.line.editingFinished.emit()
        qtbot.waitUntil(slow_reading.begun.is_set)
    qtbot.waitUntil(lambda: roster._book.day == date(2024, 1, 1))
    slow_reading.let_go()
    qtbot.waitUntil(lambda: not tasks._running)
    assert roster._book.day == day.day == date(2024, 1, 1)
    assert "これから" not in cell(roster, "東 健", Column.TERM)


def test_what_was_done_while_another_day_was_read_is_shown_on_it(
    roster: RosterDialog, slow_reading: Hold, qtbot: QtBot
) -> None:
    day = roster.list.finding.day
    day.line.setText("20220101")
    day.line.editingFinished.emit()
    qtbot.waitUntil(slow_reading.begun.is_set)
    go_to(roster, FUMI, Column.POST)
    press(Key.Key_F2)
    write("副会長")
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: cell(roster, FUMI, Column.POST) == "副会長")
    slow_reading.let_go()
    qtbot.waitUntil(lambda: not tasks._running)
    assert roster._book.day == date(2022, 1, 1)
    assert cell(roster, FUMI, Column.POST) == "副会長"


def test_who_comes_back_to_the_window_sees_what_others_did(roster: RosterDialog, app, qtbot: QtBot) -> None:
    upkeep.add_person({"name": "相川 新"}, {})
    app.window.activateWindow()
    roster.activateWindow()
    qtbot.waitUntil(lambda: "相川 新" in names(roster))
    upkeep.add_person({"name": "相川 古"}, {})
    press(Key.Key_F5)
    assert "相川 古" in names(roster)


def test_a_cell_whose_writing_is_given_up_can_be_written_again(roster: RosterDialog, hold: Slow, qtbot: QtBot) -> None:
    go_to(roster, FUMI, Column.POST)
    press(Key.Key_F2)
    line = write("副会長")
    gone = hold("ui.dialogs.roster.cell_writing.edit_cell", giving_up)
    gone.let_go()
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: not tasks._running)
    assert not line.isReadOnly() and line.text() == "副会長"
    assert stored(FUMI).posting.post == "委員"


def giving_up(*_: object) -> Callable[[object], None]:
    """A deed that is given up while it is done."""

    def deed(_: object) -> None:
        raise tasks.CancelledError

    return deed


def test_what_was_told_stays_for_who_comes_back(roster: RosterDialog, app, qtbot: QtBot) -> None:
    roster.bar.tell("読めません。", topic=REFUSED)
    app.window.activateWindow()
    roster.activateWindow()
    qtbot.wait(20)
    assert roster.bar.texts() == ["読めません。"]
