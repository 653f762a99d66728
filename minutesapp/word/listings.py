"""What a Word file says of itself: what its parts hold and refer to, and its properties."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from msgspec import Struct

from minutesapp.word.package import PACKAGE_RELATIONS, RELATION_KINDS, XML_HEAD, Relation

CORE, CORE_RELATION = "docProps/core.xml", "core-properties"
CORE_KIND = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
CORE_PROPERTIES = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
LANGUAGE = "ja-JP"
LONGEST_TITLE = 255
"""Characters that Word allows in a property."""


class Kept(Struct, frozen=True):
    """One part that is taken over: its name in the new file, what it holds, and what it refers to by new ids."""

    name: str
    content_type: str
    content: bytes
    relations: tuple[Relation, ...] = ()


def list_of(name: str) -> str:
    """The name of the list of what a part refers to."""
    folder, base = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{base}.rels")


def write_relations(rows: Iterable[Relation]) -> bytes:
    """The list of what a part refers to."""
    lines = []
    for row in rows:
        kind = CORE_KIND if row.kind == CORE_RELATION else f"{RELATION_KINDS}/{row.kind}"
        target = quoteattr(row.target if row.outside else f"/{row.target}")
        mode = ' TargetMode="External"' if row.outside else ""
        lines.append(f'<Relationship Id="{row.id}" Type="{kind}" Target={target}{mode}/>')
    return f'{XML_HEAD}<Relationships xmlns="{PACKAGE_RELATIONS}">{"".join(lines)}</Relationships>'.encode()


def write_types(parts: Iterable[Kept]) -> bytes:
    """The list of what all parts hold."""
    kept = list(parts)
    endings = {".rels": RELATIONS_TYPE, ".xml": "application/xml"}
    endings |= {posixpath.splitext(p.name)[1]: p.content_type for p in kept if not p.name.endswith(".xml")}
    overrides = {part.name: part.content_type for part in kept if part.name.endswith(".xml")}
    rows = [f'<Default Extension="{ending[1:]}" ContentType="{kind}"/>' for ending, kind in endings.items()]
    rows += [f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in overrides.items()]
    return f'{XML_HEAD}<Types xmlns="{CONTENT_TYPES}">{"".join(rows)}</Types>'.encode()


def write_core(title: str) -> bytes:
    """The properties: title and language are all there are, no author, no times."""
    return (
        f'{XML_HEAD}<cp:coreProperties xmlns:cp="{CORE_PROPERTIES}" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title[:LONGEST_TITLE])}</dc:title><dc:language>{LANGUAGE}</dc:language>"
        "</cp:coreProperties>"
    ).encode()
