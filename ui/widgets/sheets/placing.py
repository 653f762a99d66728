"""Lines on pages: what stands on which page and where, tables and their repeated heads included."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence

from msgspec import Struct
from PySide6.QtCore import QLineF

from minutesapp.services.output.preview import Cell, Paper, Paragraph, Sheets, Table
from ui.widgets.sheets.lines import FINE, Lines, lay_lines

CELL_MARGIN = 5.0
"""Points between the rule of a cell and its words."""
RULE = 0.5
"""How thick that rule is; each row is higher by it."""
SLACK = 1.0
"""What a line may stand out at the foot of a page, for lengths are rounded in Word files."""
AT_ONCE, FRESH = 300, 40
"""Paragraphs that are taken in one go; one that has to be laid out counts for so many."""
PLACED_AT_ONCE = 100
"""Blocks that are placed in one go."""

Room = tuple[Paragraph, float]
"""A paragraph, and the width of the room that it has, in points."""
Known = dict[Room, Lines]
"""Paragraphs that are laid out already."""


class Strip(Struct, frozen=True, eq=False):
    """Lines `first` to `last` (without it) of a paragraph, whose `number` counts through all of them; where on a page.

    Those outside tables are `open`: only their lines have numbers.
    """

    number: int
    lines: Lines
    first: int
    last: int
    x: float
    y: float
    open: bool = True

    @property
    def bottom(self) -> float:
        """Where the next line would begin."""
        return self.y + (self.last - self.first) * self.lines.height


class Page(Struct, eq=False):
    """What stands on one page: words, and the rules of tables."""

    strips: list[Strip]
    rules: list[QLineF]


class Pages(Struct, frozen=True, eq=False):
    """All pages of a copy, and the paragraphs that were laid out for them."""

    sheets: Sheets
    pages: Sequence[Page]
    known: Known


Making = Generator[None, None, Pages]
"""Pages in the making; a step of it takes a few milliseconds at most."""


def make_pages(sheets: Sheets, known: Known) -> Making:
    """The pages step by step. Paragraphs that are `known` are not laid out again, and others are added to them."""
    paper = sheets.paper
    width = paper.width - paper.left - paper.right
    laid: list[Lines] = []
    used: Known = {}
    fresh = 0
    for block in sheets.blocks:
        for room in _rooms(block, width):
            if room not in known:
                fresh += FRESH
                known[room] = lay_lines(*room, paper.pitch)
            laid.append(known[room])
            used[room] = laid[-1]
            fresh += 1
        if fresh >= AT_ONCE:
            fresh = 0
            yield
    placer = _Placer(paper, laid)
    yield from placer.place(sheets.blocks)
    return Pages(sheets, placer.pages, used)


def _rooms(block: Paragraph | Table, width: float) -> Iterator[Room]:
    if isinstance(block, Paragraph):
        yield block, width
        return
    for row in block.rows:
        for cell in row:
            yield from ((paragraph, cell.width - 2 * CELL_MARGIN) for paragraph in cell.paragraphs)


class _Placer:
    """Puts paragraphs and rows one below the other, and begins new pages."""

    def __init__(self, paper: Paper, laid: Sequence[Lines]) -> None:
        self.pages = [Page([], [])]
        self._left, self._top = paper.left * FINE, paper.top * FINE
        self._bottom = (paper.height - paper.bottom) * FINE + SLACK
        self._laid = laid
        self._number = 0
        self._y = self._top
        self._gap = 0.0

    def place(self, blocks: Sequence[Paragraph | Table]) -> Generator[None, None, None]:
        """Everything, in order."""
        bound = False
        for at, block in enumerate(blocks):
            if _begins_page(block) and not self._is_fresh:
                self._turn()
            if isinstance(block, Table):
                bound = False
                self._y, self._gap = self._y + self._gap, 0.0
                self._table(block)
            else:
                if block.together and not bound:
                    self._keep_together(blocks, at)
                bound = block.together
                self._paragraph(block)
            if at % PLACED_AT_ONCE == PLACED_AT_ONCE - 1:
                yield

    def _turn(self) -> None:
        """Begin a new page."""
        self.pages.append(Page([], []))
        self._y, self._gap = self._top, 0.0

    @property
    def _is_fresh(self) -> bool:
        return not self.pages[-1].strips

    def _keep_together(self, blocks: Sequence[Paragraph | Table], at: int) -> None:
        """Begin a new page where a row of paragraphs would stand at the foot of one, apart from what they belong to."""
        need, number, gap = 0.0, self._number, self._gap
        for block in blocks[at:]:
            lines = self._laid[number]
            if isinstance(block, Table) or not block.together:
                need += lines.height if isinstance(block, Table) else _least(block, lines) * lines.height
                need += gap if isinstance(block, Table) else max(gap, block.before * FINE)
                break
            need += max(gap, block.before * FINE) + lines.count * lines.height
            gap, number = block.after * FINE, number + 1
            if need > self._bottom - self._top:  # they fit on no page
                return
        if not self._is_fresh and self._y + need > self._bottom:
            self._turn()

    def _paragraph(self, paragraph: Paragraph) -> None:
        lines, done = self._laid[self._number], 0
        if not self._is_fresh or len(self.pages) == 1:  # between paragraphs Word leaves the larger of the two gaps
            self._y += max(self._gap, paragraph.before * FINE)
        while done < lines.count:
            take = self._fitting(lines, done, _least(paragraph, lines))
            if not take:
                self._turn()
                continue
            x = self._left + paragraph.left * FINE
            self.pages[-1].strips.append(Strip(self._number, lines, done, done + take, x, self._y))
            done += take
            self._y += take * lines.height
        self._gap = paragraph.after * FINE
        self._number += 1

    def _fitting(self, lines: Lines, done: int, least: int) -> int:
        """How many more lines of a paragraph stand on this page: not fewer than `least` before or behind a break."""
        rest = lines.count - done
        take = min(max(int((self._bottom - self._y) // lines.height), 0), rest)
        if take < rest:
            take = min(take, rest - least)
            if take < least:
                take = 0
        return take or (1 if self._is_fresh else 0)

    def _table(self, table: Table) -> None:
        begin, heads = self._number, table.rows[: table.heads]
        for at, row in enumerate(table.rows):
            parts = _RowParts(row, self._laid, self._number)
            while not parts.is_over:
                if not self._row(parts):
                    self._turn()
                    if at >= table.heads:
                        self._repeat(heads, begin)
            self._number = parts.next_number

    def _repeat(self, heads: Sequence[tuple[Cell, ...]], number: int) -> None:
        for row in heads:
            parts = _RowParts(row, self._laid, number)
            self._row(parts)
            number = parts.next_number

    def _row(self, parts: _RowParts) -> bool:
        """Put as much of a row as there is room for on this page; whether that was all."""
        page, top = self.pages[-1], self._y
        strips = parts.take(self._left, top + RULE * FINE, self._bottom, at_least_one=self._is_fresh)
        if not strips:
            return False
        page.strips += strips
        self._y = max(strip.bottom for strip in strips)
        edges = [self._left + edge for edge in parts.edges]
        page.rules += [QLineF(edge, top, edge, self._y) for edge in edges]
        page.rules += [QLineF(edges[0], y, edges[-1], y) for y in (top, self._y)]
        return parts.is_over


class _RowParts:
    """What of a row of a table is still to be placed, cell by cell."""

    def __init__(self, row: tuple[Cell, ...], laid: Sequence[Lines], number: int) -> None:
        self.edges = [0.0]
        self._rest: list[list[tuple[int, Lines, int]]] = []
        for cell in row:
            self.edges.append(self.edges[-1] + cell.width * FINE)
            numbers = range(number, number + len(cell.paragraphs))
            self._rest.append([(at, laid[at], 0) for at in numbers])
            number += len(cell.paragraphs)
        self.next_number = number

    @property
    def is_over(self) -> bool:
        """Whether all of it has a place."""
        return not any(self._rest)

    def take(self, left: float, top: float, bottom: float, *, at_least_one: bool) -> list[Strip]:
        """As many lines of each cell as there is room for; one of each in any case where that is asked for."""
        found: list[Strip] = []
        for edge, rest in zip(self.edges, self._rest, strict=False):
            y, first = top, at_least_one
            while rest:
                number, lines, done = rest[0]
                count = min(int((bottom - y) // lines.height), lines.count - done)
                count = max(count, int(first))
                if count <= 0:
                    break
                x = left + edge + (CELL_MARGIN + lines.paragraph.left) * FINE
                found.append(Strip(number, lines, done, done + count, x, y, open=False))
                y, first = y + count * lines.height, False
                if done + count < lines.count:
                    rest[0] = (number, lines, done + count)
                    break
                rest.pop(0)
        return found


def _begins_page(block: Paragraph | Table) -> bool:
    """Whether it stands at the top of a page, whatever room there is; a table does so by its first paragraph."""
    if isinstance(block, Paragraph):
        return block.new_page
    return any(paragraph.new_page for cell in block.rows[0][:1] for paragraph in cell.paragraphs[:1])


def _least(paragraph: Paragraph, lines: Lines) -> int:
    """Fewer lines than these do not stand alone."""
    return min(paragraph.fewest, lines.count)
