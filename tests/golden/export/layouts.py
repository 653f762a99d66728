"""Of which page the layout of each built-in form is made; ``python -m tests.golden.export.layouts`` writes them."""

from __future__ import annotations

from pathlib import Path

from minutesapp.templates.page.look import (
    GOTHIC,
    Align,
    Column,
    FieldLook,
    Indent,
    Leader,
    NumberPlace,
    NumberStyle,
    PageLook,
    PageNumber,
    TimeLook,
    TitleLook,
    TurnTable,
)
from minutesapp.word.making.layout_file import make_layout

PAGES = {
    "kaigiroku": PageLook(heading_font=GOTHIC, title=TitleLook(16)),
    "ueda-gaiyo": PageLook(),
    "shingikai": PageLook(heading_font=GOTHIC, fields=FieldLook(tab=7), direction=Indent(2, -1)),
    "hyojun-hyo": PageLook(
        heading_font=GOTHIC,
        title=TitleLook(16),
        fields=FieldLook(label_column=9),
        number=PageNumber(NumberStyle.PLAIN),
    ),
    "hatsugen-hyo": PageLook(
        heading_font=GOTHIC,
        title=TitleLook(16),
        turns=TurnTable(Column("発言者", 8), decision=Column("決定事項", 8)),
        number=PageNumber(NumberStyle.PAGES, NumberPlace.FOOT_RIGHT),
    ),
    "yoshi": PageLook(
        turn=Indent(2, -1), more=Indent(2, 1), direction=Indent(2, -1), narrative=Indent(1, 1), number=None
    ),
    "sumi-kakko": PageLook(
        title=TitleLook(14, Align.LEFT),
        fields=FieldLook(tab=8),
        direction=Indent(2, 0),
        time=TimeLook(align=Align.CENTRE),
        number=PageNumber(NumberStyle.PLAIN, NumberPlace.HEAD_RIGHT),
    ),
    "tokumei": PageLook(
        heading_font=GOTHIC,
        fields=FieldLook(tab=9, leader=Leader.MIDDLE_DOT),
        turn=Indent(1, -1),
        direction=Indent(2, 0),
    ),
}


def main() -> None:
    templates = Path(__file__).parents[3] / "resources" / "templates"
    for id, page in PAGES.items():
        (templates / id / "layout.docx").write_bytes(make_layout(page))


if __name__ == "__main__":
    main()
