"""All of a Word file but its text: what of a layout goes into every file that is written in it, cleaned and renamed.

Only what is named here is taken over, so that a layout saved by a clerk's Word brings along neither comments nor
properties nor anything that nobody thought of.
"""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Mapping, Sequence

from lxml import etree
from lxml.etree import QName, _Element
from msgspec.structs import replace

from minutesapp.word.identity import IDENTITY, IDENTITY_RELATION, identity_parts
from minutesapp.word.listings import (
    CORE,
    CORE_RELATION,
    CORE_TYPE,
    Kept,
    list_of,
    write_core,
    write_relations,
    write_types,
)
from minutesapp.word.markup.definitions import hide_unseen, settle_definitions, settle_fonts, uses_theme_fonts
from minutesapp.word.markup.known import PREFIXES
from minutesapp.word.markup.theme import clean_theme, theme_fonts
from minutesapp.word.markup.traces import clean, is_on
from minutesapp.word.package import (
    DOCUMENT,
    RELATION_KINDS,
    WORDS,
    XML_HEAD,
    DamagedError,
    Package,
    Relation,
    parse_part,
    write_part,
)
from minutesapp.word.pictures import clean_picture

TYPES_PART, ROOT_RELATIONS = "[Content_Types].xml", "_rels/.rels"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
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
PICTURE = "word/media/image{}"
PICTURE_TYPES = {
    ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif", ".bmp": "image/bmp",
    ".emf": "image/x-emf", ".wmf": "image/x-wmf", ".tif": "image/tiff", ".tiff": "image/tiff",
}  # fmt: skip
"""Not SVG, which may hold any words: Word keeps a PNG of the same picture beside it."""
MORE_THAN_REFERENCES = {"blip", "fill", "hyperlink", "imagedata"}
"""Elements that are something even without what they refer to."""
ROOT_DOCUMENT = Relation("rId1", "officeDocument", DOCUMENT)
ROOT_CORE = Relation("rId2", CORE_RELATION, CORE)
ADDRESSES = ("http://", "https://", "mailto:")
NO_NAMES: Mapping[str, str] = {}
HEADER_PLACES = ("default", "first", "even")


class LayoutParts:
    """What stands around the text of a file that is written in a layout.

    `document` is the root of the layout's text, emptied but for what sets its pages; its references get new ids, as
    those of the `samples` to styles and lists do. Styles with these `names` stay, under the ids given with them, and
    those that are in use.
    DamagedError where a part cannot be read, or there are no styles.
    """

    def __init__(
        self,
        package: Package,
        document: _Element,
        samples: Sequence[_Element] = (),
        names: Mapping[str, str] = NO_NAMES,
    ) -> None:
        self._package = package
        self._kept: dict[str, Kept] = {}
        self._roots: dict[str, _Element] = {}
        self._numbers: Counter[str] = Counter()
        self._document = document
        self._leave_unseen_heads()
        self._relations = list(self._take_relations(package.document, document))
        self.styles = self._settle(samples, names)

    def parts(self, title: str) -> dict[str, bytes]:
        """Every part but the text, by name."""
        kept = {part.name: part for part in self._kept.values()}
        told = (Kept(DOCUMENT, f"{WORD_TYPE}.document.main+xml", b""), Kept(CORE, CORE_TYPE, b""), *kept.values())
        lists = {DOCUMENT: tuple(self._relations)} | {name: part.relations for name, part in kept.items()}
        return {
            TYPES_PART: write_types(told),
            ROOT_RELATIONS: write_relations((ROOT_DOCUMENT, ROOT_CORE)),
            CORE: write_core(title),
            **{list_of(name): write_relations(rows) for name, rows in lists.items() if rows},
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

    def keep_identity(self, identity: str) -> None:
        """Put this XML into a part that only programs read (`word.identity`)."""
        for part in identity_parts(identity):
            self._kept[f"new:{part.name}"] = part
        self._relations.append(Relation(f"rId{len(self._relations) + 1}", IDENTITY_RELATION, IDENTITY))

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

    def _leave_unseen_heads(self) -> None:
        """Forget heads and feet for first and even pages where these look like all others."""
        relations = self._package.relations(self._package.document)
        settings = [parse_part(self._package.read(row.target)) for row in relations if row.kind == "settings"]
        even = any(is_on(root.find(f"{{{WORDS}}}evenAndOddHeaders")) for root in settings[:1])
        for section in self._document.iter(f"{{{WORDS}}}sectPr"):
            seen = {"first": is_on(section.find(f"{{{WORDS}}}titlePg")), "even": even}
            for place in [*section.iter(f"{{{WORDS}}}headerReference", f"{{{WORDS}}}footerReference")]:
                if not seen.get(place.get(f"{{{WORDS}}}type", ""), True):
                    section.remove(place)

    def _take_relations(self, name: str, root: _Element) -> tuple[Relation, ...]:
        """What the part keeps referring to, under new ids, which are put into it."""
        kept: dict[str, Relation] = {}
        used: dict[str, list[_Element]] = {}
        for element, _, value in _references(root):
            used.setdefault(value, []).append(element)
        for relation in self._package.relations(name):
            target = self._take(relation, used.get(relation.id, ()))
            if target:
                kept[relation.id] = Relation(f"rId{len(kept) + 1}", relation.kind, target, relation.outside)
        for element, attribute, value in _references(root):
            if value in kept:
                element.set(attribute, kept[value].id)
            else:
                _drop_reference(element, attribute)
        return tuple(kept.values())

    def _take(self, relation: Relation, users: Sequence[_Element]) -> str:
        """The new name of what a relation leads to; empty where that is left behind."""
        if relation.outside:
            allowed = relation.kind == "hyperlink" and relation.target.startswith(ADDRESSES)
            return relation.target if allowed and users and all(_shows(user, relation.target) for user in users) else ""
        if relation.target in self._kept:
            return self._kept[relation.target].name
        if relation.kind in SINGLE and not self._numbers[relation.kind]:
            return self._take_xml(relation)
        if users and relation.kind in NUMBERED:
            return self._take_xml(relation)
        if users and relation.kind == "image":
            return self._take_picture(relation)
        return ""

    def _take_xml(self, relation: Relation) -> str:
        root = parse_part(self._package.read(relation.target))
        name, content_type = self._next_name(relation.kind)
        self._kept[relation.target] = Kept(name, content_type, b"")  # its place, before that of what it refers to
        self._roots[relation.target] = root = root if relation.kind == "theme" else clean(root)
        relations = self._take_relations(relation.target, root) if relation.kind in NUMBERED else ()
        self._kept[relation.target] = Kept(name, content_type, b"", relations)
        return name

    def _take_picture(self, relation: Relation) -> str:
        suffix = posixpath.splitext(relation.target)[1].lower()
        if suffix not in PICTURE_TYPES:
            return ""
        content = clean_picture(self._package.read(relation.target))
        self._numbers[relation.kind] += 1
        name = PICTURE.format(self._numbers[relation.kind]) + suffix
        self._kept[relation.target] = Kept(name, PICTURE_TYPES[suffix], content)
        return name

    def _settle(self, samples: Sequence[_Element], names: Mapping[str, str]) -> _Element:
        """Write the parts, with what is not in use left out; the root of the styles."""
        roots = {self._kept[source].name: root for source, root in self._roots.items()}
        styles, numbering, fonts, theme = (
            roots.pop(SINGLE[kind][0], None) for kind in ("styles", "numbering", "fontTable", "theme")
        )
        if styles is None:
            raise DamagedError
        for page in roots.values():
            hide_unseen(page, styles)
            _number_pictures(page)
        settle_definitions(styles, numbering, (self._document, *samples, *roots.values()), names)
        users = (self._document, *samples, *roots.values(), styles, *(() if numbering is None else (numbering,)))
        by_theme = uses_theme_fonts(users)
        if fonts is not None:
            settle_fonts(fonts, users, theme_fonts(theme) if theme is not None and by_theme else ())
        for source, root in self._roots.items():
            content = clean_theme(root, with_fonts=by_theme) if root is theme else write_part(root)
            self._kept[source] = replace(self._kept[source], content=content)
        return styles

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


def _shows(element: _Element, address: str) -> bool:
    """Whether a link shows on the page where it leads."""
    written = "".join(text.text or "" for text in element.iter(f"{{{WORDS}}}t")).strip()
    return address in (written, f"{written}/", *(f"{begin}{written}{end}" for begin in ADDRESSES for end in ("", "/")))


def _number_pictures(page: _Element) -> None:
    for kind in (f"{{{PREFIXES['wp']}}}docPr", f"{{{PREFIXES['pic']}}}cNvPr"):
        for number, picture in enumerate(page.iter(kind), 1):
            picture.set("id", str(number))


def _drop_reference(element: _Element, attribute: str) -> None:
    """Forget what an element referred to; one that is nothing else goes with it."""
    parent = element.getparent()
    if parent is None or QName(element).localname in MORE_THAN_REFERENCES:
        del element.attrib[attribute]
    else:
        parent.remove(element)
