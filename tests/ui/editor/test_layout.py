"""A long text that Qt has not laid out yet: nothing of it may be touched, and nothing of it may stay out of sight."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest

from minutesapp.model.blocks import Block
from tests.makers import heading, turn
from tests.ui.editor.conftest import Open
from tests.ui.editor.hand import KEY, compose, go, paste, press
from ui.editor.page.paragraphs import Paragraphs, finish_layout
from ui.editor.record_editor import RecordEditor

SENTENCE = "運行については、利用の状況を見ながら、次の会議で改めて案をお示ししたいと考えている。"
COUNT = 400

Edit = Callable[[RecordEditor], object]
EDITS: dict[str, Edit] = {
    "key": lambda editor: press(editor, KEY.Key_A, text="a"),
    "composition": lambda editor: compose(editor, "か"),
    "enter": lambda editor: press(editor, KEY.Key_Return, text="\r"),
    "backspace": lambda editor: press(editor, KEY.Key_Backspace),
    "paste": lambda editor: paste(editor, "一\n二"),
    "turn": lambda editor: editor.speakers.start_turn(),
    "heading": lambda editor: editor.commands.make_heading(1),
}


def long_body() -> tuple[Block, ...]:
    return tuple(
        heading(f"議題{n}") if n % 20 == 0 else turn(SENTENCE * (1 + n % 4) + str(n), "p1") for n in range(COUNT)
    )


@pytest.mark.parametrize("name", EDITS)
@pytest.mark.parametrize("index", [3, 150, COUNT - 2])
def test_every_paragraph_can_be_seen_after_an_early_edit(name: str, index: int, open_body: Open) -> None:
    editor, _ = open_body(*long_body())
    assert not editor.document().lastBlock().layout().lineCount()
    go(editor, index, 1)
    EDITS[name](editor)
    painted(editor)
    document = editor.document()
    finish_layout(document)
    unseen = [n for n in range(document.blockCount()) if not document.findBlockByNumber(n).layout().lineCount()]
    assert unseen == []


def test_the_strip_is_painted_whatever_is_laid_out(open_body: Open) -> None:
    editor, _ = open_body(*long_body())
    for index in (COUNT - 1, 200, 90, 399, 5):
        go(editor, index, 0)
        painted(editor)
        press(editor, KEY.Key_A, text="a")
        editor.commands.go_to_block((index * 7) % COUNT)
        QTest.mouseMove(editor.margin, QPoint(60, 300))
        painted(editor)
    for size in (600, 1200, 800):
        editor.resize(size, 500)
        press(editor, KEY.Key_A, text="a")
        painted(editor)


def painted(editor: RecordEditor) -> None:
    """Strip and text, on paper of their own."""
    for widget in (editor.margin, editor.viewport()):
        image = QImage(widget.size(), QImage.Format.Format_RGB32)
        with QPainter(image) as painter:
            widget.render(painter, QPoint(0, 0))


def test_a_paragraph_without_lines_has_no_baseline(open_body: Open) -> None:
    editor, _ = open_body(*long_body())
    view = Paragraphs(editor)
    first, *_ = view.between(0, 10)
    last = first._replace(number=COUNT - 1)
    assert view.baseline_of(first) is not None
    assert view.baseline_of(last) is None
    finish_layout(editor.document())
    assert view.baseline_of(last) is not None


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_End])
def test_getting_about_in_what_is_not_laid_out_yet(key: Qt.Key, open_body: Open) -> None:
    editor, _ = open_body(*long_body())
    go(editor, 300, 0)
    press(editor, key)
    painted(editor)
    assert editor.viewport().rect().contains(editor.cursorRect())
