"""The user's own folder: nobody else may look into it, and what a kill left there half written goes again."""

from __future__ import annotations

import os
import re
import stat
import sys
from contextlib import suppress
from pathlib import Path

from minutesapp import paths
from minutesapp.errors import UserFacingError
from minutesapp.files.drafts import BINARY, FOR_THE_USER, clear_drafts

FOLDER_FOR_THE_USER = 0o700

DRAFTS = r"\.minutesapp-.*\.tmp(-journal|-wal|-shm)?|\.[0-9a-f]{12}\.tmp"
"""Those of earlier versions included."""
OURS = r"((settings|voices|corrections|written)\.json|roster\.(db|index)|minutesapp\.log)"
FILES = re.compile(rf"{OURS}(\.broken|-wal|-shm|-journal)?|{DRAFTS}")
JOURNALS = re.compile(rf".+\.journal(-wal|-shm|-journal)?|{DRAFTS}")
FOLDERS = ("recovery", "unreadable", "templates", "archive", "replacements")


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
    home, recovery = paths.user_home(), paths.recovery_folder()
    for folder in (home, recovery):
        clear_drafts(folder)
    for folder, ours in ((home, FILES), (recovery, JOURNALS), (recovery / "unreadable", JOURNALS)):
        _close_all(folder, ours)


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


def _close_all(folder: Path, ours: re.Pattern[str]) -> None:
    """Close our files in a folder, and the folder itself where that shuts nobody out of anything else."""
    if not paths.is_folder(folder):  # a file or a device that was named as the home is nothing of ours
        return
    entries = _entries(folder)
    for entry in entries:
        if ours.fullmatch(entry.name) and not entry.is_symlink():
            _close(Path(entry.path), FOR_THE_USER)
    if all(ours.fullmatch(entry.name) or entry.name in FOLDERS for entry in entries):
        _close(folder, FOLDER_FOR_THE_USER)


def _close(path: Path, mode: int) -> None:
    """Take rights away from others, where the file is ours; nobody's rights are ever widened."""
    with suppress(OSError):
        status = path.stat()
        # On Windows the folders of a profile are closed as they are.
        if sys.platform != "win32" and status.st_uid == os.geteuid() and not status.st_mode & stat.S_ISVTX:
            path.chmod(stat.S_IMODE(status.st_mode) & mode)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    """What is in a folder; nothing where it may not be looked into."""
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError:
        return []
