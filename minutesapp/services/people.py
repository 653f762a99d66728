"""The roster, for the window and the shell: completing names, listing, importing; its people as attendees."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from minutesapp import paths
from minutesapp.errors import UserFacingError
from minutesapp.model.attendance import Attendee
from minutesapp.model.identity import fresh_id
from minutesapp.services.recognising import database_in_the_way
from minutesapp.settings import load_settings

if TYPE_CHECKING:
    from minutesapp.roster.completion import Completer
    from minutesapp.roster.importing import RosterPreview as RosterPreview
    from minutesapp.roster.people import Person
    from minutesapp.roster.people import RosterEntry as RosterEntry
    from minutesapp.roster.rows import RowProblem as RowProblem
    from minutesapp.roster.store import Roster


RosterState = tuple[Path, date, tuple[int, int]]
"""A roster as it is in its file, as of a day."""


def roster_file() -> Path:
    """The roster that is used when no other is named: the one of the settings, else the user's own."""
    named = load_settings().roster
    return Path(named) if named else paths.roster_file()


def complete(
    text: str, on: date | None = None, limit: int = 10, roster: Path | None = None, body: str = ""
) -> list[RosterEntry]:
    """Who may be meant by `text`, best first: kanji, kana or romaji of a name, or a post; as of a day (today).

    Members of `body` go before others. Quick enough to be asked at every key: the roster is read only once for every
    `roster_state`, which takes a while where it is large.
    """
    state = roster_state(on, roster)
    return [] if state is None else _completer(*state).complete(text, limit, body)


def roster_state(on: date | None = None, roster: Path | None = None) -> RosterState | None:
    """What `complete` answers from, as of a day (today); None where there is no roster yet."""
    file = _existing(roster)
    if file is None:
        return None
    try:
        status = file.stat()
        looks = status.st_mtime_ns, status.st_size
    except OSError:  # out of reach: who opens it is told
        looks = 0, 0
    return file, on or date.today(), looks


def list_roster(on: date | None = None, roster: Path | None = None, body: str = "") -> list[RosterEntry]:
    """Everybody with the post of a day (today), by reading; seats on `body` go first. Empty without a roster."""
    file = _existing(roster)
    if file is None:
        return []
    with _opened(file, create=False) as opened:
        return opened.entries(on or date.today(), body)


def preview_roster(path: Path, roster: Path | None = None) -> RosterPreview:
    """What importing a CSV or XLSX file would do: who is new, changed, unchanged, and the lines not understood."""
    from minutesapp.importers.encoding import decode_text
    from minutesapp.roster.importing import preview_import, read_list

    _expect_list(path)
    listed = read_list(path, decode_text)
    file = roster or roster_file()
    if not _exists(file):
        return preview_import((), listed)
    with _opened(file, create=False) as opened:
        return preview_import(opened.everybody(), listed)


def import_roster(path: Path, roster: Path | None = None, proceed: Callable[[], None] = lambda: None) -> RosterPreview:
    """Take the people of a CSV or XLSX file into the roster; taking the same file in twice changes nothing.

    What `proceed` raises at the last moment leaves the roster as it was.
    """
    from minutesapp.importers.encoding import decode_text
    from minutesapp.roster.importing import apply_import, read_list
    from minutesapp.roster.store import Roster

    _expect_list(path)
    listed = read_list(path, decode_text)
    file = roster or roster_file()
    if not _exists(file):
        # All of it in one, so that a roster that could not be filled does not stay behind.
        with suppress(FileExistsError), Roster.making(file) as new:
            return apply_import(new, listed, proceed)
    with _opened(file) as opened:
        return apply_import(opened, listed, proceed)


def confirm_reading(person: Person, kana: str, roster: Path | None = None) -> Person:
    """Record how somebody's name is read, now that a person has said so; gives the person as stored."""
    with _opened(roster or roster_file()) as opened:
        return opened.confirm_reading(person, kana)


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
        posting.group or posting.body,
        posting.side,
        field=field,
        person=person.id,
    )


def entry_json(entry: RosterEntry) -> dict[str, Any]:
    """What `roster list --json` and `roster complete --json` tell of a person."""
    return {
        "name": entry.person.name,
        "kana": entry.person.kana,
        "post": entry.posting.post,
        "group": entry.posting.group or entry.posting.body,
        "side": str(entry.posting.side),
        "person": entry.person.id,
        "current": entry.current,
    }


@lru_cache(maxsize=4)
def _completer(file: Path, day: date, state: tuple[int, int]) -> Completer:
    """`state` is what the file looked like: where it looks otherwise, it is read anew."""
    from minutesapp.roster.completion import Completer

    with _opened(file, create=False) as opened:
        return Completer(opened.everybody(), day)


def _existing(roster: Path | None) -> Path | None:
    """The roster's file; None where nobody named one and there is none yet."""
    file = roster or roster_file()
    if _exists(file):
        return file
    if roster is not None:
        raise UserFacingError("roster-missing", path=str(file))
    return None


def _exists(file: Path) -> bool:
    """Whether anything is there, be it a link that leads nowhere: a roster out of reach must not look like none.

    An empty file holds nobody, and is left as it is.
    """
    if not os.path.lexists(file):
        return False
    try:
        status = file.stat()
    except OSError:  # out of reach: who opens it is told
        return True
    return status.st_size > 0 or not stat.S_ISREG(status.st_mode)


def _expect_list(path: Path) -> None:
    """UserFacingError where a list of people was asked for and a file of our own is there."""
    from minutesapp.storage.record_file import is_record

    if is_record(path):
        raise UserFacingError("file-is-minutes", path=str(path))
    if (database := database_in_the_way(path)) is not None:
        raise database


@contextmanager
def _opened(file: Path, *, create: bool = True) -> Iterator[Roster]:
    from minutesapp.roster.store import Roster

    with Roster.open(file, create=create) as roster:
        yield roster
