from __future__ import annotations

from minutesapp.exporters.item import Item, ItemKind
from minutesapp.exporters.styles import FRAME_LABELS, FRAMED_STYLES, STYLES, style_of


def test_every_kind_of_item_has_a_style() -> None:
    assert set(STYLES) == set(ItemKind)


def test_what_begins_a_row_has_a_style_for_both_cells() -> None:
    assert set(FRAME_LABELS) <= set(FRAMED_STYLES)


def test_in_a_table_an_item_looks_otherwise() -> None:
    assert style_of(Item(ItemKind.TURN)) == "発言"
    assert style_of(Item(ItemKind.TURN, framed=True)) == "発言欄"
