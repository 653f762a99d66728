"""Days and spans of time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from minutesapp.language.dates.wareki import read_when, render_when
from minutesapp.language.numerals import written
from minutesapp.model.attendance import Attendee
from minutesapp.model.header import WhenValue
from minutesapp.templates.parts.field import FieldForm, FieldType
from minutesapp.templates.values.kind import ValueKind


def when_words(kind: FieldForm, value: WhenValue, people: Sequence[Attendee] = ()) -> str:
    """The day and the times in the form's style."""
    if not value.start:
        return ""
    return written(render_when(value.start, value.end, kind.when, timed=value.timed), kind.digits)


def read_when_value(kind: FieldForm, text: str, note: str = "") -> WhenValue:
    """What could be understood of a day and its times; a day alone that nobody knows where nothing could."""
    when = read_when(text)
    return WhenValue(when.start, when.end, when.timed) if when else WhenValue(timed=False)


def shown_when(value: WhenValue) -> dict[str, str | None]:
    """``2020-05-15T13:30``, or the day alone where the record states no time."""
    return {"start": _moment(value.start, value.timed), "end": _moment(value.end, value.timed)}


def _moment(time: datetime | None, timed: bool) -> str | None:
    if time is None:
        return None
    return time.isoformat(timespec="minutes") if timed else time.date().isoformat()


WHEN = ValueKind(
    "when",
    WhenValue,
    (FieldType.WHEN,),
    words=when_words,
    read=read_when_value,
    blank=lambda kind: WhenValue(timed=kind.when.clock != "none"),
    shown=shown_when,
)
