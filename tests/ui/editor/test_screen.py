"""What is moved on the screen instead of painted, bit by bit."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QLabel

from minutesapp.editing import commands
from minutesapp.editing.finding.replacing import NewWords, replace_each
from minutesapp.language.matching.folded_text import TextRange
from minutesapp.model.blocks import Speaker
from tests.makers import direction, heading, more, turn
from tests.ui.editor.conftest import Open
from tests.ui.editor.hand import go, paste, select, write
from ui.editor.record_editor import RecordEditor
from ui.editor.writing.text_edits import DeleteReach


def on_screen(editor: RecordEditor) -> QImage:
    """What has been painted by now, bit by bit."""
    QApplication.processEvents()
    return QGuiApplication.primaryScreen().grabWindow(editor.winId()).toImage()


def painted_anew(editor: RecordEditor) -> QImage:
    """What there would be to see if nothing had been moved."""
    editor.margin.update()
    editor.viewport().update()
    return on_screen(editor)


@pytest.mark.parametrize("at", [0, 3, 5, 7, 11, 19])
def test_what_is_moved_on_the_screen_looks_as_if_painted_anew(open_body: Open, at: int) -> None:
    body = [turn(f"発言{n}" * (n * 7 % 40 + 1), "p1", closed=n in (6, 7, 12)) for n in range(20)]
    body[4], body[13], body[9] = heading("議題"), heading("次の議題", closed=True), direction("入室")
    editor, _ = open_body(*body)
    editor.setCursorWidth(0)  # it blinks
    on_screen(editor)
    go(editor, at, 2)
    for change in (
        editor.text.divide, editor.text.divide, editor.commands.undo, editor.commands.toggle_closed, editor.text.divide,
        lambda: write(editor, "続き" * 30), lambda: editor.text.erase(DeleteReach.SIGN_BACK), editor.text.divide,
        editor.commands.make_direction, editor.commands.undo, editor.commands.undo, editor.commands.redo,
        lambda: write(editor, "続き" * 30), editor.commands.undo, editor.commands.redo,
    ):  # fmt: skip
        change()
        shown = on_screen(editor)
        assert shown == painted_anew(editor)


@pytest.mark.parametrize("scrolled", [0, 130, 10_000])
def test_marks_selections_and_what_lies_over_the_text_stay_right_where_text_is_moved(
    open_body: Open, scrolled: int
) -> None:
    editor, session = open_body(*(turn(f"発言{n}" * (n * 7 % 40 + 1), f"p{n % 3 + 1}") for n in range(20)))
    card = QLabel("会議の情報\n二行")
    editor.page.show_card(card)
    editor.search_marks.mark(lambda block: [TextRange(at, at + 2) for at in range(0, len(block.text) - 2, 9)])
    editor.setCursorWidth(0)
    editor.verticalScrollBar().setValue(scrolled)
    at = editor.cursorForPosition(QPoint(5, editor.viewport().height() // 3)).blockNumber()
    select(editor, (at + 1, 0), (at + 2, 1))
    for change in (
        lambda: session.apply(commands.set_speaker(session.minutes, [at], Speaker("p2"))),
        lambda: session.apply(replace_each(session.minutes, [NewWords(at, 0, 3, "短い" * 60)])),
        session.undo, editor.text.divide, editor.text.divide, session.undo, editor.speakers.start_turn,
        lambda: session.apply(commands.delete_blocks(session.minutes, at, at + 1)), session.undo,
        lambda: session.apply(commands.insert_blocks(session.minutes, at, (more("挿入" * 70),))),
        lambda: paste(editor, "一\n二" * 9), session.undo, session.undo,
    ):  # fmt: skip
        on_screen(editor)
        change()
        shown = on_screen(editor)
        assert shown == painted_anew(editor)


def test_text_is_painted_after_a_step_that_could_not_be_shown(open_body: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    editor, session = open_body(turn("一", "p1"), turn("二", "p1"))

    def fail(*_: object) -> None:
        raise RuntimeError("not written")

    monkeypatch.setattr("ui.editor.projection.projection.rewrite_each", fail)
    with pytest.raises(RuntimeError, match="not written"):
        session.apply(replace_each(session.minutes, [NewWords(0, 0, 1, "三")]))
    assert editor.viewport().updatesEnabled()
