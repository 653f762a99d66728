"""Leaks of every kind planted in Excel files."""

from __future__ import annotations

import io

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet

from minutesapp.sweep.excel_file import find_in_book
from minutesapp.sweep.finding import Finding, Kind, Unlooked
from minutesapp.sweep.names import NOBODY, Names
from minutesapp.tables.package import BrokenPackageError
from minutesapp.tables.writing import excel_file

BLACK, WHITE = "FF000000", "FFFFFFFF"


def planted() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "名簿"
    rows = ["見出し", "塗った字", "白い字", "隠した行", "見えない形式", "注のある字"]
    for number, words in enumerate(rows, 1):
        sheet.cell(number, 1, words)
    sheet["A1"].fill, sheet["A1"].font = PatternFill("solid", fgColor="FF1F3864"), Font(color=WHITE)
    sheet["A2"].fill = PatternFill("solid", fgColor=BLACK)
    sheet["A3"].font = Font(color=WHITE)
    sheet.row_dimensions[4].hidden = True
    sheet["A5"].number_format = ";;;"
    sheet["A6"].comment = Comment("載せるな", "部長")
    sheet["DA1"] = "隠した列"
    sheet.column_dimensions["DA"].hidden = True
    sheet["A7"], sheet["B7"] = "髙橋", "一郎"
    for state in ("hidden", "veryHidden"):
        other = book.create_sheet(state)
        other["A1"], other.sheet_state = f"秘密の{state}", state
    book.properties.creator, book.properties.lastModifiedBy = "鈴木", "佐藤"
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def test_all_that_is_not_read_in_a_book_is_found() -> None:
    every = find_in_book(planted(), Names(["高橋一郎"]))
    found = [(one.kind, one.place, one.words) for one in every if isinstance(one, Finding)]
    assert found == [
        (Kind.HIDDEN, "シート「名簿」の4行目（非表示の行）", "隠した行"),
        (Kind.HIDDEN, "シート「名簿」のDA列（非表示の列）", "隠した列"),
        (Kind.COVERED, "シート「名簿」のA2", "塗った字"),
        (Kind.UNSEEN, "シート「名簿」のA3", "白い字"),
        (Kind.HIDDEN, "シート「名簿」のA5", "見えない形式"),
        (Kind.COMMENT, "シート「名簿」のA6", "載せるな（作成者：部長）"),
        (Kind.NAME, "シート「名簿」の7行目", "高橋一郎"),
        (Kind.HIDDEN, "シート「hidden」（非表示のシート）", "秘密のhidden"),
        (Kind.HIDDEN, "シート「veryHidden」（非表示のシート）", "秘密のveryHidden"),
        (Kind.METADATA, "ファイルの情報", "作成者：鈴木"),
        (Kind.METADATA, "ファイルの情報", "最終更新者：佐藤"),
    ]


def test_a_book_of_ours_gives_no_finding() -> None:
    assert not list(find_in_book(excel_file([["氏名"], ["髙橋"]], "名簿"), NOBODY))


def test_what_is_no_book_is_broken() -> None:
    with pytest.raises(BrokenPackageError):
        list(find_in_book(b"PK\x03\x04...", NOBODY))


def test_names_that_hold_words_and_cells_that_look_by_their_values_are_told() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet["A1"] = 1
    sheet.print_title_rows = "1:1"
    rule = CellIsRule(operator="equal", formula=["1"], font=Font(color=WHITE))
    sheet.conditional_formatting.add("A1", rule)
    for name, words, hidden in (("範囲", "Sheet!$A$1", None), ("覚え", '"川村の分"', None), ("隠", "Sheet!$A$9", True)):
        book.defined_names[name] = DefinedName(name, attr_text=words, hidden=hidden)
    buffer = io.BytesIO()
    book.save(buffer)
    found = list(find_in_book(buffer.getvalue(), NOBODY))
    assert [(one.place, one.words) for one in found if isinstance(one, Finding) and one.kind is Kind.HIDDEN] == [
        ("名前の定義", '覚え＝"川村の分"'),
        ("名前の定義", "隠＝Sheet!$A$9"),
    ]
    assert found[-1] == Unlooked("conditional", {"count": 1})
