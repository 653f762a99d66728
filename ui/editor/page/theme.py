"""How the record looks: faces, sizes and colours. Everything is derived from a palette and a text size, here alone."""

from __future__ import annotations

from functools import cache

from msgspec import Struct
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QPalette

from minutesapp.model.attendance import Side

# Best first: a 明朝 made for screens, those of Windows, those of free systems; the last ones also have 𠮷.
TEXT_FACES = ("BIZ UDMincho Medium", "Yu Mincho", "MS Mincho", "Noto Serif CJK JP", "IPAexMincho", "IPAmjMincho")
LABEL_FACES = ("Yu Gothic UI", "Meiryo UI", "Noto Sans CJK JP", "IPAexGothic")

TEXT_POINTS = 12.0
SMALLEST_POINTS, LARGEST_POINTS = 8.0, 28.0
LINE_SPACING = 1.75
"""From line to line, in widths of a kanji; a person may like it tighter or wider."""
DARK_BELOW = 128


class Colours(Struct, frozen=True):
    """The colours of one palette."""

    page: QColor
    text: QColor
    soft: QColor
    faint: QColor
    hairline: QColor
    member: QColor
    staff: QColor
    guest: QColor
    unknown: QColor
    closed_band: QColor
    closed_tab: QColor
    closed_word: QColor
    hit: QColor
    hit_edge: QColor
    withheld: QColor
    withheld_edge: QColor
    query: QColor
    withdrawn: QColor
    corrected: QColor

    def of(self, side: Side) -> QColor:
        """The colour of labels of this side."""
        return {Side.MEMBER: self.member, Side.STAFF: self.staff, Side.GUEST: self.guest}[side]


class PageTheme(Struct, frozen=True):
    """Faces, colours and measures for one text size; `em` is the width of a kanji, `line` of a line, in pixels."""

    points: float
    text_font: QFont
    label_font: QFont
    colours: Colours
    em: float
    line: float


def make_theme(
    palette: QPalette, points: float = TEXT_POINTS, faces: tuple[str, ...] = (), spacing: float = LINE_SPACING
) -> PageTheme:
    """The theme for a palette, a text size in points and a line spacing; `faces` are families that are preferred."""
    text_font = _font(faces + TEXT_FACES, points)
    em = QFontMetricsF(text_font).horizontalAdvance("永")
    label_font = _font(LABEL_FACES, points * 0.86)
    return PageTheme(points, text_font, label_font, _colours(palette), em, float(round(em * spacing)))


def fit_points(points: float) -> float:
    """The size itself, or the nearest one that can still be read and laid out."""
    return min(max(points, SMALLEST_POINTS), LARGEST_POINTS)


def bold(font: QFont, weight: QFont.Weight = QFont.Weight.DemiBold) -> QFont:
    """The same font, heavier."""
    heavy = QFont(font)
    heavy.setWeight(weight)
    return heavy


def resized(font: QFont, factor: float) -> QFont:
    """The same font, larger or smaller."""
    other = QFont(font)
    other.setPointSizeF(font.pointSizeF() * factor)
    return other


def narrowed(font: QFont, share: float) -> QFont:
    """The same font, its signs made narrower."""
    other = QFont(font)
    other.setStretch(int(share * 100))
    return other


def _font(faces: tuple[str, ...], points: float) -> QFont:
    font = QFont()
    font.setFamilies([face for face in faces if face in _families()] or list(faces))
    font.setPointSizeF(points)
    return font


@cache
def _families() -> frozenset[str]:
    """What is installed; naming absent families makes every first use of a font slower."""
    return frozenset(QFontDatabase.families())


def _colours(palette: QPalette) -> Colours:
    page, text = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
    dark = page.lightness() < DARK_BELOW
    accent = palette.color(QPalette.ColorRole.Highlight)
    warm = QColor("#e0907c") if dark else QColor("#a8402d")
    violet = QColor("#8a8fd0") if dark else QColor("#5a5f9e")
    green = QColor("#8fc0a0") if dark else QColor("#3f6f52")
    return Colours(
        page=page,
        text=text,
        soft=mix(text, page, 0.2),
        faint=mix(text, page, 0.32),
        hairline=mix(text, page, 0.84),
        member=mix(text, page, 0.08),
        staff=mix(accent, text, 0.12),
        guest=mix(green, text, 0.1),
        unknown=warm,
        closed_band=mix(warm, page, 0.88 if dark else 0.925),
        closed_tab=mix(warm, page, 0.06),
        closed_word=page,
        hit=QColor("#4a3c12") if dark else QColor("#ffe48a"),
        hit_edge=QColor("#c9a338") if dark else QColor("#8a6a00"),
        withheld=mix(violet, page, 0.72),
        withheld_edge=violet,
        query=QColor("#d9a441") if dark else QColor("#b06d00"),
        withdrawn=warm,
        corrected=green,
    )


def mix(first: QColor, second: QColor, share: float) -> QColor:
    """The colour `share` of the way from the first to the second."""
    pairs = ((first.red(), second.red()), (first.green(), second.green()), (first.blue(), second.blue()))
    return QColor(*(round(a + (b - a) * share) for a, b in pairs))
