"""What a Word file tells beside its text: who made it, where, in how many sittings. Nothing of it is taken over.

The layout of a form is a file that clerks open and save in Word, which leaves such traces in it; minutes are nobody's
but the body's. A part is therefore written anew from what is known of it (`known`): what nobody knows stays behind.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree
from lxml.etree import _Element

from minutesapp.word.markup.fields import settle_fields
from minutesapp.word.markup.known import KNOWN, PREFIXES, SAYING, kind_of, may_stand

W = f"{{{PREFIXES['w']}}}"
COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
UNWRAPPED = {f"{W}{name}" for name in ("customXml", "ins", "moveTo", "sdt", "sdtContent", "smartTag")}
"""Gone, but what they held stays."""
OFF = {"0", "false", "off"}
VALUE, PICTURE = f"{W}val", f"{{{PREFIXES['pic']}}}pic"
REGIONS, ID = (f"{W}fitText", f"{W}eastAsianLayout"), f"{W}id"
WITHOUT_VALUE = {f"{W}{name}" for name in ("lang", "tblLook", "themeFontLang")}
"""Elements that set something even where their main value is left out."""


def clean(root: _Element) -> _Element:
    """The part written anew, with nothing in it but what is known and seen: no authors, no earlier versions, no names.

    Namespaces have the usual prefixes. A root that is not known is one without anything in it.
    """
    made = etree.Element(root.tag, nsmap=PREFIXES)
    if root.tag in KNOWN:
        _copy(root, made)
        settle_fields(made)
        _leave_empty_drawings(made)
        _number_regions(made)
    etree.cleanup_namespaces(made)
    return made


def _leave_empty_drawings(root: _Element) -> None:
    """Take away drawings without a picture: what they showed is not known here, and Word opens no file with them."""
    for drawing in [*root.iter(f"{W}drawing")]:
        parent = drawing.getparent()
        if parent is not None and drawing.find(f".//{PICTURE}") is None:
            parent.remove(drawing)


def _number_regions(root: _Element) -> None:
    """Give what is fitted or set together, which runs of one number are, numbers of ours."""
    numbers: dict[str, str] = {}
    for element in root.iter(*REGIONS):
        if (id := element.get(ID)) is not None:
            element.set(ID, numbers.setdefault(id, str(len(numbers) + 1)))


def is_on(element: _Element | None) -> bool:
    """Whether a switch is there and set."""
    return element is not None and element.get(f"{W}val") not in OFF


def _copy(source: _Element, target: _Element) -> None:
    """Put into `target` what is known of `source`: its words, and the elements that may stand in it."""
    text = SAYING.get(source.tag)
    if text is not None and source.text:
        target.text = text(source.text)
    for child in _children(source):
        attributes = dict(_attributes(child))
        if may_stand(child.tag, target.tag) and not _is_wrong(child, attributes) and not _is_hidden(child):
            _copy(child, etree.SubElement(target, child.tag, attributes))


def _attributes(element: _Element) -> Iterator[tuple[str, str]]:
    for name, value in element.attrib.items():
        kind = kind_of(element.tag, str(name))
        kept = kind(str(value)) if kind is not None else None
        if kept is not None:
            yield str(name), kept


def _is_wrong(element: _Element, kept: Mapping[str, str]) -> bool:
    """Whether what an element sets is of a wrong kind: all of it, or the value without which Word opens no file."""
    if len(element):
        return False
    if VALUE in element.attrib and VALUE not in kept and element.tag not in WITHOUT_VALUE:
        return True
    return not kept and any(kind_of(element.tag, str(name)) is not None for name in element.attrib)


def _children(source: _Element) -> Iterator[_Element]:
    """The elements inside that are known, those in wrappings included; of alternatives what every Word understands."""
    for child in source.iterchildren("{*}*"):
        if child.tag in KNOWN:
            yield child
        elif child.tag in UNWRAPPED:
            yield from _children(child)
        elif child.tag == f"{COMPATIBILITY}AlternateContent":
            fallback = child.find(f"{COMPATIBILITY}Fallback")
            yield from _children(fallback) if fallback is not None else ()


def _is_hidden(element: _Element) -> bool:
    """Whether it is a run that nobody sees on the page."""
    return element.tag == f"{W}r" and is_on(element.find(f"{W}rPr/{W}vanish"))
