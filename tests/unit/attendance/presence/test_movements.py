"""Who comes and goes by the directions of a body."""

from __future__ import annotations

import pytest

from minutesapp.attendance.presence.movements import Movement, movements_of
from minutesapp.model.attendance import Attendee
from tests.makers import CHAIR, CLERK, MEMBER, direction, narrative

PEOPLE = (CHAIR, MEMBER, CLERK)


@pytest.mark.parametrize(
    ("words", "moves"),
    [
        ("𠮷田委員入室", {"p2": True}),
        ("吉田委員入室　午後2時10分", {"p2": True}),
        ("午後2時10分 𠮷田委員 退席", {"p2": False}),
        ("（ここで𠮷田委員が退席した。）", {"p2": False}),
        ("髙橋会長、𠮷田委員退席", {"p1": False, "p2": False}),
        ("𠮷田委員退席、髙橋会長着席", {"p1": True, "p2": False}),
        ("除斥のため𠮷田委員退席", {"p2": False}),
        ("工藤係長 入室", {"p3": True}),
        ("情報システム課職員 入室", {}),
        ("委員退席", {}),
        ("𠮷田委員挙手", {}),
        ("小林委員退席", {}),
        ("休憩", {}),
    ],
)
def test_who_is_named_comes_or_goes(words: str, moves: dict[str, bool]) -> None:
    found = movements_of((direction(words),), PEOPLE)
    assert found == {id: [Movement(0, comes)] for id, comes in moves.items()}


def test_they_stand_in_the_order_of_the_body_and_only_directions_count() -> None:
    body = (narrative("𠮷田委員が退席した。"), direction("𠮷田委員退席"), direction("𠮷田委員入室"))
    assert movements_of(body, PEOPLE) == {"p2": [Movement(1, comes=False), Movement(2, comes=True)]}


def test_of_two_of_one_name_nobody_is_meant() -> None:
    other = Attendee("p9", "吉田 実", "吉田", "実", post="委員")
    assert movements_of((direction("𠮷田委員退席"),), (*PEOPLE, other)) == {}
