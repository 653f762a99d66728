"""Where things stand across the column, in pixels of the viewport: tab, labels, text."""

from __future__ import annotations

from dataclasses import dataclass

from ui.editor.look import Look

# In widths of a kanji.
TAB = 3.2
LABEL = 8.6
GAP = 1.5
TEXT = 40.0
EDGE = 3.2
NARROWEST_TEXT = 16.0

HEAD_ROOM = 1.6
FOOT_ROOM = 8.0
"""Empty lines above the record and below it, so that the last line need not be written at the edge of the window."""


@dataclass(frozen=True, slots=True)
class Column:
    """The column as it stands in the window.

    `width` is that of the whole paper. Labels end at `label_right`, the text begins at `text_left` and ends `edge`
    before the paper does; the tab of closed passages takes the first `tab` pixels.
    """

    width: int
    tab: float
    label_left: float
    label_right: float
    text_left: float
    edge: float


def lay_out(look: Look, room: int) -> Column:
    """The column for this look in so many pixels: 40 kanji wide, or narrower where the window is."""
    em = look.em
    text_left = (TAB + LABEL + GAP) * em
    wanted = text_left + (TEXT + EDGE) * em
    # Half a pixel more than 40 kanji, or rounding would take the 40th to the next line.
    width = min(round(wanted) + 1, max(room, round(text_left + (NARROWEST_TEXT + EDGE) * em)))
    return Column(width, TAB * em, TAB * em, (TAB + LABEL) * em, text_left, EDGE * em)
