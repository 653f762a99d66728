from __future__ import annotations

from minutesapp.exporters.item import Item, ItemKind


def test_the_words_of_an_item_are_its_parts_in_order() -> None:
    item = Item(ItemKind.TURN, "本文", "(", "委員", ")", " ", "。")
    assert (item.lead, item.words) == ("(委員)", "(委員) 本文。")


def test_the_words_of_a_row_are_its_cells() -> None:
    assert Item(ItemKind.CELLS, cells=("1", "髙橋")).words == "1\t髙橋"
