"""Marks of a few signs, and whom they are for."""

from __future__ import annotations

from datetime import time

import pytest
from msgspec.structs import replace

from minutesapp.attendance.lists import lists_of
from minutesapp.attendance.presence.marks import PartMark, find_person, proxy_named, read_mark, timed
from minutesapp.attendance.times import Times
from minutesapp.errors import UserFacingError
from minutesapp.model.attendance import Attendee, Proxy, Side, Status
from tests.makers import CHAIR, CLERK, HEADER, MEMBER, UEDA

LISTS = lists_of(HEADER, UEDA)
TEN, HALF = time(14, 10), time(14, 30)


@pytest.mark.parametrize(
    ("words", "mark"),
    [
        ("absent", PartMark(Status.ABSENT)),
        ("欠席", PartMark(Status.ABSENT)),
        ("late", PartMark(Status.LATE)),
        ("late@14:10", PartMark(Status.LATE, Times(TEN))),
        ("遅参@午後2時10分", PartMark(Status.LATE, Times(TEN))),
        ("late@2:10", PartMark(Status.LATE, Times(TEN))),
        ("late@14:10-14:30", PartMark(Status.LATE, Times(TEN, HALF))),
        ("left@1430", PartMark(Status.LEFT_EARLY, Times(left=HALF))),
        ("left_early", PartMark(Status.LEFT_EARLY)),
        ("away@14:10-14:30", PartMark(Status.AWAY, Times(HALF, TEN))),
        ("away@14:10", PartMark(Status.AWAY, Times(left=TEN))),
        ("remote", PartMark(Status.REMOTE)),
        ("proxy", PartMark(Status.PROXY)),
        ("proxy:鈴木一郎", PartMark(Status.PROXY, proxy=Proxy("鈴木一郎", "鈴木"))),
        ("代理：鈴木 一郎（総務課長）", PartMark(Status.PROXY, proxy=Proxy("鈴木 一郎", "鈴木", "総務課長"))),
        ("present", PartMark(Status.PRESENT)),
    ],
)
def test_a_mark_tells_how_somebody_took_part(words: str, mark: PartMark) -> None:
    assert read_mark(words, time(13, 30)) == mark


@pytest.mark.parametrize(
    "words",
    ["", "asleep", "late@", "late@昼", "late@25:00", "late@14:30-14:10", "late@14:10 14:20 14:30", "remote@14:10",
     "absent@14:10", "absent:鈴木", "@14:10", ":鈴木"],
)  # fmt: skip
def test_what_is_no_mark_is_told(words: str) -> None:
    with pytest.raises(UserFacingError) as caught:
        read_mark(words)
    assert caught.value.code == "usage"


def test_times_that_were_typed_mean_what_the_part_makes_of_them() -> None:
    assert timed(Status.LATE, (TEN,)) == Times(TEN)
    assert timed(Status.AWAY, (TEN, HALF)) == Times(HALF, TEN)
    assert timed(Status.AWAY, ()) == Times()
    assert timed(Status.LATE, None) is None


def test_a_mark_keeps_what_still_holds_of_what_was_known() -> None:
    late = replace(MEMBER, status=Status.LATE, arrived=TEN)
    assert PartMark(Status.LEFT_EARLY, Times(left=HALF)).on(late, LISTS) == replace(
        late, status=Status.LEFT_EARLY, left=HALF
    )
    assert PartMark(Status.LATE).on(late, LISTS) == late
    assert PartMark(Status.PRESENT).on(late, LISTS) == MEMBER
    assert PartMark(Status.AWAY, Times(left=HALF)).on(late, LISTS) == replace(MEMBER, status=Status.AWAY, left=HALF)
    proxy = Proxy("鈴木 一郎")
    represented = replace(MEMBER, status=Status.PROXY, note="代理：森係長")
    assert PartMark(Status.PROXY, proxy=proxy).on(represented, LISTS) == replace(represented, note="", proxy=proxy)


def test_a_post_in_brackets_is_none_of_the_name() -> None:
    assert proxy_named("鈴木一郎(商工会議所 専務理事)") == Proxy("鈴木一郎", "鈴木", "商工会議所 専務理事")


@pytest.mark.parametrize(
    ("name", "id"),
    [("髙橋 美咲", "p1"), ("高橋美咲", "p1"), ("𠮷田", "p2"), ("吉田委員", "p2"), ("会長", "p1"), ("工藤係長", "p3")],
)
def test_somebody_is_found_by_name_or_label(name: str, id: str) -> None:
    assert find_person((CHAIR, MEMBER, CLERK), name).id == id


def test_who_is_not_there_or_could_be_two_is_told() -> None:
    other = Attendee("p9", "吉田 実", "吉田", "実", post="主事", group="総務部", side=Side.STAFF)
    with pytest.raises(UserFacingError) as caught:
        find_person((CHAIR, MEMBER, other), "吉田")
    assert (caught.value.code, caught.value.facts["people"]) == (
        "attendee-ambiguous",
        "𠮷田 健 委員、吉田 実 主事 総務部",
    )
    assert find_person((CHAIR, MEMBER, other), "吉田実").id == "p9"
    for name in ("山田", "", "委員"):
        with pytest.raises(UserFacingError) as caught:
            find_person((CHAIR, MEMBER, other), name)
        assert caught.value.code == "attendee-unknown"
