"""The page of a layout in the measures of Word: twips, of which a point has twenty."""

from __future__ import annotations

from msgspec import Struct

from minutesapp.templates.page.look import PageLook
from minutesapp.word.layout.letters import TWIPS_PER_POINT

TWIPS_PER_MM = 1440 / 25.4
HEAD_ROOM, FOOT_ROOM = 851, 680
"""How far what stands on every page is from the edges of the paper, where the margins have the room."""
LOOSE_LINE = 1.5
"""Of a page whose lines are left to the letters: how much higher one is than these."""


class Sheet(Struct, frozen=True):
    """The paper and its text, all in twips; `count` full-width characters fill a line.

    `pitch` is 0 and `letter_space` None where they are left to the letters.
    """

    width: int
    height: int
    top: int
    bottom: int
    left: int
    right: int
    letters: int
    count: float
    letter_space: int | None
    pitch: int

    @property
    def text_width(self) -> int:
        """How wide the text is."""
        return self.width - self.left - self.right

    @property
    def head_room(self) -> int:
        """From the upper edge of the paper to what stands at the head of every page."""
        return min(HEAD_ROOM, self.top * 2 // 3)

    @property
    def foot_room(self) -> int:
        """From what stands at the foot of every page to the lower edge."""
        return min(FOOT_ROOM, self.bottom * 2 // 3)

    @property
    def line(self) -> float:
        """The height of one line."""
        return self.pitch or self.letters * LOOSE_LINE

    def cells(self, count: float) -> int:
        """So many characters of the page."""
        return round(count * self.text_width / self.count)

    def lines(self, count: float) -> int:
        """So many lines of the page."""
        return round(count * self.line)


def sheet_of(page: PageLook) -> Sheet:
    """The measures of a page."""
    sizes = (twips(page.paper.width), twips(page.paper.height))
    width, height = reversed(sizes) if page.landscape else sizes
    margins = page.margins
    top, bottom, left, right = map(twips, (margins.top, margins.bottom, margins.left, margins.right))
    letters = round(page.points * TWIPS_PER_POINT)
    text_width, text_height = width - left - right, height - top - bottom
    return Sheet(
        width, height, top, bottom, left, right, letters,
        count=page.characters or text_width / letters,
        letter_space=text_width // page.characters - letters if page.characters else None,
        # One twip less than the exact quotient: rounding in the program that lays out the page must not cost a line.
        pitch=text_height // page.lines - 1 if page.lines else 0,
    )  # fmt: skip


def twips(millimetres: float) -> int:
    """A length in the measure of Word."""
    return round(millimetres * TWIPS_PER_MM)


def millimetres(twips: float) -> float:
    """A length of a layout, to a tenth."""
    return round(twips / TWIPS_PER_MM, 1)
