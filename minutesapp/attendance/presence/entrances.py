"""Somebody comes in or goes out in the course of a meeting: the direction that says so, and what is known then."""

from __future__ import annotations

from collections.abc import Collection
from datetime import time
from enum import StrEnum

from msgspec.structs import replace

from minutesapp.attendance.changes import set_attendance
from minutesapp.attendance.lists import PeopleLists, lists_of
from minutesapp.editing.change import Change
from minutesapp.editing.commands import rearrange
from minutesapp.editing.deeds import Deed
from minutesapp.model.attendance import Attendee, Side, Status
from minutesapp.model.attributes import as_closed, as_paragraph
from minutesapp.model.blocks import DIRECTION, HEADING, Block, Body
from minutesapp.model.identity import fresh_id
from minutesapp.model.minutes import Minutes
from minutesapp.templates.directions.phrases import time_words
from minutesapp.templates.form import Form
from minutesapp.templates.parts.naming import HIDING
from minutesapp.templates.rendering import Rendering


class Entrance(StrEnum):
    """Coming in (入室), or going out (退室)."""

    CAME = "came"
    WENT = "went"


def write_entrance(minutes: Minutes, form: Form, id: str, entrance: Entrance, at: time | None, index: int) -> Change:
    """A direction behind the block at `index` tells that the attendee comes or goes, at a time where that is known.

    The time is theirs from then on if they had none; KeyError for an unknown id. In a blank paragraph it takes its
    place, and beside closed words it is closed.
    """
    person = minutes.attendee(id)
    if person is None:
        raise KeyError(id)
    words = entrance_words(minutes, form, person, entrance, at)
    change = rearrange(minutes, Deed.INSERT, with_direction(minutes, words, index)[0])
    return replace(change, facts=move_people(minutes, form, (id,), entrance, at).facts)


def move_people(minutes: Minutes, form: Form, ids: Collection[str], entrance: Entrance, at: time | None) -> Change:
    """These attendees came in or went out then, as far as their part in the meeting was not known better before."""
    lists = lists_of(minutes.header, form)
    people = (after_entrance(p, entrance, at, lists) if p.id in ids else p for p in minutes.attendees)
    return set_attendance(minutes, form, tuple(people))


def entrance_words(minutes: Minutes, form: Form, person: Attendee, entrance: Entrance, at: time | None) -> str:
    """What the direction says, in the form's words; the person is called as the public may read it."""
    pattern = form.direction.came if entrance is Entrance.CAME else form.direction.went
    label = labels_in_directions(minutes, form)[person.id]
    return pattern.format(label=label, time=time_words(form, at) if at is not None else "").strip()


def labels_in_directions(minutes: Minutes, form: Form) -> dict[str, str]:
    """What directions call everybody, by their ids: as turns do, but never by a name that the public may not read."""
    usual, naming = Rendering(minutes, form).labels, form.turn.public_naming
    if naming is None:
        return dict(usual)
    public = Rendering(minutes, form, "public").labels
    return {p.id: (public if naming.of(p.side).name in HIDING else usual)[p.id] for p in minutes.attendees}


def after_entrance(person: Attendee, entrance: Entrance, at: time | None, lists: PeopleLists) -> Attendee:
    """What is known of somebody who came in or went out then; what was known before stays.

    Staff and guests come for an item and go after it: who was simply present stays so.
    """
    if person.status is Status.PRESENT and person.side is not Side.MEMBER:
        return person
    known = person.arrived if entrance is Entrance.CAME else person.left
    if entrance is Entrance.CAME:
        if person.status is Status.LEFT_EARLY and person.arrived is None and person.left is not None:
            return replace(person, status=Status.AWAY, arrived=at)
        moved = lists.with_status(person, Status.LATE) if person.status in (Status.PRESENT, Status.ABSENT) else person
        return moved if known else replace(moved, arrived=at)
    if not person.status.attends or known:
        return person
    moved = lists.with_status(person, Status.LEFT_EARLY) if person.status is Status.PRESENT else person
    return replace(moved, left=at)


def with_direction(minutes: Minutes, words: str, index: int) -> tuple[Body, int]:
    """The body with a direction behind the block at `index`, or in its place where it is blank, and where it stands.

    Beside closed words it is closed.
    """
    body = minutes.body
    here = body[index] if 0 <= index < len(body) else None
    if here is not None and here.kind is not HEADING and not (here.text or (here.speaker and here.speaker.known)):
        return (*body[:index], replace(as_paragraph(here, DIRECTION), text=words), *body[index + 1 :]), index
    made = Block(fresh_id(), DIRECTION, words)
    if here is not None and here.closed and here.kind is not HEADING:
        made = as_closed(made, here.reason)
    at = index + 1 if body else 0
    return (*body[:at], made, *body[at:]), at
