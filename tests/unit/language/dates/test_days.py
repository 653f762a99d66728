from datetime import date

import pytest

from minutesapp.language.dates.days import find_days


@pytest.mark.parametrize(
    "text",
    [
        "令和6年6月3日",
        "令和 6 年 6 月 3 日",
        "2024年6月3日",
        "令和6年(2024年)6月3日",
        "令和6(2024)年6月3日",
        "2024年(令和6年)6月3日",
        "2024(令和6)年6月3日",
        "R6.6.3",
        "r6/6/3",
        "2024/6/3",
        "2024-06-03",
        "2024.6.3",
        "令和6.6.3",
        "令和六年六月三日",
        "二〇二四年六月三日",
        "第3回 令和6年6月3日(月)開催",
    ],
)
def test_every_way_of_writing_a_day_is_read(text: str) -> None:
    assert [found.day for found in find_days(text)] == [date(2024, 6, 3)]


@pytest.mark.parametrize(
    "text", ["令和6年2月30日", "令和6年13月1日", "6月3日", "3日間", "令和6年6月", "1.2.3.4", "", "令和〇年1月1日"]
)
def test_what_is_no_day_is_not_read(text: str) -> None:
    assert find_days(text) == []


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("令和6年6月3日から5日まで", date(2024, 6, 5)),
        ("令和6年6月3日(月)~7月2日", date(2024, 7, 2)),
        ("令和6年12月27日から令和7年1月6日", date(2025, 1, 6)),
    ],
)
def test_a_second_day_takes_what_it_leaves_out_from_the_first(text: str, last: date) -> None:
    assert [found.day for found in find_days(text)][1:] == [last]


@pytest.mark.parametrize(
    ("weekday", "disagrees"),
    [
        ("(月)", False),
        ("(月曜日)", False),
        ("月曜日", False),
        ("(月・祝)", False),
        ("(火)", True),
        ("日曜日", True),
        ("", False),
    ],
)
def test_a_wrong_day_of_the_week_is_noticed(weekday: str, disagrees: bool) -> None:
    (found,) = find_days(f"令和6年6月3日{weekday} 午後2時")
    assert found.weekday_disagrees is disagrees
