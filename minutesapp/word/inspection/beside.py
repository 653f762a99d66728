"""What an Office file holds beside its text: properties, the file that it was made from, files within it, data."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.etree import QName, _Element

from minutesapp.language.pattern import pattern
from minutesapp.word.markup.known import PREFIXES
from minutesapp.word.package import WORDS, Package, parse_part

W = f"{{{WORDS}}}"
PROPERTY_PARTS = ("core-properties", "extended-properties", "custom-properties")
USUAL_TEMPLATES = {"normal", "normal.dotm", "normal.dot", "normal.dotx"}
INSIDE = ("package", "oleObject", "aFChunk", "vbaProject", "control")
"""What a text calls files that lie in it."""
SOURCES = (f"{W}connectString", f"{W}query", f"{W}udl")
"""What tells the list from which letters to many were filled in."""
PATH = pattern(r"file:|[a-z]:[\\/]|\\\\", re.IGNORECASE)
"""How a place on a disk begins, or one in the net of an office."""
DESCRIBED = (f"{{{PREFIXES['wp']}}}docPr", f"{{{PREFIXES['pic']}}}cNvPr")


def told_of(package: Package) -> Iterator[tuple[str, str]]:
    """The properties of a file as pairs of a name and words, and where the file lies that it was made from."""
    for relation in package.relations():
        if relation.kind in PROPERTY_PARTS and relation.target in package.names:
            yield from properties_in(package.read(relation.target))
    one = {relation.kind: relation.target for relation in package.relations(package.document)}
    settings = one.get("settings", "")
    if settings in package.names:
        yield from (("template", r.target) for r in package.relations(settings) if r.kind == "attachedTemplate")
        root = parse_part(package.read(settings))
        yield from ((row.get(f"{W}name", ""), row.get(f"{W}val", "")) for row in root.iter(f"{W}docVar"))
        merged = root.find(f"{W}mailMerge")
        told = () if merged is None else (row.get(f"{W}val", "") for row in merged.iter(*SOURCES))
        yield from (("mailmerge", words) for words in told)
    yield from (("elsewhere", path) for path in sorted(set(_paths_in(package))))
    if one.get("people", "") in package.names:
        people = parse_part(package.read(one["people"])).iter("{*}person")
        yield from (("author", person.get(_key(person, "author"), "")) for person in people)


def _paths_in(package: Package) -> Iterator[str]:
    """Where files lie on the disk of whoever made this one, to which it refers; addresses of the internet are none."""
    for part in (name for name in package.names if name.endswith(".rels")):
        folder, _, base = part.rpartition("_rels/")
        for relation in package.relations(folder + base.removesuffix(".rels")):
            if relation.outside and relation.kind != "attachedTemplate" and PATH.match(relation.target):
                yield relation.target


def properties_in(content: bytes) -> Iterator[tuple[str, str]]:
    """What a part with properties says, each by its name in small letters; what is the same in all files is left out.

    Those that somebody made up bear the names that they gave them.
    """
    root = parse_part(content)
    for element in root.iterchildren("{*}*"):
        name = QName(element).localname
        words = " ".join("".join(map(str, element.itertext())).split())
        if name == "property":
            yield element.get("name", ""), words
        elif words and not (name == "Template" and words.lower() in USUAL_TEMPLATES):
            yield name.lower(), words


def attached_in(package: Package) -> Iterator[str]:
    """The names of files that lie within a Word file."""
    names = (name for name in package.names if name.endswith(".rels"))
    for listing in names:
        folder, _, base = listing.rpartition("_rels/")
        for relation in package.relations(folder + base.removesuffix(".rels")):
            if relation.kind in INSIDE and not relation.outside:
                yield relation.target.rpartition("/")[2]


def beside_in(root: _Element) -> Iterator[str]:
    """Descriptions of pictures, and what places to fill in are called."""
    for drawing in root.iter(*DESCRIBED):
        yield from filter(None, (drawing.get("descr", ""), drawing.get("title", "")))
    for tag in root.iter(f"{W}alias", f"{W}tag"):
        yield tag.get(f"{W}val", "")


def _key(element: _Element, name: str) -> str:
    return next((str(key) for key in element.attrib if QName(key).localname == name), name)
