"""What an action is, and how its words and keys are written."""

from __future__ import annotations

from msgspec import Struct

MENUS = ("ファイル(&F)", "編集(&E)", "記録(&R)", "出席者(&A)", "表示(&V)", "ツール(&T)", "ヘルプ(&H)")
FILE, EDIT, RECORD, PEOPLE, VIEW, TOOLS, HELP = MENUS
PRINTED = {
    "Up": "↑", "Down": "↓", "Left": "←", "Right": "→", "PgUp": "PageUp", "PgDown": "PageDown", "Ins": "Insert",
    "Del": "Delete", "Space": "スペース",
    "Media Play": "再生", "Toggle Media Play/Pause": "再生・一時停止", "Media Pause": "一時停止",
    "Media Stop": "停止", "Media Previous": "前の曲", "Media Next": "次の曲", "Media Record": "録音",
    "Volume Up": "音量を上げる", "Volume Down": "音量を下げる", "Volume Mute": "消音",
}  # fmt: skip
"""Keys that Qt calls otherwise than the keyboard does."""


class Action(Struct, frozen=True):
    """One action. `group` is its menu; where `section` changes, the menu has a line. `bar` is its place on the toolbar.

    `writes` marks what changes the record: it is disabled where the record can only be read. `short` is the word on the
    toolbar where the menu's is too long for it, `submenu` the title of the menu within the menu where it stands in one.
    """

    id: str
    text: str
    shortcut: str
    icon: str
    tip: str
    group: str
    section: int = 0
    bar: int = 0
    writes: bool = False
    checkable: bool = False
    short: str = ""
    submenu: str = ""


def words_of(deed: Action) -> str:
    """The text of an action without the sign for its menu key."""
    text = deed.text.removesuffix("…")
    return text[: text.index("(&")] if "(&" in text else text


def shortcut_words(shortcut: str) -> str:
    """A shortcut as it is printed on the keys."""
    parts = shortcut.replace("++", "+＋").split("+")
    return "＋".join(PRINTED.get(part, part) for part in parts)
