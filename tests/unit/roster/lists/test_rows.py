from datetime import date

import pytest

from minutesapp.model.attendance import Side
from minutesapp.model.committee import Quorum, QuorumRule
from minutesapp.roster.lists.rows import LONGEST_QUOTE, RosterRow, RowProblem, read_rows
from minutesapp.tables.sheet import SheetRow

COLUMNS = {"name": 0, "kana": 1, "post": 2, "group": 3, "side": 4, "start": 5, "end": 6}


def rows_of(*lines: tuple[str, ...], columns: dict[str, int] = COLUMNS) -> list[RosterRow]:
    rows, problems = read_rows([SheetRow(number, cells) for number, cells in enumerate(lines, 2)], columns)
    assert problems == []
    return rows


def problem_of(*cells: str) -> RowProblem:
    rows, (problem,) = read_rows([SheetRow(7, cells)], COLUMNS)
    assert rows == []
    return problem


def test_a_full_line_is_read() -> None:
    line = ("東野　佳子", "ﾋｶﾞｼﾉ　ｹｲｺ", "環境課長", "市民部", "職員", "R6.4.1", "現在")
    assert rows_of(line) == [
        RosterRow(
            2, "東野 佳子", "東野", "佳子", "ひがしの けいこ", "環境課長", "市民部", "", Side.STAFF, date(2024, 4, 1)
        )
    ]


def test_a_short_line_has_what_it_has() -> None:
    assert rows_of(("西俊介",)) == [RosterRow(2, "西俊介", "西", "俊介")]


def test_a_name_in_two_columns_is_divided_as_it_stands() -> None:
    columns = {"family": 0, "given": 1, "family_kana": 2, "given_kana": 3}
    (row,) = rows_of(("小田切", "子", "おだぎり", "ね"), columns=columns)
    assert (row.name, row.family, row.given, row.kana) == ("小田切 子", "小田切", "子", "おだぎり ね")


def test_a_family_name_alone_is_a_name() -> None:
    (row,) = rows_of(("東野", ""), columns={"family": 0, "given": 1})
    assert row.name == "東野"


def test_a_ditto_mark_stands_for_the_cell_above() -> None:
    rows = rows_of(("東野 佳子", "", "主査", "環境課"), ("西 実", "", "〃", "同上"), ("南 望", "", "主事", "〃"))
    assert [(row.post, row.group) for row in rows] == [("主査", "環境課"), ("主査", "環境課"), ("主事", "環境課")]


def test_a_term_in_one_column_gives_both_days() -> None:
    (row,) = rows_of(("西 実", "令和5年4月1日～令和7年3月31日"), columns={"name": 0, "term": 1})
    assert (row.start, row.end) == (date(2023, 4, 1), date(2025, 3, 31))


@pytest.mark.parametrize(
    ("post", "group", "side"),
    [
        ("環境課長", "市民部", Side.STAFF),
        ("委員", "環境審議会", Side.MEMBER),
        ("会長", "", Side.MEMBER),
        ("", "環境審議会", Side.MEMBER),
        ("教授", "東雲大学", Side.GUEST),
        ("", "", Side.GUEST),
    ],
)
def test_without_a_word_for_it_the_side_follows_from_post_and_group(post: str, group: str, side: Side) -> None:
    (row,) = rows_of(("西 実", "", post, group))
    assert row.side is side


def test_a_line_without_a_name_is_left_out() -> None:
    assert problem_of("", "にし", "委員") == RowProblem(7, "roster-row-no-name", "にし 委員")


def test_a_line_with_a_day_that_is_none_is_left_out() -> None:
    assert problem_of("西 実", "", "", "", "", "四月") == RowProblem(7, "roster-row-day-unreadable", "四月")


def test_a_line_whose_term_ends_before_it_begins_is_left_out() -> None:
    assert problem_of("西 実", "", "", "", "", "R6.4.1", "R5.3.31").code == "roster-row-ends-before-start"


def test_the_other_lines_go_on() -> None:
    rows, problems = read_rows([SheetRow(2, ("",)), SheetRow(3, ("西 実",))], COLUMNS)
    assert ([row.number for row in rows], [problem.number for problem in problems]) == ([3], [2])


@pytest.mark.parametrize("name", ["=cmd|' /C calc'!A0", "＝1+1", "+81 90", "-1", "@SUM(A1)", "\t=1", '="=1"'])
def test_a_formula_is_no_person(name: str) -> None:
    assert problem_of(name).code == "roster-row-formula"


def test_a_text_that_excel_keeps_as_one_is_a_name() -> None:
    (row,) = rows_of(('="冬木 十"', "", '="主査"'))
    assert (row.name, row.post) == ("冬木 十", "主査")


def test_cells_become_one_line_of_what_a_record_may_hold() -> None:
    (row,) = rows_of(("東野\r\n佳子\x00", "ひがしの\x1f けいこ", "主査\u2028補", "環境\v課"))
    assert (row.name, row.kana, row.post, row.group) == ("東野 佳子", "ひがしの けいこ", "主査 補", "環境 課")


def test_a_name_longer_than_any_is_none() -> None:
    assert rows_of(("山" * 100,)) and problem_of("山" * 101).code == "roster-row-name-too-long"


def test_a_problem_quotes_no_more_than_can_be_read() -> None:
    assert len(problem_of("東野", "", "", "", "", "九" * 1_000).text) <= LONGEST_QUOTE + 1


@pytest.mark.parametrize(
    ("group", "committee", "side", "seat"),
    [
        ("", "審議会", "委員", "審議会"),
        ("商工会議所", "審議会", "委員", "審議会"),
        ("図書館協議会", "", "委員", "図書館協議会"),
        ("商工会議所", "", "委員", ""),
        ("教育委員会", "", "職員", ""),
    ],
)
def test_the_committee_stands_in_its_column_or_in_that_of_the_group(
    group: str, committee: str, side: str, seat: str
) -> None:
    columns = {"name": 0, "group": 1, "committee": 2, "side": 3}
    (row,) = rows_of(("東 健", group, committee, side), columns=columns)
    assert (row.group, row.committee) == (group, seat)


def test_a_quorum_is_read_or_the_line_is_left_out() -> None:
    columns = {"name": 0, "committee": 1, "quorum": 2}
    (row,) = rows_of(("東 健", "審議会", "過半数"), columns=columns)
    assert row.quorum == Quorum(QuorumRule.MAJORITY)
    rows, (problem,) = read_rows([SheetRow(7, ("東 健", "審議会", "適宜"))], columns)
    assert (rows, problem) == ([], RowProblem(7, "roster-row-quorum-unreadable", "適宜"))
