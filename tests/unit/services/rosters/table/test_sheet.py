"""The rows of a roster are those that a slow look through everybody finds, before and after changes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pytest
from msgspec.structs import replace

from minutesapp.model.attendance import Side
from minutesapp.roster.completion.index import RosterIndex
from minutesapp.roster.people import Person, Posting, RosterEntry, entries_on
from minutesapp.roster.store import Somebody
from minutesapp.services.rosters.table import sheet as sheets
from minutesapp.services.rosters.table.rows import Column, Wish, cell_words, sort_key
from minutesapp.services.rosters.table.sheet import HEAD, Sheet

DAY = date(2024, 6, 1)
APRIL, LAST_APRIL = date(2024, 4, 1), date(2023, 4, 1)
BOARD = "緑化審議会"


def person(id: str, name: str, kana: str, *postings: Posting, confirmed: bool = True) -> Somebody:
    family, given = name.split()
    numbered = (replace(one, person=id, id=100 * int(id[1:]) + at) for at, one in enumerate(postings, 1))
    return Person(id, name, family, given, kana, confirmed), tuple(numbered)


SEAT = Posting("", "委員", "", BOARD, Side.MEMBER, LAST_APRIL, None, 0, "2", "公募")
OVER = replace(SEAT, start=date(2020, 4, 1), end=date(2022, 3, 31), seat="9")
CHIEF = Posting("", "総務課長", "総務課", "", Side.STAFF, APRIL)
EVERYBODY = (
    person("p1", "髙橋 健", "たかはし けん", SEAT, CHIEF),
    person("p2", "東 翔", "あずま しょう", CHIEF, confirmed=False),
    person("p3", "山﨑 恵", "やまざき めぐみ", OVER),
    person("p4", "石井 葵", "いしい あおい", OVER, replace(CHIEF, post="主事")),
    person("p5", "渡邉 明", "わたなべ あきら"),
    person("p6", "佐藤 香", "さとう かおり", replace(SEAT, post="会長", seat="10")),
)
WISHES = (
    Wish(),
    Wish(words="たか"),
    Wish(words="takahasi"),
    Wish(words="総務課長"),
    Wish(words="高橋 健"),
    Wish(words="総務 あずま"),
    Wish(words="　"),
    Wish(words="いない"),
    Wish(committee=BOARD),
    Wish(committee=BOARD, current=True),
    Wish(committee=BOARD, words="いしい"),
    Wish(committee=BOARD, column=Column.SEAT),
    Wish(side=Side.STAFF),
    Wish(side=Side.GUEST, current=True),
    Wish(unconfirmed=True),
    Wish(current=True),
    *(Wish(column=column) for column in Column),
    *(Wish(column=column, descending=True, current=True) for column in Column),
)


def sheet_of(everybody: Iterable[Somebody]) -> Sheet:
    return Sheet.of(RosterIndex.of(everybody, DAY))


def shown(sheet: Sheet, wish: Wish) -> list[tuple[str, ...]]:
    return [words(sheet.entry(row)) for row in sheet.rows(wish)]


def words(entry: RosterEntry) -> tuple[str, ...]:
    return tuple(cell_words(entry, column) for column in Column)


def slowly(everybody: Iterable[Somebody], wish: Wish) -> list[tuple[str, ...]]:
    """The same, by looking at everybody."""
    entries = []
    for person, postings in everybody:
        seats = [RosterEntry(person, one, one.phase(DAY)) for one in postings if one.seat_on(wish.committee)]
        entries += seats if wish.committee else entries_on(person, postings, DAY)
    index = RosterIndex.of(everybody, DAY)

    def ids(text: str) -> set[str]:
        return {index.people[number][0].id for number in index.find(text, 100)}

    parts = wish.words.split()
    if parts:
        meant = ids(wish.words) | set.intersection(*map(ids, parts))
        entries = [entry for entry in entries if entry.person.id in meant]
    entries.sort(key=lambda entry: sort_key(entry, wish.column))
    kept = [words(entry) for entry in entries if wish.lets_pass(entry)]
    return kept[::-1] if wish.descending else kept


@pytest.mark.parametrize("wish", WISHES, ids=str)
def test_the_rows_are_those_that_are_wished_for(wish: Wish) -> None:
    assert shown(sheet_of(EVERYBODY), wish) == slowly(EVERYBODY, wish)


CHANGED = person("p2", "東 翔", "ひがし しょう", SEAT)
NEW = person("p7", "上田 一", "うえだ はじめ", CHIEF)


@pytest.mark.parametrize("wish", WISHES, ids=str)
def test_who_was_changed_added_or_deleted_is_so_at_once(wish: Wish) -> None:
    sheet = sheet_of(EVERYBODY).after({"p2": CHANGED, "p3": None}).after({"p7": NEW, "p5": None})
    now = (EVERYBODY[0], CHANGED, EVERYBODY[3], EVERYBODY[5], NEW)
    assert shown(sheet, wish) == slowly(now, wish)
    assert len(sheet) == 5
    assert sheet.changes == 4


def test_a_row_is_found_again_by_person_and_post() -> None:
    sheet = sheet_of(EVERYBODY)
    for row in sheet.rows(Wish()):
        entry = sheet.entry(row)
        assert sheet.row_about(entry.person.id, entry.posting.id) == row
        assert row in sheet.rows_about(entry.person.id)
        assert sheet.somebody(row)[0] == entry.person
    later = sheet.after({"p2": CHANGED, "p3": None})
    assert [later.entry(row).posting.id for row in later.rows_about("p2")] == [201]
    assert later.row_about("p3", 301) is None and later.rows_about("p3") == []
    assert later.row_about("p1", 999) is None
    assert later.entry(later.row_about("p4", 401)).posting == EVERYBODY[3][1][0], "one that is over"


def test_somebody_who_comes_back_is_there_again() -> None:
    sheet = sheet_of(EVERYBODY).after({"p3": None}).after({"p3": EVERYBODY[2]})
    assert shown(sheet, Wish()) == slowly(EVERYBODY, Wish())


def many() -> list[Somebody]:
    return [
        person(f"p{number}", f"山田 {number}", f"やまだ {chr(0x3042 + number % 80)}", CHIEF if number % 2 else OVER)
        for number in range(2 * HEAD)
    ]


@pytest.mark.parametrize("wish", [Wish(), Wish(words="やま"), Wish(current=True)], ids=str)
def test_the_first_rows_come_before_all_are_known(wish: Wish, monkeypatch: pytest.MonkeyPatch) -> None:
    assert sheet_of(many()).head(wish) == [], "all are known as soon"
    monkeypatch.setattr(sheets, "MANY", HEAD)
    sheet = sheet_of(many())
    head = sheet.head(wish)
    assert len(head) == HEAD
    assert head == list(sheet.rows(wish)[: len(head)])


@pytest.mark.parametrize("wish", [Wish(column=Column.POST), Wish(unconfirmed=True), Wish(side=Side.STAFF)], ids=str)
def test_no_first_rows_are_shown_where_all_must_be_known(wish: Wish, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MANY", HEAD)
    assert sheet_of(many()).head(wish) == []


def test_a_roster_of_nobody_has_no_rows() -> None:
    sheet = sheet_of(())
    assert (len(sheet), list(sheet.rows(Wish())), sheet.head(Wish())) == (0, [], [])
    assert [words(sheet.after({"p7": NEW}).entry(row))[0] for row in sheet.after({"p7": NEW}).rows(Wish())] == [
        "上田 一"
    ]
