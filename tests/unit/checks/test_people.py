"""Rules for the attendance, one at a time."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.attendance.changes import mark_status
from minutesapp.attendance.own_words import word_list
from minutesapp.checks import people as checks
from minutesapp.model.attendance import Attendee, Side, Status
from minutesapp.model.blocks import Speaker
from minutesapp.model.committee import Committee, Quorum, QuorumRule
from minutesapp.model.header import HeaderField, PeopleValue
from minutesapp.model.minutes import Minutes
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.form import Form
from minutesapp.templates.parts.turn import LabelPlace
from tests.makers import fixed, minutes, turn


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


def test_one_of_the_roster_twice_is_one_person_whatever_is_written(form: Form) -> None:
    people = (
        Attendee("a", "髙橋", post="会長", person="7"),
        Attendee("b", "髙橋 美咲", person="7"),
        Attendee("c", "東"),
    )
    record = with_people(*people, record=minutes(turn("一", "b"), turn("二", "c")))
    (found,) = checks.find_twins(record, form)
    after = fixed(record, found.fix)
    assert (found.attendee, [p.id for p in after.attendees]) == ("b", ["a", "c"])
    assert after.body[0].speaker == Speaker("a")


def test_nobody_listed_at_all_is_told_where_the_form_does_not_require_it(form: Form) -> None:
    free = replace(form, fields=tuple(replace(kind, required=False) for kind in form.fields))
    bare = minutes().with_facts(attendees=())
    assert [found.text for found in checks.find_nobody_listed(bare, free)] == ["出席者が一人も載っていません。"]
    assert not [*checks.find_nobody_listed(bare, form)], "the list itself is told to be empty"
    assert not [*checks.find_nobody_listed(minutes(), free)]
    worded = bare.with_facts(header=(HeaderField("members", "出席者", PeopleValue(verbatim="別紙のとおり")),))
    assert not [*checks.find_nobody_listed(worded, free)]


def test_a_list_that_a_person_worded_is_told_once_the_attendance_is_another(form: Form) -> None:
    record = minutes()
    worded = word_list(record, form, "members", "髙橋会長ほか").apply(record)
    assert not [*checks.find_lists_that_differ(worded, form)]
    marked = mark_status(worded, form, "p2", Status.ABSENT).apply(worded)
    assert isinstance(value := marked.header[1].value, PeopleValue) and value.verbatim == "髙橋会長ほか"
    (found,) = checks.find_lists_that_differ(marked, form)
    assert (found.field, found.text) == ("members", "「出席者」の欄の文言が、出席の内容と違います。")
    after = fixed(marked, found.fix)
    assert after.header[1].value == PeopleValue()
    assert not [*checks.find_lists_that_differ(after, form)]
    present = mark_status(marked, form, "p2", Status.PRESENT).apply(marked)
    assert not [*checks.find_lists_that_differ(present, form)]


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


def test_staff_share_their_label_where_the_form_has_one_for_all_of_them() -> None:
    twins = tuple(Attendee(id, "工藤", "工藤", post="係長", side=Side.STAFF) for id in "ab")
    record = with_people(*twins, record=minutes(turn("一", "a"), turn("二", "b")))
    assert list(checks.find_shared_labels(record, load_form("shingikai"))) == []


def test_labels_that_are_not_printed_are_shared_by_whom_it_may_be(form: Form) -> None:
    twins = tuple(Attendee(id, "工藤", "工藤", post="係長", side=Side.STAFF) for id in "ab")
    record = with_people(*twins, record=minutes(turn("一", "a"), turn("二", "b")))
    nameless = replace(form, turn=replace(form.turn, place=LabelPlace.NOWHERE))
    assert list(checks.find_shared_labels(record, nameless)) == []


def test_a_meeting_with_fewer_members_than_the_quorum_is_told(form: Form) -> None:
    absent, present = Attendee("a", "東", status=Status.ABSENT), Attendee("b", "西", status=Status.REMOTE)
    record = with_people(absent, present, Attendee("c", "南", side=Side.STAFF))
    assert list(checks.find_missed_quorum(record, form)) == []
    majority = record.with_facts(committee=Committee("k", "図書館協議会", Quorum(QuorumRule.MAJORITY)))
    (found,) = checks.find_missed_quorum(majority, form)
    assert found.text == "定足数に達していません。委員2人のうち2人が要りますが、1人です。"
    half = record.with_facts(committee=Committee("k", "図書館協議会", Quorum(QuorumRule.HALF)))
    assert list(checks.find_missed_quorum(half, form)) == []
