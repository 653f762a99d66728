"""What a Word file tells beside its text: who made it, where, in how many sittings. All of it is taken out.

The layout of a form is a file that clerks open and save in Word, which leaves such traces in it; minutes are nobody's
but the body's.
"""

from __future__ import annotations

import re

from lxml import etree
from lxml.etree import QName, _Element

KNOWN_NAMESPACES = (
    "http://schemas.openxmlformats.org/", "http://schemas.microsoft.com/office/", "http://purl.oclc.org/ooxml/",
    "urn:schemas-microsoft-com:", "http://www.w3.org/XML/1998/namespace",
)  # fmt: skip
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"

# By the last part of their names, whatever their namespace.
DROPPED = {
    "attachedTemplate", "bookmarkEnd", "bookmarkStart", "cellDel", "cellIns", "cellMerge", "commentRangeEnd",
    "commentRangeStart", "commentReference", "customXmlPr", "del", "docVars", "endnotePr", "endnoteReference",
    "footnotePr", "footnoteReference", "mailMerge", "moveFrom", "moveFromRangeEnd", "moveFromRangeStart",
    "moveToRangeEnd", "moveToRangeStart", "numberingChange", "permEnd", "permStart", "pPrChange", "proofErr",
    "rPrChange", "rsid", "rsids", "sdtEndPr", "sdtPr", "sectPrChange", "smartTagPr", "tblGridChange", "tblPrChange",
    "tblPrExChange", "tcPrChange", "trPrChange",
}  # fmt: skip
"""Gone with everything inside."""
UNWRAPPED = {"customXml", "ins", "moveTo", "sdt", "sdtContent", "smartTag"}
"""Gone, but what they held stays."""
DROPPED_ATTRIBUTES = ("rsid", "paraId", "textId", "author", "initials")
DESCRIPTIONS = {"alt", "descr", "title"}
FILE_NAME = re.compile(r"[\\/]|\.(?:png|jpe?g|gif|bmp|emf|wmf|tiff?|svg|docx?|pdf)\b", re.IGNORECASE)
"""Word describes a picture by where it lay on somebody's disk."""
NAMED_BY_PROGRAMS = {"cNvPr", "docPr"}
"""What a picture or a shape is called; for pictures the name of their file."""

SETTINGS_KEPT = {
    "alignBordersAndEdges", "autoHyphenation", "bookFoldPrinting", "bordersDoNotSurroundFooter",
    "bordersDoNotSurroundHeader", "characterSpacingControl", "compat", "decimalSymbol", "defaultTabStop",
    "displayHorizontalDrawingGridEvery", "displayVerticalDrawingGridEvery", "doNotUseMarginsForDrawingGridOrigin",
    "drawingGridHorizontalSpacing", "drawingGridVerticalSpacing", "evenAndOddHeaders", "gutterAtTop", "listSeparator",
    "mirrorMargins", "noLineBreaksAfter", "noLineBreaksBefore", "strictFirstAndLastChars", "themeFontLang",
}  # fmt: skip
"""What of a file's settings the look of its pages depends on."""


def clean(root: _Element) -> None:
    """Take out of a part what says by whom, when and where it was made or changed."""
    _settle_alternatives(root)
    for element in list(root.iter("{*}*")):
        if element.getparent() is None:
            continue
        name = QName(element).localname
        if name in DROPPED or not _is_markup(element.tag):
            _replace(element, ())
        elif name in UNWRAPPED:
            _replace(element, tuple(element))
        else:
            _clean_attributes(element, name)
    etree.cleanup_namespaces(root)


def clean_settings(root: _Element) -> None:
    """Leave of a file's settings only what the look of its pages depends on."""
    clean(root)
    for element in list(root):
        if QName(element).localname not in SETTINGS_KEPT:
            root.remove(element)
    etree.cleanup_namespaces(root)


def _settle_alternatives(root: _Element) -> None:
    """Leave what every Word understands: the last alternative of each, and nothing that a reader may ignore."""
    ignorable = root.get(f"{{{COMPATIBILITY}}}Ignorable", "").split()
    foreign = {COMPATIBILITY, *(root.nsmap.get(prefix, "") for prefix in ignorable)}
    for choice in list(root.iter(f"{{{COMPATIBILITY}}}AlternateContent")):
        fallback = choice.find(f"{{{COMPATIBILITY}}}Fallback")
        _replace(choice, () if fallback is None else tuple(fallback))
    for element in list(root.iter("{*}*")):
        if QName(element).namespace in foreign and element.getparent() is not None:
            _replace(element, ())
        for name in element.attrib:
            if QName(name).namespace in foreign:
                del element.attrib[name]


def _replace(element: _Element, others: tuple[_Element, ...]) -> None:
    parent = element.getparent()
    if parent is not None:
        at = parent.index(element)
        parent[at : at + 1] = others


def _is_markup(tag: object) -> bool:
    """Whether a name is one of Word's own; any other may be words."""
    name = QName(str(tag))
    return name.localname.isascii() and (name.namespace or KNOWN_NAMESPACES[0]).startswith(KNOWN_NAMESPACES)


def _clean_attributes(element: _Element, name: str) -> None:
    for attribute, value in element.attrib.items():
        local = QName(attribute).localname
        if (
            not _is_markup(attribute)
            or local.startswith(DROPPED_ATTRIBUTES)
            or (local in DESCRIPTIONS and FILE_NAME.search(str(value)))
        ):
            del element.attrib[attribute]
    if name in NAMED_BY_PROGRAMS:
        element.set("name", "")
