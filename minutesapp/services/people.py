"""The roster, for the window and the shell: completing names, listing, importing; its people as attendees."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from minutesapp import paths
from minutesapp.model.attendance import Attendee
from minutesapp.model.committee import Committee
from minutesapp.model.identity import fresh_id
from minutesapp.roster.source import OWN, Revision, RosterFile, RosterSource

if TYPE_CHECKING:
    from minutesapp.roster.completion.completer import Completer
    from minutesapp.roster.completion.completers import Completers
    from minutesapp.roster.completion.index import RosterIndex as RosterIndex
    from minutesapp.roster.importing import RosterPreview as RosterPreview
    from minutesapp.roster.people import RosterEntry as RosterEntry


RosterState = tuple[Revision, date]
"""A roster as it is, as of a day."""


def roster_at(path: Path | None) -> RosterSource:
    """The roster in a file, where somebody named one, or the one that is used otherwise."""
    return RosterFile(path) if path else OWN


def complete(
    text: str, on: date | None = None, limit: int = 10, roster: RosterSource = OWN, committee: str = ""
) -> list[RosterEntry]:
    """Who may be meant by `text`, best first: kanji, kana or romaji of a name, or a post; as of a day (today).

    Everybody once for each post that fits. Members of `committee` go before others, with their seat on it alone.
    """
    state = roster_state(on, roster)
    if state is None:
        return list_roster(on, roster)  # nobody, or trouble where a roster was named that is not there
    return _completer(roster, state, lambda _: None).complete(text, limit, committee)


def complete_at_once(text: str, on: date | None = None, limit: int = 10) -> list[RosterEntry] | None:
    """The same from one's own roster, quick enough for every key; None where it has to be read first: see `prepare`."""
    state = roster_state(on)
    if state is None:
        return []
    completer = _completers().at_hand(*state)
    return completer.complete(text, limit) if completer else None


def is_prepared(state: RosterState) -> bool:
    """Whether `complete_at_once` answers from this state of one's own roster."""
    return _completers().at_hand(*state) is not None


def prepare(state: RosterState, report: Callable[[Exception], object]) -> None:
    """Read one's own roster, so that `complete_at_once` answers from this state of it.

    A large one takes seconds, or a moment where its index is still there from the last time; one that is damaged is
    reported, and made again.
    """
    _completer(OWN, state, report)


def read_index(state: RosterState, report: Callable[[Exception], object]) -> RosterIndex:
    """Everybody of this state of one's own roster, ready to be searched; see `prepare`."""
    return _completer(OWN, state, report).index


def roster_state(on: date | None = None, roster: RosterSource = OWN) -> RosterState | None:
    """What `complete` answers from, as of a day (today); None where there is no roster yet."""
    revision = roster.revision()
    if revision is not None:
        return revision, on or date.today()
    if roster is OWN and paths.is_file(paths.roster_index_file()):
        from minutesapp.roster.completion.kept import forget_index

        forget_index(paths.roster_index_file())
    return None


def list_roster(on: date | None = None, roster: RosterSource = OWN, committee: str = "") -> list[RosterEntry]:
    """Everybody in every post of a day (today), in 五十音順; of one person a seat on `committee` goes first.

    Empty without a roster.
    """
    with roster.reading() as opened:
        return opened.entries(on or date.today(), committee)


def once_each(entries: Iterable[RosterEntry]) -> list[RosterEntry]:
    """Everybody among these once, with the first of their posts."""
    from minutesapp.roster.people import once_each

    return once_each(entries)


def committees(roster: RosterSource = OWN) -> tuple[Committee, ...]:
    """All committees of the roster with their quorums; none without a roster."""
    with roster.reading() as opened:
        return tuple(opened.committees())


def import_roster(path: Path, roster: RosterSource = OWN, apart: Container[str] = ()) -> RosterPreview:
    """Take the people of a CSV, XLSX or Popolo file into the roster; taking the same file in twice changes nothing.

    `apart` are the ids of those who are not meant by their name alone.
    """
    from minutesapp.services.lists import open_coming

    return open_coming(path).take_in(roster, apart=apart)


def describe_notes(preview: RosterPreview) -> list[str]:
    """A sentence for everything that is told of a list, with its place; first where somebody may be missing."""
    from minutesapp.roster.lists.notes import describe_notes

    return describe_notes(preview.notes)


def as_attendee(entry: RosterEntry, field: str = "") -> Attendee:
    """A person of the roster as somebody of a meeting, in the list `field`, with the post of the entry's day."""
    person, posting = entry.person, entry.posting
    name = person.family + person.given or "".join(person.name.split())
    return Attendee(
        fresh_id(),
        name,
        person.family,
        person.given,
        person.kana if person.kana_confirmed else "",
        posting.post,
        posting.group or posting.committee,
        posting.side,
        field=field,
        seat=posting.seat,
        person=person.id,
    )


def import_json(done: RosterPreview) -> dict[str, Any]:
    """What `roster import --json` tells: who is new and who was changed, and what was told of the list."""
    return {
        "new": [person.name for person in done.new],
        "changed": [person.name for person in done.changed],
        "unchanged": len(done.unchanged),
        "unconfirmed": len(done.unconfirmed),
        "doubtful": [change.after[0].name for change in done.changes if change.doubtful],
        "notes": list(describe_notes(done)),
    }


def entry_json(entry: RosterEntry) -> dict[str, Any]:
    """What `roster list --json` and `roster complete --json` tell of a person."""
    return {
        "name": entry.person.name,
        "kana": entry.person.kana,
        "post": entry.posting.post,
        "group": entry.posting.group or entry.posting.committee,
        "committee": entry.posting.committee,
        "side": str(entry.posting.side),
        "seat": entry.posting.seat,
        "category": entry.posting.category,
        "start": entry.posting.start.isoformat() if entry.posting.start else None,
        "end": entry.posting.end.isoformat() if entry.posting.end else None,
        "person": entry.person.id,
        "current": entry.current,
    }


def _completer(roster: RosterSource, state: RosterState, report: Callable[[Exception], object]) -> Completer:
    kept = paths.roster_index_file() if roster is OWN else None
    return _completers().get(roster, *state, kept, report)


@cache
def _completers() -> Completers:
    # Imported late: until somebody is named, nobody waits for the roster.
    from minutesapp.roster.completion.completers import Completers

    return Completers()
