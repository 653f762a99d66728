"""Summing a record up in the window, and writing the summary out."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from minutesapp.editing.commands import close, delete_blocks, insert_blocks, mark_words
from minutesapp.editing.release import set_stage
from minutesapp.language.matching.folded_text import TextRange
from minutesapp.model.blocks import SPEECH, Block, Speaker, Use
from minutesapp.model.outline import index_of
from minutesapp.model.release import Stage
from minutesapp.model.spans import Mark
from minutesapp.services.output.extent import SUMMARY
from minutesapp.services.output.summaries import Concealed, Decision
from tests.ui.conftest import Answers
from tests.ui.editor.hand import press
from tests.ui.window.hand import finish
from ui.app import App
from ui.dialogs.condense import CondenseDialog
from ui.dialogs.record.export import FORMATS, ExportDialog
from ui.panels.summary.remark_tree import RemarkTree

KEY = Qt.Key


@pytest.fixture
def tree(app: App) -> RemarkTree:
    app.later.make()
    app.window.show_panel("summary", True)
    app.summary.setFocus()
    return app.summary.tree


def decisions(app: App) -> list[Decision]:
    app.summary.which.setCurrentIndex(0)
    app.summary.refresh()
    return [row.decision for row in app.summary.tree._rows]


def writing(words: str) -> object:
    def write(dialog: QDialog) -> int:
        assert isinstance(dialog, CondenseDialog)
        dialog.line.setPlainText(words)
        assert dialog.accept_button.isEnabled() == bool(words.strip())
        return QDialog.DialogCode.Accepted.value

    return write


def test_digits_decide_and_go_on_to_the_next_remark(app: App, tree: RemarkTree, answers: Answers) -> None:
    answers.expect(writing("手短な\n説明。"))
    for key in (KEY.Key_1, KEY.Key_2, KEY.Key_3):
        press(tree, key)
    assert decisions(app)[:4] == [Decision.USED, Decision.CONDENSED, Decision.DROPPED, Decision.UNDECIDED]
    assert tree._rows[1].condensed == "手短な 説明。"
    assert tree.currentIndex().row() == 3
    tree.setCurrentIndex(tree.model().index(0, 0))
    press(tree, KEY.Key_0)
    assert decisions(app)[0] is Decision.UNDECIDED
    app.edits.undo()
    assert decisions(app)[0] is Decision.USED


def test_condensed_words_that_go_are_told(app: App, tree: RemarkTree, answers: Answers) -> None:
    answers.expect(writing("手短な説明。"))
    press(tree, KEY.Key_2)
    assert "消しました" not in app.window.statusBar().currentMessage()
    tree.selectAll()
    press(tree, KEY.Key_3)
    assert app.window.statusBar().currentMessage() == "要約した言葉を1件消しました。Ctrl＋Zで戻せます。"
    app.edits.undo()
    assert decisions(app)[0] is Decision.CONDENSED and tree._rows[0].condensed == "手短な説明。"


def test_many_are_decided_upon_at_once_and_undone_at_once(app: App, tree: RemarkTree) -> None:
    tree.selectAll()
    press(tree, KEY.Key_1)
    assert set(decisions(app)) == {Decision.USED}
    tree.selectAll()
    press(tree, KEY.Key_2)  # no dialog: a condensed remark has words of its own
    assert set(decisions(app)) == {Decision.USED}
    app.edits.undo()
    assert set(decisions(app)) == {Decision.UNDECIDED}
    assert app.desk.is_saved


def test_what_is_left_out_is_listed_by_itself_and_by_who_said_it(app: App, tree: RemarkTree) -> None:
    every = len(tree._rows)
    press(tree, KEY.Key_1)
    app.summary.which.setCurrentIndex(2)
    app.summary.refresh()
    assert len(tree._rows) == every - 1
    speaker = tree._rows[1].speaker
    app.summary.who.setCurrentText(speaker)
    app.summary.refresh()
    assert {row.speaker for row in tree._rows} == {speaker}
    told = [app.summary.which.itemText(place) for place in range(app.summary.which.count())]
    assert told[1:3] == [f"まだ決めていない発言（{every - 1}）", f"概要に載らない発言（{every - 1}）"]


def test_in_a_list_of_what_is_undecided_the_next_one_comes_up(app: App, tree: RemarkTree) -> None:
    app.summary.which.setCurrentIndex(1)
    app.summary.refresh()
    second = tree._rows[1]
    press(tree, KEY.Key_3)
    assert tree.current == second


def test_enter_goes_to_the_remark_in_the_text(app: App, tree: RemarkTree) -> None:
    tree.setCurrentIndex(tree.model().index(2, 0))
    press(tree, KEY.Key_Return)
    assert app.editor.caret.index == tree._rows[2].indices[0]


def test_remarks_are_decided_upon_in_the_text(app: App, answers: Answers) -> None:
    app.later.make()
    body = app.desk.minutes.body
    index = next(at for at, block in enumerate(body) if block.kind is SPEECH)
    app.editor.commands.go_to_block(index)
    app.window.actions_by_id["summary_use"].trigger()
    assert app.desk.minutes.body[index].summary.use is Use.USED
    answers.expect(writing("要点。"))
    app.window.actions_by_id["summary_condense"].trigger()
    assert app.desk.minutes.body[index].summary.text == "要点。"
    app.window.actions_by_id["summary_undecide"].trigger()
    assert app.desk.minutes.body[index].summary is None
    app.editor.commands.go_to_block(0)
    app.window.actions_by_id["summary_drop"].trigger()
    assert app.desk.minutes.body[0].summary is None, "a heading stands in every summary"


def test_what_the_public_will_not_read_is_told_while_it_is_written(
    app: App, tree: RemarkTree, answers: Answers
) -> None:
    row = tree._rows[1]
    index, words = row.indices[0], row.words
    app.desk.apply(mark_words(app.desk.minutes, {index: TextRange(0, 4)}, Mark.WITHHELD))
    app.summary.refresh()
    tree.setCurrentIndex(tree.model().index(1, 0))

    def write(dialog: QDialog) -> int:
        assert isinstance(dialog, CondenseDialog)
        told = []
        for line in ("その件です。", f"{words[:4]}という。"):
            dialog.line.setPlainText(line)
            told.append(dialog.concealed.text())
        assert told == ["", f"公開用では「{words[:4]}」が伏せられます。"]
        return QDialog.DialogCode.Rejected.value

    answers.expect(write)
    press(tree, KEY.Key_2)
    app.desk.apply(close(app.desk.minutes, [index]))

    def look(dialog: QDialog) -> int:
        assert isinstance(dialog, CondenseDialog)
        assert dialog.concealed.text() == "非公開の発言のため、要約も公開用には載りません。"
        return QDialog.DialogCode.Rejected.value

    answers.expect(look)
    press(tree, KEY.Key_2)


def test_leaving_the_question_decides_nothing(app: App, tree: RemarkTree, answers: Answers) -> None:
    answers.expect(QDialog.DialogCode.Rejected.value)
    press(tree, KEY.Key_2)
    assert decisions(app)[0] is Decision.UNDECIDED
    assert app.desk.is_saved


def test_what_may_only_be_read_is_not_decided_upon(app: App, tree: RemarkTree) -> None:
    app.desk.file_read_only = True
    app.summary.refresh()
    press(tree, KEY.Key_1)
    assert decisions(app)[0] is Decision.UNDECIDED
    assert not app.summary.buttons["used"].isEnabled()


def test_the_summary_is_written_out_from_the_list(app: App, tree: RemarkTree, sample: Path, answers: Answers) -> None:
    answers.expect(writing("手短な説明。"))
    press(tree, KEY.Key_2)

    def choose(dialog: QDialog) -> int:
        assert isinstance(dialog, ExportDialog)
        assert dialog.extent == SUMMARY
        assert "載せるかどうかを決めていない発言が" in dialog.caution.text()
        dialog.formats.button(list(FORMATS).index(".txt")).setChecked(True)
        dialog.forms.setCurrentIndex(dialog.forms.findData("kaigiroku"))
        return QDialog.DialogCode.Accepted.value

    answers.expect(choose)
    finish(app.exports.export(summary=True))
    text = (sample.parent / "図書館協議会（概要）.txt").read_text(encoding="utf-8-sig")
    assert "手短な説明。" in text and text.startswith("会議録（概要）")
    assert app.desk.minutes.template == "ueda-gaiyo"


def test_a_summary_that_nobody_has_begun_is_not_written_out(app: App, tree: RemarkTree, answers: Answers) -> None:
    answers.expect(QMessageBox.StandardButton.Ok)
    finish(app.exports.export(summary=True))
    assert len(answers.asked) == 1 and "概要に載せる発言が、まだ決まっていません" in answers.asked[0]


def test_what_is_decided_is_decided_of_the_remark_that_is_seen(app: App, tree: RemarkTree) -> None:
    """Also where the record has changed a moment ago, and the list has not followed it yet."""
    tree.setCurrentIndex(tree.model().index(2, 0))
    seen = tree.current
    app.desk.apply(delete_blocks(app.desk.minutes, tree._rows[0].indices[0], tree._rows[1].indices[0]))
    press(tree, KEY.Key_3)
    assert [block.id for block in app.desk.minutes.body if block.summary is not None] == [seen.id]
    tree.setCurrentIndex(tree.model().index(2, 0))
    going = tree.current
    app.desk.apply(delete_blocks(app.desk.minutes, *_bounds(app, going.id)))
    before = app.desk.minutes
    press(tree, KEY.Key_1)
    press(tree, KEY.Key_Return)
    assert app.desk.minutes is before, "it is gone, and nothing else was meant"


def _bounds(app: App, id: str) -> tuple[int, int]:
    at = index_of(app.desk.minutes.body, id)
    return at, at + 1


def test_the_cursor_stays_on_its_remark_when_others_come_and_go(app: App, tree: RemarkTree) -> None:
    tree.setCurrentIndex(tree.model().index(2, 0))
    held = tree.current
    above = Block("new", SPEECH, "新しい発言", speaker=Speaker(label="委員"))
    app.desk.apply(insert_blocks(app.desk.minutes, tree._rows[0].indices[0], (above,)))
    app.summary.refresh()
    assert (tree.current.id, tree.currentIndex().row()) == (held.id, 3)
    assert [row.id for row in tree.chosen] == [held.id]


def test_a_closed_remark_is_told_as_such(app: App, tree: RemarkTree) -> None:
    row = tree._rows[1]
    app.desk.apply(close(app.desk.minutes, row.indices))
    app.summary.refresh()
    item = tree.topLevelItem(1)
    assert item.data(2, Qt.ItemDataRole.AccessibleTextRole).startswith("非公開、")
    assert not item.icon(2).isNull() and "非公開" in item.toolTip(2)


def test_it_makes_no_window_wide(app: App, tree: RemarkTree) -> None:
    app.summary.who.addItem("長い肩書きの担当" * 9)
    assert app.summary.minimumSizeHint().width() < 740


def test_what_is_hidden_is_told_at_a_glance(app: App, qtbot: QtBot) -> None:
    hidden = Concealed(closed=False, hidden=("長" * 50, *map(str, range(9))), corrected=("三百円",))
    dialog = CondenseDialog(app.window, "", "一\n二", "", lambda _: hidden)
    qtbot.addWidget(dialog)
    long = "長" * 20
    assert dialog.concealed.text() == (
        f"公開用では「{long}…」「0」「1」「2」「3」などが伏せられます。公開用では「三百円」が訂正後の言葉になります。"
    )
    assert dialog.sizes.text() == "元の発言 2字　要約 3字"


def test_the_list_begins_where_the_cursor_stands_in_the_text(app: App) -> None:
    app.later.make()
    place = [at for at, block in enumerate(app.desk.minutes.body) if block.kind is SPEECH][4]
    app.editor.commands.go_to_block(place)
    app.window.actions_by_id["show_summary"].trigger()
    current = app.summary.tree.current
    assert current is not None and place in current.indices
    app.window.show_panel("summary", False)
    app.editor.commands.go_to_block(0)
    app.window.actions_by_id["show_summary"].trigger()
    assert app.summary.tree.currentIndex().row() == 0, "a heading is followed by its first remark"


def test_a_finished_record_says_that_it_is_finished(app: App, tree: RemarkTree) -> None:
    app.desk.apply(set_stage(app.desk.minutes, Stage.FINAL, datetime(2026, 3, 1, 9)))
    press(tree, KEY.Key_1)
    assert "完成" in app.window.statusBar().currentMessage()
    assert decisions(app)[0] is Decision.UNDECIDED
