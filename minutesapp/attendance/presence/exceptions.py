"""Exceptions as somebody types them, parted by commas: 山﨑、五十嵐 14:10、東 代理 鈴木一郎、いがらし 早退 1500."""

from __future__ import annotations

from datetime import time

from msgspec import Struct

from minutesapp.attendance.presence.marks import CODES, PartMark, find_person, proxy_named, timed
from minutesapp.attendance.times import typed_times
from minutesapp.errors import UserFacingError
from minutesapp.language.kana import readings_of_typing
from minutesapp.language.matching.folding import nfkc
from minutesapp.language.pattern import pattern
from minutesapp.model.attendance import Attendance, Attendee, Status

COMMAS = pattern("[、，,]")
END_OF_NAME = pattern(r"\s+|(?<=\D)(?=\d)")
"""White space, or the first figure: who writes with an input method has no space that converts nothing."""


class WrittenException(Struct, frozen=True):
    """Whose part in the meeting was another one than being there, and which."""

    person: Attendee
    mark: PartMark


def read_exceptions(words: str, attendees: Attendance, start: time | None = None) -> tuple[WrittenException, ...]:
    """Everybody of whom something is written; the errors of `read_exception`."""
    parts = filter(None, (part.strip() for part in COMMAS.split(words)))
    return tuple(read_exception(part, attendees, start) for part in parts)


def read_exception(words: str, attendees: Attendance, start: time | None = None) -> WrittenException:
    """Who is meant and how they took part.

    First stands the name, or the beginning of its reading, as it is typed; then how (欠席, 遅参, 早退, 代理 …), and
    when, or who came in their place. A name alone is somebody absent, a time alone that of coming late, two are those
    between which somebody was out.
    `start` is when the meeting began. UserFacingError ``attendee-unknown``, ``attendee-ambiguous``,
    ``exception-unreadable``.
    """
    name, *said = END_OF_NAME.split(nfkc(words).strip(), maxsplit=1)
    rest = " ".join(said).strip()
    person = _person(name, attendees)
    mark = _mark(rest, start)
    if mark is None:
        raise UserFacingError("exception-unreadable", text=rest)
    return WrittenException(person, mark)


def _person(name: str, attendees: Attendance) -> Attendee:
    """Whose name, or the only one whose reading begins so."""
    begun = readings_of_typing(name)
    read = [person for person in attendees if begun and "".join(person.kana.split()).startswith(begun)]
    return read[0] if len(read) == 1 else find_person(attendees, name)


def _mark(words: str, start: time | None) -> PartMark | None:
    """How, when, and who in their place; None for words that say none of it."""
    if not words:
        return PartMark(Status.ABSENT)
    how, _, rest = words.partition(" ")
    status = CODES.get(how)
    if status is Status.PROXY:
        return PartMark(status, proxy=proxy_named(rest) if rest.strip() else None)
    typed = typed_times(words if status is None else rest, start)
    if status is None:
        status = Status.AWAY if typed is not None and len(typed) > 1 else Status.LATE
    times = timed(status, typed)
    return PartMark(status, times) if times is not None else None
