"""Somebody of a roster as they are being written: name, reading and posts, which become one change at the end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from msgspec.structs import fields, replace

from minutesapp.errors import UserFacingError
from minutesapp.language.matching.folding import fold_for_matching
from minutesapp.language.names import split_name
from minutesapp.roster import upkeep
from minutesapp.roster.lists.words.sides import committee_of_group
from minutesapp.roster.members import history
from minutesapp.roster.people import Person as Person
from minutesapp.roster.people import Posting as Posting
from minutesapp.roster.sound import sound_posting
from minutesapp.roster.store import Somebody as Somebody
from minutesapp.services.rosters.table.rows import Wish
from minutesapp.services.rosters.table.sheet import Sheet
from minutesapp.services.rosters.upkeep import proposals
from minutesapp.services.rosters.watching import Deed, RosterSource


class PersonDraft:
    """`person` and `postings` as they are written so far; posts that are not stored yet have numbers below 0."""

    def __init__(self, before: Somebody | None = None, first: Posting | None = None) -> None:
        self.before: Somebody = before or (Person("", ""), ())
        self.person = self.before[0]
        self.postings = list(self.before[1]) + ([replace(first, id=-1)] if first else [])

    @property
    def is_new(self) -> bool:
        """Whether the roster has not got the person yet."""
        return not self.person.id

    @property
    def is_touched(self) -> bool:
        """Whether anything is written that the roster has not."""
        return (self.person, tuple(self.postings)) != self.before

    def write_name(self, name: str) -> None:
        """Write the name as a whole; its parts follow it, and a reading that was only guessed."""
        parts = split_name(name)
        self._write(name=name, family=parts.family, given=parts.given)

    def write_parts(self, family: str, given: str) -> None:
        """Say where 姓 ends and 名 begins."""
        self._write(family=family, given=given)

    def write_reading(self, kana: str, *, confirmed: bool) -> None:
        """Write how the name is read, and whether somebody knows it is."""
        self.person = replace(self.person, kana=kana, kana_confirmed=confirmed and bool(kana.strip()))

    def proposals(self) -> tuple[str, ...]:
        """Up to three readings of the name, the likeliest first."""
        return proposals(self.person) if self.person.name.strip() else ()

    def history(self) -> list[Posting]:
        """The posts, the one begun last first."""
        return history(self.postings)

    def put(self, posting: Posting) -> Posting:
        """Add a post, whose id is 0, or replace the one with its id; UserFacingErrors of what no roster can hold.

        A new one of a member in a group that is a committee is a seat on it, as it is in lists.
        """
        sound = sound_posting(posting)
        if sound.id == 0:
            committee = sound.committee or committee_of_group(sound.group, sound.side)
            sound = replace(sound, id=min([0, *(one.id for one in self.postings)]) - 1, committee=committee)
            self.postings.append(sound)
        else:
            self.postings = [sound if one.id == sound.id else one for one in self.postings]
        return sound

    def remove(self, number: int) -> None:
        """Take a post away."""
        self.postings = [one for one in self.postings if one.id != number]

    def deed(self) -> Deed:
        """Put the person into the roster, and leave alone what others have changed; errors of `roster.upkeep`.

        Besides, ``roster-posting-overtaken`` where somebody else has changed a post that was changed here.
        """
        postings = [replace(one, id=max(one.id, 0)) for one in self.postings]
        if self.is_new:
            return lambda roster: roster.change(lambda store: upkeep.add_person(store, self.person, postings))
        id = self.person.id
        return lambda roster: roster.change(lambda store: upkeep.change_somebody(store, id, self._edited))

    def _write(self, **parts: Any) -> None:
        self.person = replace(self.person, **parts)
        if not self.person.kana_confirmed:
            self.person = replace(self.person, kana=next(iter(self.proposals()), ""))

    def _edited(self, now: Somebody) -> Somebody:
        """What is there now, with what was written here."""
        before, held = self.before
        written = {field.name: getattr(self.person, field.name) for field in fields(Person)}
        changed = {name: value for name, value in written.items() if value != getattr(before, name)}
        mine = {one.id: one for one in self.postings}
        gone = {one.id for one in held} - mine.keys()
        touched = {one.id: mine[one.id] for one in held if one.id in mine and mine[one.id] != one}
        if lost := touched.keys() - {one.id for one in now[1]}:
            raise UserFacingError("roster-posting-unknown", number=min(lost))
        if (touched.keys() | gone) & _changed(held, now[1]):
            raise UserFacingError("roster-posting-overtaken", person=now[0].name)
        kept = [touched.get(one.id, one) for one in now[1] if one.id not in gone]
        new = [replace(one, id=0) for one in self.postings if one.id < 0]
        return replace(now[0], **changed), (*kept, *new)


def _changed(before: Iterable[Posting], now: Iterable[Posting]) -> set[int]:
    """The numbers of posts that are there and are not as they were, whosever entry they are in."""
    known = {one.id: one for one in before}
    return {one.id for one in now if one.id in known and replace(one, person=known[one.id].person) != known[one.id]}


def merging(old: str, into: str) -> Deed:
    """The deed that makes two entries one person, as `into` is registered; UserFacingErrors of `roster.upkeep`."""

    def merge(roster: RosterSource) -> None:
        roster.change(lambda store: upkeep.merge_people(store, old, into))

    return merge


def namesakes(sheet: Sheet, person: Person) -> list[Somebody]:
    """Others of the same name, widths, spaces and variant kanji aside."""
    name = fold_for_matching(person.name)
    found = unique(sheet, sheet.rows(Wish(words=person.name))) if name else []
    return [one for one in found if one[0].id != person.id and fold_for_matching(one[0].name) == name]


def unique(sheet: Sheet, rows: Iterable[int]) -> Sequence[Somebody]:
    """The people of these rows, each once."""
    people: dict[str, Somebody] = {}
    for row in rows:
        somebody = sheet.somebody(row)
        people.setdefault(somebody[0].id, somebody)
    return list(people.values())
