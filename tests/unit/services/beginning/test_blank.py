"""A record before the meeting."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.attendance.from_roster.expected import Officer
from minutesapp.model.attendance import Attendee, Side, Status
from minutesapp.model.blocks import BlockKind
from minutesapp.model.committee import Committee, Quorum, QuorumRule
from minutesapp.model.header import HeaderField, PeopleValue, TextValue, WhenValue
from minutesapp.model.minutes import Minutes
from minutesapp.services.beginning.blank import Before, Known, Meeting, blank_record, carry_over
from minutesapp.templates.fields import field_text
from minutesapp.templates.folder.catalog import list_forms, load_form
from minutesapp.templates.form import Form
from minutesapp.templates.parts.field import FieldForm, FieldType
from minutesapp.templates.roles import Role

CHAIR = Attendee("r1", "𠮷川千尋", "𠮷川", "千尋", "よしかわ ちひろ", "会長", "図書館協議会", person="7")
MEMBER = Attendee("r2", "東健", "東", "健", post="委員", group="図書館協議会", person="8")
OTHER = Attendee("r3", "西俊", "西", "俊", post="委員", group="審査会", person="9")
CLERK = Attendee("r4", "渡邉みのり", "渡邉", "みのり", post="主任", group="中央図書館", side=Side.STAFF, person="10")


LIBRARY = Committee("k", "図書館協議会", Quorum(QuorumRule.MAJORITY))


def known(*people: Attendee, committees: tuple[Committee, ...] = ()) -> Known:
    return Known(tuple(map(Officer, people)), (), committees)


@pytest.fixture
def form() -> Form:
    return load_form("ueda-gaiyo")


@pytest.mark.parametrize("form", list_forms(), ids=lambda form: form.id)
def test_a_blank_record_has_every_field_of_its_form_and_nothing_in_it(form: Form) -> None:
    minutes = blank_record(form)
    assert [(field.key, field.label) for field in minutes.header] == [(kind.key, kind.label) for kind in form.fields]
    for field, kind in zip(minutes.header, form.fields, strict=True):
        assert field_text(form, minutes, field) == (kind.oath or kind.empty)
    assert [block.text for block in minutes.body] == list(form.outline)
    assert all(block.kind is BlockKind.HEADING and block.level == 1 for block in minutes.body)
    assert minutes.attendees == ()


def test_the_members_of_the_committee_are_expected(form: Form) -> None:
    people = blank_record(form, known(CHAIR, MEMBER, OTHER, CLERK), Meeting(LIBRARY)).attendees
    assert [(person.name, person.field, person.status) for person in people] == [
        ("𠮷川千尋", "members", Status.PRESENT),
        ("東健", "members", Status.PRESENT),
    ]
    assert not {person.id for person in people} & {CHAIR.id, MEMBER.id}


def test_without_a_committee_nobody_is_guessed(form: Form) -> None:
    minutes = blank_record(form, known(CHAIR, MEMBER, committees=(LIBRARY,)))
    assert (minutes.attendees, minutes.committee) == ((), None)


def previous(form: Form, *people: Attendee) -> Minutes:
    blank = blank_record(form)
    fills = {"body_name": TextValue("東雲市図書館協議会"), "venue": TextValue("研修室")}
    header = tuple(replace(field, value=fills.get(field.key, field.value)) for field in blank.header)
    return blank.with_facts(header=header, attendees=people)


def test_the_next_meeting_begins_with_what_stays(form: Form) -> None:
    absent = Attendee("a", "東健", "東", "健", post="委員", status=Status.ABSENT, field="absent", note="病気")
    before = previous(form, absent)
    minutes = carry_over(form, Before(before, form))
    texts = {field.key: field.value for field in minutes.header}
    assert texts["body_name"] == TextValue("東雲市図書館協議会")
    assert texts["venue"] == TextValue("研修室")
    assert texts["held"] == WhenValue()
    assert texts["members"] == PeopleValue()
    (person,) = minutes.attendees
    assert (person.name, person.status, person.field, person.note) == ("東健", Status.PRESENT, "members", "")
    assert person.id != "a"
    assert [block.text for block in minutes.body] == list(form.outline)


def test_posts_are_those_of_now_and_new_members_join(form: Form) -> None:
    before = previous(
        form,
        Attendee("a", "𠮷川千尋", "𠮷川", "千尋", post="委員"),
        Attendee("b", "渡邉", "渡邉", post="主事", group="中央図書館", side=Side.STAFF),
        Attendee("c", "南洋", "南", "洋", post="委員"),
    )
    people = carry_over(form, Before(before, form), known(CHAIR, MEMBER, OTHER, CLERK)).attendees
    assert [(person.name, person.post, person.person) for person in people] == [
        ("𠮷川千尋", "会長", "7"),
        ("東健", "委員", "8"),
        ("南洋", "委員", ""),
        ("渡邉", "主任", "10"),
    ]
    assert [person.field for person in people] == ["members", "members", "members", "staff"]


def test_the_next_meeting_may_have_a_form_with_other_keys(form: Form) -> None:
    place = FieldForm("place", "ところ", FieldType.TEXT, Role.VENUE, carried=True)
    day, note = FieldForm("venue", "いつ", role=Role.HELD, carried=True), FieldForm("note", "覚え", carried=True)
    other = replace(form, id="other", fields=(place, day, note))
    before = previous(form)
    assert [field.value for field in carry_over(other, Before(before, form)).header] == [
        TextValue("研修室"),
        TextValue(),
        TextValue(),
    ]
    again = carry_over(other, Before(before, form)).with_facts(header=(HeaderField("note", "覚え", TextValue("毎月")),))
    assert carry_over(other, Before(again, other)).header[2].value == TextValue("毎月")


def test_the_record_knows_the_committee_as_of_its_day(form: Form) -> None:
    assert blank_record(form, known(CHAIR, MEMBER), Meeting(LIBRARY)).committee == LIBRARY
    before = previous(form)
    assert carry_over(form, Before(before, form), known(committees=(LIBRARY,))).committee == LIBRARY
    renamed = before.with_facts(committee=Committee("k", "図書館運営協議会"))
    again = carry_over(form, Before(renamed, form), known(MEMBER, committees=(LIBRARY,)))
    assert (again.committee, [person.name for person in again.attendees]) == (LIBRARY, ["東健"])
    assert carry_over(form, Before(renamed, form)).committee == renamed.committee
