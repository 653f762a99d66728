"""Lists of people as files hand them over: the cells of a CSV file or of the first sheet of an Excel file, as text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from minutesapp.errors import UserFacingError
from minutesapp.files.reading import read_file
from minutesapp.tables.delimited import DELIMITERS, BrokenTableError, find_delimiter, read_delimited
from minutesapp.tables.package import LARGEST_UNPACKED, BrokenPackageError, PackageTooLargeError
from minutesapp.tables.sheet import SheetRow, rows_of
from minutesapp.tables.workbook import Workbook
from minutesapp.tables.worksheet import MOST_CELLS, TooManyRowsError

Decode = Callable[[bytes, str], str]
"""From the bytes of a text file and its name to its text, whatever its encoding."""

LARGEST_FILE = 64 * 1024 * 1024
MOST_LINES = 200_000
EXCEL_SUFFIXES = (".xlsx", ".xlsm")


def read_lines(path: Path, decode: Decode) -> list[SheetRow]:
    """All lines that are not empty.

    UserFacingError with the `path`: ``file-…`` (see `intake.read_file`), ``roster-list-too-long``,
    ``roster-list-broken`` (not what its name says), and whatever `decode` raises.
    """
    data = read_file(path, LARGEST_FILE)
    if data[:4] == b"PK\x03\x04" or path.suffix.lower() in EXCEL_SUFFIXES:
        return _excel_rows(data, path)
    return _capped(rows_of(_csv_cells(decode(data, path.name), path), MOST_CELLS), path)


def _capped(lines: Iterable[SheetRow], path: Path) -> list[SheetRow]:
    found: list[SheetRow] = []
    for line in lines:
        if len(found) >= MOST_LINES:
            raise UserFacingError("roster-list-too-long", path=str(path), limit=MOST_LINES)
        found.append(line)
    return found


def _csv_cells(text: str, path: Path) -> Iterator[tuple[int, list[str]]]:
    try:
        yield from read_delimited(text, find_delimiter(text) or DELIMITERS[0])
    except BrokenTableError as error:
        raise UserFacingError("roster-list-broken", path=str(path)) from error


def _excel_rows(data: bytes, path: Path) -> list[SheetRow]:
    try:
        book = Workbook(data)
        if book.names:
            return list(book.read(0, MOST_LINES).rows)
    except TooManyRowsError as error:
        raise UserFacingError("roster-list-too-long", path=str(path), limit=MOST_LINES) from error
    except PackageTooLargeError as error:
        raise UserFacingError("file-too-large", path=str(path), limit=LARGEST_UNPACKED // 2**20) from error
    except BrokenPackageError as error:
        raise UserFacingError("roster-list-broken", path=str(path)) from error
    raise UserFacingError("roster-list-broken", path=str(path))
