"""With what is painted at a place of a page: colours, how they cover, where they end, letters."""

from __future__ import annotations

from copy import copy
from typing import Any

from minutesapp.pdf.document import Document, Table
from minutesapp.pdf.fonts import Font
from minutesapp.pdf.geometry import AS_IT_IS, EVERYWHERE, Box, Matrix
from minutesapp.pdf.tokens import Ref

UNTOLD = ""
"""A colour that is not worked out: patterns, inks of printers."""
OPAQUE = 0.9
DARKENING = ("Multiply", "Darken", "ColorBurn")
SPACES_BY_COUNT = ("DeviceGray", "DeviceRGB", "DeviceCMYK", "CalGray", "CalRGB", "ICCBased", "G", "RGB", "CMYK")
BLACK_INKS = ("Black", "All")


class State:
    """What stands until it is changed, or the one before is taken up again."""

    def __init__(self) -> None:
        self.matrix: Matrix = AS_IT_IS
        self.clip: Box = EVERYWHERE
        self.fill = self.stroke = "000000"
        self.fill_space: Any = None
        self.stroke_space: Any = None
        self.line = 1.0
        self.covers = True
        self.blend = "Normal"
        self.font: Font | None = None
        self.size = 0.0
        self.spacing = self.word_spacing = self.leading = self.rise = 0.0
        self.scale = 1.0
        self.mode = 0

    def kept(self) -> State:
        """One to come back to."""
        return copy(self)

    def take(self, document: Document, table: Table) -> None:
        """Take over what a table says of transparency and lines."""
        if isinstance(alpha := document.get(table.get("ca")), int | float):
            self.covers = alpha >= OPAQUE
        if "SMask" in table:
            mask = document.get(table["SMask"])
            self.covers = self.covers and mask == "None"
        if "BM" in table:
            modes = document.row(table["BM"])
            self.blend = str(document.get(modes[0])) if modes else "Normal"
        if isinstance(width := document.get(table.get("LW")), int | float):
            self.line = float(width)


def colour_of(values: list[Any], space: Any, document: Document) -> str:
    """A colour of so many parts as RRGGBB; UNTOLD in spaces in which parts are no light."""
    parts = [min(max(float(value), 0.0), 1.0) for value in values if isinstance(value, int | float)]
    if len(parts) != len(values):
        return UNTOLD
    kind = _kind(space, document)
    if kind == "Separation" and len(parts) == 1:
        return _rgb([1 - parts[0]] * 3) if document.row(space)[1:2] and _ink(space, document) in BLACK_INKS else UNTOLD
    if kind and kind not in SPACES_BY_COUNT:
        return UNTOLD
    match len(parts):
        case 1:
            return _rgb(parts * 3)
        case 3:
            return _rgb(parts)
        case 4:
            return _rgb([(1 - part) * (1 - parts[3]) for part in parts[:3]])
    return UNTOLD


def _kind(space: Any, document: Document) -> str:
    found = document.get(space) if isinstance(space, Ref) else space
    if isinstance(found, list):
        found = document.get(found[0]) if found else ""
    return found if isinstance(found, str) else ""


def _ink(space: Any, document: Document) -> str:
    return str(document.get(document.row(space)[1]))


def _rgb(parts: list[float]) -> str:
    return "".join(f"{round(part * 255):02X}" for part in parts)
