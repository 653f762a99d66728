"""Copy, cut, paste and drag in the editor: paragraphs stay what they are, and no closed word comes out open."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from minutesapp.editing.clipboard.positions import Spot
from minutesapp.editing.session import Session
from minutesapp.model.blocks import BlockKind, Speaker
from minutesapp.model.outline import closed_flags
from minutesapp.services.clipboard.pasted import Pasted
from minutesapp.templates.form import Form
from tests.makers import heading, minutes, more, narrative, texts, turn
from tests.ui.editor.conftest import Open
from tests.ui.editor.hand import CTRL, KEY, NONE, SHIFT, go, lines, paste, press, select, write
from ui.editor.record_editor import RecordEditor
from ui.editor.writing.clips import CLIP, KEPT, ClipStore
from ui.editor.writing.transfer import Closed

CLOSED = (turn("公開", "p1"), turn("秘密の話", "p2", closed=True), turn("以上", "p1"))


def said(session: Session) -> list[tuple[str, str]]:
    """What every paragraph reads, and the label that it has."""
    return [(b.text, (b.speaker.attendee or b.speaker.label) if b.speaker else "") for b in session.minutes.body]


def board() -> QMimeData:
    return QGuiApplication.clipboard().mimeData()


def test_other_programs_get_plain_text_with_labels(open_body: Open) -> None:
    editor, _ = open_body(heading("開会"), turn("一", "p1"))
    editor.selectAll()
    press(editor, KEY.Key_C, CTRL, "\x03")
    assert board().text() == "1 開会\n(会長) 一"
    assert board().formats() == ["text/plain", "text/html", CLIP]
    assert ">(会長) 一</p>" in board().html()
    assert bytes(board().data(CLIP).data()).endswith(b" open")


def test_words_are_copied_as_words(open_body: Open) -> None:
    editor, session = open_body(turn("一二三", "p1"), turn("四", "p2"))
    select(editor, (0, 1), (0, 2))
    editor.copy()
    assert board().text() == "二"
    go(editor, 1, 1)
    editor.paste()
    assert said(session) == [("一二三", "p1"), ("四二", "p2")]
    assert (editor.caret.index, editor.textCursor().positionInBlock()) == (1, 2)


@pytest.mark.parametrize(("cut", "held"), [(KEY.Key_X, CTRL), (KEY.Key_Delete, SHIFT)])
def test_cut_and_pasted_back_is_no_change(open_body: Open, cut: KEY, held: Qt.KeyboardModifier) -> None:
    editor, session = open_body(turn("はい。一", "p1"), turn("はい。二", "p2", closed=True), more("三"))
    before = session.minutes
    for start, end in (((0, 0), (0, 4)), ((0, 0), (1, 0)), ((0, 2), (2, 1)), ((1, 0), (2, 1))):
        select(editor, start, end)
        press(editor, cut, held, "\x18")
        assert session.minutes != before
        press(editor, KEY.Key_V, CTRL, "\x16")
        assert session.minutes == before
        assert texts(session.minutes.body) == lines(editor)
    while session.next_undo is not None:
        editor.commands.undo()
    assert session.minutes == before


def test_two_turns_copied_are_two_turns_of_the_same_speakers(open_body: Open) -> None:
    editor, session = open_body(turn("一", "p1"), turn("二", "p2"), turn("三", "p3"))
    select(editor, (0, 0), (2, 0))
    editor.copy()
    go(editor, 2, 1)
    press(editor, KEY.Key_Insert, SHIFT)
    assert said(session)[2:] == [("三", "p3"), ("一", "p1"), ("二", "p2")]
    editor.commands.undo()
    assert len(session.minutes.body) == 3


def test_a_closed_turn_stays_closed_where_it_is_pasted(open_body: Open) -> None:
    editor, session = open_body(*CLOSED)
    select(editor, (1, 0), (2, 0))
    editor.cut()
    go(editor, 0, 0)
    editor.paste()
    assert said(session) == [("秘密の話", "p2"), ("公開", "p1"), ("以上", "p1")]
    assert closed_flags(session.minutes.body) == (True, False, False)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (Closed.KEPT, [("公", False), ("秘密", True), ("開", False)]),
        (Closed.OPENED, [("公秘密開", False)]),
        (Closed.LEFT, [("公開", False)]),
    ],
)
def test_closed_words_in_an_open_paragraph_are_asked_about(
    open_body: Open, answer: Closed, expected: list[tuple[str, bool]]
) -> None:
    editor, session = open_body(*CLOSED)
    editor.transfer.ask_closed = lambda: answer
    select(editor, (1, 0), (1, 2))
    editor.copy()
    go(editor, 0, 1)
    editor.paste()
    assert [(b.text, b.closed) for b in session.minutes.body[: len(expected)]] == expected
    while session.next_undo is not None:
        editor.commands.undo()
    assert session.minutes.body == CLOSED


def test_where_nobody_answers_closed_words_stay_closed(open_body: Open) -> None:
    editor, session = open_body(*CLOSED)
    select(editor, (1, 0), (1, 2))
    editor.copy()
    select(editor, (2, 0), (2, 2))
    editor.paste()
    assert [(b.text, b.closed) for b in session.minutes.body[2:]] == [("秘密", True)]


def test_a_clip_from_a_list_of_former_ones_is_known_by_its_text(open_body: Open) -> None:
    """Such lists, and some remote desktops, hand on the text alone, with line ends of their own."""
    editor, session = open_body(*CLOSED)
    select(editor, (1, 0), (2, 2))
    editor.copy()
    text = board().text()
    paste(editor, "別")
    go(editor, 0, 0)
    paste(editor, text.replace("\n", "\r\n"))
    assert [flag for b, flag in zip(session.minutes.body, closed_flags(session.minutes.body), strict=True)
            if "秘密" in b.text] == [True]  # fmt: skip


def test_a_closed_clip_of_which_only_the_html_is_left_stays_closed(open_body: Open) -> None:
    editor, session = open_body(*CLOSED)
    select(editor, (1, 0), (2, 2))
    editor.copy()
    data = QMimeData()
    data.setHtml(board().html())
    go(editor, 0, 0)
    editor.insertFromMimeData(data)
    body = session.minutes.body
    assert [flag for b, flag in zip(body, closed_flags(body), strict=True) if "秘密" in b.text] == [True, True]
    assert not any(flag for b, flag in zip(body, closed_flags(body), strict=True) if "公開" in b.text)


def test_only_text_with_labels_goes_into_another_record(editor: RecordEditor, form: Form) -> None:
    editor.set_session(Session(minutes(turn("一", "p1"), turn("二", "p2"))), form)
    select(editor, (0, 0), (1, 1))
    editor.copy()
    other = Session(minutes(narrative("前後")))
    editor.set_session(other, form)
    go(editor, 0, 1)
    editor.paste()
    assert texts(other.minutes.body) == ["前(会長) 一", "(委員) 二後"]
    assert {block.kind for block in other.minutes.body} == {BlockKind.NARRATIVE}


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (Closed.KEPT, [("前", False), ("(委員) 秘密の話", True), ("", True), ("後", False)]),
        (Closed.OPENED, [("前(委員) 秘密の話", False), ("後", False)]),
        (Closed.LEFT, [("前後", False)]),
    ],
)
def test_closed_text_from_another_record_is_asked_about(
    editor: RecordEditor, form: Form, answer: Closed, expected: list[tuple[str, bool]]
) -> None:
    editor.set_session(Session(minutes(*CLOSED)), form)
    editor.transfer.ask_closed = lambda: answer
    select(editor, (1, 0), (2, 0))
    editor.copy()
    other = Session(minutes(narrative("前後")))
    editor.set_session(other, form)
    go(editor, 0, 1)
    editor.paste()
    assert [(b.text, b.closed) for b in other.minutes.body] == expected


def test_closed_text_from_another_program_of_this_kind_is_asked_about(open_body: Open) -> None:
    editor, session = open_body(narrative("公開"))
    data = ClipStore().take(mime("秘密", b"other closed"))
    assert (data.lines, data.closed, data.clip) == (("秘密",), True, None)
    go(editor, 0, 2)
    editor.insertFromMimeData(mime("秘密", b"other closed"))
    assert [(b.text, b.closed) for b in session.minutes.body] == [("公開", False), ("秘密", True)]


@pytest.mark.parametrize("told", [b"", b"\xff", b" ", b"other", b"other open closed"])
def test_what_says_of_itself_nothing_that_can_be_read_is_taken_for_closed(told: bytes) -> None:
    assert ClipStore().take(mime("文章", told)).closed


def mime(text: str, told: bytes) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    data.setData(CLIP, told)
    return data


def test_clips_are_forgotten_in_time(open_body: Open) -> None:
    editor, session = open_body(turn("一", "p1"), turn("二", "p2"))
    select(editor, (0, 0), (1, 0))
    editor.copy()
    first = mime(board().text(), bytes(board().data(CLIP).data()))
    for _ in range(KEPT):
        editor.copy()
    go(editor, 1, 1)
    editor.insertFromMimeData(first)
    assert texts(session.minutes.body) == ["一", "二(会長) 一", ""]


def test_the_selection_is_pasted_by_the_middle_button_under_the_same_rules(open_body: Open) -> None:
    editor, session = open_body(*CLOSED)
    select(editor, (1, 1), (1, 2))
    selection = editor.createMimeDataFromSelection()
    assert selection.text() == "密"
    go(editor, 0, 1)
    editor.insertFromMimeData(selection)
    assert [(b.text, b.closed) for b in session.minutes.body[:3]] == [("公", False), ("密", True), ("開", False)]


def test_a_selection_pushes_no_clip_off_the_clipboard(open_body: Open) -> None:
    editor, session = open_body(turn("一", "p1"), turn("二", "p2"))
    select(editor, (0, 0), (1, 0))
    editor.copy()
    for _ in range(KEPT + 1):
        editor.createMimeDataFromSelection()
    go(editor, 1, 1)
    editor.paste()
    assert said(session)[2:] == [("一", "p1")]


def test_nothing_is_copied_where_nothing_is_selected(open_body: Open) -> None:
    editor, session = open_body(turn("一"))
    QGuiApplication.clipboard().setText("前からあった")
    editor.copy()
    editor.cut()
    assert board().text() == "前からあった"
    assert session.next_undo is None
    assert editor.createMimeDataFromSelection().formats() == []


def test_a_record_that_is_only_read_gives_copies(open_body: Open) -> None:
    editor, session = open_body(turn("一", "p1"))
    editor.setReadOnly(True)
    editor.selectAll()
    editor.cut()
    editor.paste()
    assert (board().text(), session.next_undo) == ("一", None)


def test_lines_of_other_programs_are_told_of_once_they_are_there(open_body: Open) -> None:
    editor, session = open_body(turn("前", "p1"), turn("後", "p2"))
    came: list[Pasted] = []
    editor.transfer.came.connect(came.append)
    before = session.minutes
    go(editor, 0, 1)
    paste(editor, "一\r\n二\u2028三")
    assert said(session) == [("前一", "p1"), ("二", ""), ("三", ""), ("後", "p2")]
    assert came == [Pasted(before, Spot(0, 1), Spot(0, 1), ("一", "二", "三"))]
    editor.selectAll()
    editor.copy()
    editor.paste()
    assert len(came) == 1


# --- dragging ---------------------------------------------------------------------------------------------------------


def place(editor: RecordEditor, block: int, offset: int) -> QPointF:
    """A point on the screen just behind a place of the text."""
    cursor = editor.textCursor()
    cursor.setPosition(editor.document().findBlockByNumber(block).position() + offset)
    return QPointF(editor.cursorRect(cursor).center())


def drop(editor: RecordEditor, at: QPointF, data: QMimeData, held: Qt.KeyboardModifier = NONE) -> QDropEvent:
    """Something is dropped, if the text takes it; a program that gives may want it to be moved."""
    left, move = Qt.MouseButton.LeftButton, Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    enter = QDragEnterEvent(at.toPoint(), move, data, left, held)
    over = QDragMoveEvent(at.toPoint(), move, data, left, held)
    event = QDropEvent(at, move, data, left, held)
    event.ignore()
    QApplication.sendEvent(editor.viewport(), enter)
    if enter.isAccepted():
        QApplication.sendEvent(editor.viewport(), over)
        QApplication.sendEvent(editor.viewport(), event)
    return event


def drag(
    editor: RecordEditor, monkeypatch: pytest.MonkeyPatch, to: tuple[int, int], held: Qt.KeyboardModifier = NONE
) -> QDropEvent:
    """The selection is dragged to another place of the text."""
    dropped: list[QDropEvent] = []

    def run(drag: object, *_: object) -> Qt.DropAction:
        data = drag.mimeData()  # type: ignore[attr-defined]
        dropped.append(drop(editor, place(editor, *to), data, held))
        return Qt.DropAction.MoveAction

    monkeypatch.setattr("ui.editor.writing.dragging.QDrag.exec", run)
    editor.dragging.drag()
    return dropped[0]


def test_what_is_dragged_within_the_record_moves_as_what_it_is(
    open_body: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor, session = open_body(*CLOSED)
    select(editor, (1, 0), (2, 0))
    event = drag(editor, monkeypatch, (0, 0))
    assert session.minutes.body == (CLOSED[1], CLOSED[0], CLOSED[2])
    assert event.dropAction() is Qt.DropAction.CopyAction
    editor.commands.undo()
    assert session.minutes.body == CLOSED


def test_what_is_dragged_with_ctrl_is_copied(open_body: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    editor, session = open_body(turn("一", "p1"), turn("二", "p2"))
    select(editor, (0, 0), (1, 0))
    drag(editor, monkeypatch, (1, 1), CTRL)
    assert said(session) == [("一", "p1"), ("二", "p2"), ("一", "p1")]
    assert len({block.id for block in session.minutes.body}) == 3


def test_what_is_dropped_on_itself_stays(open_body: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    editor, session = open_body(turn("一二三", "p1"))
    select(editor, (0, 0), (0, 2))
    drag(editor, monkeypatch, (0, 1))
    assert session.next_undo is None


def test_what_is_dragged_out_stays_in_the_record(open_body: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    editor, session = open_body(turn("一", "p1"), turn("二", "p2"))
    before = session.minutes
    offered: list[str] = []

    def run(drag: object, *_: object) -> Qt.DropAction:
        offered.append(drag.mimeData().text())  # type: ignore[attr-defined]
        return Qt.DropAction.MoveAction

    monkeypatch.setattr("ui.editor.writing.dragging.QDrag.exec", run)
    editor.selectAll()
    editor.dragging.drag()
    assert offered == ["(会長) 一\n(委員) 二"]
    assert session.minutes == before


def test_text_dropped_from_elsewhere_is_pasted_and_never_taken_away_there(open_body: Open, qtbot: QtBot) -> None:
    editor, session = open_body(turn("前後", "p1"))
    data = QMimeData()
    data.setText("一\n二")
    event = drop(editor, place(editor, 0, 1), data)
    assert event.isAccepted()
    assert event.dropAction() is Qt.DropAction.CopyAction
    qtbot.waitUntil(lambda: texts(session.minutes.body) == ["前一", "二後"])


def test_a_file_is_never_typed_as_its_address(open_body: Open, qtbot: QtBot) -> None:
    editor, session = open_body(turn("前後", "p1"))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/会議.txt")])
    assert data.hasText()
    assert not drop(editor, place(editor, 0, 1), data).isAccepted()
    editor.insertFromMimeData(data)
    qtbot.wait(20)
    assert session.next_undo is None


def test_nothing_is_dropped_into_a_record_that_is_only_read(open_body: Open, qtbot: QtBot) -> None:
    editor, session = open_body(turn("前後", "p1"))
    editor.setReadOnly(True)
    data = QMimeData()
    data.setText("一")
    assert not drop(editor, place(editor, 0, 1), data).isAccepted()
    qtbot.wait(20)
    assert session.next_undo is None


# --- the end of the program -------------------------------------------------------------------------------------------

ENDS = """
import sys
from PySide6.QtWidgets import QApplication
from PySide6.QtGui import QGuiApplication
from minutesapp.editing.session import Session
from minutesapp.editing.clipboard.positions import Spot
from minutesapp.templates.folder.catalog import load_form
from tests.makers import minutes, turn
from ui.editor.record_editor import RecordEditor

application = QApplication([])
editor = RecordEditor()
editor.set_session(Session(minutes(turn("秘密", "p1", closed=True), turn("二", "p2"))), load_form("ueda-gaiyo"))
editor.selectAll()
editor.copy()
kept = QGuiApplication.clipboard().mimeData() if "look" in sys.argv else None
print(QGuiApplication.clipboard().mimeData().formats())
"""


@pytest.mark.parametrize("how", ["", "look"])
def test_the_program_ends_well_with_a_clip_on_the_clipboard(how: str) -> None:
    done = subprocess.run([sys.executable, "-c", ENDS, how], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert CLIP in done.stdout


def test_what_the_program_leaves_behind_is_text_alone_plain_and_set(open_body: Open) -> None:
    editor, _ = open_body(*CLOSED)
    editor.selectAll()
    editor.copy()
    text = board().text()
    editor.transfer.end()
    assert (board().text(), board().formats()) == (text, ["text/plain", "text/html"])


def test_the_program_ends_well_where_nothing_was_ever_copied(open_body: Open) -> None:
    editor, _ = open_body(*CLOSED)
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    editor.transfer.end()
    assert not clipboard.text()


def test_pasting_a_whole_paragraph_keeps_what_is_written_after_it(open_body: Open) -> None:
    editor, session = open_body(turn("一", "p1"), turn("二", "p2"))
    select(editor, (0, 0), (1, 0))
    editor.copy()
    go(editor, 1, 0)
    editor.paste()
    write(editor, "では、")
    assert said(session) == [("一", "p1"), ("一", "p1"), ("では、二", "p2")]
    assert Speaker("p2") == session.minutes.body[2].speaker
