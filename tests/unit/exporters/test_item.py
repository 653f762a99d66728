from __future__ import annotations

import pytest

from minutesapp.exporters.item import Item, ItemKind, printable


def test_the_words_of_an_item_are_its_parts_in_order() -> None:
    item = Item(ItemKind.TURN, "本文", "(", "委員", ")", " ", "。")
    assert (item.lead, item.words) == ("(委員)", "(委員) 本文。")


def test_the_words_of_a_row_are_its_cells() -> None:
    assert Item(ItemKind.CELLS, cells=("1", "髙橋")).words == "1\t髙橋"


@pytest.mark.parametrize("text", ["𠮷髙﨑", "葛\U000e0100", "a\tb", "　字下げ", "=1+1", "<&>", "㋿"])
def test_what_can_be_printed_stays(text: str) -> None:
    assert printable(text) == text


def test_what_no_file_may_hold_goes() -> None:
    assert printable("a\x00b\x07c\x0bd\x1be\x7ff\x85g\ud800h\ufffei\uffffj") == "abcdefghij"
