"""Agenda, turns and closed passages follow from the flat body."""

from hypothesis import given
from msgspec.structs import replace

from minutesapp.model.blocks import BlockKind, Body, Speaker, Use
from minutesapp.model.outline import (
    AgendaItem,
    Counts,
    Turn,
    agenda_items,
    closed_flags,
    condensed_words,
    count_body,
    heading_above,
    headings_over,
    index_of,
    remark_at,
    turn_speaker,
    turn_start,
    turns,
)
from minutesapp.model.spans import Mark
from tests.makers import bodies, decided, direction, heading, marked, more, narrative, turn


def test_an_item_reaches_to_the_next_heading_of_its_level_or_above() -> None:
    body = (heading("議事"), heading("審議", 2), turn("はい", "p1"), heading("報告", 2), heading("閉会"))
    assert agenda_items(body) == (
        AgendaItem(0, 4, 1, False),
        AgendaItem(1, 3, 2, False),
        AgendaItem(3, 4, 2, False),
        AgendaItem(4, 5, 1, False),
    )


def test_a_closed_heading_closes_what_lies_under_it_and_no_more() -> None:
    body = (heading("審議", closed=True), heading("経過", 2), turn("秘", "p1"), heading("報告"), turn("公", "p1"))
    assert closed_flags(body) == (True, True, True, False, False)


def test_a_passage_is_closed_by_itself() -> None:
    assert closed_flags((turn("公", "p1"), more("秘", closed=True), more("公2"))) == (False, True, False)


def test_a_closed_heading_inside_a_closed_item_does_not_end_its_closing() -> None:
    body = (heading("外", closed=True), heading("内", 2, closed=True), heading("次", 2), heading("後"))
    assert closed_flags(body) == (True, True, True, False)


def test_a_turn_goes_on_across_directions_and_ends_at_narrative() -> None:
    body = (turn("一", "p1"), direction("退室"), more("二"), narrative("休憩した。"), turn("三", "p3"))
    assert turns(body) == (Turn(Speaker("p1"), (0, 2)), Turn(Speaker("p3"), (4,)))


def test_where_a_turn_begins_is_found_from_any_of_its_paragraphs() -> None:
    body = (
        heading("議事"),
        turn("一", "p1"),
        direction("退室"),
        more("二"),
        narrative("休憩した。"),
        direction("入室"),
    )
    assert [turn_start(body, index) for index in range(6)] == [None, 1, 1, 1, None, None]


def test_speech_that_breaks_the_grammar_belongs_to_no_turn() -> None:
    assert turns((heading("議事"), more("誰か"))) == ()


def test_the_speaker_of_a_paragraph_is_found_looking_back() -> None:
    body = (turn("一", "p1"), direction("退室"), more("二"), narrative("休憩"), direction("入室"))
    assert [turn_speaker(body, index) for index in range(5)] == [Speaker("p1")] * 3 + [None, None]
    assert turn_speaker((direction("入室"),), 0) is None


@given(bodies())
def test_every_speech_belongs_to_exactly_one_turn(body: Body) -> None:
    spoken = [index for turn in turns(body) for index in turn.paragraphs]
    assert spoken == [index for index, block in enumerate(body) if block.kind is BlockKind.SPEECH]


@given(bodies())
def test_items_nest_and_cover_from_their_heading_on(body: Body) -> None:
    items = agenda_items(body)
    assert [item.start for item in items] == [i for i, b in enumerate(body) if b.kind is BlockKind.HEADING]
    for outer in items:
        for inner in items:
            assert inner.end <= outer.end or inner.start >= outer.end or inner.start < outer.start


def test_a_block_is_found_by_its_id() -> None:
    body = (heading("開会"), turn("一"))
    assert (index_of(body, "t:一"), index_of(body, "gone")) == (1, None)


def test_speech_behind_what_ends_a_turn_is_of_no_turn() -> None:
    assert turns((more("前"), turn("一", "p1"))) == (Turn(Speaker("p1"), (1,)),)
    for between in (narrative("休憩"), heading("報告")):
        body = (turn("一", "p1"), between, more("二"))
        assert turns(body) == (Turn(Speaker("p1"), (0,)),)
        assert turn_start(body, 2) is None


def test_the_items_over_a_paragraph_are_told_from_within() -> None:
    body = (
        turn("前"),
        heading("議事"),
        turn("一"),
        heading("予算", 2),
        turn("二"),
        heading("人事", 2),
        heading("閉会"),
    )
    assert [list(headings_over(body, at)) for at in range(7)] == [[], [1], [1], [3, 1], [3, 1], [5, 1], [6]]
    assert [heading_above(body, at) for at in (0, 4, 9)] == [None, 3, 6]
    assert heading_above((), 0) is None


def test_turns_characters_and_unknown_speakers_are_counted() -> None:
    body = (heading("開会"), turn("はい。", "p1"), more("以上"), direction("休憩"), turn("次"))
    assert count_body(body) == Counts(turns=2, signs=2 + 3 + 2 + 2 + 1, unknown=1)
    assert count_body(()) == Counts(0, 0, 0)


def test_places_to_be_looked_at_are_counted_and_other_marks_are_not() -> None:
    said = marked(marked(turn("一二三", "p1"), (0, 1), (2, 3), mark=Mark.QUERY), (0, 1))
    assert count_body((said, turn("四", "p1"))).queries == 2


def test_the_paragraphs_of_a_remark_are_found_from_any_of_them() -> None:
    body = (heading("議事"), turn("一", "p1"), direction("間"), more("二"))
    assert remark_at(body, 3) == remark_at(body, 1) == (1, 3)
    assert remark_at(body, 2) == (2,)
    assert remark_at(body, 0) == remark_at(body, 99) == ()


def test_condensed_words_are_the_same_however_they_are_divided() -> None:
    whole = (decided(turn("一二", "p1"), Use.CONDENSED, "要約"), more("三"))
    parts = (replace(whole[0], text="一"), decided(more("二"), Use.CONDENSED))
    assert condensed_words(whole, (0, 1)) == condensed_words(parts, (0, 1)) == "一二"
