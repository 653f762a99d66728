"""Of which page the layout of each built-in form is made; ``python -m tests.golden.export.layouts`` writes them."""

from __future__ import annotations

from pathlib import Path

from minutesapp.templates.page.look import GOTHIC, PageLook, TitleLook
from minutesapp.word.making.layout_file import make_layout

PAGES = {
    "kaigiroku": PageLook(heading_font=GOTHIC, title=TitleLook(16)),
    "ueda-gaiyo": PageLook(),
}


def main() -> None:
    templates = Path(__file__).parents[3] / "resources" / "templates"
    for id, page in PAGES.items():
        (templates / id / "layout.docx").write_bytes(make_layout(page))


if __name__ == "__main__":
    main()
