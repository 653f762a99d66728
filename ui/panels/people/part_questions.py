"""What one key leaves open of how somebody took part: the lines that ask for it, and what is read from them."""

from __future__ import annotations

from datetime import time

from minutesapp.attendance.presence.marks import PartMark, proxy_named, timed
from minutesapp.attendance.presence.told_times import start_of
from minutesapp.attendance.times import typed_times
from minutesapp.model.attendance import Attendee, Proxy, Status
from ui.desk import Desk
from ui.widgets.one_line import DigitsLine, OneLine
from ui.widgets.people.part_prompt import Read
from ui.widgets.people.person_picker import PersonPicker
from ui.widgets.people.roster_candidates import candidates_for

EXAMPLES = {Status.LATE: "14:10", Status.LEFT_EARLY: "15:00", Status.AWAY: "14:10-14:30", Status.PROXY: "鈴木一郎"}


def ask_part(desk: Desk, person: Attendee, status: Status) -> tuple[OneLine, Read, str]:
    """The line, what reads it, and an example; it may be left empty."""
    if status is Status.PROXY:
        picker = PersonPicker(lambda text: candidates_for(text, desk))
        picker.setText(person.proxy.name if person.proxy is not None else "")
        return picker, _read_proxy, EXAMPLES[status]
    shown = _known(person, status)
    start = start_of(desk.minutes, desk.form)

    def read(written: object) -> PartMark | None:
        times = timed(status, typed_times(str(written), start))
        return PartMark(status, times) if times is not None else None

    return DigitsLine(shown), read, EXAMPLES[status]


def ask_time(desk: Desk, present: time | None) -> tuple[OneLine, Read]:
    """The line for one time, and what reads it: that time, or nothing."""
    start = start_of(desk.minutes, desk.form)

    def read(written: object) -> tuple[time, ...] | None:
        times = typed_times(str(written), start)
        return times if times is not None and len(times) <= 1 else None

    return DigitsLine(f"{present:%H:%M}" if present is not None else ""), read


def _known(person: Attendee, status: Status) -> str:
    """What is known already of the times for this way of taking part."""
    if (status is Status.AWAY) is not (person.status is Status.AWAY):
        return ""  # the same times mean something else
    times = {Status.AWAY: (person.left, person.arrived), Status.LATE: (person.arrived,)}.get(status, (person.left,))
    return "-".join(f"{at:%H:%M}" for at in times if at is not None)


def _read_proxy(written: object) -> PartMark:
    """Somebody of the roster, or a name that was typed; without one nobody says who came."""
    if isinstance(written, Attendee):
        post = " ".join(filter(None, (written.organisation or written.group, written.post)))
        return PartMark(Status.PROXY, proxy=Proxy(written.name, written.family, post))
    return PartMark(Status.PROXY, proxy=proxy_named(str(written)) if written else None)
