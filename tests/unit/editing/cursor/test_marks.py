"""Marks at the cursor."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.editing.clipboard.positions import Hit, Spot
from minutesapp.editing.cursor.marks import (
    INAUDIBLE_NOTE,
    insert_inaudible,
    marked_words_at,
    next_query,
    note_at,
    remove_mark,
    set_note,
    toggle_mark,
    word_at,
)
from minutesapp.editing.deeds import Deed
from minutesapp.language.matching.folded_text import TextRange
from minutesapp.model.blocks import Block, BlockKind
from minutesapp.model.outline import closed_flags
from minutesapp.model.spans import HIDING, Mark, Span
from tests.makers import heading, marked, minutes, more, narrative, texts, turn
from tests.unit.conftest import Do

WORDS = "（聴取不能）"


@pytest.mark.parametrize(
    ("text", "offset", "word"),
    [
        ("宇津木と森", 0, "宇津木"),
        ("宇津木と森", 2, "宇津木"),
        ("宇津木と森", 3, "宇津木"),
        ("宇津木と森", 4, "森"),
        ("宇津木と森", 5, "森"),
        ("葛󠄀城と𠮷田", 1, "葛󠄀城"),
        ("葛󠄀城と𠮷田", 6, "𠮷田"),
        ("電気バスの更新", 4, "バス"),
        ("約1,200人。", 7, "200人"),
        ("AI-OCRです", 3, "AI-OCR"),
        ("はい。", 1, "はい"),
        ("　。", 1, None),
        ("", 0, None),
    ],
)
def test_the_word_at_the_cursor_is_taken_by_its_letters(text: str, offset: int, word: str | None) -> None:
    found = word_at(text, offset)
    assert (text[found.start : found.end] if found is not None else None) == word


def test_the_words_for_what_nobody_hears_bear_a_query_and_the_cursor_stands_behind_them(do: Do) -> None:
    record = minutes(turn("予算はです。", "p1"))
    change, caret = insert_inaudible(record, Spot(0, 3), Spot(0, 3), WORDS)
    block = do(record, change).body[0]
    assert block.text == "予算は（聴取不能）です。"
    assert block.spans == (Span(3, 9, Mark.QUERY, INAUDIBLE_NOTE),)
    assert caret == Spot(0, 9)


def test_they_take_the_place_of_what_is_selected_over_paragraphs_too(do: Do) -> None:
    record = minutes(turn("予算は何かです。", "p1"), more("次に"))
    one = do(record, insert_inaudible(record, Spot(0, 3), Spot(0, 5), WORDS).change).body
    assert one[0].text == "予算は（聴取不能）です。"
    both = do(record, insert_inaudible(record, Spot(0, 3), Spot(1, 1), WORDS).change).body
    assert texts(both) == ["予算は（聴取不能）に"]


def test_on_an_empty_page_a_turn_begins_with_them(do: Do) -> None:
    body = do(minutes(), insert_inaudible(minutes(), Spot(0, 0), Spot(0, 0), WORDS).change).body
    assert [(block.kind, block.text) for block in body] == [(BlockKind.SPEECH, WORDS)]
    assert body[0].speaker is not None


def test_no_closed_or_withheld_words_come_open_by_it(do: Do) -> None:
    record = minutes(heading("人事", closed=True), marked(turn("山田さん", "p1"), (0, 4)), narrative("了"))
    after = do(record, insert_inaudible(record, Spot(1, 1), Spot(1, 2), WORDS).change).body
    assert closed_flags(after) == closed_flags(record.body)
    assert [s for s in after[1].spans if s.mark is Mark.WITHHELD] == [Span(0, len(after[1].text), Mark.WITHHELD)]


def query(block: Block, *places: tuple[int, int]) -> Block:
    return marked(block, *places, mark=Mark.QUERY)


def test_queries_are_gone_to_one_after_the_other_and_round() -> None:
    body = (turn("一二三", "p1"), query(turn("四五六", "p1"), (0, 1), (2, 3)), query(more("七"), (0, 1)))
    first, second, third = Hit(1, 0, 1), Hit(1, 2, 3), Hit(2, 0, 1)
    assert next_query(body, Hit(0, 0, 0)) == first
    assert next_query(body, Hit(1, 0, 0)) == first, "the cursor before it has not been there yet"
    assert [next_query(body, here) for here in (first, second, third)] == [second, third, first]
    assert next_query((marked(turn("一", "p1"), (0, 1)),), Hit(0, 0, 0)) is None, "withheld is no question"


def test_one_mark_is_taken_away_and_no_other(do: Do) -> None:
    record = minutes(query(marked(turn("宇津木", "p1"), (0, 3)), (0, 3)))
    span = Span(0, 3, Mark.QUERY)
    noted = do(record, set_note(record, 0, span, "読み"))
    assert Span(0, 3, Mark.QUERY, "読み") in noted.body[0].spans and len(noted.body[0].spans) == 2
    assert set_note(noted, 0, span, "別").changes_nothing, "it is another mark by now"
    bare = do(record, remove_mark(record, 0, span))
    assert [s.mark for s in bare.body[0].spans] == [Mark.WITHHELD]
    assert remove_mark(bare, 0, span).changes_nothing


def test_marked_words_are_found_before_each_of_their_signs() -> None:
    record = minutes(marked(turn("宇津木と森", "p1"), (0, 3)))
    for offset, words in ((0, True), (2, True), (3, False)):
        found = marked_words_at(record, Spot(0, offset), Mark.WITHHELD)
        assert found == ({0: TextRange(0, 3)} if words else {})
    assert marked_words_at(record, Spot(0, 1), Mark.QUERY) == {}
    assert marked_words_at(minutes(), Spot(0, 0), Mark.QUERY) == {}


def test_words_of_which_all_bear_a_mark_lose_it() -> None:
    record = minutes(marked(turn("宇津木と森", "p1"), (0, 3)), turn("宇津木", "p3"))
    both = {0: TextRange(1, 3), 1: TextRange(0, 3)}
    hidden = toggle_mark(record, both, Mark.WITHHELD).apply(record)
    assert [block.spans for block in hidden.body] == [(Span(0, 3, Mark.WITHHELD),)] * 2
    opened = toggle_mark(hidden, both, Mark.WITHHELD).apply(hidden)
    assert [block.spans for block in opened.body] == [(Span(0, 1, Mark.WITHHELD),), ()]


def test_a_mark_says_something_else_on_the_same_words() -> None:
    spans = (Span(0, 2, Mark.WITHHELD, "氏名"), Span(2, 3, Mark.WITHDRAWN))
    record = minutes(replace(turn("宇津木", "p1"), spans=spans))
    assert note_at(record, Spot(0, 1), HIDING) == (0, spans[0])
    assert note_at(record, Spot(0, 2), HIDING) == (0, spans[1])
    assert note_at(record, Spot(0, 3), HIDING) == (0, spans[1])
    assert note_at(record, Spot(0, 3), [Mark.QUERY]) is None
    assert note_at(minutes(), Spot(0, 0), HIDING) is None
    told = set_note(record, 0, spans[1], "議長が許可").apply(record).body
    assert told[0].spans == (spans[0], Span(2, 3, Mark.WITHDRAWN, "議長が許可"))


def test_a_remark_is_withdrawn_and_stands_again() -> None:
    record = minutes(turn("一二三", "p1"))
    change = toggle_mark(record, {0: TextRange(0, 3)}, Mark.WITHDRAWN)
    assert change.deed is Deed.WITHDRAW
    gone = change.apply(record)
    assert gone.body[0].spans == (Span(0, 3, Mark.WITHDRAWN),)
    back = toggle_mark(gone, {0: TextRange(0, 3)}, Mark.WITHDRAWN)
    assert (back.deed, back.apply(gone)) == (Deed.RESTORE, record)
