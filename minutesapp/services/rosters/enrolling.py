"""People of a record whom the roster has not, offered to it: as they are written, with the post of the record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from minutesapp.attendance.from_roster.adopting import Choice
from minutesapp.attendance.from_roster.comparing import Difference, Kind
from minutesapp.model.attendance import Attendee, Side
from minutesapp.roster.people import RosterEntry, TermPhase
from minutesapp.roster.source import OWN, RosterSource
from minutesapp.services.people import as_attendee
from minutesapp.services.rosters import upkeep


def enrolled(choices: Iterable[Choice], committee: str = "", roster: RosterSource = OWN) -> tuple[Choice, ...]:
    """The choices, with everybody whom the roster had not added to it, so that a record can be linked to them.

    All of them in one change, or none; a member with a seat on the committee. From when they have had their posts is
    not known, and left open. UserFacingErrors of `upkeep.add_people`.
    """
    chosen = tuple(choices)
    written = [one.difference.written for one in chosen if is_stranger(one.difference)]
    strangers = {one.id: one for one in written if one is not None}
    added = upkeep.add_people([_words(one, committee) for one in strangers.values()], roster) if strangers else []
    known = {
        id: as_attendee(RosterEntry(person, postings[0], TermPhase.CURRENT))
        for id, (person, postings) in zip(strangers, added, strict=True)
    }
    return tuple(_with_number(choice, known) for choice in chosen)


def is_stranger(difference: Difference) -> bool:
    """Whether it is about somebody whom the roster has not."""
    return difference.kind is Kind.STRANGER


def _words(person: Attendee, committee: str) -> tuple[dict[str, str], dict[str, str]]:
    """Somebody of a record, and their post, as one writes them into a roster."""
    name = " ".join(filter(None, (person.family, person.given))) or person.name
    parts = {"family": person.family, "given": person.given} if person.family else {}
    words = {"name": name, "kana": person.kana} if person.kana else {"name": name}
    posting = {"post": person.post, "group": person.group, "side": str(person.side), "seat": person.seat}
    if person.side is Side.MEMBER:
        posting["committee"] = committee
    return words | parts, posting


def _with_number(choice: Choice, known: Mapping[str, Attendee]) -> Choice:
    written = choice.difference.written
    if written is None or not is_stranger(choice.difference):
        return choice
    return Choice(choice.difference, known[written.id])
