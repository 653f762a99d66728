"""The words of a row, its place among others."""

from __future__ import annotations

from datetime import date

import pytest

from minutesapp.model.attendance import Side
from minutesapp.roster.people import Person, Posting, RosterEntry, TermPhase
from minutesapp.services.rosters.table.rows import (
    HEADS,
    Column,
    Wish,
    cell_words,
    day_words,
    edited_words,
    post_words,
    reading_words,
    sort_key,
    term_words,
)

TAKA = Person("p1", "髙橋 健", "髙橋", "健", "たかはし けん")
SEAT = Posting(
    "p1", "副会長", "商工会議所", "緑化審議会", Side.MEMBER, date(2024, 4, 1), date(2026, 3, 31), 1, "3", "公募"
)
ENTRY = RosterEntry(TAKA, SEAT, TermPhase.CURRENT)


def entry(**parts: object) -> RosterEntry:
    return RosterEntry(TAKA, Posting("p1", **parts), TermPhase.CURRENT)


def test_a_row_tells_everything_of_a_post() -> None:
    cells = "髙橋 健|たかはし けん（未確認）|副会長|商工会議所|緑化審議会|3|公募|委員|令6.4.1～令8.3.31"
    assert [cell_words(ENTRY, column) for column in Column] == cells.split("|")
    assert list(HEADS) == list(Column)


def test_a_term_that_does_not_hold_on_the_day_is_said_to_be_so() -> None:
    assert cell_words(RosterEntry(TAKA, SEAT, TermPhase.PAST), Column.TERM) == "令6.4.1～令8.3.31（任期外）"
    blank = RosterEntry(TAKA, Posting("p1"), TermPhase.PAST)
    assert [cell_words(blank, column) for column in (Column.SIDE, Column.TERM)] == ["", "（職なし）"]
    assert cell_words(RosterEntry(TAKA, SEAT, TermPhase.FUTURE), Column.TERM).endswith("（これから）")


def test_what_is_edited_has_no_words_of_the_program_in_it() -> None:
    assert edited_words(ENTRY, Column.KANA) == "たかはし けん"
    assert edited_words(ENTRY, Column.POST) == "副会長"


@pytest.mark.parametrize(
    ("person", "words"),
    [
        (Person("", "東", kana="あずま", kana_confirmed=True), "あずま"),
        (Person("", "東", kana="あずま"), "あずま（未確認）"),
        (Person("", "東"), "（読みなし）"),
    ],
)
def test_a_reading_says_in_words_that_nobody_has_confirmed_it(person: Person, words: str) -> None:
    assert reading_words(person) == words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2019, 5, 1), "令元.5.1"),
        (date(2019, 4, 30), "平31.4.30"),
        (date(1926, 12, 25), "昭元.12.25"),
        (date(1860, 1, 2), "1860.1.2"),
    ],
)
def test_days_are_written_in_the_years_of_the_era(day: date, words: str) -> None:
    assert day_words(day) == words


def test_a_term_may_lack_one_of_its_days_or_both() -> None:
    assert term_words(Posting("", start=date(2024, 4, 1))) == "令6.4.1～"
    assert term_words(Posting("", end=date(2024, 4, 1))) == "～令6.4.1"
    assert term_words(Posting("")) == ""


def test_a_post_in_one_line_has_all_its_words() -> None:
    assert post_words(SEAT) == "緑化審議会　商工会議所　副会長"
    assert post_words(Posting("")) == "（職の記載なし）"
    assert post_words(Posting("", "教育部長", "教育部")) == "教育部長"
    assert post_words(Posting("", "会長", "協議会", "協議会")) == "協議会　会長"


@pytest.mark.parametrize(
    ("column", "first", "second"),
    [
        (Column.POST, {"post": "副会長", "side": Side.MEMBER}, {"post": "委員", "side": Side.MEMBER}),
        (Column.POST, {"post": "委員", "side": Side.MEMBER}, {"post": "部長", "side": Side.STAFF}),
        (Column.POST, {"post": "部長", "side": Side.STAFF}, {"post": "総務課長", "side": Side.STAFF}),
        (Column.POST, {"post": "主事", "side": Side.STAFF}, {"side": Side.STAFF}),
        (Column.SEAT, {"seat": "２番"}, {"seat": "10番"}),
        (Column.SEAT, {"seat": "10番"}, {}),
        (Column.GROUP, {"group": "総務課"}, {}),
        (Column.SIDE, {"side": Side.MEMBER}, {"side": Side.STAFF}),
        (Column.TERM, {"start": date(2020, 4, 1)}, {"start": date(2021, 4, 1)}),
        (Column.TERM, {"start": date(2021, 4, 1)}, {"end": date(2021, 4, 1)}),
    ],
)
def test_rows_are_sorted_by_what_they_mean(column: Column, first: dict[str, object], second: dict[str, object]) -> None:
    assert sort_key(entry(**first), column) < sort_key(entry(**second), column)


def test_names_are_sorted_by_their_readings() -> None:
    azuma = RosterEntry(Person("", "東 健", kana="あずま けん"), SEAT, TermPhase.CURRENT)
    assert sort_key(azuma, Column.NAME) < sort_key(ENTRY, Column.NAME)


@pytest.mark.parametrize(
    ("wish", "passes"),
    [
        (Wish(), True),
        (Wish(committee="緑化審議会"), True),
        (Wish(committee="別の審議会"), False),
        (Wish(side=Side.STAFF), False),
        (Wish(unconfirmed=True), True),
        (Wish(current=True), True),
    ],
)
def test_a_wish_lets_rows_pass(wish: Wish, passes: bool) -> None:
    assert wish.lets_pass(ENTRY) is passes
    assert wish.everybody is (wish == Wish())


def test_who_is_out_of_office_or_confirmed_may_be_left_out() -> None:
    assert not Wish(current=True).lets_pass(RosterEntry(TAKA, SEAT, TermPhase.PAST))
    known = RosterEntry(Person("p", "東", kana="あずま", kana_confirmed=True), SEAT, TermPhase.CURRENT)
    assert not Wish(unconfirmed=True).lets_pass(known)
