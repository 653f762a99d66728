"""Transcripts that are tables: what their columns seem to be, what comes of others, and which were chosen before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from msgspec.structs import replace

from minutesapp.errors import UserFacingError
from minutesapp.files.kinds import HEAD, refuse_foreign
from minutesapp.files.reading import read_head
from minutesapp.importers.formats.files import tables_in_file
from minutesapp.importers.formats.word_file import is_word
from minutesapp.importers.transcripts.tables.columns import (
    ColumnKind,
    Columns,
    UnreadableColumnsError,
    columns_text,
    read_columns,
)
from minutesapp.importers.transcripts.tables.guess import guess, guess_sheets
from minutesapp.importers.transcripts.tables.headings import LINES_SEARCHED, find_headings
from minutesapp.importers.transcripts.tables.speech import WORDS_OF_KINDS, heading_of, read_table
from minutesapp.importers.transcripts.turns import tell_turns
from minutesapp.language.matching.folding import squeeze
from minutesapp.language.plain import one_line
from minutesapp.model.blocks import Block
from minutesapp.roster.lists.tables import known_columns
from minutesapp.services.misplaced import database_in_the_way
from minutesapp.settings import load_settings
from minutesapp.storage.record_file import is_record, read_bytes
from minutesapp.tables.sheet import Sheet, SheetRow

__all__ = ["WORDS_OF_KINDS", "ColumnKind", "Columns", "SheetRow", "UnreadableColumnsError", "columns_text"]

OF_PEOPLE = frozenset(("kana", "post", "group", "committee", "side", "quorum", "term"))
"""Columns beside the names that only a list of people has."""
DOUBTFUL = "import-columns-doubtful"
"""The code of the trouble that asking for the columns puts right."""
PREVIEWED = 60
"""Lines of a table of which the turns are shown before it is read."""
EXAMPLES, LONGEST_EXAMPLE = 3, 20
"""Cells of a column that are shown, and signs of each."""


class ColumnView(NamedTuple):
    """A column as it is shown: its number from 1, its heading, what it is taken for, and the first of its cells."""

    number: int
    heading: str
    kind: ColumnKind | None
    examples: tuple[str, ...]


class TableFile(NamedTuple):
    """The tables of a file, and the columns that seem to be a transcript: None where none is speech.

    `certain`: nobody needs to be asked.
    """

    sheets: tuple[Sheet, ...]
    columns: Columns | None
    certain: bool

    def guess_for(self, place: int) -> Columns | None:
        """The columns of the table at this place."""
        if self.columns is not None and self.columns.sheet == place:
            return self.columns
        return guess(self.sheets[place], place).columns


def open_tables(path: Path) -> TableFile:
    """The tables in a file; UserFacingError ``import-…``, ``import-no-table`` where there is none."""
    data = bytes_to_read(path)
    sheets = tables_in_file(data, path.name)
    told = guess_sheets(sheets)
    known = _remembered(sheets)
    return TableFile(sheets, known or told.columns, known is not None or told.certain)


def bytes_to_read(path: Path) -> bytes:
    """All bytes of a file that is none of ours; UserFacingError ``import-minutes``, ``file-…``."""
    if is_record(path):
        raise UserFacingError("import-minutes", path=str(path))
    if (database := database_in_the_way(path)) is not None:
        raise database
    head = read_head(path, HEAD)
    if not is_word(head):
        refuse_foreign(head, path.name)  # before it is read in whole: a recording may be larger than all memory
    return read_bytes(path)


def list_in_the_way(data: bytes, name: str) -> UserFacingError | None:
    """What to tell of a table that is a list of people, and no transcript; None for any other."""
    for sheet in tables_in_file(data, name):
        heads = find_headings(sheet.rows)
        says = heads is not None and any(heading.kind is ColumnKind.WORDS for heading in heads[1])
        if not says and not OF_PEOPLE.isdisjoint(known_columns(sheet)):
            return UserFacingError("import-roster-list", path=name)
    return None


def preview(sheet: Sheet, columns: Columns) -> tuple[Block, ...]:
    """The first turns that come of these columns."""
    first = replace(sheet, rows=sheet.rows[: columns.above + PREVIEWED])
    return tuple(told.block for told in tell_turns(read_table(first, columns).cues))


def columns_view(sheet: Sheet, columns: Columns | None) -> tuple[ColumnView, ...]:
    """All columns of a table; without `columns` none is taken for anything."""
    heading = heading_of(sheet, columns) if columns is not None else ()
    rows = sheet.rows[columns.above if columns is not None else 0 :]
    return tuple(
        ColumnView(
            place + 1,
            one_line(heading[place]) if place < len(heading) else "",
            columns.kind_of(place) if columns is not None else None,
            tuple(_example(cell) for cell in islice(_cells(rows, place), EXAMPLES)),
        )
        for place in range(sheet.width)
    )


def tables_json(tables: TableFile) -> dict[str, Any]:
    """The tables of a file as JSON."""
    return {
        "columns": columns_text(tables.columns) if tables.columns is not None else "",
        "certain": tables.certain,
        "tables": [
            {
                "name": sheet.name,
                "columns": [
                    {"number": one.number, "heading": one.heading, "kind": one.kind or "", "examples": [*one.examples]}
                    for one in columns_view(sheet, tables.guess_for(place))
                ],
            }
            for place, sheet in enumerate(tables.sheets)
        ],
    }


def _cells(rows: Sequence[SheetRow], place: int) -> Iterator[str]:
    return (row.cells[place] for row in rows if place < len(row.cells) and row.cells[place])


def _example(cell: str) -> str:
    words = one_line(cell)
    return words if len(words) <= LONGEST_EXAMPLE else f"{words[:LONGEST_EXAMPLE]}…"


def columns_of(kinds: Sequence[ColumnKind | None], above: int, sheet: int) -> Columns | None:
    """The columns of a table of which each is one of these kinds; None where none is what is said."""
    places = {kind.value: place for place, kind in enumerate(kinds) if kind is not None}
    return Columns(**places, above=above, sheet=sheet) if ColumnKind.WORDS in places else None


def sheet_words(sheet: Sheet, place: int) -> str:
    """What a table of a file is called."""
    return one_line(sheet.name) or f"{place + 1}番目の表"


def asked_columns(text: str, path: Path) -> Columns:
    """The columns that a text names; where it does not say what stands over the turns, that is found.

    UnreadableColumnsError, and UserFacingErrors of `open_tables`.
    """
    columns, knows_above = read_columns(text)
    if knows_above:
        return columns
    sheets = open_tables(path).sheets
    if columns.sheet >= len(sheets):
        raise UserFacingError("import-columns-missing", path=path.name)
    return replace(columns, above=above_turns(sheets[columns.sheet], columns.sheet))


def above_turns(sheet: Sheet, place: int = 0) -> int:
    """How many lines stand over the first turn, as it seems."""
    if (columns := guess(sheet, place).columns) is not None:
        return columns.above
    found = find_headings(sheet.rows)
    return found[0] + 1 if found else 0


def headings_key(sheet: Sheet, columns: Columns) -> str:
    """By what tables of this kind are known again: their headings; empty for a table that has none."""
    return "\t".join(map(squeeze, heading_of(sheet, columns)))


def remembered_columns(data: bytes, name: str) -> Columns | None:
    """The columns that were chosen for tables with the same headings; None for none, and for what is no table."""
    if not load_settings().columns:
        return None
    try:
        return _remembered(tables_in_file(data, name))
    except UserFacingError:  # whoever reads it is told
        return None


def _remembered(sheets: tuple[Sheet, ...]) -> Columns | None:
    kept = load_settings().columns
    for place, sheet in enumerate(sheets) if kept else ():
        for index, row in enumerate(sheet.rows[:LINES_SEARCHED]):
            told = kept.get("\t".join(map(squeeze, row.cells)))
            columns = _kept(told) if told else None
            if columns is not None and len(sheet.rows) > index + 1 and columns.last < sheet.width:
                return replace(columns, above=index + 1, sheet=place)
    return None


def _kept(text: str) -> Columns | None:
    try:
        return read_columns(text)[0]
    except UnreadableColumnsError:  # a hand has been at the settings
        return None
