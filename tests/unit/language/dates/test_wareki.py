from datetime import date, datetime, time

import pytest

from minutesapp.language.dates.wareki import (
    Clock,
    Era,
    SpanStyle,
    Weekday,
    When,
    WhenStyle,
    ZeroMinutes,
    read_time,
    read_when,
    render_day,
    render_time,
    render_when,
)

START, END = datetime(2024, 6, 3, 13, 30), datetime(2024, 6, 3, 15, 0)


@pytest.mark.parametrize(
    "text",
    [
        "令和6年6月3日 午後1時30分から午後3時まで",
        "令和６年６月３日（月曜日）　午後１時３０分から午後３時００分まで",
        "令和6年6月3日(月)\n午後1時30分\nから午後3時",
        "2024年6月3日 13:30～15:00",
        "令和6年(2024年)6月3日 13時30分〜15時",
        "令和六年六月三日 午後一時三十分から三時まで",
        "R6.6.3 午後1時半-3時",
        "令和6年6月3日(月) 開会 午後13時30分 閉会 午後15時",
    ],
)
def test_spans_of_time_are_read_in_every_form(text: str) -> None:
    assert read_when(text) == When(START, END, timed=True)


def test_a_start_without_an_end_is_read() -> None:
    assert read_when("令和6年6月3日 午後1時30分から") == When(START, timed=True)


def test_a_day_alone_is_not_timed() -> None:
    assert read_when("令和元年5月1日") == When(datetime(2019, 5, 1))


def test_a_span_of_days_is_read() -> None:
    assert read_when("令和6年6月3日から7日まで") == When(datetime(2024, 6, 3), datetime(2024, 6, 7))


def test_a_wrong_day_of_the_week_is_told() -> None:
    when = read_when("令和6年6月3日(火) 午後2時")
    assert when is not None and when.weekday_disagrees


def test_an_end_before_its_start_is_left_out() -> None:
    assert read_when("令和6年6月3日 午後3時から午後2時") == When(datetime(2024, 6, 3, 15), timed=True)


def test_the_length_of_a_meeting_is_no_time() -> None:
    assert read_when("令和6年6月3日 会議時間0時間38分") == When(datetime(2024, 6, 3))


@pytest.mark.parametrize("text", ["", "午後2時から", "未定", "令和6年2月30日", "委員"])
def test_a_text_without_a_day_gives_none(text: str) -> None:
    assert read_when(text) is None


@pytest.mark.parametrize(("text", "wanted"), [("開会 午後1時30分", time(13, 30)), ("15時", time(15)), ("未定", None)])
def test_a_time_is_read_where_no_day_stands(text: str, wanted: time | None) -> None:
    assert read_time(text) == wanted


@pytest.mark.parametrize(
    ("style", "text"),
    [
        (WhenStyle(weekday=Weekday.NONE), "令和6年6月3日 午後1時30分から午後3時まで"),
        (WhenStyle(), "令和6年6月3日（月） 午後1時30分から午後3時まで"),
        (WhenStyle(weekday=Weekday.LONG, era=Era.BOTH), "令和6年（2024年）6月3日（月曜日） 午後1時30分から午後3時まで"),
        (WhenStyle(era=Era.SEIREKI, weekday=Weekday.NONE, clock=Clock.FULL_DAY), "2024年6月3日 13時30分から15時まで"),
        (WhenStyle(weekday=Weekday.NONE, range=SpanStyle.WAVE), "令和6年6月3日 午後1時30分～午後3時"),
        (
            WhenStyle(weekday=Weekday.NONE, zero_minutes=ZeroMinutes.SHOW),
            "令和6年6月3日 午後1時30分から午後3時00分まで",
        ),
        (WhenStyle(weekday=Weekday.NONE, clock=Clock.NONE), "令和6年6月3日"),
        (WhenStyle(weekday=Weekday.NONE, clock=Clock.COLON, range=SpanStyle.WAVE), "令和6年6月3日 13:30～15:00"),
        (WhenStyle(weekday=Weekday.NONE, range=SpanStyle.FROM), "令和6年6月3日 午後1時30分から"),
        (WhenStyle(weekday=Weekday.NONE, clock=Clock.NONE, range=SpanStyle.FROM), "令和6年6月3日"),
    ],
)
def test_every_style_is_written(style: WhenStyle, text: str) -> None:
    assert render_when(START, END, style) == text


def test_noon_and_midnight_are_zero_of_their_half() -> None:
    style = WhenStyle(weekday=Weekday.NONE)
    assert render_when(datetime(2024, 6, 3, 12, 5), None, style) == "令和6年6月3日 午後0時5分"
    assert render_when(datetime(2024, 6, 3), None, style) == "令和6年6月3日 午前0時"


def test_an_end_on_another_day_has_its_date() -> None:
    style = WhenStyle(weekday=Weekday.NONE)
    end = datetime(2024, 6, 4, 1)
    assert render_when(START, end, style) == "令和6年6月3日 午後1時30分から令和6年6月4日 午前1時まで"
    assert render_when(START, end, style, timed=False) == "令和6年6月3日から令和6年6月4日まで"


def test_a_day_before_the_eras_has_its_western_year() -> None:
    assert render_day(date(1850, 1, 2), WhenStyle(weekday=Weekday.NONE)) == "1850年1月2日"


def test_the_time_of_the_seed_is_written_as_it_stands_there(seed: str) -> None:
    line = next(line for line in seed.splitlines() if line.startswith("2 日"))
    when = read_when(line)
    assert when is not None
    assert line.endswith(render_when(when.start, when.end, WhenStyle(weekday=Weekday.NONE)))


@pytest.mark.parametrize(
    "text",
    [
        f"令和2年5月{'9' * 20}日",
        f"令和{'9' * 40}年5月1日",
        f"{'9' * 40}年5月1日",
        f"令和2年{'9' * 5_000}月1日",
        f"R{'9' * 20}.5.1",
    ],
)
def test_a_day_of_too_many_digits_is_no_day(text: str) -> None:
    assert read_when(text) is None


@pytest.mark.parametrize("hour", ["午後99999999999999999999時", f"午前10時{'9' * 20}分", f"{'9' * 20}:30"])
def test_an_hour_of_too_many_digits_is_none(hour: str) -> None:
    when = read_when(f"令和2年5月1日 {hour}")
    assert when is not None and when.start in (datetime(2020, 5, 1), datetime(2020, 5, 1, 10))


def test_behind_the_last_day_of_the_calendar_there_is_no_midnight() -> None:
    assert read_when("9999年12月31日 24時") == When(datetime(9999, 12, 31))
    assert read_when("9999年12月31日 午後10時から午後8時まで") == When(datetime(9999, 12, 31, 22), timed=True)


def test_many_days_in_one_text_are_read_in_one_go() -> None:
    when = read_when("令和2年5月1日から " * 20_000)
    assert when == When(datetime(2020, 5, 1))


def test_a_time_of_day_is_written_in_the_style_of_the_form() -> None:
    assert render_time(time(14, 10)) == "午後2時10分"
    assert render_time(time(9)) == "午前9時"
    assert render_time(time(14), WhenStyle(clock=Clock.FULL_DAY, zero_minutes=ZeroMinutes.SHOW)) == "14時00分"


def test_a_start_alone_is_written_so_and_read_again() -> None:
    style = WhenStyle(weekday=Weekday.NONE, clock=Clock.COLON, range=SpanStyle.FROM)
    words = render_when(START, None, style)
    assert words == "令和6年6月3日 13:30から"
    assert read_when(words) == When(START, timed=True)
    days = render_when(datetime(2024, 6, 3), datetime(2024, 6, 9), style, timed=False)
    assert days == "令和6年6月3日から令和6年6月9日まで"
