"""Which list prints whom: a person's status is the truth, the list follows."""

from __future__ import annotations

from datetime import time

import pytest
from msgspec.structs import replace

from minutesapp.attendance.lists import PeopleList, PeopleLists, lists_of, seated, touched_lists
from minutesapp.model.attendance import Attendee, Proxy, Side, Status
from minutesapp.model.header import PeopleValue, TextValue
from minutesapp.templates.fields import blank_field
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.parts.field import FieldForm, FieldType, TableColumn
from minutesapp.templates.roles import Role
from tests.makers import CHAIR, CLERK, HEADER, MEMBER, UEDA, minutes

HERE = FieldForm("here", "出席委員", FieldType.PEOPLE)
AWAY = FieldForm("away", "欠席委員", FieldType.PEOPLE, status=Status.ABSENT)
OFFICE = FieldForm("office", "事務局", FieldType.PEOPLE, side=Side.STAFF)
SEATS = FieldForm("seats", "席", FieldType.SEATS, columns=(TableColumn("name", "氏名"),))
LISTS = PeopleLists((PeopleList(HERE), PeopleList(OFFICE), PeopleList(AWAY)))
ABSENT = Attendee("a", "東", field="here", status=Status.ABSENT)


def test_the_absent_are_printed_in_the_list_of_the_absent_of_their_side() -> None:
    assert LISTS.place_of(ABSENT) == "away"
    assert LISTS.place_of(replace(ABSENT, status=Status.PRESENT)) == "here"


def test_where_no_list_is_for_the_absent_none_prints_them() -> None:
    assert LISTS.place_of(replace(ABSENT, side=Side.STAFF, field="office")) == ""
    assert PeopleLists((PeopleList(HERE),)).place_of(ABSENT) == ""


@pytest.mark.parametrize("status", [s for s in Status if s is not Status.ABSENT])
def test_whoever_was_there_for_any_part_stays_in_their_list(status: Status) -> None:
    assert LISTS.place_of(replace(ABSENT, status=status)) == "here"
    late = replace(ABSENT, status=status, field="away")
    assert LISTS.place_of(late) == "away", "as the source lists them"


def test_a_table_of_seats_and_the_words_of_a_source_keep_everybody() -> None:
    seats = PeopleLists((PeopleList(SEATS), PeopleList(AWAY)))
    assert seats.place_of(replace(ABSENT, field="seats")) == "seats"
    bare = PeopleList(FieldForm("seats", "席", FieldType.SEATS))
    assert PeopleLists((bare, PeopleList(AWAY))).place_of(replace(ABSENT, field="seats")) == "away"
    quoted = PeopleLists((PeopleList(HERE, quoted=True), PeopleList(AWAY)))
    assert quoted.place_of(ABSENT) == "here"


def test_the_words_of_a_source_take_in_nobody() -> None:
    lists = PeopleLists((PeopleList(HERE), PeopleList(AWAY, quoted=True)))
    assert lists.place_of(ABSENT) == ""
    assert lists.place_of(replace(ABSENT, field="away")) == "away"


def test_who_belongs_to_no_list_is_put_into_none() -> None:
    assert LISTS.place_of(replace(ABSENT, field="")) == ""
    assert LISTS.place_of(replace(ABSENT, field="venue")) == "venue"


def test_who_is_marked_absent_keeps_their_list_and_comes_back_into_it() -> None:
    second = PeopleLists(
        (PeopleList(OFFICE), PeopleList(HERE), PeopleList(replace(HERE, key="guests")), PeopleList(AWAY))
    )
    person = Attendee("a", "東", field="guests")
    away = second.with_status(person, Status.ABSENT)
    assert (away.status, away.field, second.place_of(away)) == (Status.ABSENT, "guests", "away")
    assert second.with_status(away, Status.PRESENT) == person


@pytest.mark.parametrize("field", ["away", "", "gone"])
@pytest.mark.parametrize("status", [Status.LATE, Status.PRESENT])
def test_who_comes_back_and_belongs_to_no_list_of_those_present_gets_one(field: str, status: Status) -> None:
    back = LISTS.with_status(replace(ABSENT, field=field), status)
    assert (back.status, back.field) == (status, "here")


@pytest.mark.parametrize("field", ["away", "", "here"])
def test_who_is_absent_still_stays_where_they_are(field: str) -> None:
    person = replace(ABSENT, field=field)
    assert LISTS.with_status(person, Status.ABSENT) == person


def test_one_part_in_the_meeting_for_another_changes_no_list() -> None:
    late = replace(ABSENT, status=Status.LATE, field="away")
    assert LISTS.with_status(late, Status.PRESENT).field == "away"
    assert LISTS.with_status(replace(late, field=""), Status.PRESENT).field == ""


def test_lists_are_those_of_the_record_in_its_order() -> None:
    header = (HEADER[2], HEADER[0], replace(HEADER[1], value=PeopleValue(verbatim="髙橋会長")))
    lists = lists_of(header, UEDA)
    assert [(one.kind.key, one.quoted) for one in lists.lists] == [("staff", False), ("members", True)]
    assert lists_of((replace(HEADER[1], value=TextValue("一同")),), UEDA).kinds == ()


def test_a_record_is_seated_for_printing() -> None:
    there = minutes()
    assert seated(there, UEDA) is there, "nothing is made anew while everybody sits where they belong"
    away = minutes().with_facts(attendees=(replace(CHAIR, status=Status.ABSENT), MEMBER, CLERK))
    assert [person.field for person in seated(away, UEDA).attendees] == ["", "members", "staff"]


def test_lists_are_touched_by_whoever_is_new_gone_changed_or_moved() -> None:
    def touched(*after: Attendee) -> set[str]:
        return touched_lists(HEADER, UEDA, (CHAIR, MEMBER, CLERK), after)

    assert touched(CHAIR, MEMBER, CLERK) == set()
    assert touched(CLERK, CHAIR, MEMBER) == set(), "the order within each list is as it was"
    assert touched(MEMBER, CHAIR, CLERK) == {"members"}
    assert touched(CHAIR, MEMBER) == {"staff"}
    assert touched(CHAIR, replace(MEMBER, field="staff"), CLERK) == {"members", "staff"}


def test_whoever_comes_or_goes_touches_the_list_of_the_absent_as_well() -> None:
    form = load_form("kaigiroku")
    listed = (form.field_for(Role.MEMBERS), form.field_for(Role.ABSENT))
    header = tuple(blank_field(kind) for kind in listed if kind)
    here, away = (field.key for field in header)
    chair, member = (replace(person, field=here) for person in (CHAIR, MEMBER))
    gone = replace(member, status=Status.ABSENT)
    assert touched_lists(header, form, (chair, member), (chair, gone)) == {here, away}
    assert touched_lists(header, form, (chair, gone), (chair,)) == {here, away}
    assert touched_lists(header, form, (chair, member), (chair,)) == {here}


def test_the_list_for_somebody_is_found_by_side_and_part() -> None:
    assert LISTS.key_for(Side.MEMBER, Status.ABSENT) == "away"
    assert LISTS.key_for(Side.STAFF, Status.LATE) == "office"
    assert LISTS.key_for(Side.STAFF, Status.ABSENT) == ""


def test_which_lists_are_of_the_absent() -> None:
    assert LISTS.is_of_absent("away")
    assert not LISTS.is_of_absent("here")
    assert not LISTS.is_of_absent("gone")


@pytest.mark.parametrize("status", [Status.PRESENT, Status.ABSENT])
def test_times_go_with_the_part_they_belong_to(status: Status) -> None:
    late = replace(MEMBER, field="here", status=Status.LATE, arrived=time(14, 10), left=time(15))
    assert LISTS.with_status(late, status) == replace(MEMBER, field="here", status=status)
    assert LISTS.with_status(late, Status.LEFT_EARLY) == replace(late, status=Status.LEFT_EARLY)


def test_who_was_out_went_before_they_came_so_that_other_times_go() -> None:
    late = replace(MEMBER, field="here", status=Status.LATE, arrived=time(14, 10))
    out = LISTS.with_status(late, Status.AWAY)
    assert (out.status, out.arrived, out.left) == (Status.AWAY, None, None)
    known = replace(out, left=time(14), arrived=time(15))
    assert LISTS.with_status(known, Status.AWAY) == known
    assert LISTS.with_status(known, Status.LEFT_EARLY).left is None


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.PROXY])
def test_nobody_came_in_the_place_of_who_was_there(status: Status) -> None:
    represented = replace(MEMBER, status=Status.PROXY, proxy=Proxy("鈴木 一郎"))
    assert LISTS.with_status(represented, status).proxy is None
    assert LISTS.with_status(represented, Status.PROXY) == represented


def test_who_stands_in_a_second_list_of_the_absent_stays_there() -> None:
    excused = PeopleList(FieldForm("excused", "欠席（公務）", FieldType.PEOPLE, status=Status.ABSENT))
    lists = PeopleLists((PeopleList(HERE), PeopleList(AWAY), excused))
    assert lists.place_of(replace(ABSENT, field="excused")) == "excused"


def test_where_members_stand_in_groups_others_without_a_list_are_one_of_them() -> None:
    here = FieldForm("all", "出席者", FieldType.GROUPED_PEOPLE, role=Role.MEMBERS, side=Side.MEMBER)
    lists = PeopleLists((PeopleList(here),))
    assert lists.key_for(Side.STAFF, Status.PRESENT) == "all"
    assert lists.key_for(Side.STAFF, Status.ABSENT) == ""
    office = replace(here, key="office", side=Side.STAFF)
    assert PeopleLists((PeopleList(office),)).key_for(Side.GUEST, Status.PRESENT) == ""
    assert PeopleLists((PeopleList(here), PeopleList(office))).key_for(Side.STAFF, Status.PRESENT) == "office"
