from minutesapp.importers.formats.pasted_text import read_lines
from minutesapp.importers.header.row_values import fill_rows, takes_words
from minutesapp.importers.header.rows import Row
from minutesapp.importers.source import Line
from minutesapp.templates.parts.field import FieldForm
from minutesapp.templates.roles import Role
from minutesapp.templates.vocabulary import field_in_role


def known(role: Role) -> FieldForm:
    """What offices have under this role."""
    field = field_in_role(role)
    assert field is not None
    return field


def fill(role: Role, *below: str, value: str = "") -> tuple[str, int]:
    """The value a last row of this role takes from the lines below it, and where the body then begins."""
    lines = read_lines("\n".join(["見出し", *below]))
    row = Row(lines[0], "見出し", known(role), value=read_lines(value))
    [(_, filled)], begin = fill_rows([(0, row)], lines, len(lines))
    return filled.text, begin


def test_a_list_of_people_goes_on_while_people_are_listed() -> None:
    assert fill(Role.STAFF, "総務部\t野口課長", "財政課\t工藤係長", "1 開会") == (
        "総務部\t野口課長\n財政課\t工藤係長",
        3,
    )


def test_a_label_without_a_value_takes_the_line_below() -> None:
    assert fill(Role.VENUE, "市役所", "本文です。") == ("市役所", 2)


def test_a_value_takes_no_more_than_its_deeper_lines() -> None:
    assert fill(Role.VENUE, "　二階", "本文です。", value="市役所") == ("市役所\n二階", 2)


def test_what_the_page_sets_in_below_a_value_is_of_it() -> None:
    first, second, third = read_lines("会場\t市役所\n三階\n本文")
    row = Row(first, "会場", known(Role.VENUE), value=read_lines("市役所"))
    [(_, filled)], begin = fill_rows([(0, row)], (first, second._replace(inset=8), third), 3)
    assert (filled.text, begin) == ("市役所\n三階", 2)


def test_a_list_of_items_ends_where_it_starts_anew() -> None:
    assert fill(Role.AGENDA, "(1) 甲", "(2) 乙", "(1) 甲", "話します。") == ("(1) 甲\n(2) 乙", 3)


def test_a_result_without_words_is_left_to_the_body() -> None:
    assert fill(Role.RESULT, "(会長)始めます。") == ("", 0)


def test_rows_between_take_everything_up_to_the_next() -> None:
    lines = read_lines("場所\n市役所\n三階\n日時\n一月")
    found = [(0, Row(lines[0], "場所", known(Role.VENUE))), (3, Row(lines[3], "日時", known(Role.HELD)))]
    filled, begin = fill_rows(found, lines, 5)
    assert [(index, row.text) for index, row in filled] == [(0, "市役所\n三階"), (3, "一月")]
    assert begin == 5


def test_whole_sentences_answer_what_is_open_and_what_nobody_knows() -> None:
    line = read_lines("見出し")[0]
    assert takes_words(Row(line, "見出し"))
    assert takes_words(Row(line, "見出し", known(Role.RESULT)))
    assert not takes_words(Row(line, "見出し", known(Role.VENUE)))
    assert not takes_words(Row(line, "見出し", FieldForm("k", "見出し")))


def test_a_list_beside_its_label_counts_on_below() -> None:
    lines = read_lines("議事\t(1) 計画\n(2) 道路\n(4) 橋")
    row = Row(lines[0], "議事", known(Role.AGENDA), value=(Line(1, "(1) 計画"),))
    filled, begin = fill_rows([(0, row)], lines, 3)
    assert (filled[0][1].text, begin) == ("(1) 計画\n(2) 道路", 2)
