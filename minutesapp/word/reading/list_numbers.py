"""The numbers that Word counts before paragraphs. They are nowhere in the text, but everybody reads them."""

from __future__ import annotations

from lxml.etree import _Element

from minutesapp.language.pattern import pattern
from minutesapp.word.markup.traces import is_on
from minutesapp.word.package import WORDS
from minutesapp.word.reading.counters import write_count
from minutesapp.word.reading.styles import value_in

W = f"{{{WORDS}}}"
PLACE = pattern("%([1-9])")
PICTURE_SIGN = pattern("[\ue000-\uf8ff]")
"""A sign by its place in a font of pictures: the usual bullet."""
BULLET = "・"
BEHIND = {"nothing": "", "space": " ", "tab": " ", "": " "}
DECIMAL = "decimal"
LEVELS = 9


class ListNumbers:
    """Counts the paragraphs of every list in the order in which they are read."""

    def __init__(self, root: _Element | None) -> None:
        self._levels: dict[str, dict[int, _Element]] = {}
        self._abstract: dict[str, str] = {}
        self._counts: dict[str, list[int]] = {}
        self._starts: dict[str, dict[int, int]] = {}
        if root is not None:
            self._read(root)

    def number(self, numbering: _Element | None, style: str = "") -> str:
        """What stands before the next paragraph of a list, the gap behind it included; empty for none."""
        id, levels, level = self._place(numbering, style)
        if level not in levels:
            return ""
        counts = self._count(id, level)
        text = PLACE.sub(lambda place: self._one(levels, level, int(place[1]) - 1, counts), _text_of(levels[level]))
        return text + BEHIND.get(value_in(levels[level], "suff"), " ") if text else ""

    def level(self, numbering: _Element | None, style: str = "") -> _Element | None:
        """What the file says of the level at which a paragraph stands; nothing is counted."""
        _, levels, level = self._place(numbering, style)
        return levels.get(level)

    def _place(self, numbering: _Element | None, style: str) -> tuple[str, dict[int, _Element], int]:
        """The list of a paragraph by its id, its levels, and the one that is the paragraph's."""
        id = value_in(numbering, "numId")
        levels = self._levels.get(id, {})
        return id, levels, _whole(value_in(numbering, "ilvl"), _level_of_style(levels, style))

    def _read(self, root: _Element) -> None:
        abstract = {element.get(f"{W}abstractNumId", ""): element for element in root.findall(f"{W}abstractNum")}
        for element in root.findall(f"{W}num"):
            id, base = element.get(f"{W}numId", ""), value_in(element, "abstractNumId")
            own = abstract.get(base)
            levels = {} if own is None else _by_level(own)
            for override in element.findall(f"{W}lvlOverride"):
                levels |= _by_level(override)
            self._levels[id] = levels
            self._abstract[id] = base
            self._starts[id] = dict(_restarts(element))

    def _count(self, id: str, level: int) -> list[int]:
        """The counts of all levels, after one more at this; lists of one kind go on counting for each other."""
        levels, abstract = self._levels[id], self._abstract[id]
        starts = [_whole(value_in(levels.get(at), "start"), 1) for at in range(LEVELS)]
        counts = self._counts.setdefault(abstract, [start - 1 for start in starts])
        for at, start in self._starts.pop(id, {}).items():
            counts[at] = start - 1
        counts[level] += 1
        counts[level + 1 :] = [start - 1 for start in starts[level + 1 :]]
        return [max(count, start) for count, start in zip(counts, starts, strict=True)]

    def _one(self, levels: dict[int, _Element], level: int, place: int, counts: list[int]) -> str:
        manner = value_in(levels.get(place), "numFmt") or DECIMAL
        legal = place != level and is_on(levels[level].find(f"{W}isLgl"))
        return write_count(counts[place], DECIMAL if legal else manner)


def _text_of(level: _Element) -> str:
    return PICTURE_SIGN.sub(BULLET, value_in(level, "lvlText"))


def _by_level(element: _Element) -> dict[int, _Element]:
    found = {_whole(level.get(f"{W}ilvl", ""), LEVELS): level for level in element.findall(f"{W}lvl")}
    return {place: level for place, level in found.items() if place < LEVELS}


def _restarts(element: _Element) -> list[tuple[int, int]]:
    """The levels at which a list begins anew, and with which count."""
    found = (
        (_whole(override.get(f"{W}ilvl", ""), LEVELS), value_in(override, "startOverride"))
        for override in element.findall(f"{W}lvlOverride")
    )
    return [(level, _whole(start, 1)) for level, start in found if start and level < LEVELS]


def _level_of_style(levels: dict[int, _Element], style: str) -> int:
    """The level whose paragraphs are of this style; the first one where none is."""
    return next((place for place, level in levels.items() if style and value_in(level, "pStyle") == style), 0)


def _whole(text: str, usual: int) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 6 else usual
