from __future__ import annotations

import pytest

from minutesapp.model.attendance import Side
from minutesapp.roster.people import Posting
from minutesapp.roster.popolo.files import Raw
from minutesapp.roster.popolo.places import Places, Sort, put_posting, sort_of

COUNCIL = {"id": "c", "name": "東雲市議会", "classification": "legislature"}
OFFICE = {"id": "o", "name": "総務課", "classification": "Department"}
PARTY = {"id": "p", "name": "新風", "classification": "party"}
POST = {"id": "post/1", "label": "議長", "organization_id": "c"}
PERIOD = {"id": "t", "start_date": "2019"}
PLACES = Places([("organizations", one) for one in (COUNCIL, OFFICE, PARTY)] + [("posts", POST), ("events", PERIOD)])


@pytest.mark.parametrize(
    ("raw", "sort"),
    [
        (COUNCIL, Sort.COMMITTEE),
        (OFFICE, Sort.OFFICE),
        (PARTY, Sort.GROUP),
        ({"name": "図書館協議会"}, Sort.COMMITTEE),
        ({"name": "図書館協議会", "classification": "party"}, Sort.GROUP),
        ({"name": "商工会議所"}, Sort.GROUP),
        ({}, Sort.GROUP),
    ],
)
def test_an_organization_is_told_by_its_classification_or_its_name(raw: Raw, sort: Sort) -> None:
    assert sort_of(raw) is sort


@pytest.mark.parametrize(
    ("membership", "place"),
    [
        ({"organization_id": "c", "on_behalf_of_id": "p"}, ("東雲市議会", "新風", Side.MEMBER)),
        ({"organization_id": "o"}, ("", "総務課", Side.STAFF)),
        ({"organization_id": "p"}, ("", "新風", Side.GUEST)),
        ({"on_behalf_of_id": "p"}, ("", "新風", Side.GUEST)),
        ({"post_id": "post/1"}, ("東雲市議会", "", Side.MEMBER)),
        ({"organization_id": "o", "post_id": "post/1"}, ("", "総務課", Side.STAFF)),
        ({"organization_id": "c", "side": "staff"}, ("東雲市議会", "", Side.STAFF)),
        ({"organization_id": "c", "side": "ours"}, ("東雲市議会", "", Side.MEMBER)),
        ({"organization_id": "gone"}, ("", "", Side.GUEST)),
        ({}, ("", "", Side.GUEST)),
    ],
)
def test_a_membership_is_a_seat_a_post_or_neither(membership: Raw, place: tuple[str, str, Side]) -> None:
    posting = put_posting(Posting("p"), membership, PLACES)
    assert (posting.committee, posting.group, posting.side) == place


def test_what_a_membership_refers_to_is_found() -> None:
    assert PLACES.post({"post_id": "post/1"}) == POST and PLACES.period({"legislative_period_id": "t"}) == PERIOD
    assert PLACES.post({}) is PLACES.period({"legislative_period_id": "x"}) is None
