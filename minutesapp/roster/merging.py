"""A list laid upon the roster: who is new, what changes about whom.

Two rows are the same person when name and reading are the same after folding (髙橋 = 高橋), so that somebody with
several posts or terms is one person with several postings. Where a row has no reading, or the roster only a guessed
one, the name alone decides. A known posting with another reading is the same person with the reading mended, once a
list. Nobody sits on both sides of the table at once: a member and an employee of the same name whose terms overlap are
two people. Two rows of a list with offices that differ at one time are one person, and somebody is to look at it.

Whoever is kept `apart` is nobody whom only a name means: a person said so, having seen what would come of it.

A list that we wrote names the people of the roster by their numbers. Who has a number that the roster knows is as the
list states; two numbers of one list are never one person.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from enum import IntEnum

from minutesapp.language.matching.folding import fold_for_matching
from minutesapp.language.names import PersonName, guess_readings
from minutesapp.model.identity import fresh_id
from minutesapp.roster.lists.own_rows import stated_person
from minutesapp.roster.lists.rows import RosterRow
from minutesapp.roster.people import Person, Posting
from minutesapp.roster.post_holders import PostHolder

MOST_NAMESAKES = 64
"""People of one name; a list with more of them has something else in its column of names."""


class Fit(IntEnum):
    """How well a row fits somebody of its name; the better, the lower."""

    SAME = 0
    CERTAIN = 1
    MENDABLE = 2
    POSSIBLE = 3
    NOT = 4


class Merge:
    """Takes in rows one by one; the roster itself is not touched."""

    def __init__(
        self,
        everybody: Iterable[tuple[Person, tuple[Posting, ...]]],
        numbers: Iterable[str] = (),
        joined: Mapping[str, str] | None = None,
        apart: Container[str] = (),
    ) -> None:
        """`numbers` are those by which rows name people, `joined` those that people had before entries were joined."""
        joined = joined or {}
        self._apart = apart
        self._claimed = {joined.get(number, number) for number in numbers}
        self._by_name: dict[str, list[PostHolder]] = {}
        self._by_number: dict[str, PostHolder] = {}
        self._seen: dict[str, PostHolder] = {}
        for person, postings in everybody:
            holder = PostHolder(person, postings)
            self._by_name.setdefault(fold_for_matching(person.name), []).append(holder)
            self._by_number[person.id] = holder
        known = {old: self._by_number[number] for old, number in joined.items() if number in self._by_number}
        self._by_number |= known

    @property
    def seen(self) -> tuple[PostHolder, ...]:
        """Everybody the rows named, in their order."""
        return tuple(self._seen.values())

    def take(self, row: RosterRow) -> bool:
        """Lay one row upon what is there; False where too many people have its name, and nothing was done."""
        namesakes = self._by_name.setdefault(fold_for_matching(row.name), [])
        holder = self._by_number.get(row.person) or self._find_holder(namesakes[:MOST_NAMESAKES], row)
        if holder is None:
            if len(namesakes) >= MOST_NAMESAKES:
                return False
            holder = PostHolder(_new_person(row), is_new=True)
            namesakes.append(holder)
        elif holder.is_new and not row.person and not holder.is_doubtful:
            holder.is_doubtful = holder.works_elsewhere(row)
        if row.person:
            self._by_number[row.person] = holder
            self._claimed.add(holder.person.id)
        holder.take(row)
        self._seen[holder.person.id] = holder
        return True

    def _find_holder(self, namesakes: Sequence[PostHolder], row: RosterRow) -> PostHolder | None:
        """The one the row means: who is known with this posting, else the first whom nothing speaks against."""
        kana = fold_for_matching(row.kana)
        free = (holder for holder in namesakes if not row.person or holder.person.id not in self._claimed)
        fits = [(self._fit(holder, row, kana), holder) for holder in free]
        fit, best = min(fits, key=lambda pair: pair[0], default=(Fit.NOT, None))
        if best is not None and fit is Fit.POSSIBLE:
            best.is_doubtful = best.is_doubtful or not best.is_new
        return None if fit is Fit.NOT else best

    def _fit(self, holder: PostHolder, row: RosterRow, kana: str) -> Fit:
        restated, same_reading = holder.restates(row), holder.may_read(kana)
        if restated and same_reading:
            return Fit.SAME
        possible = same_reading and not holder.sits_opposite(row)
        if possible and kana and holder.person.kana_confirmed:
            return Fit.CERTAIN
        if restated and holder.person.id not in self._seen:
            return Fit.MENDABLE
        return Fit.POSSIBLE if possible and holder.person.id not in self._apart else Fit.NOT


def _new_person(row: RosterRow) -> Person:
    if row.person:
        return stated_person(row)
    kana = row.kana or next(iter(guess_readings(row.name, PersonName(row.family, row.given))), "")
    return Person(fresh_id(), row.name, row.family, row.given, kana, kana_confirmed=bool(row.kana))
