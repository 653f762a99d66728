"""The styles of a stranger's file, with those of ours among them."""

from __future__ import annotations

from collections.abc import Iterable

from lxml.etree import SubElement, _Element

from minutesapp.word.layout.style_names import SPEAKER_STYLE, WORD_NAMES
from minutesapp.word.package import WORDS
from minutesapp.word.reading.styles import VALUE, value_in

W = f"{{{WORDS}}}"
STYLE, TYPE, ID = f"{W}style", f"{W}type", f"{W}styleId"
PARAGRAPH, CHARACTER = "paragraph", "character"
OTHER_NAME = "{}（もとの文書）"
"""What a style of the file is called that has one of our names and is something else."""
NEW_ID = "Sample{}"


class StyleSheet:
    """The styles of a file by name; those of our names are put beside them."""

    def __init__(self, root: _Element) -> None:
        self.root = root
        self._taken = {style.get(ID, "") for style in root.iter(STYLE)}

    def id_of(self, name: str) -> str:
        """The id of the paragraph style of this name, or that Word calls so; empty where there is none."""
        return next((style.get(ID, "") for style in self._of(PARAGRAPH) if _is_called(style, name)), "")

    def is_called(self, id: str, name: str) -> bool:
        """Whether the paragraph style with this id has this name."""
        return any(style.get(ID) == id and _is_called(style, name) for style in self._of(PARAGRAPH))

    def add(self, name: str, based_on: str, look: _Element, letters: _Element) -> str:
        """Put a style of this name beside the others, which looks like that of `based_on` and so; its id."""
        self._make_room(name)
        style = self._new(PARAGRAPH, WORD_NAMES.get(name, name))
        base = based_on or self._usual()
        if base:
            SubElement(style, f"{W}basedOn").set(VALUE, base)
        SubElement(style, f"{W}qFormat")
        if len(look):
            style.append(look)
        if len(letters):
            style.append(letters)
        return style.get(ID, "")

    def add_label(self, letters: _Element) -> None:
        """Put the style of speakers' labels beside the others, unless there is one."""
        if any(value_in(style, "name") == SPEAKER_STYLE for style in self._of(CHARACTER)):
            return
        style = self._new(CHARACTER, SPEAKER_STYLE)
        SubElement(style, f"{W}qFormat")
        if len(letters):
            style.append(letters)

    def _of(self, kind: str) -> Iterable[_Element]:
        return (style for style in self.root.iter(STYLE) if style.get(TYPE) == kind)

    def _usual(self) -> str:
        """The id of the style of plain paragraphs."""
        return next((style.get(ID, "") for style in self._of(PARAGRAPH) if style.get(f"{W}default")), "")

    def _make_room(self, name: str) -> None:
        """Call another style of this name otherwise."""
        for style in self._of(PARAGRAPH):
            stated = style.find(f"{W}name")
            if stated is not None and _is_called(style, name):
                stated.set(VALUE, OTHER_NAME.format(stated.get(VALUE, "")))

    def _new(self, kind: str, name: str) -> _Element:
        number = next(n for n in range(1, len(self._taken) + 2) if NEW_ID.format(n) not in self._taken)
        style = SubElement(self.root, STYLE)
        style.set(TYPE, kind)
        style.set(ID, NEW_ID.format(number))
        self._taken.add(NEW_ID.format(number))
        SubElement(style, f"{W}name").set(VALUE, name)
        return style


def _is_called(style: _Element, name: str) -> bool:
    return value_in(style, "name").lower() in (name.lower(), WORD_NAMES.get(name, name).lower())
