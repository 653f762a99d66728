"""Whom of the roster somebody of a record is. Names stay as the record writes them."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from minutesapp.language.matching.folding import fold_for_matching
from minutesapp.model.attendance import Attendance, Attendee

Key = tuple[str, str]


class KnownPeople:
    """People of the roster, to find among them whom an attendee is; only where it can be one person alone."""

    def __init__(self, roster: Iterable[Attendee]) -> None:
        self._numbers: dict[str, Attendee] = {}
        # Under each key the one person whom it means, None where it means more than one.
        self._names: dict[Key, Attendee | None] = {}
        self._posts: dict[Key, Attendee | None] = {}
        self._groups: dict[Key, Attendee | None] = {}
        for entry in roster:
            self._numbers.setdefault(entry.person, entry)
            family = fold_for_matching(entry.family)
            _put(self._names, (entry.side, fold_for_matching(entry.name)), entry)
            _put(self._posts, (family, fold_for_matching(entry.post)), entry)
            _put(self._groups, (family, fold_for_matching(entry.group)), entry)

    def __bool__(self) -> bool:
        return bool(self._numbers)

    def match(self, person: Attendee) -> Attendee | None:
        """Whom of the roster an attendee is; None where it is nobody, or could be more than one.

        By the whole name; where a list gives the family name alone, by it and the post, else by it and the 部署.
        """
        if person.person:
            return self._numbers.get(person.person)
        name = fold_for_matching(person.name)
        if (person.side, name) in self._names or person.given:
            return self._names.get((person.side, name))
        by_post = (name, fold_for_matching(person.post))
        return (
            self._posts[by_post]
            if by_post in self._posts
            else self._groups.get((name, fold_for_matching(person.group)))
        )


def recognise(attendees: Attendance, known: KnownPeople) -> Attendance:
    """The people with the roster's reading and number for everybody whom it knows for certain.

    Name, post and group stay as they are written.
    """
    return tuple(_recognised(person, known.match(person)) for person in attendees)


def _put(index: dict[Key, Attendee | None], key: Key, entry: Attendee) -> None:
    first = index.setdefault(key, entry)
    if first is not None and first.person != entry.person:
        index[key] = None


def _recognised(person: Attendee, entry: Attendee | None) -> Attendee:
    if entry is None:
        return person
    kana = entry.kana if person.given else "".join(entry.kana.split()[:1])
    return replace(person, kana=kana or person.kana, person=entry.person)
