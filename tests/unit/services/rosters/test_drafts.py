"""Somebody is written as a whole and becomes one change; what others changed besides stays."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from minutesapp.errors import UserFacingError
from minutesapp.model.attendance import Side
from minutesapp.roster import upkeep as store_upkeep
from minutesapp.roster.completion.index import RosterIndex
from minutesapp.roster.people import Person, Posting
from minutesapp.roster.source import RosterFile
from minutesapp.roster.store import Somebody
from minutesapp.services import people
from minutesapp.services.rosters import changes, upkeep
from minutesapp.services.rosters.drafts import PersonDraft, merging, namesakes, unique
from minutesapp.services.rosters.table.rows import Wish
from minutesapp.services.rosters.table.sheet import Sheet
from minutesapp.services.rosters.watching import watched

DAY = date(2024, 7, 9)
SEAT = Posting("", "委員", "", "公民館運営審議会", Side.MEMBER, date(2024, 4, 1))


@pytest.fixture
def fumi(roster: RosterFile) -> Somebody:
    entry = next(one for one in people.list_roster(DAY, roster) if one.person.name == "山﨑 ふみ")
    return upkeep.person(entry.person.id, roster)


def now(roster: RosterFile, person: Person) -> Somebody:
    return upkeep.person(person.id, roster)


def test_somebody_new_is_one_change(roster: RosterFile) -> None:
    draft = PersonDraft(first=SEAT)
    draft.write_name("髙橋 健")
    assert (draft.person.family, draft.person.given, draft.person.kana) == ("髙橋", "健", draft.proposals()[0])
    draft.put(replace(SEAT, committee="緑化審議会"))
    assert draft.is_new and draft.is_touched
    done = watched(draft.deed(), roster)
    assert done.change is not None and done.change.code == "add-person"
    assert done.people is not None
    ((_, somebody),) = done.people.items()
    assert somebody is not None
    assert [one.committee for one in somebody[1]] == ["公民館運営審議会", "緑化審議会"]
    assert not somebody[0].kana_confirmed


def test_name_reading_and_posts_are_one_change(roster: RosterFile, fumi: Somebody) -> None:
    before, (seat,) = fumi
    draft = PersonDraft(fumi)
    assert not draft.is_touched and not draft.is_new
    draft.write_name("山崎 文")
    assert draft.person.kana == before.kana, "a confirmed reading stays"
    draft.write_reading("やまさき あや", confirmed=True)
    draft.write_parts("山", "崎文")
    draft.put(replace(seat, end=date(2024, 8, 31)))
    new = draft.put(SEAT)
    assert new.id < 0 and draft.history()[0] == new
    done = watched(draft.deed(), roster)
    person, postings = now(roster, before)
    assert (person.name, person.family, person.kana) == ("山崎 文", "山", "やまさき あや")
    assert {(one.committee, one.end) for one in postings} == {
        ("図書館協議会", date(2024, 8, 31)),
        ("公民館運営審議会", None),
    }
    assert done.change is not None
    changes.undo(done.change.number, roster)
    assert now(roster, before) == fumi


def test_a_post_that_others_have_changed_is_not_overwritten(roster: RosterFile, fumi: Somebody) -> None:
    _, (seat,) = fumi
    changed, removed = PersonDraft(fumi), PersonDraft(fumi)
    changed.put(replace(seat, end=date(2024, 8, 31)))
    removed.remove(seat.id)
    _, (theirs,) = upkeep.change_posting(fumi[0].id, seat.id, {"post": "会長"}, roster)
    for draft in (changed, removed):
        with pytest.raises(UserFacingError) as caught:
            watched(draft.deed(), roster)
        assert caught.value.code == "roster-posting-overtaken"
    assert now(roster, fumi[0])[1] == (theirs,)


def test_a_post_of_others_never_stands_in_the_place_of_one_that_is_gone(roster: RosterFile, fumi: Somebody) -> None:
    _, (_, last) = upkeep.add_posting(fumi[0].id, {"post": "監事", "group": "緑の会"}, roster)
    draft = PersonDraft(now(roster, fumi[0]))
    draft.put(replace(last, end=date(2030, 8, 31)))
    upkeep.delete_posting(fumi[0].id, last.id, roster)
    upkeep.add_posting(fumi[0].id, {"post": "監査委員"}, roster)
    held = now(roster, fumi[0])
    with pytest.raises(UserFacingError) as caught:
        watched(draft.deed(), roster)
    assert caught.value.code == "roster-posting-unknown"
    assert now(roster, fumi[0]) == held


def test_a_new_post_in_a_group_that_is_a_committee_is_a_seat_on_it(fumi: Somebody) -> None:
    draft = PersonDraft(fumi)
    assert draft.put(Posting("", "委員", "緑化審議会", "", Side.MEMBER)).committee == "緑化審議会"
    assert draft.put(Posting("", "書記", "緑化審議会", "", Side.STAFF)).committee == ""


def test_a_post_that_is_taken_away_is_gone(roster: RosterFile, fumi: Somebody) -> None:
    draft = PersonDraft(fumi)
    draft.put(SEAT)
    draft.remove(fumi[1][0].id)
    watched(draft.deed(), roster)
    assert [one.committee for one in now(roster, fumi[0])[1]] == ["公民館運営審議会"]


def test_what_others_have_changed_besides_stays(roster: RosterFile, fumi: Somebody) -> None:
    draft = PersonDraft(fumi)
    draft.write_reading("やまさき ふみ", confirmed=True)
    upkeep.change_person(fumi[0].id, {"name": "山崎 ふみ"}, roster)
    upkeep.add_posting(fumi[0].id, {"post": "講師"}, roster)
    watched(draft.deed(), roster)
    person, postings = now(roster, fumi[0])
    assert (person.name, person.kana, len(postings)) == ("山崎 ふみ", "やまさき ふみ", 2)


def test_a_post_that_others_have_deleted_cannot_be_changed(roster: RosterFile, fumi: Somebody) -> None:
    draft = PersonDraft(fumi)
    draft.put(replace(fumi[1][0], post="会長"))
    upkeep.delete_posting(fumi[0].id, fumi[1][0].id, roster)
    with pytest.raises(UserFacingError, match="roster-posting-unknown"):
        watched(draft.deed(), roster)


def test_what_no_roster_can_hold_is_refused_at_once(fumi: Somebody) -> None:
    draft = PersonDraft(fumi)
    with pytest.raises(UserFacingError, match="roster-term-reversed"):
        draft.put(replace(SEAT, end=date(2020, 1, 1)))
    assert not draft.is_touched


def test_a_reading_that_is_empty_is_never_confirmed() -> None:
    draft = PersonDraft()
    draft.write_reading(" ", confirmed=True)
    assert not draft.person.kana_confirmed
    assert draft.proposals() == ()


def test_two_entries_are_made_one(roster: RosterFile, fumi: Somebody) -> None:
    other, _ = upkeep.add_person({"name": "山崎 ふみ"}, {"post": "講師"}, roster)
    done = watched(merging(other.id, fumi[0].id), roster)
    assert done.people is not None and done.people[other.id] is None
    assert len(now(roster, fumi[0])[1]) == 2


def test_people_of_the_same_name_are_known(roster: RosterFile, fumi: Somebody) -> None:
    other = upkeep.add_person({"name": "山崎ふみ"}, {"post": "講師"}, roster)
    upkeep.add_person({"name": "山﨑 ふみ子"}, {}, roster)
    with roster.reading() as opened:
        sheet = Sheet.of(RosterIndex.of(opened.everybody(), DAY))
    assert [one[0].id for one in namesakes(sheet, fumi[0])] == [other[0].id]
    assert namesakes(sheet, Person("", "")) == []
    assert len(unique(sheet, sheet.rows(Wish()))) == 15


def test_a_change_of_somebody_as_a_whole_is_what_the_store_does(roster: RosterFile, fumi: Somebody) -> None:
    same = roster.change(lambda store: store_upkeep.change_somebody(store, fumi[0].id, lambda one: one))
    assert same == fumi
