import zipfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from minutesapp.errors import UserFacingError
from minutesapp.roster.lists import sheets
from minutesapp.roster.lists.sheets import read_lines
from minutesapp.tables.sheet import SheetRow
from tests.books import row, write_book


def decode(data: bytes, name: str) -> str:
    return data.decode("utf-8")


def code_of(path: Path) -> str:
    with pytest.raises(UserFacingError) as caught:
        read_lines(path, decode)
    return caught.value.code


@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_every_delimiter_is_recognised(tmp_path: Path, delimiter: str) -> None:
    file = tmp_path / "list.csv"
    file.write_text(f"氏名{delimiter}職名\n\n 東野 佳子 {delimiter}委員\n", encoding="utf-8")
    assert read_lines(file, decode) == [SheetRow(1, ("氏名", "職名")), SheetRow(3, ("東野 佳子", "委員"))]


def test_a_line_is_numbered_by_where_it_begins(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes('氏名,職名\r\n"東野\r\n佳子","委員"\r\n西 実,会長\r\n'.encode())
    assert [(line.number, line.cells[0]) for line in read_lines(file, decode)] == [
        (1, "氏名"),
        (2, "東野\n佳子"),
        (4, "西 実"),
    ]


def test_the_file_is_decoded_under_its_name(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(b"x")
    assert read_lines(file, lambda data, name: f"{name},{data!r}") == [SheetRow(1, ("list.csv", "b'x'"))]


def test_an_excel_file_gives_its_cells_as_text(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["氏名", "就任日", "番号", None])
    book.active.append([])
    book.active.append(["東野 佳子", datetime(2024, 4, 1), 3.0, "x"])
    book.active.append(["西 実", date(2023, 4, 1), 1.5, True])
    book.save(tmp_path / "list.xlsx")
    assert read_lines(tmp_path / "list.xlsx", decode) == [
        SheetRow(1, ("氏名", "就任日", "番号")),
        SheetRow(3, ("東野 佳子", "2024-04-01", "3", "x")),
        SheetRow(4, ("西 実", "2023-04-01", "1.5", "True")),
    ]


def test_an_excel_file_is_known_by_its_bytes(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["氏名"])
    book.save(tmp_path / "list.xlsx")
    file = (tmp_path / "list.xlsx").rename(tmp_path / "list.csv")
    assert read_lines(file, decode) == [SheetRow(1, ("氏名",))]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", "氏名,職名".encode()])
def test_what_is_no_excel_file_is_told(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "list.xlsx").write_bytes(content)
    assert code_of(tmp_path / "list.xlsx") == "roster-list-broken"


def test_a_package_of_something_else_is_told(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "list.csv", "w") as package:
        package.writestr("word/document.xml", "<w/>")
    assert code_of(tmp_path / "list.csv") == "roster-list-broken"


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
    assert len(read_lines(tmp_path / "list.xlsx", decode)) == 5
    monkeypatch.setattr(f"minutesapp.{limit}", most)
    assert code_of(tmp_path / "list.xlsx") == code


def test_a_file_or_list_beyond_any_sense_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "list.csv"
    file.write_text("氏名\n" * 5, encoding="utf-8")
    monkeypatch.setattr(sheets, "MOST_LINES", 4)
    assert code_of(file) == "roster-list-too-long"
    monkeypatch.setattr(sheets, "LARGEST_FILE", 10)
    assert code_of(file) == "file-too-large"


@pytest.mark.parametrize("text", ["氏名\n" + "あ" * 140_000, '氏名,職名\n"東野 佳子,主任\n西 実,主査\n'])
def test_a_cell_beyond_any_sense_or_without_end_is_told(tmp_path: Path, text: str) -> None:
    file = tmp_path / "list.csv"
    file.write_text(text, encoding="utf-8")
    assert code_of(file) == "roster-list-broken"


def test_a_file_that_is_not_there_or_is_a_folder_is_told(tmp_path: Path) -> None:
    assert code_of(tmp_path / "none.csv") == "file-missing"
    assert code_of(tmp_path) == "file-is-folder"
