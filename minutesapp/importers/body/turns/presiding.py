"""Who presides where the label only says 議長: the 会長, where the record or the law says so."""

from __future__ import annotations

from collections.abc import Iterable

from minutesapp.language.matching.folding import squeeze
from minutesapp.language.pattern import pattern
from minutesapp.model.attendance import Attendance, Status

CHAIR, PRESIDENT = "議長", "会長"
SAYS_SO = pattern(
    r"議長は、?(?:会議?規則|規則|条例|規程|要綱)?.{0,12}会長(?:が|と)|会長が、?議長|議長.{0,24}会長にお願い|会長に議長"
)
"""How a record says that the 会長 presides."""
BY_LAW = "農業委員会"
"""A committee over whose meetings the 会長 presides by law (農業委員会等に関する法律第27条)."""


def presiding(attendees: Attendance, texts: Iterable[str], committee: str) -> str:
    """The id of the only 会長 who was there, where nobody is called 議長 and that person presides; else empty."""
    if any(squeeze(person.post) == CHAIR for person in attendees):
        return ""
    found = [person for person in attendees if squeeze(person.post) == PRESIDENT]
    if len(found) != 1 or found[0].status is Status.ABSENT:
        return ""
    return found[0].id if BY_LAW in committee or any(map(SAYS_SO.search, texts)) else ""
