"""What a clerk can do to the attendance. Each command gives the change; a `Session` applies it."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from minutesapp.attendance.lists import lists_of, touched_lists
from minutesapp.attendance.ordering import Order, in_order
from minutesapp.editing.change import Change, swap_facts
from minutesapp.editing.deeds import Deed
from minutesapp.editing.splice import splice_between
from minutesapp.model.attendance import Attendance, Attendee, Status
from minutesapp.model.blocks import Absence, AbsenceReason, Block, Speaker
from minutesapp.model.header import PeopleValue
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import heading_above, headings_over
from minutesapp.templates.form import Form
from minutesapp.templates.parts.field import FieldType


def set_attendance(minutes: Minutes, form: Form, attendees: Attendance) -> Change:
    """The people of the meeting are these, in this order.

    A list of people in the words of the source is written anew by the form as soon as one of its people changes; one
    whose words a person wrote stays as it is (`checks.people` tells where it no longer fits).
    Removing somebody who spoke is `remove_attendee`'s task.
    """
    touched = touched_lists(minutes.header, form, minutes.attendees, attendees)
    header = tuple(
        replace(field, value=PeopleValue(note=field.value.note))
        if field.key in touched and isinstance(field.value, PeopleValue) and not field.value.stands
        else field
        for field in minutes.header
    )
    return Change(Deed.EDIT_ATTENDANCE, facts=swap_facts(minutes, header=header, attendees=attendees))


def mark_status(minutes: Minutes, form: Form, id: str, status: Status) -> Change:
    """The attendee with this id took part so."""
    lists = lists_of(minutes.header, form)
    people = tuple(lists.with_status(p, status) if p.id == id else p for p in minutes.attendees)
    return set_attendance(minutes, form, people)


def mark_all_present(minutes: Minutes, form: Form) -> Change:
    """Everybody was there from the beginning to the end."""
    lists = lists_of(minutes.header, form)
    return set_attendance(minutes, form, tuple(lists.with_status(p, Status.PRESENT) for p in minutes.attendees))


def put_attendee(minutes: Minutes, form: Form, person: Attendee) -> Change:
    """The attendee with this id is as given; somebody new stands behind the last of the same list and group.

    Who turns out to have been there leaves the list of the absent, unless another list was chosen.
    """
    people = list(minutes.attendees)
    before = minutes.attendee(person.id)
    if before is not None:
        if before.field == person.field:
            moved = lists_of(minutes.header, form).with_status(replace(person, status=before.status), person.status)
            person = replace(person, field=moved.field, proxy=moved.proxy)
        return set_attendance(minutes, form, tuple(person if p.id == person.id else p for p in people))
    listed = [at for at, p in enumerate(people) if (p.field, p.side) == (person.field, person.side)]
    grouped = [at for at in listed if people[at].group == person.group] or listed
    people.insert(grouped[-1] + 1 if grouped else len(people), person)
    return set_attendance(minutes, form, tuple(people))


def set_absence(minutes: Minutes, index: int, id: str, reason: AbsenceReason | None) -> Change:
    """The attendee was not there for the item in which the block at `index` lies, and why; with None they were.

    Nothing changes over the first item. With None they are there for all the items that lie over the block, too.
    """
    here = heading_above(minutes.body, index)
    if here is None:
        return Change(Deed.EDIT_ATTENDANCE)
    items = set(headings_over(minutes.body, index)) if reason is None else {here}
    told = () if reason is None else (Absence(id, reason),)
    body = tuple(
        replace(block, absences=(*(one for one in block.absences if one.attendee != id), *told))
        if at in items
        else block
        for at, block in enumerate(minutes.body)
    )
    return Change(Deed.EDIT_ATTENDANCE, body=splice_between(minutes.body, body))


def arrange(minutes: Minutes, form: Form, order: Order) -> Change:
    """Everybody stands in this order among those of their side."""
    kinds = lists_of(minutes.header, form).kinds
    grouped = {kind.key for kind in kinds if kind.type is FieldType.GROUPED_PEOPLE}
    return set_attendance(minutes, form, in_order(minutes.attendees, order, grouped))


def add_people(minutes: Minutes, form: Form, people: Iterable[Attendee]) -> Change:
    """All these are at the meeting as well, in this order, each behind the last of the same list and group."""
    added = minutes
    for person in people:
        added = put_attendee(added, form, person).apply(added)
    return set_attendance(minutes, form, added.attendees)


def move_attendee(minutes: Minutes, form: Form, id: str, step: int) -> Change:
    """The attendee stands `step` places further among those of their side; nothing changes at the end of them.

    KeyError for an unknown id.
    """
    people = list(minutes.attendees)
    here = {person.id: at for at, person in enumerate(people)}[id]
    others = [at for at, person in enumerate(people) if person.side is people[here].side]
    place = others.index(here) + step
    if 0 <= place < len(others):
        there = others[place]
        people[here], people[there] = people[there], people[here]
    return set_attendance(minutes, form, tuple(people))


def remove_attendee(minutes: Minutes, form: Form, id: str, label: str) -> Change:
    """The attendee is gone; turns that were theirs show `label` from now on, so that no speaker is lost."""
    body = tuple(_without_person(block, id, label) for block in minutes.body)
    change = set_attendance(minutes, form, tuple(p for p in minutes.attendees if p.id != id))
    return replace(change, body=splice_between(minutes.body, body))


def merge_attendees(minutes: Minutes, form: Form, id: str, other: str) -> Change:
    """The `other` one is the attendee with this id: all that was theirs is the attendee's."""
    body = tuple(_of_one(block, id, other) for block in minutes.body)
    change = set_attendance(minutes, form, tuple(p for p in minutes.attendees if p.id != other))
    return replace(change, body=splice_between(minutes.body, body))


def _of_one(block: Block, id: str, other: str) -> Block:
    if block.absences:
        renamed = {id if one.attendee == other else one.attendee: one.reason for one in block.absences}
        return replace(block, absences=tuple(Absence(*one) for one in renamed.items()))
    if block.speaker is None or block.speaker.attendee != other:
        return block
    return replace(block, speaker=replace(block.speaker, attendee=id))


def _without_person(block: Block, id: str, label: str) -> Block:
    if block.absences:
        return replace(block, absences=tuple(one for one in block.absences if one.attendee != id))
    if block.speaker is None or block.speaker.attendee != id:
        return block
    return replace(block, speaker=Speaker(label=block.speaker.label or label))
