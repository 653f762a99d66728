"""An agenda item that changes places with its neighbour: the fewer paragraphs are carried, the rest stays as it is."""

from __future__ import annotations

import pytest

from minutesapp.editing import commands
from minutesapp.model.blocks import Block
from tests.makers import direction, heading, more, narrative, turn
from tests.ui.editor.conftest import Open
from tests.ui.editor.hand import lines
from tests.ui.editor.walk_checks import undressed
from ui.editor.projection.turning import turned_at

LARGE = [turn(f"{number}番目の𠮷田さんの発言です。", "p1") for number in range(40)]
SMALL: list[Block] = [turn("葛\U000e0100です。", "p2"), more("続き。"), direction("退室"), narrative("地の文。")]


@pytest.mark.parametrize("above, below", [(LARGE, SMALL), (SMALL, LARGE), ([], LARGE), (LARGE, []), ([], [])])
@pytest.mark.parametrize("behind", [[], [heading("あと"), turn("はい。", "p3")]])
def test_items_change_places_and_come_back(
    open_body: Open, above: list[Block], below: list[Block], behind: list[Block]
) -> None:
    editor, session = open_body(
        turn("前", "p3"), heading("上の議題"), *above, heading("下の議題", 1, closed=True), *below, *behind
    )
    before = session.minutes
    session.apply(commands.move_item(before, 2 + len(above), 1))
    moved = session.minutes
    assert [block.text for block in moved.body][1] == "下の議題"
    for step, there in ((lambda: None, moved), (session.undo, before), (session.redo, moved)):
        step()
        assert session.minutes == there
        assert lines(editor) == [block.text for block in there.body]
        assert not undressed(editor, there.body)


def test_what_is_larger_is_left_as_it_stands(open_body: Open) -> None:
    """Qt lays out anew what an edit tells of: of 40 turns nothing is told."""
    editor, session = open_body(heading("上の議題"), *SMALL, heading("下の議題"), *LARGE)
    told: list[int] = []
    editor.document().contentsChange.connect(lambda _, removed, added: told.append(max(removed, added)))
    session.apply(commands.move_item(session.minutes, 1 + len(SMALL), 0))
    small = sum(len(block.text) + 1 for block in SMALL) + len("上の議題") + 1
    assert told and max(told) < small + 60


def test_only_the_same_blocks_in_another_order_are_turned() -> None:
    one, two, three = turn("一"), turn("二"), turn("三")
    assert turned_at((one, two, three), (two, three, one)) == 1
    assert turned_at((one, two, three), (three, one, two)) == 2
    for other in ((one, three, two), (two, one, three), (turn("四"), one, two), (two, three), (one, two, three)):
        assert turned_at((one, two, three), other) == 0
    assert turned_at((), ()) == 0
