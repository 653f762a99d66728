"""What became of the files that were written: whether one is still as it was, or somebody has worked on it since.

A mark inside the file would be a trace, so hashes are kept in the user's own folder, those of the paths included. Where
nothing is remembered (another machine, long ago) no file counts as ours, however it was made: an editor keeps what is
peculiar to our texts and pages, and an untouched Word file may be the only copy that went out of another record.
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from minutesapp import paths
from minutesapp.errors import UserFacingError
from minutesapp.files.exclusion import alone_with
from minutesapp.files.reading import peek
from minutesapp.files.replacing import replace_file, translated
from minutesapp.home import make_file

MOST = 2_000
"""Files that are remembered; the oldest is forgotten first."""
MOST_OF_ONE = 8
"""Contents that are remembered of each, the latest first."""
LARGEST = 64 * 2**20


class FileState(StrEnum):
    """What is at a path: nothing, a file as we wrote it, one that was changed since, one that we know nothing of."""

    NEW = "new"
    OURS = "ours"
    EDITED = "edited"
    FOREIGN = "foreign"


def state_of(path: Path, coming: bytes = b"") -> FileState:
    """What these bytes would replace at `path`. Folders and devices are for `files.replacing` to refuse.

    By a file that is empty, or holds what is coming anyway, nothing is lost: it is as good as ours.
    """
    with translated(path):
        if not path.is_file():
            return FileState.NEW
        data = peek(path, LARGEST + 1)
    if data in (b"", coming):
        return FileState.OURS
    known = _remembered().get(_key(path))
    if known is None or len(data) > LARGEST:
        return FileState.FOREIGN
    return FileState.OURS if _hash(data) in known.split() else FileState.EDITED


def expect_untouched(path: Path, data: bytes) -> None:
    """UserFacingError ``export-over-edited`` or ``export-over-foreign`` where these bytes would replace another's work.

    Their `how`, what else can be done, is the caller's to fill in.
    """
    standing = state_of(path, data)
    if standing is FileState.EDITED:
        raise UserFacingError("export-over-edited", path=str(path), how="")
    if standing is FileState.FOREIGN:
        raise UserFacingError("export-over-foreign", path=str(path), how="")


def remember(path: Path, data: bytes) -> None:
    """Keep in mind that these bytes are about to be written to `path`.

    Before, and beside those that are there now, so that neither a kill nor another program in between makes them
    somebody else's. Where that cannot be kept, the file is one that we know nothing of the next time: nothing is lost.
    """
    file = paths.written_file()
    with suppress(OSError, UserFacingError):
        make_file(file)
        with alone_with(file):
            entries = _remembered()
            digests = [*entries.pop(_key(path), "").split(), _hash(data)]
            entries[_key(path)] = " ".join(list(dict.fromkeys(reversed(digests)))[:MOST_OF_ONE])
            latest = dict(list(entries.items())[-MOST:])
            replace_file(file, json.dumps(latest).encode(), private=True)


def _remembered() -> dict[str, str]:
    """Hashes of contents by those of their paths, oldest first; none where there is no such file, or a broken one."""
    try:
        table = json.loads(peek(paths.written_file(), LARGEST))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(table, dict):
        return {}
    return {key: digest for key, digest in table.items() if isinstance(digest, str)}


def _key(path: Path) -> str:
    return _hash(os.fsencode(os.path.normcase(os.path.realpath(path))))


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
