"""All of a Word file but its text: what of a layout goes into every file that is written in it, cleaned and renamed.

Only what is named here is taken over, so that a layout saved by a clerk's Word brings along neither comments nor
properties nor anything that nobody thought of.
"""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from xml.sax.saxutils import escape, quoteattr

from lxml import etree
from lxml.etree import QName, _Element

from minutesapp.word.package import (
    PACKAGE_RELATIONS,
    RELATION_KINDS,
    XML_HEAD,
    DamagedError,
    Package,
    Relation,
    parse_part,
    write_part,
)
from minutesapp.word.pictures import BrokenPictureError, clean_picture
from minutesapp.word.traces import clean, clean_settings

WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DOCUMENT = "word/document.xml"
TYPES_PART, ROOT_RELATIONS, CORE = "[Content_Types].xml", "_rels/.rels", "docProps/core.xml"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
CORE_KIND = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
CORE_PROPERTIES = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
LANGUAGE = "ja-JP"
LONGEST_TITLE = 255
"""Characters that Word allows in a property."""

# By the kind of relation: the name of the part, and what it holds.
SINGLE = {
    "styles": ("word/styles.xml", f"{WORD_TYPE}.styles+xml"),
    "settings": ("word/settings.xml", f"{WORD_TYPE}.settings+xml"),
    "fontTable": ("word/fontTable.xml", f"{WORD_TYPE}.fontTable+xml"),
    "theme": ("word/theme.xml", "application/vnd.openxmlformats-officedocument.theme+xml"),
    "numbering": ("word/numbering.xml", f"{WORD_TYPE}.numbering+xml"),
}
NUMBERED = {
    "header": ("word/header{}.xml", f"{WORD_TYPE}.header+xml"),
    "footer": ("word/footer{}.xml", f"{WORD_TYPE}.footer+xml"),
}
"""Kept where the text refers to them."""
BINARY = {"image": "word/media/image{}", "font": "word/fonts/font{}"}
BINARY_TYPES = {
    ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif", ".bmp": "image/bmp",
    ".emf": "image/x-emf", ".wmf": "image/x-wmf", ".tif": "image/tiff", ".tiff": "image/tiff",
    ".odttf": "application/vnd.openxmlformats-officedocument.obfuscatedFont",
}  # fmt: skip
"""Not SVG, which may hold any words: Word keeps a PNG of the same picture beside it."""
MORE_THAN_REFERENCES = {"blip", "fill", "hyperlink", "imagedata"}
"""Elements that are something even without what they refer to."""
ROOT_DOCUMENT = Relation("rId1", "officeDocument", DOCUMENT)
ROOT_CORE = Relation("rId2", "core-properties", CORE)
ADDRESSES = ("http://", "https://", "mailto:")
HEADER_PLACES = ("default", "first", "even")


@dataclass(frozen=True, slots=True)
class Kept:
    """One part that is taken over: its name in the new file, what it holds, and what it refers to by new ids."""

    name: str
    content_type: str
    content: bytes
    relations: tuple[Relation, ...] = ()


class Surroundings:
    """What stands around the text of a file that is written in a layout.

    `document` is the root of the layout's text, emptied but for what sets its pages; its references get new ids.
    DamagedError where a part cannot be read.
    """

    def __init__(self, package: Package, document: _Element) -> None:
        self._package = package
        self._kept: dict[str, Kept] = {}
        self._numbers: Counter[str] = Counter()
        self._document = document
        self._relations = list(self._take_relations(package.document, document))

    def parts(self, title: str) -> dict[str, bytes]:
        """Every part but the text, by name."""
        kept = {part.name: part for part in self._kept.values()}
        lists = {DOCUMENT: tuple(self._relations)} | {name: part.relations for name, part in kept.items()}
        return {
            TYPES_PART: _content_types(kept.values()),
            ROOT_RELATIONS: _relations((ROOT_DOCUMENT, ROOT_CORE)),
            CORE: _core(title),
            **{_list_of(name): _relations(rows) for name, rows in lists.items() if rows},
            **{name: part.content for name, part in kept.items()},
        }

    def head_pages(self, paragraph: str) -> None:
        """Put a paragraph, as XML, at the head of every page, above what the layout has there."""
        section = self._document.find(f".//{{{WORDS}}}sectPr")
        if section is None:
            return
        for place in HEADER_PLACES:
            here = (r for r in section.iter(f"{{{WORDS}}}headerReference") if r.get(f"{{{WORDS}}}type") == place)
            found = next(here, None)
            if found is None:
                section.insert(0, self._new_header(place, paragraph))
            else:
                self._put_above(str(found.get(f"{{{RELATION_KINDS}}}id")), paragraph)

    def _new_header(self, place: str, paragraph: str) -> _Element:
        name, content_type = self._next_name("header")
        content = f'{XML_HEAD}<w:hdr xmlns:w="{WORDS}">{paragraph}</w:hdr>'.encode()
        self._kept[f"new:{name}"] = Kept(name, content_type, content)
        relation = Relation(f"rId{len(self._relations) + 1}", "header", name)
        self._relations.append(relation)
        reference = etree.Element(f"{{{WORDS}}}headerReference")
        reference.set(f"{{{WORDS}}}type", place)
        reference.set(f"{{{RELATION_KINDS}}}id", relation.id)
        return reference

    def _put_above(self, id: str, paragraph: str) -> None:
        name = next(relation.target for relation in self._relations if relation.id == id)
        source, part = next((source, part) for source, part in self._kept.items() if part.name == name)
        root = parse_part(part.content)
        root.insert(0, parse_part(f'<w:hdr xmlns:w="{WORDS}">{paragraph}</w:hdr>'.encode())[0])
        self._kept[source] = replace(part, content=write_part(root))

    def _take_relations(self, name: str, root: _Element) -> tuple[Relation, ...]:
        """What the part keeps referring to, under new ids, which are put into it."""
        kept: dict[str, Relation] = {}
        used = {value for _, _, value in _references(root)}
        for relation in self._package.relations(name):
            target = self._take(relation, used=relation.id in used)
            if target:
                kept[relation.id] = Relation(f"rId{len(kept) + 1}", relation.kind, target, relation.outside)
        for element, attribute, value in _references(root):
            if value in kept:
                element.set(attribute, kept[value].id)
            else:
                _drop_reference(element, attribute)
        return tuple(kept.values())

    def _take(self, relation: Relation, *, used: bool) -> str:
        """The new name of what a relation leads to; empty where that is left behind."""
        if relation.outside:
            allowed = relation.kind == "hyperlink" and relation.target.lower().startswith(ADDRESSES)
            return relation.target if used and allowed else ""
        if relation.target in self._kept:
            return self._kept[relation.target].name
        if relation.kind in SINGLE and not self._numbers[relation.kind]:
            return self._take_xml(relation)
        if used and relation.kind in NUMBERED:
            return self._take_xml(relation)
        if used and relation.kind in BINARY:
            return self._take_binary(relation)
        return ""

    def _take_xml(self, relation: Relation) -> str:
        root = parse_part(self._package.read(relation.target))
        (clean_settings if relation.kind == "settings" else clean)(root)
        name, content_type = self._next_name(relation.kind)
        self._kept[relation.target] = Kept(name, content_type, b"")  # its place, before that of what it refers to
        relations = self._take_relations(relation.target, root)
        self._kept[relation.target] = Kept(name, content_type, write_part(root), relations)
        return name

    def _take_binary(self, relation: Relation) -> str:
        suffix = posixpath.splitext(relation.target)[1].lower()
        if suffix not in BINARY_TYPES:
            return ""
        try:
            content = clean_picture(self._package.read(relation.target))
        except BrokenPictureError as error:
            raise DamagedError from error
        self._numbers[relation.kind] += 1
        name = BINARY[relation.kind].format(self._numbers[relation.kind]) + suffix
        self._kept[relation.target] = Kept(name, BINARY_TYPES[suffix], content)
        return name

    def _next_name(self, kind: str) -> tuple[str, str]:
        """The name of the next part of a kind, and what it holds."""
        self._numbers[kind] += 1
        name, content_type = (SINGLE | NUMBERED)[kind]
        return name.format(self._numbers[kind]), content_type


def _references(root: _Element) -> list[tuple[_Element, str, str]]:
    """Where the part refers to others: element, attribute, id."""
    return [
        (element, str(name), str(value))
        for element in root.iter("{*}*")
        for name, value in element.attrib.items()
        if QName(name).namespace == RELATION_KINDS
    ]


def _drop_reference(element: _Element, attribute: str) -> None:
    """Forget what an element referred to; one that is nothing else goes with it."""
    parent = element.getparent()
    if parent is None or QName(element).localname in MORE_THAN_REFERENCES:
        del element.attrib[attribute]
    else:
        parent.remove(element)


def _list_of(name: str) -> str:
    folder, base = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{base}.rels")


def _relations(rows: Iterable[Relation]) -> bytes:
    lines = []
    for row in rows:
        kind = CORE_KIND if row == ROOT_CORE else f"{RELATION_KINDS}/{row.kind}"
        target = quoteattr(row.target if row.outside else f"/{row.target}")
        mode = ' TargetMode="External"' if row.outside else ""
        lines.append(f'<Relationship Id="{row.id}" Type="{kind}" Target={target}{mode}/>')
    return f'{XML_HEAD}<Relationships xmlns="{PACKAGE_RELATIONS}">{"".join(lines)}</Relationships>'.encode()


def _content_types(parts: Iterable[Kept]) -> bytes:
    kept = list(parts)
    endings = {".rels": RELATIONS_TYPE, ".xml": "application/xml"}
    endings |= {posixpath.splitext(p.name)[1]: p.content_type for p in kept if not p.name.endswith(".xml")}
    overrides = {DOCUMENT: f"{WORD_TYPE}.document.main+xml", CORE: CORE_TYPE}
    overrides |= {part.name: part.content_type for part in kept if part.name.endswith(".xml")}
    rows = [f'<Default Extension="{ending[1:]}" ContentType="{kind}"/>' for ending, kind in endings.items()]
    rows += [f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in overrides.items()]
    return f'{XML_HEAD}<Types xmlns="{CONTENT_TYPES}">{"".join(rows)}</Types>'.encode()


def _core(title: str) -> bytes:
    """The title and the language are all the properties there are: no author, no times."""
    return (
        f'{XML_HEAD}<cp:coreProperties xmlns:cp="{CORE_PROPERTIES}" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title[:LONGEST_TITLE])}</dc:title><dc:language>{LANGUAGE}</dc:language>"
        "</cp:coreProperties>"
    ).encode()
