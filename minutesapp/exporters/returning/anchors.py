"""By what the parts of a Word file that was worked on are known again: bookmarks and content controls, as XML.

Every paragraph of the body has a bookmark named after its block. What a header field says is in content controls with
the role and the key of the field, paragraph by paragraph, the label beside it; and in bookmarks as well, as LibreOffice
7.4 forgets what a control is called, and doubles the words of one around whole paragraphs, or without a title.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from xml.sax.saxutils import escape

from minutesapp.exporters.item import OF_BODY, Item, ItemKind
from minutesapp.language.pattern import pattern
from minutesapp.model.header import HeaderField
from minutesapp.templates.fields import field_role
from minutesapp.templates.form import Form

PLAIN_NAME = pattern("[a-z0-9_]{1,30}")
"""What stays itself in a bookmark, whose names Word does not tell apart by case, and cuts at 40 signs."""
LONGEST = 64
"""Signs that Word allows in the tag and the title of a control."""
LABELLED = frozenset((ItemKind.FIELD, ItemKind.SIGNER))
"""Of a field of the header the items before whose value stands what it is called."""
EMPTY = "<w:r/>"
QUOTE = {'"': "&quot;"}


def block_name(id: str) -> str:
    """The bookmark of the block with this id; hidden from Word's own list, as its name begins with a line."""
    return f"_b_{_name(id)}"


def field_name(tag: str, line: int) -> str:
    """The bookmark of one printed paragraph, from 1, of the field with this tag."""
    return f"_f{line}_{_name(tag.partition('/')[2])}"


def field_tag(form: Form, field: HeaderField) -> str:
    """The role and the key of a field."""
    role = field_role(form, field)
    tag = f"{role}/{field.key}"
    return tag if len(tag) <= LONGEST and field.key.isprintable() else f"{role}/{_name(field.key)}"


def control_opening(title: str, tag: str, number: int) -> str:
    """What begins a content control."""
    said = f'<w:alias w:val="{escape(title, QUOTE)}"/><w:tag w:val="{escape(tag, QUOTE)}"/><w:id w:val="{number}"/>'
    return f"<w:sdt><w:sdtPr>{said}</w:sdtPr><w:sdtContent>"


CONTROL_END = "</w:sdtContent></w:sdt>"


def titles_of(items: Iterable[Item]) -> dict[str, str]:
    """What the controls of each tag are called; those of a field without a label bear the tag."""
    named = {item.anchor: item.label for item in items if item.anchor and item.kind in LABELLED}
    return {tag: " ".join(label.split())[:LONGEST] or tag for tag, label in named.items()}


class Anchors:
    """The anchors of one file, numbered in their order."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._titles = titles_of(items)
        self._lines = Counter[str]()
        self._number = 0

    def around(self, item: Item, lead: str, value: str) -> str:
        """The runs of a paragraph, those of what stands before its value and of that, with its anchor around them."""
        self._number += 1
        number, tag = self._number, item.anchor
        if item.kind in OF_BODY:
            name = block_name(tag)
        else:
            self._lines[tag] += 1
            name = field_name(tag, self._lines[tag])
            value = control_opening(self._titles.get(tag, tag), tag, number) + (value or EMPTY) + CONTROL_END
        return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{lead}{value}<w:bookmarkEnd w:id="{number}"/>'


def _name(words: str) -> str:
    if PLAIN_NAME.fullmatch(words):
        return words
    return f"x{hashlib.sha256(words.encode('utf-8', 'surrogatepass')).hexdigest()[:24]}"
