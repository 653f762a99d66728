"""Rules for the attendance, one at a time."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.checks import people as checks
from minutesapp.model.attendance import Attendee, Side, Status
from minutesapp.model.committee import Committee, Quorum, QuorumRule
from minutesapp.model.header import HeaderField, PeopleValue
from minutesapp.model.minutes import Minutes
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.form import Form
from tests.makers import minutes, turn


@pytest.fixture
def form() -> Form:
    return load_form("ueda-gaiyo")


def with_people(*people: Attendee, record: Minutes | None = None) -> Minutes:
    return (record or minutes()).with_facts(attendees=people)


def test_a_meeting_without_a_member_present_is_told(form: Form) -> None:
    absent, present = Attendee("a", "東", status=Status.ABSENT), Attendee("b", "西", status=Status.REMOTE)
    clerk = Attendee("c", "南", side=Side.STAFF)
    assert [f.place for f in checks.find_nobody_present(with_people(absent, clerk), form)] == ["出席者"]
    assert list(checks.find_nobody_present(with_people(absent, present), form)) == []
    assert list(checks.find_nobody_present(with_people(clerk), form)) == []


def test_the_same_person_twice_is_told(form: Form) -> None:
    people = (
        Attendee("a", "髙橋 美咲", post="委員"),
        Attendee("b", "高橋美咲", post="委員"),
        Attendee("c", "高橋美咲", post="課長"),
    )
    assert [f.attendee for f in checks.find_twins(with_people(*people), form)] == ["b"]


def test_somebody_absent_who_speaks_is_told_once(form: Form) -> None:
    record = minutes(turn("一", "p1"), turn("二", "p1"), turn("三", "p2"))
    absent = tuple(replace(p, status=Status.ABSENT) if p.id == "p1" else p for p in record.attendees)
    (found,) = checks.find_absent_speakers(record.with_facts(attendees=absent), form)
    assert (found.attendee, found.block) == ("p1", "t:一")


def test_somebody_present_in_the_list_of_the_absent_is_told(form: Form) -> None:
    standard = load_form("kaigiroku")
    there, away = Attendee("a", "東", field="absent"), Attendee("b", "西", field="absent", status=Status.ABSENT)
    record = minutes().with_facts(header=(HeaderField("absent", "欠席者", PeopleValue()),), attendees=(there, away))
    (found,) = checks.find_present_among_absent(replace(record, template="kaigiroku"), standard)
    assert (found.attendee, found.text) == ("a", "「東」は欠席ではありませんが、欠席者の欄に載っています。")


def test_two_speakers_with_one_label_are_told(form: Form) -> None:
    twins = tuple(Attendee(id, "工藤", "工藤", post="係長", side=Side.STAFF) for id in "ab")
    both = with_people(*twins, record=minutes(turn("一", "a"), turn("二", "b")))
    one = with_people(*twins, record=minutes(turn("一", "a")))
    assert [(f.attendee, "工藤係長" in f.text) for f in checks.find_shared_labels(both, form)] == [("a", True)]
    assert list(checks.find_shared_labels(one, form)) == []


def test_members_share_their_label_by_the_form(form: Form) -> None:
    members = tuple(Attendee(id, name, name, post="委員") for id, name in (("a", "東"), ("b", "西")))
    record = with_people(*members, record=minutes(turn("一", "a"), turn("二", "b")))
    assert list(checks.find_shared_labels(record, form)) == []


def test_a_meeting_with_fewer_members_than_the_quorum_is_told(form: Form) -> None:
    absent, present = Attendee("a", "東", status=Status.ABSENT), Attendee("b", "西", status=Status.REMOTE)
    record = with_people(absent, present, Attendee("c", "南", side=Side.STAFF))
    assert list(checks.find_missed_quorum(record, form)) == []
    majority = record.with_facts(committee=Committee("k", "図書館協議会", Quorum(QuorumRule.MAJORITY)))
    (found,) = checks.find_missed_quorum(majority, form)
    assert found.text == "定足数に達していません。委員2人のうち2人が要りますが、1人です。"
    half = record.with_facts(committee=Committee("k", "図書館協議会", Quorum(QuorumRule.HALF)))
    assert list(checks.find_missed_quorum(half, form)) == []
