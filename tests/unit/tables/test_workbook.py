from __future__ import annotations

import time
from datetime import date, datetime, timedelta
from datetime import time as daytime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from minutesapp.tables.package import BrokenPackageError
from minutesapp.tables.workbook import (
    LAST_ROW,
    LONGEST_CELL,
    MOST_CELLS,
    Merged,
    TooManyRowsError,
    Workbook,
    read_rows,
)
from tests.books import cell, row, write_book


def rows_of(path: Path) -> list[tuple[int, list[str]]]:
    return list(read_rows(path.read_bytes()))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "list.xlsx"


def test_every_kind_of_cell_is_read_as_a_clerk_sees_it(file: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["氏名", "就任日", 3.0, 1.5, True, None, "終"])
    sheet.append([])
    sheet.append(["東野 佳子", datetime(2024, 4, 1, 13, 30), date(2026, 3, 31), 12345678901, -7])
    sheet["B3"].number_format = '[$-411]ggge"年"m"月"d"日"'
    sheet["A4"] = CellRichText("西", TextBlock(InlineFont(b=True), " 実"))
    book.create_sheet("次", 1).append(["ほかの表"])
    book.save(file)
    assert rows_of(file) == [
        (1, ["氏名", "就任日", "3", "1.5", "True", "", "終"]),
        (3, ["東野 佳子", "2024-04-01", "2026-03-31", "12345678901", "-7"]),
        (4, ["西 実"]),
    ]


def test_a_book_that_counts_its_days_from_1904_has_the_same_days(file: Path) -> None:
    write_book(
        file,
        row(cells='<c s="1"><v>43921</v></c>'),
        styles='<cellXfs><xf numFmtId="0"/><xf numFmtId="31"/></cellXfs>',
        workbook='<workbookPr date1904="1"/>',
    )
    assert rows_of(file) == [(1, ["2024-04-01"])]


def test_readings_over_a_text_are_no_part_of_it(file: Path) -> None:
    shared = "<si><t>東野</t><rPh><t>ヒガシノ</t></rPh></si><si><r><t>西</t></r><r><t> 実</t></r></si>"
    write_book(file, row(cells='<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>9</v></c>'), sharedStrings=shared)
    assert rows_of(file) == [(1, ["東野", "西 実", ""])]


def test_what_a_formula_gave_is_the_cell(file: Path) -> None:
    write_book(file, row(cells='<c t="str"><f>A1&amp;B1</f><v>東野 佳子</v></c><c t="e"><v>#N/A</v></c>'))
    assert rows_of(file) == [(1, ["東野 佳子", "#N/A"])]


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


def test_a_cell_longer_than_any_is_broken(file: Path) -> None:
    write_book(file, row(text="あ" * LONGEST_CELL))
    assert len(rows_of(file)[0][1][0]) == LONGEST_CELL
    write_book(file, row(text="あ" * (LONGEST_CELL + 1)))
    with pytest.raises(BrokenPackageError):
        rows_of(file)


def test_a_book_without_a_sheet_of_cells_is_broken(file: Path) -> None:
    file.write_bytes(write_book(file, "").read_bytes().replace(b"worksheet", b"chartsheX"))
    with pytest.raises(BrokenPackageError):
        rows_of(file)


def test_every_sheet_can_be_read_with_its_name_and_the_cells_that_are_one(file: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "表紙"
    book.active.append(["会議"])
    second = book.create_sheet("記録")
    for words in (["話者1", "はい"], [None, "そうです"], ["話者2", "ええ"]):
        second.append(words)
    second.merge_cells("A1:A2")
    second.merge_cells("B3:C3")
    book.create_chartsheet("図")
    book.save(file)
    read = Workbook(file.read_bytes())
    merged: list[Merged] = []
    assert read.names == ("表紙", "記録")
    assert list(read.rows(0)) == [(1, ["会議"])]
    assert list(read.rows(1, merged)) == [(1, ["話者1", "はい"]), (2, ["", "そうです"]), (3, ["話者2", "ええ"])]
    assert merged == [Merged(0, 1, 2)]


def test_times_are_read_as_a_clerk_sees_them(file: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append([timedelta(seconds=12.5), daytime(0, 3), daytime(1, 2, 3), datetime(2026, 7, 3, 14, 16, 5)])
    for column, look in zip("ABC", ("[h]:mm:ss", "h:mm", "h:mm:ss"), strict=True):
        book.active[f"{column}1"].number_format = look
    book.save(file)
    assert rows_of(file) == [(1, ["0:00:12.500", "0:03", "1:02:03", "2026-07-03 14:16:05"])]


def test_a_sign_written_by_its_number_is_that_sign(file: Path) -> None:
    write_book(file, row(text="一_x000D_二_x005F_x0041_"))
    assert rows_of(file) == [(1, ["一\r二_x0041_"])]
