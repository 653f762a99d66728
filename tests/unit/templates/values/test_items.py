"""Items, one a line or counted on one."""

from __future__ import annotations

import pytest

from minutesapp.model.header import ListValue
from minutesapp.templates.parts.field import FieldForm, FieldType
from minutesapp.templates.roles import Role
from minutesapp.templates.values.items import ITEMS, read_items


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("", ()),
        ("(1) 甲\n(2) 乙", ("(1) 甲", "(2) 乙")),
        ("１　開会　２　議題", ("１　開会", "２　議題")),
        ("(1)選出 (2)進捗について", ("(1)選出", "(2)進捗について")),
        ("令和 6 年度予算", ("令和 6 年度予算",)),
        ("1 開会 3 議題", ("1 開会 3 議題",)),
    ],
)
def test_items_line_by_line_or_by_their_numbers(text: str, items: tuple[str, ...]) -> None:
    assert read_items(text) == ListValue(items)


def test_items_are_printed_one_a_line() -> None:
    field = FieldForm("agenda", "議題", FieldType.LIST)
    assert ITEMS.words(field, ListValue(("開会", "閉会")), ()) == "開会\n閉会"
    assert ITEMS.shown(ListValue(("開会",))) == {"items": ["開会"]}


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("次第、資料１、参考資料", ("次第", "資料１", "参考資料")),
        ("次第、事業報告書、運行ルート（案）", ("次第", "事業報告書", "運行ルート（案）")),
        ("資料１　評価シート　資料２　要項", ("資料１　評価シート", "資料２　要項")),
        ("資料１　歩道、車道、側溝の幅", ("資料１　歩道、車道、側溝の幅",)),
        ("計画の案（本編、資料編）", ("計画の案（本編、資料編）",)),
        ("事業報告書、収支決算書", ("事業報告書、収支決算書",)),
    ],
)
def test_papers_in_one_line_are_parted_by_commas_but_not_within_a_title(text: str, items: tuple[str, ...]) -> None:
    assert read_items(text, Role.MATERIALS) == ListValue(items)
    assert read_items(text) == ListValue((text,))
