"""All that makes the page of a form, in the terms of an office.

Paper and margins are millimetres, sizes of letters points; indents and columns count full-width characters of the page,
spaces above paragraphs its lines.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

MINCHO, GOTHIC = "ＭＳ 明朝", "ＭＳ ゴシック"


class Paper(Struct, frozen=True):
    """A size of paper, standing upright."""

    width: float
    height: float


PAPERS = {
    "A3": Paper(297, 420),
    "A4": Paper(210, 297),
    "A5": Paper(148, 210),
    "B4": Paper(257, 364),
    "B5": Paper(182, 257),
}
"""The sizes that offices use, by name; B is that of JIS."""


class Margins(Struct, frozen=True):
    """The room around the text; 30 at the left is for binding."""

    top: float = 25
    bottom: float = 25
    left: float = 30
    right: float = 20


class Align(StrEnum):
    """On which side a line stands."""

    LEFT = "left"
    CENTRE = "center"
    RIGHT = "right"


class NumberStyle(StrEnum):
    """How the number of a page is written."""

    DASHED = "- 1 -"
    PLAIN = "1"
    OF_ALL = "1 / 16"
    PAGES = "1/16 ページ"


class NumberPlace(StrEnum):
    """Where on the paper it stands."""

    FOOT_CENTRE = "foot-centre"
    FOOT_RIGHT = "foot-right"
    HEAD_RIGHT = "head-right"


class PageNumber(Struct, frozen=True):
    """The number on every page."""

    style: NumberStyle = NumberStyle.DASHED
    place: NumberPlace = NumberPlace.FOOT_CENTRE


class Leader(StrEnum):
    """What fills the room between the label of a field and its value."""

    NONE = "none"
    DOT = "dot"
    MIDDLE_DOT = "middleDot"


class Line(StrEnum):
    """A ruled line over the width of the text."""

    NONE = "none"
    SINGLE = "single"
    THICK = "thick"
    DOUBLE = "double"
    DOTTED = "dotted"
    DASHED = "dashed"


class Indent(Struct, frozen=True):
    """How far a paragraph stands in, and how much further its first line; one that hangs out is less than 0."""

    left: float = 0
    first: float = 0


class HeadingLook(Struct, frozen=True):
    """How a heading of one level stands, and the space above it."""

    left: float = 0
    first: float = 0
    before: float = 0


HEADINGS = (HeadingLook(1, -1, 0.5), HeadingLook(3, -2, 0.5), HeadingLook(3.5, -1.5), HeadingLook(5.5, -2.5))


class TitleLook(Struct, frozen=True):
    """The line at the head of the record."""

    points: float = 14
    align: Align = Align.CENTRE


class CoverLook(Struct, frozen=True):
    """The lines of the cover, and the space above each of them."""

    points: float = 16
    align: Align = Align.CENTRE
    before: float = 4


class FieldLook(Struct, frozen=True):
    """The header: where values begin behind their labels and what leads there; in a table how wide its labels are."""

    tab: float = 11
    leader: Leader = Leader.NONE
    label_column: float = 10


class TimeLook(Struct, frozen=True):
    """Lines that tell when a meeting began, paused and ended, and what is ruled above and below each."""

    left: float = 0
    first: float = 0
    align: Align = Align.LEFT
    above: Line = Line.NONE
    below: Line = Line.NONE


class Column(Struct, frozen=True):
    """A column of a table: what stands over it, and how wide it is."""

    head: str
    width: float


class TurnTable(Struct, frozen=True):
    """Turns in columns. That of what is said has the head `speech` and takes the rest; one of decisions may follow."""

    speaker: Column = Column("発言者", 9)
    speech: str = "発言内容"
    decision: Column | None = None


class PageLook(Struct, frozen=True):
    """The page of a form.

    `characters` a line and `lines` a page; 0 leaves them to the size of the letters. Titles and headings are set in the
    `heading_font`. `head_line` stands at the head of every page. `headings` has one entry for each level; `more` are
    the paragraphs of a turn behind its first, which is a `turn`.
    """

    paper: Paper = PAPERS["A4"]
    landscape: bool = False
    margins: Margins = Margins()
    characters: int = 40
    lines: int = 36
    font: str = MINCHO
    heading_font: str = MINCHO
    points: float = 10.5
    number: PageNumber | None = PageNumber()
    head_line: str = ""
    title: TitleLook = TitleLook()
    cover: CoverLook = CoverLook()
    fields: FieldLook = FieldLook()
    headings: tuple[HeadingLook, HeadingLook, HeadingLook, HeadingLook] = HEADINGS
    turn: Indent = Indent(1, -1)
    more: Indent = Indent(1, 1)
    direction: Indent = Indent(3, -1)
    narrative: Indent = Indent(0, 1)
    decision: Indent = Indent(1, 0)
    time: TimeLook = TimeLook()
    turns: TurnTable = TurnTable()
