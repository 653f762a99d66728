"""The styles of a stranger's file: what they are called, and what they say of lists and of the outline."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from lxml.etree import _Element

from minutesapp.word.package import WORDS
from minutesapp.word.reading.indents import stated_indents

W = f"{{{WORDS}}}"
VALUE = f"{W}val"
LEVELS = {str(level): level + 1 for level in range(9)}
"""The levels of an outline as Word states them, and as they are counted here: from 1."""


class ListPlace(NamedTuple):
    """To which list a paragraph belongs, at which level, as the file writes both, and of which style it is."""

    list: str = ""
    level: str = ""
    style: str = ""


class Styles:
    """Paragraph and character styles by their ids; without a part for them every style is nameless and plain."""

    def __init__(self, root: _Element | None) -> None:
        found = () if root is None else root.iter(f"{W}style")
        self._styles = {style.get(f"{W}styleId", ""): style for style in found}
        # Thousands of paragraphs share a few styles.
        self.name, self.numbering, self.outline = cache(self._name), cache(self._numbering), cache(self._outline)
        self.indents = cache(self._indents)

    def _name(self, id: str) -> str:
        """What the style is called; its id where it has no name."""
        style = self._styles.get(id)
        return (style is not None and value_in(style, "name")) or id

    def _numbering(self, id: str) -> ListPlace:
        """What says to which list paragraphs of this style belong."""
        stated = [place_in(properties) for properties in self._properties(id)]
        list, level = (next(filter(None, found), "") for found in zip(*stated, strict=True)) if stated else ("", "")
        return ListPlace(list, level, id)

    def _outline(self, id: str) -> str:
        """The level of the outline as the style states it, from ``0``; empty where it states none."""
        return next((level for p in self._properties(id) if (level := value_in(p, "outlineLvl"))), "")

    def _indents(self, id: str) -> Mapping[str, float]:
        """What the style says of indents, in full-width signs."""
        return stated_indents(reversed([*self._properties(id)]))

    def _properties(self, id: str) -> Iterator[_Element]:
        """What the style says of paragraphs, then the one that it is based on, and so on."""
        seen: set[str] = set()
        while (style := self._styles.get(id)) is not None and id not in seen:
            seen.add(id)
            if (properties := style.find(f"{W}pPr")) is not None:
                yield properties
            id = value_in(style, "basedOn")


def place_in(properties: _Element | None) -> tuple[str, str]:
    """The list and the level that these properties state, each empty where they do not."""
    stated = None if properties is None else properties.find(f"{W}numPr")
    return value_in(stated, "numId"), value_in(stated, "ilvl")


def value_in(element: _Element | None, name: str) -> str:
    """The value of the first child of this name; empty where there is none."""
    found = None if element is None else element.find(W + name)
    return "" if found is None else found.get(VALUE, "")


def whole_number(text: str, usual: int) -> int:
    """The number that is written there; `usual` where none is, or one beyond all measure."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 6 else usual


def outline_level(stated: str) -> int:
    """A level as the outline shows it, from 1; 0 for text."""
    return LEVELS.get(stated, 0)
