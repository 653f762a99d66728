"""Who is expected at a meeting."""

from __future__ import annotations

from datetime import time

from msgspec.structs import replace

from minutesapp.attendance.from_roster.expected import (
    Officer,
    expected_again,
    expected_members,
    seat_everybody,
    the_only_committee,
)
from minutesapp.attendance.lists import lists_of
from minutesapp.model.attendance import Attendee, Side, Status
from tests.makers import HEADER, UEDA

CHAIR = Attendee("", "𠮷川千尋", "𠮷川", "千尋", post="会長", group="図書館協議会", person="7")
MEMBER = Attendee("", "東健", "東", "健", post="委員", group="図書館協議会", person="8")
OTHER = Attendee("", "森学", "森", "学", post="委員", group="環境審議会", person="9")
CLERK = Attendee("", "渡邉みのり", "渡邉", "みのり", post="主任", group="中央図書館", side=Side.STAFF, person="10")


def officers(*people: Attendee, committee: str = "") -> list[Officer]:
    return [Officer(person, committee if person.side is Side.MEMBER else "") for person in people]


def test_the_only_committee_is_that_of_all_members_in_office() -> None:
    assert the_only_committee(officers(CHAIR, CLERK, MEMBER)) == "図書館協議会"
    assert the_only_committee(officers(CHAIR, OTHER)) == "", "which of them meets is not known"
    assert the_only_committee(officers(CLERK)) == ""
    assert the_only_committee(officers(CHAIR, OTHER, committee="図書館協議会")) == "図書館協議会"


def test_a_seat_is_on_the_committee_that_is_known_or_that_the_group_names() -> None:
    sent = Officer(replace(MEMBER, group="商工会議所"), "図書館協議会")
    assert sent.sits_on("東雲市図書館協議会") and not sent.sits_on("商工会議所")
    assert Officer(MEMBER).sits_on("東雲市図書館協議会")
    assert not Officer(replace(MEMBER, group="")).sits_on("東雲市図書館協議会")
    assert not Officer(replace(MEMBER, side=Side.STAFF), "図書館協議会").sits_on("図書館協議会")


def test_the_members_of_a_committee_are_expected() -> None:
    assert expected_members(officers(CHAIR, CLERK, OTHER, MEMBER), "東雲市図書館協議会") == [CHAIR, MEMBER]
    assert expected_members(officers(CHAIR, CLERK), "") == []


def test_a_member_with_two_seats_is_expected_once_at_each() -> None:
    roster = [
        Officer(CHAIR, "図書館協議会"),
        Officer(replace(CHAIR, post="委員"), "図書館協議会"),
        Officer(OTHER, "環境審議会"),
    ]
    roster.append(Officer(replace(CHAIR, group="環境審議会"), "環境審議会"))
    assert expected_members(roster, "図書館協議会") == [CHAIR]
    assert [person.name for person in expected_members(roster, "環境審議会")] == ["𠮷川千尋", "森学"]


def test_those_of_the_meeting_before_come_again_with_the_posts_of_now() -> None:
    before = (replace(CHAIR, post="委員", person=""), Attendee("x", "南洋", "南", "洋", post="委員"))
    people = expected_again(before, "東雲市図書館協議会", officers(CHAIR, CLERK, OTHER))
    assert [(p.name, p.post, p.person) for p in people] == [("𠮷川千尋", "会長", "7"), ("南洋", "委員", "")]


def test_who_has_no_post_in_the_roster_keeps_the_one_of_the_meeting_before() -> None:
    (person,) = expected_again((CHAIR,), "", officers(replace(CHAIR, post="")))
    assert person.post == CHAIR.post


def test_new_members_of_the_committee_join() -> None:
    assert expected_again((CHAIR,), "東雲市図書館協議会", officers(CHAIR, MEMBER, OTHER, CLERK)) == [CHAIR, MEMBER]


def test_everybody_is_seated_present_in_the_list_for_their_side() -> None:
    away = replace(MEMBER, id="a", status=Status.ABSENT, field="absent", note="病気", arrived=time(14), left=time(15))
    guest = Attendee("g", "林", side=Side.GUEST)
    people = seat_everybody((away, CLERK, guest), lists_of(HEADER, UEDA))
    assert [(p.name, p.status, p.field, p.note) for p in people] == [
        ("東健", Status.PRESENT, "members", ""),
        ("渡邉みのり", Status.PRESENT, "staff", ""),
        ("林", Status.PRESENT, "", ""),
    ]
    assert (people[0].arrived, people[0].left) == (None, None)
    assert "a" not in {person.id for person in people} and len({person.id for person in people}) == 3


HEAD = Attendee("", "北沢進", "北沢", "進", post="課長", group="健康推進課", side=Side.STAFF, person="20")
AIDE = Attendee("", "清水花", "清水", "花", post="主査", group="健康推進課", side=Side.STAFF, person="21")


def test_staff_who_went_to_another_office_give_way_to_who_has_their_post() -> None:
    before = (replace(HEAD, id="a"), replace(AIDE, id="b"))
    moved, follows = replace(HEAD, group="税務課"), replace(AIDE, post="課長")
    people = expected_again(before, "", officers(moved, follows))
    assert [(person.name, person.post) for person in people] == [("清水花", "課長")]


def test_who_has_two_posts_comes_again_in_the_one_they_had() -> None:
    second = replace(HEAD, post="事務局長", group="選挙管理委員会事務局")
    for before in (HEAD, second):
        for group in (before.group, ""):
            (person,) = expected_again((replace(before, id="a", group=group),), "", officers(HEAD, second))
            assert (person.post, person.group) == (before.post, group)


def test_a_new_member_of_the_name_of_an_employee_joins() -> None:
    clerk, member = replace(MEMBER, side=Side.STAFF, post="課長", group="総務課", person="30"), MEMBER
    for known in (clerk, replace(clerk, person="")):
        people = expected_again((replace(known, id="a"),), "図書館協議会", officers(clerk, member))
        assert [person.person for person in people] == [member.person, "30"]
    unknown = Attendee("b", MEMBER.name, "東", "健", post="委員")
    namesake = replace(MEMBER, person="31")
    people = expected_again((unknown,), "図書館協議会", officers(MEMBER, namesake))
    assert [person.person for person in people] == [""], "which of two they were is not known"


def test_who_is_in_no_office_any_more_is_not_expected() -> None:
    before = (replace(CHAIR, id="a"), replace(HEAD, id="b"), Attendee("c", "見知らぬ人", post="委員"))
    people = expected_again(before, "図書館協議会", officers(MEMBER), (CHAIR, HEAD))
    assert [person.name for person in people] == ["東健", "見知らぬ人"], "whom nobody knows comes again"


def test_who_sits_on_another_committee_now_is_not_expected() -> None:
    elsewhere = replace(CHAIR, group="環境審議会")
    people = expected_again((replace(CHAIR, id="a"),), "図書館協議会", officers(elsewhere, MEMBER))
    assert [person.name for person in people] == ["東健"]


def test_a_new_chair_comes_first() -> None:
    people = expected_again((replace(MEMBER, id="a"),), "図書館協議会", officers(MEMBER, CHAIR))
    assert [person.name for person in people] == ["𠮷川千尋", "東健"]
