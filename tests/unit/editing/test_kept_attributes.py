from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from minutesapp.editing.kept_attributes import Nature, keep_natures, natures_of
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
    after = keep_natures(left, natures_of(MEETING))
    assert after[2] == replace(more("密", closed=True), speaker=Speaker("p1"))
    assert keep_natures(MEETING, natures_of(MEETING)) == MEETING


def test_a_label_put_between_leaves_what_follows_to_its_speaker() -> None:
    after = keep_natures((turn("公", "p2"), turn("否", "p3"), more("私")), natures_of(MEETING))
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
    after = mend(keep_natures(some, natures))
    for block, nature in zip(after, map(natures_of(after).get, (block.id for block in after)), strict=True):
        was = natures[block.id]
        assert nature is not None
        assert nature.speaker == was.speaker
        assert nature.closed or not was.closed
