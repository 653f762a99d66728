"""What a page paints, in its order: letters with their boxes and inks, and areas that may lie under or over them."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from minutesapp.pdf.document import Document, Stream, Table
from minutesapp.pdf.drawing import Drawing
from minutesapp.pdf.filters import PackedPictureError
from minutesapp.pdf.fonts import Font
from minutesapp.pdf.geometry import AS_IT_IS, Box, Matrix, box_at, box_in, matrix_in, times
from minutesapp.pdf.letters import text_in
from minutesapp.pdf.state import DARKENING, UNTOLD, State
from minutesapp.pdf.tokens import BrokenPdfError, Name, Operator, Tokens

MOST_STEPS = 4_000_000
"""Of one file; a page of a dense table has some ten thousand."""
DEEPEST = 20
MOST_WAITING = 100_000
LEAST_SHOWN = 0.2
"""The share of a letter's room that must be painted on for somebody to read it: a small one leaves much of it empty."""
THINNEST_AREA = 2.0
"""Points: what is thinner is a line."""
PICTURE_END = re.compile(rb"[\x00\t\n\x0c\r ]EI(?=[\x00\t\n\x0c\r ]|$)")


class Letter(NamedTuple):
    """A letter where it is painted. `order` counts everything painted on the page; `size` is in points.

    `unpainted`: it is there for searching and copying alone. `hidden`: it lies in a layer that is not shown, or outside
    of what may be painted on there.
    """

    text: str
    box: Box
    ink: str
    order: int
    size: float
    unpainted: bool
    hidden: bool


class Area(NamedTuple):
    """A filled area or a picture: its colour, empty for many or an untold one; whether nothing is seen through."""

    box: Box
    colour: str
    order: int
    covers: bool


class Budget:
    """Counts what is done for one file; BrokenPdfError where it is beyond all measure."""

    def __init__(self, steps: int = MOST_STEPS) -> None:
        self._left = steps

    def spend(self) -> None:
        """One step more."""
        self._left -= 1
        if self._left < 0:
            raise BrokenPdfError


class Painter:
    """Paints one page. `off` are the layers of the file that are not shown, `fonts` those read so far, by identity."""

    def __init__(self, document: Document, budget: Budget, off: set[int], fonts: dict[int, Font]) -> None:
        self.letters: list[Letter] = []
        self.areas: list[Area] = []
        self.said: list[str] = []
        self.has_pictures = False
        self._document = document
        self._budget = budget
        self._off = off
        self._order = 0
        self._layers: list[bool] = []
        self._fonts = fonts

    def paint(self, content: bytes, resources: Table, matrix: Matrix = AS_IT_IS, clip: Box | None = None) -> None:
        """Paint what a content says, with the things that it calls by names."""
        state = State()
        state.matrix = matrix
        if clip is not None:
            state.clip = clip
        self._run(content, resources, state, 0)

    def font(self, resources: Table, name: Any) -> Font | None:
        """The font that a content calls so."""
        table = self._document.table(self._document.table(resources.get("Font")).get(name))
        if not table:
            return None
        if id(table) not in self._fonts:
            self._fonts[id(table)] = Font(self._document, table)
        return self._fonts[id(table)]

    def put_letter(self, text: str, box: Box, size: float, state: State) -> None:
        """A letter; white space is none."""
        self._order += 1
        self._budget.spend()
        if text.strip():
            ink = state.stroke if state.mode in (1, 5) else state.fill
            cut = box.within(state.clip).area < LEAST_SHOWN * box.area
            unpainted, hidden = state.mode in (3, 7), cut or any(self._layers)
            self.letters.append(Letter(text, box, ink, self._order, size, unpainted, hidden))

    def put_area(self, box: Box, colour: str, state: State, *, covers: bool = True) -> None:
        """An area as far as it is within what may be painted."""
        self._order += 1
        shown = box.within(state.clip)
        if shown.area <= 0 or shown.thinnest < THINNEST_AREA or any(self._layers):
            return
        if state.blend not in ("Normal", "Compatible"):
            covers = covers and state.blend in DARKENING and colour == "000000"
        self.areas.append(Area(shown, colour, self._order, covers and state.covers))

    def _run(self, content: bytes, resources: Table, state: State, depth: int) -> None:
        tokens, waiting = Tokens(content), list[Any]()
        page = Drawing(self, self._document, resources, state)
        for token in tokens:
            if not isinstance(token, Operator):
                waiting.append(token)
                if len(waiting) > MOST_WAITING:
                    raise BrokenPdfError
                continue
            self._budget.spend()
            if token == b"ID":
                end = PICTURE_END.search(content, tokens.at)
                tokens.at = end.end() if end else len(content)
                self._picture(page.state, {})
            elif token == b"Do":
                self._do(waiting[-1] if waiting else "", resources, page.state, depth)
            elif token in (b"BDC", b"BMC"):
                self._begin_layer(waiting, resources)
            elif token == b"EMC" and self._layers:
                self._layers.pop()
            else:
                page.do(token, waiting)
            waiting.clear()

    def _do(self, name: Any, resources: Table, state: State, depth: int) -> None:
        """A picture, or a content of its own."""
        stream = self._document.get(self._document.table(resources.get("XObject")).get(name))
        if not isinstance(stream, Stream) or depth > DEEPEST:
            return
        table = stream.table
        self._layers.append(self._is_off(table.get("OC")))
        if self._document.get(table.get("Subtype")) == "Image":
            self._picture(state, table)
        else:
            self.paint_form(stream, resources, state, depth + 1)
        self._layers.pop()

    def paint_form(self, stream: Stream, resources: Table, state: State, depth: int = 0) -> None:
        """A content of its own, with its own things where it brings them; what is left open in it ends with it."""
        inner, layers = state.kept(), len(self._layers)
        inner.matrix = times(matrix_in(self._document.get(stream.table.get("Matrix"))), state.matrix)
        frame = box_in([self._document.get(one) for one in self._document.row(stream.table.get("BBox"))])
        if frame is not None:
            inner.clip = box_at(inner.matrix, *frame).within(state.clip)
        own = self._document.table(stream.table.get("Resources")) or resources
        try:
            self._run(self._document.content(stream), own, inner, depth)
        except PackedPictureError as error:
            raise BrokenPdfError from error
        del self._layers[layers:]

    def _picture(self, state: State, table: Table) -> None:
        """A picture fills the square of the page that it is put into; a mask may let everything through."""
        self.has_pictures = True
        see_through = any(key in table for key in ("SMask", "Mask", "SMaskInData"))
        if not self._document.get(table.get("ImageMask")):
            self.put_area(box_at(state.matrix, 0, 0, 1, 1), UNTOLD, state, covers=not see_through)

    def _begin_layer(self, waiting: list[Any], resources: Table) -> None:
        stated = waiting[-1] if waiting else None
        if isinstance(stated, Name):
            stated = self._document.table(resources.get("Properties")).get(stated)
        self._layers.append(waiting[:1] == ["OC"] and self._is_off(stated))
        for key in ("ActualText", "Alt", "E"):
            said = self._document.get(self._document.table(stated).get(key))
            if isinstance(said, bytes):
                self.said.append(text_in(said))

    def _is_off(self, layer: Any) -> bool:
        table = self._document.table(layer)
        members = self._document.row(table.get("OCGs")) if table.get("Type") == "OCMD" else [layer]
        found = [id(self._document.table(one)) in self._off for one in members if self._document.table(one)]
        return bool(found) and all(found)
