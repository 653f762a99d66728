"""When somebody came and went."""

from __future__ import annotations

from datetime import time

import pytest
from msgspec.structs import replace

from minutesapp.attendance.times import Times, read_times, typed_times, with_times
from minutesapp.model.attendance import Status
from minutesapp.templates.parts.person import PersonStyle
from minutesapp.templates.people import status_mark
from tests.makers import MEMBER

TEN, HALF = time(14, 10), time(15, 30)


@pytest.mark.parametrize(
    ("words", "status", "times"),
    [
        ("午後2時10分から出席", Status.LATE, Times(TEN)),
        ("遅参：14時10分", Status.LATE, Times(TEN)),
        ("１４：１０遅刻", Status.LATE, Times(TEN)),
        ("午後2時10分入室、午後3時30分退席", Status.LATE, Times(TEN, HALF)),
        ("途中退席（午後2時10分から3時半まで）", Status.AWAY, Times(time(3, 30), TEN)),
        ("14:10〜15:30 途中退席", Status.AWAY, Times(HALF, TEN)),
        ("午後2時10分に中座", Status.AWAY, Times(left=TEN)),
        ("途中退席", Status.AWAY, Times()),
        ("午後3時半まで", Status.LEFT_EARLY, Times(left=HALF)),
        ("早退 15:30", Status.LEFT_EARLY, Times(left=HALF)),
        ("午後2時10分から出席", Status.LEFT_EARLY, Times(TEN)),
        ("午後2時10分に退席、午後3時30分から出席", Status.LATE, Times(HALF, TEN)),
        ("遅参", Status.LATE, Times()),
        ("午後2時10分から出席", Status.PRESENT, Times()),
        ("午後2時10分に連絡あり", Status.ABSENT, Times()),
        ("25時遅参", Status.LATE, Times()),
        ("", Status.LATE, Times()),
    ],
)
def test_times_are_read_of_whoever_was_late_or_left_early(words: str, status: Status, times: Times) -> None:
    assert read_times(words, status) == times


@pytest.mark.parametrize(
    ("times", "status"),
    [
        (Times(TEN), Status.LATE),
        (Times(TEN, HALF), Status.LATE),
        (Times(left=HALF), Status.LEFT_EARLY),
        (Times(HALF, TEN), Status.AWAY),
    ],
)
def test_whoever_was_there_all_along_was_not_where_a_time_is_told(times: Times, status: Status) -> None:
    told = with_times(MEMBER, times)
    assert (told.status, Times(told.arrived, told.left)) == (status, times)


@pytest.mark.parametrize("status", [Status.LATE, Status.PROXY, Status.REMOTE])
def test_another_part_in_the_meeting_stays(status: Status) -> None:
    assert with_times(replace(MEMBER, status=status), Times(left=HALF)).status is status


def test_whoever_was_there_all_along_is_so_where_a_time_is_taken_away() -> None:
    assert with_times(replace(MEMBER, arrived=TEN), Times()) == MEMBER


@pytest.mark.parametrize("status", [Status.PRESENT, Status.ABSENT])
def test_who_was_there_all_along_or_not_at_all_neither_came_nor_went(status: Status) -> None:
    late = replace(MEMBER, status=Status.LATE, arrived=TEN)
    assert with_times(replace(late, status=status), Times(TEN)) == replace(MEMBER, status=status)
    assert with_times(replace(MEMBER, status=Status.ABSENT), Times(TEN)) == replace(MEMBER, status=Status.ABSENT)


def test_a_note_that_told_other_times_goes() -> None:
    noted = replace(MEMBER, status=Status.LATE, note="午後2時遅参", arrived=time(14))
    assert with_times(noted, Times(time(14))) == noted
    assert with_times(noted, Times(TEN)).note == ""
    assert status_mark(with_times(noted, Times(TEN)), PersonStyle()) == "（午後2時10分から出席）"
    other = replace(noted, note="議会選出")
    assert with_times(other, Times(TEN)).note == "議会選出"


@pytest.mark.parametrize(
    ("words", "times"),
    [
        ("14:10", (TEN,)), ("1410", (TEN,)), ("210", (TEN,)), ("2:10", (TEN,)), ("１４：１０", (TEN,)),
        ("午後2時10分", (TEN,)), ("午後 2時10分", (TEN,)), ("14:10-15:30", (TEN, HALF)), ("14:10〜15:30", (TEN, HALF)),
        ("午後2時10分から3時半まで", (TEN, HALF)), ("1410 1530", (TEN, HALF)), ("  ", ()),
        ("昼", None), ("25:00", None),
        ("14:10ごろ", None), ("14:10 遅参", None), ("14", None), ("12345", None),
    ],
)  # fmt: skip
def test_times_are_typed_in_many_ways(words: str, times: tuple[time, ...] | None) -> None:
    assert typed_times(words, time(13, 30)) == times
