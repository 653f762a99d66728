"""Tracked changes, accepted on the tree: what was inserted stays, what was deleted or moved away goes.

A text read with `w:t` alone keeps what others have deleted in it, and one read by python-docx loses what they inserted.
"""

from __future__ import annotations

from lxml.etree import _Element

from minutesapp.word.package import WORDS

W = f"{{{WORDS}}}"
PARAGRAPH, PROPERTIES = f"{W}p", f"{W}pPr"
GONE, COME = (f"{W}del", f"{W}moveFrom"), (f"{W}ins", f"{W}moveTo")
PROPERTY_NAMES = ("rPr", "pPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "numbering")
EARLIER = tuple(f"{W}{name}Change" for name in PROPERTY_NAMES)
"""How something looked before; nothing of it is read."""
MARKED = {f"{W}rPr", f"{W}trPr"}
"""Inside these a change is a mark on a paragraph's end, or on a row, and not around anything."""


def accept_revisions(root: _Element) -> tuple[int, int]:
    """Leave the text as if every change in it were accepted; how many were insertions, and how many deletions."""
    inserted, deleted = (sum(1 for _ in root.iter(*kinds)) for kinds in (COME, GONE))
    for earlier in [*root.iter(*EARLIER)]:
        _remove(earlier)
    for change in [*root.iter(*GONE)]:
        if _parent_tag(change) not in MARKED:
            _remove(change)
    for row in [row for row in root.iter(f"{W}tr") if row.find(f"{W}trPr/{W}del") is not None]:
        _remove(row)
    for cell in [cell for cell in root.iter(f"{W}tc") if cell.find(f"{W}tcPr/{W}cellDel") is not None]:
        _remove(cell)
    for paragraph in [p for p in root.iter(PARAGRAPH) if _has_deleted_end(p)] if deleted else ():
        _join_to_next(paragraph)
    return inserted, deleted


def _has_deleted_end(paragraph: _Element) -> bool:
    return any(paragraph.find(f"{PROPERTIES}/{W}rPr/{kind}") is not None for kind in GONE)


def _join_to_next(paragraph: _Element) -> None:
    """Put the words of a paragraph whose end was deleted before those of the next, whose look they get."""
    following = paragraph.getnext()
    words = [child for child in paragraph if child.tag != PROPERTIES]
    if following is not None and following.tag == PARAGRAPH:
        at = 1 if following.find(PROPERTIES) is not None else 0
        following[at:at] = words
        _remove(paragraph)
    elif not words:
        _remove(paragraph)


def _parent_tag(element: _Element) -> str:
    parent = element.getparent()
    return "" if parent is None else str(parent.tag)


def _remove(element: _Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
