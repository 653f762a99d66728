from __future__ import annotations

import zipfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from minutesapp.errors import UserFacingError
from minutesapp.roster.lists import sheets
from minutesapp.roster.lists.notes import ListNote
from minutesapp.roster.lists.sheets import read_sheets
from minutesapp.tables.sheet import Sheet, SheetRow
from tests.books import row, write_book

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5_000)


def decode(data: bytes, name: str) -> str:
    return data.decode("utf-8")


def rows_of(path: Path) -> list[SheetRow]:
    (sheet,), _ = read_sheets(path, decode)
    return list(sheet.rows)


def code_of(path: Path) -> str:
    with pytest.raises(UserFacingError) as caught:
        read_sheets(path, decode)
    return caught.value.code


def written(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "list.csv"
    file.write_bytes(text.encode())
    return file


@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_every_delimiter_is_recognised(tmp_path: Path, delimiter: str) -> None:
    file = written(tmp_path, f"氏名{delimiter}職名\n\n 東野 佳子 {delimiter}委員\n")
    assert rows_of(file) == [SheetRow(1, ("氏名", "職名")), SheetRow(3, ("東野 佳子", "委員"))]


@pytest.mark.parametrize("title", ["委員名簿,令和6年4月1日,現在,案", "委員名簿", "委員名簿;甲;乙"])
def test_the_headings_tell_the_delimiter_whatever_stands_over_them(tmp_path: Path, title: str) -> None:
    file = written(tmp_path, f"{title}\n氏名\tふりがな\t職\n東野 佳子\tひがしの けいこ\t委員\n")
    assert rows_of(file)[1:] == [
        SheetRow(2, ("氏名", "ふりがな", "職")),
        SheetRow(3, ("東野 佳子", "ひがしの けいこ", "委員")),
    ]


def test_a_line_for_excel_is_none_of_the_list(tmp_path: Path) -> None:
    assert [line.number for line in rows_of(written(tmp_path, "sep=;\n氏名;職名\n東野 佳子;委員\n"))] == [2, 3]


def test_a_text_that_excel_keeps_is_the_text(tmp_path: Path) -> None:
    file = written(tmp_path, '="氏名",="番号"\n="冬木 十",="001"\n')
    assert rows_of(file) == [SheetRow(1, ("氏名", "番号")), SheetRow(2, ("冬木 十", "001"))]


def test_a_line_is_numbered_by_where_it_begins(tmp_path: Path) -> None:
    file = written(tmp_path, '氏名,職名\r\n"東野\r\n佳子","委員"\r\n西 実,会長\r\n')
    assert [(line.number, line.cells[0]) for line in rows_of(file)] == [(1, "氏名"), (2, "東野\n佳子"), (4, "西 実")]


def test_the_file_is_decoded_under_its_name(tmp_path: Path) -> None:
    (sheet,), _ = read_sheets(written(tmp_path, "x"), lambda data, name: f"{name},{data!r}")
    assert sheet.rows == (SheetRow(1, ("list.csv", "b'x'")),)


def test_a_line_whose_quotation_marks_do_not_fit_is_told_and_the_others_go_on(tmp_path: Path) -> None:
    file = written(tmp_path, '氏名,職名\n"東野 佳子,主任\n西 実,主査\n')
    (sheet,), notes = read_sheets(file, decode)
    assert [line.cells for line in sheet.rows[1:]] == [("東野 佳子", "主任"), ("西 実", "主査")]
    assert notes == [ListNote("roster-row-broken", row=2)]


def test_an_excel_file_gives_its_cells_as_text(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["氏名", "就任日", "番号", None])
    book.active.append([])
    book.active.append(["東野 佳子", datetime(2024, 4, 1), 3.0, "x"])
    book.active.append(["西 実", date(2023, 4, 1), 1.5, True])
    book.save(tmp_path / "list.xlsx")
    assert rows_of(tmp_path / "list.xlsx") == [
        SheetRow(1, ("氏名", "就任日", "番号")),
        SheetRow(3, ("東野 佳子", "2024-04-01", "3", "x")),
        SheetRow(4, ("西 実", "2023-04-01", "1.5", "True")),
    ]


def test_what_nobody_sees_is_not_read_and_told(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "現名簿"
    for words in ("氏名", "東野 佳子", "西 実"):
        book.active.append([words])
    book.active.row_dimensions[2].hidden = True
    book.active.row_dimensions[9].hidden = True
    book.create_sheet("旧名簿", 0).append(["氏名"])
    book["旧名簿"].sheet_state = "hidden"
    book.save(tmp_path / "list.xlsx")
    (sheet,), notes = read_sheets(tmp_path / "list.xlsx", decode)
    assert [line.number for line in sheet.rows] == [1, 3]
    assert notes == [ListNote("roster-sheet-hidden", sheet="旧名簿"), ListNote("roster-rows-hidden", "", "現名簿", 2)]


def test_a_line_of_formulas_alone_that_nobody_has_reckoned_is_there(tmp_path: Path) -> None:
    write_book(tmp_path / "list.xlsx", row(text="氏名") + row(cells='<c r="A2"><f>B2</f></c>') + row(text="西 実"))
    (sheet,), _ = read_sheets(tmp_path / "list.xlsx", decode)
    assert sheet == Sheet(
        (SheetRow(1, ("氏名",)), SheetRow(2, ()), SheetRow(3, ("西 実",))), "a", uncalculated=frozenset({(2, 0)})
    )


def test_an_excel_file_is_known_by_its_bytes(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["氏名"])
    book.save(tmp_path / "list.xlsx")
    assert rows_of((tmp_path / "list.xlsx").rename(tmp_path / "list.csv")) == [SheetRow(1, ("氏名",))]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "roster-list-broken"),
        (b"PK\x03\x04 broken", "roster-list-broken"),
        ("氏名,職名".encode(), "roster-list-broken"),
        (OLD_OFFICE, "roster-list-format"),
        (OLD_OFFICE + "EncryptedPackage".encode("utf-16-le"), "roster-list-locked"),
        (b"%PDF-1.7", "roster-list-format"),
    ],
)
def test_what_is_no_excel_file_is_told(tmp_path: Path, content: bytes, code: str) -> None:
    (tmp_path / "list.xlsx").write_bytes(content)
    assert code_of(tmp_path / "list.xlsx") == code


@pytest.mark.parametrize(
    ("part", "code"),
    [
        ("word/document.xml", "roster-list-format"),
        ("META-INF/manifest.xml", "roster-list-format"),
        ("xl/workbook.bin", "roster-list-broken"),
    ],
)
def test_a_package_of_something_else_is_told(tmp_path: Path, part: str, code: str) -> None:
    with zipfile.ZipFile(tmp_path / "list.csv", "w") as package:
        package.writestr(part, "<w/>")
    assert code_of(tmp_path / "list.csv") == code


@pytest.mark.parametrize(
    ("limit", "most", "code"),
    [
        ("tables.package.LARGEST_UNPACKED", 500, "file-too-large"),
        ("tables.worksheet.LAST_ROW", 4, "roster-list-too-long"),
        ("roster.lists.sheets.MOST_LINES", 4, "roster-list-too-long"),
    ],
)
def test_an_excel_file_beyond_any_sense_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, most: int, code: str
) -> None:
    write_book(tmp_path / "list.xlsx", "".join(row(text="東野 佳子") for _ in range(5)))
    assert len(rows_of(tmp_path / "list.xlsx")) == 5
    monkeypatch.setattr(f"minutesapp.{limit}", most)
    assert code_of(tmp_path / "list.xlsx") == code


def test_a_file_or_list_beyond_any_sense_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = written(tmp_path, "氏名\n" * 5)
    monkeypatch.setattr(sheets, "MOST_LINES", 4)
    assert code_of(file) == "roster-list-too-long"
    monkeypatch.setattr(sheets, "LARGEST_FILE", 10)
    assert code_of(file) == "file-too-large"


def test_a_file_that_is_not_there_or_is_a_folder_is_told(tmp_path: Path) -> None:
    assert code_of(tmp_path / "none.csv") == "file-missing"
    assert code_of(tmp_path) == "file-is-folder"


def test_columns_that_nobody_sees_are_not_read_and_told(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for words in (["環境審議会委員名簿"], ["氏名", "職名", "役職"], ["東野 佳子", "委員", "会長"]):
        book.active.append(words)
    for letter in ("A1", "B1", "X1"):
        book.active.column_dimensions[letter[0]].hidden = letter != "A1"
    book.save(tmp_path / "list.xlsx")
    (sheet,), notes = read_sheets(tmp_path / "list.xlsx", decode)
    assert [line.cells for line in sheet.rows[1:]] == [("氏名", "", "役職"), ("東野 佳子", "", "会長")]
    assert notes == [ListNote("roster-columns-hidden", "B列", "Sheet")]


def test_a_cell_that_goes_on_over_a_column_that_one_sees_is_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for words in (["環境審議会委員名簿"], ["番号", "氏名"], ["1", "東野 佳子"]):
        book.active.append(words)
    book.active.merge_cells("A1:B1")
    book.active.column_dimensions["A"].hidden = True
    book.save(tmp_path / "list.xlsx")
    assert [line.cells for line in rows_of(tmp_path / "list.xlsx")] == [
        ("環境審議会委員名簿",),
        ("", "氏名"),
        ("", "東野 佳子"),
    ]


def test_cells_that_are_struck_out_are_known(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for words in (["職", "氏名"], ["委員", "東野 佳子"], ["委員", "西 実"]):
        book.active.append(words)
    book.active["B2"].font = openpyxl.styles.Font(strike=True)
    book.active["B3"].font = openpyxl.styles.Font(strike=False, bold=True)
    book.save(tmp_path / "list.xlsx")
    (sheet,), _ = read_sheets(tmp_path / "list.xlsx", decode)
    assert sheet.struck == {(2, 1)}
