from minutesapp.importers.lines import read_lines
from minutesapp.importers.row_values import fill_rows
from minutesapp.importers.rows import Row


def fill(key: str, *below: str, value: str = "") -> tuple[str, int]:
    """The value a last row of this key takes from the lines below it, and where the body then begins."""
    lines = read_lines("\n".join(["見出し", *below]))
    row = Row(lines[0], "見出し", key, value=list(read_lines(value)))
    begin = fill_rows([(0, row)], lines, len(lines))
    return row.text, begin


def test_a_list_of_people_goes_on_while_people_are_listed() -> None:
    assert fill("staff", "総務部\t野口課長", "財政課\t工藤係長", "1 開会") == ("総務部\t野口課長\n財政課\t工藤係長", 3)


def test_a_label_without_a_value_takes_the_line_below() -> None:
    assert fill("venue", "市役所", "本文です。") == ("市役所", 2)


def test_a_value_takes_no_more_than_its_deeper_lines() -> None:
    assert fill("venue", "　二階", "本文です。", value="市役所") == ("市役所\n二階", 2)


def test_a_list_of_items_ends_where_it_starts_anew() -> None:
    assert fill("agenda", "(1) 甲", "(2) 乙", "(1) 甲", "話します。") == ("(1) 甲\n(2) 乙", 3)


def test_a_result_without_words_is_left_to_the_body() -> None:
    assert fill("result", "(会長)始めます。") == ("", 0)


def test_rows_between_take_everything_up_to_the_next() -> None:
    lines = read_lines("場所\n市役所\n三階\n日時\n一月")
    first, second = Row(lines[0], "場所", "venue"), Row(lines[3], "日時", "held")
    assert fill_rows([(0, first), (3, second)], lines, 5) == 5
    assert (first.text, second.text) == ("市役所\n三階", "一月")
