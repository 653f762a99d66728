"""Reasons for what is closed or hidden, and remarks that are withdrawn or corrected, in the window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from minutesapp.model.blocks import BlockKind
from minutesapp.model.minutes import Minutes
from minutesapp.model.spans import Mark, Span
from minutesapp.services.checking import check_record
from tests.makers import heading, minutes, more, narrative, turn
from tests.ui.conftest import Answers
from tests.ui.editor.hand import compose, go, select
from tests.ui.editor.hand import press as press_key
from ui.app import App
from ui.controllers.text.reason_controller import (
    ITEM_CLOSED,
    ITEM_OPEN,
    NOT_IN_HEADER,
    NOTHING_HERE,
    PRINTED,
    STANDS_IN_HEADER,
)
from ui.dialogs.reason import ReasonDialog

BODY = (heading("審査"), turn("髙橋を𠮷田と呼んだ。", "p1"), more("続き"), heading("報告"), turn("以上", "p3"))
WHY = "情報公開条例第7条第2号に該当"


@pytest.fixture
def desk(empty_app: App) -> App:
    """The window with a short record, and all its parts made."""
    from minutesapp.model.header import ChoiceValue, HeaderField

    record = minutes(*BODY)
    field = HeaderField("disclosure", "公開・非公開", ChoiceValue("公開"))
    empty_app.desk.set_record(record.with_facts(header=(*record.header, field)))
    empty_app.later.make()
    return empty_app


def now(app: App) -> Minutes:
    return app.desk.minutes


def choice(app: App) -> tuple[str, str]:
    value = now(app).field("disclosure").value  # type: ignore[union-attr]
    return value.choice, value.reason  # type: ignore[attr-defined]


def act(app: App, id: str) -> None:
    app.window.actions_by_id[id].trigger()


def saying(words: str, *, offered: str = "", agreed: bool = True) -> Callable[[QDialog], int]:
    """The answer to the question for a reason: write these words; `offered` has to be among what is offered."""

    def answer(dialog: QDialog) -> int:
        assert isinstance(dialog, ReasonDialog)
        offers = [dialog.box.itemText(at) for at in range(dialog.box.count())]
        assert not offered or offered in offers, offers
        dialog.box.setCurrentText(words)
        return (QDialog.DialogCode.Accepted if agreed else QDialog.DialogCode.Rejected).value

    return answer


def press(app: App, words: str) -> None:
    (button,) = [one for one in app.window.bar.findChildren(QPushButton) if one.text() == words and one.isVisible()]
    button.click()


def test_a_reason_that_goes_into_the_header_is_said_to_be_printed(desk: App, answers: Answers) -> None:
    go(desk.editor, 0, 0)
    act(desk, "closed")

    def answer(dialog: QDialog) -> int:
        assert any(PRINTED in label.text() for label in dialog.findChildren(QLabel)), "before it is written"
        return saying(WHY)(dialog)

    answers.expect(answer)
    act(desk, "reason")
    assert desk.window.statusBar().currentMessage() == STANDS_IN_HEADER.format(WHY)
    act(desk, "undo")
    assert choice(desk) == ("一部非公開", "") and now(desk).body[0].reason == ""


def test_a_reason_with_withheld_words_stays_with_its_passage(desk: App, answers: Answers) -> None:
    select(desk.editor, (1, 3), (1, 6))  # as Qt counts
    act(desk, "withhold")
    go(desk.editor, 0, 0)
    act(desk, "closed")
    words = now(desk).body[1].text[3:5]
    answers.expect(saying(f"{words}氏の病歴"))
    act(desk, "reason")
    assert now(desk).body[0].reason == f"{words}氏の病歴" and choice(desk) == ("一部非公開", "")
    assert desk.window.statusBar().currentMessage() == NOT_IN_HEADER


def test_what_is_closed_is_closed_at_once_and_the_reason_can_be_written(desk: App, answers: Answers) -> None:
    go(desk.editor, 0, 0)
    act(desk, "closed")
    assert now(desk).body[0].closed and choice(desk) == ("一部非公開", "")
    assert "「一部非公開」になりました" in desk.window.statusBar().currentMessage()
    go(desk.editor, 4, 0)  # the offer is about what was closed, wherever the cursor is by now
    answers.expect(saying(f" {WHY} "))
    press(desk, "理由を書く")
    assert now(desk).body[0].reason == WHY and choice(desk) == ("一部非公開", WHY)
    assert desk.window.bar.texts() == []
    assert desk.memory.settings.reasons == (WHY,)
    desk.edits.undo()
    desk.edits.undo()
    assert now(desk).body == BODY and choice(desk) == ("公開", "")


def test_the_reason_at_the_cursor_is_changed_and_those_that_were_used_are_offered(desk: App, answers: Answers) -> None:
    go(desk.editor, 0, 0)
    act(desk, "closed")
    go(desk.editor, 2, 1)
    answers.expect(saying(WHY))
    act(desk, "reason")  # of the heading above
    assert [block.reason for block in now(desk).body] == [WHY, "", "", "", ""]
    go(desk.editor, 4, 0)
    act(desk, "closed")
    answers.expect(saying("個人情報", offered=WHY))
    act(desk, "reason")
    assert now(desk).body[4].reason == "個人情報"
    answers.expect(saying("", offered="個人情報"))
    act(desk, "reason")
    assert (now(desk).body[4].closed, now(desk).body[4].reason) == (True, "")
    answers.expect(saying("やめる", agreed=False))
    act(desk, "reason")
    assert now(desk).body[4].reason == ""


def test_where_nothing_is_closed_or_marked_there_is_no_reason_to_write(desk: App) -> None:
    go(desk.editor, 1, 0)
    act(desk, "reason")
    assert desk.window.statusBar().currentMessage() == NOTHING_HERE
    desk.desk.set_record(minutes())
    act(desk, "reason")
    act(desk, "withdraw")
    act(desk, "correct")
    act(desk, "closed")
    assert now(desk).body == ()


def test_what_is_open_again_has_no_reason_to_write(desk: App) -> None:
    go(desk.editor, 0, 0)
    act(desk, "closed")
    act(desk, "closed")
    assert choice(desk) == ("公開", "") and now(desk).body == BODY
    press(desk, "理由を書く")
    assert desk.window.statusBar().currentMessage() == NOTHING_HERE


def test_a_passage_of_several_paragraphs_has_one_reason(desk: App, answers: Answers) -> None:
    select(desk.editor, (1, 0), (2, 1))
    act(desk, "closed")
    go(desk.editor, 2, 0)
    answers.expect(saying(WHY))
    act(desk, "reason")
    assert [block.reason for block in now(desk).body] == ["", WHY, WHY, "", ""]


def test_the_reason_of_withheld_words_is_offered_and_told_where_the_pointer_rests(desk: App, answers: Answers) -> None:
    select(desk.editor, (1, 3), (1, 6))  # 𠮷 counts two in the text
    act(desk, "withhold")
    assert now(desk).body[1].spans == (Span(3, 5, Mark.WITHHELD),)
    answers.expect(saying("個人の氏名"))
    press(desk, "理由を書く")
    assert now(desk).body[1].spans == (Span(3, 5, Mark.WITHHELD, "個人の氏名"),)
    words = "不開示\n理由：個人の氏名"
    assert {at for at in range(12) if tip_at(desk, 1, at) == words} == {3, 4, 5}
    assert {tip_at(desk, 1, at) for at in (0, 1, 2, 7, 9)} == {""}


def test_the_pointer_is_told_of_marks_and_of_closed_passages(desk: App) -> None:
    select(desk.editor, (1, 3), (1, 6))
    act(desk, "withhold")
    go(desk.editor, 1, 4)
    desk.editor.tips.follow(desk.editor.cursorRect().center() + QPoint(3, 0))
    desk.editor.tips.tell()
    assert "不開示" in QToolTip.text()
    go(desk.editor, 0, 0)
    act(desk, "closed")
    strip = desk.editor.margin
    height = round(strip.label_rect(0).center().y())
    rest_at(strip, QPoint(2, height))
    assert "非公開です。" in QToolTip.text() and "Ctrl＋Shift＋R" in QToolTip.text()
    assert "発言者" not in strip.words_at(2, height)
    told = ["非公開" in strip.words_at(2, strip.label_rect(at).center().y()) for at in range(5)]
    assert told == [True, True, True, False, False]


def rest_at(widget: QWidget, point: QPoint) -> None:
    QToolTip.hideText()
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, point, widget.mapToGlobal(point)))


def tip_at(app: App, paragraph: int, offset: int) -> str:
    """What is told right behind the edge of a sign."""
    go(app.editor, paragraph, offset)
    edge = app.editor.cursorRect()
    return app.editor.tips.words_at(QPointF(edge.left() + 3, edge.center().y()))


def test_a_remark_is_withdrawn_with_the_words_that_are_selected_or_as_a_whole(desk: App, answers: Answers) -> None:
    select(desk.editor, (1, 0), (1, 2))
    act(desk, "withdraw")
    go(desk.editor, 4, 1)
    act(desk, "withdraw")
    assert [block.spans for block in now(desk).body[1:]] == [
        (Span(0, 2, Mark.WITHDRAWN),), (), (), (Span(0, 2, Mark.WITHDRAWN),),
    ]  # fmt: skip
    assert desk.window.actions_by_id["undo"].text().startswith("元に戻す：発言の取消し")
    answers.expect(saying("7月9日、議長が許可", offered="議長が許可"))
    press(desk, "許可を書く")
    assert now(desk).body[4].spans == (Span(0, 2, Mark.WITHDRAWN, "7月9日、議長が許可"),)
    go(desk.editor, 4, 0)
    act(desk, "withdraw")
    assert now(desk).body[4].spans == ()


def test_all_paragraphs_that_were_withdrawn_together_have_the_same_leave(desk: App, answers: Answers) -> None:
    select(desk.editor, (1, 0), (2, 2))
    act(desk, "withdraw")
    answers.expect(saying("議長が許可"))
    press(desk, "許可を書く")
    assert [block.spans[0].note for block in now(desk).body[1:3]] == ["議長が許可"] * 2
    desk.edits.undo()
    assert [block.spans[0].note for block in now(desk).body[1:3]] == ["", ""]


def test_a_remark_is_corrected_and_stands_as_it_was_again(desk: App, answers: Answers) -> None:
    select(desk.editor, (1, 0), (1, 2))
    answers.expect(saying("高橋"))
    act(desk, "correct")
    assert now(desk).body[1].spans == (Span(0, 2, Mark.CORRECTED, "高橋"),)
    go(desk.editor, 1, 1)
    answers.expect(saying("高梨"))
    act(desk, "reason")
    assert now(desk).body[1].spans == (Span(0, 2, Mark.CORRECTED, "高梨"),)
    answers.expect(saying(""))
    act(desk, "correct")
    assert now(desk).body[1].spans == ()
    select(desk.editor, (1, 0), (2, 1))
    act(desk, "correct")
    assert "一つの段落" in desk.window.statusBar().currentMessage()


def test_whether_a_new_item_is_closed_is_said_where_that_is_not_plain(desk: App) -> None:
    go(desk.editor, 0, 0)
    act(desk, "closed")
    desk.window.say("")
    go(desk.editor, 4, 0)
    act(desk, "heading_1")
    assert desk.window.statusBar().currentMessage() == ""  # what is before it is open
    go(desk.editor, 2, 0)
    act(desk, "heading_2")
    assert desk.window.statusBar().currentMessage() == ITEM_CLOSED.format("審査")
    act(desk, "heading_1")
    desk.edits.undo()
    desk.edits.undo()
    assert now(desk).body[2].kind is BlockKind.SPEECH


def test_an_item_behind_a_closed_one_is_said_to_be_open(desk: App) -> None:
    desk.desk.set_record(minutes(heading("審査", closed=True), turn("秘", "p1")))
    desk.desk.apply(_insert(now(desk), 2))
    assert desk.window.statusBar().currentMessage() == ITEM_OPEN


def _insert(record: Minutes, at: int):  # type: ignore[no-untyped-def]
    from minutesapp.editing.commands import insert_blocks

    return insert_blocks(record, at, (heading("報告"),))


def test_nothing_is_asked_in_a_record_that_can_only_be_read(desk: App) -> None:
    desk.desk.set_record(minutes(heading("審査", closed=True), narrative("了")), read_only=True)
    for id in ("closed", "reason", "withdraw", "correct", "withhold"):
        assert not desk.window.actions_by_id[id].isEnabled()


def test_a_withdrawn_remark_without_leave_is_found_by_the_check(desk: App) -> None:
    go(desk.editor, 1, 0)
    act(desk, "withdraw")
    found = [one for one in check_record(now(desk)) if one.code == "mark-untold"]
    assert [one.span for one in found] == [(0, 10)]


def test_the_keys_reach_the_actions_from_the_text(desk: App, answers: Answers, qtbot: QtBot) -> None:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    desk.editor.setFocus()
    go(desk.editor, 4, 0)
    qtbot.keyClick(desk.editor, Qt.Key.Key_X, both)
    assert now(desk).body[4].spans == (Span(0, 2, Mark.WITHDRAWN),)
    answers.expect(saying("会長が許可"))
    qtbot.keyClick(desk.editor, Qt.Key.Key_R, both)
    assert now(desk).body[4].spans == (Span(0, 2, Mark.WITHDRAWN, "会長が許可"),)
    press_key(desk.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    press_key(desk.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert now(desk).body == BODY


def test_what_is_composed_is_written_before_it_is_withdrawn(desk: App) -> None:
    go(desk.editor, 4, 2)
    compose(desk.editor, "です")
    act(desk, "withdraw")
    assert now(desk).body[4].text == "以上です"
    assert now(desk).body[4].spans == (Span(0, 4, Mark.WITHDRAWN),)
