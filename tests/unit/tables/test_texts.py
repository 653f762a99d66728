from __future__ import annotations

from pathlib import Path

import pytest

from minutesapp.tables.package import BrokenPackageError
from minutesapp.tables.texts import LONGEST_CELL
from minutesapp.tables.workbook import Workbook
from tests.books import row, write_book


def rows_of(path: Path) -> list[tuple[int, list[str]]]:
    return [(row.number, list(row.cells)) for row in Workbook(path.read_bytes()).read(0).rows]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "list.xlsx"


def test_readings_over_a_text_are_no_part_of_it(file: Path) -> None:
    shared = "<si><t>東野</t><rPh><t>ヒガシノ</t></rPh></si><si><r><t>西</t></r><r><t> 実</t></r></si>"
    write_book(file, row(cells='<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>9</v></c>'), sharedStrings=shared)
    assert rows_of(file) == [(1, ["東野", "西 実"])]


def test_a_cell_longer_than_any_is_broken(file: Path) -> None:
    write_book(file, row(text="あ" * LONGEST_CELL))
    assert len(rows_of(file)[0][1][0]) == LONGEST_CELL
    write_book(file, row(text="あ" * (LONGEST_CELL + 1)))
    with pytest.raises(BrokenPackageError):
        rows_of(file)
