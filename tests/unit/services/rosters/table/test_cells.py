"""Cells of the table are edited, and rows taken away; each is one change."""

from __future__ import annotations

from datetime import date

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.model.attendance import Side
from minutesapp.roster.people import Posting, RosterEntry, TermPhase
from minutesapp.roster.source import RosterFile
from minutesapp.services import people
from minutesapp.services.rosters import changes
from minutesapp.services.rosters.table.cells import EDITED, delete, edit_cell
from minutesapp.services.rosters.table.rows import Column, edited_words
from minutesapp.services.rosters.watching import watched

DAY = date(2024, 7, 9)
FUMI = "山﨑 ふみ"


def entry_of(roster: RosterFile, name: str) -> RosterEntry:
    return next(one for one in people.list_roster(DAY, roster) if one.person.name == name)


def now(roster: RosterFile, entry: RosterEntry) -> RosterEntry:
    with roster.reading() as opened:
        person, postings = opened.person(entry.person.id)
    return RosterEntry(person, postings[0], postings[0].phase(DAY))


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
    before = entry_of(roster, FUMI)
    done = watched(edit_cell(before, column, text), roster)
    assert done.change is not None and done.change.code == code
    assert edited_words(now(roster, before), column) == ("やまざき ふみ" if code == "confirm-reading" else text)
    changes.undo(done.change.number, roster)
    assert now(roster, before) == before
    assert column in EDITED


def test_a_reading_that_is_cleared_is_not_confirmed(roster: RosterFile) -> None:
    entry = entry_of(roster, FUMI)
    watched(edit_cell(entry, Column.KANA, " "), roster)
    assert (now(roster, entry).person.kana, now(roster, entry).person.kana_confirmed) == ("", False)


@pytest.mark.parametrize(
    ("column", "text", "code"),
    [(Column.NAME, " ", "roster-name-missing"), (Column.KANA, "kana", "roster-reading-wrong")],
)
def test_what_no_cell_can_hold_is_refused(roster: RosterFile, column: Column, text: str, code: str) -> None:
    entry = entry_of(roster, FUMI)
    with pytest.raises(UserFacingError, match=code):
        watched(edit_cell(entry, column, text), roster)
    assert now(roster, entry) == entry


def test_who_has_no_post_is_given_one(roster: RosterFile) -> None:
    entry = entry_of(roster, FUMI)
    watched(delete(entry, whole=False), roster)
    blank = RosterEntry(entry.person, Posting(entry.person.id), TermPhase.PAST)
    watched(edit_cell(blank, Column.POST, "総務課長"), roster)
    assert (now(roster, entry).posting.post, now(roster, entry).posting.side) == ("総務課長", Side.STAFF)


@pytest.mark.parametrize(("whole", "code"), [(True, "delete-person"), (False, "delete-posting")])
def test_a_person_or_one_post_is_deleted(roster: RosterFile, whole: bool, code: str) -> None:
    entry = entry_of(roster, FUMI)
    done = watched(delete(entry, whole=whole), roster)
    assert done.change is not None and done.change.code == code
    assert done.people is not None and (done.people[entry.person.id] is None) is whole
