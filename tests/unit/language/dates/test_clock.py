from datetime import datetime, time, timedelta

import pytest

from minutesapp.language.dates.clock import ClockTime, end_after, find_times

DAY = datetime(2024, 6, 3)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("午後1時30分", ClockTime(1, 30, True)),
        ("午前 9 時", ClockTime(9, 0, False)),
        ("13時5分", ClockTime(13, 5)),
        ("13:30", ClockTime(13, 30)),
        ("PM1:30", ClockTime(1, 30, True)),
        ("午後二時半", ClockTime(2, 30, True)),
        ("正午", ClockTime(12)),
        ("午後0時15分", ClockTime(0, 15, True)),
        ("24時", ClockTime(24)),
    ],
)
def test_every_way_of_writing_a_time_is_read(text: str, time: ClockTime) -> None:
    assert [found for _, found in find_times(text)] == [time]


@pytest.mark.parametrize("text", ["25時", "24時1分", "10時75分", "0時間38分", "1:300", "時", ""])
def test_what_is_no_time_is_not_read(text: str) -> None:
    assert find_times(text) == []


@pytest.mark.parametrize(
    ("time", "hours"),
    [
        (ClockTime(0, afternoon=True), 12),
        (ClockTime(12, afternoon=True), 12),
        (ClockTime(12, afternoon=False), 12),
        (ClockTime(13, afternoon=True), 13),
        (ClockTime(1, afternoon=True), 13),
        (ClockTime(0, afternoon=False), 0),
        (ClockTime(24), 24),
    ],
)
def test_a_time_as_written_is_a_moment_of_the_day(time: ClockTime, hours: int) -> None:
    assert time.on(DAY) == DAY + timedelta(hours=hours)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("午後2時から3時50分", DAY.replace(hour=15, minute=50)),
        ("午前10時から12時00分", DAY.replace(hour=12)),
        ("10時から3時", DAY.replace(hour=15)),
        ("午前10時から午後12時", DAY.replace(hour=12)),
        ("午後7時から午後12時", DAY + timedelta(days=1)),
        ("午後10時から午前1時", DAY + timedelta(days=1, hours=1)),
        ("午後3時から午後2時", DAY.replace(hour=14)),
    ],
)
def test_an_end_goes_by_the_start_written_before_it(text: str, end: datetime) -> None:
    (_, first), (_, last) = find_times(text)
    assert end_after(first.on(DAY), first, last, DAY) == end


@pytest.mark.parametrize(
    ("clock", "start", "at"),
    [
        (ClockTime(2, 10), time(13, 30), time(14, 10)),
        (ClockTime(2, 10), None, time(2, 10)),
        (ClockTime(2, 10, afternoon=False), time(13, 30), time(2, 10)),
        (ClockTime(10, 10), time(9), time(10, 10)),
        (ClockTime(12), time(13), time(12)),
    ],
)
def test_a_time_without_a_half_of_the_day_is_none_before_the_meeting(
    clock: ClockTime, start: time | None, at: time
) -> None:
    assert clock.since(start) == at
