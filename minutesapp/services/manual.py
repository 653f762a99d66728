"""The manual as it comes with the program: its pages, and the headings of each."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from minutesapp import paths

PAGES = ("hour-clerk.md", "hour-secretary.md", "hour-staff.md", "manual.md")
"""The files, in the order in which they are read."""
TITLE, SECTION = "# ", "## "


class ManualPage(Struct, frozen=True):
    """One page: where it lies, its title, and the headings of its second level in their order."""

    path: Path
    title: str
    sections: tuple[str, ...]


def manual_folder() -> Path:
    """Where the pages and their pictures lie."""
    return paths.resource("manual")


def manual_pages() -> tuple[ManualPage, ...]:
    """All pages."""
    return tuple(_page(manual_folder() / name) for name in PAGES)


def _page(path: Path) -> ManualPage:
    lines = path.read_text(encoding="utf-8").splitlines()
    return ManualPage(path, _behind(TITLE, lines)[0], tuple(_behind(SECTION, lines)))


def _behind(mark: str, lines: Sequence[str]) -> list[str]:
    return [line.removeprefix(mark).strip() for line in lines if line.startswith(mark)]
