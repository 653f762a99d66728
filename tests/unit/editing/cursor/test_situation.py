"""What the place of the cursor means for a key."""

from __future__ import annotations

import pytest

from minutesapp.editing.clipboard.positions import Spot
from minutesapp.editing.cursor.situation import (
    NewItem,
    Situation,
    can_be_plainer,
    is_chosen_heading,
    is_empty_speech,
    is_turn_to_name,
    new_item,
    next_turn_to_name,
    situation,
    takes_speaker,
    takes_turn,
)
from minutesapp.model.blocks import Speaker
from tests.makers import direction, heading, minutes, more, narrative, turn

MEETING = minutes(
    heading("開会"), turn("一二", "p1"), more("三"), turn("四", "p3"), direction("入室"), narrative(""), turn(""),
    more(""),
)  # fmt: skip
EMPTY = situation(minutes(), Spot(0, 0), Spot(0, 0))


def at(block: int, offset: int = 0, end: int | None = None) -> Situation:
    return situation(MEETING, Spot(block, offset), Spot(block, offset if end is None else end))


def test_an_empty_page_is_no_place_for_anything() -> None:
    assert Situation(None, at_start=True, selecting=False, whole=False, in_turn=False) == EMPTY
    for meaning in (can_be_plainer, takes_turn, takes_speaker, is_turn_to_name, is_empty_speech, is_chosen_heading):
        assert not meaning(EMPTY)


def test_a_place_tells_what_is_around() -> None:
    here = at(2, 0, 1)
    assert here == Situation(MEETING.body[2], at_start=True, selecting=True, whole=True, in_turn=True)
    assert (at(1, 1).at_start, at(1, 1).whole, at(1).in_turn) == (False, False, False)


@pytest.mark.parametrize(("block", "plainer"), [(0, True), (1, False), (2, False), (3, True), (4, True), (5, False)])
def test_labels_within_a_turn_headings_and_directions_can_be_taken_away(block: int, plainer: bool) -> None:
    assert can_be_plainer(at(block)) is plainer
    assert not can_be_plainer(at(block, 0, 1))
    assert not can_be_plainer(at(block, 1))


@pytest.mark.parametrize(
    ("block", "takes"), [(0, False), (1, False), (2, True), (4, False), (5, True), (6, False), (7, True)]
)
def test_a_turn_can_begin_in_speech_without_a_label_and_on_an_empty_line(block: int, takes: bool) -> None:
    assert takes_turn(at(block)) is takes
    assert not takes_turn(at(block, 0, 1))


@pytest.mark.parametrize(
    ("block", "offset", "takes"),
    [(0, 0, False), (1, 0, False), (1, 1, False), (2, 0, True), (2, 1, False), (4, 0, False), (5, 0, True),
     (6, 0, True), (7, 0, True)],
)  # fmt: skip
def test_whoever_is_named_speaks_where_a_name_is_missing_or_nothing_is_said(
    block: int, offset: int, takes: bool
) -> None:
    assert takes_speaker(at(block, offset)) is takes


def test_a_turn_of_nobody_takes_a_speaker_wherever_the_cursor_is_in_it() -> None:
    record = minutes(turn("一二"))
    assert takes_speaker(situation(record, Spot(0, 1), Spot(0, 2)))
    assert not takes_speaker(situation(minutes(turn("一二", "p1")), Spot(0, 1), Spot(0, 1)))


def test_turns_and_speech_that_say_nothing_yet() -> None:
    assert [is_turn_to_name(at(block)) for block in (1, 6, 7)] == [False, True, False]
    assert [is_empty_speech(at(block)) for block in (2, 5, 6, 7)] == [False, False, True, True]


def test_a_heading_is_chosen_before_it_or_as_a_whole() -> None:
    assert is_chosen_heading(at(0))
    assert is_chosen_heading(at(0, 0, 2))
    assert not is_chosen_heading(at(0, 0, 1))
    assert not is_chosen_heading(at(0, 1))
    assert not is_chosen_heading(at(4))


def test_turns_of_nobody_are_found_one_after_the_other_and_again_from_the_first() -> None:
    body = (turn("一"), more("二"), turn("三", "p1"), heading("次"), turn("四"), turn("五", Speaker(label="発言者A")))
    assert [next_turn_to_name(body, index) for index in range(7)] == [0, 4, 4, 4, 4, 0, 0]
    assert next_turn_to_name((turn("一", "p1"), narrative("二")), 0) is None
    assert next_turn_to_name((), 0) is None


def test_a_new_item_is_closed_by_what_is_above_it_and_not_by_what_is_before_it() -> None:
    closed, below = heading("審査", closed=True), heading("経過", 2)
    assert new_item((closed, turn("一"), below), 2) == NewItem(0, behind_closed=False)
    assert new_item((closed, turn("一"), heading("報告")), 2) == NewItem(None, behind_closed=True)
    assert new_item((heading("審査"), turn("一", closed=True), heading("報告")), 2) == NewItem(None, behind_closed=True)
    assert new_item((heading("審査"), turn("一"), heading("報告")), 2) == NewItem(None, behind_closed=False)
    assert new_item((heading("審査"), closed), 1) == NewItem(None, behind_closed=False)
    assert new_item((heading("報告"),), 0) == NewItem(None, behind_closed=False)
