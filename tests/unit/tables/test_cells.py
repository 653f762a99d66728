from datetime import date

import pytest

from minutesapp.tables.cells import (
    AS_DAY,
    AS_HOURS,
    AS_MOMENT,
    AS_NUMBER,
    AS_TIME,
    ZERO,
    ZERO_1904,
    Look,
    NumberFormats,
    cell_text,
    is_error,
    kept_text,
)


@pytest.mark.parametrize(
    ("kind", "raw", "text"),
    [
        ("", "12", "12"), ("n", "3.0", "3"), ("n", "1E+3", "1000"), ("", "0.50", "0.50"), ("", "20240401", "20240401"),
        ("", "1e999", "1e999"), ("", "x", "x"), ("", "9" * 5_000, "9" * 5_000), ("s", "1", "乙"), ("s", "2", ""),
        ("s", "-1", ""), ("s", "x", ""), ("s", "9" * 5_000, ""), ("b", "1", "True"), ("b", "0", "False"),
        ("d", "2024-04-01T00:00:00", "2024-04-01"), ("d", "2024-04-01T13:30:05", "2024-04-01 13:30:05"),
        ("d", "2024", "2024"), ("str", "=1", "=1"), ("e", "#REF!", "#REF!"), ("?", "甲", "甲"),
    ],
)  # fmt: skip
def test_a_cell_is_read_by_its_kind(kind: str, raw: str, text: str) -> None:
    assert cell_text(kind, raw, ("甲", "乙"), AS_NUMBER, ZERO) == text


@pytest.mark.parametrize(
    ("raw", "look", "zero", "text"),
    [
        ("45383", AS_DAY, ZERO, "2024-04-01"), ("43921.5", AS_DAY, ZERO_1904, "2024-04-01"),
        ("0.5625", AS_DAY, ZERO, "0.5625"), ("-1", AS_DAY, ZERO, "-1"), ("99999999", AS_DAY, ZERO, "99999999"),
        ("1e999", AS_DAY, ZERO, "1e999"), ("nan", AS_DAY, ZERO, "nan"),
        ("45383.5625", AS_MOMENT, ZERO, "2024-04-01 13:30:00"),
        ("45383", AS_MOMENT, ZERO, "2024-04-01"), ("0.5625", AS_MOMENT, ZERO, "13:30:00"),
        ("0.5625", AS_HOURS, ZERO, "13:30"), ("0.5625", AS_TIME, ZERO, "13:30:00"), ("0", AS_TIME, ZERO, "0:00:00"),
        ("0.000144675925925926", AS_TIME, ZERO, "0:00:12.500"), ("0.000138888888888889", AS_HOURS, ZERO, "0:00:12"),
        ("1.5", AS_TIME, ZERO, "36:00:00"), ("45383", AS_TIME, ZERO, "2024-04-01"), ("-0.5", AS_TIME, ZERO, "-0.5"),
        ("inf", AS_TIME, ZERO, "inf"), ("12", Look(digits=5), ZERO, "00012"),
        ("123456", Look(digits=5), ZERO, "123456"),
        ("1.5", Look(digits=5), ZERO, "1.5"), ("3.0", Look(digits=2), ZERO, "3"),
    ],
)  # fmt: skip
def test_a_number_is_shown_as_its_format_says(raw: str, look: Look, zero: date, text: str) -> None:
    assert cell_text("", raw, (), look, zero) == text


@pytest.mark.parametrize(
    ("code", "look"),
    [
        ("yyyy/m/d", AS_DAY), ('[$-411]ggge"年"m"月"d"日";@', AS_DAY), ("[$-ja-JP-x-gannen]ge.m.d", AS_DAY),
        ("m", AS_DAY), ("General", AS_NUMBER), ("0.00", AS_NUMBER), ('#,##0"days"', AS_NUMBER), ("0\\d", AS_NUMBER),
        ("[Red]0;yyyy", AS_NUMBER), ("_d0", AS_NUMBER), ("", AS_NUMBER), ("[h]:mm:ss", AS_TIME), ("[h]:mm", AS_HOURS),
        ("[m]:ss", AS_TIME), ("mm:ss.000", AS_TIME), ("h:mm AM/PM", AS_HOURS), ('h"時"mm"分"ss"秒"', AS_TIME),
        ("yyyy/m/d h:mm", AS_MOMENT), ("00000", Look(digits=5)), ("0", AS_NUMBER), ("0" * 200, AS_NUMBER),
        ("yyyy-mm-dd hh:mm:ss", Look(True, True, True)),
    ],
)  # fmt: skip
def test_a_format_shows_days_and_times_by_its_letters(code: str, look: Look) -> None:
    formats = NumberFormats()
    formats.start("numFmt", {"numFmtId": "176", "formatCode": code})
    formats.start("cellXfs", {})
    formats.start("xf", {"numFmtId": "176"})
    assert formats.look_of("0") == look


@pytest.mark.parametrize("text", ["#N/A", "#REF!", "#NAME?", "#DIV/0!", "#VALUE!", "#NULL!", "#NUM!", "#SPILL!"])
def test_a_value_that_cannot_be_reckoned_is_known_by_its_sign(text: str) -> None:
    assert is_error(text)


@pytest.mark.parametrize("text", ["", "#", "#1", "N/A", "#タグ", "#N/A です", "井出"])
def test_any_other_text_is_a_value(text: str) -> None:
    assert not is_error(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('="001"', "001"),
        ('="冬木 十"', "冬木 十"),
        ('=""', ""),
        ('="a""b"', 'a"b'),
        ('="a"&"b"', '="a"&"b"'),
        ("=A1", "=A1"),
    ],
)
def test_a_text_that_excel_keeps_is_the_text(text: str, words: str) -> None:
    assert kept_text(text) == words


def test_formats_known_by_number_and_styles_that_are_not_there() -> None:
    formats = NumberFormats()
    formats.start("cellStyleXfs", {})
    formats.start("xf", {"numFmtId": "14"})
    formats.start("cellXfs", {})
    for number in ("0", "14", "57", "46"):
        formats.start("xf", {"numFmtId": number})
    formats.end("cellXfs")
    formats.start("xf", {"numFmtId": "14"})
    assert [formats.look_of(style) for style in ("0", "1", "2", "3")] == [AS_NUMBER, AS_DAY, AS_DAY, AS_TIME]
    assert {formats.look_of(style) for style in ("4", "", "-1", "x", "9" * 5_000)} == {AS_NUMBER}
