from datetime import date

import pytest

from minutesapp.roster.lists.words.terms import UnreadableDayError, days_in, read_day, read_term


@pytest.mark.parametrize(
    "text",
    [
        "2024-04-01",
        "2024/4/1",
        "2024.4.1",
        "令和6年4月1日",
        "R6.4.1",
        "Ｒ６．４．１",
        "r6/4/1",
        "20240401",
        "45383",
        "2024年 4月 1日",
        "2024-04-01 13:30:00",
        "令6.4.1",
        "R6年4月1日",
        "R06.04.01",
        "令和6年4月",
        "R6.4",
        "2024/4",
        "令和6年度",
    ],
)
def test_every_way_of_writing_a_day_of_office_is_read(text: str) -> None:
    assert read_day(text) == date(2024, 4, 1)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("令和6年4月", date(2024, 4, 30)),
        ("R6.2", date(2024, 2, 29)),
        ("令和5年度", date(2024, 3, 31)),
        ("R6.4.1", date(2024, 4, 1)),
    ],
)
def test_a_month_or_a_year_ends_with_its_last_day(text: str, last: date) -> None:
    assert read_day(text, last=True) == last


@pytest.mark.parametrize("text", ["", " ", "-", "－", "現在", "在任中", "なし"])
def test_no_day_is_written_in_many_ways(text: str) -> None:
    assert read_day(text) is None


@pytest.mark.parametrize(
    "text", ["らいねん", "2024-13-01", "20241332", "令和6年2月30日", "12", "99999", "6.4.1", "R6.13"]
)
def test_what_is_no_day_is_an_error(text: str) -> None:
    with pytest.raises(UnreadableDayError):
        read_day(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("令和5年4月1日～令和7年3月31日", date(2023, 4, 1), date(2025, 3, 31)),
        ("R5.4.1-R7.3.31", date(2023, 4, 1), date(2025, 3, 31)),
        ("2023/4/1〜現在", date(2023, 4, 1), None),
        ("～令和7年3月31日", None, date(2025, 3, 31)),
        ("令和7年3月31日まで", None, date(2025, 3, 31)),
        ("R5.4～R7.3", date(2023, 4, 1), date(2025, 3, 31)),
        ("令和5年度～令和6年度", date(2023, 4, 1), date(2025, 3, 31)),
        ("令和6年度", date(2024, 4, 1), date(2025, 3, 31)),
        ("令和5年4月1日～7年3月31日", date(2023, 4, 1), date(2025, 3, 31)),
        ("R5.4.1～7.3.31", date(2023, 4, 1), date(2025, 3, 31)),
        ("令和5.4.1-7.3.31", date(2023, 4, 1), date(2025, 3, 31)),
        ("令和7年3月31日", None, date(2025, 3, 31)),
        ("2025-03-31", None, date(2025, 3, 31)),
        ("R5.4.1", date(2023, 4, 1), None),
        ("令和7年3月31日から", date(2025, 3, 31), None),
        ("R5.4.1から2年間", date(2023, 4, 1), date(2025, 3, 31)),
        ("令和6年2月29日（任期2年）", date(2024, 2, 29), date(2026, 2, 27)),
        ("", None, None),
    ],
)
def test_a_term_in_one_cell_is_read(text: str, first: date | None, last: date | None) -> None:
    assert read_term(text) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "二期目",
        "2年",
        "R6.13.1～",
        "令和6年4月31日～令和8年3月31日",
        "R6.4.1～R8.2.30",
        "R6.4.1～8.2.30",
        "令和6年4月1日～令和8年13月",
        "2024/4/31-2026/3/31",
        "令和六年四月三十一日～令和八年三月三十一日",
    ],
)
def test_a_term_that_is_none_is_an_error(text: str) -> None:
    with pytest.raises(UnreadableDayError):
        read_term(text)


def test_all_days_of_a_text_are_told_in_their_order() -> None:
    assert days_in("R4.4.1就任、令和6年3月退任") == [date(2022, 4, 1), date(2024, 3, 31)]
