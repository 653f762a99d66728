"""Exceptions as somebody types them, parted by commas: 山﨑、五十嵐 14:10、東 代理 鈴木一郎、いがらし早退1500."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import time

from msgspec import Struct

from minutesapp.attendance.presence.marks import CODES, PartMark, named, only, proxy_named, timed
from minutesapp.attendance.speaking.label_index import LabelIndex
from minutesapp.attendance.times import typed_times
from minutesapp.errors import UserFacingError
from minutesapp.language.kana import readings_of_typing
from minutesapp.language.matching.folding import nfkc
from minutesapp.language.pattern import pattern
from minutesapp.model.attendance import Attendance, Attendee, Status

COMMAS = pattern("[、，,]")
END_OF_WORD = pattern(r"(?=\s)|(?<=\D)(?=\d)")
"""White space, or a figure: who writes with an input method has no space that converts nothing."""
HOW = sorted(CODES, key=len, reverse=True)
BEHIND_NAME = ("午前", "午後", *(code for code in HOW if not code.isascii()))
"""What may stand behind a name without a space."""
LONGEST_NAME = 60
"""Signs; where more is written, the name is the beginning of it."""
WAYS_TO_READ = 2
"""Of a name that is typed to its end."""
BEFORE_PROXY = pattern(r"[人者]?[\s:]*")


class WrittenException(Struct, frozen=True):
    """Whose part in the meeting was another one than being there, and which."""

    person: Attendee
    mark: PartMark


class Cut(Struct, frozen=True):
    """Words as a name and what is said of its bearer; `mark` is None where that says nothing."""

    name: str
    rest: str
    mark: PartMark | None


def read_exceptions(words: str, attendees: Attendance, start: time | None = None) -> tuple[WrittenException, ...]:
    """Everything that is written of anybody, in its order; the errors of `read_exception`."""
    parts = filter(None, (part.strip() for part in COMMAS.split(words)))
    return tuple(read_exception(part, attendees, start) for part in parts)


def read_exception(words: str, attendees: Attendance, start: time | None = None) -> WrittenException:
    """Who is meant and how they took part.

    First stands the name, or the beginning of its reading, as it is typed; then how (欠席, 遅参, 早退, 代理 …), and
    when, or who came in their place. A name alone is somebody absent, a time alone that of coming late, two are those
    between which somebody was out. The name is the longest beginning that is one, at last a label.
    `start` is when the meeting began. UserFacingError ``attendee-unknown``, ``attendee-ambiguous``,
    ``exception-unreadable``.
    """
    plain = nfkc(words).strip()
    cuts = [Cut(plain[:at].rstrip(), plain[at:].strip(), _mark(plain[at:].strip(), start)) for at in _ends(plain)]
    word = END_OF_WORD.split(plain, maxsplit=1)[0]
    found = _first(cuts, lambda name: named(attendees, name) or _read(attendees, name))
    found = found or _first(
        [cut for cut in cuts if len(cut.name) <= len(word)], lambda name: _labelled(attendees, name)
    )
    if found is None:
        name = next((cut.name for cut in reversed(cuts) if cut.mark), word)
        raise UserFacingError("attendee-unknown", person=name)
    cut, people = found
    if cut.mark is None:
        raise UserFacingError("exception-unreadable", text=cut.rest)
    return WrittenException(only(people, cut.name), cut.mark)


def _ends(plain: str) -> list[int]:
    """Where the name may end, the last place first."""
    ends = {len(plain), *(found.start() for found in END_OF_WORD.finditer(plain))}
    ends |= {at for at in range(len(plain)) if plain.startswith(BEHIND_NAME, at)}
    return sorted((at for at in ends if 0 < at <= LONGEST_NAME), reverse=True)


def _first(cuts: Iterable[Cut], whom: Callable[[str], Sequence[Attendee]]) -> tuple[Cut, Sequence[Attendee]] | None:
    """The first name that means somebody and of whose bearer something is said; else the first that means somebody."""
    found = [(cut, people) for cut in cuts if (people := whom(cut.name))]
    return next((one for one in found if one[0].mark is not None), found[0] if found else None)


def _read(attendees: Attendance, name: str) -> list[Attendee]:
    """Whose whole reading is typed, or that of the family name; else those whose reading begins so.

    A letter at the end that is no kana yet leads to several readings, and ends none of them.
    """
    typed = readings_of_typing(name)
    ended = {*typed} if len(typed) <= WAYS_TO_READ else set()
    readings = [(person, person.kana.split()) for person in attendees if typed and person.kana]
    whole = [person for person, parts in readings if {*parts[:1], "".join(parts)} & ended]
    return whole or [person for person, parts in readings if "".join(parts).startswith(typed)]


def _labelled(attendees: Attendance, name: str) -> list[Attendee]:
    id = LabelIndex(attendees).find(name)
    return [person for person in attendees if person.id == id]


def _mark(words: str, start: time | None) -> PartMark | None:
    """How, when, and who in their place; None for words that say none of it."""
    if not words:
        return PartMark(Status.ABSENT)
    how = next(filter(words.startswith, HOW), "")
    status, rest = CODES.get(how), words.removeprefix(how)
    if status is Status.PROXY:
        proxy = BEFORE_PROXY.sub("", rest, count=1)
        return PartMark(status, proxy=proxy_named(proxy) if proxy else None)
    typed = typed_times(rest, start)
    if status is None:
        status = Status.AWAY if typed is not None and len(typed) > 1 else Status.LATE
    times = timed(status, typed)
    return PartMark(status, times) if times is not None else None
