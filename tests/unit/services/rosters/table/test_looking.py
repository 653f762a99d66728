"""One's own roster as it is looked at, while this program and others change it."""

from __future__ import annotations

from datetime import date

import pytest

from minutesapp.diagnosis import sample
from minutesapp.roster.changes import ChangeCode
from minutesapp.roster.people import Person
from minutesapp.roster.source import OWN, RosterSource
from minutesapp.roster.store import RosterStore
from minutesapp.roster.upkeep import add_person
from minutesapp.services import people
from minutesapp.services.rosters import changes, upkeep, watching
from minutesapp.services.rosters.committees import change_committee
from minutesapp.services.rosters.table import looking
from minutesapp.services.rosters.table.looking import Look, committee_names, look, look_after, nobody
from minutesapp.services.rosters.table.rows import Wish
from minutesapp.services.rosters.watching import watched

DAY = date(2024, 7, 9)


def report(error: Exception) -> None:
    raise error


@pytest.fixture
def seen() -> Look:
    people.import_roster(sample.sample_roster())
    return look(DAY, report)


def add_azuma(source: RosterSource) -> None:
    upkeep.add_person({"name": "東 健"}, {}, source)


def names(look: Look) -> set[str]:
    return {look.sheet.entry(row).person.name for row in look.sheet.rows(Wish())}


def test_without_a_roster_there_is_nobody() -> None:
    first = look(DAY, report)
    assert (len(first.sheet), first.committees, first.is_current) == (0, (), True)
    done = watched(lambda source: upkeep.add_person({"name": "東 健"}, {"committee": "緑化審議会"}, source))
    after = look_after(first, done)
    assert after is not None and names(after) == {"東 健"}
    assert (after.committees, after.is_current) == (("緑化審議会",), True)


def test_the_roster_is_read_as_of_a_day(seen: Look) -> None:
    assert seen.is_current
    assert names(seen) == {entry.person.name for entry in people.list_roster(DAY)}
    assert seen.committees == committee_names() != ()
    assert nobody(DAY).sheet.day == DAY


def test_what_is_done_is_seen_without_reading_everybody(seen: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(people, "read_index", None)
    done = watched(add_azuma)
    after = look_after(seen, done)
    assert after is not None and after.is_current
    assert names(after) == names(seen) | {"東 健"}
    assert done.change is not None
    undone = look_after(after, watched(lambda source: changes.undo(done.change.number, source)))
    assert undone is not None and names(undone) == names(seen)


def test_what_others_have_done_meanwhile_has_to_be_read(seen: Look) -> None:
    OWN.change(lambda store: add_person(store, Person("", "西 学")))
    assert not seen.is_current
    assert look_after(seen, watched(add_azuma)) is None


@pytest.mark.parametrize(("limit", "of"), [(0, watching), (-1, looking)])
def test_too_much_is_read_anew(seen: Look, monkeypatch: pytest.MonkeyPatch, limit: int, of: object) -> None:
    monkeypatch.setattr(of, "MOST_TOUCHED" if of is watching else "MOST_CHANGES", limit)
    assert look_after(seen, watched(add_azuma)) is None


def test_a_committee_that_is_renamed_is_so_for_everybody_on_it(seen: Look) -> None:
    done = watched(lambda source: change_committee("図書館協議会", {"name": "図書館運営協議会"}, source))
    assert look_after(seen, done) is None
    again = look(DAY, report)
    assert "図書館運営協議会" in again.committees
    assert len(again.sheet.rows(Wish(committee="図書館運営協議会"))) == 7


def test_a_change_of_nothing_leaves_all_as_it_is(seen: Look) -> None:
    def nothing(store: RosterStore) -> None:
        with store.changing(ChangeCode.IMPORT):
            pass

    after = look_after(seen, watched(lambda source: source.change(nothing)))
    assert after is not None and after.is_current and after.state == seen.state
