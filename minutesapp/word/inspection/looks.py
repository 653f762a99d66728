"""How the letters of a stranger's Word file look: their ink, what is under them, whether they are hidden."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lxml.etree import _Element, tostring

from minutesapp.word.inspection.pieces import AUTOMATIC
from minutesapp.word.markup.traces import is_on
from minutesapp.word.package import WORDS
from minutesapp.word.reading.styles import value_in

W = f"{{{WORDS}}}"
VALUE = f"{W}val"
PAPER = "FFFFFF"
USUAL_SIZE = 10.5
MARKERS = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "darkBlue": "000080", "darkCyan": "008080",
    "darkGray": "808080", "darkGreen": "008000", "darkMagenta": "800080", "darkRed": "800000", "darkYellow": "808000",
    "green": "00FF00", "lightGray": "C0C0C0", "magenta": "FF00FF", "red": "FF0000", "white": "FFFFFF",
    "yellow": "FFFF00",
}  # fmt: skip
"""The colours of the marker pen, as Word has them."""
OF_THEME = {"background1": PAPER, "light1": PAPER, "text1": "000000", "dark1": "000000"}
"""Colours of the theme that are the same in every one; of others Word writes what they came to."""


class TablePlace(NamedTuple):
    """The style of a table, and what it may call a cell: ``firstRow``, ``lastCol``, the strongest first."""

    style: str
    kinds: tuple[str, ...]


NO_TABLE = TablePlace("", ())


class Look(NamedTuple):
    """How letters look; `ground` is empty where they stand on whatever their paragraph stands on."""

    ink: str
    ground: str
    size: float
    marked: bool
    hidden: bool


class Looks:
    """Answers for the styles of one file."""

    def __init__(self, styles: _Element | None) -> None:
        found = () if styles is None else styles.iter(f"{W}style")
        self._styles = {style.get(f"{W}styleId", ""): style for style in found}
        self._usual = "" if styles is None else _default(styles)
        defaults = None if styles is None else styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._defaults = [] if defaults is None else [defaults]
        self._known: dict[tuple[bytes, str, TablePlace], Look] = {}

    def of_run(self, run: _Element, paragraph: str, table: TablePlace = NO_TABLE) -> Look:
        """The look of a run in a paragraph of this style, at such a place of a table."""
        own = run.find(f"{W}rPr")
        key = (b"" if own is None else tostring(own), paragraph, table)
        if key not in self._known:
            mine = [] if own is None else [own, *self._letters(value_in(own, "rStyle"))]
            mine += [*self._letters(paragraph or self._usual)]
            mine += [found for place in self._parts(table) if (found := place.find(f"{W}rPr")) is not None]
            self._known[key] = _look([*mine, *self._defaults])
        return self._known[key]

    def paragraph_ground(self, paragraph: _Element) -> str:
        """What a paragraph is shaded with by itself or its style; empty for nothing."""
        own = paragraph.find(f"{W}pPr")
        places = [] if own is None else [own]
        style = value_in(own, "pStyle") or self._usual
        places += [found for one in self._chain(style) if (found := one.find(f"{W}pPr")) is not None]
        return next((shade for place in places if (shade := shading(place.find(f"{W}shd")))), "")

    def table_ground(self, table: TablePlace) -> str:
        """What the style of a table shades such cells with; empty for nothing."""
        grounds = (shading(place.find(f"{W}tcPr/{W}shd")) for place in self._parts(table))
        return next(filter(None, grounds), "")

    def _parts(self, table: TablePlace) -> list[_Element]:
        """What a table style says of such cells, the strongest first."""
        parts = [
            part
            for kind in table.kinds
            for one in self._chain(table.style)
            for part in one.iterfind(f"{W}tblStylePr")
            if part.get(f"{W}type") == kind
        ]
        return [*parts, *self._chain(table.style)]

    def _letters(self, style: str) -> list[_Element]:
        return [found for one in self._chain(style) if (found := one.find(f"{W}rPr")) is not None]

    def _chain(self, id: str) -> Iterator[_Element]:
        """The style, the one it is based on, and so on."""
        seen: set[str] = set()
        while (style := self._styles.get(id)) is not None and id not in seen:
            seen.add(id)
            yield style
            id = value_in(style, "basedOn")


def shading(element: _Element | None) -> str:
    """The colour that something is shaded with; empty for none."""
    if element is None:
        return ""
    is_solid = element.get(VALUE) == "solid"
    name, theme = ("color", "themeColor") if is_solid else ("fill", "themeFill")
    stated = element.get(W + name, "")
    if stated in ("", "auto"):
        return OF_THEME.get(element.get(W + theme, ""), "000000" if is_solid and stated == "auto" else "")
    return stated.upper()


def cell_kinds(row: int, rows: int, column: int, columns: int) -> tuple[str, ...]:
    """What a table style may call a cell at this place, counted from 0."""
    kinds = [("firstRow", row == 0), ("lastRow", row == rows - 1), ("firstCol", column == 0)]
    kinds += [("lastCol", column == columns - 1), (f"band{1 + (row - 1) % 2}Horz", True)]
    return tuple(kind for kind, fits in (*kinds, (f"band{1 + (column - 1) % 2}Vert", True)) if fits)


def _default(styles: _Element) -> str:
    usual = styles.find(f"{W}style[@{W}type='paragraph'][@{W}default='1']")
    return "" if usual is None else usual.get(f"{W}styleId", "")


def _look(places: Sequence[_Element]) -> Look:
    marker = MARKERS.get(_nearest(places, "highlight"), "")
    shades = (shading(place.find(f"{W}shd")) for place in places)
    size = _nearest(places, "sz")
    return Look(
        _ink(places),
        marker or next(filter(None, shades), ""),
        int(size) / 2 if size.isdecimal() and len(size) < 5 else USUAL_SIZE,
        bool(marker),
        is_on(next((found for place in places if (found := place.find(f"{W}vanish")) is not None), None)),
    )


def _ink(places: Sequence[_Element]) -> str:
    colour = next((found for place in places if (found := place.find(f"{W}color")) is not None), None)
    stated = "" if colour is None else colour.get(VALUE, "")
    if colour is not None and stated in ("", "auto"):
        return OF_THEME.get(colour.get(f"{W}themeColor", ""), AUTOMATIC)
    return stated.upper()


def _nearest(places: Sequence[_Element], name: str) -> str:
    return next((found.get(VALUE, "") for p in places if (found := p.find(W + name)) is not None), "")
