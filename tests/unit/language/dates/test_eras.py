from datetime import date

import pytest

from minutesapp.language.dates.eras import era_year, western_year


@pytest.mark.parametrize(
    ("day", "era"),
    [
        (date(2019, 4, 30), ("平成", 31)),
        (date(2019, 5, 1), ("令和", 1)),
        (date(1989, 1, 7), ("昭和", 64)),
        (date(1989, 1, 8), ("平成", 1)),
        (date(1926, 12, 24), ("大正", 15)),
        (date(1926, 12, 25), ("昭和", 1)),
        (date(1912, 7, 29), ("明治", 45)),
        (date(1912, 7, 30), ("大正", 1)),
        (date(1868, 1, 24), None),
    ],
)
def test_eras_change_on_their_first_day(day: date, era: tuple[str, int] | None) -> None:
    assert era_year(day) == era


@pytest.mark.parametrize(
    ("era", "year", "western"), [("令和", 1, 2019), ("H", 31, 2019), ("s", 64, 1989), ("平成", 32, 2020)]
)
def test_an_eras_year_has_a_western_year(era: str, year: int, western: int) -> None:
    assert western_year(era, year) == western
