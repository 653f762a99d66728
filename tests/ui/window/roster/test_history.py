"""What was changed is listed, by whomever, and undone by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from minutesapp.services.rosters import upkeep
from minutesapp.words.sentences import SENTENCES
from tests.ui.conftest import Answers
from tests.ui.window.roster.hand import Key, names, press, stored
from tests.ui.window.roster.test_person import handling
from ui.dialogs.roster.roster import RosterDialog
from ui.dialogs.roster.whole.history import REDO, UNDO, HistoryDialog

CTRL = Qt.KeyboardModifier.ControlModifier
FUMI = "山﨑 ふみ"


def test_one_change_is_undone_past_those_after_it(roster: RosterDialog, answers: Answers, qtbot: QtBot) -> None:
    id = stored(FUMI).person.id
    upkeep.change_person(id, {"name": "山崎 文"})
    upkeep.add_person({"name": "相川 新"}, {})
    roster.refresh()

    def undo(dialog: QDialog) -> None:
        assert isinstance(dialog, HistoryDialog)
        told = [dialog.table.topLevelItem(row).text(1) for row in range(3)]
        assert told[:2] == ["人の追加（相川 新さん）", "人の変更（山崎 文さん）"]
        press(Key.Key_Down)
        assert dialog.turn.text() == UNDO
        press(Key.Key_Return)
        assert dialog.table.topLevelItem(1).text(2) == "元に戻した" and dialog.turn.text() == REDO
        press(Key.Key_Return)
        assert dialog.bar.texts() == [] and dialog.turn.text() == UNDO, "done again"
        press(Key.Key_Down)
        press(Key.Key_Return)
        assert dialog.bar.texts() == [SENTENCES["roster-change-overtaken"]]
        press(Key.Key_Escape)

    answers.expect(handling(qtbot, undo))
    press(Key.Key_H, CTRL)
    assert FUMI not in names(roster) and "山崎 文" in names(roster) and "相川 新" in names(roster)
    press(Key.Key_Z, CTRL)
    assert FUMI in names(roster), "what was done again here"


def test_without_changes_there_is_nothing_to_undo(roster: RosterDialog, qtbot: QtBot, monkeypatch) -> None:
    monkeypatch.setattr("ui.dialogs.roster.whole.history.changes", lambda: ())
    dialog = HistoryDialog(roster, roster._book)
    qtbot.addWidget(dialog)
    assert not dialog.turn.isEnabled() and dialog.change is None
