"""The people of a record and the people of the roster: who may be who. Names stay as the record writes them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from minutesapp.language.folding import fold_for_matching
from minutesapp.model.attendance import Attendee
from minutesapp.model.header import WhenValue
from minutesapp.model.minutes import Minutes
from minutesapp.services import people


def expected_people(roster: Path | None = None, on: date | None = None) -> tuple[Attendee, ...]:
    """Everybody whom the roster has in a post on a day (today), as attendees; nobody where there is no roster yet."""
    return tuple(people.as_attendee(entry) for entry in people.list_roster(on, roster) if entry.current)


def recognise(minutes: Minutes, roster: Path | None = None) -> Minutes:
    """The record with the roster's reading and number for everybody whom the roster knows for certain.

    As of the day of the meeting. Name, post and group stay as they are written.
    """
    known = expected_people(roster, day_of(minutes))
    if not known:
        return minutes
    return replace(minutes, attendees=tuple(_recognised(person, known) for person in minutes.attendees))


def day_of(minutes: Minutes) -> date | None:
    """The day of the meeting, where the record tells it."""
    field = minutes.field("held")
    held = field.value if field is not None else None
    return held.start.date() if isinstance(held, WhenValue) and held.start else None


def match_person(person: Attendee, roster: Sequence[Attendee]) -> Attendee | None:
    """Whom of the roster an attendee is; None where it is nobody, or could be more than one.

    By the whole name; where a list gives the family name alone, by it and the post, else by it and the 部署.
    """
    if person.person:
        return next((entry for entry in roster if entry.person == person.person), None)
    name = fold_for_matching(person.name)
    found = [entry for entry in roster if entry.side is person.side and fold_for_matching(entry.name) == name]
    if not found and not person.given:
        namesakes = [entry for entry in roster if fold_for_matching(entry.family) == name]
        found = [entry for entry in namesakes if fold_for_matching(entry.post) == fold_for_matching(person.post)]
        found = found or [
            entry for entry in namesakes if fold_for_matching(entry.group) == fold_for_matching(person.group)
        ]
    return found[0] if len({entry.person for entry in found}) == 1 else None


def _recognised(person: Attendee, known: Sequence[Attendee]) -> Attendee:
    entry = match_person(person, known)
    if entry is None:
        return person
    kana = entry.kana if person.given else entry.kana.split()[0] if entry.kana else ""
    return replace(person, kana=kana or person.kana, person=entry.person)
