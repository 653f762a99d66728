from __future__ import annotations

from datetime import date

import pytest

from minutesapp.roster.transfers.free.free_lines import Context
from minutesapp.roster.transfers.lines import Kind
from minutesapp.roster.transfers.sections import Sections, day_of_cell, day_of_order

DAY = date(2025, 4, 1)


def context_after(*heads: str) -> Context:
    sections = Sections(DAY)
    assert all(map(sections.take, heads))
    return sections.context


@pytest.mark.parametrize(
    "text", ["【部長級】", "部長級", "◇課長級（5人）", "＜退職＞", "■ 採用", "総務部", "令和7年4月1日付け人事異動"]
)
def test_a_head_is_known(text: str) -> None:
    assert Sections(DAY).take(text)


@pytest.mark.parametrize(
    "text",
    ["", "山田太郎", "総務課長　山田太郎", "服部", "計 12人", "（　）内は旧職", "【お知らせ】", "退職　山田太郎"],
)
def test_other_lines_are_no_heads(text: str) -> None:
    assert not Sections(DAY).take(text)


@pytest.mark.parametrize(
    ("heads", "context"),
    [
        (["【退職】"], Context(Kind.LEAVE)),
        (["【退職】", "【部長級】"], Context()),
        (["■退職", "【部長級】"], Context(Kind.LEAVE)),
        (["■退職", "【部長級】", "■採用"], Context(Kind.HIRE)),
        (["◆派遣"], Context(Kind.MOVE, "派遣")),
        (["【総務部】"], Context(office="総務部")),
        (["■退職", "総務部"], Context(Kind.LEAVE, office="総務部")),
        (["兼務"], Context(Kind.ADD)),
    ],
)
def test_a_head_holds_until_the_next_of_its_kind(heads: list[str], context: Context) -> None:
    assert context_after(*heads) == context


@pytest.mark.parametrize(
    ("heads", "text", "other"),
    [
        ([], "総務課長　山田太郎", False),
        (["4月1日付け"], "総務課長　山田太郎", False),
        (["4月10日付け"], "総務課長　山田太郎", True),
        (["4月10日付け", "【課長級】"], "総務課長　山田太郎", True),
        (["令和6年4月1日付人事異動"], "総務課長　山田太郎", True),
        (["【退職】（3月31日付）"], "総務課長　山田太郎", False),
        (["【退職】（3月30日付）"], "総務課長　山田太郎", True),
        (["◇退職（3月31日付）", "■採用"], "主事　山田太郎", False),
        (["【3月31日付】"], "主事　山田太郎", True),
        ([], "主事　山田太郎（4月15日付）", True),
        ([], "退職　山田太郎（3月31日付）", False),
    ],
)
def test_what_is_of_another_day_is_known(heads: list[str], text: str, other: bool) -> None:
    sections = Sections(DAY)
    assert all(map(sections.take, heads))
    assert sections.is_other_day(text) is other


@pytest.mark.parametrize(
    ("text", "near", "day"),
    [
        ("3月31日付", date(2025, 4, 1), date(2025, 3, 31)),
        ("12月31日付", date(2025, 1, 1), date(2024, 12, 31)),
        ("令和6年4月1日付", date(2025, 4, 1), date(2024, 4, 1)),
        ("2月30日付", date(2025, 4, 1), None),
        ("3月31日", date(2025, 4, 1), None),
    ],
)
def test_a_day_without_its_year_is_the_nearest(text: str, near: date, day: date | None) -> None:
    assert day_of_order(text, near) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("12月31日", date(2024, 12, 31)),
        ("4/1", DAY),
        ("R7.5.1", date(2025, 5, 1)),
        ("2026-04-01 00:00:00", date(2026, 4, 1)),
        ("", None),
    ],
)
def test_a_cell_may_say_a_day_in_any_way(text: str, day: date | None) -> None:
    assert day_of_cell(text, date(2025, 1, 1) if "12" in text else DAY) == day


@pytest.mark.parametrize(
    ("stated", "kind", "other"),
    [(DAY, Kind.MOVE, False), (date(2025, 3, 31), Kind.LEAVE, False), (date(2025, 3, 31), Kind.MOVE, True)],
)
def test_the_day_of_a_column_decides(stated: date, kind: Kind, other: bool) -> None:
    sections = Sections(DAY)
    sections.take("4月10日付け")
    assert sections.is_other_day("主事　山田太郎", kind, stated) is other
