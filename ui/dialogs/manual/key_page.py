"""The last page of the manual, made of the table of actions: all that can be done, with the keys as they are."""

from __future__ import annotations

from collections.abc import Iterable

from minutesapp.services.manual import ManualPage, manual_folder
from ui.actions.action import MENUS, Action, words_of
from ui.actions.keys import KEYS, all_key_words, say
from ui.actions.table import ACTIONS
from ui.dialogs.shortcuts import IN_PLACE

NAME, TITLE = "actions", "すべての操作とキー"


def key_page() -> tuple[ManualPage, str]:
    """The page, and its Markdown: a table for each menu, then one for each place that has keys of its own."""
    parts, sections = [f"# {TITLE}\n"], []
    for menu in MENUS:
        deeds = (deed for deed in ACTIONS if deed.group == menu)
        rows = ((_place(deed) + words_of(deed), all_key_words(KEYS.of(deed.id)), deed.tip) for deed in deeds)
        sections.append(f"「{menu[: menu.index('(')]}」メニュー")
        parts.append(_table(sections[-1], ("操作", "キー", "説明"), rows))
    for place, keys in IN_PLACE.items():
        sections.append(place)
        parts.append(_table(place, ("できること", "キー"), ((words, say(key)) for words, key in keys)))
    return ManualPage(manual_folder() / f"{NAME}.md", TITLE, tuple(sections)), "\n".join(parts)


def _place(deed: Action) -> str:
    """The menu within the menu in which an action stands, where it stands in one."""
    return f"{deed.submenu[: deed.submenu.index('(')]} → " if deed.submenu else ""


def _table(title: str, heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = (heads, ("---",) * len(heads), *rows)
    return f"## {title}\n\n" + "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"
