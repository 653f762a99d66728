"""The pages of a Word file in plain terms, for painting them: what is on the paper, where, and in which letters.

Lengths are points.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

PAGE_NUMBER = "\f"
"""Stands in the words of a footer for the number of the page."""
PAGE_COUNT = "\v"
"""Stands there for the number of all pages."""


class Letters(NamedTuple):
    """How letters look; `space` is what is added to each."""

    face: str
    points: float
    bold: bool
    space: float


class Run(NamedTuple):
    """Words in one look; tabs as tabs."""

    words: str
    letters: Letters


class Paragraph(NamedTuple):
    """A paragraph; `first` is how much its first line begins right of the others, `tabs` count from the margin.

    `leaders` are the signs that fill the room of its tabs. With `new_page` it begins a page. One that is `together`
    with the next does not stand alone at the foot of a page; of one that goes on on the next page `fewest` lines at
    least stand on each.
    """

    runs: tuple[Run, ...]
    left: float = 0
    first: float = 0
    before: float = 0
    after: float = 0
    align: str = "left"
    tabs: tuple[float, ...] = ()
    together: bool = False
    fewest: int = 1
    leaders: str = ""
    new_page: bool = False

    @property
    def words(self) -> str:
        """All of it."""
        return "".join(run.words for run in self.runs)


class Cell(NamedTuple):
    """One cell of a table."""

    width: float
    paragraphs: tuple[Paragraph, ...]


class Table(NamedTuple):
    """A table; its first `heads` rows are repeated on every page."""

    rows: tuple[tuple[Cell, ...], ...]
    heads: int


class Paper(NamedTuple):
    """The paper: its size, its margins, how far apart its lines are, and what stands on every page.

    That is the `header`, `above` its upper edge, and the `footer` likewise; the numbers of lines, if `numbered`, are in
    the usual `letters`.
    """

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    pitch: float
    above: float
    below: float
    header: tuple[Paragraph, ...]
    footer: tuple[Paragraph, ...]
    numbered: bool
    letters: Letters


class Sheets(NamedTuple):
    """All there is to paint."""

    paper: Paper
    blocks: tuple[Paragraph | Table, ...]

    @property
    def paragraphs(self) -> Iterator[Paragraph]:
        """All paragraphs of the text, as one reads; those of tables cell by cell."""
        for block in self.blocks:
            if isinstance(block, Paragraph):
                yield block
            else:
                yield from (paragraph for row in block.rows for cell in row for paragraph in cell.paragraphs)
