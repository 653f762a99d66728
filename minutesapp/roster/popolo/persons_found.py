"""Whom of a roster the persons of a Popolo file are, and who of them is new."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from minutesapp.language.matching.folding import fold_for_matching, fold_name
from minutesapp.language.pattern import pattern
from minutesapp.model.identity import fresh_id
from minutesapp.roster.foreign import ForeignObject
from minutesapp.roster.people import Person
from minutesapp.roster.popolo.files import PERSONS, Raw, reference
from minutesapp.roster.popolo.persons import person_of, update_person

OWN_ID = pattern("[0-9a-f]{12}")
"""What a file that we wrote calls people and committees."""


class PersonsFound:
    """Takes in the persons of a file one by one.

    Somebody is known again as the object of a file that was taken in before, by the number in the roster where the
    file is one of ours, or by the name where exactly one person has it of whom no file has told yet.
    """

    def __init__(self, people: Mapping[str, Person], joined: Mapping[str, str], known: Sequence[ForeignObject]) -> None:
        """`joined` are the ids that people had before entries were joined; `known` what is kept of other files."""
        self.seen: dict[str, Person] = {}
        self.touched: dict[str, Person] = {}
        self._people, self._joined = people, joined
        persons = [one for one in known if one.kind == PERSONS]
        self._known = {one.key: one for one in persons}
        self._ids = {reference(json.loads(one.json), "id"): self._now(one.own) for one in persons if one.own}
        self._told = set(self._ids.values())
        self._named: dict[str, list[Person]] = {}
        for person in people.values():
            self._named.setdefault(fold_name(person.name), []).append(person)

    def take(self, key: str, raw: Raw) -> Person | None:
        """Who an object is, as they are from now on; None where it has no name."""
        old = self._known.get(key)
        id = self._now(old.own) if old else ""
        stated = person_of(raw, "")
        if stated is None:
            return None
        if id not in self._people and id not in self.seen:
            id = self._find(raw, stated) or self._new_id(raw)
        now = replace(stated, id=id)
        before = person_of(json.loads(old.json), id) if old else None
        standing = self.seen.get(id) or self._people.get(id)
        person = update_person(standing, before, now) if standing else now
        if person != standing:
            self.touched[id] = person
        self.seen[id] = person
        self._told.add(id)
        self._ids[reference(raw, "id")] = id
        return person

    def whose(self, membership: Raw) -> str:
        """The id of the person of a membership; nothing where it names nobody that is known."""
        id = self._ids.get(reference(membership, "person_id"), "")
        return id if id in self.seen or id in self._people else ""

    def name_of(self, id: str) -> str:
        """What somebody is called."""
        return (self.seen.get(id) or self._people[id]).name

    def _now(self, id: str) -> str:
        return self._joined.get(id, id)

    def _find(self, raw: Raw, stated: Person) -> str:
        called = reference(raw, "id")
        if called in self._ids and self._ids[called] in self.seen:  # twice in one file
            return self._ids[called]
        if self._now(called) in self._people:
            return self._now(called)
        free = [one for one in self._named.get(fold_name(stated.name), ()) if one.id not in self._told]
        alike = [one for one in free if _may_be(one, stated)]
        return alike[0].id if len(alike) == 1 else ""

    def _new_id(self, raw: Raw) -> str:
        called = reference(raw, "id")
        free = OWN_ID.fullmatch(called) and called not in self._people and called not in self.seen
        return called if free else fresh_id()


def _may_be(known: Person, stated: Person) -> bool:
    """Whether no reading speaks against it."""
    certain = known.kana_confirmed and stated.kana_confirmed
    return not certain or fold_for_matching(known.kana) == fold_for_matching(stated.kana)
