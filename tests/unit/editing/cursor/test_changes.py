"""What commands at the cursor come to."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.editing.change import Change
from minutesapp.editing.cursor import changes
from minutesapp.model.blocks import UNKNOWN_SPEAKER, BlockKind, Body, Speaker
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import closed_flags
from tests.makers import direction, heading, minutes, more, narrative, texts, turn

MEETING = minutes(
    heading("開会"), turn("一", "p1"), more("二"), direction("入室"), turn("三", "p3"),
    heading("議事"), heading("予算", 2), turn("四", "p1"), heading("決算", 2), narrative("了"),
)  # fmt: skip


def after(record: Minutes, change: Change | None) -> Body:
    assert change is not None
    return change.apply(record).body


@pytest.mark.parametrize(("index", "kind"), [(4, BlockKind.SPEECH), (3, BlockKind.SPEECH), (0, BlockKind.NARRATIVE)])
def test_a_block_loses_what_it_is(index: int, kind: BlockKind) -> None:
    block = after(MEETING, changes.make_plain(MEETING, index))[index]
    assert (block.kind, block.speaker, block.level) == (kind, None, 0)


def test_a_turn_begins_here_or_below() -> None:
    assert after(MEETING, changes.begin_turn_here(MEETING, 2))[2].speaker == UNKNOWN_SPEAKER
    body = after(MEETING, changes.begin_turn_below(MEETING, 2))
    assert (body[3].text, body[3].speaker, texts(body)[4]) == ("", UNKNOWN_SPEAKER, "入室")
    assert [block.speaker for block in after(minutes(), changes.begin_turn_below(minutes(), 0))] == [UNKNOWN_SPEAKER]


def test_a_turn_below_may_be_somebodys_from_the_first() -> None:
    assert after(MEETING, changes.begin_turn_below(MEETING, 2, Speaker("p2")))[3].speaker == Speaker("p2")


def test_a_turn_below_a_closed_paragraph_is_closed() -> None:
    record = minutes(turn("一", "p1", closed=True))
    assert after(record, changes.begin_turn_below(record, 0))[1].closed


def test_the_turns_that_begin_in_the_blocks_are_named_or_else_one_begins() -> None:
    assert [b.speaker for b in after(MEETING, changes.name_speaker(MEETING, (1, 2, 3, 4), Speaker("p2")))[1:5]] == [
        Speaker("p2"), None, None, Speaker("p2"),
    ]  # fmt: skip
    assert after(MEETING, changes.name_speaker(MEETING, (2, 3), Speaker("p2")))[2].speaker == Speaker("p2")


def test_blocks_are_closed_and_where_all_are_opened() -> None:
    closed = Minutes("t", body=after(MEETING, changes.toggle_closed(MEETING, (1, 2))))
    assert [block.closed for block in closed.body[1:3]] == [True, True]
    assert after(closed, changes.toggle_closed(closed, (1, 2, 4)))[4].closed
    assert not any(block.closed for block in after(closed, changes.toggle_closed(closed, (1, 2))))


def test_the_innermost_item_is_found_and_changes_places_with_those_of_its_level() -> None:
    item = changes.item_at(MEETING, 7)
    assert item is not None and item.start == 6
    assert texts(after(MEETING, changes.move_down(MEETING, item)))[5:] == ["議事", "決算", "了", "予算", "四"]
    assert changes.move_up(MEETING, item) is None
    last = changes.item_at(MEETING, 9)
    assert last is not None
    assert texts(after(MEETING, changes.move_up(MEETING, last)))[5:] == ["議事", "決算", "了", "予算", "四"]
    assert changes.move_down(MEETING, last) is None
    assert changes.item_at(minutes(turn("一")), 0) is None


CLOSED = minutes(
    heading("審査", closed=True), turn("一", "p1"), heading("報告", 2), turn("二", "p1"), heading("その他"),
    turn("三", "p1", closed=True), replace(more("四"), closed=True), replace(more("五"), closed=True, reason="別"),
    more("六"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("indices", "found"),
    [((0,), [0]), ((1,), [0]), ((2,), [0]), ((3,), [0]), ((4,), []), ((5,), [5, 6]), ((6,), [5, 6]), ((7,), [7]),
     ((8,), []), ((5, 8), [5, 6]), ((5, 6, 7), [5, 6, 7])],
)  # fmt: skip
def test_what_closes_a_place_is_the_heading_above_or_the_whole_passage(
    indices: tuple[int, ...], found: list[int]
) -> None:
    assert changes.closing_at(CLOSED, indices) == found


def test_paragraphs_become_one_turn_of_somebody_not_known_yet() -> None:
    record = minutes(turn("一", "p1"), direction("入室"), narrative("二"), turn("三", "p3"), heading("閉会"))
    body = after(record, changes.make_speech(record, (1, 2, 3)))
    assert [block.kind for block in body[:4]] == [BlockKind.SPEECH] * 4
    assert [block.speaker for block in body[:4]] == [Speaker("p1"), UNKNOWN_SPEAKER, None, Speaker("p3")]
    assert changes.make_speech(record, (0, 3)).changes_nothing
    assert changes.make_speech(minutes(), ()).changes_nothing


def test_a_closed_heading_that_becomes_speech_opens_nothing_under_it() -> None:
    record = minutes(heading("人事", closed=True), turn("秘", "p1"))
    assert all(closed_flags(after(record, changes.make_speech(record, (0,)))))
