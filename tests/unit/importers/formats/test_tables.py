from __future__ import annotations

import time
from pathlib import Path

import openpyxl
import pytest

from minutesapp.errors import UserFacingError
from minutesapp.importers.draft import Note
from minutesapp.importers.formats import tables
from minutesapp.importers.formats.tables import (
    heard_by,
    is_book,
    is_heard_table,
    is_table,
    read_book,
    read_table_of_turns,
    sheets_of_book,
    sheets_of_text,
)
from minutesapp.importers.transcripts.tables.columns import Columns
from minutesapp.tables.sheet import joined_cells
from minutesapp.tables.worksheet import LAST_ROW
from tests.books import row, write_book

CSV = "時刻,話者,発言\n0:01,山口,はい。\n0:05,井出,いいえ、ちがいます。\n"


def book_of(*sheets: list[list[object]], path: Path) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for place, lines in enumerate(sheets):
        sheet = book.create_sheet(f"表{place}")
        for line in lines:
            sheet.append(line)
    book.save(path)
    return path.read_bytes()


def code_of(read: object, *given: object) -> str:
    with pytest.raises(UserFacingError) as caught:
        read(*given)  # type: ignore[operator]
    return caught.value.code


def test_a_text_is_a_table_that_was_heard() -> None:
    assert is_table(CSV) and is_heard_table(CSV)
    assert is_heard_table(CSV * 10_000), "however long it is"
    assert is_table("氏名,職\n山口,課長\n井出,主任\n")
    assert not is_heard_table("氏名,職\n山口,課長\n井出,主任\n")
    assert not is_table("はい。\nいいえ、ちがいます。\n")
    assert not is_heard_table("はい。\n")


def test_minutes_in_columns_were_not_heard() -> None:
    minutes = (
        "発言者\t発言内容\n会長\tこれから会議を始めます。\n委員\tよろしくお願いします。\n会長\tでは次に進みます。\n"
    )
    assert not is_heard_table(minutes)
    assert [cue.speaker for cue in read_table_of_turns(minutes, "a.tsv").cues] == ["会長", "委員", "会長"]


def test_columns_in_doubt_and_tables_without_speech_are_told() -> None:
    assert code_of(read_table_of_turns, "氏名,職\n山口,課長\n", "a.csv") == "import-columns-doubtful"
    assert code_of(read_table_of_turns, "時刻,話者,発言\n", "a.csv") == "import-no-speech"
    assert code_of(heard_by, sheets_of_text(CSV), Columns(3), "a.csv") == "import-columns-missing"
    assert code_of(heard_by, sheets_of_text(CSV), Columns(2, sheet=1), "a.csv") == "import-columns-missing"
    assert code_of(heard_by, sheets_of_text(CSV), Columns(2, above=3), "a.csv") == "import-no-speech"


def test_a_line_for_excel_is_none_of_the_table() -> None:
    (sheet,) = sheets_of_text("sep=;\n時刻;話者;発言\n0:01;山口;はい。\n")
    assert [row.number for row in sheet.rows] == [2, 3]


def test_a_text_without_cells_has_no_table() -> None:
    assert sheets_of_text("はい。\n") == ()
    assert sheets_of_text(f"\ufeff{CSV}")[0].rows[0].cells == ("時刻", "話者", "発言")


def test_of_a_book_the_sheet_that_was_heard_is_read_and_the_others_are_told(tmp_path: Path) -> None:
    said = [["時刻", "話者", "発言"], ["0:01", "山口", "はい。"], ["0:05", "井出", "いいえ、ちがいます。"]]
    title, much = [["日時", "2026/5/15 13:30"]], [[number] for number in range(30)]
    data = book_of(title, said, much, path=tmp_path / "a.xlsx")
    assert is_book(data)
    heard = read_book(data, "a.xlsx")
    assert [cue.text for cue in heard.cues] == ["はい。", "いいえ、ちがいます。"]
    assert heard.notes[1:] == (
        Note(0, "transcript-head", "表0：日時 2026/5/15 13:30"),
        Note(0, "transcript-sheet", "表2（30行）"),
    )
    assert heard.held is not None and heard.held.hour == 13


def test_cells_that_are_one_are_known(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = openpyxl.Workbook()
    for line in (["話者", "発言"], ["話者1", "はい。"], [None, "では。"], ["話者2", "ええ。"]):
        book.active.append(line)
    book.active.merge_cells("A2:A3")
    book.save(path)
    (sheet,) = sheets_of_book(path.read_bytes(), "a.xlsx")
    assert joined_cells(sheet) == {(2, 0)}


def test_cells_that_claim_to_be_one_take_no_time(tmp_path: Path) -> None:
    path = write_book(tmp_path / "a.xlsx", row(text="はい"))
    whole = f'<worksheet xmlns="x"><sheetData>{row(text="はい")}</sheetData>'
    merged = f'<mergeCell ref="A1:A{LAST_ROW}"/>' * 50_000
    import zipfile

    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts["xl/worksheets/sheet1.xml"] = f"{whole}<mergeCells>{merged}</mergeCells></worksheet>".encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    start = time.process_time()
    assert joined_cells(sheets_of_book(path.read_bytes(), "a.xlsx")[0]) == frozenset()
    assert time.process_time() - start < 3


def test_a_damaged_an_empty_and_an_endless_book_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = book_of([["はい"]], path=tmp_path / "a.xlsx")
    assert is_book(data[: len(data) // 2])
    assert code_of(read_book, data[: len(data) // 2], "a.xlsx") == "import-table-broken"
    assert code_of(read_book, book_of([], path=tmp_path / "b.xlsx"), "b.xlsx") == "import-empty"
    monkeypatch.setattr("minutesapp.tables.package.LARGEST_UNPACKED", 500)
    assert code_of(read_book, data, "a.xlsx") == "import-too-large"


def test_no_more_sheets_than_a_file_has_for_people_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = book_of([["a"]], [["b"]], [["c"]], path=tmp_path / "a.xlsx")
    monkeypatch.setattr(tables, "MOST_SHEETS", 2)
    assert [sheet.name for sheet in sheets_of_book(data, "a.xlsx")] == ["表0", "表1"]


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04", b"PK\x03\x04 word/document.xml xl/workbook.xml", "時刻,発言".encode()]
)
def test_other_files_are_no_books(data: bytes) -> None:
    assert not is_book(data)
