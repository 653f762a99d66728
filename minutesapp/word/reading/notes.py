"""Footnotes and endnotes: which one a reference means, and the mark by which both are known on the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from lxml.etree import _Element

from minutesapp.word.markup.traces import OFF
from minutesapp.word.package import WORDS
from minutesapp.word.reading.counters import write_count
from minutesapp.word.reading.styles import value_in, whole_number

W = f"{{{WORDS}}}"
ID, CUSTOM = f"{W}id", f"{W}customMarkFollows"
NOTES = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "endnotes"}
"""The kinds of a part with notes, by what refers to one of them."""
PROPERTIES = {"footnotes": f"{W}footnotePr", "endnotes": f"{W}endnotePr"}
USUAL = {"footnotes": "decimal", "endnotes": "lowerRoman"}
"""How Word counts notes where a file does not say it."""
SEPARATORS = {"separator", "continuationSeparator", "continuationNotice"}
"""Notes that are none: the line over them."""


class Notes:
    """The notes of a file, counted in the order in which the text refers to them."""

    def __init__(self, roots: Mapping[str, _Element | None], *stating: _Element | None) -> None:
        """`roots` are the parts with notes by their kinds, `stating` what may say how they are counted."""
        self._notes = {(kind, note.get(ID)): note for kind, root in roots.items() for note in _notes_in(root)}
        self._stated = {kind: _stated(kind, *stating) for kind in roots}
        self._marks: dict[tuple[str, str | None], str] = {}
        self._counts: Counter[str] = Counter()

    def mark(self, reference: _Element) -> str:
        """What stands where a note is referred to, and before it; empty where the author wrote a mark of their own."""
        if reference.get(CUSTOM, "0") not in OFF:
            return ""
        kind, id = key = NOTES[str(reference.tag)], reference.get(ID)
        if key not in self._marks:
            self._counts[kind] += 1
            manner, before = self._stated[kind]
            self._marks[key] = f"（注{write_count(before + self._counts[kind], manner)}）"
        return self._marks[kind, id]

    def take(self, reference: _Element) -> _Element | None:
        """The note, the first time that it is referred to: one may refer to itself."""
        return self._notes.pop((NOTES[str(reference.tag)], reference.get(ID)), None)


def _stated(kind: str, *stating: _Element | None) -> tuple[str, int]:
    """How notes of this kind are counted, and the number before the first."""
    rows = [row for root in stating if root is not None for row in root.iter(PROPERTIES[kind])]
    manner = next(filter(None, (value_in(row, "numFmt") for row in rows)), USUAL[kind])
    start = next((whole_number(start, 1) for row in rows if (start := value_in(row, "numStart"))), 1)
    return manner, start - 1


def _notes_in(root: _Element | None) -> list[_Element]:
    return [note for note in (() if root is None else root) if note.get(f"{W}type") not in SEPARATORS]
