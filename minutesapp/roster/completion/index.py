"""A roster as of a day, in order and packed: made once from everybody, searched at once, kept as it is in a file."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from enum import IntEnum
from functools import lru_cache
from itertools import accumulate

import msgspec
from msgspec import Struct
from msgspec.structs import astuple

from minutesapp.language.kana import readings_of_typing, shorten_vowels
from minutesapp.language.matching.folding import fold_for_matching
from minutesapp.language.posts import rank_of, role_of
from minutesapp.model.attendance import Side
from minutesapp.roster.completion.sorted_column import NUMBER, SortedColumn
from minutesapp.roster.people import Person, Posting, RosterEntry, entries_on, entry_on

Somebody = tuple[Person, tuple[Posting, ...]]
PersonRow = tuple[str, str, str, str, str, bool]
PostingRow = tuple[str, str, str, str, Side, date | None, date | None, int, str, str]
ENCODER = msgspec.msgpack.Encoder()
DECODER = msgspec.msgpack.Decoder(tuple[PersonRow, tuple[PostingRow, ...]])

COLUMNS = ("families", "names", "givens", "kana", "given_kana", "short_kana", "places", "seats")
"""Names and readings, posts and offices, and the committees on which somebody ever had a seat."""


class MatchKind(IntEnum):
    """What of a person the text fits; the better, the lower."""

    FAMILY = 0
    NAME = 1
    GIVEN = 2
    PLACE = 3


class DayRange(Struct, frozen=True):
    """The days, both included, on which everybody's postings stand as they do on the day of an index; None: no end."""

    first: date | None
    last: date | None

    def holds(self, day: date) -> bool:
        """Whether the day is one of them."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


class PackedPeople:
    """People with their postings, one after the other in bytes; one is unpacked when it is asked for."""

    def __init__(self, data: bytes | memoryview, ends: bytes | memoryview) -> None:
        self.parts = data, ends
        self._ends = array(NUMBER)
        self._ends.frombytes(ends)

    @classmethod
    def of(cls, everybody: Iterable[Somebody]) -> PackedPeople:
        """These people, in this order."""
        rows = [ENCODER.encode((astuple(person), tuple(map(astuple, postings)))) for person, postings in everybody]
        return cls(b"".join(rows), array(NUMBER, accumulate(map(len, rows))).tobytes())

    def __len__(self) -> int:
        return len(self._ends)

    def __getitem__(self, number: int) -> Somebody:
        start = self._ends[number - 1] if number else 0
        person, postings = DECODER.decode(self.parts[0][start : self._ends[number]])
        return Person(*person), tuple(Posting(*posting) for posting in postings)


class RosterIndex:
    """Everybody as of a day, best first, and the columns by which they are found. Seats on a `committee` go first.

    The first of them, `current` in number, are those whose posting is in force.
    """

    def __init__(
        self,
        day: date,
        span: DayRange,
        current: int,
        people: PackedPeople,
        columns: Mapping[str, SortedColumn],
        committee: str = "",
    ) -> None:
        self.day = day
        self.span = span
        self.current = current
        self.people = people
        self.columns = columns
        self._committee = committee

    @classmethod
    def of(cls, everybody: Iterable[Somebody], on: date, committee: str = "") -> RosterIndex:
        """The index of these people."""
        entered = [(entries_on(*somebody, on, committee), somebody) for somebody in everybody]
        entered.sort(key=lambda pair: (not pair[0][0].current, pair[1][0].order))
        ordered = [somebody for _, somebody in entered]
        entries = [posts for posts, _ in entered]
        current = sum(posts[0].current for posts in entries)
        return cls(on, _span(ordered, on), current, PackedPeople.of(ordered), _columns(entries, ordered), committee)

    def entry(self, number: int) -> RosterEntry:
        """Somebody, with the posting that counts."""
        return entry_on(*self.people[number], self.day, self._committee)

    def entries(self, number: int, place: str = "") -> list[RosterEntry]:
        """Somebody in every post of the day, or in those alone that begin or end with what was typed as a `place`."""
        every = entries_on(*self.people[number], self.day, self._committee)
        if len(every) == 1 or not place:
            return every
        written = fold_for_matching(place, hiragana=True)
        return [one for one in every if any(text.startswith(written) for text in _texts(one.posting))]

    def seated(self, committee: str) -> RosterIndex:
        """The index of those alone who ever had a seat on this committee."""
        numbers = dict.fromkeys(self.columns["seats"].same(committee) if committee else ())
        return RosterIndex.of((self.people[number] for number in numbers), self.day, committee)

    def find(self, text: str, count: int) -> dict[int, MatchKind]:
        """The `count` best numbers that the text fits, or a few more, each with its best kind."""
        written = fold_for_matching(text, hiragana=True)
        readings = readings_of_typing(text)
        found: dict[int, MatchKind] = {}
        for kind in MatchKind if written else (MatchKind.NAME,):
            for numbers in self._numbers(kind, written, readings, count):
                for number in numbers:
                    found.setdefault(number, kind)
            if len(found) >= count:
                break
        return found

    def _numbers(self, kind: MatchKind, written: str, readings: tuple[str, ...], count: int) -> Iterator[Sequence[int]]:
        """Of everything that fits in this way, the best numbers."""
        columns = self.columns
        match kind:
            case MatchKind.FAMILY:
                yield from (columns["families"].same(exact)[:count] for exact in dict.fromkeys((written, *readings)))
            case MatchKind.NAME:
                yield columns["names"].best(written, count)
                yield from (columns["kana"].best(reading, count) for reading in readings)
                if written.isascii():
                    yield from (columns["short_kana"].best(reading, count) for reading in readings)
            case MatchKind.GIVEN:
                yield columns["givens"].best(written, count)
                yield from (columns["given_kana"].best(reading, count) for reading in readings)
            case MatchKind.PLACE:
                yield columns["places"].best(written, count)


class _Keys(Struct, frozen=True):
    """The folded names of a person; parts that are not known are empty."""

    name: str
    family: str
    given: str
    kana: str
    family_kana: str
    given_kana: str


def _columns(entries: Sequence[Sequence[RosterEntry]], everybody: Sequence[Somebody]) -> dict[str, SortedColumn]:
    named = [_keys(person) for person, _ in everybody]
    pairs: dict[str, Iterable[tuple[str, int]]] = {
        "families": ((text, at) for at, keys in enumerate(named) for text in {keys.family, keys.family_kana}),
        "names": ((keys.name, at) for at, keys in enumerate(named)),
        "givens": ((keys.given, at) for at, keys in enumerate(named)),
        "kana": ((keys.kana, at) for at, keys in enumerate(named)),
        "given_kana": ((keys.given_kana, at) for at, keys in enumerate(named)),
        "short_kana": _shortened(named),
        "places": _places(entries),
        "seats": ((place, at) for at, (_, postings) in enumerate(everybody) for place in _seats(postings)),
    }
    return {name: SortedColumn.of(pairs[name]) for name in COLUMNS}


def _keys(person: Person) -> _Keys:
    family, given = _fold(person.family), _fold(person.given)
    family_kana, _, given_kana = person.kana.partition(" ")
    family_kana, given_kana = _fold(family_kana), _fold(given_kana)
    name = family + given or _fold(person.name)
    return _Keys(name, family, given, family_kana + given_kana, family_kana if given_kana else "", given_kana)


def _shortened(named: Sequence[_Keys]) -> Iterator[tuple[str, int]]:
    """Readings without long vowels, where that makes a difference: ono finds 大野."""
    for number, keys in enumerate(named):
        for kana in (keys.kana, keys.given_kana):
            short = _shorten(kana)
            if short != kana:
                yield short, number


def _places(entries: Iterable[Sequence[RosterEntry]]) -> Iterator[tuple[str, int]]:
    for number, posts in enumerate(entries):
        for text in {text for entry in posts for text in _texts(entry.posting)}:
            yield text, number


def _texts(posting: Posting) -> tuple[str, ...]:
    """By what a post is found: how it begins, the rank or role at its end, and how the office begins."""
    return _fold(posting.post), _ending(posting.post), _fold(posting.group), _fold(posting.committee)


def _seats(postings: Iterable[Posting]) -> set[str]:
    """As `Posting.seat_on` has it: lists name the committee in either column."""
    return {place for posting in postings for place in (posting.committee, posting.group)}


def _span(everybody: Iterable[Somebody], on: date) -> DayRange:
    """Between the last change of anybody's posting that has come by this day, and the next one."""
    changes = {day for _, postings in everybody for posting in postings for day in _changes(posting)}
    after = min((day for day in changes if day > on), default=None)
    return DayRange(max((day for day in changes if day <= on), default=None), after and after - timedelta(days=1))


def _changes(posting: Posting) -> Iterator[date]:
    """The days from which a posting stands otherwise."""
    if posting.start:
        yield posting.start
    if posting.end and posting.end < date.max:
        yield posting.end + timedelta(days=1)


@lru_cache(maxsize=65536)
def _fold(text: str) -> str:
    return fold_for_matching(text, hiragana=True)


@lru_cache(maxsize=65536)
def _shorten(kana: str) -> str:
    return shorten_vowels(kana)


@lru_cache(maxsize=65536)
def _ending(post: str) -> str:
    rank = rank_of(post)
    return _fold(rank.word if rank else role_of(post))
