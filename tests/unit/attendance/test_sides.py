"""The attendance in the words of the screen."""

from __future__ import annotations

from datetime import time
from typing import Any

import pytest
from msgspec.structs import replace

from minutesapp.attendance.sides import person_words, side_groups
from minutesapp.model.attendance import Proxy, Side, Status
from tests.makers import CHAIR, CLERK, MEMBER


def test_each_side_counts_who_was_there_of_all() -> None:
    groups = side_groups((CLERK, replace(CHAIR, status=Status.ABSENT), replace(MEMBER, status=Status.LATE)))
    assert [group.words for group in groups] == ["委員　1／2", "市側　1／1"]
    assert [group.side for group in groups] == [Side.MEMBER, Side.STAFF]


def test_a_person_is_told_by_name_post_and_part() -> None:
    assert person_words(CLERK) == "工藤 文書係長"
    assert person_words(replace(CLERK, post="", status=Status.LEFT_EARLY)) == "工藤（早退）"


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"status": Status.LATE, "arrived": time(14, 10)}, "遅参 14:10"),
        ({"status": Status.LATE, "arrived": time(14, 10), "left": time(15)}, "遅参 14:10〜15:00"),
        ({"status": Status.LEFT_EARLY, "left": time(15)}, "早退 15:00"),
        ({"status": Status.AWAY, "left": time(14), "arrived": time(14, 30)}, "途中退席 14:00〜14:30"),
        ({"status": Status.AWAY}, "途中退席"),
        ({"status": Status.PROXY, "proxy": Proxy("鈴木 一郎", "鈴木", "総務課長")}, "代理 鈴木 一郎"),
        ({"status": Status.PROXY}, "代理出席"),
    ],
)
def test_what_is_known_of_a_part_is_told_in_short(parts: dict[str, Any], words: str) -> None:
    assert person_words(replace(CLERK, **parts)) == f"工藤 文書係長（{words}）"
