"""Who is not there at a place of the body, and why.

What is not known is no reason: who came late at an unknown time counts as there.
"""

from __future__ import annotations

from bisect import bisect_left
from datetime import time
from enum import StrEnum

from minutesapp.attendance.presence.movements import movements_of
from minutesapp.attendance.presence.told_times import Clock, start_of
from minutesapp.model.attendance import Attendee, Status
from minutesapp.model.blocks import AbsenceReason
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import agenda_items
from minutesapp.templates.form import Form


class Missing(StrEnum):
    """Why somebody is not there: 欠席, not come yet, gone for good, out for a while; for the item 退席 or 除斥."""

    ABSENT = "wholly"
    NOT_YET = "not_yet"
    GONE = "gone"
    OUT = "out"
    LEFT = "left"
    EXCLUDED = "excluded"


FOR_THE_ITEM = {AbsenceReason.LEFT: Missing.LEFT, AbsenceReason.EXCLUDED: Missing.EXCLUDED}


class Presence:
    """Who of a record is there at which of its blocks.

    By the absences of the items above a place, by the directions that name somebody who comes or goes, and by the times
    at which people came and went, as far as the directions around the place tell times.
    """

    def __init__(self, minutes: Minutes, form: Form) -> None:
        self._people = minutes.attendees
        told = any(block.absences for block in minutes.body)
        self._items = [
            (item, {one.attendee: FOR_THE_ITEM[one.reason] for one in minutes.body[item.start].absences})
            for item in (agenda_items(minutes.body) if told else ())
            if minutes.body[item.start].absences
        ]
        self._clock = Clock(minutes.body, start_of(minutes, form))
        self._movements = movements_of(minutes.body, minutes.attendees)

    def missing(self, person: Attendee, index: int) -> Missing | None:
        """Why somebody is not there at the block at `index`; None where they are, as far as is known."""
        if not person.status.attends:
            return Missing.ABSENT
        if missing := self._for_the_item(person.id, index):
            return missing
        moved = self._movements.get(person.id, [])
        before = bisect_left(moved, index, key=lambda move: move.place)
        if before and not moved[before - 1].comes:
            return Missing.OUT if before < len(moved) else Missing.GONE
        if not before and moved and moved[0].comes:
            return Missing.NOT_YET
        return self._by_the_clock(person, index, has_come=before > 0)

    def missing_at(self, index: int) -> dict[str, Missing]:
        """Everybody who is not there at the block at `index`, by their ids."""
        found = ((person.id, self.missing(person, index)) for person in self._people)
        return {id: missing for id, missing in found if missing is not None}

    def _for_the_item(self, id: str, index: int) -> Missing | None:
        """Why somebody was not there for the items in which a block lies; the inmost one tells."""
        over = (away for item, away in reversed(self._items) if item.start <= index < item.end and id in away)
        return next((away[id] for away in over), None)

    def _by_the_clock(self, person: Attendee, index: int, *, has_come: bool) -> Missing | None:
        if person.arrived is None and person.left is None:
            return None
        after, until = self._clock.after(index), self._clock.before(index)
        if person.status is Status.AWAY:
            out = _not_before(after, person.left) and _not_before(person.arrived, until)
            return Missing.OUT if out and not has_come else None
        if not has_come and _not_before(person.arrived, until):
            return Missing.NOT_YET
        return Missing.GONE if _not_before(after, person.left) else None


def _not_before(later: time | None, earlier: time | None) -> bool:
    return later is not None and earlier is not None and later >= earlier
