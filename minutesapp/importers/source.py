"""What is read: the lines of a source, numbered, and notes on those that were left out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from minutesapp.importers.draft import Note, Place, PlaceKind
from minutesapp.language.pattern import pattern

LINE_END = pattern("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
"""Everything that ends a line of a text, by any convention."""


class Line(NamedTuple):
    """A line that is not blank: its `number` in the source (from 1), its `text` without white space at its ends.

    `indent` is the white space before it, `gap` whether a blank line or a page break stands before it, `item` the sign
    of a list (``- ``) or heading (``# ``) that a converter put before it. `inset` is how far the page sets it in, where
    no white space does.
    """

    number: int
    text: str
    indent: str = ""
    gap: bool = False
    item: str = ""
    inset: int = 0

    @property
    def depth(self) -> int:
        """How many signs it stands in, whatever sets it in."""
        return len(self.indent) + self.inset

    @property
    def words(self) -> str:
        """The line as it stands, but for white space."""
        return self.text if not self.item or self.item[0] == "#" else self.item + self.text


class Words(NamedTuple):
    """The words of a source as a text to read, notes on what is in it beside them, and for each line where it stands.

    Without `places` the lines themselves are what the source is counted in. `insets` are how far the page sets in each
    line, in full-width signs.
    """

    text: str
    notes: tuple[Note, ...] = ()
    places: tuple[Place, ...] = ()
    insets: tuple[int, ...] = ()

    def place_of(self, line: int) -> Place | None:
        """Where the line with this number (from 1) stands in the source; None for none."""
        if line < 1:
            return None
        return self.places[line - 1] if line <= len(self.places) else Place(PlaceKind.LINE, line)

    def set_in(self, lines: Iterable[Line]) -> tuple[Line, ...]:
        """These lines of the source, each as far in as the page sets it."""
        if not any(self.insets):
            return tuple(lines)
        return tuple(line._replace(inset=self.insets[line.number - 1]) for line in lines)


class Source(NamedTuple):
    """The lines to read, whatever the format they came in, and notes on what of it is none of them."""

    lines: tuple[Line, ...]
    notes: tuple[Note, ...] = ()


def width(text: str) -> int:
    """How wide a text is on paper, in half-width columns."""
    return 2 * len(text) - len(text.encode("ascii", "ignore"))
