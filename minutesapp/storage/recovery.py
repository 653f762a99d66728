"""Work that was not saved when the program died: what there is, and the record as it was last.

Nothing is deleted here unless the clerk says so; what cannot be read is moved into a folder beside the journals.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from minutesapp.errors import UserFacingError
from minutesapp.model.minutes import Minutes
from minutesapp.storage.change_format import read_change
from minutesapp.storage.journal import SIDE_FILES, SUFFIX, Base, Journal, LiveError
from minutesapp.storage.mending import mend_minutes
from minutesapp.storage.record_file import Stamp
from minutesapp.storage.record_format import read_minutes
from minutesapp.storage.shape import MalformedError
from minutesapp.storage.versions import NewerError

ASIDE = "unreadable"


@dataclass(frozen=True, slots=True)
class Leftover:
    """A journal that a crash left behind: the file it belongs to (None: never saved), since when, how many steps."""

    journal: Path
    path: Path | None
    since: str
    steps: int


@dataclass(frozen=True, slots=True)
class Recovered:
    """The record as it was last, the file it belongs to with its stamp, and how many steps could not be done again."""

    minutes: Minutes
    path: Path | None
    stamp: Stamp | None
    lost: int = 0


def list_leftovers(folder: Path) -> tuple[Leftover, ...]:
    """What can be recovered, newest first. Journals of running programs are left alone, unreadable ones moved aside."""
    found = [_look_at(file) for file in folder.glob(f"*{SUFFIX}")]
    return tuple(sorted(filter(None, found), key=lambda leftover: leftover.since, reverse=True))


def recover(leftover: Leftover) -> Recovered:
    """The record of a journal, as far as its steps can be done again; UserFacingError ``journal-broken``.

    The journal stays. Where steps are lost, a copy of it is put aside first, so that taking it over destroys nothing.
    """
    with _reopened(leftover.journal) as journal:
        base, steps = journal.base(), journal.steps()
        if base is None:
            raise UserFacingError("journal-broken", path=str(leftover.journal), reason="中身がありません")
        minutes, done = _replay(_read_base(base, leftover.journal), steps)
    if done < len(steps):
        _put_aside(leftover.journal, copy=True)
    return Recovered(minutes, base.path, base.stamp, len(steps) - done)


def discard(leftover: Leftover) -> None:
    """Delete a journal: what the clerk chose."""
    for name in SIDE_FILES:
        leftover.journal.with_name(leftover.journal.name + name).unlink(missing_ok=True)


def _look_at(file: Path) -> Leftover | None:
    try:
        journal = Journal.reopen(file)
    except LiveError:
        return None
    except sqlite3.DatabaseError:
        _put_aside(file)
        return None
    try:
        base, steps = journal.base(), len(journal.steps())
    except sqlite3.DatabaseError:
        base, steps = None, 0
    finally:
        journal.close()
    return _judge(file, base, steps)


def _judge(file: Path, base: Base | None, steps: int) -> Leftover | None:
    """A journal that holds nothing the clerk could miss is no leftover: it stands at what the file holds."""
    if base is None:
        _put_aside(file)
        return None
    leftover = Leftover(file, base.path, base.made, steps)
    if steps == 0 and not base.unsaved:
        discard(leftover)
        return None
    return leftover


@contextmanager
def _reopened(file: Path) -> Iterator[Journal]:
    try:
        journal = Journal.reopen(file)
    except (LiveError, sqlite3.DatabaseError) as error:
        raise UserFacingError("journal-broken", path=str(file), reason=str(error)) from error
    try:
        yield journal
    finally:
        journal.close()


def _read_base(base: Base, file: Path) -> Minutes:
    try:
        return mend_minutes(read_minutes(base.record))[0]
    except (MalformedError, NewerError) as error:
        raise UserFacingError("journal-broken", path=str(file), reason=str(error)) from error


def _replay(minutes: Minutes, steps: tuple[str, ...]) -> tuple[Minutes, int]:
    """The minutes after as many of the steps as can be done, and how many those are."""
    for done, step in enumerate(steps):
        try:
            minutes = read_change(step, minutes).apply(minutes)
        except MalformedError:
            return minutes, done
    return minutes, len(steps)


def _put_aside(file: Path, *, copy: bool = False) -> None:
    aside = file.parent / ASIDE
    aside.mkdir(exist_ok=True)
    for name in SIDE_FILES:
        part = file.with_name(file.name + name)
        if part.exists():
            (aside / part.name).write_bytes(part.read_bytes())
            if not copy:
                part.unlink()
