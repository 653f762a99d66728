"""Popolo files on the disk, told by what is in them, in the place of a list of people."""

from __future__ import annotations

from pathlib import Path

from minutesapp.errors import UserFacingError
from minutesapp.files.reading import read_file, read_head
from minutesapp.roster.popolo.files import BrokenPopoloError, PopoloFile, begins_like_one, read_popolo

HEAD = 64
LARGEST_FILE = 256 * 2**20
"""Bytes; the largest that EveryPolitician published has a tenth of it."""


def popolo_in(path: Path) -> PopoloFile | None:
    """The Popolo file that is there; None for a file of another kind.

    UserFacingError ``roster-popolo-broken`` for JSON that is damaged or not of people, and those of `files.reading`.
    """
    if not begins_like_one(read_head(path, HEAD)):
        return None
    try:
        file = read_popolo(read_file(path, LARGEST_FILE))
    except BrokenPopoloError as error:
        raise UserFacingError("roster-popolo-broken", path=str(path)) from error
    if file is None:
        raise UserFacingError("roster-popolo-broken", path=str(path))
    return file
