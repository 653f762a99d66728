"""Between Python, which counts code points, and Qt, which counts UTF-16 units: 𠮷 is one here and two there."""

from __future__ import annotations

import re

# Everything beyond the Basic Multilingual Plane takes two units.
ASTRAL = re.compile("[\U00010000-\U0010ffff]")


def utf16_length(text: str) -> int:
    """How many UTF-16 units the text takes."""
    return len(text) + len(ASTRAL.findall(text))


def to_utf16(text: str, index: int) -> int:
    """The UTF-16 offset of the code point at `index` of the text; an index beyond the end means the end."""
    return utf16_length(text[: max(index, 0)])


def from_utf16(text: str, offset: int) -> int:
    """The code point index of a UTF-16 offset; an offset inside a pair means the sign it belongs to."""
    if offset <= 0:
        return 0
    index = min(offset, len(text))
    for match in ASTRAL.finditer(text):
        before = match.start() + 1
        if before + 1 > offset:
            break
        offset -= 1
        index = min(offset, len(text))
    return index
