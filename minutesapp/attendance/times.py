"""When somebody came and went: read from what a list says of them, and kept in step with how they took part."""

from __future__ import annotations

from datetime import datetime, time
from typing import NamedTuple

from msgspec.structs import replace

from minutesapp.language.dates.clock import TIME, find_times
from minutesapp.language.matching.folding import nfkc
from minutesapp.language.pattern import pattern
from minutesapp.model.attendance import Attendee, Status
from minutesapp.templates.people import tells_status

CAME = pattern("から|より|入|着|遅|出席|参加")
WENT = pattern("まで|退|帰")
HALVES = pattern(r"(午前|午後)\s+")
BETWEEN = pattern(r"\s*(?:[-~〜–—ー、,/]|から|まで)\s*|\s+")
DIGITS = pattern(r"^(\d{1,2})(\d{2})$")
USUAL = {Status.LATE: "arrived", Status.LEFT_EARLY: "left", Status.AWAY: "left"}
"""What a time alone means, of those who were not there for all of the meeting."""


class Times(NamedTuple):
    """When somebody came and went; None where that is not known."""

    arrived: time | None = None
    left: time | None = None


def read_times(words: str, status: Status) -> Times:
    """The times that words behind a name tell of who came late, left early or was out; none of anybody else.

    午後2時10分から出席, 14:10遅参、15:30退席. A time alone is that of coming for who was late, else of going; who was
    out for a while went at the first and was back at the second.
    """
    if status not in USUAL:
        return Times()
    plain = nfkc(words)
    found = find_times(plain)
    if status is Status.AWAY:
        at = [clock.on(datetime.min).time() for _, clock in found]
        return Times(left=at[0] if at else None, arrived=at[1] if len(at) > 1 else None)
    times: dict[str, time] = {}
    for number, (place, clock) in enumerate(found, 1):
        behind = plain[place : found[number][0] if number < len(found) else None]
        told = "left" if WENT.search(behind) else "arrived" if CAME.search(behind) else ""
        times.setdefault(told or USUAL[status], clock.on(datetime.min).time())
    return Times(**times)


def typed_times(words: str, start: time | None = None) -> tuple[time, ...] | None:
    """The times that somebody typed (14:10, 1410, 午後2時10分, 14:10-14:30); None where anything else is among them.

    `start` is when the meeting began: 2:10 is in the afternoon where that was.
    """
    parts = list(filter(None, BETWEEN.split(HALVES.sub(r"\1", nfkc(words)))))
    matches = [TIME.fullmatch(DIGITS.sub(r"\1:\2", part)) for part in parts]
    clocks = [find_times(match[0]) if match else [] for match in matches]
    return tuple(found[0][1].since(start) for found in clocks) if all(clocks) else None


def with_times(person: Attendee, times: Times) -> Attendee:
    """The person who came and went at these times, with the part in the meeting that follows.

    Who was there all along was not, if times are new: who went before they came was out for a while. Without new ones
    they neither came nor went, and the absent never did. A note that told how somebody took part goes where it told
    other times.
    """
    new = times != (person.arrived, person.left)
    status = _status_by(times) if new and person.status is Status.PRESENT else person.status
    if status in (Status.PRESENT, Status.ABSENT):
        times = Times()
    note = "" if new and tells_status(person) else person.note
    return replace(person, status=status, note=note, arrived=times.arrived, left=times.left)


def _status_by(times: Times) -> Status:
    if times.arrived and times.left and times.left < times.arrived:
        return Status.AWAY
    return Status.LATE if times.arrived else Status.LEFT_EARLY if times.left else Status.PRESENT
