from __future__ import annotations

from datetime import date

import pytest

from minutesapp.model.attendance import Side
from minutesapp.roster.completion.index import DayRange, MatchKind, PackedPeople, RosterIndex
from minutesapp.roster.people import Person, Posting

DAY = date(2024, 6, 1)
APRIL = date(2024, 4, 1)
YOSHIDA = Person("p1", "𠮷田 健", "𠮷田", "健", "よしだ けん", True)
CHIEF = Posting("p1", "道路課長", "道路課", "交通会議", Side.STAFF, date(2022, 4, 1), date(2025, 3, 31), 7)
SEAT = Posting("p1", "委員", "", "緑化審議会", Side.MEMBER, APRIL, None, 8)
AIKAWA = Person("p2", "相川 恵", "相川", "恵", "あいかわ めぐみ")
FORMER = Posting("p2", "委員", "緑化審議会", end=date(2023, 3, 31))
EVERYBODY = [(AIKAWA, (FORMER,)), (YOSHIDA, (CHIEF, SEAT))]


def test_people_are_unpacked_as_they_were_packed() -> None:
    packed = PackedPeople.of([*EVERYBODY, (Person("p3", "何某"), ())])
    again = PackedPeople(*packed.parts)
    assert [again[number] for number in range(len(again))] == [*EVERYBODY, (Person("p3", "何某"), ())]


def test_who_is_in_office_stands_first() -> None:
    index = RosterIndex.of(EVERYBODY, DAY)
    assert [index.entry(number).person.id for number in range(2)] == ["p1", "p2"]
    assert index.current == 1


def test_what_fits_is_told_with_its_kind() -> None:
    index = RosterIndex.of(EVERYBODY, DAY)
    assert index.find("吉田", 5) == {0: MatchKind.FAMILY}
    assert index.find("あい", 5) == {1: MatchKind.NAME}
    assert index.find("めぐみ", 5) == {1: MatchKind.GIVEN}
    assert index.find("委員", 5) == {0: MatchKind.PLACE, 1: MatchKind.PLACE}


def test_those_with_a_seat_are_an_index_of_their_own() -> None:
    seated = RosterIndex.of(EVERYBODY, DAY).seated("緑化審議会")
    assert len(seated.people) == 2
    assert seated.entry(0).posting == SEAT
    assert len(RosterIndex.of(EVERYBODY, DAY).seated("交通会議").people) == 1
    for nobody in ("", "緑化", "緑化審議会議"):
        assert len(RosterIndex.of(EVERYBODY, DAY).seated(nobody).people) == 0


@pytest.mark.parametrize(
    ("day", "span"),
    [
        (DAY, DayRange(APRIL, date(2025, 3, 31))),
        (APRIL, DayRange(APRIL, date(2025, 3, 31))),
        (date(2024, 3, 31), DayRange(date(2023, 4, 1), date(2024, 3, 31))),
        (date(2020, 1, 1), DayRange(None, date(2022, 3, 31))),
        (date(2030, 1, 1), DayRange(date(2025, 4, 1), None)),
    ],
)
def test_an_index_serves_until_somebody_s_post_changes(day: date, span: DayRange) -> None:
    assert RosterIndex.of(EVERYBODY, day).span == span
    assert span.holds(day)
    assert span.first is None or not span.holds(span.first.replace(year=span.first.year - 1))
    assert span.last is None or not span.holds(span.last.replace(year=span.last.year + 1))


def test_a_post_for_ever_has_no_day_after_its_end() -> None:
    forever = Posting("p1", "委員", end=date.max)
    assert RosterIndex.of([(YOSHIDA, (forever,))], DAY).span == DayRange(None, None)
