from __future__ import annotations

import csv
import io
import zipfile
from xml.etree import ElementTree

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutesapp.tables.sheet import trim
from minutesapp.tables.texts import LONGEST_CELL
from minutesapp.tables.workbook import Workbook
from minutesapp.tables.worksheet import LAST_ROW
from minutesapp.tables.writing import NO_XML, TableTooLargeError, csv_file, excel_file

ROWS = [["氏名", "職"], ["𠮷川 健", "課長"], ['葛\U000e0100西 <亮> & "', "'=1"], ["", "次の列だけ"]]
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.sampled_from(
    ["_x000D_", "_x005F_", "__x0041_", " 前後の空き ", "一\r\n二\r三", "\x00\x0b\ufffe", "=1+1"]
)


def read(data: bytes) -> list[list[str]]:
    return [list(row.cells) for row in Workbook(data).read(0).rows]


def test_a_csv_file_is_one_that_excel_opens_as_it_is() -> None:
    data = csv_file(ROWS)
    assert data.startswith(b"\xef\xbb\xbf") and data.count(b"\r\n") == data.count(b"\n") == len(ROWS)
    assert list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))) == ROWS


def test_a_csv_file_has_nothing_that_is_no_sign() -> None:
    assert csv_file([["山\ud842田"]]) == "\ufeff山?田\r\n".encode()


def test_openpyxl_reads_the_same_cells_all_of_them_text() -> None:
    book = openpyxl.load_workbook(io.BytesIO(excel_file(ROWS, "名簿")))
    sheet = book["名簿"]
    assert [[cell.value or "" for cell in row] for row in sheet.iter_rows()] == ROWS
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value} == {"s"}
    assert {cell.number_format for row in sheet.iter_rows() for cell in row if cell.value} == {"@"}
    assert sheet.freeze_panes == "A2" and sheet["A1"].font.b and not sheet["A2"].font.b


@given(st.lists(st.lists(TEXTS, min_size=1, max_size=4), min_size=1, max_size=4))
def test_what_was_written_is_read_again_as_far_as_a_book_can_hold_it(rows: list[list[str]]) -> None:
    held = [trim([NO_XML.sub("", cell) for cell in row]) for row in rows]
    assert read(excel_file(rows, "a")) == [list(row) for row in held if row]


def test_the_same_rows_give_the_same_bytes_and_no_time() -> None:
    data = excel_file(ROWS, "名簿")
    assert data == excel_file([tuple(row) for row in ROWS], "名簿")
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert {part.date_time for part in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {part.create_system for part in package.infolist()} == {0}


def test_every_part_is_xml_and_declared() -> None:
    with zipfile.ZipFile(io.BytesIO(excel_file(ROWS, 'a"<&'))) as package:
        for name in package.namelist():
            ElementTree.fromstring(package.read(name))
        types = ElementTree.fromstring(package.read("[Content_Types].xml"))
        declared = {part.get("PartName", "").lstrip("/") for part in types if part.get("PartName")}
        assert {name for name in package.namelist() if name.startswith("xl/") and ".rels" not in name} == declared


def test_a_column_is_named_as_excel_does() -> None:
    row = [str(number) for number in range(60)]
    sheet = openpyxl.load_workbook(io.BytesIO(excel_file([row], "a"))).active
    assert [cell.value for cell in sheet[1]] == row and sheet["BH1"].value == "59"


@pytest.mark.parametrize("rows", [[["あ" * (LONGEST_CELL + 1)]], [[]] * (LAST_ROW + 1)], ids=["cell", "rows"])
def test_what_no_sheet_can_hold_is_told(rows: list[list[str]]) -> None:
    with pytest.raises(TableTooLargeError):
        excel_file(rows, "a")


def test_a_table_without_rows_is_a_sheet_without_cells() -> None:
    assert read(excel_file([], "a")) == [] and csv_file([]) == b"\xef\xbb\xbf"
