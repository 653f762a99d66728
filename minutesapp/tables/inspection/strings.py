"""The texts of an Excel file with the ink of each of their parts."""

from __future__ import annotations

from collections.abc import Mapping

from minutesapp.tables.inspection.colours import colour_in
from minutesapp.tables.package import BrokenPackageError
from minutesapp.tables.texts import MOST_STRINGS, Texts

Runs = tuple[tuple[str, str], ...]
"""Words, each with its ink; empty where that is the cell's."""


class RichTexts(Texts):
    """Gathers one text in the parts in which it was set."""

    def __init__(self, theme: Mapping[int, str]) -> None:
        super().__init__()
        self._theme = theme
        self._runs: list[tuple[str, str]] = []
        self._ink = ""
        self._in_run = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "r":
            self._end_run()
            self._in_run, self._ink = True, ""
        elif name == "color" and self._in_run:
            self._ink = colour_in(attributes, self._theme)
        super().start(name, attributes)

    def end(self, name: str) -> None:
        super().end(name)
        if name == "r":
            self._end_run()
            self._in_run, self._ink = False, ""

    def take_runs(self) -> Runs:
        """What was gathered; the next text begins anew."""
        self._end_run()
        runs = tuple(self._runs)
        self._runs.clear()
        return runs

    def _end_run(self) -> None:
        if words := self.take():
            self._runs.append((words, self._ink))


class RichStrings(RichTexts):
    """Reads the strings that cells share."""

    def __init__(self, theme: Mapping[int, str]) -> None:
        super().__init__(theme)
        self.found: list[Runs] = []

    def end(self, name: str) -> None:
        super().end(name)
        if name == "si":
            self.found.append(self.take_runs())
            if len(self.found) > MOST_STRINGS:
                raise BrokenPackageError
