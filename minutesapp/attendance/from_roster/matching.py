"""Whom of the roster somebody of a record is. Names stay as the record writes them."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from minutesapp.language.matching.folding import fold_for_matching
from minutesapp.model.attendance import Attendance, Attendee

Key = tuple[str, str]
Index = dict[Key, dict[str, Attendee]]
"""Under each key everybody whom it may mean, by number."""


class KnownPeople:
    """People of the roster, to find among them whom an attendee is."""

    def __init__(self, roster: Iterable[Attendee]) -> None:
        self._numbers: dict[str, Attendee] = {}
        self._names: Index = {}
        self._posts: Index = {}
        self._groups: Index = {}
        for entry in roster:
            self._numbers.setdefault(entry.person, entry)
            family = fold_for_matching(entry.family)
            _put(self._names, (entry.side, fold_for_matching(entry.name)), entry)
            _put(self._posts, (family, fold_for_matching(entry.post)), entry)
            _put(self._groups, (family, fold_for_matching(entry.group)), entry)

    def __bool__(self) -> bool:
        return bool(self._numbers)

    def match(self, person: Attendee) -> Attendee | None:
        """Whom of the roster an attendee is; None where it is nobody, or could be more than one."""
        found = self.candidates(person)
        return found[0] if len(found) == 1 else None

    def candidates(self, person: Attendee) -> tuple[Attendee, ...]:
        """Everybody of the roster whom an attendee may be.

        By the whole name; where a list gives the family name alone, by it and the post, else by it and the 部署.
        """
        if person.person:
            own = self._numbers.get(person.person)
            return (own,) if own is not None else ()
        name = fold_for_matching(person.name)
        if (person.side, name) in self._names or person.given:
            found = self._names.get((person.side, name), {})
        else:
            by_post = self._posts.get((name, fold_for_matching(person.post)), {})
            found = by_post or self._groups.get((name, fold_for_matching(person.group)), {})
        return tuple(found.values())


def recognise(attendees: Attendance, known: KnownPeople) -> Attendance:
    """The people with the roster's reading and number for everybody whom it knows for certain.

    Name, post and group stay as they are written.
    """
    return tuple(_recognised(person, known.match(person)) for person in attendees)


def _put(index: Index, key: Key, entry: Attendee) -> None:
    index.setdefault(key, {}).setdefault(entry.person, entry)


def _recognised(person: Attendee, entry: Attendee | None) -> Attendee:
    if entry is None:
        return person
    kana = entry.kana if person.given else "".join(entry.kana.split()[:1])
    return replace(person, kana=kana or person.kana, person=entry.person)
