"""A person with all their postings while a list is laid upon the roster; no question goes through them one by one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from heapq import heapify, heappush

from msgspec.structs import replace

from minutesapp.language.matching.folding import fold_for_matching, fold_variants
from minutesapp.model.attendance import Side
from minutesapp.roster.lists.own_rows import stated_person
from minutesapp.roster.lists.rows import RosterRow
from minutesapp.roster.people import Person, Posting

ACROSS_THE_TABLE = {Side.MEMBER: Side.STAFF, Side.STAFF: Side.MEMBER}

Words = tuple[str, str, str, Side]


class PostHolder:
    """A person under the hands of a merge, with the postings that are to be added or replaced.

    `before` is the person as the roster has them; `is_doubtful` where a row was laid on them by the name alone, or by
    it and the reading though it is of another office at the same time.
    """

    __slots__ = (
        "_begun",
        "_first",
        "_is_renamed",
        "_kana",
        "_offices",
        "_places",
        "_terms",
        "_touched",
        "before",
        "is_doubtful",
        "is_new",
        "person",
        "postings",
    )

    def __init__(self, person: Person, postings: Iterable[Posting] = (), *, is_new: bool = False) -> None:
        self.person = person
        self.postings: list[Posting] = []
        self.is_new = is_new
        self.is_doubtful = False
        postings = tuple(postings)
        self.before = None if is_new else (person, postings)
        self._is_renamed = False
        self._touched: dict[int, Posting] = {}
        self._kana = fold_for_matching(person.kana)
        self._first: dict[Words, int] = {}
        self._places: dict[tuple[Words, date | None], list[int]] = {}
        self._begun: dict[Words, list[tuple[date, int]]] = {}
        self._terms: dict[Side, Terms] = {}
        self._offices: set[str] = set()
        for posting in postings:
            self._add(posting)

    @property
    def changed(self) -> bool:
        """Whether there is anything to write."""
        return self.is_new or self._is_renamed or bool(self._touched)

    @property
    def touched(self) -> list[Posting]:
        """The postings to be written."""
        return list(self._touched.values())

    def restates(self, row: RosterRow) -> bool:
        """Whether the row is about a posting that is known."""
        return self._find(row) is not None

    def may_read(self, kana: str) -> bool:
        """Whether nothing speaks against this folded reading; a guessed one contradicts nothing."""
        return not kana or not self.person.kana_confirmed or self._kana == kana

    def sits_opposite(self, row: RosterRow) -> bool:
        """Whether the person sits on the other side of the table at the time of the row."""
        side = ACROSS_THE_TABLE.get(row.side)
        return side in self._terms and self._terms[side].overlap(row.start, row.end)

    def works_elsewhere(self, row: RosterRow) -> bool:
        """Whether the row is of staff of another office than the person is in at its time."""
        office = _called(row.group) if row.side is Side.STAFF else ""
        if not office or not self._offices or not self._terms[Side.STAFF].overlap(row.start, row.end):
            return False
        return office not in self._offices and not any(
            one.endswith(office) or office.endswith(one) for one in self._offices
        )

    def take(self, row: RosterRow) -> None:
        """Takes over what the row states of the person and the posting."""
        self._take_person(_stated(self.person, row) if row.person == self.person.id else _mended(self.person, row))
        if row.holds:
            self._take_posting(row)

    def _take_person(self, person: Person) -> None:
        if person != self.person:
            self.person = person
            self._kana = fold_for_matching(person.kana)
            self._is_renamed = True

    def _take_posting(self, row: RosterRow) -> None:
        place = self._find(row)
        if place is None:
            words = (row.post, row.group, row.committee, row.side)
            stated = Posting(self.person.id, *words, row.start, row.end, seat=row.seat, category=row.category)
            self._touched[self._add(stated)] = stated
            return
        known = self.postings[place]
        merged = _merged(known, row, exactly=row.person == self.person.id)
        if merged != known:
            self._replace(place, merged)
            self._touched.pop(place, None)
            self._touched[place] = merged

    def _find(self, row: RosterRow) -> int | None:
        """The place of the posting the row restates: same words, same first day or one of the two unknown.

        A list of ours leaves no day out that is known. Where one would be over before the other begins, they are two.
        """
        words = (row.post, row.group, _called(row.committee), row.side)
        exact = row.person == self.person.id
        if row.start is None and not exact:
            return self._begun_by(row.end, words)
        starts = (row.start,) if exact else (row.start, None)
        heaps = (self._places.get((words, start), ()) for start in starts)
        return min((one for heap in heaps for one in heap if _may_be_one(self.postings[one], row)), default=None)

    def _begun_by(self, end: date | None, words: Words) -> int | None:
        """The place of the first posting of these words, or of the one begun last that a term to `end` may be."""
        first = self._first.get(words)
        if first is None or end is None or (self.postings[first].start or date.min) <= end:
            return first
        begun = self._begun[words]
        found = bisect_right(begun, (end, len(self.postings)))
        return begun[found - 1][1] if found else None

    def _add(self, posting: Posting) -> int:
        place = len(self.postings)
        self.postings.append(posting)
        words = _words(posting)
        self._first.setdefault(words, place)
        heappush(self._places.setdefault((words, posting.start), []), place)
        if posting.side is Side.STAFF and posting.group:
            self._offices.add(_called(posting.group))
        insort(self._begun.setdefault(words, []), (posting.start or date.min, place))
        self._terms.setdefault(posting.side, Terms()).add(posting.start, posting.end)
        return place

    def _replace(self, place: int, posting: Posting) -> None:
        known, words = self.postings[place], _words(posting)
        self.postings[place] = posting
        if posting.start != known.start:  # it had none
            unknown, begun = self._places[words, None], self._begun[words]
            unknown.remove(place)
            heapify(unknown)
            heappush(self._places.setdefault((words, posting.start), []), place)
            begun.remove((date.min, place))
            insort(begun, (posting.start or date.min, place))
        self._terms[posting.side].remove(known.start, known.end)
        self._terms[posting.side].add(posting.start, posting.end)


def _may_be_one(known: Posting, row: RosterRow) -> bool:
    """Whether neither would be over before the other begins."""
    over = known.end and row.start and known.end < row.start
    return not (over or (row.end and known.start and row.end < known.start))


def _merged(known: Posting, row: RosterRow, *, exactly: bool) -> Posting:
    """The posting with what a row says of it; an end that a list leaves out stays."""
    seat, category = (row.seat, row.category) if exactly else (row.seat or known.seat, row.category or known.category)
    start, end = row.start or known.start, row.end or known.end
    return replace(known, start=start, end=end, seat=seat, category=category)


def _mended(person: Person, row: RosterRow) -> Person:
    """A reading the list states mends a guess or an older one; variant kanji (髙) go before plain ones (高)."""
    if row.kana and row.confirmed:
        person = replace(person, kana=row.kana, kana_confirmed=True)
    if fold_variants(row.name) != row.name and fold_variants(person.name) == person.name:
        person = replace(person, name=row.name, family=row.family, given=row.given)
    return person


def _stated(person: Person, row: RosterRow) -> Person:
    """The person as the row of a list of ours states it; a reading that was confirmed since stays."""
    stated = stated_person(row)
    if person.kana_confirmed and not stated.kana_confirmed:
        return replace(stated, kana=person.kana, kana_confirmed=True)
    return stated


class Terms:
    """Many terms of office, of which one wants to know whether any falls into a span of days; None is no limit."""

    __slots__ = ("_ends", "_starts")

    def __init__(self) -> None:
        self._starts: list[date] = []
        self._ends: list[date] = []

    def add(self, start: date | None, end: date | None) -> None:
        """One more term."""
        first, last = _span(start, end)
        insort(self._starts, first)
        insort(self._ends, last)

    def remove(self, start: date | None, end: date | None) -> None:
        """One that was added is gone."""
        first, last = _span(start, end)
        del self._starts[bisect_left(self._starts, first)]
        del self._ends[bisect_left(self._ends, last)]

    def overlap(self, start: date | None, end: date | None) -> bool:
        """Whether one of the terms has a day in this span: some have begun by its end that are not over before it."""
        first, last = _span(start, end)
        return bisect_right(self._starts, last) > bisect_left(self._ends, first)


def _span(start: date | None, end: date | None) -> tuple[date, date]:
    first = start or date.min
    return first, max(end or date.max, first)


def _words(posting: Posting) -> Words:
    return posting.post, posting.group, _called(posting.committee), posting.side


@lru_cache(maxsize=1024)
def _called(name: str) -> str:
    """The name of a committee or an office as it is known by, widths and variant kanji aside."""
    return fold_for_matching(name)
