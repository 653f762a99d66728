"""Beginning the record of a meeting of a committee on a day."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from minutesapp.errors import UserFacingError
from minutesapp.model.attendance import Status
from minutesapp.model.header import ListValue, TextValue, WhenValue
from minutesapp.model.minutes import Minutes
from minutesapp.roster import upkeep
from minutesapp.roster.people import Person
from minutesapp.roster.source import RosterFile
from minutesapp.services import people, records
from minutesapp.services.beginning.meetings import (
    Plan,
    Request,
    begin,
    begin_anyway,
    begun_json,
    people_words,
    plan_for,
)
from minutesapp.services.rosters.committees import change_committee
from minutesapp.services.rosters.upkeep import add_person
from minutesapp.wording import describe

LIBRARY, DAY = "図書館協議会", date(2024, 7, 9)
LISTED = """氏名,ふりがな,職,所属,審議会,区分,任期開始,任期満了
東 健,ひがし けん,委員,公募,環境審議会,委員,2022-04-01,2024-03-31
西 俊,にし しゅん,会長,大学,環境審議会,委員,2024-04-01,
森 学,もり まなぶ,委員,公募,環境審議会,委員,2022-04-01,
原 泉,はら いずみ,課長,環境課,,職員,2024-04-01,
原 泉,はら いずみ,係長,税務課,,職員,2020-04-01,2024-03-31
辻 武,つじ たけし,課長,環境課,,職員,2020-04-01,2024-03-31
辻 武,つじ たけし,部長,市民部,,職員,2024-04-01,
"""


@pytest.fixture
def years(tmp_path: Path) -> RosterFile:
    """A roster in which much became another on 1 April 2024."""
    listed, roster = tmp_path / "名簿.csv", RosterFile(tmp_path / "roster.db")
    listed.write_text(LISTED, encoding="utf-8")
    people.import_roster(listed, roster)
    return roster


def names(minutes: Minutes) -> list[str]:
    return [f"{person.name} {person.post}" for person in minutes.attendees]


def test_a_meeting_has_the_members_of_its_day(years: RosterFile) -> None:
    before = begin(Plan("kaigiroku", "環境審議会", date(2024, 3, 31)), years).minutes
    after = begin(Plan("kaigiroku", "環境審議会", date(2024, 4, 1)), years).minutes
    assert (names(before), names(after)) == (["東健 委員", "森学 委員"], ["西俊 会長", "森学 委員"])
    assert {person.status for person in after.attendees} == {Status.PRESENT}
    header = {field.key: field.value for field in after.header}
    assert header["body_name"] == TextValue("環境審議会")
    assert header["held"] == WhenValue(datetime(2024, 4, 1), timed=False)
    assert after.committee is not None and after.committee.name == "環境審議会"


def test_who_is_joined_with_another_entry_meanwhile_comes_again_once(years: RosterFile) -> None:
    last = begin(Plan("kaigiroku", "環境審議会", DAY), years).minutes
    west = last.attendees[0].person
    years.change(lambda store: upkeep.merge_people(store, west, upkeep.add_person(store, Person("", "西　俊"))[0].id))
    again = begin(Plan(previous=last, day=DAY), years)
    assert (names(again.minutes), again.differences) == (["西俊 会長", "森学 委員"], ())
    assert again.minutes.attendees[0].person != west


def test_what_changed_since_the_last_meeting_is_told(years: RosterFile) -> None:
    last = begin(Plan("kaigiroku", "環境審議会", date(2024, 3, 31)), years).minutes
    chief = next(p for p in people.list_roster(date(2024, 3, 31), years) if p.person.family == "辻")
    last = last.with_facts(attendees=(*last.attendees, people.as_attendee(chief, "staff")))
    begun = begin(Plan(previous=last, day=date(2024, 4, 1)), years)
    assert begun.minutes.template == "kaigiroku", "the form is that of the meeting before"
    assert names(begun.minutes) == ["西俊 会長", "森学 委員", "原泉 課長"], (
        "the chief who came follows the one who went"
    )
    told = [f"{one.name}：{one.words}" for one in begun.differences]
    assert told == [
        "東健：この日は任期や在職の期間の外です。",
        "辻武：職が「課長」から「部長」になっています。",
        "辻武：所属が「環境課」から「市民部」になっています。",
        "西俊：名簿にいて、出席者の一覧にいません。",
    ]
    assert begun_json(begun)["people"] == {"member": 2, "staff": 1, "guest": 0}
    assert people_words(begun) == "委員2人、市側1人が出席者に入ります。"


def test_the_record_before_stays_as_it_is_and_nothing_of_one_meeting_is_carried(
    roster: RosterFile, shinonome: Minutes
) -> None:
    minutes = begin(Plan("", LIBRARY, DAY, shinonome), roster).minutes
    header = {field.key: field.value for field in minutes.header}
    before = {field.key: field.value for field in shinonome.header}
    assert header["venue"] == before["venue"] and header["body_name"] == before["body_name"]
    blank = {field.key: field.value for field in begin(Plan(shinonome.template), roster).minutes.header}
    for key in ("observers", "drafted", "agenda"):
        if key in header:
            assert header[key] == blank[key]


def test_the_last_minutes_are_approved_on_wish(roster: RosterFile, shinonome: Minutes) -> None:
    minutes = begin(Plan("kaigiroku", LIBRARY, DAY, shinonome, approves=True), roster).minutes
    assert [block.text for block in minutes.body][:3] == ["開会", "前回の会議録の承認について", "議事"]
    assert ListValue(("前回の会議録の承認について",)) in [field.value for field in minutes.header]


def test_a_plan_opens_the_record_before(tmp_path: Path, shinonome: Minutes) -> None:
    file = tmp_path / "前回.minutes"
    records.write_record(shinonome, file)
    assert plan_for(Request("kaigiroku", previous=file)).previous == shinonome
    with pytest.raises(UserFacingError, match="file-missing"):
        plan_for(Request("kaigiroku", previous=tmp_path / "none.minutes"))


def test_without_a_roster_the_people_are_those_of_before(shinonome: Minutes) -> None:
    begun = begin(Plan("", "", DAY, shinonome))
    assert [p.name for p in begun.minutes.attendees] == [p.name for p in shinonome.attendees]
    assert begun.differences == ()


def test_what_cannot_be_begun_is_named(years: RosterFile) -> None:
    with pytest.raises(UserFacingError) as caught:
        begin(Plan("kaigiroku", "なぞの会"), years)
    assert (caught.value.code, caught.value.facts["known"]) == ("committee-unknown", "環境審議会")
    with pytest.raises(UserFacingError, match="template-unnamed"):
        begin(Plan("", "環境審議会"), years)
    assert people_words(begin(Plan("kaigiroku"), RosterFile(years.path.with_name("other.db"), optional=True))) == ""


def test_a_committee_is_named_by_id_too(years: RosterFile) -> None:
    (committee,) = people.committees(years)
    assert begin(Plan("kaigiroku", committee.id), years).minutes.committee == committee


def test_a_record_whose_form_is_gone_is_followed(shinonome: Minutes) -> None:
    carried = begin(Plan("kaigiroku", previous=replace(shinonome, template="gone"))).minutes
    texts = [field.value for field in carried.header if field.key in ("body_name", "venue")]
    assert texts == [field.value for field in shinonome.header if field.key in ("body_name", "venue")]


def test_a_committee_has_its_form_its_order_and_the_staff_who_usually_attend(years: RosterFile) -> None:
    change_committee("環境審議会", {"form": "kaigiroku", "staff": "市民部、環境課"}, years)
    minutes = begin(Plan("", "環境審議会", date(2024, 4, 1)), years).minutes
    assert minutes.template == "kaigiroku"
    assert names(minutes) == ["西俊 会長", "森学 委員", "辻武 部長", "原泉 課長"]


def test_the_only_committee_meets_where_that_is_asked_for_and_then_wholly(years: RosterFile) -> None:
    change_committee("環境審議会", {"form": "kaigiroku", "staff": "市民部、環境課"}, years)
    named = begin(Plan("", "環境審議会", DAY), years).minutes
    only = begin(Plan(day=DAY, only=True), years).minutes
    assert (only.template, only.committee, names(only)) == (named.template, named.committee, names(named))
    none = begin(Plan("kaigiroku", day=DAY), years).minutes
    assert (none.committee, names(none)) == (None, [])
    add_person({"name": "南 洋"}, {"post": "委員", "committee": "緑化審議会"}, years)
    two = begin(Plan("kaigiroku", day=DAY, only=True), years).minutes
    assert (two.committee, names(two)) == (None, []), "which of them meets is not known"


def test_of_a_roster_without_committees_that_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserFacingError) as caught:
        begin(Plan("kaigiroku", "なぞの会"), RosterFile(tmp_path / "new.db", optional=True))
    assert describe(caught.value) == (
        "「なぞの会」という会議体は名簿にありません。まだ一つもないので、先に加えてください。"
    )


def test_a_damaged_roster_keeps_nobody_from_beginning(shinonome: Minutes, tmp_path: Path) -> None:
    damaged = RosterFile(tmp_path / "roster.db")
    damaged.path.write_bytes(b"no database at all")
    begun = begin_anyway(Plan("kaigiroku", LIBRARY, DAY, shinonome), damaged)
    assert begun.trouble is not None and begun.trouble.code == "roster-broken"
    assert [p.name for p in begun.minutes.attendees] == [p.name for p in shinonome.attendees]
    assert begin_anyway(Plan("kaigiroku"), RosterFile(tmp_path / "none.db", optional=True)).trouble is None
    with pytest.raises(UserFacingError, match="template-unnamed"):
        begin_anyway(Plan(), RosterFile(tmp_path / "none.db", optional=True))
