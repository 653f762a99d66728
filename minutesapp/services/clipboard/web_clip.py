"""What is copied as HTML, for programs that set text: each paragraph set as the form sets it, and not a word more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from minutesapp.exporters.item import Item, ItemKind

SIGN = 10.5
"""Points of a full-width sign; Word knows no other measure that it keeps for sure."""
SETTING = {
    ItemKind.HEADING: (0, 0),
    ItemKind.TURN: (1, -1),
    ItemKind.SPEAKER: (1, -1),
    ItemKind.CONTINUATION: (1, 1),
    ItemKind.DIRECTION: (3, -1),
    ItemKind.NARRATIVE: (0, 1),
}
"""How many signs a paragraph stands in, and its first line against the others."""
TABLE = '<table style="border-collapse:collapse;width:100%">'
CELL = "border:0.5pt solid;padding:1pt 4pt;vertical-align:top"
NO_SETTING = (0, 0)


def web_clip(items: Iterable[Item]) -> str:
    """A page that holds these items alone."""
    lines = "\n".join(_lines(items))
    return (
        '<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head>'
        f'<body lang="ja">\n<!--StartFragment-->{lines}<!--EndFragment-->\n</body></html>'
    )


def _lines(items: Iterable[Item]) -> Iterator[str]:
    for framed, group in groupby(items, key=lambda item: item.framed):
        if framed:
            yield f"{TABLE}{''.join(_rows(group))}</table>"
        else:
            yield from map(_paragraph, group)


def _paragraph(item: Item) -> str:
    inset, first = SETTING.get(item.kind, NO_SETTING)
    above, bold = (6, ";font-weight:bold") if item.kind is ItemKind.HEADING else (0, "")
    inset += max(item.level - 1, 0)
    margins = f"margin:{above}pt 0 0 {inset * SIGN:g}pt;text-indent:{first * SIGN:g}pt{bold}"
    return f'<p style="{margins}">{escape(item.words)}</p>'


def _rows(items: Iterable[Item]) -> Iterator[str]:
    """Turns in two columns; what goes on one stands in its right cell."""
    lead, cell = "", ""
    for item in items:
        if item.kind is ItemKind.TURN:
            yield from _row(lead, cell)
            lead, cell = item.lead, _set_flat(item.text)
        else:
            cell += _set_flat(item.words)
    yield from _row(lead, cell)


def _row(lead: str, cell: str) -> Iterator[str]:
    if lead or cell:
        yield f'<tr><td style="{CELL};width:20%">{_set_flat(lead)}</td><td style="{CELL}">{cell}</td></tr>'


def _set_flat(words: str) -> str:
    return f'<p style="margin:0">{escape(words)}</p>'
