"""One exception in a line."""

from __future__ import annotations

from datetime import time

import pytest

from minutesapp.attendance.presence.exceptions import read_exception, read_exceptions
from minutesapp.attendance.presence.marks import PartMark
from minutesapp.attendance.times import Times
from minutesapp.errors import UserFacingError
from minutesapp.model.attendance import Attendee, Proxy, Status

PEOPLE = (
    Attendee("a", "山﨑ふみ", "山﨑", "ふみ", "やまざき ふみ"),
    Attendee("b", "五十嵐真帆", "五十嵐", "真帆", "いがらし まほ"),
    Attendee("c", "伊賀太郎", "伊賀", "太郎", "いが たろう"),
    Attendee("d", "東健", "東", "健"),
)
TEN_PAST, HALF = time(14, 10), time(14, 30)


@pytest.mark.parametrize(
    ("words", "who", "mark"),
    [
        ("山﨑", "a", PartMark(Status.ABSENT)),
        ("山崎　欠席", "a", PartMark(Status.ABSENT)),
        ("yama", "a", PartMark(Status.ABSENT)),
        ("やまざ", "a", PartMark(Status.ABSENT)),
        ("いがら 14:10", "b", PartMark(Status.LATE, Times(arrived=TEN_PAST))),
        ("五十嵐　１４１０", "b", PartMark(Status.LATE, Times(arrived=TEN_PAST))),
        ("いがらし１４１０", "b", PartMark(Status.LATE, Times(arrived=TEN_PAST))),
        ("五十嵐真帆 遅参", "b", PartMark(Status.LATE)),
        ("五十嵐 2:10", "b", PartMark(Status.LATE, Times(arrived=TEN_PAST))),
        ("五十嵐 14:10-14:30", "b", PartMark(Status.AWAY, Times(left=TEN_PAST, arrived=HALF))),
        ("五十嵐 早退 14:30", "b", PartMark(Status.LEFT_EARLY, Times(left=HALF))),
        ("東 代理", "d", PartMark(Status.PROXY)),
        ("東 代理 鈴木一郎（総務課長）", "d", PartMark(Status.PROXY, proxy=Proxy("鈴木一郎", "鈴木", "総務課長"))),
        ("東 オンライン", "d", PartMark(Status.REMOTE)),
        ("東 出席", "d", PartMark(Status.PRESENT)),
        ("東 健", "d", PartMark(Status.ABSENT)),
        ("五十嵐 真帆 14:10", "b", PartMark(Status.LATE, Times(arrived=TEN_PAST))),
        ("いがらし　まほ 欠席", "b", PartMark(Status.ABSENT)),
        ("ヤマザキ フミ 14:10", "a", PartMark(Status.LATE, Times(arrived=TEN_PAST))),
        ("東早退1430", "d", PartMark(Status.LEFT_EARLY, Times(left=HALF))),
        ("東遅参14:10", "d", PartMark(Status.LATE, Times(arrived=TEN_PAST))),
        ("東 遅参14:10", "d", PartMark(Status.LATE, Times(arrived=TEN_PAST))),
        ("東 健遅参 午後2時10分", "d", PartMark(Status.LATE, Times(arrived=TEN_PAST))),
        ("東午後2時10分", "d", PartMark(Status.LATE, Times(arrived=TEN_PAST))),
        ("東 代理人：鈴木 一郎", "d", PartMark(Status.PROXY, proxy=Proxy("鈴木 一郎", "鈴木"))),
        ("東代理", "d", PartMark(Status.PROXY)),
        ("東委員 代理 総務課五十嵐", "d", PartMark(Status.PROXY, proxy=Proxy("総務課五十嵐", "総務課"))),
        ("いが", "c", PartMark(Status.ABSENT)),
        ("iga 14:10", "c", PartMark(Status.LATE, Times(arrived=TEN_PAST))),
        ("五十嵐委員 欠席", "b", PartMark(Status.ABSENT)),
    ],
)
def test_a_name_and_what_is_not_as_usual(words: str, who: str, mark: PartMark) -> None:
    found = read_exception(words, PEOPLE, time(13, 30))
    assert (found.person.id, found.mark) == (who, mark)


def test_several_are_parted_by_commas() -> None:
    found = read_exceptions("山﨑、いがらし 14:10，東 代理 鈴木一郎、", PEOPLE)
    assert [(one.person.id, one.mark.status) for one in found] == [
        ("a", Status.ABSENT),
        ("b", Status.LATE),
        ("d", Status.PROXY),
    ]
    assert read_exceptions("、", PEOPLE) == ()
    with pytest.raises(UserFacingError, match="attendee-unknown"):
        read_exceptions("山﨑、だれか", PEOPLE)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("い", "attendee-ambiguous"),
        ("ig 14:10", "attendee-ambiguous"),
        ("だれか", "attendee-unknown"),
        ("14:10", "attendee-unknown"),
        ("山﨑 休み", "exception-unreadable"),
        ("山﨑 出席 14:10", "exception-unreadable"),
        ("山﨑 25:00", "exception-unreadable"),
    ],
)
def test_what_cannot_be_meant_is_told(words: str, code: str) -> None:
    with pytest.raises(UserFacingError, match=code):
        read_exception(words, PEOPLE)


def test_a_long_text_is_no_name() -> None:
    with pytest.raises(UserFacingError, match="attendee-unknown"):
        read_exception("だれか" * 1000, (*PEOPLE, Attendee("e", "空", kana=" ")))
    found = read_exception(f"東 代理 {'鈴木' * 100}", PEOPLE)
    assert found.person.id == "d" and found.mark.proxy is not None


def test_whom_it_may_mean_is_told() -> None:
    with pytest.raises(UserFacingError) as caught:
        read_exception("い 14:10", PEOPLE)
    assert caught.value.facts == {"person": "い", "people": "五十嵐真帆、伊賀太郎"}
    with pytest.raises(UserFacingError) as caught:
        read_exception("誰か 花子 14:10", PEOPLE)
    assert caught.value.facts == {"person": "誰か 花子"}
