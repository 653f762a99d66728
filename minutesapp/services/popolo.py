"""Popolo files, told by what is in them, in the place of a list of people."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from minutesapp.errors import UserFacingError
from minutesapp.files.reading import read_file, read_head
from minutesapp.roster.source import RosterSource
from minutesapp.roster.store import EmptyRoster

if TYPE_CHECKING:
    from minutesapp.roster.importing import RosterPreview
    from minutesapp.roster.popolo.files import PopoloFile

HEAD = 64
LARGEST_FILE = 256 * 2**20
"""Bytes; the largest that EveryPolitician published has a tenth of it."""


def popolo_in(path: Path) -> PopoloFile | None:
    """The Popolo file that is there; None for a file of another kind.

    UserFacingError ``roster-popolo-broken`` for JSON that is damaged or not of people, and those of `files.reading`.
    """
    from minutesapp.roster.popolo.files import BrokenPopoloError, begins_like_one, read_popolo

    if not begins_like_one(read_head(path, HEAD)):
        return None
    try:
        file = read_popolo(read_file(path, LARGEST_FILE))
    except BrokenPopoloError as error:
        raise UserFacingError("roster-popolo-broken", path=str(path)) from error
    if file is None:
        raise UserFacingError("roster-popolo-broken", path=str(path))
    return file


def preview_popolo(file: PopoloFile, roster: RosterSource) -> RosterPreview:
    """What taking in the file would do; a roster that is not there yet is one of nobody."""
    from minutesapp.roster.popolo.taking_in import preview_popolo as preview

    if not roster.exists():
        return preview(EmptyRoster(), file)
    with roster.reading() as opened:
        return preview(opened, file)


def import_popolo(file: PopoloFile, roster: RosterSource, proceed: Callable[[], None]) -> RosterPreview:
    """Take in the file, in one step; what `proceed` raises at the last moment leaves the roster as it was."""
    from minutesapp.roster.popolo.taking_in import take_in

    return roster.change(lambda store: take_in(store, file, proceed))
