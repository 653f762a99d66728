"""The order of the attendance."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.attendance.ordering import Order, in_order, moved_to
from minutesapp.model.attendance import Attendee, Side


def member(id: str, post: str = "", seat: str = "", kana: str = "") -> Attendee:
    return Attendee(id, id, post=post, seat=seat, kana=kana)


def clerk(id: str, post: str, group: str) -> Attendee:
    return Attendee(id, id, post=post, group=group, side=Side.STAFF, field="staff")


def ids(people: tuple[Attendee, ...]) -> str:
    return "".join(person.id for person in people)


MEMBERS = (
    member("a", "委員", "10", "まつだ"), member("b", "副会長", "２", "あおき"), member("c", "", "", ""),
    member("d", "審議会会長", "一", "アイダ"), member("e", "委員", "第3番", "わだ"),
)  # fmt: skip
STAFF = (
    clerk("v", "主事", "総務課"),
    clerk("w", "課長", "図書館"),
    clerk("x", "課長", "総務課"),
    clerk("y", "", "図書館"),
)


@pytest.mark.parametrize(("order", "expected"), [(Order.RANK, "dbace"), (Order.SEAT, "dbeac"), (Order.KANA, "dbaec")])
def test_members_stand_in_order_and_of_whom_it_is_not_known_behind(order: Order, expected: str) -> None:
    assert ids(in_order(MEMBERS, order)) == expected
    assert ids(in_order(in_order(MEMBERS, order), order)) == expected


def test_staff_stand_by_rank_within_their_groups() -> None:
    assert ids(in_order(STAFF, Order.RANK, {"staff"})) == "xvwy"
    assert ids(in_order(STAFF, Order.RANK)) == "wxvy", "of whose list shows no groups, the rank alone counts"


def test_where_members_come_from_is_no_place_to_stand() -> None:
    sent = [replace(person, group=group) for person, group in zip(MEMBERS, "東東西西東", strict=True)]
    assert [ids(in_order(tuple(sent), order)) for order in Order] == ["dbace", "dbeac", "dbaec"]


def test_the_number_of_a_seat_is_read_wherever_it_stands() -> None:
    seats = ("1番（東区2）", "2番", "十二番", "3", "議席11", "1-2", "10番")
    people = tuple(member(str(place), seat=seat) for place, seat in enumerate(seats))
    assert ids(in_order(people, Order.SEAT)) == "0513642"


def test_everybody_stays_on_their_side_of_the_table() -> None:
    mixed = (MEMBERS[0], STAFF[0], MEMBERS[1], STAFF[2])
    assert ids(in_order(mixed, Order.RANK)) == "bxav"


@pytest.mark.parametrize(
    ("id", "before", "expected"),
    [
        ("c", "a", "cabv"),
        ("a", "c", "bacv"),
        ("a", "", "bcav"),
        ("c", "", "abcv"),
        ("b", "b", "abcv"),
        ("a", "v", "abcv"),
    ],
)
def test_somebody_is_moved_among_those_of_their_side(id: str, before: str, expected: str) -> None:
    people = (*(replace(person) for person in MEMBERS[:3]), STAFF[0])
    assert ids(moved_to(people, id, before)) == expected


def test_behind_all_of_a_side_is_before_the_next_one() -> None:
    assert ids(moved_to((MEMBERS[0], STAFF[0], MEMBERS[1], STAFF[1]), "a", "")) == "vbaw"
    with pytest.raises(KeyError):
        moved_to(MEMBERS, "z", "")
