"""Lists of people as files hand them over: the cells of a CSV file or of the first sheet of an Excel file, as text."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from minutesapp.errors import UserFacingError
from minutesapp.files.reading import read_file
from minutesapp.roster.lists.package import LARGEST_UNPACKED, BrokenPackageError, PackageTooLargeError
from minutesapp.roster.lists.workbook import LAST_ROW, MOST_CELLS, TooManyRowsError, read_rows

Decode = Callable[[bytes, str], str]
"""From the bytes of a text file and its name to its text, whatever its encoding."""

LARGEST_FILE = 64 * 1024 * 1024
MOST_LINES = 200_000
DELIMITERS = ",\t;"
EXCEL_SUFFIXES = (".xlsx", ".xlsm")


class SheetRow(Struct, frozen=True):
    """One line of a list: its number in the file (from 1) and its cells, trimmed."""

    number: int
    cells: tuple[str, ...]


def read_lines(path: Path, decode: Decode) -> list[SheetRow]:
    """All lines that are not empty.

    UserFacingError with the `path`: ``file-…`` (see `intake.read_file`), ``roster-list-too-long``,
    ``roster-list-broken`` (not what its name says), and whatever `decode` raises.
    """
    data = read_file(path, LARGEST_FILE)
    if data[:4] == b"PK\x03\x04" or path.suffix.lower() in EXCEL_SUFFIXES:
        cells = _excel_cells(data, path)
    else:
        cells = _csv_cells(decode(data, path.name), path)
    lines = (SheetRow(number, _trimmed(row[:MOST_CELLS])) for number, row in cells)
    return _capped((line for line in lines if line.cells), path)


def _capped(lines: Iterable[SheetRow], path: Path) -> list[SheetRow]:
    found: list[SheetRow] = []
    for line in lines:
        if len(found) >= MOST_LINES:
            raise UserFacingError("roster-list-too-long", path=str(path), limit=MOST_LINES)
        found.append(line)
    return found


def _trimmed(cells: Sequence[str]) -> tuple[str, ...]:
    """The cells without space around them, and none behind the last that says anything."""
    trimmed = [cell.replace("\r\n", "\n").strip() for cell in cells]
    while trimmed and not trimmed[-1]:
        trimmed.pop()
    return tuple(trimmed)


def _csv_cells(text: str, path: Path) -> Iterator[tuple[int, list[str]]]:
    head = text[: text.find("\n")] if "\n" in text else text
    delimiter = max(DELIMITERS, key=head.count)
    # Strict, since a quotation mark left open would swallow everybody below it without a word.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        # A cell may go over several lines; the clerk looks for the first of them.
        number = reader.line_num + 1
        try:
            yield number, next(reader)
        except StopIteration:
            return
        except csv.Error as error:
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
