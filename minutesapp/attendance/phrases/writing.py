"""A stage direction that was chosen comes into the record, and with it what it tells of the attendance."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, time, timedelta
from typing import NamedTuple

from msgspec.structs import replace

from minutesapp.attendance.changes import set_attendance
from minutesapp.attendance.phrases.offers import Choice
from minutesapp.attendance.presence.entrances import Entrance, move_people, with_direction
from minutesapp.attendance.presence.told_times import Clock, start_of, times_in
from minutesapp.editing.change import Change
from minutesapp.editing.commands import rearrange
from minutesapp.editing.deeds import Deed
from minutesapp.model.attendance import Attendee, Status
from minutesapp.model.blocks import DIRECTION, Block
from minutesapp.model.header import WhenValue
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import index_of
from minutesapp.templates.fields import field_for
from minutesapp.templates.form import Form
from minutesapp.templates.roles import DirectionMeaning, Role

ENTRANCES = {DirectionMeaning.CAME: Entrance.CAME, DirectionMeaning.WENT: Entrance.WENT}
TIMED = (Status.LATE, Status.LEFT_EARLY, Status.AWAY)
OVERTIME = timedelta(hours=6)
"""So long after it began a meeting is surely over."""


class Written(NamedTuple):
    """The step, and where the direction stands after it."""

    change: Change
    place: int


def write_phrase(minutes: Minutes, form: Form, choice: Choice, at: time | None, index: int) -> Written:
    """The direction stands behind the block at `index`, or in it where that is blank; who came or went did so `at`."""
    body, place = with_direction(minutes, choice.title, index)
    change = rearrange(minutes, Deed.INSERT, body)
    entrance = ENTRANCES.get(choice.meaning)
    if entrance is None or not choice.ids:
        return Written(change, place)
    return Written(replace(change, facts=move_people(minutes, form, choice.ids, entrance, at).facts), place)


def time_at(minutes: Minutes, form: Form, index: int, now: datetime) -> time | None:
    """What time it is at a place of the record, to the minute; None where nothing tells.

    By the recording, if the place is in one and it is known when the meeting began; else by the clock on the wall, if
    the meeting is going on. A record that is written days later has no present time.
    """
    field = field_for(Role.HELD, minutes, form)
    held = field.value if field is not None else None
    if not isinstance(held, WhenValue) or held.start is None:
        return None
    heard = _heard(minutes.body[: index + 1]) if held.timed else None
    if heard is not None:
        at = held.start + heard
    elif held.start.date() == now.date() and (not held.timed or held.start <= now <= held.start + OVERTIME):
        at = now
    else:
        return None
    told = Clock(minutes.body, held.start.time() if held.timed else None).after(index + 1)
    found = at.time().replace(second=0, microsecond=0)
    return None if told is not None and found < told else found


def times_as_written(
    minutes: Minutes, form: Form, block: str, ids: Collection[str], meaning: DirectionMeaning, before: time | None
) -> Change | None:
    """After somebody wrote another time into a direction than the one `before`: who came or went did so then.

    None where it is the same, tells no time, or more was said of them in the meantime.
    """
    index, entrance = index_of(minutes.body, block), ENTRANCES.get(meaning)
    if index is None or entrance is None or minutes.body[index].kind is not DIRECTION:
        return None
    times = times_in(minutes.body[index].text, start_of(minutes, form))
    name = "arrived" if entrance is Entrance.CAME else "left"
    if len(times) != 1 or times[0] == before:
        return None
    moved = tuple(_retimed(p, name, before, times[0]) if p.id in ids else p for p in minutes.attendees)
    change = set_attendance(minutes, form, moved)
    return None if change.changes_nothing else change


def _retimed(person: Attendee, name: str, before: time | None, at: time) -> Attendee:
    known: time | None = getattr(person, name)
    return replace(person, **{name: at}) if person.status in TIMED and known == before else person


def _heard(blocks: tuple[Block, ...]) -> timedelta | None:
    """How far into the recording the last of these paragraphs is that tells of it."""
    told = next((block.time for block in reversed(blocks) if block.time is not None), None)
    return None if told is None else timedelta(milliseconds=told)
