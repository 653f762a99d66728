"""No edit but 公開にする opens what is closed."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from minutesapp.editing.change import Change
from minutesapp.editing.clipboard.clip import clip_of
from minutesapp.editing.clipboard.pasting import move_words, paste, paste_blocks
from minutesapp.editing.clipboard.positions import Spot
from minutesapp.editing.clipboard.removing import take_out
from minutesapp.editing.closing import keep_closed
from minutesapp.editing.commands import (
    close,
    delete_blocks,
    give_reason,
    move_item,
    open_up,
    set_kind,
    shift_level,
    type_lines,
)
from minutesapp.editing.kept_attributes import natures_of
from minutesapp.editing.splice import Splice
from minutesapp.model.blocks import BlockKind, Body
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import closed_flags
from minutesapp.model.spans import Mark, Span
from tests.makers import blocks, bodies, heading, marked, minutes, narrative, turn
from tests.unit.conftest import Do

CLOSED_ITEM = (heading("審議", closed=True), turn("秘", "p1"), heading("報告"), turn("公", "p1"))


def test_text_under_a_closed_heading_stays_closed_when_the_heading_goes(do: Do) -> None:
    after = do(minutes(*CLOSED_ITEM), delete_blocks(minutes(*CLOSED_ITEM), 0, 1))
    assert closed_flags(after.body) == (True, False, False)


def test_text_under_a_closed_heading_stays_closed_when_the_heading_becomes_narrative(do: Do) -> None:
    after = do(minutes(*CLOSED_ITEM), set_kind(minutes(*CLOSED_ITEM), [0], BlockKind.NARRATIVE))
    assert closed_flags(after.body) == (True, True, False, False)


def test_an_item_moved_out_of_a_closed_one_stays_closed(do: Do) -> None:
    record = minutes(heading("外", closed=True), heading("内", 2), turn("秘", "p1"), heading("後"))
    after = do(record, move_item(record, 1, 4))
    assert [block.text for block in after.body] == ["外", "後", "内", "秘"]
    assert closed_flags(after.body) == (True, False, True, True)


def test_opening_is_the_one_way_to_open(do: Do) -> None:
    after = do(minutes(*CLOSED_ITEM), open_up(minutes(*CLOSED_ITEM), [0]))
    assert closed_flags(after.body) == (False,) * 4


WHY = "情報公開条例第7条第2号"
REASONED = (replace(CLOSED_ITEM[0], reason=WHY), *CLOSED_ITEM[1:])


@pytest.mark.parametrize(
    "change",
    [
        lambda record: delete_blocks(record, 0, 1),
        lambda record: set_kind(record, [0], BlockKind.NARRATIVE),
        lambda record: take_out(record, Spot(0, 0), Spot(1, 0)).change,
        lambda record: move_words(record, Spot(1, 0), Spot(2, 0), Spot(3, 1)).kept.change,
    ],
)
def test_what_loses_its_cover_is_closed_for_the_reason_of_the_cover(
    change: Callable[[Minutes], Change | None], do: Do
) -> None:
    record = minutes(*REASONED)
    made = change(record)
    assert made is not None
    (secret,) = [block for block in do(record, made).body if "秘" in block.text]
    assert (secret.closed, secret.reason) == (True, WHY)


def test_what_is_opened_has_no_reason_and_what_is_closed_may_have_one(do: Do) -> None:
    record = minutes(*REASONED)
    opened = do(record, open_up(record, [0]))
    assert opened.body == (replace(CLOSED_ITEM[0], closed=False), *CLOSED_ITEM[1:])
    closed = do(opened, close(opened, [0, 1], WHY))
    assert [block.reason for block in closed.body] == [WHY, WHY, "", ""]
    assert close(closed, [0], "別の理由").changes_nothing
    told = do(closed, give_reason(closed, [0, 2, 3], "個人情報"))
    assert [block.reason for block in told.body] == ["個人情報", WHY, "", ""]
    assert [block.reason for block in do(told, give_reason(told, [0], "")).body] == ["", WHY, "", ""]


def test_both_parts_of_a_divided_passage_say_why_and_a_joined_one_does(do: Do) -> None:
    record = minutes(turn("公", "p1"), replace(turn("秘密", "p3", closed=True), reason=WHY), turn("以上", "p1"))
    divided = do(record, type_lines(record, 1, 2, ["秘", "密"]))
    assert [block.reason for block in divided.body] == ["", WHY, WHY, ""]
    below = do(divided, type_lines(divided, 2, 3, ["密", ""]))
    assert below.body[3].reason == WHY
    joined = do(record, type_lines(record, 0, 2, ["公秘密"]))
    assert [(block.closed, block.reason) for block in joined.body] == [(True, WHY), (False, "")]
    taken = do(record, take_out(record, Spot(0, 1), Spot(1, 0)).change)
    assert taken.body == joined.body


def test_pasted_words_of_a_closed_passage_say_why_it_is_closed(do: Do) -> None:
    record = minutes(*REASONED)
    clip = clip_of(record, Spot(1, 0), Spot(2, 0))
    pasted = do(record, paste(record, Spot(3, 1), Spot(3, 1), clip).kept.change)
    assert [(block.text, block.reason) for block in pasted.body if block.closed] == [("審議", WHY), ("秘", WHY)]
    words = clip_of(record, Spot(1, 0), Spot(1, 1))
    landing = paste(record, Spot(2, 1), Spot(2, 1), words)
    assert [block.reason for block in do(record, landing.kept.change).body if block.closed] == [WHY, WHY]
    assert landing.opened is not None and landing.opened.change is not None
    assert [block.reason for block in do(record, landing.opened.change).body] == [WHY, "", "", ""]
    after = do(record, paste_blocks(record, Spot(1, 1), Spot(1, 1), (turn("新", "p3"),)).change)
    assert closed_flags(after.body)[:3] == (True, True, True)


def test_a_splice_without_headings_is_left_as_it_is() -> None:
    splice = Splice(0, (), (narrative("休憩"),))
    assert keep_closed(CLOSED_ITEM, splice) is splice


def test_a_splice_of_a_heading_alone_closes_what_lay_under_it() -> None:
    splice = keep_closed(CLOSED_ITEM, Splice(0, CLOSED_ITEM[:1], ()))
    assert closed_flags(splice.apply(CLOSED_ITEM)) == (True, False, False)


def test_a_heading_that_comes_leaves_closed_what_is_under_it_then() -> None:
    splice = keep_closed(CLOSED_ITEM, Splice(1, (), (heading("報告の前"),)))
    assert closed_flags(splice.apply(CLOSED_ITEM)) == (True, False, True, False, False)


def test_a_closed_item_elsewhere_stays_an_item() -> None:
    body = (heading("報告"), turn("公", "p1"), *CLOSED_ITEM[:2])
    splice = Splice(0, body[:1], ())
    assert keep_closed(body, splice) is splice


def test_only_what_is_uncovered_states_that_it_is_closed() -> None:
    body = (
        heading("外", closed=True),
        heading("内", 2),
        turn("秘", "p1"),
        heading("審議", closed=True),
        turn("密", "p1"),
    )
    after = keep_closed(body, Splice(0, body[:1], ())).apply(body)
    assert [block.text for block in after if block.closed] == ["内", "秘", "審議"]


def test_a_paragraph_that_is_made_a_title_is_the_title_of_a_closed_item(do: Do) -> None:
    record = minutes(*CLOSED_ITEM)
    after = do(record, set_kind(record, [1], BlockKind.HEADING)).body
    assert [(block.kind, block.closed) for block in after[:2]] == [(BlockKind.HEADING, True)] * 2


def test_closing_covers_what_comes_under_the_heading_later(do: Do) -> None:
    record = minutes(heading("審議"), turn("一", "p1"))
    assert closed_flags(do(record, close(record, [0])).body) == (True, True)


@given(bodies(), st.data())
def test_no_splice_opens_a_block_that_stays(body: Body, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(body)))
    stop = data.draw(st.integers(start, len(body)))
    inserted = tuple(data.draw(blocks(f"new{n}")) for n in range(data.draw(st.integers(0, 3))))
    after = keep_closed(body, Splice(start, body[start:stop], inserted)).apply(body)
    closed = {block.id for block, flag in zip(after, closed_flags(after), strict=True) if flag}
    for block, flag in zip(body, closed_flags(body), strict=True):
        if flag and any(block.id == other.id for other in after):
            assert block.id in closed


def hidden_titles() -> Minutes:
    """A closed item with an item below it, whose title the public does not read."""
    return minutes(heading("人事", closed=True), heading("懲戒処分", 2), narrative("秘密"))


@pytest.mark.parametrize(
    "change",
    [
        lambda record: type_lines(record, 0, 1, []),
        lambda record: shift_level(record, (1,), -1, deepest=9),
        lambda record: set_kind(record, (0,), BlockKind.NARRATIVE),
        lambda record: take_out(record, Spot(0, 0), Spot(1, 0)).change,
        lambda record: move_words(record, Spot(1, 0), Spot(2, 0), Spot(0, 0)).kept.change,
    ],
)
def test_no_title_that_the_public_did_not_read_comes_before_it(change: Callable[[Minutes], Change | None]) -> None:
    record = hidden_titles()
    made = change(record)
    assert made is not None
    after = made.apply(record).body
    natures = natures_of(after)
    assert all(natures[block.id].secret for block in after if "懲戒" in block.text or "秘密" in block.text)
    assert [block.kind for block in after if "懲戒" in block.text] == [BlockKind.NARRATIVE]


def test_a_hidden_title_keeps_its_own_number_and_marks() -> None:
    below = marked(replace(heading("懲戒処分", 2), number="イ"), (0, 2))
    record = minutes(heading("人事", closed=True), below)
    change = type_lines(record, 0, 1, [])
    assert change is not None
    (left,) = change.apply(record).body
    assert (left.text, left.closed, left.spans) == ("イ 懲戒処分", True, (Span(2, 4, Mark.WITHHELD),))
