"""One printed line or paragraph, in neutral terms."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple


class ItemKind(StrEnum):
    """What an item is. Several rows of CELLS, and CELL_HEADS over them, make a table."""

    COVER = "cover"
    TITLE = "title"
    FIELD = "field"
    FIELD_MORE = "field-more"
    GROUP = "group"
    CELL_HEADS = "cell-heads"
    CELLS = "cells"
    BODY_HEADING = "body-heading"
    HEADING = "heading"
    TURN = "turn"
    SPEAKER = "speaker"
    CONTINUATION = "continuation"
    DIRECTION = "direction"
    TIME = "time"
    DECISION = "decision"
    NARRATIVE = "narrative"
    OATH = "oath"
    SIGNER = "signer"
    CLOSING = "closing"


OF_BODY = frozenset(
    (
        ItemKind.HEADING,
        ItemKind.TURN,
        ItemKind.SPEAKER,
        ItemKind.CONTINUATION,
        ItemKind.DIRECTION,
        ItemKind.TIME,
        ItemKind.DECISION,
        ItemKind.NARRATIVE,
    )
)
"""The kinds that are printed of blocks."""


BEGINNING = (ItemKind.TURN, ItemKind.SPEAKER)
"""As what a turn begins."""


class Item(NamedTuple):
    """What is printed: `before` + `label` + `after` + `gap` + `text` + `tail`, in this order.

    `label` is a field's label, a speaker's, or the number of a heading; over `spread` full-width characters where that
    is not 0. `level` belongs to headings. `framed` items stand in a ruled table of two columns: a FIELD or a TURN
    begins a row, label left and text right; others go on in its right cell. One that is `aside` has a row by itself and
    stands in the third column. `cells` are the columns of a row of CELLS. `new_page` is whether it begins a page.
    `anchor` tells what of the record is printed here, the id of a block or the tag of a field (`returning`); it is
    empty but in Word files that may come home.
    """

    kind: ItemKind
    text: str = ""
    before: str = ""
    label: str = ""
    after: str = ""
    gap: str = ""
    tail: str = ""
    spread: int = 0
    level: int = 0
    framed: bool = False
    aside: bool = False
    new_page: bool = False
    cells: tuple[str, ...] = ()
    anchor: str = ""

    @property
    def lead(self) -> str:
        """What stands before the gap, unspread."""
        return f"{self.before}{self.label}{self.after}"

    @property
    def words(self) -> str:
        """All that is printed, in one line."""
        if self.cells:
            return "\t".join(self.cells)
        return f"{self.before}{self.label}{self.after}{self.gap}{self.text}{self.tail}"


def columns_of(rows: Sequence[Item]) -> tuple[str, ...]:
    """The heads of a table of columns, as many as its longest row has cells."""
    heads = next((item.cells for item in rows if item.kind is ItemKind.CELL_HEADS), ())
    return (*heads, *[""] * (max(len(item.cells) for item in rows) - len(heads)))
