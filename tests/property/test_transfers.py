"""Years of transfers: on every day somebody holds what an independent, slow look through all of them says."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from minutesapp.model.attendance import Side
from minutesapp.roster.people import Person, Posting, TermPhase
from minutesapp.roster.transfers.lines import Kind, Transfer, TransferLine
from minutesapp.roster.transfers.namesakes import is_office_post
from minutesapp.roster.transfers.preview import preview_transfer

Roster = list[tuple[Person, tuple[Posting, ...]]]
NAMES = {"p0": "髙橋 美咲", "p1": "東 健", "p2": "東 健", "p3": "西 学"}
POSTS = ("総務課長", "税務課長", "市民課主査", "道路課主査")
YEARS = (2022, 2023, 2024, 2025)
DAYS = [date(year, month, day) for year in range(2021, 2027) for month, day in ((3, 31), (4, 1), (10, 1))]


class Order(NamedTuple):
    """Somebody takes a post on a day, or leaves where there is none."""

    on: date
    person: str
    post: str | None


@st.composite
def orders(draw: st.DrawFn) -> list[Order]:
    """Four years of them; who has left does not come back."""
    found: list[Order] = []
    for person in NAMES:
        for year in YEARS:
            post = draw(st.sampled_from([None, *POSTS, *POSTS]))
            if draw(st.booleans()):
                found.append(Order(date(year, 4, 1), person, post))
                if post is None:
                    break
    return found


def held(person: str, day: date, given_orders: list[Order]) -> set[str]:
    """What somebody holds on a day: the last order so far says it."""
    so_far = [order for order in given_orders if order.person == person and order.on <= day]
    last = max(so_far, key=lambda order: order.on, default=Order(day, person, f"{person}主事"))
    return {last.post} if last.post else set()


def at_first() -> Roster:
    seat = Posting("", "委員", "", "防災会議", Side.MEMBER, id=100)
    return [
        (Person(id, name), (Posting(id, f"{id}主事", side=Side.STAFF, id=at), replace(seat, person=id, id=100 + at)))
        for at, (id, name) in enumerate(NAMES.items(), 1)
    ]


def laid(roster: Roster, on: date, given_orders: list[Order]) -> Roster:
    """The roster after the transfers of a day."""
    lines = [
        TransferLine(at, "", NAMES[one.person], Kind.MOVE if one.post else Kind.LEAVE, post=one.post or "")
        for at, one in enumerate(given_orders)
    ]
    choices = {at: order.person for at, order in enumerate(given_orders)}
    shown = preview_transfer(roster, Transfer(on, tuple(lines)), choices)
    assert not shown.people
    written = {posting.id: posting for posting in shown.postings if posting.id}
    fresh = 1 + max(posting.id for _, postings in roster for posting in postings)
    begun = [replace(posting, id=fresh + at) for at, posting in enumerate(p for p in shown.postings if not p.id)]
    return [
        (person, (*(written.get(p.id, p) for p in postings), *(p for p in begun if p.person == person.id)))
        for person, postings in roster
    ]


@given(orders(), st.permutations(YEARS))
def test_every_day_is_as_a_slow_look_says_in_whatever_order_the_lists_come(
    given_orders: list[Order], years: list[int]
) -> None:
    roster = at_first()
    for year in years:
        of_year = [order for order in given_orders if order.on.year == year]
        roster = laid(roster, date(year, 4, 1), of_year)
        assert laid(roster, date(year, 4, 1), of_year) == roster, "a second time changes nothing"
    for person, postings in roster:
        seats = [posting for posting in postings if not is_office_post(posting)]
        assert [(seat.start, seat.end) for seat in seats] == [(None, None)], "no seat is touched"
        for day in DAYS:
            posts = {p.post for p in postings if is_office_post(p) and p.phase(day) is TermPhase.CURRENT}
            assert posts == held(person.id, day, given_orders), (person.id, day)
