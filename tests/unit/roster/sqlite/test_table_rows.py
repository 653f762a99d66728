from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from minutesapp.model.attendance import Side
from minutesapp.roster.people import Person, Posting
from minutesapp.roster.sqlite.schema import DamagedRosterError
from minutesapp.roster.sqlite.table_rows import person_row, person_with_postings, posting_row

YOSHIDA = Person("p1", "𠮷田 健", "𠮷田", "健", "よしだ けん", True)
SEAT = Posting("p1", "委員", "", "緑化審議会", Side.MEMBER, date(2024, 4, 1), None, 8, "3", "公募")
NAMED = ("p1", "𠮷田 健", "𠮷田", "健", "よしだ けん", 1)
ROW: tuple[Any, ...] = (*NAMED, 8, "委員", "", "3", "公募", "member", "2024-04-01", None, "c1")


def test_rows_are_the_person_and_the_postings_they_were_made_of() -> None:
    assert person_with_postings([ROW], {"c1": "緑化審議会"}) == (YOSHIDA, (SEAT,))
    assert person_with_postings([(*NAMED, *[None] * 9)], {}) == (YOSHIDA, ())


def test_a_person_is_found_in_the_table_by_the_folded_name() -> None:
    row = person_row(YOSHIDA)
    assert (row["id"], row["kana_confirmed"], row["folded"]) == ("p1", 1, "吉田健")


def test_a_seat_names_its_committee_by_the_id() -> None:
    row = posting_row(SEAT, {"緑化審議会": "c1"})
    assert (row["committee"], row["start"], row["end"]) == ("c1", "2024-04-01", None)
    assert (row["seat"], row["category"]) == ("3", "公募")


@pytest.mark.parametrize(("place", "value"), [(1, None), (7, 5), (9, 3), (11, "king"), (12, "soon"), (14, "c9")])
def test_what_no_roster_of_ours_says_is_damage(place: int, value: object) -> None:
    row = (*ROW[:place], value, *ROW[place + 1 :])
    with pytest.raises(DamagedRosterError):
        person_with_postings([row], {"c1": "緑化審議会"})
