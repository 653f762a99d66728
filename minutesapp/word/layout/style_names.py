"""The named styles that a layout may have, as an office sees them in Word, and what they are called in our files."""

from __future__ import annotations

HEADING_STYLE = "見出し"
SPEAKER_STYLE = "発言者表示"
"""The character style of a speaker's label; a layout may do without it."""
TIME_STYLE, DECISION_STYLE, COVER_STYLE = "時刻", "決定", "表紙"
"""When a meeting began, paused or ended, on a line by itself; a decision; a line of the cover, which is a page."""
FIELD_LABEL_STYLE, TURN_LABEL_STYLE = "表の項目", "発言者欄"
"""The styles of a row's left cell, by which the sample of its table is found."""
HEAD_STYLE, CELL_STYLE = "表の見出し", "表の内容"
"""The styles of a table with columns of its own: of the heads, and of what stands under them."""
COLUMNS = {FIELD_LABEL_STYLE: (2,), TURN_LABEL_STYLE: (2, 3)}
"""How many columns such a table may have."""

WORD_NAMES = {"表題": "Title"} | {f"{HEADING_STYLE} {level}": f"heading {level}" for level in range(1, 10)}
"""What Word calls its own styles inside a file, whatever language it shows them in."""

IDS = {
    "表題": "Title", "項目": "Field", "項目（続き）": "FieldMore", "部署": "Group", "本文見出し": "BodyHeading",
    "発言": "Turn", "発言者": "TurnLabel", "発言（続き）": "TurnMore", "発言者表示": "Speaker", "ト書き": "Direction",
    "地の文": "Narrative", "結び": "Closing", "署名": "Signer", "表の項目": "FrameLabel", "表の内容": "FrameText",
    "表の部署": "FrameGroup", "表の見出し": "FrameHead", "発言者欄": "ColumnLabel", "発言欄": "ColumnText",
    "時刻": "Time", "決定": "Decision", "表紙": "Cover",
    **{f"{HEADING_STYLE} {level}": f"Heading{level}" for level in range(1, 10)},
}  # fmt: skip
IDS |= {word: IDS[name] for name, word in WORD_NAMES.items()}
"""What the styles that a file may be set in are called in it, by their names."""

FALL_BACKS = {"時刻": "ト書き", "決定": "ト書き", "表紙": "表題"}
"""What stands in for a style that a layout made before there was one has not."""
