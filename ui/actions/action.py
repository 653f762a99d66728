"""What an action is, and how its words and keys are written."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtGui import QKeySequence

MENUS = ("ファイル(&F)", "編集(&E)", "記録(&R)", "出席者(&A)", "表示(&V)", "ツール(&T)", "ヘルプ(&H)")
FILE, EDIT, RECORD, PEOPLE, VIEW, TOOLS, HELP = MENUS


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


def tooltip_of(deed: Action) -> str:
    """What a pointer that rests on the button is told."""
    return f"{deed.tip}（{shortcut_words(deed.shortcut)}）" if deed.shortcut else deed.tip


def keys_of(deed: Action) -> list[QKeySequence]:
    """The keys for an action, those first that its menu shows: Qt calls Return what Japanese keyboards call Enter."""
    both = dict.fromkeys((deed.shortcut, deed.shortcut.replace("Enter", "Return")))
    return [QKeySequence(keys) for keys in both]


def shortcut_words(shortcut: str) -> str:
    """A shortcut as it is printed on the keys."""
    keys = {"Up": "↑", "Down": "↓"}
    parts = shortcut.replace("++", "+＋").split("+")
    return "＋".join(keys.get(part, part) for part in parts)
