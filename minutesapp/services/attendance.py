"""The people of a record and the people of the roster: who may be who. Names stay as the record writes them."""

from __future__ import annotations

from datetime import date

from minutesapp.attendance import matching
from minutesapp.attendance.matching import KnownPeople
from minutesapp.model.attendance import Attendee
from minutesapp.model.header import WhenValue
from minutesapp.model.minutes import Minutes
from minutesapp.roster.source import OWN, RosterSource
from minutesapp.services import people
from minutesapp.templates.catalog import load_form
from minutesapp.templates.fields import field_for
from minutesapp.templates.form import Form
from minutesapp.templates.roles import Role


def expected_people(roster: RosterSource = OWN, on: date | None = None) -> tuple[Attendee, ...]:
    """Everybody whom the roster has in a post on a day (today), as attendees; nobody where there is no roster yet."""
    return tuple(people.as_attendee(entry) for entry in people.list_roster(on, roster) if entry.current)


def recognise(minutes: Minutes, roster: RosterSource = OWN) -> Minutes:
    """The record with the roster's reading and number for everybody whom the roster knows for certain.

    As of the day of the meeting. Name, post and group stay as they are written.
    """
    known = KnownPeople(expected_people(roster, day_of(minutes, load_form(minutes.template))))
    return minutes.with_facts(attendees=matching.recognise(minutes.attendees, known)) if known else minutes


def day_of(minutes: Minutes, form: Form) -> date | None:
    """The day of the meeting, where the record tells it."""
    field = field_for(Role.HELD, minutes, form)
    held = field.value if field is not None else None
    return held.start.date() if isinstance(held, WhenValue) and held.start else None
