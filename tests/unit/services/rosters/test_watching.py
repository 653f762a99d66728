"""Of a deed is known what it changed, and whom it is about."""

from __future__ import annotations

from datetime import date

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.roster.people import RosterEntry
from minutesapp.roster.source import RosterFile
from minutesapp.roster.store import Everybody
from minutesapp.services import people
from minutesapp.services.rosters import changes, upkeep, watching
from minutesapp.services.rosters.watching import WatchedRoster, watched

DAY = date(2024, 7, 9)


def entry_of(roster: RosterFile, name: str) -> RosterEntry:
    return next(one for one in people.list_roster(DAY, roster) if one.person.name == name)


def everybody(roster: RosterFile) -> Everybody:
    with roster.reading() as opened:
        return list(opened.everybody())


def test_a_deed_tells_its_change_and_whom_it_is_about(roster: RosterFile) -> None:
    before, entry = everybody(roster), entry_of(roster, "山﨑 ふみ")
    id = entry.person.id
    done = watched(lambda source: upkeep.change_person(id, {"name": "山崎 文"}, source), roster)
    assert done.change is not None and done.change.code == "edit-person"
    assert done.people == {id: next(one for one in everybody(roster) if one[0].id == id)}
    number = done.change.number
    undone = watched(lambda source: changes.undo(number, source), roster)
    assert undone.change is not None and (undone.change.number, undone.change.undone) == (number, True)
    assert undone.people == {id: next(one for one in before if one[0].id == id)}
    again = watched(lambda source: changes.redo(number, source), roster)
    assert (again.people, again.before) == (done.people, undone.after)


def test_what_stays_as_it_is_is_no_change(roster: RosterFile) -> None:
    id = entry_of(roster, "山﨑 ふみ").person.id
    done = watched(lambda source: upkeep.change_person(id, {"name": "山﨑 ふみ"}, source), roster)
    assert (done.change, done.people, done.before) == (None, {}, done.after)
    assert watched(lambda source: None, roster).people == {}


def test_what_is_refused_is_told(roster: RosterFile) -> None:
    before, id = everybody(roster), entry_of(roster, "山﨑 ふみ").person.id
    with pytest.raises(UserFacingError, match="roster-reading-wrong"):
        watched(lambda source: upkeep.confirm_reading(id, "yamazaki", source), roster)
    assert everybody(roster) == before


def test_after_a_merge_one_is_gone_and_the_other_has_all(roster: RosterFile) -> None:
    one, other = (entry_of(roster, name).person.id for name in ("山﨑 ふみ", "髙梨 光一"))
    done = watched(lambda source: upkeep.merge_people(one, other, source), roster)
    assert done.people is not None and done.people[one] is None
    kept = done.people[other]
    assert kept is not None and len(kept[1]) == 2


def test_of_a_change_of_very_many_people_all_is_read_anew(roster: RosterFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "MOST_TOUCHED", 5)
    (whole,) = changes.changes(roster)
    assert watched(lambda source: changes.undo(whole.number, source), roster).people is None


def test_a_watched_roster_is_the_roster(roster: RosterFile) -> None:
    source = WatchedRoster(roster)
    assert source.exists() and source.revision() == roster.revision()
    assert people.list_roster(DAY, source) == people.list_roster(DAY, roster)
