from minutesapp.tables.sheet import Area, Sheet, SheetRow, joined_cells, rows_of, trim


def test_cells_are_trimmed_and_those_behind_the_last_word_are_none() -> None:
    assert trim([" 甲 ", "", "乙\r\n丙", "", " "]) == ("甲", "", "乙\n丙")
    assert trim(["", " "]) == ()


def test_lines_that_say_nothing_are_left_out_and_the_others_keep_their_numbers() -> None:
    rows = tuple(rows_of([(1, ["甲", "乙", "丙"]), (2, [""]), (4, ["丁"])], 2))
    assert rows == (SheetRow(1, ("甲", "乙")), SheetRow(4, ("丁",)))
    assert Sheet(rows).width == 2
    assert Sheet(()).width == 0


def test_a_cell_that_is_one_with_the_cell_above_is_known_by_its_line_and_column() -> None:
    rows = tuple(SheetRow(number, ("甲",)) for number in (1, 2, 4, 5))
    assert joined_cells(Sheet(rows, areas=(Area(2, 1, 4, 3), Area(1, 0, 1, 2)))) == {(2, 1)}
