from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from minutesapp.model.attendance import Side
from minutesapp.roster.people import Posting
from minutesapp.roster.popolo.memberships import posting_of, rewrite_membership, update_posting, written_membership
from minutesapp.roster.popolo.places import Places
from tests.popolo_files import COUNCIL, PARTY, PERIOD, SEAT

POST = {"id": "post/1", "label": "議長", "organization_id": "council"}
PLACES = Places([("organizations", COUNCIL), ("organizations", PARTY), ("events", PERIOD), ("posts", POST)])
POSTING = Posting("p1", "member", "新風", "東雲市議会", Side.MEMBER, date(2019, 5, 1), date(2023, 12, 31))


class Ids:
    def person(self, id: str) -> str:
        return {"p1": SEAT["person_id"]}.get(id, id)

    def committee(self, name: str) -> str:
        return {"東雲市議会": "council"}.get(name, f"c/{name}")

    def group(self, name: str) -> str:
        return {"新風": "party/wind"}.get(name, f"g/{name}")


def test_a_membership_is_a_posting_with_the_days_of_its_period() -> None:
    assert posting_of(SEAT, "p1", PLACES) == POSTING


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"start_date": "2020"}, {"start": date(2020, 1, 1)}),
        ({"end_date": "2020-02"}, {"end": date(2020, 2, 29)}),
        ({"end_date": "昨年"}, {"end": None}),
        ({"role": None, "post_id": "post/1"}, {"post": "議長"}),
        ({"seat": "3", "category": "公募"}, {"seat": "3", "category": "公募"}),
    ],
)
def test_what_is_stated_goes_before_what_it_refers_to(said: dict[str, Any], expected: dict[str, Any]) -> None:
    assert posting_of(SEAT | said, "p1", PLACES) == replace(POSTING, **expected)


def test_nothing_is_rewritten_that_is_the_same() -> None:
    raw = SEAT | {"start_date": "2019-05", "label": "", "note": ["x"]}
    assert rewrite_membership(raw, POSTING, Ids(), PLACES) == raw


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ({"end": date(2022, 3, 31)}, {"end_date": "2022-03-31"}),
        ({"end": None}, {}),
        ({"start": date(2019, 5, 2)}, {"start_date": "2019-05-02"}),
        ({"post": "議長"}, {"role": "議長"}),
        ({"group": "東風"}, {"on_behalf_of_id": "g/東風", "side": "member"}),
        ({"person": "p2"}, {"person_id": "p2"}),
        ({"seat": "7"}, {"seat": "7"}),
    ],
)
def test_what_was_changed_is_rewritten_and_the_rest_stays(now: dict[str, Any], expected: dict[str, Any]) -> None:
    assert rewrite_membership(SEAT, replace(POSTING, **now), Ids(), PLACES) == SEAT | expected


def test_who_has_left_a_committee_for_a_group_is_in_no_post_of_it() -> None:
    raw = SEAT | {"post_id": "post/1"}
    now = replace(POSTING, committee="", side=Side.GUEST)
    expected = {"organization_id": "party/wind", "side": "guest"}
    without = {key: value for key, value in SEAT.items() if key != "on_behalf_of_id"}
    assert rewrite_membership(raw, now, Ids(), PLACES) == without | expected


def test_a_posting_of_ours_says_what_is_known() -> None:
    posting = replace(POSTING, end=None, seat="7", category="公募")
    assert written_membership(posting, Ids()) == {
        "person_id": SEAT["person_id"],
        "role": "member",
        "organization_id": "council",
        "on_behalf_of_id": "party/wind",
        "side": "member",
        "start_date": "2019-05-01",
        "seat": "7",
        "category": "公募",
    }
    staff = Posting("p2", "課長", "総務課", side=Side.STAFF)
    assert written_membership(staff, Ids())["organization_id"] == "g/総務課"


def test_what_a_file_says_otherwise_than_before_is_taken_over_alone() -> None:
    ours = replace(POSTING, post="議長", id=7)
    assert update_posting(ours, POSTING, replace(POSTING, end=date(2022, 3, 31))) == replace(
        ours, end=date(2022, 3, 31)
    )
    assert update_posting(ours, POSTING, POSTING) == ours
