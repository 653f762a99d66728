"""Drawing by the steps of one content: its colours and paths, and what is kept and taken up again on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any, Protocol

from minutesapp.pdf.document import Document, Table
from minutesapp.pdf.fonts import Font
from minutesapp.pdf.geometry import Box, Point, box_of, is_box, matrix_in, moved, times, turn_of
from minutesapp.pdf.state import UNTOLD, State, colour_of
from minutesapp.pdf.text import Text

MOST_KEPT = 5_000
MOST_OF_PATH = 50
"""Boxes of one path that are held against each other."""
THINNEST_LINE = 4.0
"""Points: thicker lines cover words."""


class Canvas(Protocol):
    """Where everything is put: a `Painter`."""

    def font(self, resources: Table, name: Any) -> Font | None:
        """The font that a content calls so."""

    def put_letter(self, text: str, box: Box, size: float, state: State) -> None:
        """A letter."""

    def put_area(self, box: Box, colour: str, state: State) -> None:
        """A filled area."""


class Drawing:
    """One content: its state, the path that it draws, its text."""

    def __init__(self, canvas: Canvas, document: Document, resources: Table, state: State) -> None:
        self.state = state
        self._canvas = canvas
        self._document = document
        self._resources = resources
        self._kept: list[State] = []
        self._path: list[list[Point]] = []
        self._clipping = False
        self._text = Text(canvas.put_letter)

    def do(self, operator: bytes, values: list[Any]) -> None:
        """One step; steps with too little to go by are passed over."""
        name = operator.decode("latin-1")
        numbers = [float(value) for value in values if isinstance(value, int | float) and not isinstance(value, bool)]
        if name in PATHS:
            self._draw(name, numbers)
        elif name in PAINTS:
            self._end_path(name)
        elif name in COLOURS:
            self._colour(name, values, numbers)
        elif name == "Tf" and len(values) > 1 and numbers:
            self.state.font, self.state.size = self._canvas.font(self._resources, values[-2]), numbers[-1]
        elif name in STEPS:
            STEPS[name](self, numbers, values)
        else:
            self._text.do(name, numbers, values, self.state)

    def _draw(self, name: str, numbers: list[float]) -> None:
        """A piece of a path; of curves, as far as they end where a box does, the ends."""
        if name == "re" and len(numbers) > 3:
            x, y, width, height = numbers[-4:]
            corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
            self._path.append([moved(self.state.matrix, *corner) for corner in corners])
        elif name != "h" and len(numbers) > 1:
            point = moved(self.state.matrix, numbers[-2], numbers[-1])
            if name == "m" or not self._path:
                self._path.append([point])
            else:
                self._path[-1].append(point)

    def _end_path(self, name: str) -> None:
        state, path = self.state, [piece for piece in self._path if piece]
        if name in FILLS:
            for box in _filled([piece for piece in path if len(piece) > 2 and is_box(piece)], odd="*" in name):
                self._canvas.put_area(box, state.fill, state)
        if name in STROKES:
            a, b, c, d, *_ = state.matrix
            for box in _thick(path, state.line * abs(a * d - b * c) ** 0.5):
                self._canvas.put_area(box, state.stroke, state)
        if self._clipping and path:
            state.clip = box_of([point for piece in path for point in piece]).within(state.clip)
        self._path, self._clipping = [], False

    def _colour(self, name: str, values: list[Any], numbers: list[float]) -> None:
        part = "stroke" if name[0].isupper() else "fill"
        if name.lower() == "cs":
            spaces = self._document.table(self._resources.get("ColorSpace"))
            setattr(self.state, f"{part}_space", spaces.get(values[-1], values[-1]) if values else None)
            colour = "000000"
        elif name.lower() in ("sc", "scn"):
            colour = colour_of(values, getattr(self.state, f"{part}_space"), self._document)
        else:
            setattr(self.state, f"{part}_space", None)
            colour = colour_of(list(numbers), None, self._document)
        setattr(self.state, part, colour)

    def keep(self, *_: Any) -> None:
        if len(self._kept) < MOST_KEPT:
            self._kept.append(self.state.kept())

    def take_up(self, *_: Any) -> None:
        if self._kept:
            self.state = self._kept.pop()

    def change(self, numbers: list[float], _: list[Any]) -> None:
        self.state.matrix = times(matrix_in(numbers), self.state.matrix)

    def clip(self, *_: Any) -> None:
        self._clipping = True

    def thicken(self, numbers: list[float], _: list[Any]) -> None:
        self.state.line = numbers[-1] if numbers else self.state.line

    def take(self, _: list[float], values: list[Any]) -> None:
        tables = self._document.table(self._resources.get("ExtGState"))
        if values:
            self.state.take(self._document, self._document.table(tables.get(values[-1])))

    def shade(self, *_: Any) -> None:
        self._canvas.put_area(self.state.clip, UNTOLD, self.state)


PATHS = {"m", "l", "c", "v", "y", "h", "re"}
FILLS, STROKES = {"f", "F", "f*", "B", "B*", "b", "b*"}, {"S", "s", "B", "B*", "b", "b*"}
PAINTS = FILLS | STROKES | {"n"}
COLOURS = {"g", "G", "rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN"}
STEPS: dict[str, Callable[[Drawing, list[float], list[Any]], None]] = {
    "q": Drawing.keep, "Q": Drawing.take_up, "cm": Drawing.change, "W": Drawing.clip, "W*": Drawing.clip,
    "w": Drawing.thicken, "gs": Drawing.take, "sh": Drawing.shade,
}  # fmt: skip


def _filled(shapes: list[list[Point]], *, odd: bool) -> list[Box]:
    """The boxes of one path that are filled. One in another is a hole by its turn, or `odd` in any case.

    What has a hole is a frame, and covers nothing that is known.
    """
    boxes = [(box_of(shape), turn_of(shape)) for shape in shapes]
    if len(boxes) > MOST_OF_PATH:
        return [box for box, _ in boxes]
    pairs = [
        (outer, inner)
        for outer, (frame, turn) in enumerate(boxes)
        for inner, (hole, other) in enumerate(boxes)
        if outer != inner and frame.holds(hole) and (odd or turn != other)
    ]
    open_ones = {place for pair in pairs for place in pair}
    return [box for place, (box, _) in enumerate(boxes) if place not in open_ones]


def _thick(path: list[list[Point]], width: float) -> Iterator[Box]:
    """Straight lines that are as thick as those with which words are struck through by a marker."""
    if width < THINNEST_LINE:
        return
    for piece in path:
        for (x, y), (u, v) in pairwise(piece):
            if abs(x - u) < 1 or abs(y - v) < 1:
                yield Box(min(x, u) - width / 2, min(y, v) - width / 2, max(x, u) + width / 2, max(y, v) + width / 2)
