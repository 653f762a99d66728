"""Records: opening, saving, beginning a new one, reading one from text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from minutesapp import paths
from minutesapp.editing.release import may_become
from minutesapp.errors import UserFacingError
from minutesapp.files.drafts import clear_drafts
from minutesapp.files.replacing import translated
from minutesapp.importers.draft import Draft, Note, Original
from minutesapp.language.pattern import pattern
from minutesapp.model.header import TextValue, WhenValue
from minutesapp.model.minutes import Minutes
from minutesapp.roster.source import OWN, RosterSource
from minutesapp.services.misplaced import database_in_the_way
from minutesapp.storage import lock
from minutesapp.storage.lock import Lock
from minutesapp.storage.originals import keep_beside
from minutesapp.storage.record_file import (
    SUFFIX,
    Announce,
    Opened,
    Stamp,
    is_previous_version,
    is_record,
    open_file,
    save_file,
)
from minutesapp.templates.fields import field_for
from minutesapp.templates.form import Form
from minutesapp.templates.roles import Role

if TYPE_CHECKING:
    from minutesapp.importers.transcripts.tables.columns import Columns

__all__ = ["SUFFIX", "Draft", "Lock", "Note", "Opened", "Original", "Stamp", "is_previous_version"]

FORBIDDEN = pattern(r'[\\/:*?"<>|\s]+')
LONGEST_NAME = 60
"""Signs of a committee's name in the name of a file."""


def is_ours(path: Path) -> bool:
    """Whether a file is a record, by what is in it, or by its name should it be too damaged to say so."""
    return path.suffix.lower() == SUFFIX or is_record(path)


def may_be_ours(path: Path) -> bool:
    """Whether somebody who names this file means a record: one that is there, or is called like one."""
    name = path.name.lower()
    return name.endswith((SUFFIX, f"{SUFFIX}~")) or is_record(path)


def open_record(path: Path) -> Opened:
    """The record in a file, with its stamp and what had to be put right; UserFacingError ``file-…``.

    Of a file that is not even a damaged record it is said what it is.
    """
    try:
        return open_file(path)
    except UserFacingError as error:
        other = _other_file(path) if error.code == "file-broken" else None
        if other is None:
            raise
        raise other from error


def _other_file(path: Path) -> UserFacingError | None:
    known = database_in_the_way(path)
    return known or (None if may_be_ours(path) else UserFacingError("file-foreign", path=str(path)))


def open_to_edit(path: Path) -> Opened:
    """The same for a record that is going to be saved; what a kill left half written beside it goes."""
    clear_drafts(path.parent)
    return open_record(path)


def save_record(minutes: Minutes, path: Path, stamp: Stamp | None, announce: Announce = lambda _: None) -> Stamp:
    """Save into `path` and get the new stamp, which `announce` is told just before the file has it.

    UserFacingError ``file-changed`` where the file is not as `stamp` says, ``file-finished`` where without one a
    finished record would be replaced, and those of `files.replacing`.
    """
    if stamp is None:
        _expect_nothing_finished(path, minutes)
    return save_file(minutes, path, stamp, announce).stamp


def write_record(minutes: Minutes, path: Path) -> None:
    """Write a record that is not open anywhere, replacing one that is there.

    UserFacingError: ``output-foreign`` where a file of another kind is there, ``file-finished`` where a finished record
    is, ``file-in-use`` and others.
    """
    clear_drafts(path.parent)
    lock.expect_free(path)
    _expect_nothing_else(path)
    _expect_nothing_finished(path, minutes)
    save_file(minutes, path)


def write_changed(opened: Opened, source: Path, minutes: Minutes, output: Path | None = None) -> None:
    """Write what the record that was read from `source` has become, into `output`, or back.

    The UserFacingErrors of `write_record`, where a finished record would be changed ``file-finished``, and
    ``file-changed`` where somebody else has written into `source` meanwhile.
    """
    _expect_open(source, opened.minutes, minutes)
    if output is not None and not paths.is_same(output, source):
        write_record(minutes, output)
        return
    clear_drafts(source.parent)
    lock.expect_free(source)
    save_file(minutes, source, opened.stamp)


def keep_original(original: Original, record: Path) -> Path:
    """Where what a record was read from lies now, beside it; UserFacingError ``original-unkept``.

    It holds all that was heard. No edition and no copy of the record has it.
    """
    return keep_beside(record, original.data, original.name)


def expect_unfinished(path: Path, minutes: Minutes) -> None:
    """UserFacingError ``file-finished`` where the record of this file is finished, and nothing may change in it."""
    if minutes.is_finished:
        raise UserFacingError("file-finished", path=str(path), version=minutes.release.now.version)


def _expect_nothing_finished(path: Path, minutes: Minutes) -> None:
    """What is at `path` may become this record. What cannot be read as a record is none that is finished."""
    there = minutes
    if paths.is_file(path):
        try:
            there = open_file(path).minutes
        except UserFacingError as error:
            if error.code == "file-newer":  # whether it is finished only a newer program knows
                raise
    _expect_open(path, there, minutes)


def _expect_open(path: Path, before: Minutes, after: Minutes) -> None:
    if not may_become(before, after):
        expect_unfinished(path, before)


def _expect_nothing_else(path: Path) -> None:
    """What is neither a record nor empty is somebody's work. Folders and devices are for `save_file` to refuse."""
    with translated(path):
        foreign = path.is_file() and path.stat().st_size > 0 and not is_ours(path)
    if foreign:
        raise UserFacingError("output-foreign", path=str(path))


def hold_record(path: Path) -> Lock:
    """The lock of a file about to be edited; UserFacingErrors of `lock.hold`."""
    return lock.hold(path)


def take_over_record(path: Path) -> Lock:
    """The lock of a file although somebody has it: after the clerk was told who, and chose so."""
    return lock.take_over(path)


def suffixes_to_import() -> tuple[str, ...]:
    """How the names of files end that `import_record` reads."""
    from minutesapp.importers.formats.files import suffixes

    return suffixes()


def import_record(
    path: Path,
    template: str | None = None,
    roster: RosterSource = OWN,
    *,
    recall: bool = True,
    columns: Columns | None = None,
) -> Draft:
    """The record that a file of another kind holds, and notes on it by line; UserFacingError ``import-…``.

    With `recall`, what was corrected in readings of the same committee's minutes is so here, and the columns of a table
    are those that were chosen before. With `columns` the file is a table that has a transcript in these.
    """
    from minutesapp.services.reading.source import read_file

    return read_file(path, template, roster, recall=recall, columns=columns).draft


def import_text(text: str, template: str | None = None, roster: RosterSource = OWN) -> Draft:
    """The record that a pasted text holds, and notes on it by line."""
    from minutesapp.services.reading.source import read_pasted

    return read_pasted(text, template, roster).draft


def file_name_for(minutes: Minutes, form: Form) -> str:
    """A name for the record's file, without suffix: the day and the name of the committee, 2026-05-15_東雲市…審査会."""
    held, committee = (field_for(role, minutes, form) for role in (Role.HELD, Role.COMMITTEE))
    parts = []
    if held and isinstance(held.value, WhenValue) and held.value.start:
        parts.append(f"{held.value.start:%Y-%m-%d}")
    if committee and isinstance(committee.value, TextValue):
        parts.append(as_file_name(committee.value.text))
    return "_".join(filter(None, parts)) or "会議録"


def as_file_name(words: str) -> str:
    """Words as a part of the name of a file: without what no system lets into one, and not too long."""
    return FORBIDDEN.sub("", words)[:LONGEST_NAME]
