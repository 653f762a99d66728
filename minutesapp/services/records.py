"""Records: opening, saving, beginning a new one, reading one from text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from minutesapp.errors import UserFacingError
from minutesapp.importers.draft import Draft, Note
from minutesapp.model.minutes import Minutes
from minutesapp.services.attendance import expected_people, recognise
from minutesapp.services.blank import blank_record, carry_over
from minutesapp.storage import lock
from minutesapp.storage.lock import Lock
from minutesapp.storage.record_file import SUFFIX, Opened, Stamp, open_file, read_bytes, save_file
from minutesapp.templates.catalog import load_form

__all__ = ["SUFFIX", "Draft", "Lock", "Note", "Opened", "Stamp"]


def open_record(path: Path) -> Opened:
    """The record in a file, with its stamp and what had to be put right; UserFacingError ``file-…``."""
    return open_file(path)


def save_record(minutes: Minutes, path: Path, stamp: Stamp | None) -> Stamp:
    """Save into `path` and get the new stamp; UserFacingError ``file-changed`` where it is not as `stamp` says."""
    return save_file(minutes, path, stamp).stamp


def write_record(minutes: Minutes, path: Path) -> None:
    """Write a record that is not open anywhere, replacing what is there; UserFacingError ``file-in-use`` and others."""
    holder = lock.holder_of(path)
    if holder is not None:
        raise UserFacingError("file-in-use", path=str(path), user=holder.user, host=holder.host, since=holder.since)
    save_file(minutes, path)


def hold_record(path: Path) -> Lock:
    """The lock of a file about to be edited; UserFacingError ``file-in-use``, ``lock-impossible``."""
    return lock.hold(path)


def take_over_record(path: Path) -> Lock:
    """The lock of a file although somebody has it: after the clerk was told who, and chose so."""
    return lock.take_over(path)


def new_record(form_id: str, previous: Minutes | None = None, roster: Path | None = None) -> Minutes:
    """A blank record of this form; of the `previous` meeting name of the body, place and people are carried over."""
    form = load_form(form_id)
    people = expected_people(roster)
    return carry_over(form, previous, people) if previous else blank_record(form, people)


def import_record(path: Path, template: str | None = None, roster: Path | None = None) -> Draft:
    """The record that a file of another kind holds, and notes on it by line; UserFacingError ``import-…``."""
    from minutesapp.importers.reading import read_minutes

    if path.suffix.lower() == SUFFIX and path.exists():
        raise UserFacingError("import-minutes", path=str(path))
    return _with_roster(read_minutes(read_bytes(path), path.name, template), roster)


def import_text(text: str, template: str | None = None, roster: Path | None = None) -> Draft:
    """The record that a pasted text holds, and notes on it by line."""
    from minutesapp.importers.reading import read_text

    return _with_roster(read_text(text, template), roster)


def _with_roster(draft: Draft, roster: Path | None) -> Draft:
    return replace(draft, minutes=recognise(draft.minutes, roster))
