"""The last thing that was done, done again."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.editing import commands
from minutesapp.editing.change import Change
from minutesapp.editing.clipboard.positions import Spot
from minutesapp.editing.cursor import changes
from minutesapp.editing.cursor.marks import insert_inaudible, set_note
from minutesapp.editing.cursor.repeating import Again, Done, do_again, done_by
from minutesapp.editing.speakers import Reach, replace_speaker
from minutesapp.language.matching.folded_text import TextRange
from minutesapp.model.blocks import BlockKind, Speaker
from minutesapp.model.minutes import Minutes
from minutesapp.model.spans import Mark, Span
from tests.makers import direction, heading, marked, minutes, more, narrative, turn

MEETING = minutes(
    heading("開会"), turn("𠮷田が答える"), more("二"), turn("三", "p1"), turn("四"), narrative("五"), turn("六𠮷田")
)
P2 = Speaker("p2")


def repeated(record: Minutes, change: Change, block: int, offset: int = 0) -> tuple[Minutes, Again]:
    """The record after a step and the same again with the cursor here, and what was done the second time."""
    done = done_by(change)
    assert done is not None
    after = change.apply(record)
    again = do_again(after, done, Spot(block, offset), Spot(block, offset), (block,))
    assert again is not None
    assert again.change.inverse.apply(again.change.apply(after)) == after
    return again.change.apply(after), again


def test_a_speaker_is_named_at_the_cursor() -> None:
    record, again = repeated(MEETING, changes.name_speaker(MEETING, (1,), P2), 3)
    assert [record.body[index].speaker for index in (1, 3)] == [P2, P2]
    assert again.start == again.end == Spot(3, 0)


@pytest.mark.parametrize(("named", "there"), [(1, 4), (4, 6), (6, 1)])
def test_where_it_was_just_named_the_next_turn_of_nobody_is_named(named: int, there: int) -> None:
    record, again = repeated(MEETING, changes.name_speaker(MEETING, (named,), P2), named)
    assert (again.start.block, record.body[there].speaker) == (there, P2)


def test_where_nobody_is_left_to_be_named_there_is_no_place() -> None:
    record = minutes(turn("一"), turn("二", "p1"))
    change = changes.name_speaker(record, (0,), P2)
    done = done_by(change)
    assert done is not None
    assert do_again(change.apply(record), done, Spot(0, 0), Spot(0, 0), (0,)) is None


def test_a_turn_that_was_begun_for_somebody_names_them() -> None:
    for index in (1, 3):
        begun = changes.begin_turn_below(MEETING, index, P2)
        id = begun.apply(MEETING).body[index + 1].id
        assert done_by(begun) == Done(frozenset({id}), P2)
    assert done_by(changes.begin_turn_below(MEETING, 1)) is None, "nobody was named"


@pytest.mark.parametrize(
    ("change", "kind", "level"),
    [
        (commands.set_kind(MEETING, (2,), BlockKind.HEADING, 2), BlockKind.HEADING, 2),
        (commands.set_kind(MEETING, (2,), BlockKind.DIRECTION), BlockKind.DIRECTION, 0),
        (commands.set_kind(MEETING, (2,), BlockKind.NARRATIVE), BlockKind.NARRATIVE, 0),
    ],
)
def test_a_kind_is_set_in_the_next_paragraph(change: Change, kind: BlockKind, level: int) -> None:
    record, again = repeated(MEETING, change, 2)
    assert again.start.block == 3
    assert [(record.body[index].kind, record.body[index].level) for index in (2, 3)] == [(kind, level)] * 2


def test_no_closed_paragraph_becomes_a_title_by_repeating() -> None:
    record = minutes(narrative("一"), turn("二", "p1", closed=True), turn("三"), heading("四", closed=True), turn("五"))
    after, again = repeated(record, commands.set_kind(record, (0,), BlockKind.HEADING), 0)
    assert (again.start.block, [after.body[index].level for index in (0, 1, 2)]) == (2, [1, 0, 1])
    done = done_by(commands.set_kind(record, (0,), BlockKind.HEADING))
    assert done is not None
    assert [do_again(record, done, Spot(at, 0), Spot(at, 0), (at,)) for at in (1, 4)] == [None, None]


def test_a_label_is_taken_away_again() -> None:
    record, _ = repeated(MEETING, commands.continue_turn(MEETING, (3,)), 4)
    assert [record.body[index].speaker for index in (3, 4)] == [None, None]


def test_what_is_closed_again_is_never_opened() -> None:
    record = replace(MEETING, body=(*MEETING.body[:4], replace(MEETING.body[4], closed=True), *MEETING.body[5:]))
    after, again = repeated(record, changes.toggle_closed(record, (3,)), 3)
    assert again.start.block == 4
    assert [block.closed for block in after.body[3:6]] == [True, True, False]
    assert done_by(changes.toggle_closed(record, (4,))) is None, "opening is not repeated"


def test_behind_the_last_paragraph_there_is_no_next_one() -> None:
    change = changes.toggle_closed(MEETING, (6,))
    done = done_by(change)
    assert done is not None
    assert do_again(change.apply(MEETING), done, Spot(6, 0), Spot(6, 0), (6,)) is None


def test_the_next_of_the_same_words_bears_the_mark_and_its_note() -> None:
    change = commands.mark_words(MEETING, {1: TextRange(0, 2)}, Mark.WITHHELD, "氏名")
    record, again = repeated(MEETING, change, 1, 0)
    assert record.body[6].spans == (Span(1, 3, Mark.WITHHELD, "氏名"),)
    assert (again.start, again.end) == (Spot(6, 1), Spot(6, 3))
    done = done_by(change)
    assert done is not None
    assert do_again(record, done, Spot(6, 1), Spot(6, 3), (6,)) is None, "all of them bear it"


def test_other_words_that_are_selected_bear_the_mark() -> None:
    change = commands.mark_words(MEETING, {1: TextRange(0, 2)}, Mark.QUERY)
    done, after = done_by(change), change.apply(MEETING)
    assert done is not None
    again = do_again(after, done, Spot(6, 0), Spot(6, 1), (6,))
    assert again is not None and again.change.apply(after).body[6].spans == (Span(0, 1, Mark.QUERY),)
    on = do_again(after, done, Spot(1, 0), Spot(1, 2), (1,))
    assert on is not None and on.start == Spot(6, 1), "where it lies already, the next ones"


def test_words_round_the_end_are_found_and_parts_of_signs_are_not() -> None:
    record = minutes(turn("葛の花"), turn("葛\U000e0100城"), turn("葛と葛"))
    change = commands.mark_words(record, {2: TextRange(2, 3)}, Mark.QUERY)
    found = []
    done, now = done_by(change), change.apply(record)
    assert done is not None
    while (again := do_again(now, done, Spot(2, 2), Spot(2, 3), (2,))) is not None:
        found.append(again.start)
        now = again.change.apply(now)
    assert found == [Spot(0, 0), Spot(2, 0)], "葛󠄀 is another sign"


def test_all_other_steps_are_not_repeated() -> None:
    withheld = minutes(marked(turn("一二", "p1"), (0, 1)))
    for record, change in (
        (MEETING, insert_inaudible(MEETING, Spot(3, 0), Spot(3, 1), "（聴取不能）").change),
        (withheld, set_note(withheld, 0, withheld.body[0].spans[0], "氏名")),
        (MEETING, commands.type_lines(MEETING, 1, 2, ["別"])),
        (MEETING, commands.delete_blocks(MEETING, 1, 2)),
        (MEETING, commands.insert_blocks(MEETING, 1, (turn("新", "p1"),))),
        (MEETING, commands.insert_blocks(MEETING, 1, (direction(""), turn("", "p1")))),
        (withheld, commands.unmark_words(withheld, {0: TextRange(0, 1)}, Mark.WITHHELD)),
        (MEETING, changes.begin_turn_here(MEETING, 2)),
        (MEETING, commands.close(MEETING, ())),
    ):
        assert change is not None and change.apply(record) is not None
        assert done_by(change) is None


def test_speakers_that_were_changed_in_many_turns_are_named_one_by_one() -> None:
    change = replace_speaker(MEETING, Speaker(), P2, Reach.EVERYWHERE)
    done = done_by(change)
    assert done == Done(frozenset(MEETING.body[index].id for index in (1, 4, 6)), P2)


def test_an_empty_page_has_no_place() -> None:
    assert do_again(minutes(), Done(frozenset(), P2), Spot(0, 0), Spot(0, 0), ()) is None
