from __future__ import annotations

import time
from pathlib import Path

import pytest

from minutesapp.tables.workbook import Workbook
from minutesapp.tables.worksheet import LAST_ROW, MOST_CELLS, TooManyRowsError
from tests.books import cell, row, write_book


def rows_of(path: Path) -> list[tuple[int, list[str]]]:
    return [(row.number, list(row.cells)) for row in Workbook(path.read_bytes()).read(0).rows]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "list.xlsx"


@pytest.mark.parametrize("stated", ["2000000000", "1048577", "0", "1", "-3", "x", "9" * 5_000, "²"])
def test_a_row_number_that_does_not_go_on_is_not_believed(file: Path, stated: str) -> None:
    write_book(file, row('r="1"', "氏名") + row(f'r="{stated}"', "東野"))
    assert rows_of(file) == [(1, ["氏名"]), (2, ["東野"])]


def test_the_last_row_of_a_sheet_is_read_at_once(file: Path) -> None:
    start = time.process_time()
    write_book(file, row('r="1"', "氏名") + row(f'r="{LAST_ROW}"', "東野"))
    assert rows_of(file) == [(1, ["氏名"]), (LAST_ROW, ["東野"])]
    assert time.process_time() - start < 1


def test_more_rows_than_a_sheet_has_are_too_many(file: Path) -> None:
    write_book(file, "<row/>" * (LAST_ROW + 2))
    with pytest.raises(TooManyRowsError):
        rows_of(file)


def test_cells_stand_in_their_columns_up_to_the_last_looked_at(file: Path) -> None:
    cells = [cell("丙", "C1"), cell("丁"), cell("遠", "XFD1"), cell("列", "CV1"), cell("外", "CW1"), cell("甲", "A1")]
    write_book(file, row(cells="".join(cells)))
    ((number, found),) = rows_of(file)
    assert (number, found[0], found[2], found[3], found[99], len(found)) == (1, "甲", "丙", "丁", "列", MOST_CELLS)


def test_what_a_formula_gave_is_the_cell(file: Path) -> None:
    write_book(file, row(cells='<c t="str"><f>A1&amp;B1</f><v>東野 佳子</v></c><c t="e"><v>#N/A</v></c>'))
    assert rows_of(file) == [(1, ["東野 佳子", "#N/A"])]


def test_a_formula_that_nobody_has_reckoned_is_known_by_its_place(file: Path) -> None:
    """As programs write it that are not Excel; an empty text is a value, too."""
    cells = '<c r="A1"><f>B1</f></c><c r="B1"><f>1+1</f><v></v></c><c r="C1" t="str"><f>""</f><v></v></c><c r="D1"/>'
    write_book(file, row(cells=cells + '<c r="E1" t="str"><f>A1</f></c><c r="F1"><f>1</f><v>1</v></c>'))
    assert Workbook(file.read_bytes()).read(0).uncalculated == {(1, 0), (1, 1), (1, 4)}


def test_a_cell_that_states_no_column_goes_on_from_the_one_before(file: Path) -> None:
    write_book(file, row(cells=f'<c r="B1"/><c/>{cell("丁")}{cell("戊", "1")}<c r="x"/>{cell("庚")}'))
    assert rows_of(file) == [(1, ["", "", "", "丁", "戊", "", "庚"])]


@pytest.mark.parametrize("stated", ["A1", "A1:B1", "Z9:A1", "", "x"])
def test_the_size_that_a_sheet_states_is_not_believed(file: Path, stated: str) -> None:
    write_book(file, f"{row(text='氏名')}{row(text='東野')}", dimension=stated)
    assert rows_of(file) == [(1, ["氏名"]), (2, ["東野"])]


@pytest.mark.parametrize("ref", ["", "A1", "A1:", "B2:A1", "A2:B1", "あ", "A1:B99999999"])
def test_an_area_that_is_none_is_left_out(file: Path, ref: str) -> None:
    write_book(file, row(text="氏名"), merged=ref)
    assert Workbook(file.read_bytes()).read(0).areas == ()


def test_many_rows_with_nothing_in_them_take_a_moment(file: Path) -> None:
    write_book(file, row(text="氏名") + '<row><c s="1"/></row>' * 200_000)
    start = time.process_time()
    assert rows_of(file) == [(1, ["氏名"])]
    assert time.process_time() - start < 5
