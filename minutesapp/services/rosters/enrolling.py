"""People of a record whom the roster has not, offered to it: as they are written, with the post of the record."""

from __future__ import annotations

from collections.abc import Iterable

from minutesapp.attendance.from_roster.adopting import Choice
from minutesapp.attendance.from_roster.comparing import Difference, Kind
from minutesapp.model.attendance import Attendee, Side
from minutesapp.roster.people import RosterEntry, TermPhase
from minutesapp.roster.source import OWN, RosterSource
from minutesapp.services.people import as_attendee
from minutesapp.services.rosters import upkeep


def enrol(person: Attendee, committee: str = "", roster: RosterSource = OWN) -> Attendee:
    """Add somebody of a record to the roster, a member with a seat on the committee; as the roster has them now.

    From when they have had their post is not known, and left open. UserFacingErrors of `upkeep.add_person`.
    """
    name = " ".join(filter(None, (person.family, person.given))) or person.name
    words = {"name": name, "family": person.family, "given": person.given, "kana": person.kana}
    member = person.side is Side.MEMBER
    posting = {"post": person.post, "group": person.group, "side": str(person.side), "seat": person.seat}
    if member:
        posting["committee"] = committee
    known, postings = upkeep.add_person({key: text for key, text in words.items() if text}, posting, roster)
    return as_attendee(RosterEntry(known, postings[0], TermPhase.CURRENT))


def enrolled(choices: Iterable[Choice], committee: str = "", roster: RosterSource = OWN) -> tuple[Choice, ...]:
    """The choices, with everybody whom the roster had not added to it, so that a record can be linked to them."""
    return tuple(_with_number(choice, committee, roster) for choice in choices)


def is_stranger(difference: Difference) -> bool:
    """Whether it is about somebody whom the roster has not."""
    return difference.kind is Kind.STRANGER


def _with_number(choice: Choice, committee: str, roster: RosterSource) -> Choice:
    written = choice.difference.written
    if written is None or not is_stranger(choice.difference):
        return choice
    return Choice(choice.difference, enrol(written, committee, roster))
