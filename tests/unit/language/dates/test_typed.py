"""Days as somebody types them."""

from __future__ import annotations

from datetime import date

import pytest

from minutesapp.language.dates.typed import read_typed_day

TODAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("20240709", date(2024, 7, 9)),
        ("２０２４０７０９", date(2024, 7, 9)),
        ("1203", date(2026, 12, 3)),
        ("0115", date(2027, 1, 15)),
        ("11/20", date(2026, 11, 20)),
        ("1月15日", date(2027, 1, 15)),
        ("12.3", date(2026, 12, 3)),
        ("令和8年12月3日（木）", date(2026, 12, 3)),
        ("R8.12.3", date(2026, 12, 3)),
        ("2026-12-03", date(2026, 12, 3)),
        ("1332", None),
        ("20240230", None),
        ("あした", None),
        ("", None),
    ],
)
def test_a_day_is_read_however_it_is_typed(text: str, day: date | None) -> None:
    assert read_typed_day(text, TODAY) == day


def test_a_day_that_is_not_in_every_year_is_the_nearest_there_is() -> None:
    assert read_typed_day("0229", date(2028, 1, 1)) == date(2028, 2, 29)
    assert read_typed_day("0229", date(2026, 1, 1)) is None
