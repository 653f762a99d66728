"""The attendance in the words of the screen."""

from __future__ import annotations

from msgspec.structs import replace

from minutesapp.attendance.sides import person_words, side_groups
from minutesapp.model.attendance import Side, Status
from tests.makers import CHAIR, CLERK, MEMBER


def test_each_side_counts_who_was_there_of_all() -> None:
    groups = side_groups((CLERK, replace(CHAIR, status=Status.ABSENT), replace(MEMBER, status=Status.LATE)))
    assert [group.words for group in groups] == ["委員　1／2", "市側　1／1"]
    assert [group.side for group in groups] == [Side.MEMBER, Side.STAFF]


def test_a_person_is_told_by_name_post_and_part() -> None:
    assert person_words(CLERK) == "工藤 文書係長"
    assert person_words(replace(CLERK, post="", status=Status.LEFT_EARLY)) == "工藤（早退）"
