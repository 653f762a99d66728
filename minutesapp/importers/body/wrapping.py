"""Whether a source broke its lines by hand at the paper's edge, and where its paragraphs therefore begin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from minutesapp.importers.source import Line, width

NARROWEST, WIDEST = 40, 130
"""Half-width columns of a printed line: 20 signs in a column of a table, 65 signs across a page."""
SLACK = 6
"""Columns by which a full line may fall short: three signs, moved down so that no line begins with a full stop."""
FEWEST = 3
"""Full lines, or one in eight of a long text; fewer are chance."""
OUTLIERS, FEW_LINES = 0.98, 50
"""Where more lines than a few are, the widest fiftieth of them is tables and not the edge."""
ENDS = "。．！？!?」』）)】"


class Wrapping:
    """The width at which the lines of a source break; 0 where every line is a paragraph.

    `margin` is how far in, in half-width columns, lines stand that go on with the one above; None where none do.
    """

    def __init__(self, lines: Sequence[Line]) -> None:
        self.width = find_width(lines)
        below = (after for line, after in pairwise(lines) if self.fills(line) and line.text[-1] not in ENDS)
        margins = Counter(width(after.indent) for after in below if not after.gap)
        self.margin = margins.most_common(1)[0][0] if margins else None

    def fills(self, line: Line) -> bool:
        """Whether a line goes to the edge, so that the next may be its continuation."""
        return self.width > 0 and _extent(line) >= self.width - SLACK

    def begins(self, line: Line, before: Line) -> bool:
        """Whether a line under a full one whose sentence is finished begins a paragraph of its own."""
        if self.margin is None:
            return len(line.indent) > len(before.indent)
        return width(line.indent) > self.margin

    def goes_on(self, line: Line) -> bool:
        """Whether a line stands as far in as those that go on with the one above."""
        return not line.indent or width(line.indent) == self.margin


def find_width(lines: Sequence[Line]) -> int:
    """The width of hard-wrapped lines in half-width columns: many lines end there, and most of them in mid-sentence."""
    extents = [_extent(line) for line in lines]
    if not extents:
        return 0
    edge = sorted(extents)[int(len(extents) * OUTLIERS) if len(extents) > FEW_LINES else -1]
    if not NARROWEST <= edge <= WIDEST:
        return 0
    pairs = zip(extents, pairwise(lines), strict=False)
    full = [line for extent, (line, after) in pairs if edge - SLACK <= extent and not after.gap]
    unfinished = sum(line.text[-1] not in ENDS for line in full)
    enough = len(full) >= max(FEWEST, len(lines) // 8)
    return edge if enough and unfinished * 5 >= len(full) * 3 else 0


def _extent(line: Line) -> int:
    return width(line.text) + (width(line.indent) if line.indent else 0)
