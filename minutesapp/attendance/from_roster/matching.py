"""Whom of the roster somebody of a record is. Names stay as the record writes them."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from minutesapp.attendance.from_roster.offices import same_office, same_post
from minutesapp.language.matching.folding import fold_for_matching
from minutesapp.model.attendance import Attendance, Attendee, Side

Key = tuple[str, str]
Index = dict[Key, dict[str, None]]
"""Under each key the numbers of everybody whom it may mean, in their order."""


class KnownPeople:
    """People of the roster, to find among them whom an attendee is."""

    def __init__(self, roster: Iterable[Attendee]) -> None:
        self._entries: dict[str, list[Attendee]] = {}
        self._names: Index = {}
        self._posts: Index = {}
        self._groups: Index = {}
        for entry in roster:
            self._entries.setdefault(entry.person, []).append(entry)
            family = fold_for_matching(entry.family)
            _put(self._names, (entry.side, fold_for_matching(entry.name)), entry)
            _put(self._posts, (family, fold_for_matching(entry.post)), entry)
            _put(self._groups, (family, fold_for_matching(entry.group)), entry)

    def __bool__(self) -> bool:
        return bool(self._entries)

    def match(self, person: Attendee) -> Attendee | None:
        """Whom of the roster an attendee is; None where it is nobody, or could be more than one."""
        found = self.candidates(person)
        return found[0] if len(found) == 1 else None

    def candidates(self, person: Attendee) -> tuple[Attendee, ...]:
        """Everybody of the roster whom an attendee may be, each with the post that is likest to theirs.

        By the whole name; where a list gives the family name alone, by it and the post, else by it and the 部署. Of
        several it is who has the post, then who is in the 部署.
        """
        if person.person:
            return self._likest(person, (person.person,) if person.person in self._entries else ())
        name = fold_for_matching(person.name)
        if (person.side, name) in self._names or person.given:
            return _narrowed(person, self._likest(person, self._names.get((person.side, name), ())))
        by_post = self._posts.get((name, fold_for_matching(person.post)), ())
        found = by_post or self._groups.get((name, fold_for_matching(person.group)), ())
        return _narrowed(person, self._likest(person, found))

    def _likest(self, person: Attendee, numbers: Iterable[str]) -> tuple[Attendee, ...]:
        """Of each of these the post that is likest to the attendee's, the first of those that are alike."""
        return tuple(max(self._entries[number], key=lambda entry: _likeness(person, entry)) for number in numbers)


def recognise(attendees: Attendance, known: KnownPeople) -> Attendance:
    """The people with the roster's reading and number for everybody whom it knows for certain.

    Name, post and group stay as they are written.
    """
    return tuple(_recognised(person, known.match(person)) for person in attendees)


def _put(index: Index, key: Key, entry: Attendee) -> None:
    index.setdefault(key, {})[entry.person] = None


def _likeness(person: Attendee, entry: Attendee) -> tuple[bool, ...]:
    post, office = _has_post(person, entry), _is_in_office(person, entry)
    return entry.side is person.side, post and office, post, office


def _narrowed(person: Attendee, found: tuple[Attendee, ...]) -> tuple[Attendee, ...]:
    """Of several of one name those with the post, then those in the 部署; nobody of the staff of another one."""
    for is_like in (_has_post, _is_in_office):
        alike = tuple(one for one in found if is_like(person, one) and not _is_elsewhere(person, one))
        found = (alike or found) if len(found) > 1 else found
    return found


def _has_post(person: Attendee, entry: Attendee) -> bool:
    return bool(person.post and entry.post) and same_post(person, entry)


def _is_in_office(person: Attendee, entry: Attendee) -> bool:
    return bool(person.group and entry.group) and same_office(person.group, entry.group)


def _is_elsewhere(person: Attendee, entry: Attendee) -> bool:
    told = person.side is Side.STAFF and person.group and entry.group
    return bool(told) and not same_office(person.group, entry.group)


def _recognised(person: Attendee, entry: Attendee | None) -> Attendee:
    if entry is None:
        return person
    kana = entry.kana if person.given else "".join(entry.kana.split()[:1])
    return replace(person, kana=kana or person.kana, person=entry.person)
