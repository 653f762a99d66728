"""The proof of the anchors in a Word file that may come home: those of its items, spelt as we spell them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.sax.saxutils import unescape

from minutesapp.exporters.item import OF_BODY, Item
from minutesapp.exporters.proof.refusal import LEAK, refuse
from minutesapp.exporters.returning.anchors import block_name, field_name, titles_of
from minutesapp.language.pattern import pattern
from minutesapp.word.package import DOCUMENT

ANCHOR = pattern(
    r'<(?:w:bookmark(?:Start w:id="\d+" w:name="(\w+)"|End w:id="\d+")/>'
    r'|w:sdt><w:sdtPr><w:alias w:val="([^"<>]+)"/><w:tag w:val="([^"<>]+)"/><w:id w:val="\d+"/></w:sdtPr>'
    r"<w:sdtContent>|(?:w:r/><)?/w:sdtContent></w:sdt>)"
)


def without_anchors(body: str, items: Sequence[Item]) -> str:
    """The XML of a body without them; refused where one is none of these items'.

    Where the items have none, nothing is taken out: then there is no rule by which one could be read.
    """
    anchored = [item for item in items if item.anchor]
    if not anchored:
        return body
    found = set[tuple[str | None, ...]]()

    def take(anchor: re.Match[str]) -> str:
        found.add(anchor.groups())
        return ""

    body = ANCHOR.sub(take, body)
    names = {name for name, _, _ in found if name}
    controls = {(unescape(title, QUOTE), unescape(tag or "", QUOTE)) for _, title, tag in found if title}
    if names != _names(anchored) or not controls <= _controls(anchored):
        refuse(LEAK, DOCUMENT)
    return body


QUOTE = {"&quot;": '"'}


def _names(items: Sequence[Item]) -> set[str]:
    """The bookmarks that these items have."""
    blocks = {block_name(item.anchor) for item in items if item.kind in OF_BODY}
    lines: dict[str, int] = {}
    for item in items:
        if item.kind not in OF_BODY:
            lines[item.anchor] = lines.get(item.anchor, 0) + max(len(item.cells), 1)
    return blocks | {field_name(tag, line) for tag, count in lines.items() for line in range(1, count + 1)}


def _controls(items: Sequence[Item]) -> set[tuple[str, str]]:
    """The titles and tags that their controls may have."""
    titles = titles_of(items)
    return {(titles.get(item.anchor, item.anchor), item.anchor) for item in items if item.kind not in OF_BODY}
