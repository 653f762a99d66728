"""A layout opened as it is, with all that a clerk's Word put into it, to be read and to be changed in places."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from itertools import count

from lxml import etree
from lxml.etree import _Element

from minutesapp.word.layout.named_styles import NamedStyles
from minutesapp.word.layout.parts import NUMBERED, TYPES_PART
from minutesapp.word.layout.style_names import COLUMNS
from minutesapp.word.listings import CONTENT_TYPES, list_of
from minutesapp.word.making.fragments import child, fragment, insert
from minutesapp.word.making.looks import NORMAL
from minutesapp.word.package import (
    PACKAGE_RELATIONS,
    RELATION_KINDS,
    WORDS,
    XML_HEAD,
    DamagedError,
    Package,
    Relation,
    pack_parts,
    parse_part,
)

W = f"{{{WORDS}}}"
ROOTS = {"header": "hdr", "footer": "ftr"}
SAMPLE = "見本"
"""Words for a style that has no sample."""


class OpenedLayout:
    """The parts of a layout; DamagedError where it is none. Those that are asked for may be changed."""

    def __init__(self, data: bytes) -> None:
        self.package = Package(data)
        self._roots: dict[str, _Element] = {}
        self._as_read: dict[str, bytes] = {}
        self.relations: tuple[Relation, ...] = self.package.relations(self.package.document)
        self.document = self.part(self.package.document)
        body = self.document.find(f"{W}body")
        if body is None:
            raise DamagedError
        self.body = body
        self.section = child(body, "w:sectPr")
        self.styles = self._only("styles")
        self.named = NamedStyles(self.styles)

    def part(self, name: str) -> _Element:
        """The root of a part."""
        if name not in self._roots:
            self._roots[name] = root = parse_part(self.package.read(name))
            self._as_read[name] = etree.tostring(root)
        return self._roots[name]

    def packed(self) -> bytes:
        """The whole file, in which all parts that were not changed are what they were, byte for byte."""
        names = (name for name in self.package.names if not name.endswith("/"))
        parts = {name: self.package.read(name) for name in names if not self._is_changed(name)}
        changed = (name for name in self._roots if self._is_changed(name))
        # Namespaces that nothing uses are named in attributes all the same: they stay.
        written = {name: XML_HEAD + etree.tostring(self._roots[name], encoding="unicode") for name in changed}
        parts |= {name: xml.encode() for name, xml in written.items()}
        order = {name: b"" for name in self.package.names if name in parts}
        return pack_parts(order | parts)

    def samples(self, name: str) -> list[_Element]:
        """The paragraphs in the style of this name."""
        id = self.named.paragraph(name)
        styled = self.body.iterfind(f".//{W}pPr/{W}pStyle[@{W}val='{id}']") if id and "'" not in id else ()
        return [style.getparent().getparent() for style in styled]  # type: ignore[union-attr, misc]

    def sample(self, name: str) -> _Element:
        """The first of them that has words, or one made up."""
        spoken = (p for p in self.samples(name) if any(text.text for text in p.iter(f"{W}t")))
        made = "<w:p><w:pPr><w:pStyle/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>"
        found = next(spoken, None)
        if found is None:
            found = fragment(made.format(SAMPLE))
            found[0][0].set(f"{W}val", self.named.paragraph(name) or NORMAL)
        return found

    @property
    def usual_places(self) -> tuple[_Element, ...]:
        """Where the looks of all text are stated: the usual style first, then the document."""
        usual = self.styles.find(f"{W}style[@{W}type='paragraph'][@{W}default='1']")
        return tuple(place for place in (usual, self.styles.find(f"{W}docDefaults")) if place is not None)

    def table(self, label_style: str) -> _Element | None:
        """The table whose left cells are in this style, or None."""
        for paragraph in self.samples(label_style):
            row = next(paragraph.iterancestors(f"{W}tr"), None)
            table = None if row is None else row.getparent()
            if row is not None and table is not None and len(row.findall(f"{W}tc")) in COLUMNS[label_style]:
                return table
        return None

    def furniture(self, kind: str) -> _Element | None:
        """The root of the ``header`` or ``footer`` of all pages but special ones, or None."""
        reference = self.section.find(f"{W}{kind}Reference[@{W}type='default']")
        id = None if reference is None else reference.get(f"{{{RELATION_KINDS}}}id")
        names: Iterator[str] = (row.target for row in self.relations if row.id == id and not row.outside)
        name = next(names, None)
        return None if name is None else self.part(name)

    def add_furniture(self, kind: str) -> _Element:
        """The root of a new, empty ``header`` or ``footer`` for all pages but special ones."""
        folder = posixpath.dirname(self.package.document)
        names = (posixpath.join(folder, f"{kind}{number}.xml") for number in count(1))
        name = next(name for name in names if name not in self.package.names)
        ids = {relation.id for relation in self.relations}
        id = next(f"rId{number}" for number in count(1) if f"rId{number}" not in ids)
        self._list(name, id, kind)
        self.relations = (*self.relations, Relation(id, kind, name))
        reference = fragment(f'<w:{kind}Reference w:type="default"/>')
        reference.set(f"{{{RELATION_KINDS}}}id", id)
        insert(self.section, reference)
        self._roots[name] = root = fragment(f"<w:{ROOTS[kind]}/>")
        self._as_read[name] = b""
        return root

    def _list(self, name: str, id: str, kind: str) -> None:
        """Name a new part where all parts are named."""
        types, relations = self.part(TYPES_PART), self.part(list_of(self.package.document))
        part = etree.SubElement(types, f"{{{CONTENT_TYPES}}}Override")
        part.attrib.update({"PartName": f"/{name}", "ContentType": NUMBERED[kind][1]})
        row = etree.SubElement(relations, f"{{{PACKAGE_RELATIONS}}}Relationship")
        row.attrib.update({"Id": id, "Type": f"{RELATION_KINDS}/{kind}", "Target": f"/{name}"})

    def only(self, kind: str) -> _Element | None:
        """The root of the one part of a kind, or None."""
        names = (row.target for row in self.relations if row.kind == kind and row.target in self.package.names)
        name = next(names, None)
        return None if name is None else self.part(name)

    def _only(self, kind: str) -> _Element:
        found = self.only(kind)
        if found is None:
            raise DamagedError
        return found

    def _is_changed(self, name: str) -> bool:
        return name in self._roots and etree.tostring(self._roots[name]) != self._as_read[name]
