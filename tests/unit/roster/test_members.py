"""Who sits and works where on a day; that it is so on every day is in `tests/property/test_roster.py`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from minutesapp.model.attendance import Side
from minutesapp.roster.members import (
    history,
    is_office,
    members_of,
    seat_order,
    staff_of,
    unconfirmed,
)
from minutesapp.roster.people import Person, Posting, RosterEntry
from minutesapp.roster.sqlite.database import RosterDatabase
from minutesapp.roster.store import EmptyRoster
from tests.rosters import put

DAY = date(2024, 7, 9)
BOARD = "髙橋記念審議会"


def seat(person: str, post: str, number: str = "", **parts: object) -> Posting:
    return Posting(person, post, committee=BOARD, side=Side.MEMBER, seat=number, **parts)  # type: ignore[arg-type]


def work(person: str, post: str, group: str, **parts: object) -> Posting:
    return Posting(person, post, group, side=Side.STAFF, **parts)  # type: ignore[arg-type]


@pytest.fixture
def roster(tmp_path: Path) -> Iterator[RosterDatabase]:
    with RosterDatabase.open(tmp_path / "r.db") as opened:
        yield opened


def fill(roster: RosterDatabase, *postings: Posting) -> None:
    """Everybody in these postings, whose ids are their readings and their names."""
    ids = dict.fromkeys(posting.person for posting in postings)
    put(roster, [Person(id, id, kana=id, kana_confirmed=True) for id in ids], postings)


def ids(entries: list[RosterEntry]) -> list[str]:
    return [entry.person.id for entry in entries]


def test_members_are_listed_by_role_by_seat_or_by_reading(roster: RosterDatabase) -> None:
    fill(
        roster,
        seat("お", "委員", "2"),
        seat("え", "委員", "10番"),
        seat("う", "会長", "3"),
        seat("い", "副会長", "１"),
        seat("あ", "委員"),
        seat("か", "会長職務代理者", "4"),
    )
    assert ids(members_of(roster, BOARD, DAY)) == ["う", "い", "か", "お", "え", "あ"]


def test_a_committee_is_known_in_any_writing_and_named_in_either_column(roster: RosterDatabase) -> None:
    fill(roster, seat("あ", "委員"), Posting("い", "委員", BOARD, side=Side.MEMBER), work("う", "書記", BOARD))
    assert ids(members_of(roster, "高橋記念 審議会", DAY)) == ["あ", "い"], "its staff are no members"
    assert members_of(roster, "審議会", DAY) == members_of(EmptyRoster(), BOARD, DAY) == []


def test_members_are_those_of_the_day_each_once_with_the_seat_begun_last(roster: RosterDatabase) -> None:
    april = date(2024, 4, 1)
    fill(
        roster,
        seat("あ", "委員", start=date(2020, 4, 1)),
        seat("あ", "会長", start=april),
        seat("い", "委員", end=april - timedelta(days=1)),
        work("い", "課長", "総務課", start=april),
        seat("う", "委員", start=DAY + timedelta(days=1)),
    )
    assert [(one.person.id, one.posting.post) for one in members_of(roster, BOARD, DAY)] == [("あ", "会長")]
    assert ids(members_of(roster, BOARD, april - timedelta(days=1))) == ["あ", "い"]


def test_staff_are_listed_by_office_rank_and_reading(roster: RosterDatabase) -> None:
    fill(
        roster,
        work("あ", "総務課主任", "総務部総務課"),
        work("い", "総務課長", "総務部総務課"),
        work("う", "総務課主任", "総務課"),
        work("え", "財政課長", "財政課"),
        work("お", "市民総務課長", "市民総務課"),
        work("か", "総務課主事", "総務課", end=date(2024, 3, 31)),
        work("い", "参事", "財政課"),
        work("き", "顧問", "総務課"),
    )
    assert ids(staff_of(roster, ["財政課", "総務課"], DAY)) == ["い", "え", "あ", "う", "き"]
    assert staff_of(roster, ["無い課"], DAY) == staff_of(roster, [], DAY) == []


@pytest.mark.parametrize(
    ("group", "asked", "same"),
    [
        ("総務課", "総務課", True),
        ("総務部 総務課", "総務課", True),
        ("髙梨支所", "高梨支所", True),
        ("市民税務課", "税務課", False),
        ("総務部総務課", "総務部", False),
        ("総務課", "", False),
    ],
)
def test_an_office_is_known_with_the_larger_ones_before_it(group: str, asked: str, same: bool) -> None:
    assert is_office(group, asked) is same


def test_seats_are_in_the_order_of_their_numbers() -> None:
    written = ["", "別席", "議席第十番", "２", "3番", "1-2", "1-1"]
    assert sorted(written, key=seat_order) == ["1-1", "1-2", "２", "3番", "議席第十番", "別席", ""]


def test_a_guess_is_told_until_somebody_confirms_it(roster: RosterDatabase) -> None:
    people = [Person("p1", "東 健", kana="ひがし けん"), Person("p2", "西 学", kana="にし まなぶ", kana_confirmed=True)]
    put(roster, [*people, Person("p3", "𠮷")], [Posting("p1", "主事"), Posting("p1", "主任", start=DAY)])
    assert [(one.person.id, one.posting.post) for one in unconfirmed(roster, DAY)] == [("p1", "主任"), ("p3", "")]


def test_the_history_of_somebody_begins_with_the_last_post() -> None:
    first, second, third = (Posting("p", start=start) for start in (None, date(2020, 4, 1), date(2024, 4, 1)))
    assert history([second, first, third]) == [third, second, first]
