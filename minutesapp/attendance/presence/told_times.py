"""The times of day that the stage directions of a body tell: 休憩　午後2時, 山田委員入室　午後2時10分."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from datetime import time
from typing import NamedTuple

from minutesapp.language.dates.clock import find_times
from minutesapp.language.matching.folding import nfkc
from minutesapp.model.blocks import DIRECTION, Block
from minutesapp.model.header import WhenValue
from minutesapp.model.minutes import Minutes
from minutesapp.templates.fields import field_for
from minutesapp.templates.form import Form
from minutesapp.templates.roles import Role


class ToldTime(NamedTuple):
    """The first and the last time that the direction at `place` tells; mostly one and the same."""

    place: int
    first: time
    last: time


class Clock:
    """Between which times the places of a body lie. A time that lies before one told earlier is none of its place."""

    def __init__(self, body: Iterable[Block], start: time | None) -> None:
        self._start = start
        self._told: list[ToldTime] = []
        now = start or time.min
        for index, block in enumerate(body):
            times = times_in(block.text, start) if block.kind is DIRECTION else []
            if times and now <= times[0] <= times[-1]:
                self._told.append(ToldTime(index, times[0], times[-1]))
                now = times[-1]

    def after(self, index: int) -> time | None:
        """The last time that was told before this place: it lies after it."""
        at = bisect_left(self._told, index, key=lambda told: told.place)
        return self._told[at - 1].last if at else self._start

    def before(self, index: int) -> time | None:
        """The first time that is told behind this place: it lies before it."""
        at = bisect_left(self._told, index + 1, key=lambda told: told.place)
        return self._told[at].first if at < len(self._told) else None


def times_in(words: str, start: time | None) -> list[time]:
    """The times that words tell, in their order; the meeting began at `start`."""
    return [clock.since(start) for _, clock in find_times(nfkc(words))]


def start_of(minutes: Minutes, form: Form) -> time | None:
    """When the meeting began, where the record tells it."""
    field = field_for(Role.HELD, minutes, form)
    held = field.value if field is not None else None
    return held.start.time() if isinstance(held, WhenValue) and held.start and held.timed else None
