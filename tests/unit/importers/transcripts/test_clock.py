from __future__ import annotations

import re
from datetime import datetime

import pytest

from minutesapp.importers.transcripts.clock import SECONDS, SPOKEN, STAMP, from_seconds, read_moment, read_stamp


@pytest.mark.parametrize(
    ("text", "milliseconds"),
    [
        ("0:03", 3_000),
        ("00:03", 3_000),
        ("105:18", 6_318_000),
        ("1:02:03", 3_723_000),
        ("0:0:4.5", 4_500),
        ("00:00:05.7900000", 5_790),
        ("００：０３", 3_000),
        ("００：００：０１，５", 1_500),
    ],
)
def test_a_place_in_a_recording_is_read_in_every_way_of_writing(text: str, milliseconds: int) -> None:
    assert re.fullmatch(STAMP, text)
    assert read_stamp(text) == milliseconds


@pytest.mark.parametrize(
    ("seconds", "milliseconds"),
    [(1.5, 1500), (0, 0), ("1.5", None), (None, None), (True, None), (float("nan"), None), (-1, None), (1e300, None)],
)
def test_seconds_are_read_where_they_are_a_place_in_a_recording(seconds: object, milliseconds: int | None) -> None:
    assert from_seconds(seconds) == milliseconds


@pytest.mark.parametrize(
    "lines",
    [
        ["2026.07.03 金 14:16 ・ 109分 32秒"],
        ["審査会", "2026年7月3日", "午後2時16分"],
        ["July 3, 2026, 2:16PM"],
        ["July 3, 2026 at 14:16"],
        ["2026/07/03, 14:16", "27m 42s"],
    ],
)
def test_a_day_with_its_hour_is_when_the_recording_began(lines: list[str]) -> None:
    assert read_moment(lines) == datetime(2026, 7, 3, 14, 16)


@pytest.mark.parametrize("lines", [[], ["2026年7月3日"], ["7/3/2026 2:16"], ["27m 42s"], ["February 31, 2026, 5:00AM"]])
def test_a_day_without_an_hour_or_one_that_is_not_clear_is_not(lines: list[str]) -> None:
    assert read_moment(lines) is None


@pytest.mark.parametrize(
    ("text", "milliseconds"),
    [("3分5秒", 185_000), ("00時00分03秒", 3_000), ("1時間02分03秒", 3_723_000), ("12.30s", 12_300), ("0.00s", 0)],
)
def test_so_is_one_in_words_or_in_seconds(text: str, milliseconds: int) -> None:
    assert re.fullmatch(rf"{SPOKEN}|{SECONDS}", text)
    assert read_stamp(text) == milliseconds
