"""The roster as of the day of a meeting."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from minutesapp.model.committee import Committee
from minutesapp.model.header import TextValue
from minutesapp.model.minutes import Minutes
from minutesapp.roster.source import RosterFile
from minutesapp.services.attendance import day_of, officers, recognise
from minutesapp.templates.folder.catalog import load_form

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


def test_without_a_roster_or_a_day_nothing_is_made_up(shinonome: Minutes) -> None:
    assert officers() == ()
    assert recognise(shinonome) is shinonome
    assert day_of(Minutes("t"), UEDA) is None
    header = tuple(replace(f, value=TextValue("昨日")) for f in shinonome.header)
    assert day_of(shinonome.with_facts(header=header), UEDA) is None


def test_the_committee_is_recognised_by_the_name_that_the_record_writes(roster: RosterFile, shinonome: Minutes) -> None:
    known = recognise(shinonome, roster).committee
    assert known is not None and known.name == "図書館協議会"
    stated = Committee("own", "図書館協議会")
    assert recognise(shinonome.with_facts(committee=stated), roster).committee == stated


def test_officers_know_the_committee_of_their_seat(roster: RosterFile) -> None:
    seats = {person.family: committee for person, committee in officers(roster, date(2024, 7, 9))}
    assert (seats["𠮷川"], seats["渡邉"]) == ("図書館協議会", "")
