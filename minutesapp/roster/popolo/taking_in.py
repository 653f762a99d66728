"""A Popolo file comes into the roster: people and postings; what there is no place for is kept as the file says it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from minutesapp.language.matching.folding import fold_for_matching
from minutesapp.roster.changes import ChangeCode
from minutesapp.roster.foreign import ForeignObject
from minutesapp.roster.importing import RosterPreview
from minutesapp.roster.lists.notes import ListNote, quote
from minutesapp.roster.popolo.files import (
    FRAME,
    KINDS,
    MEMBERSHIPS,
    ORGANIZATIONS,
    PERSONS,
    PopoloFile,
    dump,
    keyed,
    reference,
    words,
)
from minutesapp.roster.popolo.giving_out import give_out, same_objects
from minutesapp.roster.popolo.memberships_found import MembershipsFound, TermReversedError
from minutesapp.roster.popolo.organizations import settings_of
from minutesapp.roster.popolo.persons_found import OWN_ID, PersonsFound
from minutesapp.roster.popolo.places import Places, Sort, sort_of
from minutesapp.roster.store import RosterReader, RosterStore, RosterWriter


def preview_popolo(roster: RosterReader, file: PopoloFile) -> RosterPreview:
    """What taking in the file would do; nothing is written."""
    return _Taking(roster, file).preview()


def take_in(roster: RosterStore, file: PopoloFile, proceed: Callable[[], None] = lambda: None) -> RosterPreview:
    """Take in the file, all of it or nothing; gives what was done. What `proceed` raises at last stops it."""
    with roster.changing(ChangeCode.IMPORT) as writer:
        taking = _Taking(roster, file)
        taking.write(writer)
        proceed()
    return taking.preview()


class _Taking:
    def __init__(self, roster: RosterReader, file: PopoloFile) -> None:
        self._roster, self._file = roster, file
        self._known = {(one.kind, one.key): one for one in roster.foreign()}
        before = [(one.kind, json.loads(one.json)) for one in self._known.values() if one.kind != FRAME]
        places = Places([*((kind, raw) for kind in KINDS for raw in file.of(kind)), *before])
        everybody = roster.everybody()
        self._people = {person.id: person for person, _ in everybody}
        held = [posting for _, postings in everybody for posting in postings]
        known = list(self._known.values())
        self._persons = PersonsFound(self._people, roster.joined(), known)
        self._memberships = MembershipsFound(held, known, places, Places(before))
        self._own: dict[tuple[str, str], str] = {}
        self._moved: set[str] = set()
        self._notes: list[ListNote] = []
        told = set[str]()
        for key, raw in keyed(file.of(PERSONS)):
            person = self._persons.take(key, raw)
            if person is None:
                self._notes.append(ListNote("popolo-person-nameless", quote(reference(raw, "id"))))
            elif person.id not in told:  # said once more, somebody stays what was said first
                self._own[PERSONS, key] = person.id
                told.add(person.id)
        for key, raw in keyed(file.of(MEMBERSHIPS)):
            self._take_membership(key, raw)

    def preview(self) -> RosterPreview:
        """What becomes of the persons of the file."""
        seen = self._persons.seen
        new = seen.keys() - self._people.keys()
        changed = (self._persons.touched.keys() | self._moved) - new
        other = seen.keys() - new - changed
        return RosterPreview(
            tuple(person for id, person in seen.items() if id in new),
            tuple(person for id, person in seen.items() if id in changed),
            tuple(person for id, person in seen.items() if id in other),
            tuple(self._notes),
        )

    def write(self, writer: RosterWriter) -> None:
        """Put it all into the roster. Of a file that says what the roster says by itself nothing more is kept."""
        self._add_committees(writer)
        found = self._memberships
        writer.put_all(self._persons.touched.values(), [*found.changed.values(), *found.begun])
        found.settle(posting for _, postings in self._roster.everybody() for posting in postings)
        self._own |= {(MEMBERSHIPS, key): number for key, number in found.own.items()}
        if not same_objects(give_out(self._roster), self._file):
            writer.put_foreign(list(self._kept()))

    def _take_membership(self, key: str, raw: dict[str, object]) -> None:
        person = self._persons.whose(raw)
        if not person:
            self._notes.append(ListNote("popolo-person-unknown", quote(reference(raw, "person_id"))))
            return
        try:
            if self._memberships.take(key, raw, person):
                self._moved.add(person)
        except TermReversedError:
            self._notes.append(ListNote("popolo-term-reversed", quote(self._persons.name_of(person))))

    def _add_committees(self, writer: RosterWriter) -> None:
        known = {fold_for_matching(one.committee.name): one for one in self._roster.committee_settings()}
        ids = {one.committee.id for one in known.values()}
        for raw in self._file.of(ORGANIZATIONS):
            name, called = fold_for_matching(words(raw, "name")), reference(raw, "id")
            if name and name not in known and sort_of(raw) is Sort.COMMITTEE:
                known[name] = settings_of(raw, called if OWN_ID.fullmatch(called) and called not in ids else "")
                writer.put_committee(known[name])

    def _kept(self) -> Iterator[ForeignObject]:
        """The objects of the file as it has them, and what they became; those that are kept already are left out."""
        committees = {fold_for_matching(one.name): one.id for one in self._roster.committees()}
        for kind in KINDS:
            for key, raw in keyed(self._file.of(kind)):
                own = self._own.get((kind, key), "")
                if kind == ORGANIZATIONS and sort_of(raw) is Sort.COMMITTEE:
                    own = committees.get(fold_for_matching(words(raw, "name")), "")
                yield from self._otherwise(ForeignObject(kind, key, dump(raw), own))
        yield from self._otherwise(ForeignObject(FRAME, "", self._frame()))

    def _frame(self) -> str:
        """What stands around the lists, with what stood around those of other files."""
        old = self._known.get((FRAME, ""))
        before = json.loads(old.json) if old else {"order": [], "others": {}}
        order = dict.fromkeys((*self._file.order, *before["order"]))
        return dump({"order": list(order), "others": before["others"] | self._file.others})

    def _otherwise(self, now: ForeignObject) -> Iterator[ForeignObject]:
        old = self._known.get((now.kind, now.key))
        number = old.number if old else 0
        kept = ForeignObject(now.kind, now.key, now.json, now.own, number)
        if kept != old:
            yield kept
