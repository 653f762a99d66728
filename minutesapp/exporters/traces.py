"""What a Word file tells beside its text: who made its layout, where, in how many sittings. None of it goes out.

The layout is a file that clerks open and save in Word, which leaves such traces in it; minutes are nobody's but the
body's.
"""

from __future__ import annotations

from io import BytesIO
from struct import unpack_from
from zipfile import ZipFile

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.package import OpcPackage
from docx.opc.part import Part, XmlPart
from lxml.etree import QName, _Element

REFERENCES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LANGUAGE = "ja-JP"
FIRST_DAY = bytes((0, 0, 0x21, 0))
"""Midnight of 1 January 1980, in the manner of packed files: time and day, two bytes each."""
ENTRY_SIZE = 46
"""Bytes of an entry in the list of parts, before its name and two more pieces whose lengths it states."""
LONGEST_TITLE = 255
"""Characters that Word allows in a property."""

# Kinds of relationships by their last word. What is in neither set is left out: thumbnails, comments, properties with
# the office's name, notes, macros, the path of an attached template.
KEPT = {"officeDocument", "core-properties", "styles", "settings", "fontTable", "theme", "numbering"}
KEPT_WHERE_USED = {"header", "footer", "image", "hyperlink", "font"}
TELLING_ELEMENTS = {
    "attachedTemplate", "docVars", "endnotePr", "footnotePr", "mailMerge", "proofErr", "rsid", "rsids",
    "numberingChange", "pPrChange", "rPrChange", "sectPrChange", "tblGridChange", "tblPrChange", "tblPrExChange",
    "tcPrChange", "trPrChange",
}  # fmt: skip
TELLING_ATTRIBUTES = ("rsid", "paraId", "textId")


def erase_marks(document: Document) -> None:
    """Take out of every part what says when and by whom it was changed. First of all, so that no copy carries it on."""
    for part in document.part.package.iter_parts():
        if isinstance(part, XmlPart):
            _clean(part.element)


def erase_parts(document: Document) -> None:
    """Drop every part that text and looks do not need. Once the samples are gone, which may refer to pictures."""
    package = document.part.package
    _drop_relationships(package)
    for part in package.iter_parts():
        _drop_relationships(part)


def write_properties(document: Document, title: str) -> None:
    """The title and the language are all the properties there are: no author, no times."""
    properties = document.core_properties
    root = document.part.package.part_related_by(RELATIONSHIP_TYPE.CORE_PROPERTIES).element
    for element in list(root):
        root.remove(element)
    properties.title = title[:LONGEST_TITLE]
    properties.language = LANGUAGE


def erase_times(package: bytes) -> bytes:
    """The packed file as if every part had been made on the first day that such a file can name."""
    timeless = bytearray(package)
    with ZipFile(BytesIO(package)) as opened:
        parts, entry = opened.infolist(), opened.start_dir
    for part in parts:
        timeless[part.header_offset + 10 : part.header_offset + 14] = FIRST_DAY
        timeless[entry + 12 : entry + 16] = FIRST_DAY
        entry += ENTRY_SIZE + sum(unpack_from("<3H", timeless, entry + 28))
    return bytes(timeless)


def _clean(root: _Element) -> None:
    for element in list(root.iter("{*}*")):
        parent = element.getparent()
        if parent is not None and QName(element).localname in TELLING_ELEMENTS:
            parent.remove(element)
            continue
        for name in element.attrib:
            if QName(name).localname.startswith(TELLING_ATTRIBUTES):
                del element.attrib[name]


def _drop_relationships(holder: OpcPackage | Part) -> None:
    used = _used_ids(holder)
    for id, relationship in list(holder.rels.items()):
        kind = _kind(relationship.reltype)
        if kind not in KEPT and not (kind in KEPT_WHERE_USED and (used is None or id in used)):
            del holder.rels[id]


def _used_ids(holder: OpcPackage | Part) -> set[str] | None:
    """The ids of relationships that the part refers to; None where that cannot be told."""
    if not isinstance(holder, XmlPart):
        return None
    return {
        str(value)
        for element in holder.element.iter("{*}*")
        for name, value in element.attrib.items()
        if QName(name).namespace == REFERENCES
    }


def _kind(reltype: str) -> str:
    return reltype.rsplit("/", 1)[-1]
