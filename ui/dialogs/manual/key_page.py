"""The last page of the manual: the keys as they are now."""

from __future__ import annotations

from minutesapp.services.manual import ManualPage, manual_folder
from ui.dialogs.shortcuts import key_rows

NAME, TITLE = "keys", "キーの一覧"


def key_page() -> tuple[ManualPage, str]:
    """The page, and its Markdown."""
    groups = key_rows()
    parts = [f"# {TITLE}\n"]
    for title, rows in groups:
        table = "\n".join(f"| {does} | {keys} |" for does, keys in rows)
        parts.append(f"## {title}\n\n| できること | キー |\n|---|---|\n{table}\n")
    return ManualPage(manual_folder() / f"{NAME}.md", TITLE, tuple(title for title, _ in groups)), "\n".join(parts)
