"""Agenda items rearranged as wholes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutesapp.editing.change import Change
from minutesapp.editing.cursor.items import place_item, shift_item
from minutesapp.editing.kept_attributes import natures_of
from minutesapp.editing.session import Session
from minutesapp.model.blocks import BlockKind, Body
from minutesapp.model.grammar import misplaced
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import closed_flags
from tests.makers import bodies, heading, minutes, texts, turn
from tests.unit.conftest import Do

MEETING = minutes(
    heading("開会"), turn("一", "p1"),
    heading("議事"), heading("予算", 2), turn("二", "p1"), heading("決算", 2), turn("三", "p3"),
    heading("閉会"),
)  # fmt: skip
DEEPEST = 4


def levels(body: Body) -> list[int]:
    return [block.level for block in body if block.kind is BlockKind.HEADING]


@pytest.mark.parametrize(
    ("item", "to", "level", "order", "depths"),
    [
        (2, 0, 1, ["議事", "予算", "二", "決算", "三", "開会", "一", "閉会"], [1, 2, 2, 1, 1]),
        (2, 8, 1, ["開会", "一", "閉会", "議事", "予算", "二", "決算", "三"], [1, 1, 1, 2, 2]),
        (5, 3, 2, ["開会", "一", "議事", "決算", "三", "予算", "二", "閉会"], [1, 1, 2, 2, 1]),
        (3, 2, 2, ["開会", "一", "予算", "二", "議事", "決算", "三", "閉会"], [1, 2, 1, 2, 1]),
        (2, 2, 2, ["開会", "一", "議事", "予算", "二", "決算", "三", "閉会"], [1, 2, 3, 3, 1]),
        (5, 8, 1, ["開会", "一", "議事", "予算", "二", "閉会", "決算", "三"], [1, 1, 2, 1, 1]),
    ],
)
def test_an_item_goes_with_all_under_it_and_at_the_level_of_its_new_place(
    item: int, to: int, level: int, order: list[str], depths: list[int], do: Do
) -> None:
    change = place_item(MEETING, item, to, level, DEEPEST)
    assert change is not None
    body = do(MEETING, change).body
    assert (texts(body), levels(body)) == (order, depths)


@pytest.mark.parametrize(("item", "to", "level"), [(2, 3, 2), (2, 5, 1), (2, 2, 1), (2, 7, 1), (2, 2, 4), (1, 0, 1)])
def test_never_into_itself_nor_too_deep_nor_where_it_is(item: int, to: int, level: int) -> None:
    assert place_item(MEETING, item, to, level, DEEPEST) is None


def test_an_item_goes_in_and_out_with_what_lies_under_it(do: Do) -> None:
    further = shift_item(MEETING, 2, 1, DEEPEST)
    assert further is not None and levels(do(MEETING, further).body) == [1, 2, 3, 3, 1]
    back = shift_item(MEETING, 3, -1, DEEPEST)
    assert back is not None and levels(do(MEETING, back).body) == [1, 1, 1, 2, 1]
    assert shift_item(MEETING, 0, 1, DEEPEST) is None, "there is nothing to lie under"
    assert shift_item(MEETING, 3, 1, DEEPEST) is None, "it lies right under the item before it already"
    assert shift_item(MEETING, 2, -1, DEEPEST) is None
    assert shift_item(MEETING, 2, 1, 2) is None, "what lies under it would be too deep for the form"


def test_what_was_closed_stays_closed_out_of_its_item_and_comes_open_nowhere(do: Do) -> None:
    record = minutes(heading("人事", closed=True), heading("審査", 2), turn("秘", "p1"), heading("閉会"))
    out = place_item(record, 1, 4, 1, DEEPEST)
    assert out is not None
    after = do(record, out).body
    assert dict(zip(texts(after), closed_flags(after), strict=True))["秘"]
    assert not any(b.kind is BlockKind.HEADING and b.text == "審査" for b in after), "the public never read this title"
    into = place_item(record, 3, 3, 2, DEEPEST)
    assert into is not None and closed_flags(do(record, into).body)[-1], "under a closed item it is closed"


@given(bodies(), st.data())
def test_no_move_loses_words_opens_anything_or_breaks_the_grammar(body: Body, data: st.DataObject) -> None:
    record = Minutes("ueda-gaiyo", body=body)
    headings = [at for at, block in enumerate(body) if block.kind is BlockKind.HEADING]
    if not headings:
        return
    at = data.draw(st.sampled_from(headings))
    to, level = data.draw(st.integers(0, len(body))), data.draw(st.integers(1, DEEPEST))
    for change in (place_item(record, at, to, level, DEEPEST), shift_item(record, at, 1, DEEPEST)):
        if change is not None:
            _expect_kept(record, change)


def _expect_kept(record: Minutes, change: Change) -> None:
    session = Session(record)
    session.apply(change)
    before, after = natures_of(record.body), natures_of(session.minutes.body)
    assert before.keys() == after.keys()
    assert not [id for id in before if before[id].closed and not after[id].closed]
    assert not [id for id in before if before[id].secret and not after[id].secret]
    assert misplaced(session.minutes.body) == ()
    session.undo()
    assert session.minutes == record
