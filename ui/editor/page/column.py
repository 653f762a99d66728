"""Where things stand across the column, in pixels of the viewport: tab, labels, text."""

from __future__ import annotations

from msgspec import Struct

from ui.editor.page.theme import PageTheme

# In widths of a kanji.
TAB = 3.2
TEXT = 40.0
SHORT_TEXT, SHORTEST_TEXT = 24.0, 16.0
"""Below the first the labels and edges get narrower, so that the text need not; below the second the text does."""


class Edges(Struct, frozen=True):
    """What stands beside the text, in widths of a kanji: the labels, the gap behind them, the right edge."""

    label: float
    gap: float
    right: float

    @property
    def width(self) -> float:
        """All of it, with the tab of closed passages."""
        return TAB + self.label + self.gap + self.right

    def towards(self, other: Edges, share: float) -> Edges:
        """Edges between these and others."""
        pairs = ((self.label, other.label), (self.gap, other.gap), (self.right, other.right))
        return Edges(*(mine + (theirs - mine) * share for mine, theirs in pairs))


WIDE, TIGHT = Edges(label=8.6, gap=1.5, right=3.2), Edges(label=5.0, gap=1.0, right=1.0)

HEAD_ROOM = 1.6
FOOT_ROOM = 8.0
"""Empty lines above the record and below it, so that the last line need not be written at the edge of the window."""


class Column(Struct, frozen=True):
    """The column as it stands in the window.

    `width` is that of the whole page. Labels end at `label_right`, the text begins at `text_left` and ends `edge`
    before the page does; the tab of closed passages takes the first `tab` pixels.
    """

    width: int
    tab: float
    label_left: float
    label_right: float
    text_left: float
    edge: float


def lay_out(theme: PageTheme, room: int) -> Column:
    """The column for this theme in so many pixels: 40 kanji wide, or narrower where the window is; never cut off."""
    em = theme.em
    roomy, narrow = WIDE.width + SHORT_TEXT, TIGHT.width + SHORTEST_TEXT
    edges = WIDE.towards(TIGHT, min(max((roomy - room / em) / (roomy - narrow), 0), 1))
    text_left = (TAB + edges.label + edges.gap) * em
    # Half a pixel more than 40 kanji, or rounding would take the 40th to the next line.
    width = min(round((edges.width + TEXT) * em) + 1, max(room, round((edges.width + 1) * em)))
    return Column(width, TAB * em, TAB * em, (TAB + edges.label) * em, text_left, edges.right * em)
