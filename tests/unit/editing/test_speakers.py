"""One speaker in the place of another: as far as was said, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from minutesapp.editing.deeds import Deed
from minutesapp.editing.speakers import Reach, replace_speaker, turns_of
from minutesapp.model.blocks import UNKNOWN_SPEAKER, Body, Speaker
from minutesapp.model.outline import closed_flags
from tests.makers import SPEAKERS, bodies, direction, heading, minutes, more, turn
from tests.unit.conftest import Do

OWN_LABEL = Speaker("p1", "議長")
BODY = (
    heading("議事"),
    turn("一", "p1"),
    direction("退室"),
    more("二"),
    turn("三", "p2"),
    turn("四", OWN_LABEL),
    heading("その他", closed=True),
    turn("五", "p1"),
    turn("六", Speaker(label="委員")),
    turn("七"),
)


@pytest.mark.parametrize(
    ("reach", "at", "found"),
    [
        (Reach.EVERYWHERE, 0, (1, 5, 7)),
        (Reach.EVERYWHERE, 9, (1, 5, 7)),
        (Reach.HERE, 1, (1,)),
        (Reach.HERE, 3, (1,)),
        (Reach.HERE, 4, ()),
        (Reach.HERE, 0, ()),
        (Reach.HERE, 99, ()),
        (Reach.ONWARD, 3, (1, 5, 7)),
        (Reach.ONWARD, 4, (5, 7)),
        (Reach.ONWARD, 6, (7,)),
        (Reach.ONWARD, 8, ()),
    ],
)
def test_turns_are_found_as_far_as_was_said(reach: Reach, at: int, found: tuple[int, ...]) -> None:
    assert turns_of(BODY, Speaker("p1"), reach, at) == found


def test_a_label_of_one_turn_makes_nobody_else() -> None:
    assert turns_of(BODY, OWN_LABEL) == turns_of(BODY, Speaker("p1"))


def test_labels_without_a_person_and_turns_of_nobody_known_are_found() -> None:
    assert turns_of(BODY, Speaker(label="委員")) == (8,)
    assert turns_of(BODY, UNKNOWN_SPEAKER) == (9,)


def test_the_turns_are_the_others_in_one_step(do: Do) -> None:
    before = minutes(*BODY)
    change = replace_speaker(before, Speaker("p1"), Speaker("p3"), Reach.ONWARD, 4)
    after = do(before, change)
    assert change.deed is Deed.SET_SPEAKER
    assert [i for i, block in enumerate(after.body) if block.speaker == Speaker("p3")] == [5, 7]
    assert after.body[1] == before.body[1]


def test_where_nothing_fits_nothing_changes() -> None:
    assert replace_speaker(minutes(*BODY), Speaker("p9"), Speaker("p3"), Reach.EVERYWHERE).changes_nothing


@given(bodies(), SPEAKERS, SPEAKERS, st.sampled_from(Reach), st.integers(0, 14))
def test_nothing_but_speakers_changes(body: Body, old: Speaker, new: Speaker, reach: Reach, at: int) -> None:
    before = minutes(*body)
    after = replace_speaker(before, old, new, reach, at).apply(before)
    chosen = turns_of(body, old, reach, at)
    assert after == replace(before, body=after.body)
    for index, (was, now) in enumerate(zip(before.body, after.body, strict=True)):
        assert now == (replace(was, speaker=new) if index in chosen else was)
    assert closed_flags(after.body) == closed_flags(before.body)
    assert len(turns_of(body, old, Reach.HERE, at)) <= 1
    assert set(chosen) <= set(turns_of(body, old))
