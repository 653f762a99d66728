"""What converters from Word and HTML put around a line: the signs of lists and headings, the bars of tables."""

from __future__ import annotations

from minutesapp.language.pattern import pattern

PEELABLE = frozenset("-*+•#")
BARS = frozenset("|│┃｜")
SPLIT = pattern("[|│┃｜]")
PEELED = pattern(r"(?:[-*+•]|#{1,6})\s++")


def divide_item(text: str) -> tuple[str, str]:
    """The sign of a list or a heading before a line, and the line without it."""
    sign = PEELED.match(text) if text[0] in PEELABLE else None
    return (sign[0], text[sign.end() :]) if sign else ("", text)


def without_bars(text: str) -> str:
    """The cells of a row of a table, parted by tabs; any other line, and a row of bars alone, as it is.

    A cell that is empty stays, so that a row whose label is empty goes on with that of the row above. The bar at
    the end may be missing.
    """
    if text[0] not in BARS or len(SPLIT.findall(text)) < 2:
        return text
    cells = [cell.strip() for cell in SPLIT.split(text[1:-1] if text[-1] in BARS else text[1:])]
    return "\t".join(cells).rstrip() if any(cells) else text
