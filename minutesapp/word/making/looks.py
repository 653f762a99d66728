"""The paragraph styles of a layout: how each looks on a page, and the sample by which a clerk sees it."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import quoteattr

from msgspec import Struct

from minutesapp.templates.page.look import Indent, Leader, Line, NumberPlace, PageLook
from minutesapp.word.layout.style_names import COVER_STYLE, DECISION_STYLE, TIME_STYLE, WORD_NAMES
from minutesapp.word.making.sheet import Sheet

NORMAL = "Normal"
RULE = {Line.SINGLE: 6, Line.THICK: 12, Line.DOUBLE: 4, Line.DOTTED: 6, Line.DASHED: 6}
"""How strong each line is, in eighths of a point."""
GAP_OF_RULE = 2
"""Points between a line and the words."""


class Look(Struct, frozen=True):
    """A paragraph style: its name, and what it does; lengths in characters, `before` and `after` in lines.

    `right_tab` is a tab at the right margin; `above` and `below` are ruled.
    """

    name: str
    id: str
    sample: str = ""
    left: float = 0
    first: float = 0
    tab: float = 0
    leader: Leader = Leader.NONE
    right_tab: bool = False
    before: float = 0
    after: float = 0
    align: str = ""
    outline: int = 0
    keep: bool = False
    points: float = 0
    font: str = ""
    based: str = NORMAL
    above: Line = Line.NONE
    below: Line = Line.NONE

    def xml(self, sheet: Sheet) -> str:
        """The style as Word writes it."""
        based = f'<w:basedOn w:val="{self.based}"/>' if self.based else ""
        default = "" if self.based else ' w:default="1"'
        letters = "".join(self.letters().values())
        return (
            f'<w:style w:type="paragraph"{default} w:styleId="{self.id}">'
            f'<w:name w:val="{WORD_NAMES.get(self.name, self.name)}"/>{based}'
            f"<w:qFormat/><w:pPr>{''.join(self.paragraph(sheet).values())}</w:pPr>"
            f"{f'<w:rPr>{letters}</w:rPr>' if letters else ''}</w:style>"
        )

    def paragraph(self, sheet: Sheet) -> dict[str, str]:
        """Its properties of paragraphs by their tags, in the order that is prescribed."""
        return {tag: xml for tag, xml in self._paragraph(sheet) if xml}

    def _paragraph(self, sheet: Sheet) -> Iterator[tuple[str, str]]:
        yield "w:keepNext", "<w:keepNext/>" if self.keep else ""
        yield "w:widowControl", "" if self.based else '<w:widowControl w:val="0"/>'
        yield "w:pBdr", self._rules()
        yield "w:tabs", self._tabs(sheet)
        if self.before or self.after:
            before, after = map(sheet.lines, (self.before, self.after))
            yield "w:spacing", f'<w:spacing w:before="{before}" w:after="{after}"/>'
        if self.left or self.first:
            side = "firstLine" if self.first >= 0 else "hanging"
            yield "w:ind", f'<w:ind w:left="{sheet.cells(self.left)}" w:{side}="{sheet.cells(abs(self.first))}"/>'
        yield "w:jc", f'<w:jc w:val="{self.align}"/>' if self.align else ""
        yield "w:outlineLvl", f'<w:outlineLvl w:val="{self.outline - 1}"/>' if self.outline else ""

    def _rules(self) -> str:
        lines = {"top": self.above, "bottom": self.below}
        rules = "".join(
            f'<w:{side} w:val="{line}" w:sz="{RULE[line]}" w:space="{GAP_OF_RULE}" w:color="auto"/>'
            for side, line in lines.items()
            if line is not Line.NONE
        )
        return f"<w:pBdr>{rules}</w:pBdr>" if rules else ""

    def _tabs(self, sheet: Sheet) -> str:
        leader = "" if self.leader is Leader.NONE else f' w:leader="{self.leader}"'
        tabs = f'<w:tab w:val="left"{leader} w:pos="{sheet.cells(self.tab)}"/>' if self.tab else ""
        tabs += f'<w:tab w:val="right" w:pos="{sheet.text_width}"/>' if self.right_tab else ""
        return f"<w:tabs>{tabs}</w:tabs>" if tabs else ""

    def letters(self) -> dict[str, str]:
        """Its properties of letters, likewise."""
        found = {}
        if self.font:
            face = quoteattr(self.font)
            found["w:rFonts"] = f"<w:rFonts w:ascii={face} w:eastAsia={face} w:hAnsi={face}/>"
        if self.points:
            size = round(self.points * 2)
            found |= {"w:sz": f'<w:sz w:val="{size}"/>', "w:szCs": f'<w:szCs w:val="{size}"/>'}
        return found


USUAL = Look(NORMAL, NORMAL, align="both", based="")
LATER = (
    Look("結び", "Closing", "以上", align="right", before=1),
    Look("署名", "Signer", "署名委員\t氏名", left=20, tab=26, before=1, align="left"),
)
FRAMED = (
    Look("表の項目", "FrameLabel", "項目", align="left"),
    Look("表の内容", "FrameText", "内容", align="left"),
    Look("表の部署", "FrameGroup", "部署\t氏名", left=9, first=-9, tab=9, align="left"),
    Look("表の見出し", "FrameHead", "見出し", align="center", keep=True),
    Look("発言者欄", "ColumnLabel", "発言者", align="left"),
    Look("発言欄", "ColumnText", "発言の内容。", first=1),
)
HEADING_SAMPLES = ("1 議題の見出し", "(1) 小さい議題の見出し", "ア さらに小さい見出し", "(ア) いちばん小さい見出し")


def looks_of(page: PageLook) -> tuple[Look, ...]:
    """All styles of a page that have a sample, in the order of these."""
    return (*_head(page), *_headings(page), *_body(page), *LATER, *FRAMED)


def furniture_of(page: PageLook) -> tuple[Look, ...]:
    """The styles of what stands on every page."""
    right = page.number is not None and page.number.place is NumberPlace.FOOT_RIGHT
    return (Look("header", "Header", right_tab=True), Look("footer", "Footer", align="right" if right else "center"))


def _head(page: PageLook) -> Iterator[Look]:
    font, title, cover, tab = heading_font(page), page.title, page.cover, page.fields.tab
    yield Look("表題", "Title", "表題", align=title.align, after=1, points=title.points, font=font)
    yield Look(
        COVER_STYLE, "Cover", "表紙の言葉", align=cover.align, before=cover.before, points=cover.points, font=font
    )
    leader = page.fields.leader
    yield Look("項目", "Field", "項目の名前\t内容", left=tab, first=-tab, tab=tab, leader=leader, align="left")
    yield Look("項目（続き）", "FieldMore", "内容の二つ目からの行", left=tab, align="left")
    yield Look("部署", "Group", "部署の名前\t氏名と職", left=tab, first=1 - tab, tab=tab, align="left")
    yield Look("本文見出し", "BodyHeading", "本文の見出し", align="center", before=1, after=0.5, keep=True, font=font)


def _headings(page: PageLook) -> Iterator[Look]:
    for level, (look, sample) in enumerate(zip(page.headings, HEADING_SAMPLES, strict=True), 1):
        yield Look(
            f"見出し {level}", f"Heading{level}", sample, look.left, look.first,
            before=look.before, outline=level, keep=True, font=heading_font(page),
        )  # fmt: skip


def _body(page: PageLook) -> Iterator[Look]:
    yield _indented("発言", "Turn", "(発言者) 発言の最初の段落。", page.turn)
    yield Look("発言者", "TurnLabel", "○発言者を別の行に書くとき", before=0.5, keep=True)
    yield _indented("発言（続き）", "TurnMore", "発言の二つ目からの段落。", page.more)
    yield _indented("ト書き", "Direction", "・ 入退室や説明など", page.direction)
    yield _indented("地の文", "Narrative", "発言でない文章。", page.narrative)
    yield _indented(DECISION_STYLE, "Decision", "決定した内容。", page.decision)
    time = page.time
    yield Look(
        TIME_STYLE, "Time", "午前10時00分　開会", time.left, time.first,
        align=time.align, above=time.above, below=time.below,
    )  # fmt: skip


def _indented(name: str, id: str, sample: str, indent: Indent) -> Look:
    return Look(name, id, sample, indent.left, indent.first)


def heading_font(page: PageLook) -> str:
    """The font that titles and headings state; none where it is that of the text."""
    return "" if page.heading_font == page.font else page.heading_font
