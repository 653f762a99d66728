"""Rows of cells, parted by tabs."""

from __future__ import annotations

from minutesapp.model.header import TableValue
from minutesapp.templates.parts.field import FieldForm, FieldType, TableColumn
from minutesapp.templates.values.table import TABLE, read_table

FIELD = FieldForm("t", "表", FieldType.TABLE, columns=(TableColumn("a", "甲"), TableColumn("b", "乙")))


def test_short_rows_are_filled_up_and_empty_lines_left_out() -> None:
    assert read_table(FIELD, "一\t二\n\n三") == TableValue((("一", "二"), ("三", "")))


def test_the_heads_of_the_form_are_no_row() -> None:
    assert read_table(FIELD, "甲\t　乙\n一\t二") == TableValue((("一", "二"),))
    assert read_table(FIELD, "乙\t甲") == TableValue((("乙", "甲"),))


def test_rows_are_printed_as_they_are_read() -> None:
    rows = TableValue((("1", "髙橋"), ("2", "𠮷田")))
    assert TABLE.words(FIELD, rows, ()) == "1\t髙橋\n2\t𠮷田"
    assert TABLE.shown(rows) == {"rows": [["1", "髙橋"], ["2", "𠮷田"]]}


def test_heads_that_the_form_prints_over_its_columns_are_no_row() -> None:
    assert read_table(FIELD, "甲\t 乙\n一\t二") == TableValue((("一", "二"),))
    assert read_table(FIELD, "甲\n一\t二") == TableValue((("甲", ""), ("一", "二")))
    assert read_table(FieldForm("t", "表", FieldType.TABLE), "甲\t乙") == TableValue((("甲", "乙"),))
