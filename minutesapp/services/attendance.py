"""The people of a record and the people of the roster: who may be who. Names stay as the record writes them."""

from __future__ import annotations

from datetime import date

from minutesapp.attendance import matching
from minutesapp.attendance.committees import committee_name, find_committee
from minutesapp.attendance.expected import Officer
from minutesapp.attendance.matching import KnownPeople
from minutesapp.model.header import WhenValue
from minutesapp.model.minutes import Minutes
from minutesapp.roster.source import OWN, RosterSource
from minutesapp.services import people
from minutesapp.templates.fields import field_for
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.form import Form
from minutesapp.templates.roles import Role


def officers(roster: RosterSource = OWN, on: date | None = None) -> tuple[Officer, ...]:
    """Everybody whom the roster has in a post on a day (today); nobody where there is no roster yet."""
    entries = people.list_roster(on, roster)
    return tuple(Officer(people.as_attendee(e), e.posting.committee) for e in entries if e.current)


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


def day_of(minutes: Minutes, form: Form) -> date | None:
    """The day of the meeting, where the record tells it."""
    field = field_for(Role.HELD, minutes, form)
    held = field.value if field is not None else None
    return held.start.date() if isinstance(held, WhenValue) and held.start else None
