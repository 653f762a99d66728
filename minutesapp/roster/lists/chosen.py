"""Columns of a list that somebody has chosen: what each of them holds, and how many lines stand over the people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from msgspec import Struct

from minutesapp.language.matching.folding import squeeze
from minutesapp.language.plain import one_line
from minutesapp.roster.lists.notes import ListNote
from minutesapp.roster.lists.reading import read_table
from minutesapp.roster.lists.rows import RosterRow
from minutesapp.roster.lists.tables import ListTable, tables_in
from minutesapp.tables.sheet import Sheet, SheetRow, filled_down

LINES_SEARCHED = 40
"""Lines among which headings may be known again."""


class ListKind(StrEnum):
    """What a column may hold."""

    NAME = "name"
    FAMILY = "family"
    GIVEN = "given"
    KANA = "kana"
    FAMILY_KANA = "family_kana"
    GIVEN_KANA = "given_kana"
    POST = "post"
    GROUP = "group"
    COMMITTEE = "committee"
    SIDE = "side"
    SEAT = "seat"
    CATEGORY = "category"
    TERM = "term"
    START = "start"
    END = "end"
    REMARKS = "remarks"
    QUORUM = "quorum"


WORDS_OF_KINDS = {
    ListKind.NAME: "氏名",
    ListKind.FAMILY: "姓",
    ListKind.GIVEN: "名",
    ListKind.KANA: "読み",
    ListKind.FAMILY_KANA: "姓の読み",
    ListKind.GIVEN_KANA: "名の読み",
    ListKind.POST: "職",
    ListKind.GROUP: "所属",
    ListKind.COMMITTEE: "会議体",
    ListKind.SIDE: "区分",
    ListKind.SEAT: "議席",
    ListKind.CATEGORY: "選出区分",
    ListKind.TERM: "任期",
    ListKind.START: "任期の始まり",
    ListKind.END: "任期の終わり",
    ListKind.REMARKS: "備考",
    ListKind.QUORUM: "定足数",
}
"""What the clerk reads for each kind."""
NAMES = (ListKind.NAME, ListKind.FAMILY)
"""A list of people has one of them."""
ABOVE, SHEET = "above", "sheet"


class ListColumns(Struct, frozen=True):
    """Of the table at the place `sheet`: what the columns hold, from the left; `above` lines stand over the people."""

    kinds: tuple[ListKind | None, ...]
    above: int = 0
    sheet: int = 0

    @property
    def is_list(self) -> bool:
        """Whether there are names, and nothing is said of two columns."""
        used = [kind for kind in self.kinds if kind]
        return any(kind in used for kind in NAMES) and len(used) == len(set(used))


def columns_text(columns: ListColumns) -> str:
    """The columns as `read_columns` reads them: name=1,post=3,above=2."""
    parts = [f"{kind}={place}" for place, kind in enumerate(columns.kinds, 1) if kind]
    return ",".join((*parts, f"{ABOVE}={columns.above}", f"{SHEET}={columns.sheet + 1}"))


def read_columns(text: str) -> ListColumns | None:
    """The columns that a text names; None where it names none, as where a hand has been at the settings."""
    said = dict(part.split("=", 1) for part in text.split(",") if "=" in part)
    numbers = {key: int(value) for key, value in said.items() if value.isascii() and value.isdigit() and len(value) < 5}
    places = {kind: numbers[kind] - 1 for kind in ListKind if numbers.get(kind)}
    found = {place: kind for kind, place in places.items()}
    kinds = tuple(found.get(place) for place in range(max(found, default=-1) + 1))
    columns = ListColumns(kinds, numbers.get(ABOVE, 0), max(numbers.get(SHEET, 1) - 1, 0))
    return columns if columns.is_list else None


def guess(sheet: Sheet, place: int = 0) -> ListColumns:
    """What the columns seem to be; none is anything where no line of headings names a column of names."""
    table = next(iter(tables_in(sheet)), None)
    if table is None:
        return ListColumns((None,) * sheet.width, 0, place)
    held = {places[0]: key for key, places in table.columns.items() if places[0] < sheet.width and key in set(ListKind)}
    kinds = tuple(ListKind(held[column]) if column in held else None for column in range(sheet.width))
    above = next((index for index, row in enumerate(sheet.rows, 1) if row.number == table.row), 0)
    return ListColumns(kinds, above, place)


def read_chosen(sheet: Sheet, columns: ListColumns) -> tuple[list[RosterRow], list[ListNote]]:
    """The people of a table by these columns, and what is told of them."""
    lines = filled_down(sheet).rows
    above = min(columns.above, len(lines))
    heading = lines[above - 1] if above else SheetRow(0, ())
    places: Mapping[str, tuple[int, ...]] = {
        kind.value: (place,) for place, kind in enumerate(columns.kinds) if kind is not None
    }
    words = tuple(map(one_line, heading.cells))
    width = max([sheet.width, *(place + 1 for (place,) in places.values())])
    table = ListTable(heading.number, words, places, lines[: max(above - 1, 0)], lines[above:], 0, width)
    return read_table(table, sheet)


def headings_key(sheet: Sheet, columns: ListColumns) -> str:
    """By what lists of this kind are known again: their headings; empty for one that has none."""
    cells = sheet.rows[columns.above - 1].cells if 0 < columns.above <= len(sheet.rows) else ()
    return "\t".join(map(squeeze, cells))


def remembered(sheets: Sequence[Sheet], kept: Mapping[str, str]) -> ListColumns | None:
    """The columns that were chosen for a list with the same headings; `kept` has their texts by the headings."""
    for place, sheet in enumerate(sheets) if kept else ():
        for index, row in enumerate(sheet.rows[:LINES_SEARCHED], 1):
            told = kept.get("\t".join(map(squeeze, row.cells)))
            columns = read_columns(told) if told else None
            if columns is not None and len(columns.kinds) <= sheet.width:
                return ListColumns(columns.kinds, index, place)
    return None
