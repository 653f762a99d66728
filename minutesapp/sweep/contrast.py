"""Whether letters of one colour are seen on another. Colours are RRGGBB."""

from __future__ import annotations

from functools import lru_cache

from minutesapp.language.pattern import pattern

BLACK, WHITE = "000000", "FFFFFF"
LEAST_CONTRAST = 1.3
"""Below it nobody reads a word: light grey on white, as forms have it for what is to be filled in, has 1.5 and more."""
DARKEST = 0.03
"""The luminance up to which a colour is black, whatever it is called."""
COLOUR = pattern("[0-9A-Fa-f]{6}")


@lru_cache(4096)
def is_seen(ink: str, ground: str) -> bool:
    """Whether letters in this ink are read on this ground; also where one of the colours is none that is known."""
    if not (COLOUR.fullmatch(ink) and COLOUR.fullmatch(ground)):
        return True
    darker, lighter = sorted((_luminance(ink), _luminance(ground)))
    return (lighter + 0.05) / (darker + 0.05) >= LEAST_CONTRAST


@lru_cache(4096)
def is_dark(colour: str) -> bool:
    """Whether a colour blackens what is in it."""
    return COLOUR.fullmatch(colour) is not None and _luminance(colour) <= DARKEST


def _luminance(colour: str) -> float:
    """How bright a colour is, from 0 to 1 (WCAG 2)."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
