"""How far to scroll so that what is being written can be seen."""

from __future__ import annotations

from math import ceil, floor

LINES_ABOVE, LINES_BELOW = 1.5, 3.0
"""What stays visible around the line with the cursor: what was said before, and room for the candidates below."""


def scroll_needed(top: float, bottom: float, height: float, line: float) -> int:
    """How far a view of this height must scroll down (negative: up) for a line that goes from `top` to `bottom` in it.

    All in pixels. Views with room for a few lines only show fewer lines around.
    """
    above = min(LINES_ABOVE * line, height / 5)
    below = min(LINES_BELOW * line, height / 3)
    if top < above:
        return floor(top - above)
    return max(ceil(bottom - (height - below)), 0)
