"""Lists of replacements as files: tables of two to five columns, as the program keeps them and as offices send them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from minutesapp.editing.finding.word_list import ListRow
from minutesapp.errors import UserFacingError
from minutesapp.exporters.known_files import expect_untouched, remember
from minutesapp.files.drafts import clear_drafts
from minutesapp.files.reading import read_file
from minutesapp.files.replacing import replace_file
from minutesapp.language.encoding import decode_text
from minutesapp.language.matching.folding import fold_for_matching
from minutesapp.language.plain import guard_cell, one_line, unguard_cell
from minutesapp.language.wordlists import wordlist
from minutesapp.roster.lists.sheets import read_sheets
from minutesapp.tables.delimited import BrokenTableError, read_delimited
from minutesapp.tables.writing import TableTooLargeError, csv_file, excel_file

SHEET_NAME = 28
"""Signs of a name of a sheet; Excel takes few more."""
LARGEST = 4 * 2**20
"""Bytes of a list; ten thousand rows have a tenth of it."""
MOST_ROWS = 20_000
WITHOUT_HEADINGS = ("before", "after", "note")
"""What the columns are of a table that has no headings."""
HEADINGS_WITHIN = 10
"""Lines among which the headings stand: some have a title above them."""

Cells = Sequence[str]


def read_own(path: Path) -> tuple[ListRow, ...]:
    """The rows of a file of ours, sign by sign; UserFacingError ``file-…``, ``list-broken``, ``list-too-long``."""
    text = decode_text(read_file(path, LARGEST), path.name)
    try:
        return _rows([cells for _, cells in read_delimited(text, ",")], path)
    except BrokenTableError as error:
        raise UserFacingError("list-broken", path=str(path)) from error


def read_any(path: Path) -> tuple[ListRow, ...]:
    """The rows of a CSV or Excel file from anywhere, of all sheets that are seen; as above, and ``list-empty``."""
    try:
        sheets, _ = read_sheets(path, decode_text)
    except UserFacingError as error:
        if error.code.startswith("roster-list"):  # what is said of lists of people is not what is wrong here
            raise UserFacingError("list-broken", path=str(path)) from error
        raise
    rows = tuple(row for sheet in sheets for row in _rows([row.cells for row in sheet.rows], path))
    if not rows:
        raise UserFacingError("list-empty", path=str(path))
    return rows


def write_own(path: Path, rows: Iterable[ListRow]) -> None:
    """Keep the rows in a file of ours; UserFacingErrors of `files.replacing`."""
    replace_file(path, csv_file(_table(rows)), private=True)


def write_any(path: Path, name: str, rows: Iterable[ListRow], *, over_any: bool = False) -> None:
    """Write the rows to a .csv or .xlsx file; what somebody else made there is replaced with `over_any` alone.

    UserFacingErrors ``list-export-format``, ``export-over-…``, of `files.replacing`.
    """
    writers: dict[str, Callable[[list[list[str]]], bytes]] = {
        ".csv": csv_file,
        ".xlsx": lambda table: excel_file(table, name[:SHEET_NAME] or "置き換え"),
    }
    writer = writers.get(path.suffix.lower())
    if writer is None:
        raise UserFacingError("list-export-format", path=str(path))
    try:
        data = writer(_table(rows))
    except TableTooLargeError as error:
        raise UserFacingError("list-too-long", path=str(path), limit=MOST_ROWS) from error

    def prove(_: bytes) -> None:
        if not over_any:
            expect_untouched(path, data)
        remember(path, data)

    clear_drafts(path.parent)
    replace_file(path, data, prove=prove)


def _table(rows: Iterable[ListRow]) -> list[list[str]]:
    """The headings and the rows; cells are guarded against formulas."""
    words = wordlist("replacements")
    yes, no = words["answers"]["yes"][0], words["answers"]["no"][0]
    table = [[heading[0] for heading in words["columns"].values()]]
    for row in rows:
        told = {
            "before": guard_cell(row.before),
            "after": guard_cell(row.after),
            "note": guard_cell(row.note),
            "expression": yes if row.expression else no,
            "on": yes if row.on else no,
        }
        table.append([told[key] for key in words["columns"]])
    return table


def _rows(table: Sequence[Cells], path: Path) -> tuple[ListRow, ...]:
    """The rows that say what is to be replaced; ``list-too-long``, ``list-answer`` where yes or no is neither."""
    if len(table) > MOST_ROWS:
        raise UserFacingError("list-too-long", path=str(path), limit=MOST_ROWS)
    places, first = _columns(table)
    rows = (_row({key: cells[at] for key, at in places.items() if at < len(cells)}, path) for cells in table[first:])
    return tuple(row for row in rows if row.before)


def _row(cells: Mapping[str, str], path: Path) -> ListRow:
    words = {key: one_line(unguard_cell(cells.get(key, ""))) for key in WITHOUT_HEADINGS}
    return ListRow(
        words["before"],
        words["after"],
        words["note"],
        expression=_answer(cells.get("expression", ""), path, usual=False),
        on=_answer(cells.get("on", ""), path, usual=True),
    )


def _answer(cell: str, path: Path, *, usual: bool) -> bool:
    said = fold_for_matching(cell)
    if not said:
        return usual
    yes, no = _answers()
    if said not in yes and said not in no:
        raise UserFacingError("list-answer", path=str(path), text=cell)
    return said in yes


@cache
def _answers() -> tuple[frozenset[str], frozenset[str]]:
    answers = wordlist("replacements")["answers"]
    yes, no = (frozenset(map(fold_for_matching, answers[key])) for key in ("yes", "no"))
    return yes, no


def _columns(table: Sequence[Cells]) -> tuple[dict[str, int], int]:
    """Where each column stands, and the line at which the rows begin."""
    names = {
        fold_for_matching(name): key for key, named in wordlist("replacements")["columns"].items() for name in named
    }
    for line, cells in enumerate(table[:HEADINGS_WITHIN]):
        keys = [names.get(fold_for_matching(cell)) for cell in cells]
        places = {key: keys.index(key) for key in keys if key is not None}
        if {"before", "after"} <= places.keys():
            return places, line + 1
    return {key: at for at, key in enumerate(WITHOUT_HEADINGS)}, 0
