from __future__ import annotations

import json
from datetime import date

import pytest
from msgspec.structs import replace

from minutesapp.model.attendance import Side
from minutesapp.roster.foreign import ForeignObject
from minutesapp.roster.people import Posting
from minutesapp.roster.popolo.files import Raw
from minutesapp.roster.popolo.memberships_found import MembershipsFound, TermReversedError
from minutesapp.roster.popolo.places import Places

PLACES = Places([("organizations", {"id": "c", "name": "審議会", "classification": "committee"})])
RAW = {"person_id": "x", "organization_id": "c", "role": "委員", "start_date": "2023-04"}
SEAT = Posting("p", "委員", "", "審議会", Side.MEMBER, date(2023, 4, 1), None, 7)


def found(*postings: Posting, known: tuple[ForeignObject, ...] = ()) -> MembershipsFound:
    return MembershipsFound(postings, known, PLACES, PLACES)


def told(raw: Raw, own: str = "7") -> ForeignObject:
    return ForeignObject("memberships", "k", json.dumps(raw), own, 1)


def test_what_is_not_there_is_begun_once_and_has_its_number_when_it_is_stored() -> None:
    memberships = found(SEAT)
    later = RAW | {"start_date": "2025-04"}
    assert memberships.take("k", later, "p") and memberships.take("l", later | {"area_id": "a"}, "p")
    (begun,) = memberships.begun
    assert begun == replace(SEAT, start=date(2025, 4, 1), id=0)
    memberships.settle([SEAT, replace(begun, id=8)])
    assert memberships.own == {"k": "8", "l": "8"}


def test_what_is_there_is_the_same_and_learns_its_end() -> None:
    memberships = found(SEAT)
    assert not memberships.take("k", RAW, "p") and memberships.own == {"k": "7"} and not memberships.begun
    assert memberships.take("l", RAW | {"end_date": "2025"}, "p")
    assert memberships.changed == {"7": replace(SEAT, end=date(2025, 12, 31))}


def test_what_was_told_before_is_known_again_and_changes_only_with_the_file() -> None:
    ours = replace(SEAT, post="会長", end=date(2024, 1, 1))
    memberships = found(ours, known=(told(RAW),))
    assert not memberships.take("k", RAW, "p")
    assert memberships.take("k", RAW | {"end_date": "2025-03-31"}, "p")
    assert memberships.changed == {"7": replace(ours, end=date(2025, 3, 31))}


def test_what_was_taken_out_is_begun_again() -> None:
    memberships = found(known=(told(RAW),))
    assert memberships.take("k", RAW, "p") and list(memberships.begun) == [replace(SEAT, id=0)]


def test_what_belongs_to_an_object_of_another_file_is_not_taken_for_this() -> None:
    memberships = found(SEAT, known=(told(RAW),))
    assert memberships.take("other", RAW, "p") and list(memberships.begun) == [replace(SEAT, id=0)]


def test_what_begins_after_the_roster_has_it_over_is_another_term() -> None:
    ours = replace(SEAT, end=date(2024, 3, 31))
    memberships = found(ours, known=(told(RAW),))
    assert memberships.take("k", RAW | {"start_date": "2025-04-01"}, "p")
    assert (memberships.changed, memberships.own) == ({}, {})
    assert list(memberships.begun) == [replace(SEAT, start=date(2025, 4, 1), id=0)]


def test_a_post_of_somebody_else_is_never_taken_for_this() -> None:
    memberships = found(replace(SEAT, person="q"), known=(told(RAW),))
    assert memberships.take("k", RAW, "p") and not memberships.own
    assert list(memberships.begun) == [replace(SEAT, id=0)]


def test_a_term_that_ends_before_it_begins_is_told() -> None:
    with pytest.raises(TermReversedError):
        found().take("k", RAW | {"end_date": "2022"}, "p")
