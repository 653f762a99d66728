"""The named styles of a layout: which one each kind of item is set in."""

from __future__ import annotations

from minutesapp.exporters.item import Item, ItemKind

HEADING_STYLE = "見出し"
SPEAKER_STYLE = "発言者表示"
"""The character style of a speaker's label; a layout may do without it."""

STYLES: dict[ItemKind, str] = {
    ItemKind.TITLE: "表題",
    ItemKind.FIELD: "項目",
    ItemKind.FIELD_MORE: "項目（続き）",
    ItemKind.GROUP: "部署",
    ItemKind.CELL_HEADS: "表の見出し",
    ItemKind.CELLS: "表の内容",
    ItemKind.BODY_HEADING: "本文見出し",
    ItemKind.HEADING: HEADING_STYLE,
    ItemKind.TURN: "発言",
    ItemKind.SPEAKER: "発言者",
    ItemKind.CONTINUATION: "発言（続き）",
    ItemKind.DIRECTION: "ト書き",
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
}
FRAME_LABELS: dict[ItemKind, str] = {ItemKind.FIELD: "表の項目", ItemKind.TURN: "発言者欄"}
"""The style of the left cell of a row, by which the sample of its table is found."""

WORD_NAMES = {"表題": "title"} | {f"{HEADING_STYLE} {level}": f"heading {level}" for level in range(1, 10)}
"""What Word calls its own styles inside a file, whatever language it shows them in."""

IDS = {
    "表題": "Title", "項目": "Field", "項目（続き）": "FieldMore", "部署": "Group", "本文見出し": "BodyHeading",
    "発言": "Turn", "発言者": "TurnLabel", "発言（続き）": "TurnMore", "発言者表示": "Speaker", "ト書き": "Direction",
    "地の文": "Narrative", "結び": "Closing", "署名": "Signer", "表の項目": "FrameLabel", "表の内容": "FrameText",
    "表の部署": "FrameGroup", "表の見出し": "FrameHead", "発言者欄": "ColumnLabel", "発言欄": "ColumnText",
    **{f"{HEADING_STYLE} {level}": f"Heading{level}" for level in range(1, 10)},
}  # fmt: skip
IDS |= {word: IDS[name] for name, word in WORD_NAMES.items()}
"""What the styles that a file may be set in are called in it, by their names."""


def style_of(item: Item) -> str:
    """The name of the paragraph style for an item; in a table that of its right cell."""
    return (FRAMED_STYLES if item.framed else STYLES)[item.kind]
