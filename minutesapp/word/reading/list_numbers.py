"""The numbers that Word counts before paragraphs. They are nowhere in the text, but everybody reads them."""

from __future__ import annotations

from lxml.etree import _Element

from minutesapp.language.pattern import pattern
from minutesapp.word.markup.traces import is_on
from minutesapp.word.package import WORDS
from minutesapp.word.reading.counters import write_count
from minutesapp.word.reading.signs import letter_of
from minutesapp.word.reading.styles import VALUE, ListPlace, value_in, whole_number

W = f"{{{WORDS}}}"
PLACE = pattern("%([1-9])")
PICTURE_SIGN = pattern("[\ue000-\uf8ff•]")
"""The usual bullet, or one that is only known by its place in a font of pictures."""
BULLET = "・"
LETTERS_AS_BULLETS = {("Courier New", "o"): "◦"}
"""What Word takes for the ring of the second level of a list."""
FORMAT = f"{W}numFmt"
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

    def number(self, place: ListPlace) -> str:
        """What stands before the next paragraph of a list, the gap behind it included; empty for none."""
        levels, level = self._levels_at(place)
        if level not in levels:
            return ""
        counts = self._count(place.list, level)
        text = PLACE.sub(lambda found: self._one(levels, level, int(found[1]) - 1, counts), _text_of(levels[level]))
        return text + BEHIND.get(value_in(levels[level], "suff"), " ") if text else ""

    def level(self, place: ListPlace) -> _Element | None:
        """What the file says of the level at which a paragraph stands; nothing is counted."""
        levels, level = self._levels_at(place)
        return levels.get(level)

    def _levels_at(self, place: ListPlace) -> tuple[dict[int, _Element], int]:
        """The levels of the list, and the one at which the paragraph stands."""
        levels = self._levels.get(place.list, {})
        return levels, whole_number(place.level, _level_of_style(levels, place.style))

    def _read(self, root: _Element) -> None:
        abstract = {element.get(f"{W}abstractNumId", ""): element for element in root.findall(f"{W}abstractNum")}
        by_style = {name: element for element in abstract.values() if (name := value_in(element, "styleLink"))}
        for element in root.findall(f"{W}num"):
            id, base = element.get(f"{W}numId", ""), value_in(element, "abstractNumId")
            own = abstract.get(base)
            own = by_style.get(value_in(own, "numStyleLink"), own)
            levels = {} if own is None else _by_level(own)
            for override in element.findall(f"{W}lvlOverride"):
                levels |= _by_level(override)
            self._levels[id] = levels
            self._abstract[id] = base
            self._starts[id] = dict(_restarts(element))

    def _count(self, id: str, level: int) -> list[int]:
        """The counts of all levels, after one more at this; lists of one kind go on counting for each other."""
        levels, abstract = self._levels[id], self._abstract[id]
        starts = [_start(levels.get(at)) for at in range(LEVELS)]
        counts = self._counts.setdefault(abstract, [start - 1 for start in starts])
        for at, start in self._starts.pop(id, {}).items():
            counts[at] = start - 1
        # A level that was passed over counts as if one of it had stood there.
        counts[:level] = map(max, counts[:level], starts[:level])
        counts[level] += 1
        for at in range(level + 1, LEVELS):
            if level < whole_number(value_in(levels.get(at), "lvlRestart"), LEVELS):
                counts[at] = starts[at] - 1
        return [max(count, start) for count, start in zip(counts, starts, strict=True)]

    def _one(self, levels: dict[int, _Element], level: int, place: int, counts: list[int]) -> str:
        legal = place != level and is_on(levels[level].find(f"{W}isLgl"))
        return write_count(counts[place], *((DECIMAL,) if legal else _manner(levels.get(place))))


def _manner(level: _Element | None) -> tuple[str, str]:
    """How a level is counted, and the pattern that a manner of its own has; newer manners stand among alternatives."""
    stated = None if level is None else level.find(f"{{*}}AlternateContent/{{*}}Choice/{FORMAT}")
    stated = level.find(FORMAT) if stated is None and level is not None else stated
    return (DECIMAL, "") if stated is None else (stated.get(VALUE, DECIMAL), stated.get(f"{W}format", ""))


def _start(level: _Element | None) -> int:
    """The first count: nought where a level says none."""
    return 1 if level is None else whole_number(value_in(level, "start"), 0)


def _text_of(level: _Element) -> str:
    """What stands before each paragraph; bullets as the letters that look like them."""
    text = value_in(level, "lvlText")
    if value_in(level, "numFmt") != "bullet":
        return text
    fonts = level.find(f"{W}rPr/{W}rFonts")
    font = "" if fonts is None else fonts.get(f"{W}ascii", "") or fonts.get(f"{W}hAnsi", "")
    signs = LETTERS_AS_BULLETS.get((font, text)) or "".join(letter_of(font, ord(sign)) or sign for sign in text)
    return PICTURE_SIGN.sub(BULLET, signs)


def _by_level(element: _Element) -> dict[int, _Element]:
    found = {whole_number(level.get(f"{W}ilvl", ""), LEVELS): level for level in element.findall(f"{W}lvl")}
    return {place: level for place, level in found.items() if place < LEVELS}


def _restarts(element: _Element) -> list[tuple[int, int]]:
    """The levels at which a list begins anew, and with which count."""
    found = (
        (whole_number(override.get(f"{W}ilvl", ""), LEVELS), value_in(override, "startOverride"))
        for override in element.findall(f"{W}lvlOverride")
    )
    return [(level, whole_number(start, 1)) for level, start in found if start and level < LEVELS]


def _level_of_style(levels: dict[int, _Element], style: str) -> int:
    """The level whose paragraphs are of this style; the first one where none is."""
    return next((place for place, level in levels.items() if style and value_in(level, "pStyle") == style), 0)
