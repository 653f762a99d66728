"""What becomes of marks, times, numbers and speakers when paragraphs are divided, joined or become another kind."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from minutesapp.model.attributes import (
    as_closed,
    as_heading,
    as_open,
    as_paragraph,
    join,
    part_of,
    rest_of,
    spans_of_lines,
    whole_of,
    with_words,
    without_marks,
)
from minutesapp.model.blocks import Absence, Block, BlockKind, Speaker, Summary, Use
from minutesapp.model.spans import Mark, Span, settle
from tests.makers import blocks, decided

SAID = Block(
    "s",
    BlockKind.SPEECH,
    "議長、宇津木です",
    speaker=Speaker("p1"),
    spans=(Span(3, 6, Mark.WITHHELD, "氏名"), Span(6, 8, Mark.QUERY)),
    time=1500,
)
ITEM = Block("h", BlockKind.HEADING, "議案の審査", level=2, number="議案第3号")


def test_a_paragraph_is_divided_with_its_marks_and_keeps_its_time_at_its_beginning() -> None:
    first, rest = part_of(SAID, 0, 5), rest_of(SAID, 5, "new")
    assert (first.text, first.spans, first.time) == ("議長、宇津", (Span(3, 5, Mark.WITHHELD, "氏名"),), 1500)
    marks = (Span(0, 1, Mark.WITHHELD, "氏名"), Span(1, 3, Mark.QUERY))
    assert rest == Block("new", BlockKind.SPEECH, "木です", spans=marks)


def test_words_from_the_middle_have_no_time() -> None:
    assert (part_of(SAID, 1, 5).time, part_of(SAID, 0, 1).time) == (None, 1500)


def test_who_was_away_for_an_item_was_for_both_parts_of_it() -> None:
    item = replace(ITEM, absences=(Absence("p1"),))
    assert part_of(item, 0, 2).absences == rest_of(item, 2, "new").absences == item.absences
    assert with_words(item, [(0, 2)], "請願").absences == as_heading(item, 1).absences == item.absences


def test_of_two_items_that_are_joined_the_absences_of_the_first_that_says_anything_hold() -> None:
    first, second = (replace(ITEM, absences=(Absence(id),)) for id in ("p1", "p2"))
    assert join(first, second).absences == first.absences
    assert join(replace(first, text=""), second).absences == second.absences
    assert join(replace(first, text=""), SAID).absences == first.absences
    assert join(replace(SAID, text="", spans=()), second).absences == ()


def test_what_is_no_item_any_more_has_no_absences() -> None:
    item = replace(ITEM, absences=(Absence("p1"),))
    assert as_paragraph(item, BlockKind.NARRATIVE).absences == ()


def test_what_is_divided_off_a_heading_shows_no_number_of_its_own() -> None:
    assert rest_of(ITEM, 2, "new") == Block("new", BlockKind.HEADING, "の審査", level=2)


@given(blocks("b"), st.integers(0, 8))
def test_what_is_divided_and_joined_again_is_as_it_was(block: Block, at: int) -> None:
    whole = join(part_of(block, 0, at), rest_of(block, at, "new"))
    assert (whole.text, whole.spans, whole.speaker) == (block.text, block.spans, block.speaker)
    assert whole.time == (block.time if at and block.text else None)


def test_of_two_that_are_joined_the_time_of_the_first_that_says_anything_holds() -> None:
    later = replace(SAID, id="t", time=9000)
    assert join(SAID, later).time == 1500
    assert join(replace(SAID, text="", spans=()), later).time == 9000
    assert join(SAID, later).spans[-1] == Span(14, 16, Mark.QUERY)


def test_words_are_replaced_where_they_stand() -> None:
    changed = with_words(SAID, [(0, 2), (3, 6)], "委員")
    assert (changed.text, changed.spans) == (
        "委員、委員です",
        (Span(3, 5, Mark.WITHHELD, "氏名"), Span(5, 7, Mark.QUERY)),
    )
    longer = with_words(SAID, [(0, 2), (6, 8)], "副委員長")
    assert (longer.text, longer.spans[0], longer.spans[1].end) == (
        "副委員長、宇津木副委員長", Span(5, 8, Mark.WITHHELD, "氏名"), 12,
    )  # fmt: skip
    assert with_words(SAID, [], "委員") == SAID


def test_marks_find_their_lines_again() -> None:
    def lines_of(*lines: str) -> list[list[str]]:
        pairs = zip(lines, spans_of_lines((SAID, replace(SAID, text="以上", spans=())), lines), strict=True)
        return [[line[span.start : span.end] for span in spans] for line, spans in pairs]

    assert lines_of("議長、宇", "津木です", "以上") == [["宇"], ["津木", "です"], []]
    assert lines_of("議長、宇津木です以上") == [["宇津木", "です"]]
    assert lines_of("以上") == [[]]
    assert lines_of("議長、宇津木です", "休憩", "以上") == [["宇津木", "です"], [], []]
    assert spans_of_lines((ITEM,), ["議案", "の審査"]) == [(), ()]


def test_marks_of_several_paragraphs_stay_on_their_own_lines() -> None:
    blocks = (SAID, replace(SAID, id="t"), replace(SAID, id="u"))
    assert spans_of_lines(blocks, [SAID.text] * 3) == [SAID.spans] * 3
    assert spans_of_lines(blocks, [SAID.text, f"では{SAID.text}", SAID.text])[1:] == [
        (Span(5, 8, Mark.WITHHELD, "氏名"), Span(8, 10, Mark.QUERY)),
        SAID.spans,
    ]
    begun = replace(SAID, text="議長", spans=(Span(0, 1, Mark.QUERY),))
    assert spans_of_lines((begun, begun), ["議長", "議長"]) == [begun.spans] * 2
    text, marks = whole_of(blocks[:2])
    assert [text[span.start : span.end] for span in marks] == ["宇津木", "です"] * 2


def test_why_a_paragraph_is_closed_goes_wherever_the_closing_goes() -> None:
    closed = replace(SAID, closed=True, reason="個人情報")
    assert part_of(closed, 0, 3).reason == rest_of(closed, 3, "new").reason == "個人情報"
    assert join(closed, replace(SAID, closed=True, reason="条例")).reason == "個人情報"
    assert join(replace(closed, reason=""), closed).reason == "個人情報"
    assert join(SAID, closed).reason == ""
    assert as_paragraph(as_heading(closed, 1), BlockKind.SPEECH).reason == "個人情報"


def test_what_is_closed_says_why_and_what_is_open_does_not() -> None:
    closed = as_closed(SAID, "個人情報")
    assert (closed.closed, closed.reason) == (True, "個人情報")
    assert as_closed(closed, "条例") is closed
    assert as_closed(as_closed(SAID), "条例").reason == "条例"
    assert as_open(closed) == SAID and as_open(SAID) is SAID


def test_a_heading_alone_has_a_level_and_a_number() -> None:
    assert as_paragraph(ITEM, BlockKind.NARRATIVE) == Block("h", BlockKind.NARRATIVE, "議案の審査")
    bare = replace(ITEM, number="", unnumbered=True)
    assert as_paragraph(bare, BlockKind.NARRATIVE) == Block("h", BlockKind.NARRATIVE, "議案の審査")
    assert as_paragraph(ITEM, BlockKind.SPEECH, Speaker("p1")).speaker == Speaker("p1")
    assert as_heading(ITEM, 1).number == "議案第3号"
    heading = as_heading(SAID, 1)
    assert (heading.speaker, heading.spans, heading.time) == (None, SAID.spans, 1500)


def test_words_without_marks() -> None:
    assert without_marks((SAID, ITEM)) == (replace(SAID, spans=()), ITEM)
    assert settle(SAID.spans) == SAID.spans


CONDENSED = decided(SAID, Use.CONDENSED, "名乗った。")


def test_condensed_words_stay_with_the_first_part_and_tell_the_rest() -> None:
    first, rest = part_of(CONDENSED, 0, 3), rest_of(CONDENSED, 3, "new")
    assert first.summary == CONDENSED.summary
    assert rest.summary == replace(CONDENSED.summary, text="")
    assert join(first, rest) == CONDENSED
    assert rest_of(CONDENSED, 0, "new").summary == rest.summary, "the words are not told twice"


def test_no_condensed_words_are_lost_where_two_are_joined() -> None:
    other = replace(decided(SAID, Use.CONDENSED, "名前を述べた。"), id="o")
    assert join(CONDENSED, other).summary.text == "名乗った。名前を述べた。"
    for use in (Use.USED, Use.DROPPED):
        assert (
            join(decided(SAID, use), other).summary.text
            == join(other, decided(SAID, use)).summary.text
            == "名前を述べた。"
        )
    assert join(SAID, other).summary.use is Use.CONDENSED


def test_where_different_things_were_decided_of_two_that_are_joined_nothing_is() -> None:
    used, dropped = decided(SAID, Use.USED), decided(SAID, Use.DROPPED)
    assert join(used, used).summary == used.summary
    assert join(used, dropped).summary is join(SAID, used).summary is join(dropped, SAID).summary is None
    empty = replace(dropped, text="", spans=())
    assert join(empty, used).summary == join(used, empty).summary == used.summary


def test_a_heading_is_not_summed_up() -> None:
    assert as_heading(CONDENSED, 1).summary is None
    assert join(ITEM, CONDENSED).summary is None
    assert as_paragraph(CONDENSED, BlockKind.NARRATIVE).summary == CONDENSED.summary
    with pytest.raises(ValueError, match="summed up"):
        replace(ITEM, summary=Summary(Use.USED))
