"""The texts of an Excel file: of a cell, and those that cells share."""

from __future__ import annotations

from minutesapp.language.pattern import pattern
from minutesapp.tables.package import BrokenPackageError

MOST_STRINGS = 2_000_000
LONGEST_CELL = 32_767
"""Signs; Excel's own limit."""
BY_NUMBER = pattern("_x([0-9A-Fa-f]{4})_")
"""A sign that XML cannot hold, or an underline that would look like one; halves of surrogate pairs among them."""


class Texts:
    """Gathers the text of one cell or string over all its runs, without the readings written over it."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._is_text = self._is_reading = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "rPh":
            self._is_reading = True
        self._is_text = name in ("t", "v") and not self._is_reading

    def end(self, name: str) -> None:
        if name == "rPh":
            self._is_reading = False
        self._is_text = False

    def text(self, text: str) -> None:
        if self._is_text:
            self._pieces.append(text)
            self._length += len(text)
            if self._length > LONGEST_CELL:
                raise BrokenPackageError

    def take(self) -> str:
        """What was gathered; the next text begins anew."""
        whole = "".join(self._pieces)
        self._pieces.clear()
        self._length = 0
        return BY_NUMBER.sub(lambda sign: chr(int(sign[1], 16)), whole) if "_x" in whole else whole


class SharedStrings(Texts):
    """Reads the strings that cells share."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def end(self, name: str) -> None:
        super().end(name)
        if name == "si":
            self.found.append(self.take())
            if len(self.found) > MOST_STRINGS:
                raise BrokenPackageError
