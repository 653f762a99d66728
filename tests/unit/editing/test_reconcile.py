"""Paragraphs keep who they are while an editor changes their lines."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from minutesapp.editing.reconcile import WritingEnd, reconcile
from minutesapp.model.blocks import Block, BlockKind, Body, Speaker, Use
from minutesapp.model.grammar import mend
from minutesapp.model.outline import closed_flags
from minutesapp.model.spans import Mark, Span, Spans
from tests.makers import LINES, bodies, decided, direction, heading, marked, more, narrative, public_text, texts, turn


def names() -> Iterator[str]:
    return (f"new{number}" for number in range(99))


def shown(body: Body, *lines: str, start: int = 0, stop: int | None = None) -> Body:
    """The body after an editor shows `lines` for blocks `start` to `stop` (all)."""
    fresh = names()
    splice = reconcile(body, start, len(body) if stop is None else stop, lines, lambda: next(fresh))
    return splice.apply(body) if splice else body


def ids(body: Body) -> list[str]:
    return [block.id for block in body]


def test_unchanged_lines_need_no_splice() -> None:
    assert reconcile((turn("はい", "p1"),), 0, 1, ["はい"]) is None


def test_typing_keeps_the_paragraph_and_its_speaker() -> None:
    (block,) = shown((turn("はい", "p1"),), "はい。")
    assert (block.id, block.speaker, block.text) == ("t:はい", Speaker("p1"), "はい。")


def test_only_the_paragraph_that_changed_is_replaced() -> None:
    body = (turn("一", "p1"), more("二"), more("三"))
    splice = reconcile(body, 0, 3, ["一", "弐", "三"])
    assert splice is not None
    assert (splice.start, ids(splice.removed)) == (1, ["m:二"])


def test_enter_inside_a_turn_makes_a_paragraph_of_the_same_turn() -> None:
    first, second = shown((turn("はい。次に", "p1"),), "はい。", "次に")
    assert (first.id, first.speaker) == ("t:はい。次に", Speaker("p1"))
    assert (second.id, second.kind, second.speaker) == ("new0", BlockKind.SPEECH, None)


def test_enter_at_the_start_leaves_the_words_with_their_paragraph() -> None:
    body = (turn("一", "p1"), turn("二", "p3"))
    after = shown(body, "一", "", "二")
    assert ids(after) == ["t:一", "new0", "t:二"]
    assert after[1].speaker is None


def test_a_line_between_two_paragraphs_goes_on_the_one_before_it() -> None:
    open_above = shown((narrative("公"), narrative("秘", closed=True)), "公", "", "秘")
    closed_above = shown((narrative("秘", closed=True), narrative("公")), "秘", "", "公")
    assert [block.closed for block in open_above] == [False, False, True]
    assert [block.closed for block in closed_above] == [True, True, False]


def test_enter_at_the_start_of_the_first_paragraph_puts_speech_above_it() -> None:
    after = shown((heading("開会"),), "", "開会")
    assert (after[0].kind, after[1]) == (BlockKind.SPEECH, heading("開会"))


def test_enter_at_the_start_of_the_second_of_two_changed_paragraphs() -> None:
    after = shown((turn("一", "p1"), narrative("二")), "一だ", "", "二")
    assert ids(after) == ["t:一", "new0", "n:二"]


@pytest.mark.parametrize(
    ("block", "kind"),
    [
        (heading("開会"), BlockKind.SPEECH),
        (turn("はい", "p1"), BlockKind.SPEECH),
        (direction("退室"), BlockKind.SPEECH),
        (narrative("休憩"), BlockKind.NARRATIVE),
    ],
)
def test_enter_at_the_end_begins_what_a_clerk_writes_next(block: Block, kind: BlockKind) -> None:
    after = shown((block,), block.text, "")
    assert after[0] == block
    assert (after[1].kind, after[1].speaker) == (kind, None)


@pytest.mark.parametrize("block", [heading("開会挨拶", 2), direction("退室入室"), narrative("休憩再開")])
def test_words_that_are_split_off_stay_what_they_were(block: Block) -> None:
    after = shown((block,), block.text[:2], block.text[2:])
    assert [(b.kind, b.level) for b in after] == [(block.kind, block.level)] * 2


def test_a_number_of_its_own_stays_with_the_first_half_of_a_split_heading() -> None:
    after = shown((heading("審議について", number="議案第3号"),), "審議", "について")
    assert [block.number for block in after] == ["議案第3号", ""]


@pytest.mark.parametrize(
    ("block", "kind"),
    [
        (heading("開会"), BlockKind.SPEECH),
        (turn("はい", "p1"), BlockKind.SPEECH),
        (direction("退室"), BlockKind.SPEECH),
        (narrative("休憩"), BlockKind.NARRATIVE),
    ],
)
def test_an_empty_line_behind_words_that_changed_is_what_a_clerk_writes_next(block: Block, kind: BlockKind) -> None:
    after = shown((block,), f"{block.text}。", "")
    assert [(b.kind, b.text) for b in after] == [(block.kind, f"{block.text}。"), (kind, "")]


def test_a_part_of_a_body_is_changed_where_it_stands() -> None:
    body = (turn("一", "p1"), narrative("二"), narrative("三"), turn("四", "p1"))
    after = shown(body, "二", "新", "三", start=1, stop=3)
    assert (texts(after), after[2].kind) == (["一", "二", "新", "三", "四"], BlockKind.NARRATIVE)
    above = shown((narrative("一"), turn("二", "p1")), "新", "二", start=1, stop=2)
    assert (texts(above), above[1].kind) == (["一", "新", "二"], BlockKind.NARRATIVE)


def test_pasted_lines_go_on_the_turn() -> None:
    after = shown((turn("一", "p1"), turn("四", "p3")), "一", "二", "三", "四")
    assert ids(after) == ["t:一", "new0", "new1", "t:四"]
    assert {block.speaker for block in after[1:3]} == {None}


def test_lines_in_an_empty_record_are_speech() -> None:
    after = shown((), "はい", "いいえ")
    assert texts(after) == ["はい", "いいえ"]


def test_backspace_at_the_start_joins_to_the_paragraph_above() -> None:
    (block,) = shown((turn("はい。", "p1"), turn("次に", "p3")), "はい。次に")
    assert (block.id, block.speaker) == ("t:はい。", Speaker("p1"))


def test_a_deleted_paragraph_takes_its_speaker_with_it() -> None:
    (block,) = shown((turn("はい", "p1"), turn("次に", "p3")), "次に")
    assert block == turn("次に", "p3")


def test_what_is_left_of_the_last_paragraph_keeps_its_speaker() -> None:
    (block,) = shown((turn("はい", "p1"), turn("次に移る", "p3")), "移る")
    assert (block.id, block.speaker) == ("t:次に移る", Speaker("p3"))


def test_what_is_left_of_the_last_of_several_keeps_its_speaker() -> None:
    (block,) = shown((turn("はい", "p1"), more("では"), turn("次に移る", "p3")), "移る")
    assert (block.id, block.speaker) == ("t:次に移る", Speaker("p3"))


@pytest.mark.parametrize(
    ("last", "left"),
    [("次にそう", "そう"), ("次に移る", "移った")],
    ids=["that may be of either", "that are of neither"],
)
def test_words_belong_to_the_first_paragraph_unless_only_the_last_has_them(last: str, left: str) -> None:
    (block,) = shown((turn("そうです", "p1"), turn(last, "p3")), left)
    assert (block.id, block.speaker) == ("t:そうです", Speaker("p1"))


def test_deleting_everything_leaves_one_empty_paragraph_of_the_first() -> None:
    (block,) = shown((turn("はい", "p1"), more("次に")), "")
    assert (block.id, block.text) == ("t:はい", "")


def test_lines_that_go_leave_no_paragraph() -> None:
    assert shown((narrative("あ"), narrative("い"))) == ()


def test_joining_several_paragraphs_changes_the_others_too() -> None:
    after = shown((turn("一", "p1"), more("二"), more("三")), "一だ", "二三")
    assert ids(after) == ["t:一", "m:二"]


def test_splitting_a_closed_paragraph_keeps_both_halves_closed() -> None:
    assert closed_flags(shown((turn("秘密", "p1", closed=True),), "秘", "密")) == (True, True)


def test_the_line_under_a_closed_heading_is_closed_by_the_heading_alone() -> None:
    after = shown((heading("審議", closed=True),), "審議", "")
    assert [block.closed for block in after] == [True, False]


def test_closed_words_joined_to_open_ones_close_the_paragraph() -> None:
    (block,) = shown((turn("公", "p1"), more("秘", closed=True)), "公秘")
    assert (block.closed, block.kind, block.speaker) == (True, BlockKind.SPEECH, Speaker("p1"))


def test_open_words_joined_to_closed_ones_open_nothing() -> None:
    (block,) = shown((turn("秘", "p1", closed=True), more("公")), "秘公")
    assert block.closed


def test_words_below_a_closed_heading_are_closed_by_it_alone_when_they_are_joined() -> None:
    after = shown((heading("審議", closed=True), turn("一", "p1"), more("二")), "審議", "一二")
    assert [block.closed for block in after] == [True, False]


def test_an_empty_closed_paragraph_closes_nothing_when_it_is_joined() -> None:
    (block,) = shown((turn("公", "p1"), more("", closed=True)), "公だ")
    assert not block.closed


@pytest.mark.parametrize("between", [(), (narrative(""),)])
def test_secret_words_joined_to_the_title_of_a_closed_item_make_it_a_closed_paragraph(between: Body) -> None:
    (block,) = shown((heading("人事", closed=True), *between, narrative("秘密")), "人事秘密")
    assert (block.kind, block.level, block.closed) == (BlockKind.NARRATIVE, 0, True)


@pytest.mark.parametrize(
    "body",
    [
        (heading("人事", closed=True), narrative("")),
        (heading("報告"), narrative("公")),
        (heading("外", closed=True), heading("人事", 2), narrative("")),
    ],
    ids=["nothing joined", "nothing secret", "a title that was as secret"],
)
def test_a_title_to_which_no_secret_words_are_joined_stays_one(body: Body) -> None:
    last = len(body) - 2
    after = shown(body, "人事の公", start=last)
    assert (after[last].kind, after[last].closed) == (BlockKind.HEADING, body[last].closed)


MARKED = marked(narrative("林は"), (0, 1))


@pytest.mark.parametrize(
    ("before", "lines", "end", "span"),
    [
        ((), ["林は林は"], WritingEnd(0, 4), (0, 1)),
        ((), ["林は林は"], WritingEnd(0, 2), (2, 3)),
        ((), ["林は林は"], None, (0, 3)),
        ((narrative("前"),), ["前", "林は林は"], WritingEnd(1, 4), (0, 1)),
        ((narrative("前"),), ["前", "林は林は"], WritingEnd(1, 2), (2, 3)),
        ((narrative("前"),), ["前", "林は林は"], WritingEnd(0, 1), (0, 3)),
    ],
)
def test_where_the_writing_ended_tells_which_of_like_words_bear_the_mark(
    before: Body, lines: list[str], end: WritingEnd | None, span: tuple[int, int]
) -> None:
    body = (*before, MARKED)
    splice = reconcile(body, 0, len(body), lines, end=end)
    assert splice is not None
    assert splice.apply(body)[-1].spans == (Span(*span, Mark.WITHHELD),)


@pytest.mark.parametrize(
    ("offset", "spans"), [(2, [(Span(1, 2, Mark.WITHHELD),), ()]), (0, [(), (Span(0, 1, Mark.WITHHELD),)])]
)
def test_the_end_of_writing_is_told_by_its_line_and_its_place_there(offset: int, spans: list[Spans]) -> None:
    body = (marked(narrative("ああああ"), (1, 2)),)
    splice = reconcile(body, 0, 1, ["あああ", "あああ"], end=WritingEnd(1, offset))
    assert splice is not None
    assert [block.spans for block in splice.inserted] == spans


@given(bodies(6), st.data())
def test_the_body_reads_as_shown_and_names_stay_unique(body: Body, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(body)))
    stop = data.draw(st.integers(start, len(body)))
    lines = data.draw(st.lists(LINES, max_size=5))
    after = shown(body, *lines, start=start, stop=stop)
    assert texts(after) == [*texts(body[:start]), *lines, *texts(body[stop:])]
    assert len(set(ids(after))) == len(after)
    assert mend(mend(after)) == mend(after)


def test_marks_stay_on_their_words_and_the_time_with_the_beginning() -> None:
    said = replace(marked(turn("議長、宇津木です", "p1"), (3, 6)), time=1500)
    first, rest = shown((said,), "議長、宇", "津木です")
    assert (first.spans, first.time) == ((Span(3, 4, Mark.WITHHELD),), 1500)
    assert (rest.spans, rest.time, rest.speaker) == ((Span(0, 2, Mark.WITHHELD),), None, None)
    assert shown((first, rest), "議長、宇津木です") == (said,)
    assert shown((said, more("以上")), "以上")[0].spans == ()
    told = replace(narrative("休憩。再開。"), time=99)
    assert [block.time for block in shown((told,), "休憩。", "再開。")] == [99, None]


@given(st.data(), bodies(max_size=4), st.lists(LINES, max_size=4))
def test_withheld_words_never_come_out_open(data: st.DataObject, body: Body, lines: list[str]) -> None:
    secret = tuple(marked(replace(b, text=f"{b.text}秘密", spans=()), (len(b.text), len(b.text) + 2)) for b in body)
    whole = [block.text for block in secret]
    start = data.draw(st.integers(0, len(whole)))
    stop = data.draw(st.integers(start, len(whole)))
    after = shown(secret, *lines, start=start, stop=stop)
    joined = shown(secret, "".join(whole)) if whole else ()
    for block in (*after, *joined):
        assert "秘" not in public_text(block) and "密" not in public_text(block)


def test_what_is_typed_over_the_end_of_one_paragraph_and_the_head_of_the_next_loses_no_condensed_words() -> None:
    body = (turn("はい。", "p2"), decided(turn("件数と理由", "p1"), Use.CONDENSED, "尋ねた。"))
    for line, left in (("はい。ん理由", body[1].summary), ("はい。ん", None), ("ん理由", body[1].summary)):
        splice = reconcile(body, 0, 2, [line])
        assert splice is not None
        assert [block.summary for block in splice.apply(body)] == [left], line
