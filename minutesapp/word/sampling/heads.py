"""What stands at the head and foot of the pages of a finished file, without what is of its meeting alone."""

from __future__ import annotations

from collections.abc import Callable

from lxml.etree import _Element

from minutesapp.word.package import WORDS, Package, parse_part, write_part

W = f"{{{WORDS}}}"
PARAGRAPH, PROPERTIES = f"{W}p", f"{W}pPr"
KINDS = ("header", "footer")


def cleared_heads(package: Package, is_of_meeting: Callable[[str], bool]) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """The parts for heads and feet by name, their paragraphs emptied that are of the meeting, and what stood there."""
    parts: dict[str, bytes] = {}
    left_out: dict[str, None] = {}
    for relation in package.relations(package.document):
        if relation.kind in KINDS and relation.target in package.names and relation.target not in parts:
            root = parse_part(package.read(relation.target))
            left_out |= dict.fromkeys(filter(None, (_cleared(p, is_of_meeting) for p in [*root.iter(PARAGRAPH)])))
            parts[relation.target] = write_part(root)
    return parts, tuple(left_out)


def _cleared(paragraph: _Element, is_of_meeting: Callable[[str], bool]) -> str:
    """Empty a paragraph that is of the meeting; what stood in it."""
    words = "".join(text.text or "" for text in paragraph.iter(f"{W}t")).strip()
    if not words or not is_of_meeting(words):
        return ""
    for child in [child for child in paragraph if child.tag != PROPERTIES]:
        paragraph.remove(child)
    return words
