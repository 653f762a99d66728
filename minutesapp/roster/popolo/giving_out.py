"""A roster as a Popolo file: what others said as they said it, with what was changed since, and what is ours."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date

from minutesapp.model.attendance import Side
from minutesapp.roster.people import Person, Posting, TermPhase
from minutesapp.roster.popolo.files import (
    FRAME,
    KINDS,
    MEMBERSHIPS,
    ORGANIZATIONS,
    PERSONS,
    POSTS,
    PopoloFile,
    Raw,
    reference,
)
from minutesapp.roster.popolo.memberships import rewrite_membership, written_membership
from minutesapp.roster.popolo.organizations import Organizations
from minutesapp.roster.popolo.persons import rewrite_person, written_person
from minutesapp.roster.popolo.places import Places
from minutesapp.roster.store import RosterReader


def give_out(roster: RosterReader, on: date | None = None) -> PopoloFile:
    """Everybody and everything, or those who are in office on a day with what they hold then.

    What somebody took out of the roster is left out, with the memberships of whoever is.
    """
    return _Giving(roster, on).file()


class _Giving:
    def __init__(self, roster: RosterReader, on: date | None) -> None:
        self._roster = roster
        self._people: dict[str, Person] = {}
        self._postings: dict[str, Posting] = {}
        for person, postings in roster.everybody():
            held = [one for one in postings if on is None or one.phase(on) is TermPhase.CURRENT]
            if on is None or held:
                self._people[person.id] = person
                self._postings |= {str(posting.id): posting for posting in held}
        self._joined = roster.joined()
        self._foreign = [(one.kind, one.own, json.loads(one.json)) for one in roster.foreign()]
        self._places = Places((kind, raw) for kind, _, raw in self._foreign if kind != FRAME)
        self._called: dict[str, str] = {}
        self._own = {reference(raw, "id"): own for own, raw in self._of(PERSONS) if own}

    def person(self, id: str) -> str:
        """What the file calls somebody."""
        return self._called.get(id, id)

    def committee(self, name: str) -> str:
        """What it calls a committee."""
        return self._organizations.committee(name)

    def group(self, name: str) -> str:
        """What it calls a group."""
        return self._organizations.group(name)

    def file(self) -> PopoloFile:
        """All of it."""
        offices = {one.group for one in self._postings.values() if one.side is Side.STAFF and not one.committee}
        settings = self._roster.committee_settings()
        self._organizations = Organizations(self._of(ORGANIZATIONS), settings, offices)
        persons, gone = self._persons()
        memberships, posts = self._memberships(gone)
        objects = {kind: tuple(raw for _, raw in self._of(kind)) for kind in ("areas", "events")}
        objects |= {PERSONS: tuple(persons), MEMBERSHIPS: tuple(memberships)}
        objects |= {ORGANIZATIONS: tuple(self._organizations.written)}
        objects |= {POSTS: (*(raw for _, raw in self._of(POSTS)), *posts.values())}
        frames = [raw for _, raw in self._of(FRAME)]
        frame: Raw = frames[0] if frames else {"order": KINDS, "others": {}}
        return PopoloFile(objects, tuple(frame["order"]), frame["others"])

    def _of(self, kind: str) -> Iterable[tuple[str, Raw]]:
        return ((own, raw) for found, own, raw in self._foreign if found == kind)

    def _persons(self) -> tuple[list[Raw], set[str]]:
        """The persons, and what those were called in their file who are not in the roster any more."""
        written, gone = [], set[str]()
        for own, raw in self._of(PERSONS):
            id = self._joined.get(own, own)
            called = reference(raw, "id")
            if own and (id not in self._people or id in self._called):
                gone.add(called)
            elif own:
                self._called[id] = called
                written.append(rewrite_person(raw, self._people[id]))
            elif called not in gone:
                written.append(raw)
        ours = (person for id, person in self._people.items() if id not in self._called)
        return [*written, *map(written_person, ours)], gone

    def _memberships(self, gone: set[str]) -> tuple[list[Raw], dict[str, Raw]]:
        written, told = list[Raw](), set[str]()
        for own, raw in self._of(MEMBERSHIPS):
            if own in self._postings and self._may_be_of(raw, self._postings[own]):
                written.append(rewrite_membership(raw, self._postings[own], self, self._places))
                told.add(own)
            elif not own and reference(raw, "person_id") not in gone:
                written.append(raw)
        posts: dict[str, Raw] = {}
        for number, posting in self._postings.items():
            if number not in told:
                written.append(self._with_post(written_membership(posting, self), posts))
        return written, posts

    def _may_be_of(self, membership: Raw, posting: Posting) -> bool:
        """Whether a posting is of whom a membership is of, or nobody knows of whom that is."""
        own = self._own.get(reference(membership, "person_id"), "")
        return not own or self._joined.get(own, own) == posting.person

    def _with_post(self, membership: Raw, posts: dict[str, Raw]) -> Raw:
        """A membership of ours with its post, which is added to the others."""
        place, role = membership.get("organization_id"), membership.get("role")
        if not (place and role):
            return membership
        post = {"id": f"post/{place}/{role}", "label": role, "organization_id": place}
        posts[post["id"]] = post
        return membership | {"post_id": post["id"]}


def same_objects(one: PopoloFile, other: PopoloFile) -> bool:
    """Whether two files say the same in the same order."""
    return _said(one) == _said(other)


def _said(file: PopoloFile) -> Mapping[str, object]:
    lists = {kind: some for kind, some in file.objects.items() if some}
    return lists | {"order": file.order, "others": file.others}
