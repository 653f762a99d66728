"""From somebody of the roster, or a typed name, to an attendee."""

from __future__ import annotations

import pytest

from minutesapp.attendance.lists import PeopleList, PeopleLists
from minutesapp.attendance.newcomers import attendee_from_roster, attendee_named
from minutesapp.model.attendance import Attendee, Side, Status
from minutesapp.templates.parts.field import FieldForm, FieldType

LISTS = PeopleLists(
    (
        PeopleList(FieldForm("here", "出席委員", FieldType.PEOPLE, post="委員")),
        PeopleList(FieldForm("away", "欠席委員", FieldType.PEOPLE, post="委員", status=Status.ABSENT)),
        PeopleList(FieldForm("office", "事務局", FieldType.PEOPLE, side=Side.STAFF)),
    )
)
ROSTER = Attendee("r", "工藤誠", "工藤", "誠", "くどう まこと", "係長", "総務部", Side.STAFF, person="7")


def test_somebody_of_the_roster_stands_in_the_list_for_their_side() -> None:
    made = attendee_from_roster(ROSTER, LISTS)
    assert (made.name, made.field, made.status, made.person) == ("工藤誠", "office", Status.PRESENT, "7")
    assert made.id != ROSTER.id


def test_somebody_of_the_roster_stands_where_they_were_asked_for() -> None:
    made = attendee_from_roster(ROSTER, LISTS, "away")
    assert (made.field, made.status, made.side) == ("away", Status.ABSENT, Side.STAFF)


def test_a_name_becomes_what_its_list_says() -> None:
    made = attendee_named("髙橋 美咲", LISTS, field="away")
    assert (made.family, made.given, made.post) == ("髙橋", "美咲", "委員")
    assert (made.field, made.status) == ("away", Status.ABSENT)


@pytest.mark.parametrize("name", ["新井", "葛\U000e0100西", "𠮷田", "髙橋", "東"])
def test_a_family_name_alone_is_a_family_name(name: str) -> None:
    made = attendee_named(name, LISTS)
    assert (made.name, made.family, made.given) == (name, name, "")


def test_a_name_stands_near_somebody_or_in_the_first_list() -> None:
    near = attendee_named("森 学", LISTS, near=ROSTER)
    assert (near.field, near.group) == ("here", "総務部"), "a list that the record does not have is none"
    beside = attendee_named("森 学", LISTS, near=attendee_from_roster(ROSTER, LISTS))
    assert (beside.field, beside.side, beside.group) == ("office", Side.STAFF, "総務部")
    assert attendee_named("森 学", LISTS, group="都市部", near=ROSTER).group == "都市部"
    alone = attendee_named("森 学", LISTS)
    assert (alone.field, alone.group) == ("here", "")


def test_without_lists_a_name_is_a_member_in_none() -> None:
    made = attendee_named("森 学", PeopleLists(()))
    assert (made.side, made.field, made.status) == (Side.MEMBER, "", Status.PRESENT)
