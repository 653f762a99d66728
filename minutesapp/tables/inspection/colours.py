"""The colours of an Excel file: as such, by their place in its theme or among the colours of old, lighter or darker."""

from __future__ import annotations

import colorsys
from collections.abc import Mapping, Sequence

OLD = [
    "000000",
    "FFFFFF",
    "FF0000",
    "00FF00",
    "0000FF",
    "FFFF00",
    "FF00FF",
    "00FFFF",
    "800000",
    "008000",
    "000080",
    "808000",
    "800080",
    "008080",
    "C0C0C0",
    "808080",
    "9999FF",
    "993366",
    "FFFFCC",
    "CCFFFF",
    "660066",
    "FF8080",
    "0066CC",
    "CCCCFF",
    "000080",
    "FF00FF",
    "FFFF00",
    "00FFFF",
    "800080",
    "800000",
    "008080",
    "0000FF",
    "00CCFF",
    "CCFFFF",
    "CCFFCC",
    "FFFF99",
    "99CCFF",
    "FF99CC",
    "CC99FF",
    "FFCC99",
    "3366FF",
    "33CCCC",
    "99CC00",
    "FFCC00",
    "FF9900",
    "FF6600",
    "666699",
    "969696",
    "003366",
    "339966",
    "003300",
    "333300",
    "993300",
    "993366",
    "333399",
    "333333",
]
"""Those that are called by a number from 8; from 0 to 7 the first eight have a second number."""
INK, PAPER = 64, 65
"""The numbers of what the system writes with, and on."""
USUAL_THEME = ("FFFFFF", "000000", "E7E6E6", "44546A")
LIGHT_FIRST = {"lt1": 0, "dk1": 1, "lt2": 2, "dk2": 3}
"""Places of a theme by the numbers that cells have for them."""


class Theme:
    """Reads the colours of a theme, in the order in which cells count them."""

    def __init__(self) -> None:
        self.colours = dict(enumerate(USUAL_THEME))
        self._place = -1
        self._accents = 4

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name in LIGHT_FIRST:
            self._place = LIGHT_FIRST[name]
        elif name.startswith("accent"):
            self._place, self._accents = self._accents, self._accents + 1
        elif self._place >= 0 and name in ("srgbClr", "sysClr"):
            self.colours[self._place] = (attributes.get("lastClr") or attributes.get("val", "")).upper()
            self._place = -1

    def end(self, name: str) -> None:
        """Nothing ends that matters."""

    def text(self, text: str) -> None:
        """There is none."""


def colour_in(attributes: Mapping[str, str], theme: Mapping[int, str]) -> str:
    """The colour that an element states as RRGGBB; empty for none, or one that is not known."""
    if rgb := attributes.get("rgb", ""):
        return _tinted(rgb[-6:].upper(), attributes.get("tint", ""))
    if (place := _number(attributes.get("theme", ""))) is not None:
        return _tinted(theme.get(place, ""), attributes.get("tint", ""))
    if (place := _number(attributes.get("indexed", ""))) is not None:
        return {INK: "000000", PAPER: "FFFFFF"}.get(place, _at(OLD, place - 8 if place >= 8 else place))
    return ""


def _at(colours: Sequence[str], place: int) -> str:
    return colours[place] if place < len(colours) else ""


def _tinted(colour: str, tint: str) -> str:
    """The colour made lighter (up to 1) or darker (down to -1)."""
    try:
        share = float(tint or 0)
        red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    except ValueError:
        return colour
    hue, light, strength = colorsys.rgb_to_hls(red, green, blue)
    light = light * (1 + share) if share < 0 else light * (1 - share) + share
    parts = colorsys.hls_to_rgb(hue, min(max(light, 0), 1), strength)
    return "".join(f"{round(part * 255):02X}" for part in parts)


def _number(text: str) -> int | None:
    return int(text) if text.isdecimal() and len(text) < 4 else None
