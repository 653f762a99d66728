"""The Word files of the built-in forms, made from nothing but what stands here.

``python -m tests.golden.export.layouts`` writes them. They start from no program's default template, so they carry no
name, no date and nothing a validator could object to. A clerk may open one in Word and restyle it: every kind of
paragraph has a named style and one sample.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
MINCHO, GOTHIC = "ＭＳ 明朝", "ＭＳ ゴシック"

# Twips (1/20 pt). A4, margins 25/25/30/20 mm.
PAGE = {"width": 11906, "height": 16838, "top": 1417, "bottom": 1417, "left": 1701, "right": 1134}
TEXT_WIDTH = PAGE["width"] - PAGE["left"] - PAGE["right"]
TEXT_HEIGHT = PAGE["height"] - PAGE["top"] - PAGE["bottom"]
COLUMNS, ROWS = 40, 36
POINTS = 10.5
# One twip less than the exact quotient: rounding in the program that lays out the page must not cost a row.
LINE_PITCH = TEXT_HEIGHT // ROWS - 1
LETTER_SPACE = (TEXT_WIDTH // COLUMNS) - round(POINTS * 20)
"""What is added to each character so that forty fill a line, in twips. Not left to the grid: docs/decisions/0008."""


def cells(count: float) -> int:
    """So many characters of the grid, in twips."""
    return round(count * TEXT_WIDTH / COLUMNS)


@dataclass(frozen=True)
class Look:
    """A paragraph style: its name, and what it does; lengths in characters of the grid, `before` in lines."""

    name: str
    id: str
    sample: str = ""
    left: float = 0
    first: float = 0
    tab: float = 0
    before: float = 0
    after: float = 0
    align: str = ""
    outline: int = 0
    keep: bool = False
    points: float = 0
    font: str = ""
    based: str = "Normal"

    def xml(self) -> str:
        based = f'<w:basedOn w:val="{self.based}"/>' if self.based else ""
        default = "" if self.based else ' w:default="1"'
        return (
            f'<w:style w:type="paragraph"{default} w:styleId="{self.id}"><w:name w:val="{self.name}"/>{based}'
            f"<w:qFormat/><w:pPr>{self._paragraph()}</w:pPr>{self._letters()}</w:style>"
        )

    def _paragraph(self) -> str:
        parts = ["<w:keepNext/>" if self.keep else "", "" if self.based else '<w:widowControl w:val="0"/>']
        if self.tab:
            parts.append(f'<w:tabs><w:tab w:val="left" w:pos="{cells(self.tab)}"/></w:tabs>')
        if self.before or self.after:
            before, after = (round(lines * LINE_PITCH) for lines in (self.before, self.after))
            parts.append(f'<w:spacing w:before="{before}" w:after="{after}"/>')
        if self.left or self.first:
            side = "firstLine" if self.first >= 0 else "hanging"
            parts.append(f'<w:ind w:left="{cells(self.left)}" w:{side}="{cells(abs(self.first))}"/>')
        parts.append(f'<w:jc w:val="{self.align}"/>' if self.align else "")
        parts.append(f'<w:outlineLvl w:val="{self.outline - 1}"/>' if self.outline else "")
        return "".join(parts)

    def _letters(self) -> str:
        font = f'<w:rFonts w:ascii="{self.font}" w:eastAsia="{self.font}" w:hAnsi="{self.font}"/>' if self.font else ""
        size = (
            f'<w:sz w:val="{round(self.points * 2)}"/><w:szCs w:val="{round(self.points * 2)}"/>' if self.points else ""
        )
        return f"<w:rPr>{font}{size}</w:rPr>" if font or size else ""


@dataclass(frozen=True)
class Layout:
    """One layout: its paragraph styles, and the widths of the two columns of its tables in characters."""

    looks: tuple[Look, ...]
    header_columns: tuple[float, float] = (10, 30)
    turn_columns: tuple[float, float] = (9, 31)
    turn_heads: tuple[str, str] = ("発言者", "発言内容")
    tables: dict[str, str] = field(default_factory=dict)


NORMAL = Look("Normal", "Normal", align="both", based="")
HEADINGS = (
    Look("heading 1", "Heading1", "1 議題の見出し", left=1, first=-1, before=0.5, outline=1, keep=True),
    Look("heading 2", "Heading2", "(1) 小さい議題の見出し", left=3, first=-2, before=0.5, outline=2, keep=True),
    Look("heading 3", "Heading3", "ア さらに小さい見出し", left=3.5, first=-1.5, outline=3, keep=True),
    Look("heading 4", "Heading4", "(ア) いちばん小さい見出し", left=5.5, first=-2.5, outline=4, keep=True),
)
BODY = (
    Look("発言", "Turn", "(発言者) 発言の最初の段落。", left=1, first=-1),
    Look("発言者", "TurnLabel", "○発言者を別の行に書くとき", before=0.5, keep=True),
    Look("発言（続き）", "TurnMore", "発言の二つ目からの段落。", left=1, first=1),
    Look("ト書き", "Direction", "・ 入退室や説明など", left=3, first=-1),
    Look("地の文", "Narrative", "発言でない文章。", left=0, first=1),
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
FOOTER = Look("footer", "Footer", align="center")

UEDA = Layout(
    (
        Look("Title", "Title", "表題", align="center", after=1, points=14),
        Look("項目", "Field", "1 項目の名前\t内容", left=11, first=-11, tab=11, align="left"),
        Look("項目（続き）", "FieldMore", "内容の二つ目からの行", left=11, align="left"),
        Look("部署", "Group", "部署の名前\t氏名と職", left=11, first=-10, tab=11, align="left"),
        Look("本文見出し", "BodyHeading", "本文の見出し", align="center", before=1, after=0.5, keep=True),
        *HEADINGS,
        *BODY,
        *FRAMED,
    )
)
KAIGIROKU = Layout(
    (
        Look("Title", "Title", "表題", align="center", after=1, points=16, font=GOTHIC),
        Look("項目", "Field", "項目の名前\t内容", left=11, first=-11, tab=11, align="left"),
        Look("項目（続き）", "FieldMore", "内容の二つ目からの行", left=11, align="left"),
        Look("部署", "Group", "部署の名前\t氏名と職", left=11, first=-10, tab=11, align="left"),
        Look("本文見出し", "BodyHeading", "本文の見出し", align="center", before=1, after=0.5, keep=True, font=GOTHIC),
        *(Look(**{**vars(look), "font": GOTHIC}) for look in HEADINGS),
        *BODY,
        *FRAMED,
    )
)
LAYOUTS = {"ueda-gaiyo": UEDA, "kaigiroku": KAIGIROKU}
TABLE_STYLES = ("表の項目", "表の内容", "表の部署", "発言者欄", "発言欄", "表の見出し")


def make(layout: Layout) -> bytes:
    """The whole Word file; the same bytes every time."""
    parts = {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relationships(
            ("officeDocument", "word/document.xml"), ("metadata/core-properties", "docProps/core.xml")
        ),
        "docProps/core.xml": core(),
        "word/document.xml": document(layout),
        "word/_rels/document.xml.rels": relationships(
            ("styles", "styles.xml"),
            ("settings", "settings.xml"),
            ("fontTable", "fontTable.xml"),
            ("footer", "footer1.xml"),
            ("theme", "theme.xml"),
        ),
        "word/styles.xml": styles(layout),
        "word/settings.xml": settings(),
        "word/fontTable.xml": font_table(),
        "word/footer1.xml": footer(),
        "word/theme.xml": theme(),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(zipfile.ZipInfo(name), HEAD + text, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def content_types() -> str:
    overrides = {
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/word/document.xml": f"{WORD}.document.main+xml",
        "/word/theme.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
        **{
            f"/word/{part}.xml": f"{WORD}.{kind}+xml"
            for part, kind in (("styles",) * 2, ("settings",) * 2, ("fontTable",) * 2, ("footer1", "footer"))
        },
    }
    return (
        f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        + "".join(f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in overrides.items())
        + "</Types>"
    )


def relationships(*targets: tuple[str, str]) -> str:
    rows = []
    for number, (kind, target) in enumerate(targets, 1):
        root = f"{PACKAGE}/relationships" if "/" in kind else R
        rows.append(f'<Relationship Id="rId{number}" Type="{root}/{kind}" Target="{target}"/>')
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(rows)}</Relationships>'


def core() -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<dc:title></dc:title><dc:language>ja-JP</dc:language></cp:coreProperties>"
    )


def styles(layout: Layout) -> str:
    fonts = f'<w:rFonts w:ascii="{MINCHO}" w:eastAsia="{MINCHO}" w:hAnsi="{MINCHO}" w:cs="{MINCHO}"/>'
    size = round(POINTS * 2)
    return (
        f'<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:spacing w:val="{LETTER_SPACE}"/>'
        f'<w:kern w:val="2"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        '<w:lang w:val="ja-JP" w:eastAsia="ja-JP" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        + NORMAL.xml()
        + '<w:style w:type="character" w:default="1" w:styleId="Letters"><w:name w:val="Default Paragraph Font"/>'
        "</w:style>"
        + '<w:style w:type="character" w:styleId="Speaker"><w:name w:val="発言者表示"/><w:basedOn w:val="Letters"/>'
        "<w:qFormat/></w:style>"
        + table_style()
        + "".join(look.xml() for look in (*layout.looks, FOOTER))
        + "</w:styles>"
    )


def table_style() -> str:
    margins = "".join(f'<w:{side} w:w="99" w:type="dxa"/>' for side in ("left", "right"))
    return (
        '<w:style w:type="table" w:default="1" w:styleId="Table"><w:name w:val="Normal Table"/><w:tblPr>'
        f'<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr></w:style>'
    )


def settings() -> str:
    """As a Japanese Word writes them: punctuation is squeezed, lines follow the grid, no compatibility mode."""
    compat = "".join(
        f"<w:{name}/>"
        for name in (
            "spaceForUL",
            "balanceSingleByteDoubleByteWidth",
            "doNotLeaveBackslashAlone",
            "ulTrailSpace",
            "doNotExpandShiftReturn",
            "adjustLineHeightInTable",
            "useFELayout",
        )
    )
    mode = "http://schemas.microsoft.com/office/word"
    return (
        f'<w:settings xmlns:w="{W}"><w:defaultTabStop w:val="{cells(4)}"/>'
        f'<w:drawingGridHorizontalSpacing w:val="{cells(1)}"/><w:characterSpacingControl w:val="compressPunctuation"/>'
        f'<w:compat>{compat}<w:compatSetting w:name="compatibilityMode" w:uri="{mode}" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="en-US" w:eastAsia="ja-JP"/></w:settings>'
    )


def font_table() -> str:
    def font(name: str, latin: str, family: str) -> str:
        return (
            f'<w:font w:name="{name}"><w:altName w:val="{latin}"/><w:charset w:val="80"/><w:family w:val="{family}"/>'
            '<w:pitch w:val="fixed"/></w:font>'
        )

    return f'<w:fonts xmlns:w="{W}">{font(MINCHO, "MS Mincho", "roman")}{font(GOTHIC, "MS Gothic", "modern")}</w:fonts>'


def theme() -> str:
    """The smallest theme there can be; Word wants one, and nothing here refers to it."""
    dark = {"dk1": "000000", "dk2": "333333", "folHlink": "800080", "hlink": "0000FF", "lt1": "FFFFFF", "lt2": "EEEEEE"}
    names = ("dk1", "lt1", "dk2", "lt2", *(f"accent{number}" for number in range(1, 7)), "hlink", "folHlink")
    colours = "".join(f'<a:{name}><a:srgbClr val="{dark.get(name, "595959")}"/></a:{name}>' for name in names)
    faces = f'<a:latin typeface="{MINCHO}"/><a:ea typeface="{MINCHO}"/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="minutes"><a:themeElements>'
        f'<a:clrScheme name="minutes">{colours}</a:clrScheme><a:fontScheme name="minutes">'
        f"<a:majorFont>{faces}</a:majorFont>"
        f'<a:minorFont>{faces}</a:minorFont></a:fontScheme><a:fmtScheme name="minutes"><a:fillStyleLst>{fill * 3}'
        f"</a:fillStyleLst><a:lnStyleLst>{f'<a:ln>{fill}</a:ln>' * 3}</a:lnStyleLst><a:effectStyleLst>{effect * 3}"
        f"</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def footer() -> str:
    field_marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    begin, separate, end = field_marks
    return (
        f'<w:ftr xmlns:w="{W}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{run("- ")}{begin}'
        f'<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>{separate}{run("1")}{end}{run(" -")}'
        "</w:p></w:ftr>"
    )


def document(layout: Layout) -> str:
    ids = {look.name: look for look in layout.looks}
    plain = "".join(paragraph(look) for look in layout.looks if look.name not in TABLE_STYLES)
    header = table(layout.header_columns, ((ids["表の項目"],), (ids["表の内容"], ids["表の部署"])))
    heads = tuple(Look(**{**vars(ids["表の見出し"]), "sample": words}) for words in layout.turn_heads)
    turns = table(layout.turn_columns, ((ids["発言者欄"],), (ids["発言欄"],)), heads)
    spacer = '<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr></w:p>'
    body = plain + header + spacer + turns + spacer + section()
    return f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>'


def section() -> str:
    edges = " ".join(f'w:{side}="{PAGE[side]}"' for side in ("top", "right", "bottom", "left"))
    return (
        '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/>'
        f'<w:pgSz w:w="{PAGE["width"]}" w:h="{PAGE["height"]}"/>'
        f'<w:pgMar {edges} w:header="851" w:footer="680" w:gutter="0"/>'
        f'<w:docGrid w:type="lines" w:linePitch="{LINE_PITCH}"/></w:sectPr>'
    )


def paragraph(look: Look) -> str:
    words = "<w:r><w:tab/></w:r>".join(run(part) for part in look.sample.split("\t"))
    return f'<w:p><w:pPr><w:pStyle w:val="{look.id}"/></w:pPr>{words}</w:p>'


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def table(widths: tuple[float, ...], row: tuple[tuple[Look, ...], ...], heads: tuple[Look, ...] = ()) -> str:
    """A ruled table over the whole width of the text: a head that is repeated on every page, and one sample row."""
    rule = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = "".join(f'<w:gridCol w:w="{cells(width)}"/>' for width in widths)
    head = ""
    if heads:
        cells_of_head = "".join(cell(width, (look,)) for width, look in zip(widths, heads, strict=True))
        head = f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{cells_of_head}</w:tr>"
    body = "".join(cell(width, looks) for width, looks in zip(widths, row, strict=True))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(map(cells, widths))}" w:type="dxa"/><w:tblBorders>{rule}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{head}<w:tr>{body}</w:tr></w:tbl>'
    )


def cell(width: float, looks: tuple[Look, ...]) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{cells(width)}" w:type="dxa"/></w:tcPr>{"".join(map(paragraph, looks))}</w:tc>'


def main() -> None:
    templates = Path(__file__).parents[3] / "resources" / "templates"
    for id, layout in LAYOUTS.items():
        (templates / id / "layout.docx").write_bytes(make(layout))


if __name__ == "__main__":
    main()
