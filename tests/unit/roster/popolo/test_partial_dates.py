from __future__ import annotations

from datetime import date

import pytest

from minutesapp.roster.popolo.partial_dates import first_day, last_day


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2003", date(2003, 1, 1), date(2003, 12, 31)),
        ("2003-11", date(2003, 11, 1), date(2003, 11, 30)),
        ("2004-02", date(2004, 2, 1), date(2004, 2, 29)),
        ("2003-11-05", date(2003, 11, 5), date(2003, 11, 5)),
        (" 2003-11-05T00:00:00+09:00 ", date(2003, 11, 5), date(2003, 11, 5)),
    ],
)
def test_a_date_has_a_first_and_a_last_day(text: str, first: date, last: date) -> None:
    assert (first_day(text), last_day(text)) == (first, last)


@pytest.mark.parametrize("text", ["", "昨年", "2003-13", "2003-11-31", "0000", "03-11", "2003/11", "2003-11-05 まで"])
def test_what_is_no_date_has_no_day(text: str) -> None:
    assert first_day(text) is last_day(text) is None
