import pytest
from msgspec.structs import replace

from minutesapp.editing.clipboard.positions import Spot
from minutesapp.editing.clipboard.removing import break_paragraph, take_out
from minutesapp.editing.deeds import Deed
from minutesapp.model.blocks import Block, BlockKind, Body, Speaker, Summary, Use
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import closed_flags
from tests.makers import decided, direction, heading, minutes, more, narrative, texts, turn
from tests.unit.conftest import Do

MEETING = minutes(turn("はい。一", "p1"), more("はい。二"), turn("はい。三", "p2"), more("四"))


def taken(record: Minutes, start: tuple[int, int], end: tuple[int, int]) -> Body:
    edited = take_out(record, Spot(*start), Spot(*end))
    return edited.change.apply(record).body if edited.change else record.body


def test_words_of_one_paragraph(do: Do) -> None:
    edited = take_out(MEETING, Spot(0, 0), Spot(0, 3), Deed.CUT)
    assert edited.change is not None
    assert (edited.change.deed, edited.caret) == (Deed.CUT, Spot(0, 0))
    assert texts(do(MEETING, edited.change).body) == ["一", "はい。二", "はい。三", "四"]


def test_nothing_to_take_is_no_change() -> None:
    assert take_out(MEETING, Spot(1, 2), Spot(1, 2)).change is None
    assert take_out(minutes(), Spot(0, 0), Spot(0, 0)).change is None


def test_a_sign_is_never_parted() -> None:
    assert texts(taken(minutes(narrative("葛\U000e0100城")), (0, 1), (0, 2))) == ["城"]


def test_whole_paragraphs_go_and_the_next_one_stays_what_it_is() -> None:
    """Even where it begins with the same words."""
    assert taken(MEETING, (0, 0), (2, 0)) == MEETING.body[2:]


def test_the_later_paragraphs_of_a_turn_keep_their_speaker_when_its_first_goes() -> None:
    after = taken(MEETING, (2, 0), (3, 0))
    assert [block.speaker for block in after] == [Speaker("p1"), None, Speaker("p2")]


def test_what_is_left_of_the_last_paragraph_stays_with_its_speaker() -> None:
    after = taken(MEETING, (0, 0), (2, 3))
    assert [(b.id, b.text, b.speaker) for b in after[:1]] == [("t:はい。三", "三", Speaker("p2"))]


def test_what_is_left_of_two_paragraphs_is_the_first() -> None:
    after = taken(MEETING, (0, 3), (2, 3))
    assert [(b.text, b.speaker) for b in after] == [("はい。三", Speaker("p1")), ("四", Speaker("p2"))]


def test_everything_leaves_one_empty_paragraph_of_the_first() -> None:
    after = taken(MEETING, (0, 0), (3, 1))
    assert [(b.id, b.text, b.speaker) for b in after] == [("t:はい。一", "", Speaker("p1"))]


def test_the_end_of_the_last_paragraph_and_the_line_end_before_it() -> None:
    assert texts(taken(MEETING, (1, 5), (3, 1))) == ["はい。一", "はい。二"]


def test_closed_words_close_the_open_paragraph_they_join() -> None:
    record = minutes(turn("公開", "p1"), turn("秘密", "p2", closed=True))
    assert [(b.text, b.closed) for b in taken(record, (0, 1), (1, 1))] == [("公密", True)]
    assert [(b.text, b.closed) for b in taken(record, (0, 1), (1, 2))] == [("公", False)]


def test_words_closed_by_their_heading_stay_closed_without_it() -> None:
    record = minutes(narrative("公開"), heading("審議", closed=True), turn("秘密", "p1"), turn("内緒", "p2"))
    after = taken(record, (0, 2), (2, 1))
    assert [(b.text, flag) for b, flag in zip(after, closed_flags(after), strict=True)] == [
        ("公開密", True),
        ("内緒", True),
    ]


@pytest.mark.parametrize("closed", [True, False])
def test_closed_words_never_join_a_title(closed: bool) -> None:
    record = minutes(heading("審議", closed=closed), turn("秘密", "p1", closed=not closed))
    assert take_out(record, Spot(0, 2), Spot(1, 0)).change is None
    after = taken(record, (0, 1), (1, 1))
    assert [(b.kind, b.text) for b in after] == [(BlockKind.HEADING, "審"), (BlockKind.SPEECH, "密")]


def test_a_closed_title_joins_a_closed_title_but_closes_no_open_one() -> None:
    closed = minutes(heading("審", closed=True), heading("議", closed=True))
    assert texts(taken(closed, (0, 1), (1, 0))) == ["審議"]
    half = minutes(heading("審"), heading("議", closed=True))
    assert take_out(half, Spot(0, 1), Spot(1, 0)).change is None


def test_enter_over_a_selection_leaves_both_ends_what_they_were(do: Do) -> None:
    edited = break_paragraph(MEETING, Spot(0, 3), Spot(2, 3))
    assert edited.change is not None and edited.caret == Spot(1, 0)
    after = do(MEETING, edited.change).body
    assert [(b.text, b.speaker) for b in after] == [("はい。", Speaker("p1")), ("三", Speaker("p2")), ("四", None)]


@pytest.mark.parametrize("block", [heading("開会"), direction("退室"), narrative("休憩"), turn("はい", "p1")])
def test_enter_inside_a_paragraph_divides_it(block: Block) -> None:
    record = minutes(block)
    edited = break_paragraph(record, Spot(0, 1), Spot(0, 1))
    assert edited.change is not None
    assert texts(edited.change.apply(record).body) == [block.text[:1], block.text[1:]]


def test_enter_in_an_empty_record_makes_two_paragraphs() -> None:
    edited = break_paragraph(minutes(), Spot(0, 0), Spot(0, 0))
    assert edited.change is not None
    assert texts(edited.change.apply(minutes()).body) == ["", ""]


def test_condensed_words_stay_with_what_is_left_of_their_paragraph() -> None:
    record = minutes(turn("はい。", "p2"), decided(turn("件数と理由", "p1"), Use.CONDENSED, "尋ねた。"))
    told = [Summary(Use.CONDENSED, "尋ねた。", record.body[1].summary.of)]
    assert [block.summary for block in taken(record, (0, 1), (1, 3))] == told
    assert [block.summary for block in taken(record, (0, 0), (1, 3))] == told
    assert [block.summary for block in taken(record, (1, 1), (1, 3))] == [None, *told]
    emptied = minutes(replace(record.body[1], text=""))
    assert taken(emptied, (0, 0), (0, 0)) == emptied.body


def test_a_break_over_chosen_words_leaves_both_paragraphs_their_decisions(do: Do) -> None:
    record = minutes(turn("はい。", "p2"), decided(turn("件数と理由", "p1"), Use.CONDENSED, "尋ねた。"))
    edited = break_paragraph(record, Spot(0, 1), Spot(1, 3))
    assert edited.change is not None
    assert [block.summary for block in do(record, edited.change).body] == [None, record.body[1].summary]
