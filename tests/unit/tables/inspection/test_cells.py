"""Cells, and whether they are seen."""

from __future__ import annotations

from pathlib import Path

from minutesapp.tables.inspection.reading import OpenedBook
from tests.books import cell, row, write_book


def cells(path: Path, rows: str) -> list[tuple[str, bool]]:
    (sheet,) = OpenedBook(write_book(path / "a.xlsx", rows).read_bytes()).sheets()
    return [(one.place, one.hidden_row) for one in sheet.cells]


def test_rows_without_height_and_hidden_ones_are_not_seen(tmp_path: Path) -> None:
    rows = row('r="1"', cells=cell("一", "B1")) + row('r="2" hidden="1"', cells=cell("二", "A2")) + row('ht="0"', "三")
    assert cells(tmp_path, rows) == [("B1", False), ("A2", True), ("3行1列", True)]


def test_cells_beyond_the_hundredth_column_are_read(tmp_path: Path) -> None:
    assert cells(tmp_path, row('r="1"', cells=cell("遠い", "XFD1"))) == [("XFD1", False)]
