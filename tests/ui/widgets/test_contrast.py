"""Everything that is written can be read in both themes, and every sign and frame that means something can be seen.

4.5 : 1 for words, 3 : 1 for signs and frames (JIS X 8341-3, WCAG 2). What is disabled may be faint; lines that only
part what stands apart anyway say nothing.
"""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from ui.editor.page.theme import Colours, make_theme
from ui.widgets.appearance.stylesheet import STYLESHEET
from ui.widgets.appearance.theme import DARK, LIGHT, Scheme, palette_of

WORDS, SIGNS = 4.5, 3.0
SCHEMES = pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
GROUNDS = ("paper", "panel", "window", "hover", "soft")
"""What words stand on: fields and lists, panels, the window, what the pointer or the keyboard is at, notices."""
Role = QPalette.ColorRole


def luminance(colour: QColor) -> float:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(one: QColor | str, other: QColor | str) -> float:
    light, dark = sorted((luminance(QColor(one)), luminance(QColor(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_counted_as_the_standard_counts_it() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@SCHEMES
@pytest.mark.parametrize("ink", ["ink", "faint", "accent", "caution"])
@pytest.mark.parametrize("ground", GROUNDS)
def test_words_of_the_window_can_be_read(scheme: Scheme, ink: str, ground: str) -> None:
    """Text, faint text and hints, links and the chosen row of a panel, warnings."""
    assert contrast(getattr(scheme, ink), getattr(scheme, ground)) >= WORDS


@SCHEMES
def test_words_on_the_accent_and_on_what_is_pressed_can_be_read(scheme: Scheme) -> None:
    """The default button, chosen rows, selected text; buttons that are held down."""
    for ground in (scheme.accent, scheme.accent_hover):
        assert contrast(scheme.on_accent, ground) >= WORDS
    assert contrast(scheme.ink, scheme.line) >= WORDS


@SCHEMES
@pytest.mark.parametrize("frame", ["edge", "accent"])
@pytest.mark.parametrize("ground", ["paper", "panel", "window", "soft"])
def test_frames_of_fields_and_the_ring_of_the_focus_can_be_seen(scheme: Scheme, frame: str, ground: str) -> None:
    assert contrast(getattr(scheme, frame), getattr(scheme, ground)) >= SIGNS


@SCHEMES
def test_the_palette_can_be_read(scheme: Scheme) -> None:
    palette = palette_of(scheme)
    pairs = [
        (Role.WindowText, Role.Window),
        (Role.Text, Role.Base),
        (Role.Text, Role.AlternateBase),
        (Role.ButtonText, Role.Button),
        (Role.ToolTipText, Role.ToolTipBase),
        (Role.PlaceholderText, Role.Base),
        (Role.HighlightedText, Role.Highlight),
        (Role.Link, Role.Base),
        (Role.Link, Role.Window),
    ]
    for ink, ground in pairs:
        assert contrast(palette.color(ink), palette.color(ground)) >= WORDS, (ink, ground)


def colours(scheme: Scheme) -> Colours:
    return make_theme(palette_of(scheme)).colours


@SCHEMES
@pytest.mark.parametrize("ink", ["text", "soft", "faint", "member", "staff", "guest", "unknown"])
@pytest.mark.parametrize("ground", ["page", "closed_band"])
def test_words_on_the_page_and_beside_it_can_be_read(qapp: QApplication, scheme: Scheme, ink: str, ground: str) -> None:
    """The text, directions, names and labels of every side, in open and in closed passages."""
    assert contrast(getattr(colours(scheme), ink), getattr(colours(scheme), ground)) >= WORDS


@SCHEMES
@pytest.mark.parametrize("ink", ["text", "soft"])
@pytest.mark.parametrize("ground", ["hit", "withheld"])
def test_words_that_are_found_or_withheld_can_be_read(
    qapp: QApplication, scheme: Scheme, ink: str, ground: str
) -> None:
    assert contrast(getattr(colours(scheme), ink), getattr(colours(scheme), ground)) >= WORDS


@SCHEMES
def test_marks_can_be_seen(qapp: QApplication, scheme: Scheme) -> None:
    """The edges of what is found or withheld, the line under what is in question, the tab of what is closed."""
    page = colours(scheme)
    for ground in (page.page, page.closed_band):
        for sign in (page.hit_edge, page.withheld_edge, page.query, page.closed_tab, page.unknown):
            assert contrast(sign, ground) >= SIGNS
    assert contrast(page.closed_word, page.closed_tab) >= WORDS


def test_the_style_sheet_has_no_colours_of_its_own() -> None:
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b(?=[; ])", re.sub(r"\w#[\w-]+", "", STYLESHEET)) == []
