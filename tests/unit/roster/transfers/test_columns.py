from __future__ import annotations

import pytest

from minutesapp.roster.transfers.columns import columns_of, find_columns
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
