"""Speech needs a speaker, and mending gives it an unknown one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutesapp.model.blocks import UNKNOWN_SPEAKER, Body
from minutesapp.model.grammar import mend, misplaced, stays_right
from tests.makers import blocks, bodies, direction, heading, more, narrative, turn


@pytest.mark.parametrize("before", [(), (heading("議事"),), (narrative("休憩"),), (heading("議事"), direction("入室"))])
def test_speech_where_nobody_speaks_gets_an_unknown_speaker(before: Body) -> None:
    body = (*before, more("はい"), more("いいえ"))
    assert misplaced(body) == (len(before),)
    assert mend(body)[len(before)].speaker is UNKNOWN_SPEAKER


def test_a_direction_does_not_end_a_turn() -> None:
    body = (turn("一", "p1"), direction("退室"), more("二"))
    assert mend(body) == body


@given(bodies(), st.data())
def test_looking_only_at_the_change_finds_what_looking_at_everything_finds(body: Body, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(body)))
    stop = data.draw(st.integers(start, len(body)))
    new = tuple(data.draw(st.lists(st.integers(0, 99), max_size=3)))
    inserted = tuple(data.draw(blocks(f"new{index}{n}")) for index, n in enumerate(new))
    changed = body[:start] + inserted + body[stop:]
    assert misplaced(changed, start, start + len(inserted)) == misplaced(changed)
    assert misplaced(mend(changed)) == ()


@given(bodies(), st.data())
def test_a_change_is_known_to_keep_the_grammar_before_it_is_made(body: Body, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(body)))
    stop = data.draw(st.integers(start, len(body)))
    inserted = tuple(data.draw(blocks(f"new{number}")) for number in range(data.draw(st.integers(0, 3))))
    changed = body[:start] + inserted + body[stop:]
    assert stays_right(body, start, stop, inserted) is (misplaced(changed) == ())


def test_what_a_turn_that_goes_leaves_behind_directions_is_looked_at() -> None:
    body = (narrative("休憩"), turn("一", "p1"), direction("退室"), more("二"), more("三"))
    assert not stays_right(body, 1, 2, ())
    assert stays_right(body, 1, 2, (turn("他", "p2"),))
    assert stays_right(body, 4, 5, ())
    without = (body[0], *body[2:])
    assert misplaced(without, 1, 1) == (2,)
    assert mend(without, 1, 1)[2].speaker == UNKNOWN_SPEAKER


def test_nobody_speaks_before_the_first_block() -> None:
    body = (turn("一", "p1"), more("二"))
    assert not stays_right(body, 0, 1, ())
    assert misplaced(body[::-1]) == (0,)
