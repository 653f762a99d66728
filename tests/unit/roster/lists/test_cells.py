from datetime import date

import pytest

from minutesapp.roster.lists.cells import ZERO, ZERO_1904, DateFormats, cell_text


@pytest.mark.parametrize(
    ("kind", "raw", "zero", "text"),
    [
        ("", "12", None, "12"), ("n", "3.0", None, "3"), ("n", "1E+3", None, "1000"), ("", "0.50", None, "0.50"),
        ("", "20240401", None, "20240401"), ("", "45383", ZERO, "2024-04-01"), ("", "43921.5", ZERO_1904, "2024-04-01"),
        ("", "0.5625", ZERO, "0.5625"), ("", "-1", ZERO, "-1"), ("", "99999999", ZERO, "99999999"),
        ("", "1e999", None, "1e999"), ("", "1e999", ZERO, "1e999"), ("", "nan", ZERO, "nan"), ("", "x", None, "x"),
        ("", "9" * 5_000, None, "9" * 5_000), ("s", "1", None, "乙"), ("s", "2", None, ""), ("s", "-1", None, ""),
        ("s", "x", None, ""), ("s", "9" * 5_000, None, ""), ("b", "1", None, "True"), ("b", "0", None, "False"),
        ("d", "2024-04-01T00:00:00", None, "2024-04-01"), ("d", "2024", None, "2024"), ("str", "=1", None, "=1"),
        ("e", "#REF!", None, "#REF!"), ("?", "甲", None, "甲"),
    ],
)  # fmt: skip
def test_a_cell_is_read_by_its_kind(kind: str, raw: str, zero: date | None, text: str) -> None:
    assert cell_text(kind, raw, ("甲", "乙"), zero) == text


@pytest.mark.parametrize(
    ("code", "shows"),
    [
        ("yyyy/m/d", True), ('[$-411]ggge"年"m"月"d"日";@', True), ("[$-ja-JP-x-gannen]ge.m.d", True),
        ("General", False),
        ("0.00", False), ('#,##0"days"', False), ("0\\d", False), ("[Red]0;yyyy", False), ("_d0", False), ("", False),
    ],
)  # fmt: skip
def test_a_format_with_parts_of_a_date_shows_days(code: str, shows: bool) -> None:
    formats = DateFormats()
    formats.start("numFmt", {"numFmtId": "176", "formatCode": code})
    formats.start("cellXfs", {})
    formats.start("xf", {"numFmtId": "176"})
    assert formats.shows_day("0") is shows


def test_formats_known_by_number_and_styles_that_are_not_there() -> None:
    formats = DateFormats()
    formats.start("cellStyleXfs", {})
    formats.start("xf", {"numFmtId": "14"})
    formats.start("cellXfs", {})
    for number in ("0", "14", "57"):
        formats.start("xf", {"numFmtId": number})
    formats.end("cellXfs")
    formats.start("xf", {"numFmtId": "14"})
    assert [formats.shows_day(style) for style in ("0", "1", "2", "3", "", "-1", "x", "9" * 5_000)] == [
        False, True, True, False, False, False, False, False,
    ]  # fmt: skip
