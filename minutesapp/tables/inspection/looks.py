"""How the cells of an Excel file look by their styles."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, TypeVar

from minutesapp.tables.inspection.colours import colour_in

Found = TypeVar("Found")
SHOWS_NOTHING = ";;;"
"""The format of numbers and texts that are there and not seen."""
USUAL_SIZE = 11.0


class CellLook(NamedTuple):
    """The ink and what is under it as RRGGBB, empty where they are nobody's choice; `masked` cells show nothing."""

    ink: str = ""
    ground: str = ""
    size: float = USUAL_SIZE
    masked: bool = False


PLAIN = CellLook()


class CellLooks:
    """Reads the styles of a book; `theme` are its colours."""

    def __init__(self, theme: Mapping[int, str]) -> None:
        self._theme = theme
        self._masking: set[str] = set()
        self._fonts: list[tuple[str, float]] = []
        self._fills: list[str] = []
        self._looks: list[CellLook] = []
        self._inside = ""
        self._pattern = ""

    def of(self, style: str) -> CellLook:
        """How cells of this style, by its place among the styles, look."""
        return _at(self._looks, style or "0", PLAIN)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name in ("fonts", "fills", "cellXfs", "dxfs", "cellStyleXfs"):
            self._inside = name
        elif name == "numFmt" and attributes.get("formatCode", "").startswith(SHOWS_NOTHING):
            self._masking.add(attributes.get("numFmtId", ""))
        elif self._inside == "fonts":
            self._font(name, attributes)
        elif self._inside == "fills":
            self._fill(name, attributes)
        elif self._inside == "cellXfs" and name == "xf":
            ink, size = _at(self._fonts, attributes.get("fontId", ""), ("", USUAL_SIZE))
            ground = _at(self._fills, attributes.get("fillId", ""), "")
            self._looks.append(CellLook(ink, ground, size, attributes.get("numFmtId", "") in self._masking))

    def end(self, name: str) -> None:
        if name == self._inside:
            self._inside = ""

    def text(self, text: str) -> None:
        """There is none."""

    def _font(self, name: str, attributes: dict[str, str]) -> None:
        if name == "font":
            self._fonts.append(("", USUAL_SIZE))
        elif name == "color" and self._fonts:
            self._fonts[-1] = (colour_in(attributes, self._theme), self._fonts[-1][1])
        elif name == "sz" and self._fonts:
            self._fonts[-1] = (self._fonts[-1][0], _size(attributes.get("val", "")))

    def _fill(self, name: str, attributes: dict[str, str]) -> None:
        """Of a solid fill the colour in front; of the others, with their dots and lines, that behind."""
        if name == "fill":
            self._fills.append("")
        elif name == "patternFill":
            self._pattern = attributes.get("patternType", "none")
        elif self._fills and name == ("fgColor" if self._pattern == "solid" else "bgColor"):
            self._fills[-1] = colour_in(attributes, self._theme) if self._pattern != "none" else ""


def _at(found: list[Found], place: str, otherwise: Found) -> Found:
    return found[int(place)] if place.isdecimal() and len(place) < 10 and int(place) < len(found) else otherwise


def _size(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return USUAL_SIZE
