"""Whose turns the keys 1 to 9 begin: at first those who are likely to speak, and then whoever the clerk puts there.

The keys are numbered down the list of people, so that a glance at it tells them, and once they are in use they stay:
who comes later gets a key that is free, and nobody moves because others speak more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from minutesapp.language.matching.similarity import fold_for_search
from minutesapp.language.posts import presides
from minutesapp.model.attendance import Attendance, Attendee, Side
from minutesapp.model.minutes import Minutes

COUNT = 9
OTHER_SIDES = 3
"""Keys that are kept for those who answer, where the members alone would take all of them."""

Mark = tuple[str, str]
"""By what somebody is known again in another record: the roster's id, or else the name."""
NOBODY: Mark = ("", "")


class NumberKeys(Struct, frozen=True):
    """The ids of the attendees behind the keys from 1 on; empty for a key that is nobody's."""

    ids: tuple[str, ...] = ("",) * COUNT

    def number_of(self, id: str) -> int:
        """The key of somebody; 0 where they have none."""
        return self.ids.index(id) + 1 if id and id in self.ids else 0

    def person(self, number: int) -> str:
        """Whose key this is; empty where it is nobody's."""
        return self.ids[number - 1]

    def given(self, number: int, id: str) -> NumberKeys:
        """The same after somebody got this key: whoever had it gets the one that becomes free by that."""
        ids, before = list(self.ids), self.number_of(id)
        if before:
            ids[before - 1] = self.person(number)
        ids[number - 1] = id
        return NumberKeys(tuple(ids))

    def without(self, number: int) -> NumberKeys:
        """The same with this key nobody's."""
        return NumberKeys((*self.ids[: number - 1], "", *self.ids[number:]))

    def filled(self, minutes: Minutes) -> NumberKeys:
        """The same for the people who are there now: free keys go to those who have none, down the list."""
        here = {person.id for person in minutes.attendees}
        ids = [id if id in here else "" for id in self.ids]
        others = iter([id for id in likely_keys(minutes).ids if id and id not in ids])
        return NumberKeys(tuple(id or next(others, "") for id in ids))


def likely_keys(minutes: Minutes) -> NumberKeys:
    """A key for each of those who speak most, or are likely to: the chair, members, those who answer."""
    attending = [person for person in minutes.attendees if person.status.attends]
    chosen = {person.id for person in _likeliest(attending, minutes)}
    down_the_list = [person.id for side in Side for person in attending if person.side is side and person.id in chosen]
    return NumberKeys((*down_the_list, *[""] * (COUNT - len(down_the_list))))


def marks_of(keys: NumberKeys, people: Attendance) -> tuple[Mark, ...]:
    """By what the people behind the keys are known again."""
    by_id = {person.id: person for person in people}
    return tuple(_mark(by_id[id]) if id in by_id else NOBODY for id in keys.ids)


def keys_marked(marks: Sequence[Mark], people: Attendance) -> NumberKeys:
    """The keys that were kept as these marks, for the people of this record; nobody has two."""
    free = list(people)
    ids = []
    for mark in (*marks, *[NOBODY] * COUNT)[:COUNT]:
        found = next((person for person in free if _means(mark, person)), None)
        if found is not None:
            free.remove(found)
        ids.append(found.id if found is not None else "")
    return NumberKeys(tuple(ids))


def _likeliest(attending: Sequence[Attendee], minutes: Minutes) -> Iterable[Attendee]:
    """As many people as there are keys."""
    turns = Counter(block.speaker.attendee for block in minutes.body if block.speaker is not None)
    ranked = sorted(attending, key=lambda person: (not _leads(person), -turns[person.id]))
    answering = [person for person in ranked if person.side is not Side.MEMBER][:OTHER_SIDES]
    silent = [person for person in answering if not turns[person.id]]
    # Whoever has not spoken yet has a key kept only where nobody who has would lose theirs.
    first = [person for person in ranked if turns[person.id] or _leads(person)]
    return list({person.id: person for person in (*first[:COUNT], *silent, *ranked)}.values())[:COUNT]


def _leads(person: Attendee) -> bool:
    return person.side is Side.MEMBER and presides(person.post)


def _mark(person: Attendee) -> Mark:
    return person.person, person.name


def _means(mark: Mark, person: Attendee) -> bool:
    """By the roster where both are known to it, else by the name, however it is written."""
    known, name = mark
    if known and person.person:
        return known == person.person
    return bool(name) and fold_for_search(name) == fold_for_search(person.name)
