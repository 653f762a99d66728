"""A list laid upon the roster: who is new, what changes about whom.

Two rows are the same person when name and reading are the same after folding (髙橋 = 高橋), so that somebody with
several posts or terms is one person with several postings. Where a row has no reading, or the roster only a guessed
one, the name alone decides. A known posting with another reading is the same person with the reading mended, once a
list. Nobody sits on both sides of the table at once: a member and an employee of the same name whose terms overlap are
two people.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from minutesapp.language.folding import fold_for_matching, fold_variants
from minutesapp.language.names import guess_readings
from minutesapp.model.attendance import Side
from minutesapp.model.identity import fresh_id
from minutesapp.roster.people import Person, Posting
from minutesapp.roster.rows import RosterRow

ACROSS_THE_TABLE = {Side.MEMBER, Side.STAFF}


@dataclass(slots=True)
class Holder:
    """A person under the hands of a merge, with the postings that are to be added or replaced."""

    person: Person
    postings: list[Posting]
    is_new: bool = False
    person_changed: bool = False
    touched: list[Posting] = field(default_factory=list)

    @property
    def changed(self) -> bool:
        """Whether there is anything to write."""
        return self.is_new or self.person_changed or bool(self.touched)


class Merge:
    """Takes in rows one by one; the roster itself is not touched."""

    def __init__(self, everybody: Iterable[tuple[Person, tuple[Posting, ...]]]) -> None:
        self._by_name: dict[str, list[Holder]] = {}
        self._seen: dict[str, Holder] = {}
        for person, postings in everybody:
            self._by_name.setdefault(fold_for_matching(person.name), []).append(Holder(person, list(postings)))

    def take(self, row: RosterRow) -> None:
        """Lay one row upon what is there."""
        namesakes = self._by_name.setdefault(fold_for_matching(row.name), [])
        holder = self._find_holder(namesakes, row)
        if holder is None:
            holder = Holder(_new_person(row), [], is_new=True)
            namesakes.append(holder)
        _take_name(holder, row)
        _take_posting(holder, row)
        self._seen[holder.person.id] = holder

    def _find_holder(self, namesakes: list[Holder], row: RosterRow) -> Holder | None:
        """The one the row means: who is known with this posting, else the first whom nothing speaks against."""
        restated = [holder for holder in namesakes if _find_posting(holder, row) is not None]
        mendable = [holder for holder in restated if holder.person.id not in self._seen]
        possible = [holder for holder in namesakes if _same_reading(holder, row) and not _sits_opposite(holder, row)]
        same = [holder for holder in restated if _same_reading(holder, row)]
        certain = [holder for holder in possible if holder.person.kana_confirmed and row.kana]
        return next(iter((*same, *certain, *mendable, *possible)), None)

    @property
    def seen(self) -> tuple[Holder, ...]:
        """Everybody the rows named, in their order."""
        return tuple(self._seen.values())


def _same_reading(holder: Holder, row: RosterRow) -> bool:
    """A guessed reading contradicts nothing."""
    if not row.kana or not holder.person.kana_confirmed:
        return True
    return fold_for_matching(holder.person.kana) == fold_for_matching(row.kana)


def _sits_opposite(holder: Holder, row: RosterRow) -> bool:
    opposite = ACROSS_THE_TABLE - {row.side}
    if len(opposite) != 1:
        return False
    return any(posting.side in opposite and _overlap(posting, row) for posting in holder.postings)


def _overlap(posting: Posting, row: RosterRow) -> bool:
    ends_before = posting.end is not None and row.start is not None and posting.end < row.start
    begins_after = posting.start is not None and row.end is not None and posting.start > row.end
    return not (ends_before or begins_after)


def _take_name(holder: Holder, row: RosterRow) -> None:
    """A reading the list states mends a guess or an older one; variant kanji (髙) go before plain ones (高)."""
    person = holder.person
    if row.kana:
        person = replace(person, kana=row.kana, kana_confirmed=True)
    if fold_variants(row.name) != row.name and fold_variants(person.name) == person.name:
        person = replace(person, name=row.name, family=row.family, given=row.given)
    if person != holder.person:
        holder.person = person
        holder.person_changed = True


def _take_posting(holder: Holder, row: RosterRow) -> None:
    stated = Posting(holder.person.id, row.post, row.group, row.body, row.side, start=row.start, end=row.end)
    place = _find_posting(holder, row)
    if place is None:
        holder.postings.append(stated)
        holder.touched.append(stated)
        return
    known = holder.postings[place]
    merged = replace(known, start=row.start or known.start, end=row.end or known.end)
    if merged != known:
        holder.postings[place] = merged
        holder.touched = [posting for posting in holder.touched if posting is not known] + [merged]


def _find_posting(holder: Holder, row: RosterRow) -> int | None:
    """The place of the posting the row restates: same words, same first day or one of the two unknown."""
    for place, known in enumerate(holder.postings):
        same_words = (known.post, known.group, known.body, known.side) == (row.post, row.group, row.body, row.side)
        if same_words and (known.start == row.start or known.start is None or row.start is None):
            return place
    return None


def _new_person(row: RosterRow) -> Person:
    kana = row.kana or next(iter(guess_readings(row.name)), "")
    return Person(fresh_id(), row.name, row.family, row.given, kana, kana_confirmed=bool(row.kana))
