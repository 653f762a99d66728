"""The user's own folder: nobody else may look into it, and what a kill left there half written goes again."""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from minutesapp import paths
from minutesapp.drafts import BINARY, FOR_THE_USER, clear_drafts
from minutesapp.errors import UserFacingError

FOLDER_FOR_THE_USER = 0o700

OURS = re.compile(
    r"settings\.json(\.broken)?|roster\.db(-wal|-shm|-journal)?|minutesapp\.log|recovery|templates|archive"
    r"|\.minutesapp-.*\.tmp|\.[0-9a-f]{12}\.tmp"
)
"""What the program keeps in its folder, drafts of its earlier versions included."""


def make_folder(folder: Path) -> None:
    """Let there be this folder; whatever of it is made inside the user's own folder is for the user alone. OSError."""
    missing = []
    while not paths.is_folder(folder):
        missing.append(folder)
        if folder == folder.parent:
            break
        folder = folder.parent
    for part in reversed(missing):
        part.mkdir(FOLDER_FOR_THE_USER if is_inside(part) else 0o777, exist_ok=True)


def make_file(file: Path) -> None:
    """Let there be this file, empty if it is new, and its folder; inside the user's own folder for the user alone.

    For files that a library makes, which would ask nobody for their mode. OSError.
    """
    make_folder(file.parent)
    if is_inside(file) and not os.path.lexists(file):
        os.close(os.open(file, os.O_RDWR | os.O_CREAT | BINARY, FOR_THE_USER))


def is_inside(path: Path) -> bool:
    """Whether this is the user's own folder or lies in it."""
    return path.absolute().is_relative_to(paths.user_home())


def tidy() -> None:
    """Close what an earlier version left open to others, and remove what a kill left half written."""
    home = paths.user_home()
    for folder in (home, paths.recovery_folder()):
        clear_drafts(folder)
    if _holds_nothing_else(home):
        _close(home, FOLDER_FOR_THE_USER)
    for entry in _entries(home):
        if OURS.fullmatch(entry.name) and entry.name != "templates":
            _close_all(entry)


def trouble() -> UserFacingError | None:
    """What is wrong with the folder, if anything: ``home-closed`` (not to be read), ``home-unwritable``."""
    folder = paths.user_home()
    if os.path.lexists(folder):
        if not paths.is_folder(folder) or not os.access(folder, os.R_OK | os.X_OK):
            return UserFacingError("home-closed", path=str(folder))
    else:
        folder = _nearest(folder)
    if not os.access(folder, os.W_OK | os.X_OK):
        return UserFacingError("home-unwritable", path=str(paths.user_home()))
    return None


def _nearest(folder: Path) -> Path:
    """The folder in which this one would have to be made."""
    while not os.path.lexists(folder) and folder != folder.parent:
        folder = folder.parent
    return folder


def _holds_nothing_else(folder: Path) -> bool:
    """Whether the folder is the program's alone, so that closing it shuts nobody out of anything."""
    return all(OURS.fullmatch(entry.name) for entry in _entries(folder))


def _close(path: Path, mode: int) -> None:
    """Take rights away from others, where the file is ours; nobody's rights are ever widened."""
    with suppress(OSError):
        status = path.stat()
        # On Windows the folders of a profile are closed as they are.
        if sys.platform != "win32" and status.st_uid == os.geteuid() and not status.st_mode & stat.S_ISVTX:
            path.chmod(stat.S_IMODE(status.st_mode) & mode)


def _close_all(entry: os.DirEntry[str]) -> None:
    if entry.is_symlink():
        return
    if entry.is_dir():
        _close(Path(entry.path), FOLDER_FOR_THE_USER)
        for inner in _entries(Path(entry.path)):
            _close_all(inner)
    elif entry.is_file():
        _close(Path(entry.path), FOR_THE_USER)


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    with suppress(OSError), os.scandir(folder) as entries:
        yield from list(entries)
