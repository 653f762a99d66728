from datetime import datetime

import pytest

from minutesapp.importers.transcripts.tables.times import (
    CellTime,
    Scale,
    moment_of,
    read_span,
    read_time,
    scale_of,
    to_milliseconds,
)


@pytest.mark.parametrize(
    ("cell", "milliseconds"),
    [
        ("0:03", 3_000), ("105:18", 6_318_000), ("1:02:03", 3_723_000), ("00:00:05.790", 5_790), ("00:00:05,79", 5_790),
        ("[00:00:12]", 12_000),
        ("（0：12）", 12_000), ("０：０３", 3_000), ("00:00:03:12", 3_000), ("00:00:03;12", 3_000),
        ("1分2秒", 62_000), ("1時間2分3秒", 3_723_000), ("45秒", 45_000), ("12.5秒", 12_500), ("1h 2m 3s", 3_723_000),
        ("12.5", 12_500), ("7", 7_000),
    ],
)  # fmt: skip
def test_a_time_is_read_in_every_way_of_writing(cell: str, milliseconds: int) -> None:
    time = read_time(cell)
    assert time is not None
    assert to_milliseconds(time, Scale()) == milliseconds


@pytest.mark.parametrize(
    "cell", ["", "いつか", "はい", "2026/5/15", "2026/13/40 10:00", "12 34", "1:2:3:4:5", "-3", "話者1", "0" * 61]
)
def test_other_cells_are_no_times(cell: str) -> None:
    assert read_time(cell) is None
    assert read_span(cell) is None


@pytest.mark.parametrize("cell", ["0:03 - 0:05", "0:03～0:05", "00:00:03 --> 00:00:05", "0:03-0:05", "3秒から5秒"])
def test_a_cell_may_hold_two_times(cell: str) -> None:
    span = read_span(cell)
    assert span is not None and span[1] is not None
    assert [to_milliseconds(time, Scale()) for time in (span[0], span[1])] == [3_000, 5_000]
    assert read_span("3-5") is None, "two numbers may be anything"


def test_a_time_with_its_day_counts_from_the_first() -> None:
    first, later = read_time("2026/05/15 13:30:05"), read_time("2026年5月15日 13時31分5秒")
    short = read_time("2026-05-15T13:31Z")
    assert first is not None and later is not None and short is not None
    scale = scale_of([(first, 10), (later, 10)], 0)
    assert [to_milliseconds(time, scale) for time in (first, later, short)] == [0, 60_000, 55_000]
    assert moment_of(first) == datetime(2026, 5, 15, 13, 30, 5)
    assert read_time("2026-05-15 12") is None


def spoken(*numbers: float, signs: int = 40) -> list[tuple[CellTime, int]]:
    return [(CellTime(number, bare=True), signs) for number in numbers]


@pytest.mark.parametrize(
    ("times", "unit", "scale"),
    [
        (spoken(0, 8, 20), 0, 1_000), (spoken(0, 8_000, 20_000), 0, 1), (spoken(0, 0.0001, 0.0002), 0, 86_400_000),
        (spoken(0, 8, 20), 60_000, 60_000), (spoken(5), 0, 1_000), (spoken(5, 5), 0, 1_000), ([], 0, 1_000),
    ],
)  # fmt: skip
def test_what_a_number_counts_is_told_by_its_heading_or_by_how_fast_people_speak(
    times: list[tuple[CellTime, int]], unit: int, scale: int
) -> None:
    assert scale_of(times, unit).bare == scale


def test_minutes_and_seconds_are_hours_and_minutes_where_nobody_could_speak_so_fast() -> None:
    def scale(*cells: str) -> int:
        times = [time for cell in cells if (time := read_time(cell)) is not None]
        return scale_of([(time, 400) for time in times], 0).short

    assert scale("0:00", "1:20", "2:40") == 1
    assert scale("13:30", "13:31", "13:33") == 60


def test_hours_that_excel_made_of_minutes_are_minutes_again() -> None:
    times = [time for cell in ("23:50", "24:05:00", "24:21:00") if (time := read_time(cell)) is not None]
    scale = scale_of([(time, 60) for time in times], 0)
    assert [to_milliseconds(time, scale) for time in times] == [1_430_000, 1_445_000, 1_461_000]
    assert scale_of([(time, 60) for time in times[:2]], 0).long == 1 / 60
    for cells in (("10:00:00", "11:00:00"), ("23:00:00", "24:05:01")):
        real = [time for cell in cells if (time := read_time(cell)) is not None]
        assert scale_of([(time, 60) for time in real], 0).long == 1


def test_what_is_no_place_in_any_recording_is_none() -> None:
    assert to_milliseconds(CellTime(1e15, bare=True), Scale()) is None
    assert to_milliseconds(CellTime(0, day=1), Scale(zero=10)) is None
