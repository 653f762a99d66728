"""The proof of a text file: lines, and each of them what an item says."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator

from minutesapp.exporters.item import Item, ItemKind
from minutesapp.exporters.proof.printed import Printed
from minutesapp.exporters.proof.refusal import LEAK, TRACE, refuse

FULL_SPACE = "　"


def prove_text(data: bytes, printed: Printed) -> None:
    """Refuse a text file that is not the lines of these items, in UTF-8 with its mark, ended by CR and LF.

    Those of a draft have numbers, and under its mark an empty line.
    """
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError:
        refuse(TRACE)
    if text and not text.endswith("\r\n"):
        refuse(LEAK)
    wanted = list(filter(None, _lines(printed.items)))
    if printed.draft:
        wanted = [printed.draft, *(f"{number:4d}  {line}" for number, line in enumerate(wanted, 1))]
    if list(filter(None, text.split("\r\n"))) != wanted:
        refuse(LEAK)


def _lines(items: Iterable[Item]) -> Iterator[str]:
    for item in items:
        if item.cells:
            yield "\t".join(item.cells)
            continue
        gap = "\t" if item.framed and item.label and item.text else item.gap
        begin = "\t" if item.kind is ItemKind.FIELD_MORE else ""
        yield begin + item.before + _spread(item.label, item.spread) + item.after + gap + item.text + item.tail


def _spread(label: str, width: int) -> str:
    """The label over so many full-width characters: as many spaces between all its letters as there is room for."""
    between = len(label) - 1
    if between < 1 or width - 1 <= between:
        return label
    spaces = (width - len(label)) // between
    return (FULL_SPACE * spaces if spaces else " ").join(label)
