"""Taking over from the roster what a clerk chose of the differences."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.attendance.changes import put_attendee, remove_attendee
from minutesapp.attendance.from_roster.comparing import Difference, Kind
from minutesapp.attendance.lists import lists_of
from minutesapp.attendance.newcomers import attendee_from_roster
from minutesapp.editing.change import Change, swap_facts
from minutesapp.editing.deeds import Deed
from minutesapp.editing.splice import splice_between
from minutesapp.model.attendance import Attendee
from minutesapp.model.minutes import Minutes
from minutesapp.templates.form import Form
from minutesapp.templates.rendering import Rendering


class Choice(Struct, frozen=True):
    """A difference that is to go, and by whom of the roster; None is the only one whom the roster has for it."""

    difference: Difference
    known: Attendee | None = None


def is_settled(difference: Difference) -> bool:
    """Whether the roster says by itself what is right: not where it has nobody, or two whom it may be."""
    return difference.kind not in (Kind.STRANGER, Kind.UNCLEAR)


def adopt(minutes: Minutes, form: Form, choices: Iterable[Choice]) -> Change:
    """One step in which the record becomes as the roster has it, for what was chosen and nothing else.

    Who is out of office leaves the attendance; what they said keeps their label.
    """
    after = reduce(lambda record, choice: _adopt(record, form, choice), choices, minutes)
    facts = swap_facts(minutes, header=after.header, attendees=after.attendees)
    body = None if after.body is minutes.body else splice_between(minutes.body, after.body)
    return Change(Deed.EDIT_ATTENDANCE, body=body, facts=facts)


def _adopt(minutes: Minutes, form: Form, choice: Choice) -> Minutes:
    difference, known = choice.difference, choice.known or next(iter(choice.difference.known), None)
    if known is None:
        return minutes
    if difference.written is None:
        newcomer = attendee_from_roster(known, lists_of(minutes.header, form))
        return put_attendee(minutes, form, newcomer).apply(minutes)
    person = minutes.attendee(difference.written.id)
    if person is None:  # gone since the differences were found
        return minutes
    if difference.kind is Kind.ENDED:
        label = Rendering(minutes, form).labels.get(person.id, person.name)
        return remove_attendee(minutes, form, person.id, label).apply(minutes)
    return put_attendee(minutes, form, _made_like(person, known, difference.kind)).apply(minutes)


def _made_like(person: Attendee, known: Attendee, kind: Kind) -> Attendee:
    match kind:
        case Kind.POST:
            return replace(person, post=known.post)
        case Kind.GROUP:
            return replace(person, group=known.group)
        case Kind.NAME:
            return replace(person, name=known.name, family=known.family, given=known.given)
    return replace(person, person=known.person, kana=known.kana or person.kana)
