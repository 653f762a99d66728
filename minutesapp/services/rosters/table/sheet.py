"""A roster as of a day, as rows to look through: one for each post in force; searched, filtered and sorted at once.

A large roster is not unpacked for it: a row is a number, and what it says is looked up when it is seen.
"""

from __future__ import annotations

from array import array
from bisect import insort
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from minutesapp.model.attendance import Side
from minutesapp.roster.completion.index import RosterIndex
from minutesapp.roster.people import Person, Posting, RosterEntry, TermPhase, entries_on
from minutesapp.roster.store import Somebody
from minutesapp.services.rosters.table.rows import Column, Key, Wish, sort_key

PLACES = 16
"""Bits of a row for the place of the post among those of its person; those above are the person's number."""
NO_POST = 2**PLACES - 1
CURRENT, CONFIRMED, SIDE = 1, 2, 4
SIDES = list(Side)
HEAD, MANY = 300, 2000
"""People who are looked up before all are, and of how many that is worth while."""

Changed = Mapping[str, Somebody | None]
"""People as they are now, by their ids; None for one who is gone."""


class AllRows(NamedTuple):
    """The rows of everybody, of each what it can be filtered by, and the number of each person by the id."""

    rows: array[int]
    facts: bytes
    numbers: dict[str, int]


class Base:
    """Everybody as read from the roster; who is in office goes first, each in the order of readings."""

    def __init__(self, index: RosterIndex) -> None:
        self.index = index
        self._orders: dict[Column, array[int]] = {}

    def __len__(self) -> int:
        return len(self.index.people)

    @cached_property
    def all(self) -> AllRows:
        """Everything that can be asked of all rows. With many people this takes a while."""
        rows, facts, numbers = array("Q"), bytearray(), {}
        for number in range(len(self)):
            person, postings = self.index.people[number]
            numbers[person.id] = number
            for place, entry in rows_of(person, postings, self.index.day):
                rows.append(number << PLACES | place)
                facts.append(_facts(entry))
        return AllRows(rows, bytes(facts), numbers)

    def order(self, column: Column) -> array[int]:
        """The places of the rows in the order of a column."""
        if column not in self._orders:
            people, day = self.index.people, self.index.day
            keys = [sort_key(_entry(people[row >> PLACES], row, day), column) for row in self.all.rows]
            self._orders[column] = array("I", sorted(range(len(keys)), key=keys.__getitem__))
        return self._orders[column]


class Sheet:
    """The rows of a roster. What was changed since it was read is laid over it: see `after`."""

    def __init__(self, base: Base, changed: Changed | None = None) -> None:
        self._base = base
        self.day = base.index.day
        self._changed = dict(changed or {})
        self._others = list(self._changed.values())
        self._numbers = {id: number for number, id in enumerate(self._changed, len(base))}
        there = base.all.numbers if changed else {}
        self._gone = frozenset(there[id] for id in self._changed if id in there)

    @classmethod
    def of(cls, index: RosterIndex) -> Sheet:
        """The rows of a roster as it was read."""
        return cls(Base(index))

    def __len__(self) -> int:
        """How many people there are."""
        return len(self._base) - len(self._gone) + sum(somebody is not None for somebody in self._others)

    @property
    def is_ready(self) -> bool:
        """Whether all rows are known, so that any of them are had at once."""
        return "all" in vars(self._base)

    @property
    def changes(self) -> int:
        """How many people were changed since the roster was read."""
        return len(self._changed)

    def after(self, changed: Changed) -> Sheet:
        """The sheet with these people as they are now."""
        return Sheet(self._base, self._changed | dict(changed))

    def entry(self, row: int) -> RosterEntry:
        """What a row says."""
        return _entry(self._somebody(row >> PLACES), row, self.day)

    def somebody(self, row: int) -> Somebody:
        """The person of a row with all posts."""
        return self._somebody(row >> PLACES)

    def rows_about(self, person: str) -> list[int]:
        """The rows of somebody by the id; none of one who is not there."""
        number = self._number_of(person)
        return [] if number is None else [row for row, _ in self._rows_of(number)]

    def row_about(self, person: str, posting: int) -> int | None:
        """The row of a post of somebody, in force or not; None where it is not there."""
        number = self._number_of(person)
        if number is None:
            return None
        ids = [one.id for one in self._somebody(number)[1]]
        place = ids.index(posting) if posting in ids else None if ids or posting else NO_POST
        return None if place is None else number << PLACES | place

    def head(self, wish: Wish) -> list[int]:
        """The first of many rows, soon enough to be shown before all are known; none where that cannot be said."""
        if len(self._base) < MANY or wish.column or wish.side or wish.unconfirmed or wish.committee or self._changed:
            return []
        found = _found(self._base.index, wish.words)
        numbers = range(len(self._base)) if found is None else sorted(found)
        wished = (number for number in numbers if not wish.current or number < self._base.index.current)
        return [row for number in islice(wished, HEAD) for row, _ in self._rows_of(number)]

    def rows(self, wish: Wish) -> Sequence[int]:
        """All rows that are wished for. With many people this takes a while at first, and may be asked in a thread."""
        found = self._seats(wish) if wish.committee else self._posts(wish)
        for row in self._laid_over(wish):
            insort(found, row, key=self._key(wish.column))
        if wish.descending:
            found.reverse()
        return found

    def _posts(self, wish: Wish) -> array[int]:
        rows, facts, _ = self._base.all
        if wish.everybody and wish.column is None and not self._gone:
            return rows[:]
        mask, asked = _asked(wish)
        places: Iterable[int] = range(len(rows)) if wish.column is None else self._base.order(wish.column)
        kept = (rows[place] for place in places if facts[place] & mask == asked)
        words, gone = _found(self._base.index, wish.words), self._gone
        if words is not None:
            kept = (row for row in kept if row >> PLACES in words)
        return array("Q", (row for row in kept if row >> PLACES not in gone) if gone else kept)

    def _seats(self, wish: Wish) -> array[int]:
        """The seats on a committee, those that are over as well."""
        index = self._base.index
        words = _found(index, wish.words)
        seated = dict.fromkeys(index.columns["seats"].same(wish.committee))
        numbers = (one for one in seated if one not in self._gone and (words is None or one in words))
        found = [row for one in numbers for row, entry in self._seats_of(one, wish.committee) if wish.lets_pass(entry)]
        return array("Q", sorted(found, key=self._key(wish.column)))

    def _laid_over(self, wish: Wish) -> Iterator[int]:
        """The rows of those who were changed."""
        there = [one for one in self._others if one is not None]
        ids = {person.id for person, _ in there}
        if wish.words.strip():
            index = RosterIndex.of(there, self.day)
            ids = {index.people[one][0].id for one in _found(index, wish.words) or ()}
        for number, somebody in enumerate(self._others, len(self._base)):
            if somebody is not None and somebody[0].id in ids:
                rows = self._seats_of(number, wish.committee) if wish.committee else self._rows_of(number)
                yield from (row for row, entry in rows if wish.lets_pass(entry))

    def _key(self, column: Column | None) -> Callable[[int], Key]:
        """By what rows are in order."""
        return lambda row: sort_key(self.entry(row), column)

    def _number_of(self, person: str) -> int | None:
        """The number of somebody who is there."""
        if person in self._changed:
            return self._numbers[person] if self._changed[person] is not None else None
        return self._base.all.numbers.get(person)

    def _somebody(self, number: int) -> Somebody:
        first = len(self._base)
        somebody = self._base.index.people[number] if number < first else self._others[number - first]
        assert somebody is not None, "the row of somebody who is gone"
        return somebody

    def _rows_of(self, number: int) -> Iterator[tuple[int, RosterEntry]]:
        for place, entry in rows_of(*self._somebody(number), self.day):
            yield number << PLACES | place, entry

    def _seats_of(self, number: int, committee: str) -> Iterator[tuple[int, RosterEntry]]:
        person, postings = self._somebody(number)
        for place, posting in enumerate(postings):
            if posting.seat_on(committee):
                yield number << PLACES | place, RosterEntry(person, posting, posting.phase(self.day))


def rows_of(person: Person, postings: Sequence[Posting], day: date) -> Iterator[tuple[int, RosterEntry]]:
    """Somebody in every post of a day, each with its place among all posts; one row where there is no post at all."""
    places = {id(posting): place for place, posting in enumerate(postings)}
    for entry in entries_on(person, postings, day):
        yield places.get(id(entry.posting), NO_POST), entry


def _found(index: RosterIndex, words: str) -> set[int] | None:
    """The numbers of those whom the words mean, all together or each for itself; None for no words."""
    parts = words.split()
    if not parts:
        return None
    most = len(index.people) + 1
    found = set(index.find(words, most))
    if len(parts) > 1:
        found |= set.intersection(*(set(index.find(part, most)) for part in parts))
    return found


def _entry(somebody: Somebody, row: int, day: date) -> RosterEntry:
    person, postings = somebody
    place = row & NO_POST
    if place == NO_POST:
        return RosterEntry(person, Posting(person.id), TermPhase.PAST)
    return RosterEntry(person, postings[place], postings[place].phase(day))


def _facts(entry: RosterEntry) -> int:
    side = SIDE * SIDES.index(entry.posting.side)
    return CURRENT * entry.current | CONFIRMED * entry.person.kana_confirmed | side


def _asked(wish: Wish) -> tuple[int, int]:
    """Which of the facts matter, and how they have to be."""
    mask = CURRENT * wish.current | CONFIRMED * wish.unconfirmed
    asked = CURRENT * wish.current
    if wish.side is not None:
        mask, asked = mask | SIDE * 3, asked | SIDE * SIDES.index(wish.side)
    return mask, asked
