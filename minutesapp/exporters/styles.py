"""Which named style of a layout each kind of item is set in."""

from __future__ import annotations

from minutesapp.exporters.item import Item, ItemKind
from minutesapp.word.layout.style_names import (
    CELL_STYLE,
    FIELD_LABEL_STYLE,
    HEAD_STYLE,
    HEADING_STYLE,
    TURN_LABEL_STYLE,
)

STYLES: dict[ItemKind, str] = {
    ItemKind.COVER: "表紙",
    ItemKind.TITLE: "表題",
    ItemKind.FIELD: "項目",
    ItemKind.FIELD_MORE: "項目（続き）",
    ItemKind.GROUP: "部署",
    ItemKind.CELL_HEADS: HEAD_STYLE,
    ItemKind.CELLS: CELL_STYLE,
    ItemKind.BODY_HEADING: "本文見出し",
    ItemKind.HEADING: HEADING_STYLE,
    ItemKind.TURN: "発言",
    ItemKind.SPEAKER: "発言者",
    ItemKind.CONTINUATION: "発言（続き）",
    ItemKind.DIRECTION: "ト書き",
    ItemKind.TIME: "時刻",
    ItemKind.DECISION: "決定",
    ItemKind.NARRATIVE: "地の文",
    ItemKind.OATH: "地の文",
    ItemKind.SIGNER: "署名",
    ItemKind.CLOSING: "結び",
}
FRAMED_STYLES: dict[ItemKind, str] = {
    ItemKind.FIELD: "表の内容",
    ItemKind.FIELD_MORE: "表の内容",
    ItemKind.GROUP: "表の部署",
    ItemKind.TURN: "発言欄",
    ItemKind.CONTINUATION: "発言欄",
    ItemKind.DIRECTION: "ト書き",
    ItemKind.TIME: "時刻",
    ItemKind.DECISION: "決定",
}
FRAME_LABELS: dict[ItemKind, str] = {ItemKind.FIELD: FIELD_LABEL_STYLE, ItemKind.TURN: TURN_LABEL_STYLE}
"""The style of the left cell of a row, by which the sample of its table is found."""


def style_of(item: Item) -> str:
    """The name of the paragraph style for an item; in a table that of its right cell."""
    return (FRAMED_STYLES if item.framed else STYLES)[item.kind]
