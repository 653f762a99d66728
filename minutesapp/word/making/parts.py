"""The parts of a layout around its text, as XML: styles, settings, fonts, colours, and what stands on every page."""

from __future__ import annotations

from xml.sax.saxutils import quoteattr

from minutesapp.templates.page.look import GOTHIC, MINCHO, NumberPlace, PageLook
from minutesapp.word.layout.style_names import SPEAKER_STYLE
from minutesapp.word.making.looks import USUAL, furniture_of, looks_of
from minutesapp.word.making.page_number import number_runs, run
from minutesapp.word.making.sheet import Sheet
from minutesapp.word.markup.known import PREFIXES
from minutesapp.word.markup.theme import COLOURS, LOOKS, NAME
from minutesapp.word.package import WORDS

COMPATIBLE = "http://schemas.microsoft.com/office/word"
COMPATIBILITY = (
    "spaceForUL", "balanceSingleByteDoubleByteWidth", "doNotLeaveBackslashAlone", "ulTrailSpace",
    "doNotExpandShiftReturn", "adjustLineHeightInTable", "useFELayout",
)  # fmt: skip
"""As a Japanese Word lays out text."""
FACES = {MINCHO: ("MS Mincho", "roman"), GOTHIC: ("MS Gothic", "modern")}
"""What else a font is called, and what it is akin to, for machines that have not got it."""
BEFORE_KERN = ("w:rFonts", "w:spacing")
CELL_MARGIN = 99
TAB_CELLS = 4
HEAD_NUMBER = "\t"
"""Stands between the words at the head of a page and its number at the right."""


def common_letters(page: PageLook, sheet: Sheet) -> dict[str, str]:
    """The properties of all letters that follow from the page, by their tags, in the order that is prescribed."""
    face, size = quoteattr(page.font), round(page.points * 2)
    found = {"w:rFonts": f"<w:rFonts w:ascii={face} w:eastAsia={face} w:hAnsi={face} w:cs={face}/>"}
    if sheet.letter_space is not None:
        found["w:spacing"] = f'<w:spacing w:val="{sheet.letter_space}"/>'
    return found | {"w:sz": f'<w:sz w:val="{size}"/>', "w:szCs": f'<w:szCs w:val="{size}"/>'}


def styles(page: PageLook, sheet: Sheet) -> str:
    """What paragraphs and letters look like."""
    sizes = common_letters(page, sheet)
    fonts = "".join(sizes.pop(tag, "") for tag in BEFORE_KERN)
    return (
        f'<w:styles xmlns:w="{WORDS}"><w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:kern w:val="2"/>'
        f'{"".join(sizes.values())}<w:lang w:val="ja-JP" w:eastAsia="ja-JP" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault/></w:docDefaults>{USUAL.xml(sheet)}"
        '<w:style w:type="character" w:default="1" w:styleId="Letters"><w:name w:val="Default Paragraph Font"/>'
        f'</w:style><w:style w:type="character" w:styleId="Speaker"><w:name w:val="{SPEAKER_STYLE}"/>'
        f'<w:basedOn w:val="Letters"/><w:qFormat/></w:style>{_table_style()}'
        + "".join(look.xml(sheet) for look in (*looks_of(page), *furniture_of(page)))
        + "</w:styles>"
    )


def _table_style() -> str:
    margins = "".join(f'<w:{side} w:w="{CELL_MARGIN}" w:type="dxa"/>' for side in ("left", "right"))
    return (
        '<w:style w:type="table" w:default="1" w:styleId="Table"><w:name w:val="Normal Table"/><w:tblPr>'
        f'<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr></w:style>'
    )


def settings(sheet: Sheet) -> str:
    """As a Japanese Word writes them: punctuation is squeezed, lines follow the grid, no compatibility mode."""
    compat = "".join(f"<w:{name}/>" for name in COMPATIBILITY)
    return (
        f'<w:settings xmlns:w="{WORDS}"><w:defaultTabStop w:val="{sheet.cells(TAB_CELLS)}"/>'
        f'<w:drawingGridHorizontalSpacing w:val="{sheet.cells(1)}"/>'
        '<w:characterSpacingControl w:val="compressPunctuation"/>'
        f'<w:compat>{compat}<w:compatSetting w:name="compatibilityMode" w:uri="{COMPATIBLE}" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="en-US" w:eastAsia="ja-JP"/></w:settings>'
    )


def font_table(page: PageLook) -> str:
    """The fonts of the page."""
    fonts = "".join(map(_font, dict.fromkeys((*FACES, page.font, page.heading_font))))
    return f'<w:fonts xmlns:w="{WORDS}">{fonts}</w:fonts>'


def _font(name: str) -> str:
    if name not in FACES:
        return f'<w:font w:name={quoteattr(name)}><w:charset w:val="80"/></w:font>'
    latin, family = FACES[name]
    return (
        f'<w:font w:name="{name}"><w:altName w:val="{latin}"/><w:charset w:val="80"/><w:family w:val="{family}"/>'
        '<w:pitch w:val="fixed"/></w:font>'
    )


def theme(page: PageLook) -> str:
    """The smallest theme there can be; Word wants one, and nothing here refers to it."""
    colours = "".join(f'<a:{name}><a:srgbClr val="{colour}"/></a:{name}>' for name, colour in COLOURS.items())
    face = quoteattr(page.font)
    faces = f'<a:latin typeface={face}/><a:ea typeface={face}/><a:cs typeface=""/>'
    return (
        f'<a:theme xmlns:a="{PREFIXES["a"]}" name="{NAME}"><a:themeElements>'
        f'<a:clrScheme name="{NAME}">{colours}</a:clrScheme><a:fontScheme name="{NAME}">'
        f"<a:majorFont>{faces}</a:majorFont><a:minorFont>{faces}</a:minorFont></a:fontScheme>{LOOKS}"
        "</a:themeElements></a:theme>"
    )


def header(page: PageLook) -> str:
    """What stands at the head of every page; empty where nothing does."""
    number = page.number
    numbered = number is not None and number.place is NumberPlace.HEAD_RIGHT
    right = run(HEAD_NUMBER) + number_runs(number.style) if number is not None and numbered else ""
    words = run(page.head_line) + right
    return _furniture("hdr", "Header", words) if words else ""


def footer(page: PageLook) -> str:
    """What stands at the foot of every page; empty where nothing does."""
    number = page.number
    if number is None or number.place is NumberPlace.HEAD_RIGHT:
        return ""
    return _furniture("ftr", "Footer", number_runs(number.style))


def _furniture(root: str, style: str, runs: str) -> str:
    return f'<w:{root} xmlns:w="{WORDS}"><w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p></w:{root}>'
