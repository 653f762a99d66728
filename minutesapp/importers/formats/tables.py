"""Files that are tables, as transcripts: Excel, CSV and its kin, tables in Word files."""

from __future__ import annotations

from collections.abc import Sequence

from minutesapp.errors import UserFacingError
from minutesapp.importers.draft import Note
from minutesapp.importers.transcripts.clock import read_moment
from minutesapp.importers.transcripts.cue import Transcript
from minutesapp.importers.transcripts.tables.columns import Columns
from minutesapp.importers.transcripts.tables.guess import guess_sheets
from minutesapp.importers.transcripts.tables.headings import find_headings
from minutesapp.importers.transcripts.tables.speech import read_table
from minutesapp.tables.delimited import find_delimiter, is_even, mend_delimited
from minutesapp.tables.package import LARGEST_UNPACKED, BrokenPackageError, PackageTooLargeError
from minutesapp.tables.sheet import Sheet, rows_of
from minutesapp.tables.workbook import Workbook
from minutesapp.tables.worksheet import MOST_CELLS, TooManyRowsError

MARK = b"PK\x03\x04"
BOOK, DOCUMENT = (b"xl/workbook", b"xl/worksheets/"), b"word/document.xml"
"""Parts of Excel and Word files, whose names stand in the file as they are."""
BOOK_SUFFIXES, TEXT_SUFFIXES = (".xlsx", ".xlsm"), (".csv", ".tsv", ".tab")
FOR_EXCEL = ("sep=",)
"""Tells Excel what parts the cells; no word of the table."""
MOST_SHEETS = 50
TITLE_LINES = 20
"""Lines of a table beside the transcript that are told each: the meeting, its day and place."""
SAMPLE = 200_000
"""Signs of a text by which it is told whether it is a table that somebody heard."""


def is_book(data: bytes) -> bool:
    """Whether these bytes are an Excel file, whole or not."""
    return data.startswith(MARK) and any(part in data for part in BOOK) and DOCUMENT not in data


def read_book(data: bytes, name: str) -> Transcript:
    """The transcript in an Excel file; UserFacingError, as of `sheets_of_book` and `heard_in`."""
    return heard_in(sheets_of_book(data, name), name)


def is_heard_table(text: str) -> bool:
    """Whether a text is a table as only programs that listen write it."""
    sample = text[:SAMPLE] if len(text) <= SAMPLE else text[: text.rfind("\n", 0, SAMPLE) + 1]
    if not is_table(sample):
        return False
    told = guess_sheets(sheets_of_text(sample))
    return told.certain and told.heard


def is_table(text: str) -> bool:
    """Whether a text is parted into cells, line by line alike."""
    delimiter = find_delimiter(text)
    return delimiter is not None and is_even(text, delimiter)


def read_table_of_turns(text: str, name: str) -> Transcript:
    """The transcript that a table in a text is; UserFacingError, as of `heard_in`."""
    return heard_in(sheets_of_text(text), name)


def heard_in(sheets: Sequence[Sheet], name: str) -> Transcript:
    """What was heard, by the columns that are beyond doubt.

    UserFacingError ``import-columns-doubtful`` where there is doubt, ``import-no-speech`` where nothing was heard.
    """
    told = guess_sheets(sheets)
    if told.columns is None or not told.certain:
        raise UserFacingError("import-no-speech" if _is_blank(sheets) else "import-columns-doubtful", path=name)
    return heard_by(sheets, told.columns, name)


def heard_by(sheets: Sequence[Sheet], columns: Columns, name: str) -> Transcript:
    """What was heard by these columns; UserFacingError ``import-columns-missing``, ``import-no-speech``."""
    sheet = sheets[columns.sheet] if columns.sheet < len(sheets) else None
    if sheet is None or columns.last >= sheet.width:
        raise UserFacingError("import-columns-missing", path=name)
    heard = read_table(sheet, columns)
    if not heard.cues:
        raise UserFacingError("import-no-speech", path=name)
    others = [one for place, one in enumerate(sheets) if place != columns.sheet and one.rows]
    titles = [(one, row) for one in others if len(one.rows) <= TITLE_LINES for row in one.rows]
    told = (Note(0, "transcript-head", f"{one.name}：{' '.join(filter(None, row.cells))}") for one, row in titles)
    left = (
        Note(0, "transcript-sheet", f"{one.name}（{len(one.rows)}行）") for one in others if len(one.rows) > TITLE_LINES
    )
    held = heard.held or read_moment([" ".join(row.cells) for _, row in titles])
    return heard._replace(notes=(*heard.notes, *told, *left), held=held)


def _is_blank(sheets: Sequence[Sheet]) -> bool:
    """Whether no table has anything below its headings."""
    found = [(find_headings(sheet.rows), len(sheet.rows)) for sheet in sheets if sheet.rows]
    return all(heads is not None and heads[0] + 1 == count for heads, count in found)


def sheets_of_text(text: str) -> tuple[Sheet, ...]:
    """The one table that a text is; none where nothing parts its lines into cells."""
    delimiter = find_delimiter(text)
    if delimiter is None:
        return ()
    lines, broken = mend_delimited(text.removeprefix("\ufeff"), delimiter)
    rows = (row for row in rows_of(lines, MOST_CELLS) if row.cells != FOR_EXCEL)
    return (Sheet(tuple(rows), broken=broken),)


def sheets_of_book(data: bytes, name: str) -> tuple[Sheet, ...]:
    """The sheets of an Excel file.

    UserFacingError ``import-table-broken``, ``import-too-large``, ``import-empty``.
    """
    try:
        book = Workbook(data)
        sheets = tuple(book.read(place) for place in range(min(len(book.names), MOST_SHEETS)))
    except (BrokenPackageError, TooManyRowsError) as error:
        raise UserFacingError("import-table-broken", path=name) from error
    except PackageTooLargeError as error:
        raise UserFacingError("import-too-large", path=name, limit=LARGEST_UNPACKED // 2**20) from error
    if not any(sheet.rows for sheet in sheets):
        raise UserFacingError("import-empty", path=name)
    return sheets
