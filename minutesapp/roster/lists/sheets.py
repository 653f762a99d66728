"""Lists of people as files hand them over: the cells of a CSV file or of the first sheet of an Excel file, as text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from minutesapp.errors import UserFacingError
from minutesapp.files.reading import read_file
from minutesapp.tables.delimited import DELIMITERS, BrokenTableError, find_delimiter, read_delimited
from minutesapp.tables.package import LARGEST_UNPACKED, BrokenPackageError, PackageTooLargeError
from minutesapp.tables.sheet import SheetRow, rows_of
from minutesapp.tables.workbook import LAST_ROW, MOST_CELLS, TooManyRowsError, read_rows

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
    cells = _excel_cells(data, path) if is_excel(data, path) else _csv_cells(decode(data, path.name), path)
    return _capped(rows_of(cells, MOST_CELLS), path)


def is_excel(data: bytes, path: Path) -> bool:
    """Whether a file is to be read as a book of Excel, by its first bytes or its name."""
    return data[:4] == b"PK\x03\x04" or path.suffix.lower() in EXCEL_SUFFIXES


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


def _excel_cells(data: bytes, path: Path) -> Iterator[tuple[int, list[str]]]:
    try:
        yield from read_rows(data)
    except BrokenPackageError as error:
        raise UserFacingError("roster-list-broken", path=str(path)) from error
    except TooManyRowsError as error:
        raise UserFacingError("roster-list-too-long", path=str(path), limit=LAST_ROW) from error
    except PackageTooLargeError as error:
        raise UserFacingError("file-too-large", path=str(path), limit=LARGEST_UNPACKED // 2**20) from error
