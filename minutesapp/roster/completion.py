"""Finding people while their name is being typed: by kanji, kana, romaji, given name, post or office.

Everything is sorted once for a day; a keystroke is then a few binary searches. A short query may fit thousands, of whom
only the best are wanted: people are numbered best first, and each block of a sorted column remembers its best numbers.
"""

from __future__ import annotations

import heapq
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import IntEnum
from functools import lru_cache
from operator import itemgetter

from msgspec import Struct

from minutesapp.language.folding import fold_for_matching
from minutesapp.language.kana import readings_of_typing, shorten_vowels
from minutesapp.language.posts import rank_of, role_of
from minutesapp.roster.people import Person, Posting, RosterEntry, entry_on

LAST_SIGN = "\U0010ffff"
BLOCK = 128
BEST_OF_BLOCK = 32


class SortedColumn:
    """Folded texts, each with a person's number, found by how the text begins; low numbers are better."""

    def __init__(self, pairs: Iterable[tuple[str, int]]) -> None:
        ordered = sorted(pair for pair in pairs if pair[0])
        self._texts = [text for text, _ in ordered]
        self._numbers = [number for _, number in ordered]
        self._best = [
            sorted(self._numbers[start : start + BLOCK])[:BEST_OF_BLOCK] for start in range(0, len(ordered), BLOCK)
        ]

    def best(self, beginning: str, count: int) -> list[int]:
        """The `count` lowest numbers among the texts that begin so, lowest first."""
        low = bisect_left(self._texts, beginning)
        high = bisect_left(self._texts, beginning + LAST_SIGN, low)
        first, last = -(-low // BLOCK), high // BLOCK
        if first >= last or count > BEST_OF_BLOCK:
            return heapq.nsmallest(count, self._numbers[low:high])
        numbers = self._numbers[low : first * BLOCK] + self._numbers[last * BLOCK : high]
        for block in self._best[first:last]:
            numbers += block[:count]
        return heapq.nsmallest(count, numbers)


class Completer:
    """Everybody of a roster as of one day, ready to be found."""

    def __init__(self, everybody: Iterable[tuple[Person, tuple[Posting, ...]]], on: date) -> None:
        self._everybody = list(everybody)
        self._on = on
        self._all = _People(entry_on(person, postings, on) for person, postings in self._everybody)
        self._seated: dict[str, _People] = {}

    def complete(self, text: str, limit: int = 10, body: str = "") -> list[RosterEntry]:
        """Up to `limit` people whom this typing may mean, best first; everybody for an empty text.

        Whole family names come first, then names that begin so, given names, posts and offices; among each, postings
        in force go first, then seats on `body`, then the order of readings. Nothing matches in the middle: 池 finds
        池田 and 池上, not 小池. The text may be kanji, kana, romaji in any spelling, or what an input method shows
        while composing (いけd).
        """
        found: dict[str, tuple[tuple[int, bool, bool, int], RosterEntry]] = {}
        for seated, people in ((True, self._people_of(body)), (False, self._all)):
            for number, kind in people.find(text, limit).items():
                entry = people.entries[number]
                weight = (kind, not entry.current, not seated, number)
                found.setdefault(entry.person.id, (weight, entry))
        return [entry for _, entry in sorted(found.values(), key=itemgetter(0))[:limit]]

    def _people_of(self, body: str) -> _People:
        """The members of a body, with their seat on it as the posting of the day."""
        if body not in self._seated:
            self._seated[body] = _People(
                entry_on(person, postings, self._on, body)
                for person, postings in self._everybody
                if any(posting.seat_on(body) for posting in postings)
            )
        return self._seated[body]


class Kind(IntEnum):
    """What of a person the text fits; the better, the lower."""

    FAMILY = 0
    NAME = 1
    GIVEN = 2
    PLACE = 3


class _People:
    """People in the order of their worth, and the columns by which they are found."""

    def __init__(self, entries: Iterable[RosterEntry]) -> None:
        self.entries = sorted(entries, key=lambda entry: (not entry.current, entry.person.kana, entry.person.name))
        named = [_keys(entry.person) for entry in self.entries]
        self._families = _grouped((keys.family, keys.family_kana) for keys in named)
        self._names = SortedColumn((keys.name, number) for number, keys in enumerate(named))
        self._givens = SortedColumn((keys.given, number) for number, keys in enumerate(named))
        self._kana = SortedColumn((keys.kana, number) for number, keys in enumerate(named))
        self._given_kana = SortedColumn((keys.given_kana, number) for number, keys in enumerate(named))
        self._short_kana = SortedColumn(_shortened(named))
        self._places = SortedColumn(_places(self.entries))

    def find(self, text: str, count: int) -> dict[int, Kind]:
        """The `count` best numbers that the text fits, or a few more, each with its best kind."""
        written = fold_for_matching(text, hiragana=True)
        readings = readings_of_typing(text)
        found: dict[int, Kind] = {}
        for kind in Kind if written else (Kind.NAME,):
            for numbers in self._numbers(kind, written, readings, count):
                for number in numbers:
                    found.setdefault(number, kind)
            if len(found) >= count:
                break
        return found

    def _numbers(self, kind: Kind, written: str, readings: tuple[str, ...], count: int) -> Iterator[list[int]]:
        """Of everything that fits in this way, the best numbers."""
        match kind:
            case Kind.FAMILY:
                yield from (self._families.get(exact, [])[:count] for exact in dict.fromkeys((written, *readings)))
            case Kind.NAME:
                yield self._names.best(written, count)
                yield from (self._kana.best(reading, count) for reading in readings)
                if written.isascii():
                    yield from (self._short_kana.best(reading, count) for reading in readings)
            case Kind.GIVEN:
                yield self._givens.best(written, count)
                yield from (self._given_kana.best(reading, count) for reading in readings)
            case Kind.PLACE:
                yield self._places.best(written, count)


class _Keys(Struct, frozen=True):
    """The folded names of a person; parts that are not known are empty."""

    name: str
    family: str
    given: str
    kana: str
    family_kana: str
    given_kana: str


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


def _places(entries: Sequence[RosterEntry]) -> Iterator[tuple[str, int]]:
    """Posts by how they begin and by the rank or role at their end, and offices by how they begin."""
    for number, entry in enumerate(entries):
        posting = entry.posting
        texts = {_fold(posting.post), _ending(posting.post), _fold(posting.group), _fold(posting.body)}
        for text in texts:
            yield text, number


def _grouped(names: Iterable[tuple[str, ...]]) -> dict[str, list[int]]:
    grouped: dict[str, list[int]] = {}
    for number, texts in enumerate(names):
        for text in dict.fromkeys(texts):
            if text:
                grouped.setdefault(text, []).append(number)
    return grouped


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
