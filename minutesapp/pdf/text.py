"""Where the letters of a text come to lie."""

from __future__ import annotations

from collections.abc import Callable
from math import hypot
from typing import Any

from minutesapp.pdf.geometry import AS_IT_IS, Box, Matrix, box_at, times
from minutesapp.pdf.state import State

BELOW, ABOVE = -0.1, 0.8
"""The room of a letter below and above its line, in shares of its size."""
SETTINGS = {"Tc": "spacing", "Tw": "word_spacing", "TL": "leading", "Ts": "rise"}
Put = Callable[[str, Box, float, State], None]


class Text:
    """Sets letters one after another, and puts each where it belongs."""

    def __init__(self, put: Put) -> None:
        self._put = put
        self._here: Matrix = AS_IT_IS
        self._line: Matrix = AS_IT_IS

    def do(self, name: str, numbers: list[float], values: list[Any], state: State) -> None:
        """One step; those that have nothing to do with text are passed over."""
        if name in SETTINGS and numbers:
            setattr(state, SETTINGS[name], numbers[-1])
        elif name == "Tz" and numbers:
            state.scale = numbers[-1] / 100
        elif name == "Tr" and numbers:
            state.mode = int(numbers[-1])
        elif name in ("BT", "Tm"):
            x = tuple(numbers[-6:]) if len(numbers) > 5 and name == "Tm" else AS_IT_IS
            self._here = self._line = (x[0], x[1], x[2], x[3], x[4], x[5])
        elif name in ("Td", "TD") and len(numbers) > 1:
            state.leading = -numbers[-1] if name == "TD" else state.leading
            self._go(numbers[-2], numbers[-1])
        elif name == "T*":
            self._go(0, -state.leading)
        elif name in ("Tj", "TJ", "'", '"') and values:
            self._show(name, numbers, values, state)

    def _show(self, name: str, numbers: list[float], values: list[Any], state: State) -> None:
        if name in ("'", '"'):
            if name == '"' and len(numbers) > 1:
                state.word_spacing, state.spacing = numbers[-2], numbers[-1]
            self._go(0, -state.leading)
        for part in values[-1] if isinstance(values[-1], list) else [values[-1]]:
            if isinstance(part, bytes):
                self._set(part, state)
            elif isinstance(part, int | float):
                self._on(-part / 1000 * state.size, state)

    def _go(self, across: float, up: float) -> None:
        self._here = self._line = times((1, 0, 0, 1, across, up), self._line)

    def _set(self, said: bytes, state: State) -> None:
        font = state.font
        for glyph in font.glyphs(said) if font is not None else ():
            matrix = times(self._here, state.matrix)
            size, width = state.size, glyph.width / 1000 * state.size * state.scale
            if font is not None and font.is_vertical:
                box = box_at(matrix, -size / 2, -size, size / 2, 0)
            else:
                low, high = state.rise + BELOW * size, state.rise + ABOVE * size
                box = box_at(matrix, 0, low, width, high)
            self._put(glyph.text, box, abs(size) * hypot(matrix[2], matrix[3]), state)
            more = state.spacing + (state.word_spacing if glyph.is_space else 0)
            self._on((size if font and font.is_vertical else glyph.width / 1000 * size) + more, state)

    def _on(self, room: float, state: State) -> None:
        """Go on along the line: to the right, or down."""
        if state.font is not None and state.font.is_vertical:
            self._here = times((1, 0, 0, 1, 0, -room), self._here)
        else:
            self._here = times((1, 0, 0, 1, room * state.scale, 0), self._here)
