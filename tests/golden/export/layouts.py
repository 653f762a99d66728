"""Of which page the layout of each built-in form is made; ``python -m tests.golden.export.layouts`` writes them."""

from __future__ import annotations

from pathlib import Path

from minutesapp.templates.page.look import (
    GOTHIC,
    Align,
    Column,
    CoverLook,
    FieldLook,
    HeadingLook,
    Indent,
    Leader,
    Line,
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
    "gikai-iinkai": PageLook(
        fields=FieldLook(tab=15),
        turn=Indent(0, 0),
        more=Indent(0, 1),
        direction=Indent(4, 0),
        time=TimeLook(align=Align.CENTRE, above=Line.SINGLE, below=Line.SINGLE),
    ),
    "kyoiku-iinkai": PageLook(
        heading_font=GOTHIC,
        cover=CoverLook(20, before=5),
        title=TitleLook(14),
        fields=FieldLook(tab=11, leader=Leader.MIDDLE_DOT),
        headings=(HeadingLook(5, -5, 1), HeadingLook(3, -2, 0.5), HeadingLook(4, -2), HeadingLook(5, -2)),
        direction=Indent(4, 0),
        decision=Indent(1, 0),
    ),
    "nogyo-iinkai": PageLook(
        heading_font=GOTHIC,
        characters=38,
        lines=34,
        points=11,
        number=PageNumber(NumberStyle.PLAIN, NumberPlace.FOOT_RIGHT),
        fields=FieldLook(tab=10),
        headings=(HeadingLook(5, -5, 1), HeadingLook(3, -2, 0.5), HeadingLook(3.5, -1.5), HeadingLook(5, -2)),
        turn=Indent(2, -2),
        more=Indent(2, 1),
        direction=Indent(4, 0),
        decision=Indent(4, -2),
        time=TimeLook(align=Align.RIGHT),
    ),
    "gidai-kokai": PageLook(
        number=PageNumber(NumberStyle.OF_ALL),
        fields=FieldLook(tab=2),
        title=TitleLook(16),
        more=Indent(2, -1),
        direction=Indent(4, -2),
    ),
    "shomen-kaisai": PageLook(
        heading_font=GOTHIC,
        number=None,
        fields=FieldLook(tab=12),
        headings=(HeadingLook(4, -4, 1), HeadingLook(3, -2, 0.5), HeadingLook(4, -2), HeadingLook(5, -2)),
        narrative=Indent(2, 1),
        direction=Indent(3, 0),
        decision=Indent(3, 0),
    ),
    "kanji-bango": PageLook(
        points=12,
        characters=36,
        lines=32,
        number=PageNumber(NumberStyle.PAGES, NumberPlace.HEAD_RIGHT),
        fields=FieldLook(tab=7),
        headings=(HeadingLook(4, -4, 1), HeadingLook(3, -2, 0.5), HeadingLook(5, -3), HeadingLook(5, -2)),
        turn=Indent(1, -1),
        more=Indent(1, 1),
        direction=Indent(3, 0),
        time=TimeLook(left=1),
        decision=Indent(3, 0),
    ),
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
