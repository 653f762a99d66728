"""The number of a page as Word writes it: fields that it counts, and the signs around them."""

from __future__ import annotations

from xml.sax.saxutils import escape

from lxml.etree import QName, _Element

from minutesapp.language.matching.folding import squeeze
from minutesapp.templates.page.look import NumberStyle
from minutesapp.word.package import WORDS

W = f"{{{WORDS}}}"
PAGE, PAGES = "PAGE", "NUMPAGES"
SHOWN = {PAGE: "1", PAGES: "16"}
"""What stands for each field in the name of a style."""
MARKS = {PAGE: "\f", PAGES: "\v"}
"""What stands for each field in the words of a paragraph."""
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
    """The style of a number as `shown_in` gives it; the nearest for one that is none of ours."""
    words = squeeze(shown.replace(MARKS[PAGE], SHOWN[PAGE]).replace(MARKS[PAGES], SHOWN[PAGES]))
    known = {squeeze(style): style for style in NumberStyle}
    if words in known:
        return known[words]
    if SHOWN[PAGES] in words:
        return NumberStyle.OF_ALL
    return NumberStyle.PLAIN if words.strip("-‐－―ー−~〜") == words else NumberStyle.DASHED


def shown_in(paragraph: _Element) -> str:
    """The words of a paragraph, tabs as tabs, with the signs of `MARKS` for what Word counts."""
    said, code, counted = "", "", False
    for node in paragraph.iter(f"{W}t", f"{W}tab", f"{W}instrText", f"{W}fldChar", f"{W}fldSimple"):
        match QName(node).localname, node.get(f"{W}fldCharType"):
            case "fldSimple", _:
                said += _mark(node.get(f"{W}instr", ""))
            case "instrText", _:
                code += node.text or ""
            case "fldChar", "begin":
                code, counted = "", False
            case "fldChar", "separate":
                said, counted = said + _mark(code), bool(_mark(code))
            case "fldChar", "end":
                counted = False
            case kind, None if not counted and _is_said(node):
                said += "\t" if kind == "tab" else node.text or ""
    return said


def _is_said(node: _Element) -> bool:
    """Whether words or a tab stand in a run, and not in what Word last counted."""
    run = node.getparent()
    around = None if run is None else run.getparent()
    if run is None or around is None or run.tag != f"{W}r":
        return False
    return around.tag != f"{W}fldSimple" or not _mark(around.get(f"{W}instr", ""))


def _mark(code: str) -> str:
    return MARKS.get((code.split() or [""])[0].upper(), "")


def field(code: str) -> str:
    """A field that Word counts."""
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    instruction = f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
    return f"{begin}{instruction}{separate}{run('1')}{end}"


def run(text: str) -> str:
    """A run of these words; tabs as tabs."""
    parts = (f'<w:r><w:t xml:space="preserve">{escape(part)}</w:t></w:r>' if part else "" for part in text.split("\t"))
    return "<w:r><w:tab/></w:r>".join(parts)
