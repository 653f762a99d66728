"""The text file: the same words in the same order, in the manner of the form, for mail and old systems.

UTF-8 with a byte order mark and CRLF: what every editor on an office's Windows opens rightly (docs/decisions/0008).
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator

from minutesapp.exporters.item import Item, ItemKind

HEADER_KINDS = {ItemKind.FIELD, ItemKind.FIELD_MORE, ItemKind.GROUP, ItemKind.CELLS, ItemKind.CELL_HEADS}
CONTINUED = {ItemKind.FIELD_MORE: "\t", ItemKind.GROUP: ""}
FULL_SPACE = "　"


def text_file(items: Iterable[Item], draft: str = "") -> bytes:
    """The whole file; with `draft` these words stand at its head, and the lines are numbered."""
    lines = (draft, "", *_numbered(_lines(items))) if draft else _lines(items)
    return codecs.BOM_UTF8 + "".join(f"{line}\r\n" for line in lines).encode("utf-8")


def spread(label: str, width: int) -> str:
    """A label over about so many full-width characters, by spaces; as it is where it is as wide already."""
    gaps = len(label) - 1
    if not 0 < gaps < width - 1:
        return label
    return (FULL_SPACE * ((width - len(label)) // gaps) or " ").join(label)


def _numbered(lines: Iterable[str]) -> Iterator[str]:
    """The lines with their numbers before them; empty ones are not counted."""
    number = 0
    for line in lines:
        number += bool(line)
        yield f"{number:>4}  {line}" if line else ""


def _lines(items: Iterable[Item]) -> Iterator[str]:
    """Header lines stand close; around everything else there is an empty line."""
    before: ItemKind | None = None
    for item in items:
        close = before in HEADER_KINDS and item.kind in HEADER_KINDS
        under_label = before is ItemKind.SPEAKER and item.kind is ItemKind.CONTINUATION
        if before is not None and not close and not under_label:
            yield ""
        yield _line(item)
        before = item.kind


def _line(item: Item) -> str:
    if item.cells:
        return item.words
    label = spread(item.label, item.spread)
    gap = item.gap
    if item.framed and item.label and item.text:
        gap = "\t"
    return CONTINUED.get(item.kind, "") + item.before + label + item.after + gap + item.text + item.tail
