"""The number of a page as Word writes it: fields that it counts, and the signs around them."""

from __future__ import annotations

from xml.sax.saxutils import escape

from minutesapp.language.matching.folding import squeeze
from minutesapp.templates.page.look import NumberStyle

PAGE, PAGES = "PAGE", "NUMPAGES"
SHOWN = {PAGE: "1", PAGES: "16"}
"""What stands for each field in the name of a style."""
PIECES = {
    NumberStyle.DASHED: ("- ", PAGE, " -"),
    NumberStyle.PLAIN: (PAGE,),
    NumberStyle.OF_ALL: (PAGE, " / ", PAGES),
    NumberStyle.PAGES: (PAGE, "/", PAGES, " ページ"),
}


def number_runs(style: NumberStyle) -> str:
    """The runs of a number in this style."""
    return "".join(field(piece) if piece in SHOWN else run(piece) for piece in PIECES[style])


def number_style(shown: str) -> NumberStyle:
    """The style of a number, which shows 1 for the page and 16 for all; the nearest for one that is none of ours."""
    words = squeeze(shown)
    known = {squeeze(style): style for style in NumberStyle}
    if words in known:
        return known[words]
    if SHOWN[PAGES] in words:
        return NumberStyle.OF_ALL
    return NumberStyle.PLAIN if words.strip("-‐－―ー−~〜") == words else NumberStyle.DASHED


def field(code: str) -> str:
    """A field that Word counts."""
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    instruction = f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
    return f"{begin}{instruction}{separate}{run('1')}{end}"


def run(text: str) -> str:
    """A run of these words; tabs as tabs."""
    parts = (f'<w:r><w:t xml:space="preserve">{escape(part)}</w:t></w:r>' if part else "" for part in text.split("\t"))
    return "<w:r><w:tab/></w:r>".join(parts)
