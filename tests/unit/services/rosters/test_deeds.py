"""What is done in the window of the roster: told in words, undone by its number, known with those it is about."""

from __future__ import annotations

from datetime import date

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.model.attendance import Side
from minutesapp.roster import upkeep
from minutesapp.roster.people import Person, Posting, RosterEntry, TermPhase, entry_on
from minutesapp.roster.source import RosterFile
from minutesapp.services import people
from minutesapp.services.rosters import deeds
from minutesapp.services.rosters.rows import Column

DAY = date(2024, 7, 9)


def entry_of(roster: RosterFile, name: str) -> RosterEntry:
    return next(one for one in people.list_roster(DAY, roster) if one.person.name == name)


def now(roster: RosterFile, entry: RosterEntry) -> RosterEntry:
    with roster.reading() as opened:
        person, postings = opened.person(entry.person.id)
    here = next((one for one in postings if one.id == entry.posting.id), postings[0])
    return RosterEntry(person, here, here.phase(DAY))


@pytest.mark.parametrize(
    ("column", "text", "code"),
    [
        (Column.NAME, "山崎 文", "edit-person"),
        (Column.KANA, "ヤマザキ フミ", "confirm-reading"),
        (Column.KANA, "", "edit-person"),
        (Column.POST, "副会長", "edit-posting"),
        (Column.GROUP, "読書会", "edit-posting"),
        (Column.SEAT, "７", "edit-posting"),
        (Column.CATEGORY, "公募", "edit-posting"),
    ],
)
def test_a_cell_is_edited_and_undone(roster: RosterFile, column: Column, text: str, code: str) -> None:
    before = entry_of(roster, "山﨑 ふみ")
    done = deeds.do(deeds.edit_cell(before, column, text), roster)
    assert done.change is not None and done.change.code == code
    after = now(roster, before)
    assert after != before
    assert done.people == {before.person.id: next(s for s in everybody(roster) if s[0].id == before.person.id)}
    assert deeds.undo(done.change.number, roster).people is not None
    assert now(roster, before) == before
    again = deeds.redo(done.change.number, roster)
    assert now(roster, before) == after
    assert again.before != again.after == people_revision(roster)


def everybody(roster: RosterFile) -> list[object]:
    with roster.reading() as opened:
        return list(opened.everybody())


def people_revision(roster: RosterFile) -> int:
    with roster.reading() as opened:
        return opened.revision


def test_what_stays_as_it_is_is_no_change(roster: RosterFile) -> None:
    entry = entry_of(roster, "山﨑 ふみ")
    done = deeds.do(deeds.edit_cell(entry, Column.NAME, " 山﨑 ふみ "), roster)
    assert (done.change, done.people, done.before) == (None, {}, done.after)


@pytest.mark.parametrize(
    ("column", "text", "code"),
    [(Column.NAME, " ", "roster-name-missing"), (Column.KANA, "kana", "roster-reading-wrong")],
)
def test_what_no_cell_can_hold_is_refused(roster: RosterFile, column: Column, text: str, code: str) -> None:
    before = everybody(roster)
    with pytest.raises(UserFacingError) as caught:
        deeds.do(deeds.edit_cell(entry_of(roster, "山﨑 ふみ"), column, text), roster)
    assert caught.value.code == code
    assert everybody(roster) == before


def test_a_guessed_reading_follows_the_name_and_a_confirmed_one_stays() -> None:
    guessed = deeds.renamed(Person("p", "髙橋 健", "髙橋", "健", "たかはし けん"), "石井 健")
    assert (guessed.family, guessed.given, guessed.kana) == ("石井", "健", "いしい けん")
    known = deeds.renamed(Person("p", "髙橋 健", "髙橋", "健", "たかはし けん", True), "高橋 健")
    assert (known.name, known.kana, known.kana_confirmed) == ("高橋 健", "たかはし けん", True)


@pytest.mark.parametrize(
    ("post", "committee", "side"),
    [
        ("課長", "", Side.STAFF),
        ("会長", "", Side.MEMBER),
        ("講師", "緑化審議会", Side.MEMBER),
        ("講師", "", Side.GUEST),
    ],
)
def test_who_has_no_post_gets_one_by_being_given_its_name(
    roster: RosterFile, post: str, committee: str, side: Side
) -> None:
    assert deeds.likely_side(Posting("", post, committee=committee)) is side
    with roster.reading() as opened:
        person, _ = opened.everybody()[0]
    blank = RosterEntry(person, Posting(person.id), TermPhase.PAST)
    if not committee:
        done = deeds.do(deeds.edit_cell(blank, Column.POST, post), roster)
        assert done.people is not None
        (somebody,) = done.people.values()
        assert somebody is not None and (somebody[1][-1].post, somebody[1][-1].side) == (post, side)


@pytest.mark.parametrize(("whole", "code"), [(True, "delete-person"), (False, "delete-posting")])
def test_a_person_or_one_post_is_deleted(roster: RosterFile, whole: bool, code: str) -> None:
    before, entry = everybody(roster), entry_of(roster, "山﨑 ふみ")
    done = deeds.do(deeds.delete(entry, whole=whole), roster)
    assert done.change is not None and done.change.code == code
    assert done.people is not None and (done.people[entry.person.id] is None) is whole
    deeds.undo(None, roster)
    assert everybody(roster) == before


def test_after_a_merge_one_is_gone_and_the_other_has_all(roster: RosterFile) -> None:
    one, other = (entry_of(roster, name).person.id for name in ("山﨑 ふみ", "髙梨 光一"))
    done = deeds.do(lambda store: upkeep.merge_people(store, one, other), roster)
    assert done.people is not None and done.people[one] is None
    kept = done.people[other]
    assert kept is not None and entry_on(*kept, DAY).person.id == other


def test_of_a_change_of_very_many_people_all_is_read_anew(roster: RosterFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deeds, "MOST_TOUCHED", 5)
    (whole,) = deeds.history(roster)
    assert deeds.undo(whole.number, roster).people is None


def test_changes_are_told_in_words(roster: RosterFile) -> None:
    (whole,) = deeds.history(roster)
    assert deeds.change_words(whole) == f"一覧の取り込み「{whole.name}」ほか12人"
    done = deeds.do(deeds.edit_cell(entry_of(roster, "山﨑 ふみ"), Column.POST, "会長"), roster)
    assert done.change is not None
    assert deeds.change_words(done.change) == "職の変更「山﨑 ふみ」"
    assert [one.number for one in deeds.history(roster)] == [done.change.number, whole.number]
