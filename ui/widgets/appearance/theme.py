"""Colours, faces and spacing of the window, light and dark: one place for all of them."""

from __future__ import annotations

import gc
from typing import cast

from msgspec import Struct
from msgspec.structs import fields
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from minutesapp import paths
from ui.widgets.appearance.stylesheet import STYLESHEET

SPACING = 8
UI_FACES = ("Yu Gothic UI", "Meiryo UI", "Noto Sans CJK JP", "IPAexGothic", "IPAGothic")
MINCHO_FACES = ("Yu Mincho", "MS Mincho", "Noto Serif CJK JP", "IPAexMincho", "IPAmjMincho")
UI_POINTS = 10
MIDDLE = 128
"""How light paper is that is neither light nor dark."""


class Scheme(Struct, frozen=True):
    """One set of colours: paper and ink, the lines between them, one accent, and colours that mean something."""

    dark: bool
    window: str
    panel: str
    paper: str
    ink: str
    faint: str
    line: str
    edge: str
    accent: str
    accent_hover: str
    on_accent: str
    hover: str
    soft: str
    caution: str


LIGHT = Scheme(
    dark=False,
    window="#f3f3f0",
    panel="#f9f9f7",
    paper="#ffffff",
    ink="#22262a",
    faint="#5f646a",
    line="#d9d9d4",
    edge="#81878c",
    accent="#28587f",
    accent_hover="#34699a",
    on_accent="#ffffff",
    hover="#e7ebee",
    soft="#fdf6e3",
    caution="#a8402d",
)
DARK = Scheme(
    dark=True,
    window="#202327",
    panel="#25292d",
    paper="#1a1d20",
    ink="#e3e5e7",
    faint="#a0a6ac",
    line="#3a3f45",
    edge="#79818a",
    accent="#7fb0d8",
    accent_hover="#97c1e4",
    on_accent="#10171d",
    hover="#313740",
    soft="#332f22",
    caution="#e78b78",
)


def scheme_for(choice: str) -> Scheme:
    """The colours for a setting: ``light``, ``dark``, anything else follows the system."""
    if choice == "light":
        return LIGHT
    if choice == "dark":
        return DARK
    hints = QGuiApplication.styleHints()
    return DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT


def apply_theme(scheme: Scheme) -> None:
    """Give the application these colours and its face."""
    app = cast(QApplication, QApplication.instance())
    sheet = stylesheet_of(scheme)
    if app.styleSheet() == sheet:
        return
    if app.styleSheet():
        # Qt goes through all widgets and calls some of ours: what Python cleared up meanwhile would crash it.
        gc.collect()
    app.setPalette(palette_of(scheme))
    app.setFont(ui_font())
    app.setStyleSheet(sheet)


def soft_colour() -> QColor:
    """What lies under a row that asks for a look, in the present colours."""
    return QColor(_present().soft)


def caution_colour() -> QColor:
    """What words are written in that ask for a look, in the present colours."""
    return QColor(_present().caution)


def ui_font() -> QFont:
    """The face of the window, the same on every system that has one of its families."""
    font = QFont()
    font.setFamilies(list(UI_FACES))
    font.setPointSizeF(UI_POINTS)
    return font


def text_faces(mincho: bool) -> tuple[str, ...]:
    """The families for the text of the record before its usual ones, which are 明朝: none, or those of the window."""
    return () if mincho else UI_FACES


def palette_of(scheme: Scheme) -> QPalette:
    """The palette of a scheme; what Qt needs beyond it is derived from its colours."""
    role = QPalette.ColorRole
    palette = QPalette(QColor(scheme.window))
    colours = {
        role.Window: scheme.window,
        role.WindowText: scheme.ink,
        role.Base: scheme.paper,
        role.AlternateBase: scheme.panel,
        role.Text: scheme.ink,
        role.Button: scheme.panel,
        role.ButtonText: scheme.ink,
        role.ToolTipBase: scheme.paper,
        role.ToolTipText: scheme.ink,
        role.PlaceholderText: scheme.faint,
        role.Highlight: scheme.accent,
        role.HighlightedText: scheme.on_accent,
        role.Accent: scheme.accent,
        role.Link: scheme.accent,
        role.Mid: scheme.line,
        role.Midlight: scheme.hover,
    }
    for place, colour in colours.items():
        palette.setColor(place, QColor(colour))
    for place in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, place, _between(scheme.ink, scheme.window, 0.6))
    return palette


def stylesheet_of(scheme: Scheme) -> str:
    """The style sheet in the colours of a scheme."""
    text = STYLESHEET.replace("@folder@", paths.resource("style").as_posix())
    text = text.replace("@tone@", "dark" if scheme.dark else "light")
    for part in fields(Scheme):
        text = text.replace(f"@{part.name}@", str(getattr(scheme, part.name)))
    return text


def _present() -> Scheme:
    return DARK if QGuiApplication.palette().base().color().lightness() < MIDDLE else LIGHT


def _between(first: str, second: str, share: float) -> QColor:
    """The colour `share` of the way from the first to the second."""
    a, b = QColor(first), QColor(second)
    red, green, blue = (
        round(x + (y - x) * share) for x, y in ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
    )
    return QColor(red, green, blue)
