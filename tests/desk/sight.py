"""What is wrong with a screen as far as no eye is needed for it: windows beyond its edge, words that are cut off."""

from __future__ import annotations

from tests.desk.clerk import Clerk

ROUNDING = 1
"""By how many pixels a size can be off where the screen has a scale."""


def faults(clerk: Clerk, name: str) -> list[str]:
    """Sentences on what is in sight under this name."""
    left, top, width, height = clerk.ask("screen")
    found = []
    for window in clerk.ask("windows") or []:
        x, y, w, h = window["rect"]
        if x < left or y < top or x + w > left + width + ROUNDING or y + h > top + height + ROUNDING:
            found.append(f"{name}: {window['class']} reaches beyond the screen: {window['rect']}")
    cut = (widget for widget in clerk.ask("widgets") or [] if widget["cut"])
    return found + [f"{name}: {widget['class']} 「{widget['text'] or widget['name']}」 is cut off" for widget in cut]
