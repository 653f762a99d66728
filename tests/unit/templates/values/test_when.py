"""Days and spans of time in the form's style, and out of a source."""

from __future__ import annotations

from datetime import datetime

import pytest

from minutesapp.language.dates.wareki import WhenStyle
from minutesapp.model.header import WhenValue
from minutesapp.templates.parts.field import FieldForm, FieldType
from minutesapp.templates.values.when import WHEN, read_when_value, shown_when, when_words

FIELD = FieldForm("held", "日時", FieldType.WHEN)
SPAN = WhenValue(datetime(2024, 7, 9, 10), datetime(2024, 7, 9, 11, 40))
DAY = WhenValue(datetime(2024, 7, 20), timed=False)


@pytest.mark.parametrize(
    ("value", "text"),
    [(SPAN, "令和6年7月9日（火） 午前10時から午前11時40分まで"), (DAY, "令和6年7月20日（土）"), (WhenValue(), "")],
)
def test_a_time_in_the_words_of_the_form(value: WhenValue, text: str) -> None:
    assert when_words(FIELD, value) == text


def test_what_nobody_can_read_is_a_day_alone_that_is_not_known() -> None:
    assert read_when_value(FIELD, "追って通知") == WhenValue(timed=False)
    assert read_when_value(FIELD, "令和6年7月9日 午前10時から午前11時40分まで") == SPAN


def test_a_blank_time_has_a_clock_where_the_form_writes_one() -> None:
    assert WHEN.blank(FIELD) == WhenValue(timed=True)
    assert WHEN.blank(FieldForm("d", "作成日", FieldType.WHEN, when=WhenStyle(clock="none"))) == WhenValue(timed=False)


def test_a_day_alone_is_shown_without_a_time() -> None:
    assert shown_when(SPAN) == {"start": "2024-07-09T10:00", "end": "2024-07-09T11:40"}
    assert shown_when(DAY) == {"start": "2024-07-20", "end": None}
