"""The files of a folder and the folders in it. What lies elsewhere is not gone to: links are told, and left alone."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import NamedTuple

from minutesapp.errors import UserFacingError

ELSEWHERE = (0xA000000C, 0xA0000003)
"""How Windows marks links and junctions; files that lie in a cloud have other marks."""
MOST_FILES = 100_000
DEEPEST = 100
"""Folders one in another."""


class Entry(NamedTuple):
    """Something in the folder: its name below it, where it is, and the code of the reason not to open it, if any."""

    name: str
    path: Path
    unlooked: str = ""


def files_in(folder: Path) -> tuple[Entry, ...]:
    """Everything in the folder but folders, in the order of the names.

    UserFacingError ``sweep-folder`` where it is no folder that can be read, ``sweep-many`` where it holds too much.
    """
    found: list[Entry] = []
    waiting = [(folder, "")]
    while waiting:
        place, before = waiting.pop()
        try:
            rows = sorted(os.scandir(place), key=lambda row: row.name)
        except (OSError, ValueError) as error:
            if not before:
                raise UserFacingError("sweep-folder", path=str(folder)) from error
            found.append(Entry(before.rstrip("/"), place, "closed"))
            continue
        for row in rows:
            entry = _entry(row, before)
            if entry is None:
                waiting.append((Path(row.path), f"{before}{row.name}/"))
            else:
                found.append(entry)
        if len(found) + len(waiting) > MOST_FILES:
            raise UserFacingError("sweep-many", path=str(folder), limit=MOST_FILES)
    return tuple(sorted(found))


def _entry(row: os.DirEntry[str], before: str) -> Entry | None:
    """What a row of a folder is; None for a folder to go into."""
    name, path = f"{before}{row.name}", Path(row.path)
    try:
        status = row.stat(follow_symlinks=False)
    except OSError:
        return Entry(name, path, "closed")
    if stat.S_ISLNK(status.st_mode) or getattr(status, "st_reparse_tag", 0) in ELSEWHERE:
        return Entry(name, path, "link")
    if stat.S_ISDIR(status.st_mode):
        return None if before.count("/") < DEEPEST else Entry(name, path, "closed")
    return Entry(name, path) if stat.S_ISREG(status.st_mode) else Entry(name, path, "device")
