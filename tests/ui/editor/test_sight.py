"""What is being written can be seen, with some lines around it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.makers import heading, turn
from tests.ui.editor.conftest import Open
from tests.ui.editor.hand import KEY, compose, go, paste, press, select, write
from ui.editor.page.scrolling import LINES_BELOW, scroll_needed
from ui.editor.record_editor import RecordEditor

LINES = tuple(turn(f"発言{n}", "p1") if n % 10 else heading(f"議題{n}") for n in range(80))

Act = Callable[[RecordEditor], object]
ACTS: dict[str, Act] = {
    "typing": lambda editor: press(editor, KEY.Key_A, text="a"),
    "composing": lambda editor: compose(editor, "か"),
    "committing": lambda editor: write(editor, "会"),
    "enter": lambda editor: press(editor, KEY.Key_Return, text="\r"),
    "arrow": lambda editor: press(editor, KEY.Key_Down),
    "turn": lambda editor: editor.speakers.start_turn(),
    "heading": lambda editor: editor.commands.make_heading(1),
    "paste": lambda editor: paste(editor, "一\n二\n三"),
    "item": lambda editor: editor.commands.move_item_down(),
}


def lowest_in_sight(editor: RecordEditor) -> int:
    """The last paragraph that can be seen whole."""
    bottom = editor.viewport().height()
    return editor.cursorForPosition(editor.viewport().rect().bottomLeft()).blockNumber() - (bottom < 0)


@pytest.mark.parametrize("name", ACTS)
def test_at_the_lower_edge_lines_stay_free_below(name: str, open_body: Open) -> None:
    editor, _ = open_body(*LINES)
    editor.verticalScrollBar().setValue(100)
    go(editor, lowest_in_sight(editor), 1)
    ACTS[name](editor)
    free = editor.viewport().height() - editor.cursorRect().bottom()
    assert free >= LINES_BELOW * editor.page.theme.line - 1


def test_at_the_upper_edge_what_was_said_before_stays_in_sight(open_body: Open) -> None:
    editor, _ = open_body(*LINES)
    editor.verticalScrollBar().setValue(600)
    go(editor, 16, 1)
    press(editor, KEY.Key_A, text="a")
    assert editor.cursorRect().top() >= editor.page.theme.line


def test_undoing_far_away_shows_where_it_was(open_body: Open) -> None:
    editor, _ = open_body(*LINES)
    go(editor, 70, 1)
    write(editor, "会")
    go(editor, 0, 0)
    editor.verticalScrollBar().setValue(0)
    editor.commands.undo()
    assert editor.viewport().rect().contains(editor.cursorRect())


def test_a_bar_that_comes_up_below_does_not_hide_the_line(open_body: Open) -> None:
    editor, _ = open_body(*LINES)
    editor.verticalScrollBar().setValue(100)
    go(editor, 10, 1)
    editor.resize(editor.width(), editor.cursorRect().bottom() + 20)
    assert editor.viewport().rect().contains(editor.cursorRect())


def test_what_could_not_be_seen_does_not_jump_into_sight_when_the_window_is_resized(open_body: Open) -> None:
    editor, _ = open_body(*LINES)
    go(editor, 70, 1)
    editor.verticalScrollBar().setValue(0)
    editor.resize(editor.width(), editor.height() - 50)
    assert editor.verticalScrollBar().value() == 0


def test_a_line_in_the_middle_is_left_where_it_is(open_body: Open) -> None:
    editor, _ = open_body(*LINES)
    editor.verticalScrollBar().setValue(300)
    select(editor, (14, 0), (14, 2))
    press(editor, KEY.Key_A, text="a")
    assert editor.verticalScrollBar().value() == 300


@pytest.mark.parametrize(
    ("top", "bottom", "height", "shift"),
    [(100, 120, 400, 0), (10, 30, 400, -20), (350, 370, 400, 30), (-500, -480, 400, -530), (10, 30, 60, -2),
     (5, 25, 30, -1)],
)  # fmt: skip
def test_how_far_is_scrolled(top: int, bottom: int, height: int, shift: int) -> None:
    assert scroll_needed(top, bottom, height, line=20) == shift
