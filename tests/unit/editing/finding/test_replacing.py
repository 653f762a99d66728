"""Words in the place of others, place by place, undone and redone as well."""

import pytest

from minutesapp.editing.deeds import Deed
from minutesapp.editing.finding.replacing import Context, NewWords, context_of, replace_each
from minutesapp.model.spans import Mark, Span
from tests.makers import heading, marked, minutes, narrative, texts, turn
from tests.unit.conftest import Do

MEETING = minutes(heading("開会"), turn("会長の開会の辞", "p1"), narrative("閉会"))


def test_each_place_reads_as_it_says_and_all_are_one_step(do: Do) -> None:
    change = replace_each(MEETING, [NewWords(0, 0, 2, "開始"), NewWords(1, 0, 2, "議長"), NewWords(1, 3, 5, "")])
    assert change.deed is Deed.REPLACE
    assert texts(do(MEETING, change).body) == ["開始", "議長のの辞", "閉会"]


def test_without_places_nothing_changes() -> None:
    assert replace_each(MEETING, []).changes_nothing


def test_words_in_the_place_of_withheld_and_closed_ones_stay_so(do: Do) -> None:
    record = minutes(marked(turn("宇津木と宇津木の件", "p1", closed=True), (0, 3)))
    after = do(record, replace_each(record, [NewWords(0, 0, 3, "宇都宮某"), NewWords(0, 4, 7, "宇都宮某")]))
    block = after.body[0]
    assert (block.text, block.spans, block.closed) == (
        "宇都宮某と宇都宮某の件", (Span(0, 4, Mark.WITHHELD),), True,
    )  # fmt: skip


def test_part_of_withheld_words_leaves_the_mark_on_all_of_them(do: Do) -> None:
    record = minutes(marked(turn("東雲宇津木様の件", "p1"), (2, 6)))
    for start, end, covered in ((2, 4, (2, 7)), (0, 4, (0, 5)), (4, 8, (2, 7))):
        block = do(record, replace_each(record, [NewWords(0, start, end, "宇都宮")])).body[0]
        span = block.spans[0]
        assert span.start <= max(covered[0], start)
        assert block.text[span.start : span.end] != "" and span.mark is Mark.WITHHELD
        assert "宇都宮" in block.text[span.start : span.end]


@pytest.mark.parametrize(
    ("text", "place", "context"),
    [
        ("予算の件", (0, 2), Context("", "予算", "決算", "の件")),
        ("一二三四五六", (3, 4), Context("…二三", "四", "決算", "五六")),
        ("葛\U000e0100城の件で", (4, 5), Context("…城の", "件", "決算", "で")),
        ("件葛\U000e0100葛\U000e0100城", (0, 1), Context("", "件", "決算", "葛\U000e0100…")),
        ("𠮷", (0, 1), Context("", "𠮷", "決算", "")),
    ],
)
def test_a_place_is_shown_between_whole_signs(text: str, place: tuple[int, int], context: Context) -> None:
    shown = context_of((narrative(text),), NewWords(0, *place, "決算"), 2)
    assert shown == context
