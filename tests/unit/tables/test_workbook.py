from __future__ import annotations

import zipfile
from datetime import date, datetime, timedelta
from datetime import time as daytime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from minutesapp.tables.package import BrokenPackageError
from minutesapp.tables.sheet import Area, Sheet, SheetRow
from minutesapp.tables.workbook import Workbook
from minutesapp.tables.worksheet import TooManyRowsError
from tests.books import OFFICE, SPREADSHEET, cell, parts_of, row, write_book


def rows_of(path: Path) -> list[tuple[int, list[str]]]:
    return [(row.number, list(row.cells)) for row in Workbook(path.read_bytes()).read(0).rows]


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


def test_times_are_read_as_a_clerk_sees_them(file: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append([timedelta(seconds=12.5), daytime(0, 3), daytime(1, 2, 3), datetime(2026, 7, 3, 14, 16, 5)])
    for column, look in zip("ABC", ("[h]:mm:ss", "h:mm", "h:mm:ss"), strict=True):
        book.active[f"{column}1"].number_format = look
    book.save(file)
    assert rows_of(file) == [(1, ["0:00:12.500", "0:03", "1:02:03", "2026-07-03 14:16:05"])]


def test_a_book_that_counts_its_days_from_1904_has_the_same_days(file: Path) -> None:
    write_book(
        file,
        row(cells='<c s="1"><v>43921</v></c>'),
        styles='<cellXfs><xf numFmtId="0"/><xf numFmtId="31"/></cellXfs>',
        workbook='<workbookPr date1904="1"/>',
    )
    assert rows_of(file) == [(1, ["2024-04-01"])]


def test_a_book_without_a_sheet_of_cells_has_none(file: Path) -> None:
    with zipfile.ZipFile(file, "w") as package:
        for name, text in parts_of(row(text="東野")).items():
            package.writestr(name, text.replace("relationships/worksheet", "relationships/chartsheet"))
    assert Workbook(file.read_bytes()).names == ()


def test_what_is_no_book_is_broken(file: Path) -> None:
    with pytest.raises(BrokenPackageError):
        Workbook(b"PK")


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
    assert read.names == ("表紙", "記録")
    assert read.read(0) == Sheet((SheetRow(1, ("会議",)),), "表紙")
    assert read.read(1).rows[1] == SheetRow(2, ("", "そうです"))
    assert sorted(read.read(1).areas) == [Area(1, 0, 2, 0), Area(3, 1, 3, 2)]


def test_sheets_and_rows_that_nobody_sees_are_known(file: Path) -> None:
    book = openpyxl.Workbook()
    for state in ("hidden", "veryHidden"):
        book.create_sheet(state).sheet_state = state
    for words in ("甲", "乙", "丙"):
        book.active.append([words])
    book.active.row_dimensions[2].hidden = True
    book.save(file)
    read = Workbook(file.read_bytes())
    assert read.hidden == {1, 2}
    assert (read.read(0).hidden, read.read(0).hidden_rows) == (False, frozenset({2}))
    assert read.read(1).hidden


def test_no_more_rows_are_read_than_are_wanted(file: Path) -> None:
    write_book(file, row(text="甲") * 3)
    assert len(Workbook(file.read_bytes()).read(0, 3).rows) == 3
    with pytest.raises(TooManyRowsError):
        Workbook(file.read_bytes()).read(0, 2)


def test_a_book_in_the_strict_form_of_the_standard_is_read(file: Path) -> None:
    """As Excel saves it on demand: other names for everything, days as text."""
    strict = "http://purl.oclc.org/ooxml/"
    parts = parts_of(row(cells=f'{cell("東野 佳子")}<c t="d"><v>2024-04-01T00:00:00</v></c>'))
    with zipfile.ZipFile(file, "w") as package:
        for name, text in parts.items():
            text = text.replace(f"{OFFICE}/", f"{strict}officeDocument/relationships/")
            package.writestr(name, text.replace(SPREADSHEET, f"{strict}spreadsheetml/main"))
    assert rows_of(file) == [(1, ["東野 佳子", "2024-04-01"])]


def test_a_sign_written_by_its_number_is_that_sign(file: Path) -> None:
    write_book(file, row(text="一_x000D_二_x005F_x0041_"))
    assert rows_of(file) == [(1, ["一\r二_x0041_"])]
