"""Between which times a place of the body lies."""

from __future__ import annotations

from datetime import datetime, time

import pytest

from minutesapp.attendance.presence.told_times import Clock, start_of, times_in
from minutesapp.model.header import HeaderField, WhenValue
from tests.makers import HEADER, UEDA, direction, minutes, narrative, turn

HALF_PAST_ONE, TWO, TEN_PAST, TWENTY_PAST = time(13, 30), time(14), time(14, 10), time(14, 20)
BODY = (
    turn("一", "p1"),
    direction("休憩 午後2時から午後2時10分まで"),
    turn("二", "p1"),
    narrative("次回は午後3時に開く。"),
    turn("三", "p1"),
    direction("𠮷田委員退席 2時20分"),
)


def test_a_place_lies_behind_what_was_told_before_it_and_before_what_is_told_behind_it() -> None:
    clock = Clock(BODY, HALF_PAST_ONE)
    assert (clock.after(0), clock.before(0)) == (HALF_PAST_ONE, TWO)
    assert (clock.after(2), clock.before(2)) == (TEN_PAST, TWENTY_PAST)
    assert (clock.after(4), clock.before(4)) == (TEN_PAST, TWENTY_PAST), "narrative may tell of another day"
    assert (clock.after(6), clock.before(6)) == (TWENTY_PAST, None)


def test_the_direction_itself_lies_between_those_around_it() -> None:
    clock = Clock(BODY, HALF_PAST_ONE)
    assert (clock.after(1), clock.before(1)) == (HALF_PAST_ONE, TWENTY_PAST)


def test_a_time_that_goes_back_is_none_of_its_place() -> None:
    clock = Clock((direction("午後3時"), direction("午後2時に配布した資料"), turn("一")), None)
    assert (clock.after(2), clock.before(0)) == (time(15), None)
    assert Clock((direction("午前9時 受付"), turn("一")), HALF_PAST_ONE).after(1) == HALF_PAST_ONE


@pytest.mark.parametrize(
    ("words", "start", "told"),
    [
        ("休憩 2時10分", HALF_PAST_ONE, [TEN_PAST]),
        ("休憩 2時10分", None, [time(2, 10)]),
        ("休憩 10時10分", time(9), [time(10, 10)]),
        ("休憩 午前2時10分", HALF_PAST_ONE, [time(2, 10)]),
        ("１４：１０入室", None, [TEN_PAST]),
        ("委員入室", HALF_PAST_ONE, []),
    ],
)
def test_a_time_without_a_half_of_the_day_is_one_of_the_meeting(
    words: str, start: time | None, told: list[time]
) -> None:
    assert times_in(words, start) == told


def test_when_the_meeting_began_is_told_by_its_header() -> None:
    held = HeaderField("held", "日時", WhenValue(datetime(2024, 7, 9, 13, 30)))
    day = HeaderField("held", "日時", WhenValue(datetime(2024, 7, 9), timed=False))
    assert start_of(minutes().with_facts(header=(*HEADER, held)), UEDA) == HALF_PAST_ONE
    assert start_of(minutes().with_facts(header=(*HEADER, day)), UEDA) is None
    assert start_of(minutes(), UEDA) is None
