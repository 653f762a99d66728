from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from minutesapp.editing.kept_attributes import BodyWalk, Nature, keep_natures, natures_of
from minutesapp.model.blocks import BlockKind, Body, Speaker
from minutesapp.model.grammar import mend
from minutesapp.model.outline import closed_flags, turn_speaker
from tests.makers import bodies, direction, heading, more, narrative, turn

MEETING = (
    heading("審議", closed=True),
    heading("申立て", 2),
    turn("秘", "p1"),
    direction("退室"),
    more("密"),
    heading("報告"),
    turn("公", "p2"),
    more("私", closed=True),
)


def test_a_nature_is_read_from_what_stands_above() -> None:
    natures = natures_of(MEETING)
    assert natures["m:密"] == Nature(Speaker("p1"), closed=True, secret=True)
    assert natures["m:私"] == Nature(Speaker("p2"), closed=True, secret=True)
    assert natures["t:公"] == Nature(Speaker("p2"), closed=False, secret=False)
    assert natures["d:退室"].speaker is None


def test_the_title_of_a_closed_item_is_no_secret_but_those_under_it_are() -> None:
    natures = natures_of(MEETING)
    assert natures["h:審議"] == Nature(None, closed=True, secret=False)
    assert natures["h:申立て"] == Nature(None, closed=True, secret=True)


def test_what_nothing_above_states_any_more_is_stated_by_the_paragraph() -> None:
    left = (heading("報告"), narrative("以上"), more("密"))
    after = keep_natures(MEETING, left)
    assert after[2] == replace(more("密", closed=True), speaker=Speaker("p1"))
    assert keep_natures(MEETING, MEETING) == MEETING


def test_a_label_put_between_leaves_what_follows_to_its_speaker() -> None:
    after = keep_natures(MEETING, (turn("公", "p2"), turn("否", "p3"), more("私")))
    assert [block.speaker for block in after] == [Speaker("p2"), Speaker("p3"), Speaker("p2")]


@given(bodies())
def test_natures_agree_with_the_outline(body: Body) -> None:
    natures = natures_of(body)
    assert [natures[block.id].closed for block in body] == list(closed_flags(body))
    for index, block in enumerate(body):
        speaks = block.kind is BlockKind.SPEECH
        assert natures[block.id].speaker == (turn_speaker(body, index) if speaks else None)


@given(bodies(), st.data())
def test_in_whatever_order_blocks_come_to_stand_they_keep_what_they_were(body: Body, data: st.DataObject) -> None:
    natures = natures_of(body)
    some = data.draw(st.permutations(body))[: data.draw(st.integers(0, len(body)))]
    after = mend(keep_natures(body, tuple(some)))
    for block, nature in zip(after, map(natures_of(after).get, (block.id for block in after)), strict=True):
        was = natures[block.id]
        assert nature is not None
        assert nature.speaker == was.speaker
        assert nature.closed or not was.closed


def kept_by_hand(before: Body, after: Body, natures: dict[str, Nature]) -> Body:
    """The same without leaving anything out: every block that was there is asked what it was."""
    wanted, walk, kept = natures_of(before) | natures, BodyWalk(), []
    for block in after:
        block = walk.fitted(block, wanted[block.id]) if block.id in wanted else block
        walk.take(block)
        kept.append(block)
    return tuple(kept)


@given(bodies(20), bodies(20), st.data())
def test_what_lies_far_from_a_change_is_left_out_and_nothing_else(one: Body, other: Body, data: st.DataObject) -> None:
    new = tuple(replace(block, id=f"n{block.id}") for block in other)
    cuts = sorted(data.draw(st.integers(0, len(one))) for _ in range(3))
    head, first, second, tail = one[: cuts[0]], one[cuts[0] : cuts[1]], one[cuts[1] : cuts[2]], one[cuts[2] :]
    middle = data.draw(st.sampled_from([(*second, *first), first, second, (*first, *new, *second), new, ()]))
    after = (*head, *middle, *tail)
    known = data.draw(st.sampled_from([{}, natures_of(new), natures_of((*new, *tail)), natures_of((*second, *first))]))
    assert keep_natures(one, after, known) == kept_by_hand(one, after, known)


@given(bodies(20), st.data())
def test_natures_of_a_part_are_those_within_the_whole(body: Body, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(body)))
    stop = data.draw(st.integers(start, len(body)))
    whole = natures_of(body)
    assert natures_of(body, start, stop) == {block.id: whole[block.id] for block in body[start:stop]}
