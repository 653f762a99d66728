"""What sets one copy for the members apart."""

from __future__ import annotations

from datetime import date

from minutesapp.editions.review import NO_COPY, ReviewCopy


def test_it_names_its_reader_and_the_day() -> None:
    assert ReviewCopy("山田委員", date(2026, 12, 1)).words == ("山田委員", "12月1日までにご回答ください")
    assert ReviewCopy("山田\n委員").words == ("山田 委員",)
    assert NO_COPY.words == ()
