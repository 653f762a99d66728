"""The page of a layout as a value, as far as a layout tells it: whatever a clerk's Word made of it."""

from __future__ import annotations

from lxml.etree import _Element

from minutesapp.templates.page.look import (
    Align,
    Column,
    CoverLook,
    FieldLook,
    HeadingLook,
    Indent,
    Leader,
    Line,
    Margins,
    PageLook,
    Paper,
    TimeLook,
    TitleLook,
    TurnTable,
)
from minutesapp.word.layout.letters import TWIPS_PER_POINT, cell_width, whole
from minutesapp.word.layout.style_names import (
    COLUMNS,
    COVER_STYLE,
    DECISION_STYLE,
    FIELD_LABEL_STYLE,
    TIME_STYLE,
    TURN_LABEL_STYLE,
)
from minutesapp.word.making.furniture import read_head_line, read_number
from minutesapp.word.making.opened import OpenedLayout
from minutesapp.word.making.sheet import LOOSE_LINE, millimetres
from minutesapp.word.package import WORDS, DamagedError
from minutesapp.word.pages.formatting import Formatting
from minutesapp.word.pages.page import Paragraph

W = f"{{{WORDS}}}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
A4 = (11906, 16838)
CHARACTER_GRIDS = ("linesAndChars", "snapToChars")
NEARLY = 0.01
"""Of a character: what rounding may cost a line."""
TITLE_STYLE, FIELD_STYLE, HEADINGS = "表題", "項目", "見出し {}"
INDENTED = {
    "turn": "発言",
    "more": "発言（続き）",
    "direction": "ト書き",
    "narrative": "地の文",
    "decision": DECISION_STYLE,
}
ALIGNED = {"center": Align.CENTRE, "right": Align.RIGHT, "end": Align.RIGHT}
NO_RULES = ("none", "nil", "")
USUAL = PageLook()


def read_page(data: bytes) -> PageLook:
    """The page of a layout; what the layout does not tell is as usual. DamagedError where it is no layout."""
    return _Reading(OpenedLayout(data)).page()


class _Reading:
    """Finds every value of a page in an opened layout."""

    def __init__(self, layout: OpenedLayout) -> None:
        self._layout = layout
        self._formatting = Formatting(layout.styles)
        self._usual = self._formatting.usual_letters
        size, margins, self._grid = (layout.section.find(f"{W}{name}") for name in ("pgSz", "pgMar", "docGrid"))
        self._size = (_number(size, "w") or A4[0], _number(size, "h") or A4[1])
        self._turned = (size is not None and size.get(f"{W}orient") == "landscape") or self._size[0] > self._size[1]
        self._margins = {side: abs(_number(margins, side)) for side in Margins.__struct_fields__}
        width = self._size[0] - self._margins["left"] - self._margins["right"]
        height = self._size[1] - self._margins["top"] - self._margins["bottom"]
        if min(width, height) <= 0 or self._usual.points <= 0:
            raise DamagedError
        cell = cell_width(layout.styles, layout.section)
        self._characters = int(width / cell + NEARLY) if self._counts_characters() and cell > 0 else 0
        self._cell = width / self._characters if self._characters else self._usual.points * TWIPS_PER_POINT
        pitch = _number(self._grid, "linePitch") if self._grid is not None and self._grid.get(f"{W}type") else 0
        self._lines = height // pitch if pitch > 0 else 0
        self._line = pitch if self._lines else self._usual.points * TWIPS_PER_POINT * LOOSE_LINE

    def page(self) -> PageLook:
        """The whole page."""
        return PageLook(
            paper=Paper(*sorted(map(millimetres, self._size))),
            landscape=self._turned,
            margins=Margins(**{side: millimetres(room) for side, room in self._margins.items()}),
            characters=self._characters,
            lines=self._lines,
            font=self._usual_face(),
            heading_font=self._heading_face(),
            points=self._usual.points,
            number=read_number(self._layout, self._formatting),
            head_line=read_head_line(self._layout),
            headings=tuple(self._heading(usual, level) for level, usual in enumerate(USUAL.headings, 1)),  # type: ignore[arg-type]
            turns=self._turns(),
            fields=self._fields(),
            title=self._title(),
            cover=self._cover(),
            time=self._time(),
            **{name: self._indent(style, getattr(USUAL, name)) for name, style in INDENTED.items()},
        )

    def _counts_characters(self) -> bool:
        """Whether the layout says how many characters a line has, by room between them or by a grid."""
        stated = any(place.find(f".//{W}rPr/{W}spacing") is not None for place in self._layout.usual_places)
        return stated or (self._grid is not None and self._grid.get(f"{W}type") in CHARACTER_GRIDS)

    def _usual_face(self) -> str:
        """The font of the text, which may be one of the theme."""
        stated = (place.find(f".//{W}rPr/{W}rFonts") for place in self._layout.usual_places)
        fonts = next((found for found in stated if found is not None), None)
        by_theme = "" if fonts is None else fonts.get(f"{W}eastAsiaTheme", "")
        theme = self._layout.only("theme") if by_theme else None
        face = "" if theme is None else _theme_face(theme, "majorFont" if by_theme.startswith("major") else "minorFont")
        return face or self._usual.face

    def _heading_face(self) -> str:
        face = self._shown(HEADINGS.format(1)).runs[0].letters.face
        return self._usual_face() if face == self._usual.face else face

    def _shown(self, style: str) -> Paragraph:
        """How the sample of a style looks."""
        return self._formatting.paragraph(self._layout.sample(style))

    def _has(self, style: str) -> bool:
        return self._layout.named.paragraph(style) is not None

    def _count(self, points: float) -> float:
        return round(points * TWIPS_PER_POINT / self._cell, 1)

    def _lines_of(self, points: float) -> float:
        return round(points * TWIPS_PER_POINT / self._line, 1)

    def _indent(self, style: str, usual: Indent) -> Indent:
        look = self._shown(style)
        return Indent(self._count(look.left), self._count(look.first)) if self._has(style) else usual

    def _heading(self, usual: HeadingLook, level: int) -> HeadingLook:
        style = HEADINGS.format(level)
        look = self._shown(style)
        read = HeadingLook(self._count(look.left), self._count(look.first), self._lines_of(look.before))
        return read if self._has(style) else usual

    def _title(self) -> TitleLook:
        look = self._shown(TITLE_STYLE)
        return TitleLook(look.runs[0].letters.points, _aligned(look)) if self._has(TITLE_STYLE) else USUAL.title

    def _cover(self) -> CoverLook:
        look = self._shown(COVER_STYLE)
        read = CoverLook(look.runs[0].letters.points, _aligned(look), self._lines_of(look.before))
        return read if self._has(COVER_STYLE) else USUAL.cover

    def _time(self) -> TimeLook:
        look, rules = self._shown(TIME_STYLE), self._property(TIME_STYLE, "pBdr")
        above, below = (_line(rules.find(f"{W}{side}") if rules is not None else None) for side in ("top", "bottom"))
        read = TimeLook(self._count(look.left), self._count(look.first), _aligned(look), above, below)
        return read if self._has(TIME_STYLE) else USUAL.time

    def _fields(self) -> FieldLook:
        look, tabs = self._shown(FIELD_STYLE), self._property(FIELD_STYLE, "tabs")
        leaders = (
            () if tabs is None else (tab.get(f"{W}leader", "none") for tab in tabs if tab.get(f"{W}val") != "clear")
        )
        known = (Leader(leader) for leader in leaders if leader in set(Leader))
        at = look.tabs[0] if look.tabs else look.left
        label = self._widths(FIELD_LABEL_STYLE)[:1] or (USUAL.fields.label_column,)
        return FieldLook(self._count(at), next(known, Leader.NONE), label[0])

    def _turns(self) -> TurnTable:
        widths, table = self._widths(TURN_LABEL_STYLE), self._layout.table(TURN_LABEL_STYLE)
        if table is None or not widths:
            return USUAL.turns
        rows = (row for row in table.iterfind(f"{W}tr") if row.find(f"{W}trPr/{W}tblHeader") is not None)
        cells = next((row.findall(f"{W}tc") for row in rows), [])
        heads = ["".join(text.text or "" for text in cell.iter(f"{W}t")) for cell in cells]
        first, middle, last = (heads[at] if at < len(heads) else "" for at in range(3))
        decision = Column(last or DECISION_STYLE, widths[2]) if len(widths) > 2 else None
        usual = USUAL.turns
        return TurnTable(Column(first or usual.speaker.head, widths[0]), middle or usual.speech, decision)

    def _widths(self, label_style: str) -> tuple[float, ...]:
        """The columns of a table, in characters; none where there is no such table."""
        table = self._layout.table(label_style)
        grid = [] if table is None else table.findall(f"{W}tblGrid/{W}gridCol")
        widths = tuple(round(_number(column, "w") / self._cell, 1) for column in grid)
        return widths if len(widths) in COLUMNS[label_style] else ()

    def _property(self, style: str, name: str) -> _Element | None:
        """A property of the paragraphs in a style: that of the sample, or the nearest of its styles."""
        sample, id = self._layout.sample(style), self._layout.named.paragraph(style) or ""
        places = (sample, *self._formatting.chain(id))
        found = (place.find(f"{W}pPr/{W}{name}") for place in places)
        return next((element for element in found if element is not None), None)


def _number(element: _Element | None, name: str) -> int:
    return 0 if element is None else whole(element.get(f"{W}{name}"))


def _aligned(look: Paragraph) -> Align:
    return ALIGNED.get(look.align, Align.LEFT)


def _line(rule: _Element | None) -> Line:
    """The line that a border is, or the nearest."""
    kind = "none" if rule is None else rule.get(f"{W}val", "")
    if kind in NO_RULES:
        return Line.NONE
    return Line(kind) if kind in set(Line) else Line.SINGLE


def _theme_face(theme: _Element, kind: str) -> str:
    """The font of a theme for Japanese text."""
    fonts = theme.find(f".//{A}fontScheme/{A}{kind}")
    rows = [] if fonts is None else [*fonts.findall(f"{A}ea"), *fonts.findall(f"{A}font[@script='Jpan']")]
    return next((face for row in rows if (face := row.get("typeface"))), "")
