"""Between Python, which counts code points, and Qt, which counts UTF-16 units: 𠮷 is one here and two there."""

from __future__ import annotations

from minutesapp.language.pattern import pattern

# Everything beyond the Basic Multilingual Plane takes two units.
ASTRAL = pattern("[\U00010000-\U0010ffff]")


def utf16_length(text: str) -> int:
    """How many UTF-16 units the text takes."""
    return len(text) + len(ASTRAL.findall(text))


def to_utf16(text: str, index: int) -> int:
    """The UTF-16 offset of the code point at `index` of the text; an index beyond the end means the end."""
    return utf16_length(text[: max(index, 0)])


def from_utf16(text: str, offset: int) -> int:
    """The code point index of a UTF-16 offset; an offset inside a pair means the sign it belongs to."""
    if not ASTRAL.search(text):
        return min(max(offset, 0), len(text))
    # A pair cut in two is dropped by the decoder, so the place before it remains.
    units = text.encode("utf-16-le", "surrogatepass")[: 2 * max(offset, 0)]
    return len(units.decode("utf-16-le", "ignore"))
