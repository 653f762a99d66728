from minutesapp.tables.sheet import Sheet, SheetRow, rows_of, trim


def test_cells_are_trimmed_and_those_behind_the_last_word_are_none() -> None:
    assert trim([" 甲 ", "", "乙\r\n丙", "", " "]) == ("甲", "", "乙\n丙")
    assert trim(["", " "]) == ()


def test_lines_that_say_nothing_are_left_out_and_the_others_keep_their_numbers() -> None:
    rows = tuple(rows_of([(1, ["甲", "乙", "丙"]), (2, [""]), (4, ["丁"])], 2))
    assert rows == (SheetRow(1, ("甲", "乙")), SheetRow(4, ("丁",)))
    assert Sheet(rows).width == 2
    assert Sheet(()).width == 0
