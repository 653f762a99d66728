"""Lists of people as files hand them over: the sheets of an Excel file that one sees, or the table that a text is."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from msgspec.structs import replace

from minutesapp.errors import UserFacingError
from minutesapp.files.kinds import HEAD, LOCKED, RECORDING, kind_of, kind_of_zip
from minutesapp.files.reading import read_file
from minutesapp.roster.lists.notes import ListNote, column_name
from minutesapp.roster.lists.words.columns import key_of, names_somebody
from minutesapp.tables.cells import kept_text
from minutesapp.tables.delimited import DELIMITERS, find_delimiter, mend_delimited
from minutesapp.tables.package import LARGEST_UNPACKED, BrokenPackageError, PackageTooLargeError
from minutesapp.tables.sheet import Sheet, SheetRow, rows_of, trim
from minutesapp.tables.workbook import Workbook
from minutesapp.tables.worksheet import MOST_CELLS, TooManyRowsError

Decode = Callable[[bytes, str], str]
"""From the bytes of a text file and its name to its text, whatever its encoding."""

LARGEST_FILE = 64 * 1024 * 1024
MOST_LINES = 200_000
EXCEL_SUFFIXES = (".xlsx", ".xlsm")
ZIP, OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
WORD, BOOK = b"word/document.xml", b"xl/"
FOR_EXCEL = ("sep=",)
"""Tells Excel what parts the cells; no line of the list."""
HEAD_OF_TEXT = 40_000
"""Signs of a text that are looked at for that."""
LINES_SEARCHED = 40
"""Lines among which the headings say what parts the cells."""


def read_sheets(path: Path, decode: Decode) -> tuple[list[Sheet], list[ListNote]]:
    """The tables of a file, and what of it is not looked at: what nobody sees who opens it.

    UserFacingError with the `path`: ``file-…``, ``roster-list-too-long``, ``roster-list-broken`` (not what its name
    says), ``roster-list-locked``, ``roster-list-format``, and whatever `decode` raises.
    """
    data = read_file(path, LARGEST_FILE)
    _expect_table(data, path)
    if is_book(data, path):
        return _sheets_of_book(data, path)
    sheet = _sheet_of_text(decode(data, path.name), path)
    return [sheet], [ListNote("roster-row-broken", row=number) for number in sheet.broken]


def is_book(data: bytes, path: Path) -> bool:
    """Whether a file is to be read as a book of Excel, by its first bytes or its name."""
    return data.startswith(ZIP) or path.suffix.lower() in EXCEL_SUFFIXES


def _expect_table(data: bytes, path: Path) -> None:
    """UserFacingError where a file is known to be something else."""
    if data.startswith(OLD_OFFICE) and LOCKED in data:
        raise UserFacingError("roster-list-locked", path=str(path))
    is_word = WORD in data and BOOK not in data
    kind = kind_of(data[:HEAD]) if not data.startswith(ZIP) else "Wordの文書" if is_word else ""
    if kind and kind != RECORDING:
        raise UserFacingError("roster-list-format", path=str(path), kind=kind)


def _sheets_of_book(data: bytes, path: Path) -> tuple[list[Sheet], list[ListNote]]:
    try:
        book = Workbook(data)
        sheets = [_seen(sheet) for sheet in _visible(book)]
    except TooManyRowsError as error:
        raise UserFacingError("roster-list-too-long", path=str(path), limit=MOST_LINES) from error
    except PackageTooLargeError as error:
        raise UserFacingError("file-too-large", path=str(path), limit=LARGEST_UNPACKED // 2**20) from error
    except BrokenPackageError as error:
        raise _broken(data, path) from error
    if not book.names:
        raise UserFacingError("roster-list-broken", path=str(path))
    hidden = [ListNote("roster-sheet-hidden", sheet=book.names[place]) for place in sorted(book.hidden)]
    rows = [
        ListNote("roster-rows-hidden", sheet=sheet.name, row=row.number)
        for sheet in sheets
        for row in sheet.rows
        if row.number in sheet.hidden_rows
    ]
    columns = [note for sheet in sheets for note in _hidden_columns(sheet)]
    return [_without_hidden_columns(_without_hidden_rows(sheet)) for sheet in sheets], [*hidden, *rows, *columns]


def _broken(data: bytes, path: Path) -> UserFacingError:
    """What a damaged book is; one in a form of Excel's that is not read can be saved as another."""
    kind = kind_of_zip(data) if data.startswith(ZIP) and BOOK not in data else ""
    return UserFacingError("roster-list-format" if kind else "roster-list-broken", path=str(path), kind=kind)


def _visible(book: Workbook) -> Iterator[Sheet]:
    left = MOST_LINES
    for place in range(len(book.names)):
        if place not in book.hidden:
            sheet = book.read(place, left)
            left -= len(sheet.rows)
            yield sheet


def _seen(sheet: Sheet) -> Sheet:
    """The sheet with its texts as one sees them, and lines of formulas alone that nobody has reckoned."""
    numbers = {row.number for row in sheet.rows}
    blank = {number for number, _ in sheet.uncalculated} - numbers
    rows = [_as_text(row) for row in sheet.rows] + [SheetRow(number, ()) for number in blank]
    return replace(sheet, rows=tuple(sorted(rows, key=lambda row: row.number) if blank else rows))


def _without_hidden_rows(sheet: Sheet) -> Sheet:
    if not sheet.hidden_rows:
        return sheet
    return replace(sheet, rows=tuple(row for row in sheet.rows if row.number not in sheet.hidden_rows))


def _hidden_columns(sheet: Sheet) -> Iterator[ListNote]:
    """What is told of the columns that nobody sees and that say anything."""
    places = [place for place in sheet.hidden_columns if place < sheet.width] if sheet.hidden_columns else []
    said = {place for place in places if any(row.cell(place) for row in sheet.rows)}
    if said:
        yield ListNote("roster-columns-hidden", "」「".join(map(column_name, sorted(said))), sheet.name)


def _without_hidden_columns(sheet: Sheet) -> Sheet:
    """The sheet with these empty, but for cells that go on over a column that one sees."""
    if not sheet.hidden_columns:
        return sheet
    seen = {
        (area.top, area.left)
        for area in sheet.areas
        if not sheet.hidden_columns.issuperset(range(area.left, min(area.right + 1, MOST_CELLS)))
    }
    rows = []
    for row in sheet.rows:
        cells = [
            "" if place in sheet.hidden_columns and (row.number, place) not in seen else cell
            for place, cell in enumerate(row.cells)
        ]
        rows.append(SheetRow(row.number, trim(cells)))
    return replace(sheet, rows=tuple(row for row in rows if row.cells))


def _sheet_of_text(text: str, path: Path) -> Sheet:
    lines, broken = mend_delimited(text.removeprefix("\ufeff"), _delimiter(text))
    rows = tuple(_as_text(row) for row in _capped(rows_of(lines, MOST_CELLS), path) if row.cells != FOR_EXCEL)
    return Sheet(rows, broken=broken)


def _capped(rows: Iterable[SheetRow], path: Path) -> Iterator[SheetRow]:
    for count, row in enumerate(rows):
        if count >= MOST_LINES:
            raise UserFacingError("roster-list-too-long", path=str(path), limit=MOST_LINES)
        yield row


def _as_text(row: SheetRow) -> SheetRow:
    """The line without formulas that only keep a text as it stands."""
    if not any(cell.startswith('="') for cell in row.cells):
        return row
    return SheetRow(row.number, tuple(map(kept_text, row.cells)))


def _delimiter(text: str) -> str:
    """What parts the cells: by the headings, of which there are the more the better; else by lines that are alike."""
    best = max(DELIMITERS, key=lambda delimiter: _headings(text, delimiter))
    if _headings(text, best):
        return best
    return find_delimiter(text) or DELIMITERS[0]


def _headings(text: str, delimiter: str) -> int:
    """How many columns the line of headings names where its cells are parted so."""
    lines = csv.reader(io.StringIO(text[:HEAD_OF_TEXT], newline=""), delimiter=delimiter)
    return max((_known(cells) for cells in _rows(lines)), default=0)


def _rows(lines: Iterator[list[str]]) -> Iterator[list[str]]:
    try:
        yield from islice(lines, LINES_SEARCHED)
    except csv.Error:  # a cell without end: what stands before it tells
        return


def _known(cells: Sequence[str]) -> int:
    headings = [kept_text(cell.strip()) for cell in cells]
    return sum(map(bool, map(key_of, headings))) if any(map(names_somebody, headings)) else 0
