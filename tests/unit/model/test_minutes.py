"""Fields and people are found by key and id."""

from minutesapp.model.attendance import Attendee
from minutesapp.model.committee import Committee
from minutesapp.model.facts import Facts
from minutesapp.model.minutes import Minutes
from tests.makers import CHAIR, HEADER, minutes


def test_a_field_is_found_by_its_key() -> None:
    assert minutes().field("body_name") == HEADER[0]
    assert minutes().field("venue") is None


def test_an_attendee_is_found_by_id() -> None:
    assert minutes().attendee("p1") == CHAIR
    assert minutes().attendee("nobody") is None


def test_the_people_of_a_list_are_found_by_its_field() -> None:
    people = tuple(Attendee(id, id, field=field) for id, field in (("a", "members"), ("b", "staff"), ("c", "members")))
    record = Minutes("t", Facts(attendees=people))
    assert record.listed("members") == (people[0], people[2])
    assert record.listed("absent") == ()
    assert record.with_facts(attendees=people[:1]).listed("members") == people[:1]


def test_the_committee_is_one_of_the_facts() -> None:
    board = Committee("c1", "情報公開審査会")
    assert minutes().committee is None
    assert minutes().with_facts(committee=board).committee == board
