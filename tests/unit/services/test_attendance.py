"""The roster as of the day of a meeting."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from minutesapp.attendance.from_roster.comparing import Kind
from minutesapp.errors import UserFacingError
from minutesapp.model.attendance import Attendee, Side
from minutesapp.model.committee import Committee
from minutesapp.model.header import TextValue
from minutesapp.model.minutes import Minutes
from minutesapp.roster.source import RosterFile
from minutesapp.roster.upkeep import merge_people
from minutesapp.services.attendance import (
    adopt_named,
    candidate_words,
    day_of,
    deed_words,
    differences,
    numbered_now,
    officers,
    recognise,
    those_there,
)
from minutesapp.services.rosters.committees import change_committee
from minutesapp.templates.folder.catalog import load_form
from tests.rosters import put

UEDA = load_form("ueda-gaiyo")


def test_names_and_posts_stay_as_they_are_written(roster: RosterFile, shinonome: Minutes) -> None:
    plain = tuple(replace(p, kana="", post=p.post + "　", name=p.name) for p in shinonome.attendees)
    known = recognise(shinonome.with_facts(attendees=plain), roster).attendees
    assert [(p.name, p.post, p.group) for p in known] == [(p.name, p.post, p.group) for p in plain]
    assert [p.kana for p in known] == [p.kana for p in shinonome.attendees]
    assert all(p.person for p in known)


def test_who_counts_is_decided_by_the_day_of_the_meeting(roster: RosterFile, shinonome: Minutes) -> None:
    assert day_of(shinonome, UEDA) == date(2024, 7, 9)
    posts = {p.family: p.post for p, _ in officers(roster, date(2023, 7, 1))}
    assert posts["渡邉"] == "奉仕サービス担当主事"
    assert "南部" in posts
    assert "南部" not in {p.family for p, _ in officers(roster, day_of(shinonome, UEDA))}


def test_a_record_finds_who_was_joined_with_another_entry(roster: RosterFile, shinonome: Minutes) -> None:
    known = recognise(shinonome, roster)
    kept, gone = known.attendees[0].person, "0" * 12
    entry = roster.change(lambda store: store.person(kept))[0]
    roster.change(lambda store: put(store, [replace(entry, id=gone, name="別の書き方")]))
    old = known.with_facts(attendees=(replace(known.attendees[0], person=gone), *known.attendees[1:]))
    assert differences(old, roster) != differences(known, roster)
    roster.change(lambda store: merge_people(store, gone, kept))
    assert numbered_now(old, roster) == known
    assert differences(old, roster) == differences(known, roster)
    assert numbered_now(known, roster) is known


def test_without_a_roster_or_a_day_nothing_is_made_up(shinonome: Minutes) -> None:
    assert officers() == ()
    assert recognise(shinonome) is shinonome
    assert day_of(Minutes("t"), UEDA) is None
    header = tuple(replace(f, value=TextValue("昨日")) for f in shinonome.header)
    assert day_of(shinonome.with_facts(header=header), UEDA) is None


def test_the_committee_is_recognised_by_the_name_that_the_record_writes(roster: RosterFile, shinonome: Minutes) -> None:
    known = recognise(shinonome, roster).committee
    assert known is not None and known.name == "図書館協議会"
    change_committee("図書館協議会", {"labels": "letter"}, roster)
    assert recognise(shinonome, roster).committee == known, "the speakers of a record are not renamed under the clerk"
    stated = Committee("own", "図書館協議会")
    assert recognise(shinonome.with_facts(committee=stated), roster).committee == stated


def test_officers_know_the_committee_of_their_seat(roster: RosterFile) -> None:
    seats = {person.family: committee for person, committee in officers(roster, date(2024, 7, 9))}
    assert (seats["𠮷川"], seats["渡邉"]) == ("図書館協議会", "")


def test_a_record_is_compared_with_the_roster_of_its_day(roster: RosterFile, shinonome: Minutes) -> None:
    assert differences(shinonome, roster) == ()
    raised = tuple(replace(p, post="館長") if p.family == "渡邉" else p for p in shinonome.attendees)
    changed = shinonome.with_facts(attendees=(*raised, Attendee("x", "見知らぬ人", given="人")))
    found = differences(changed, roster)
    assert [(one.name, one.kind) for one in found] == [("渡邉", Kind.POST), ("見知らぬ人", Kind.STRANGER)]
    assert [deed_words(one) for one in found] == ["職を名簿のとおりにする", "名簿に加える"]
    assert candidate_words(found[0].known[0]).startswith("渡邉みのり　")
    after = adopt_named(changed, found, ["すべて"]).apply(changed)
    assert after.attendees == (*shinonome.attendees, changed.attendees[-1])
    with pytest.raises(UserFacingError, match="difference-open"):
        adopt_named(changed, found, ["見知らぬ人"])
    with pytest.raises(UserFacingError, match="difference-unknown"):
        adopt_named(changed, found, ["東健"])


def test_with_an_empty_roster_nothing_can_be_compared(shinonome: Minutes) -> None:
    with pytest.raises(UserFacingError, match="roster-empty"):
        differences(shinonome)


def test_who_is_there_is_known_by_more_than_the_name() -> None:
    clerk = Attendee("1", "早乙女恵", "早乙女", "恵", post="主任", group="図書館", side=Side.STAFF, person="p1")
    other = replace(clerk, id="2", name="早乙女学", given="学", group="税務課", person="p2")
    member = Attendee("3", "早乙女恵", "早乙女", "恵", post="委員", person="p3")
    offered = (clerk, other, member)
    by_family = Attendee("a", "早乙女", "早乙女", post="主任", group="図書館", side=Side.STAFF)
    assert those_there((by_family,), offered) == {"1"}
    assert those_there((replace(member, id="a"),), offered) == {"3"}, "an employee of the name is another person"
    guest = Attendee("a", "早乙女　恵", side=Side.GUEST)
    assert those_there((guest,), offered) == {"1", "3"}, "who that is nobody knows"
    assert those_there((replace(clerk, id="a", person="gone"),), offered) == {"1", "3"}
    assert those_there((), offered) == those_there((by_family,), ()) == frozenset()
