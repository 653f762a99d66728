from __future__ import annotations

import pytest

from minutesapp.roster.transfers.tables.columns import columns_of, find_columns, is_enough, tables_in
from minutesapp.tables.sheet import SheetRow


def rows(*lines: str) -> list[SheetRow]:
    return [SheetRow(number, tuple(line.split(","))) for number, line in enumerate(lines, 1)]


@pytest.mark.parametrize(
    ("headings", "columns"),
    [
        ("氏名,新所属,新職", ["name", "group", "post"]),
        ("新職名,氏 名,旧職名", ["post", "name", "old_post"]),
        ("所属,職名,氏名,旧所属,旧職名", ["group", "post", "name", "old_group", "old_post"]),
        ("氏名,ふりがな,異動後,異動前", ["name", "kana", "new", "old"]),
        ("異動区分,姓,名,新所属,新職", ["kind", "family", "given", "group", "post"]),
        ("氏名,職（新）,職（旧）", ["name", "post", "old_post"]),
        ("氏名（ふりがな）,新職,旧職", ["name", "post", "old_post"]),
        ("発令日,氏名,新職,備考", ["day", "name", "post", "remarks"]),
    ],
)
def test_headings_in_any_order_are_known(headings: str, columns: list[str]) -> None:
    assert columns_of(headings.split(",")) == {key: place for place, key in enumerate(columns)}


def test_headings_may_stand_below_a_title() -> None:
    assert find_columns(rows("人事異動", "氏名,新職", "東,課長")) == (2, {"name": 0, "post": 1})


def test_headings_in_two_rows_are_one() -> None:
    found = find_columns(rows("新,,氏名,旧,", "所属,職名,,所属,職名", "総務課,課長,東,税務課,主査"))
    assert found == (2, {"group": 0, "post": 1, "name": 2, "old_group": 3, "old_post": 4})


def test_headings_that_are_joined_over_two_rows_are_one_as_well() -> None:
    found = find_columns(rows("氏名,新,新", "氏名,所属,職名"))
    assert found == (2, {"name": 0, "group": 1, "post": 2})


@pytest.mark.parametrize("headings", ["氏名,住所", "新所属,新職", "東 健,総務課長"])
def test_without_names_and_a_place_there_are_none(headings: str) -> None:
    assert find_columns(rows(headings)) is None


@pytest.mark.parametrize(("headings", "enough"), [("氏名,新職", True), ("新所属,新職", False), ("氏名,住所", False)])
def test_names_and_where_somebody_goes_are_enough(headings: str, enough: bool) -> None:
    assert is_enough(columns_of(headings.split(","))) is enough


def test_lists_side_by_side_are_blocks_of_their_own() -> None:
    lines = rows("新,氏名,旧,,新,氏名,旧", "課長,東 健,係長,,主事,西 学,主任")
    (table,) = tables_in(lines)
    assert [(block.left, block.right, block.columns) for block in table.blocks] == [
        (0, 4, {"new": 0, "name": 1, "old": 2}),
        (4, None, {"new": 4, "name": 5, "old": 6}),
    ]
    assert [block.part(lines[1]).cells for block in table.blocks] == [
        ("課長", "東 健", "係長", ""),
        ("", "", "", "", "主事", "西 学", "主任"),
    ]


def test_headings_that_come_again_begin_a_list_of_their_own() -> None:
    lines = rows("人事異動", "新職,氏名", "課長,東 健", "退職", "職名,氏名,退職事由", "主事,西 学,定年")
    first, second = tables_in(lines)
    assert (first.row, len(first.above), [row.number for row in first.rows]) == (2, 1, [3, 4])
    assert (second.row, second.above, second.blocks[0].columns) == (5, [], {"post": 0, "name": 1, "kind": 2})


def test_columns_that_nobody_knows_are_named() -> None:
    (table,) = tables_in(rows("No.,級,氏名,新職", "1,5,東 健,課長"))
    assert table.blocks[0].untaken == {1: "級"}


def test_below_one_heading_over_two_columns_stand_both_parts_of_the_names() -> None:
    (table,) = tables_in(rows("氏名,,新職", "山田,太郎,課長", "佐藤,花子,係長", "退職"))
    assert table.blocks[0].columns == {"family": 0, "given": 1, "post": 2} and not table.blocks[0].untaken


def test_columns_without_a_heading_are_told_of() -> None:
    (table,) = tables_in(rows("氏名,,新職", "山田太郎,部長級,課長", "佐藤花子,,係長"))
    assert table.blocks[0].columns == {"name": 0, "post": 2} and table.blocks[0].untaken == {1: ""}


def test_a_column_before_the_family_names_may_be_without_a_heading() -> None:
    (table,) = tables_in(rows(",姓,名,新職", "総務,山田,太郎,課長"))
    assert table.blocks[0].columns == {"family": 1, "given": 2, "post": 3} and table.blocks[0].untaken == {0: ""}
