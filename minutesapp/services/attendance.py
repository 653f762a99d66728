"""The people of a record and the people of the roster: who may be who. Names stay as the record writes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from minutesapp.attendance import matching
from minutesapp.attendance.changes import set_attendance
from minutesapp.attendance.committees import committee_name, find_committee
from minutesapp.attendance.expected import Officer
from minutesapp.attendance.lists import lists_of
from minutesapp.attendance.matching import KnownPeople
from minutesapp.attendance.ordering import Order, in_order
from minutesapp.attendance.own_words import own_words, standing, word_by_form, worded_anew
from minutesapp.attendance.presence.marks import find_person, read_mark
from minutesapp.attendance.presence.told_times import start_of
from minutesapp.language.plain import one_line
from minutesapp.model.attendance import Attendance, Attendee, Side
from minutesapp.model.header import HeaderField, WhenValue
from minutesapp.model.minutes import Minutes
from minutesapp.notices import LIST_STANDS, LIST_WORDED_ANEW
from minutesapp.roster.source import OWN, RosterSource
from minutesapp.services import people
from minutesapp.templates.fields import field_for
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.form import Form
from minutesapp.templates.roles import Role

LONGEST_QUOTE = 40
"""Signs of the words of a list that a sentence quotes."""


class ToldList(NamedTuple):
    """A list, as it was, that a step has worded `anew`, or whose words a person wrote and no longer fit; in words."""

    field: HeaderField
    anew: bool
    sentence: str


def officers(roster: RosterSource = OWN, on: date | None = None) -> tuple[Officer, ...]:
    """Everybody whom the roster has in a post on a day (today); nobody where there is no roster yet."""
    entries = people.list_roster(on, roster)
    return tuple(Officer(people.as_attendee(e), e.posting.committee) for e in entries if e.current)


def groups(roster: RosterSource = OWN, on: date | None = None) -> dict[str, Attendance]:
    """Everybody in office on a day (today) by 部署 or 会議体, each by rank; the groups of staff first."""
    found: dict[tuple[bool, str], list[Attendee]] = {}
    for person, _ in officers(roster, on):
        found.setdefault((person.side is not Side.STAFF, person.group), []).append(person)
    return {group: in_order(tuple(found[side, group]), Order.RANK) for side, group in sorted(found)}


def recognise(minutes: Minutes, roster: RosterSource = OWN) -> Minutes:
    """The record with the roster's reading and number for everybody whom the roster knows for certain.

    As of the day of the meeting. Name, post and group stay as they are written. So is the committee recognised.
    """
    form = load_form(minutes.template)
    known = KnownPeople(one.person for one in officers(roster, day_of(minutes, form)))
    if not known:
        return minutes
    committee = find_committee(committee_name(minutes, form), people.committees(roster))
    return minutes.with_facts(
        attendees=matching.recognise(minutes.attendees, known), committee=minutes.committee or committee
    )


def mark_by_hand(minutes: Minutes, marks: Iterable[tuple[str, str]], *, reword: bool = False) -> Minutes:
    """The record in which the people of these names took part as their marks say (late@14:10, proxy:鈴木一郎).

    With `reword` lists whose words a person wrote follow, too. UserFacingError ``attendee-unknown`` or
    ``attendee-ambiguous`` for a name, ``usage`` for a mark.
    """
    form = load_form(minutes.template)
    lists, start = lists_of(minutes.header, form), start_of(minutes, form)
    people = {person.id: person for person in minutes.attendees}
    for name, words in marks:
        id = find_person(minutes.attendees, name).id
        people[id] = read_mark(words, start).on(people[id], lists)
    marked = set_attendance(minutes, form, tuple(people.values())).apply(minutes)
    return word_by_form(marked, [field.key for field in standing(marked, form)]).apply(marked) if reword else marked


def told_of_lists(before: Minutes, after: Minutes) -> Iterator[ToldList]:
    """What has become of lists in words of their own when the attendance changed; each is told once."""
    form = load_form(after.template)
    for field in worded_anew(before, after):
        words = one_line(own_words(field))[:LONGEST_QUOTE]
        yield ToldList(field, True, LIST_WORDED_ANEW.format(list=field.label, words=words))
    stood = {field.key for field in standing(before, form)}
    for field in standing(after, form):
        if field.key not in stood:
            yield ToldList(field, False, LIST_STANDS.format(list=field.label))


def day_of(minutes: Minutes, form: Form) -> date | None:
    """The day of the meeting, where the record tells it."""
    field = field_for(Role.HELD, minutes, form)
    held = field.value if field is not None else None
    return held.start.date() if isinstance(held, WhenValue) and held.start else None
