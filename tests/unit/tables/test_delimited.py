import pytest

from minutesapp.tables.delimited import (
    BrokenTableError,
    find_delimiter,
    is_even,
    mend_delimited,
    read_delimited,
)


@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_the_delimiter_is_what_gives_most_lines_as_many_cells(delimiter: str) -> None:
    rows = (("会議", "", ""), ("1", "甲,乙", "はい;え"), ("2", "丙", "a\tb"), ("3", "丁", "いいえ"))
    text = "\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in rows)
    assert find_delimiter(text) == delimiter
    assert is_even(text, delimiter)


def test_a_text_is_no_table() -> None:
    assert find_delimiter("はい。\nそうです。") is None
    prose = "はい,そうです。\nしかし,いや,ええと,はい。\nええ。\nでは。\nこれで,終わり,です。"
    assert not is_even(prose, find_delimiter(prose) or ",")
    assert not is_even("", ",")


def test_a_title_over_a_table_does_not_hide_it() -> None:
    assert find_delimiter("文字起こし\n作成：総務課\n1,2,3\n4,5,6\n") == ","


def test_a_cell_beyond_all_measure_does_not_stop_the_search() -> None:
    assert find_delimiter('a,b\nc,d\n"' + "x" * 300_000) == ","


def test_rows_are_numbered_by_where_they_begin() -> None:
    assert list(read_delimited('a,b\r\n"c\r\nd",e\r\n\r\nf,g', ",")) == [
        (1, ["a", "b"]),
        (2, ["c\r\nd", "e"]),
        (4, []),
        (5, ["f", "g"]),
    ]


def test_quotation_marks_that_do_not_fit_together_are_told() -> None:
    with pytest.raises(BrokenTableError):
        list(read_delimited('a,b\n"c,d\ne,f\n', ","))


def test_a_damaged_line_is_taken_by_itself_and_the_others_are_read() -> None:
    rows, broken = mend_delimited('a,"b\nc"\nd,"e\nf,g\n"h,i', ",")
    assert rows == [(1, ["a", "b\nc"]), (3, ["d", "e"]), (4, ["f", "g"]), (5, ["h", "i"])]
    assert broken == (3, 5)


def test_quotation_marks_of_what_is_said_stay() -> None:
    rows, broken = mend_delimited('1\t"引用"です。\n2\t彼は"はい"と\n3\t"甲"と"乙"\n', "\t")
    assert [cells[1] for _, cells in rows] == ['"引用"です。', '彼は"はい"と', '"甲"と"乙"']
    assert broken == (1, 3)


def test_what_a_damaged_line_goes_on_with_stays_in_its_last_cell() -> None:
    rows, broken = mend_delimited('a,"b\nc,"d\ne"\n\nf', ",")
    assert rows == [(1, ["a", "b"]), (2, ["c", "d\ne"]), (4, []), (5, ["f"])]
    assert broken == (1,)


def test_after_many_damaged_lines_no_quotation_mark_is_believed() -> None:
    rows, broken = mend_delimited('a,"b\n' * 30 + 'c,"d, e"\n', ",")
    assert rows[-1] == (31, ["c", "d", "e"])
    assert len(rows) == len(broken) == 31


def test_a_whole_table_is_read_the_same_either_way() -> None:
    text = 'a,"b ""c"""\n\nd\n'
    assert mend_delimited(text, ",") == (list(read_delimited(text, ",")), ())
