"""A roster with years of transfers: on every day it lists whom a slow look at every posting finds.

And a roster that is changed in any order can be led back, change by change, to its first state, and forth to its last.
"""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule
from msgspec.structs import replace

from minutesapp.model.attendance import Side
from minutesapp.model.committee import Committee
from minutesapp.roster import upkeep
from minutesapp.roster.members import members_of, staff_of
from minutesapp.roster.people import CommitteeSettings, Person, Posting
from minutesapp.roster.sqlite.database import RosterDatabase
from tests.rosters import end, put

FIRST, YEARS = date(2021, 4, 1), 4
BOARDS, OFFICES = ("審議会", "審査会"), ("総務課", "財政課", "税務課")
ROLES, RANKS = ("会長", "副会長", "委員"), ("課長", "係長", "主任", "主事")
ROLE_PLACES = {"会長": 0, "副会長": 1, "委員": 2}


@contextmanager
def a_roster() -> Iterator[RosterDatabase]:
    with tempfile.TemporaryDirectory() as folder, RosterDatabase.open(Path(folder, "r.db")) as roster:
        yield roster


def careers(dice: random.Random) -> tuple[list[Person], list[Posting]]:
    """People who are transferred on the first of April, who sit for two years, resign early or come late."""
    people = [Person(f"p{n:02}", f"人物{n:02}", kana=f"じんぶつ{'あいうえお'[n % 5]}") for n in range(24)]
    postings = [posting for person in people for posting in a_career(dice, person.id)]
    dice.shuffle(postings)
    return people, postings


def a_career(dice: random.Random, person: str) -> Iterator[Posting]:
    side = dice.choice((Side.MEMBER, Side.STAFF))
    start: date | None = FIRST + timedelta(days=365 * dice.randrange(3))
    while start and start < FIRST + timedelta(days=365 * YEARS):
        end = start + timedelta(days=dice.choice((100, 364, 365, 729, 730)))
        last = dice.random() < 0.3
        if side is Side.MEMBER:
            seat, board = dice.choice(("", "1", "2", "3", "10")), dice.choice(BOARDS)
            known = None if dice.random() < 0.1 else start
            yield Posting(person, dice.choice(ROLES), "", board, side, known, None if last else end, seat=seat)
        else:
            office = dice.choice(OFFICES)
            yield Posting(person, f"{office}{dice.choice(RANKS)}", office, "", side, start, None if last else end)
        start = None if last else end + timedelta(days=dice.choice((1, 1, 1, 90, -30)))


def slow_members(people: list[Person], postings: list[Posting], board: str, day: date) -> list[tuple[str, str]]:
    found = []
    for person in people:
        best: Posting | None = None
        for posting in postings:
            theirs = posting.person == person.id and posting.committee == board and posting.side is Side.MEMBER
            begun = posting.start is None or posting.start <= day
            over = posting.end is not None and posting.end < day
            if theirs and begun and not over and (best is None or _begun(posting) >= _begun(best)):
                best = posting
        if best:
            number = int(best.seat) if best.seat else 999
            found.append((ROLE_PLACES[best.post], number, person.kana, person.name, person.id, best.post))
    return [(id, post) for *_, id, post in sorted(found)]


def slow_staff(people: list[Person], postings: list[Posting], offices: list[str], day: date) -> list[str]:
    listed: list[str] = []
    for office in offices:
        there = []
        for person in people:
            now = [
                (one.start, number, one)
                for number, one in enumerate(postings)
                if one.person == person.id and one.group == office and one.start and one.start <= day
                if one.end is None or day <= one.end
            ]
            if now:
                post = max(now, key=lambda triple: triple[:2])[2].post
                there.append((RANKS.index(post.removeprefix(office)), person.kana, person.name, person.id))
        listed += [id for *_, id in sorted(there) if id not in listed]
    return listed


def _begun(posting: Posting) -> date:
    return posting.start or date.min


@settings(max_examples=3, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 2**32))
def test_on_every_day_of_four_years_those_are_listed_who_are_in_office(seed: int) -> None:
    dice = random.Random(seed)
    people, postings = careers(dice)
    offices = dice.sample(OFFICES, 2)
    with a_roster() as roster:
        put(roster, people, postings)
        for number in range(-10, 365 * YEARS + 400):
            day = FIRST + timedelta(days=number)
            for board in BOARDS:
                fast = [(one.person.id, one.posting.post) for one in members_of(roster, board, day)]
                assert fast == slow_members(people, postings, board, day), (board, day)
            assert [one.person.id for one in staff_of(roster, offices, day)] == slow_staff(
                people, postings, offices, day
            )


Step = Callable[[RosterDatabase], object]


class Upkeep(RuleBasedStateMachine):
    """All changes by hand in any order, with undo and redo between them."""

    def __init__(self) -> None:
        super().__init__()
        self._place = a_roster()
        self.roster = self._place.__enter__()
        self.states = [self.state()]
        self.at = 0

    def teardown(self) -> None:
        while self.at:
            self.undo()
        while self.at + 1 < len(self.states):
            self.redo()
        self._place.__exit__(None, None, None)

    def state(self) -> tuple[Any, ...]:
        return self.roster.everybody(), self.roster.committee_settings(), self.roster.joined()

    def do(self, step: Step) -> None:
        step(self.roster)
        state = self.state()
        if state != self.states[self.at]:
            self.states = [*self.states[: self.at + 1], state]
            self.at += 1

    def somebody(self, data: st.DataObject) -> str:
        return data.draw(st.sampled_from([person.id for person, _ in self.roster.everybody()]))

    @rule(name=st.sampled_from("東西南北"), board=st.sampled_from(["", *BOARDS]))
    def add(self, name: str, board: str) -> None:
        posting = Posting("", "委員", committee=board, side=Side.MEMBER)
        self.do(lambda roster: upkeep.add_person(roster, Person("", name), [posting] if board else []))

    @precondition(lambda self: self.roster.everybody())
    @rule(data=st.data(), name=st.sampled_from("東西南北"))
    def rename(self, data: st.DataObject, name: str) -> None:
        id = self.somebody(data)
        self.do(lambda roster: upkeep.change_person(roster, id, lambda one: replace(one, name=name)))

    @precondition(lambda self: self.roster.everybody())
    @rule(data=st.data(), day=st.dates(FIRST, FIRST + timedelta(days=3)), seat=st.sampled_from("123"))
    def seat(self, data: st.DataObject, day: date, seat: str) -> None:
        posting = Posting(self.somebody(data), "委員", committee="審議会", side=Side.MEMBER, start=day, seat=seat)
        self.do(lambda roster: upkeep.add_posting(roster, posting))

    @precondition(lambda self: any(postings for _, postings in self.roster.everybody()))
    @rule(data=st.data(), gone=st.booleans())
    def end(self, data: st.DataObject, gone: bool) -> None:
        every = [posting for _, postings in self.roster.everybody() for posting in postings]
        one = data.draw(st.sampled_from(every))
        last = (one.start or FIRST) + timedelta(days=1)
        deed: Step = lambda roster: (  # noqa: E731
            upkeep.delete_posting(roster, one.person, one.id) if gone else end(roster, one.person, one.id, last)
        )
        self.do(deed)

    @precondition(lambda self: self.roster.everybody())
    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        id = self.somebody(data)
        self.do(lambda roster: upkeep.delete_person(roster, id))

    @precondition(lambda self: len(self.roster.everybody()) > 1)
    @rule(data=st.data())
    def merge(self, data: st.DataObject) -> None:
        old, into = data.draw(st.permutations([person.id for person, _ in self.roster.everybody()]))[:2]
        self.do(lambda roster: upkeep.merge_people(roster, old, into))
        assert self.roster.person(old) == self.roster.person(into)

    @rule(form=st.sampled_from(["", "ueda-gaiyo"]), name=st.sampled_from(BOARDS))
    def prepare(self, form: str, name: str) -> None:
        known = [one.committee.name for one in self.roster.committee_settings()]
        if name in known:
            self.do(lambda roster: upkeep.change_committee(roster, name, lambda one: replace(one, form=form)))
        else:
            settings = CommitteeSettings(Committee("", name), form)
            self.do(lambda roster: upkeep.add_committee(roster, settings))

    @precondition(lambda self: self.at)
    @rule()
    def undo(self) -> None:
        self.roster.undo()
        self.at -= 1
        assert self.state() == self.states[self.at]

    @precondition(lambda self: self.at + 1 < len(self.states))
    @rule()
    def redo(self) -> None:
        self.roster.redo()
        self.at += 1
        assert self.state() == self.states[self.at]


TestUpkeep = Upkeep.TestCase
TestUpkeep.settings = settings(max_examples=15, stateful_step_count=25, deadline=None)
