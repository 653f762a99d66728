"""Pieces of Word's markup put where they belong: the order of properties is prescribed."""

from __future__ import annotations

from lxml import etree
from lxml.etree import QName, _Element

from minutesapp.word.package import WORDS

W = f"{{{WORDS}}}"
ORDERS = {
    "pPr": """
    pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
    suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd
    snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
    textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange
    """,
    "rPr": """
    rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish
    webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang
    eastAsianLayout specVanish oMath rPrChange
    """,
    "sectPr": """
    headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols
    formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange
    """,
    "style": """
    name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal
    personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr
    """,
    "docDefaults": "rPrDefault pPrDefault",
    "styles": "docDefaults latentStyles style",
    "rPrDefault": "rPr",
    "body": "p tbl sdt bookmarkStart bookmarkEnd sectPr",
    "p": "pPr",
}
RANKS = {parent: {name: rank for rank, name in enumerate(names.split())} for parent, names in ORDERS.items()}


def fragment(xml: str) -> _Element:
    """The element that this is."""
    return etree.fromstring(f'<w:x xmlns:w="{WORDS}">{xml}</w:x>')[0]


def put(parent: _Element, element: _Element) -> None:
    """Have this element in its place, instead of one of the same kind."""
    for other in parent.findall(element.tag):
        parent.remove(other)
    insert(parent, element)


def insert(parent: _Element, element: _Element) -> None:
    """Have this element in its place, before others of the same kind."""
    ranks = RANKS[QName(parent).localname]
    rank = ranks[QName(element).localname]
    behind = (at for at, other in enumerate(parent) if ranks.get(QName(other).localname, -1) >= rank)
    parent.insert(next(behind, len(parent)), element)


def child(parent: _Element, tag: str) -> _Element:
    """The child of this tag (``w:rPr``); a new one where there is none."""
    name = f"{W}{tag.removeprefix('w:')}"
    found = parent.find(name)
    if found is None:
        found = etree.Element(name)
        insert(parent, found)
    return found


def drop(parent: _Element | None, tag: str) -> None:
    """Have no child of this tag."""
    for element in () if parent is None else parent.findall(f"{W}{tag.removeprefix('w:')}"):
        element.getparent().remove(element)  # type: ignore[union-attr]
